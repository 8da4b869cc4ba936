import { cursorOf, keyOf } from '../../records/cursor.ts'
import type { ReportId } from '../../records/ids.ts'
import type { LogFilter, LoggedEntry } from '../../records/ledger-store.ts'
import type { Page, PageRequest } from '../../records/page.ts'
import type { ChainHead } from '../../records/stored-entry.ts'
import { loggedEntry } from '../rows/logged-entry.ts'
import type { Ask } from './ask.ts'
import type { Statements } from './node-sqlite.ts'

const columns = `entry.seq, entry.writer, entry.number, entry.recorded, entry.received, entry.hash, entry.act,
  report.outlet, report.name`

/** Entries in the order this ledger got them, newest first. */
export function log({ statements }: Ask, filter: LogFilter, page: PageRequest): Page<LoggedEntry> {
  const before = page.cursor === null ? Number.MAX_SAFE_INTEGER : Number(keyOf(page.cursor, 1)[0])
  const { report, kinds, since } = filter
  const rows = statements.all(
    `SELECT ${columns} FROM entry LEFT JOIN report ON report.id = entry.report
     WHERE entry.seq < ? AND (? IS NULL OR entry.report = ?) AND (? IS NULL OR entry.received >= ?)
       AND (? IS NULL OR entry.kind IN (SELECT value FROM json_each(?)))
     ORDER BY entry.seq DESC LIMIT ?`,
    before,
    report ?? null,
    report ?? null,
    since ?? null,
    since ?? null,
    kinds === undefined ? null : 1,
    JSON.stringify(kinds ?? []),
    page.limit + 1,
  )
  const shown = rows.slice(0, page.limit)
  const last = rows.length > page.limit ? shown.at(-1) : undefined
  return { items: shown.map(loggedEntry), next: last === undefined ? null : cursorOf([Number(last.seq)]) }
}

/** When each of these reports was first got. */
export function receivedAt(statements: Statements, reports: readonly ReportId[]): ReadonlyMap<ReportId, string> {
  const rows = statements.all(
    `SELECT report, min(received) AS received FROM entry
     WHERE kind = 'received' AND report IN (SELECT value FROM json_each(?)) GROUP BY report`,
    JSON.stringify(reports),
  )
  return new Map(rows.map(({ report, received }) => [String(report), String(received)]))
}

/** The last entry of each chain, by writer. */
export function heads(statements: Statements): readonly (ChainHead & { readonly writer: string })[] {
  return statements
    .all(
      `SELECT writer, number, hash, recorded FROM entry
       WHERE (writer, number) IN (SELECT writer, max(number) FROM entry GROUP BY writer) ORDER BY writer`,
    )
    .map(({ writer, number, hash, recorded }) => ({
      writer: String(writer),
      number: Number(number),
      hash: String(hash),
      recorded: String(recorded),
    }))
}
