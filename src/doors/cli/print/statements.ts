import { datedWords } from '../../../publish/words/day-words.ts'
import type { StatementView } from '../../../records/statement-view.ts'
import { cleanLine } from '../terminal/clean.ts'
import { line, run } from '../terminal/line.ts'
import { wrap } from '../terminal/wrap.ts'
import { chainWords } from './history.ts'
import type { Paper, Printed } from './paper.ts'
import { blank } from './paper.ts'
import { reportWords } from './report-words.ts'
import { whereWhy, whyLines } from './why-lines.ts'

/** Who said what, each with its chain and the report it stands in. */
export function printStatements(
  items: readonly StatementView[],
  paper: Paper,
  { why }: { readonly why: boolean } = { why: false },
): Printed {
  if (items.length === 0) return [line('No statement was found.')]
  return items.flatMap(({ statement, report }, at) => [
    ...(at === 0 ? [] : [blank]),
    ...wrap(line(run(cleanLine(chainWords(statement)), 'strong'), `   ${datedWords(statement.said)}`), paper.width, 4),
    ...wrap(line('    ', run(cleanLine(statement.passage.quote))), paper.width, 4),
    ...wrap(line('    ', run(reportWords(report), 'faint')), paper.width, 4),
    ...(why ? whyLines(statement.because, paper.width, 4) : []),
    ...(why && at === items.length - 1 ? [blank, whereWhy] : []),
  ])
}
