import type { Answer } from '../records/failure.ts'
import type { StandingReport } from '../records/report-view.ts'
import { answered, failed } from './answer.ts'
import type { Desk } from './desk.ts'
import { nearest } from './nearest.ts'
import { reportName } from './report-name.ts'

/** How many candidates an ambiguous name lists, and how many names are searched for a misspelt one. */
const listed = 8
const searched = 200

/**
 * The one report that `words` mean: an id, a unique prefix of one, the id given on input, or a file's name.
 * An exact id wins over a name, and a name that only one report has wins over prefixes of ids.
 */
export async function findReport(desk: Desk, words: string): Promise<Answer<StandingReport>> {
  const asked = words.trim()
  const found = await desk.store.reportsOf(asked === '' ? [] : await desk.store.resolve(asked))
  const [first, ...others] = found
  if (first === undefined) {
    const page = await desk.store.reports({ cursor: null, limit: searched })
    const near = nearest(
      asked,
      page.items.map((item) => ({ item, words: item.report.name === null ? [] : [item.report.name] })),
    )
    return failed({ code: 'no-such-report', words, near: near.map(reportName) })
  }
  if (others.length === 0) return answered(first)
  const exact = found.find(({ report }) => report.id === asked)
  if (exact !== undefined) return answered(exact)
  const named = found.filter(({ report }) => report.name === asked)
  const [only] = named
  if (named.length === 1 && only !== undefined) return answered(only)
  return failed({
    code: 'ambiguous',
    words,
    candidates: found.slice(0, listed).map(reportName),
    more: Math.max(0, found.length - listed),
  })
}
