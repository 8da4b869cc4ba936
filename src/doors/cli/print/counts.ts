import { dayWords } from '../../../publish/words/day-words.ts'
import { sizeWords } from '../../../publish/words/stance-words.ts'
import type { CountDifference, CountSaying, ReconciledCount, Reconciliation } from '../../../records/reconciled.ts'
import { counted } from '../../sentences.ts'
import type { Line } from '../terminal/line.ts'
import { line, run } from '../terminal/line.ts'
import { wrap } from '../terminal/wrap.ts'
import type { Paper, Printed } from './paper.ts'
import { blank } from './paper.ts'
import { shortId } from './report-words.ts'

/** Each count with its sayings, names, bounds, and how it differs from the others of its kind. */
export function printCounts(view: Reconciliation, paper: Paper): Printed {
  const { asOf, counts } = view
  const title = line(
    run(`Counts as of ${dayWords(asOf)}`, 'strong'),
    run(`   ${counted(counts.length, 'count')}`, 'faint'),
  )
  if (counts.length === 0) return [title, blank, line('No report states how many take part.')]
  const told = counts.flatMap((one) => [blank, ...countLines(one, view)])
  return [title, ...told].flatMap((one) => wrap(one, paper.width, 6))
}

/** "about 26 of 35". */
function countWords({ count, of, approx }: Pick<ReconciledCount, 'count' | 'of' | 'approx'>): string {
  return sizeWords({ count, of, approx, atMost: false })
}

/** "pledged: troops", "members". */
function whatWords({ what, stance, components }: ReconciledCount, { pack }: Reconciliation): string {
  const names = components.map((id) => pack.components.find((one) => one.id === id)?.name.toLowerCase() ?? id)
  if (what === 'members') return 'members'
  return `${stance ?? what}: ${names.length === 0 ? 'anything' : names.join(', ')}`
}

function countLines(one: ReconciledCount, view: Reconciliation): Printed {
  const { confirmations, known, exceeded, unnamedAtLeast, count, differs } = one
  const head = line(
    run(countWords(one), 'strong'),
    `  ${whatWords(one, view)}`,
    run(
      `  ${daysWords(one)}  ${counted(confirmations.reports, 'report')} in ${counted(confirmations.families, 'family', 'families')}`,
      'faint',
    ),
  )
  const names = known.map(({ name }) => name).join(', ')
  const bounds = exceeded
    ? `${known.length} are known by name, more than were counted: ${names}`
    : known.length === 0
      ? `none of the ${count} is known by name`
      : `at most ${known.length} of the ${count} known by name, at least ${unnamedAtLeast} unnamed: ${names}`
  return [
    head,
    ...one.sayings.map(sayingLine),
    line('    ', bounds),
    ...differs.flatMap(({ from, by }) => differenceLine(view.counts[from], by, view)),
  ]
}

function daysWords({ first, last }: ReconciledCount): string {
  if (first === null || last === null) return 'undated'
  return first === last ? dayWords(first) : `${dayWords(first)} to ${dayWords(last)}`
}

function sayingLine({ day, speaker, via, outlet, report, quote }: CountSaying): Line {
  const chain = via.length === 0 ? '' : `, by way of ${via.join(', then ')}`
  return line(
    '    ',
    quote === '' ? '' : `“${quote}” `,
    run(`${speaker ?? 'the report itself'}${chain}, ${outlet ?? 'no outlet'} (${shortId(report)})`, 'faint'),
    run(day === null ? ', undated' : `, ${dayWords(day)}`, 'faint'),
  )
}

const differenceWords: Readonly<Record<CountDifference, string>> = {
  date: 'said on other days',
  stance: 'another stance is counted',
  component: 'another component is counted',
  whole: 'of another whole',
  rounding: 'one of them is rounded',
  unexplained: 'nothing tells why',
}

function differenceLine(
  other: ReconciledCount | undefined,
  by: readonly CountDifference[],
  view: Reconciliation,
): readonly Line[] {
  if (other === undefined) return []
  const reasons = by.map((one) => differenceWords[one]).join('; ')
  return [line('    ', run(`differs from ${countWords(other)} (${whatWords(other, view)}): ${reasons}`, 'faint'))]
}
