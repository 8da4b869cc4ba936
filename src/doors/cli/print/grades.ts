import type { LinkedActor } from '../../../pipeline/link-actor.ts'
import type { Requirements } from '../../../pipeline/require-component.ts'
import { dayWords } from '../../../publish/words/day-words.ts'
import type { GradedOutlet, Grades } from '../../../records/grades.ts'
import type { PackLabels } from '../../../records/pack.ts'
import type { Coverage, RungCoverage } from '../../../records/requirement.ts'
import { counted } from '../../sentences.ts'
import type { Line } from '../terminal/line.ts'
import { line, run } from '../terminal/line.ts'
import { wrap } from '../terminal/wrap.ts'
import type { Paper, Printed } from './paper.ts'
import { blank } from './paper.ts'
import { shortId } from './report-words.ts'
import { reliabilityWords } from './review-words.ts'

export function printGrades({ outlets }: Grades, paper: Paper): Printed {
  if (outlets.length === 0) return [line('No report names its outlet.')]
  return outlets.flatMap((one) => printGraded(one, paper))
}

/** "B  Northern Wire, 12 reports" and what each person said. */
export function printGraded({ outlet, reports, grade, disputed, said }: GradedOutlet, paper: Paper): Printed {
  const head = line(
    run(grade ?? '·', 'strong'),
    `  ${outlet}`,
    run(`  ${counted(reports, 'report')}`, 'faint'),
    grade === null ? '' : `  ${reliabilityWords[grade]}`,
    disputed ? run('  two people differ', 'warning') : '',
  )
  const each = said.map((one) =>
    line(
      '     ',
      `${one.grade} by ${one.by}, ${dayWords(one.recorded.slice(0, 10))}: ${one.why}`,
      run(`  ${shortId(one.id)}`, 'faint'),
    ),
  )
  return [head, ...each].flatMap((one) => wrap(one, paper.width, 6))
}

export function printRequirements({ asOf, requirements }: Requirements, pack: PackLabels, paper: Paper): Printed {
  const title = line(run(`Needed, and covered as of ${dayWords(asOf)}`, 'strong'))
  if (requirements.length === 0)
    return [line('Nothing was said to be needed: surety require sea 6 minehunters --why WORDS')]
  return [title, blank, ...requirements.flatMap((one) => printCoverage(one, pack, paper))]
}

/** "Sea: 6 minehunters needed   2 pledged, 1 acting, 0 open": rungs apart, never added up. */
export function printCoverage(coverage: Coverage, pack: PackLabels, paper: Paper): Printed {
  const { component, value, unit, open, pledged, acting } = coverage
  const name = pack.components.find(({ id }) => id === component)?.name ?? component
  const rungs: readonly (readonly [string, RungCoverage])[] = [
    ['acting', acting],
    ['pledged', pledged],
    ['open', open],
  ]
  const sums = rungs.map(([rung, { value: sum }]) => `${rung} ${sum.toLocaleString('en')}`).join(', ')
  const unsized = rungs.flatMap(([rung, one]): Line[] =>
    one.unsized.length === 0
      ? []
      : [line('     ', run(`${rung} without a number in ${unit}: ${one.unsized.join(', ')}`, 'faint'))],
  )
  const sized = rungs.flatMap(([rung, one]): Line[] =>
    one.actors.length === 0 ? [] : [line('     ', run(`${rung}: ${one.actors.join(', ')}`, 'faint'))],
  )
  const head = line(run(`${name}: `, 'strong'), `${value.toLocaleString('en')} ${unit} needed; ${sums}`)
  return [head, ...sized, ...unsized].flatMap((one) => wrap(one, paper.width, 6))
}

export function printLinked({ actor, same, sameName }: LinkedActor): Printed {
  const what =
    same === null ? `${actor} stands for itself again.` : `${actor} now counts as ${sameName} (${same}) everywhere.`
  return [line(what)]
}
