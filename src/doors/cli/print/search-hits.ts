import type { SearchHit } from '../../../records/report-view.ts'
import { cleanLine } from '../terminal/clean.ts'
import type { Run } from '../terminal/line.ts'
import { line, run } from '../terminal/line.ts'
import { wrap } from '../terminal/wrap.ts'
import type { Paper, Printed } from './paper.ts'
import { blank } from './paper.ts'
import { reportWords } from './report-words.ts'

function snippetRuns({ snippet }: SearchHit): readonly Run[] {
  const runs: Run[] = []
  let at = 0
  for (const { start, end } of snippet.marks) {
    runs.push(run(snippet.text.slice(at, start)), run('['), run(snippet.text.slice(start, end), 'marked'), run(']'))
    at = end
  }
  return [...runs, run(snippet.text.slice(at))]
}

/** Reports in which the words were found, with the words in brackets. */
export function printHits(hits: readonly SearchHit[], paper: Paper): Printed {
  if (hits.length === 0) return [line('No report has these words.')]
  return hits.flatMap((hit, at) => [
    ...(at === 0 ? [] : [blank]),
    ...wrap(
      line(run(reportWords({ ...hit, id: hit.report }), 'strong'), `   ${cleanLine(hit.headline ?? '')}`),
      paper.width,
      4,
    ),
    ...wrap(line('    ', ...snippetRuns(hit)), paper.width, 4),
  ])
}
