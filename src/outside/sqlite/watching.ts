import type { Page, PageRequest } from '../../records/page.ts'
import { type Look, looksKept, type WatchedId, type WatchedSource } from '../../records/watched.ts'
import { lookPage, looksBefore, looksSql } from '../rows/look-page.ts'
import type { Statements } from './node-sqlite.ts'
import { inTransaction } from './transaction.ts'

/** Sources that are watched, by address. */
export function watched(statements: Statements): readonly WatchedSource[] {
  return statements
    .all(`SELECT value FROM setting WHERE name >= 'watched:' AND name < 'watched;' ORDER BY name`)
    .map(({ value }) => JSON.parse(String(value)) as WatchedSource)
}

/** Keep what a look gave; of each source only the latest looks stay. */
export function noteLook(statements: Statements, look: Look): void {
  inTransaction(statements, { erases: false }, () => {
    statements.run(
      'INSERT INTO look (source, began, look) VALUES (?, ?, ?)',
      look.source,
      look.began,
      JSON.stringify(look),
    )
    statements.run(
      'DELETE FROM look WHERE source = ? AND n NOT IN (SELECT n FROM look WHERE source = ? ORDER BY n DESC LIMIT ?)',
      look.source,
      look.source,
      looksKept,
    )
  })
}

/** Looks at one source, the latest first. */
export function looks(statements: Statements, source: WatchedId, page: PageRequest): Page<Look> {
  return lookPage(statements.all(looksSql, source, looksBefore(page), page.limit + 1), page)
}
