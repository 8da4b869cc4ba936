import { cursorOf, keyOf } from '../../records/cursor.ts'
import type { Page, PageRequest } from '../../records/page.ts'
import type { Look } from '../../records/watched.ts'

/** Looks at one source, the latest first: its id, the number below which they are, and how many to read. */
export const looksSql = 'SELECT n, look FROM look WHERE source = ? AND n < ? ORDER BY n DESC LIMIT ?'

/** The number below which the looks of a page are. */
export function looksBefore({ cursor }: PageRequest): number {
  return cursor === null ? Number.MAX_SAFE_INTEGER : Number(keyOf(cursor, 1)[0])
}

/** A page of rows of which one more was read than it shows. */
export function lookPage(
  rows: readonly { readonly n?: unknown; readonly look?: unknown }[],
  { limit }: PageRequest,
): Page<Look> {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const items = shown.map(({ look }) => JSON.parse(String(look)) as Look)
  return { items, next: last === undefined ? null : cursorOf([Number(last.n)]) }
}
