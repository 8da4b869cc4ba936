import { dayWords } from '../../../publish/words/day-words.ts'
import { groupName } from '../../../publish/words/group-name.ts'
import { glyphs } from '../../../publish/words/stance-words.ts'
import type { ConditionRegister, ConditionState, Dependent, RegisteredCondition } from '../../../records/condition.ts'
import type { PackLabels } from '../../../records/pack.ts'
import { counted } from '../../sentences.ts'
import type { Style } from '../terminal/line.ts'
import { line, run } from '../terminal/line.ts'
import { wrap } from '../terminal/wrap.ts'
import type { Paper, Printed } from './paper.ts'
import { blank } from './paper.ts'

/** A sign for each state, legible without colour. */
export const stateSigns: Readonly<Record<ConditionState, { readonly sign: string; readonly style: Style }>> = {
  met: { sign: '✓', style: 'good' },
  unmet: { sign: '✗', style: 'bad' },
  unknown: { sign: '?', style: 'warning' },
}

/** Every condition with its state over time, and below it all that hangs on it. */
export function printConditions(register: ConditionRegister, pack: PackLabels, paper: Paper): Printed {
  const { asOf, conditions } = register
  const title = line(
    run(`Conditions as of ${dayWords(asOf)}`, 'strong'),
    run(`   ${counted(conditions.length, 'condition')}`, 'faint'),
  )
  if (conditions.length === 0) return [title, blank, line('No position that stands on this date states a condition.')]
  const told = conditions.flatMap((one) => [blank, ...printCondition(one, pack, paper)])
  const unknown = conditions.some(({ states }) => states.length === 0)
  const hint = line(
    run('A state is unknown until a person sets it: surety condition set ID met --source WORDS', 'faint'),
  )
  return [title, ...told, ...(unknown ? [blank, ...wrap(hint, paper.width, 2)] : [])]
}

export function printCondition(condition: RegisteredCondition, pack: PackLabels, paper: Paper): Printed {
  const { id, name, state, states, dependents } = condition
  const { sign, style } = stateSigns[state]
  const head = line(run(`${sign} ${state.padEnd(7)}`, style), ' ', run(name, 'strong'), run(`  ${id}`, 'faint'))
  const said = states.map((one) =>
    line('    ', `${dayWords(one.on)}: ${one.state}`, run(`, ${one.source} (${one.by})`, 'faint')),
  )
  const hung = [...Map.groupBy(dependents, ({ component }) => component)].map(([component, all]) => {
    const called = pack.components.find((one) => one.id === component)?.name ?? component
    return line('    ', run(`${called}: `, 'faint'), all.map(dependentWords).join(', '))
  })
  return [head, ...said, ...hung].flatMap((one) => wrap(one, paper.width, 6))
}

/** "● Germany", "○ 26 countries"; brackets around what is inherited. */
function dependentWords({ name, group, stance, from }: Dependent): string {
  const words = `${glyphs[stance]} ${group === null ? name : groupName(group)}`
  return from === 'inherited' ? `(${words})` : words
}
