import type { FailedExample, PackCheck, ReadInExample } from '../../../records/pack-check.ts'
import { counted } from '../../sentences.ts'
import { cleanLine } from '../terminal/clean.ts'
import type { Line } from '../terminal/line.ts'
import { line, run } from '../terminal/line.ts'
import { wrap } from '../terminal/wrap.ts'
import type { Paper, Printed } from './paper.ts'

/** "NO sea pledged if ceasefire". */
function words({ actor, component, stance, conditions }: Omit<ReadInExample, 'because'>): string {
  const hangs = conditions.length === 0 ? '' : ` if ${conditions.join(', ')}`
  return `${actor} ${component} ${stance}${hangs}`
}

function expectation({ expected }: FailedExample): string {
  const { actor, component, stance, conditions } = expected
  if (stance === null) return `nothing of ${actor} on ${component}`
  const unconditional = conditions !== null && conditions.length === 0 ? ' with no condition' : ''
  return `${words({ actor, component, stance, conditions: conditions ?? [] })}${unconditional}`
}

function failure(failed: FailedExample): readonly Line[] {
  const at = failed.line === null ? '' : `line ${failed.line.toLocaleString('en')}: `
  return [
    line(run(at, 'strong'), cleanLine(failed.text)),
    line(run('  should say  ', 'faint'), expectation(failed)),
    ...(failed.read.length === 0 ? [line(run('  is read as  ', 'faint'), 'nothing')] : []),
    ...failed.read.flatMap((one) => [
      line(run('  is read as  ', 'faint'), words(one)),
      ...one.because.map(({ sign, words: on }) => line(run(`    because ${sign}: `, 'faint'), `"${cleanLine(on)}"`)),
    ]),
  ]
}

/** Whether a pack is read as its examples say, and where not, what was read and by which rule. */
export function printPackCheck({ ok, pack, frames, actors, examples, failed }: PackCheck, paper: Paper): Printed {
  const has = [
    counted(pack.components.length, 'component'),
    counted(pack.conditions.length, 'condition'),
    counted(frames, 'frame'),
    counted(actors, 'actor'),
    counted(examples, 'example'),
  ].join(', ')
  const lines: Line[] = [line(run(`${pack.id}: ${cleanLine(pack.name)}`, 'strong'), `   ${has}`)]
  if (examples === 0)
    lines.push(line('It breaks no rule. It has no examples: add some, to see that it is read as you mean it.'))
  else if (ok) lines.push(line(run('It breaks no rule, and every example is read as it says.', 'good')))
  else lines.push(line(run(`${counted(failed.length, 'example')} of ${examples} not read as it should be:`, 'bad')))
  return [...lines, ...failed.flatMap(failure)].flatMap((one) => wrap(one, paper.width, 4))
}
