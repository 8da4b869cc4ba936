import type { AskedBefore } from '../../records/asked-before.ts'
import type { Page, PageRequest } from '../../records/page.ts'
import { type Look, looksKept, type WatchedId, type WatchedSource } from '../../records/watched.ts'
import { askedRow } from '../rows/asked-row.ts'
import { lookPage, looksBefore, looksSql } from '../rows/look-page.ts'
import { recordset } from './insert-rows.ts'
import type { Questions } from './questions.ts'

export async function askedBefore(questions: Questions, addresses: readonly string[]): Promise<readonly AskedBefore[]> {
  return (await questions.all('SELECT * FROM asked WHERE address = ANY (?::text[])', addresses)).map(askedRow)
}

/** Of two notes on one address the later one is kept. */
export async function noteAsked(questions: Questions, notes: readonly AskedBefore[]): Promise<void> {
  const rows = new Map(
    notes.map(({ address, at, etag, modified, reports, refusal }) => [
      address,
      {
        address,
        at,
        etag,
        modified,
        reports: JSON.stringify(reports),
        refusal: refusal === null ? null : JSON.stringify(refusal),
      },
    ]),
  )
  if (rows.size === 0) return
  await questions.run(
    `INSERT INTO asked SELECT * FROM json_populate_recordset(NULL::asked, ?::json)
     ON CONFLICT (address) DO UPDATE SET at = excluded.at, etag = excluded.etag, modified = excluded.modified,
       reports = excluded.reports, refusal = excluded.refusal`,
    recordset([...rows.values()]),
  )
}

/** Sources that are watched, by address. */
export async function watched(questions: Questions): Promise<readonly WatchedSource[]> {
  const rows = await questions.all(
    `SELECT value FROM setting WHERE name >= 'watched:' AND name < 'watched;' ORDER BY name`,
  )
  return rows.map(({ value }) => JSON.parse(String(value)) as WatchedSource)
}

/** Keep what a look gave; of each source only the latest looks stay. */
export async function noteLook(questions: Questions, look: Look): Promise<void> {
  const { source, began } = look
  await questions.run('INSERT INTO look (source, began, look) VALUES (?, ?, ?)', source, began, JSON.stringify(look))
  await questions.run(
    'DELETE FROM look WHERE source = ? AND n NOT IN (SELECT n FROM look WHERE source = ? ORDER BY n DESC LIMIT ?)',
    source,
    source,
    looksKept,
  )
}

/** Looks at one source, the latest first. */
export async function looks(questions: Questions, source: WatchedId, page: PageRequest): Promise<Page<Look>> {
  return lookPage(await questions.all(looksSql, source, looksBefore(page), page.limit + 1), page)
}
