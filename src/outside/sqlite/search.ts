import { randomBytes } from 'node:crypto'
import { cursorOf, keyOf } from '../../records/cursor.ts'
import type { ReportId } from '../../records/ids.ts'
import type { Page, PageRequest } from '../../records/page.ts'
import type { SearchHit } from '../../records/report-view.ts'
import { nearness, termsOf } from '../rows/search-terms.ts'
import type { Ask } from './ask.ts'

/** Words of text shown around a hit; FTS5 allows at most 64. */
const snippetTokens = 32
/**
 * A person's words as an FTS5 query: each word, and each phrase in double quotes, must stand in headline or text.
 * Everything is quoted, so that no sign of the query language has a meaning; null where nothing to find is left.
 */
export function ftsQuery(words: string): string | null {
  const found = termsOf(words)
  return found.length === 0 ? null : found.map((term) => `"${term}"`).join(' AND ')
}

/** Reports by groups of words that stand close together; see `LedgerStore.withWordsNear`. */
export function withWordsNear(
  { statements }: Ask,
  groups: readonly (readonly string[])[],
  limit: number,
): readonly ReportId[] {
  const near = groups.flatMap((group) => {
    const words = group.filter((word) => /^[\p{L}\p{N}]+$/u.test(word)).map((word) => `"${word}"`)
    return words.length === 0 ? [] : [`NEAR(${words.join(' ')}, ${nearness})`]
  })
  if (near.length === 0) return []
  const rows = statements.all(
    `SELECT report.id FROM search JOIN rendition ON rendition.n = search.rowid JOIN report ON report.n = rendition.report
     WHERE search MATCH ? ORDER BY report.published IS NULL, report.published, report.id LIMIT ?`,
    `text : (${near.join(' OR ')})`,
    limit,
  )
  return rows.map(({ id }) => String(id))
}

/** Text with the hits between marks, taken apart again. Marks are new for each question, so that no text can hold them. */
export function marked(snippet: string, open: string, close: string): SearchHit['snippet'] {
  const marks: { start: number; end: number }[] = []
  let text = ''
  for (const [at, piece] of snippet.split(open).entries()) {
    const end = at === 0 ? -1 : piece.indexOf(close)
    if (end >= 0) marks.push({ start: text.length, end: text.length + end })
    text += end >= 0 ? piece.slice(0, end) + piece.slice(end + close.length) : piece
  }
  return { text, marks }
}

/** Best match first (bm25, a hit in the headline counts double). */
export function search({ statements }: Ask, words: string, page: PageRequest): Page<SearchHit> {
  const query = ftsQuery(words)
  if (query === null) return { items: [], next: null }
  const from = page.cursor === null ? 0 : Number(keyOf(page.cursor, 1)[0])
  const nonce = randomBytes(6).toString('hex')
  const [open, close] = [`\u0002${nonce}\u0003`, `\u0003${nonce}\u0002`]
  const rows = statements.all(
    `SELECT report.id, report.name, report.outlet, report.headline, report.published,
       snippet(search, -1, ?, ?, '…', ${snippetTokens}) AS snippet
     FROM search JOIN rendition ON rendition.n = search.rowid JOIN report ON report.n = rendition.report
     WHERE search MATCH ? ORDER BY bm25(search, 2.0, 1.0), report.id LIMIT ? OFFSET ?`,
    open,
    close,
    query,
    page.limit + 1,
    Math.max(0, Math.trunc(from) || 0),
  )
  const items = rows.slice(0, page.limit).map((row) => ({
    report: String(row.id),
    name: orNull(row.name),
    outlet: orNull(row.outlet),
    headline: orNull(row.headline),
    published: orNull(row.published),
    snippet: marked(String(row.snippet), open, close),
  }))
  return { items, next: rows.length > page.limit ? cursorOf([from + page.limit]) : null }
}

function orNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
