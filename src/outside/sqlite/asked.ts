import type { AskedBefore } from '../../records/asked-before.ts'
import type { ReportId } from '../../records/ids.ts'
import type { Refusal } from '../../records/refusal.ts'
import type { Statements } from './node-sqlite.ts'
import { inTransaction } from './transaction.ts'

export function askedBefore(statements: Statements, addresses: readonly string[]): readonly AskedBefore[] {
  const rows = statements.all(
    'SELECT * FROM asked WHERE address IN (SELECT value FROM json_each(?))',
    JSON.stringify(addresses),
  )
  return rows.map(({ address, at, etag, modified, reports, refusal }) => ({
    address: String(address),
    at: String(at),
    etag: etag === null ? null : String(etag),
    modified: modified === null ? null : String(modified),
    reports: JSON.parse(String(reports)) as readonly ReportId[],
    refusal: refusal === null ? null : (JSON.parse(String(refusal)) as Refusal),
  }))
}

export function noteAsked(statements: Statements, notes: readonly AskedBefore[]): void {
  inTransaction(statements, { erases: false }, () => {
    for (const { address, at, etag, modified, reports, refusal } of notes) {
      statements.run(
        'INSERT OR REPLACE INTO asked (address, at, etag, modified, reports, refusal) VALUES (?, ?, ?, ?, ?, ?)',
        address,
        at,
        etag,
        modified,
        JSON.stringify(reports),
        refusal === null ? null : JSON.stringify(refusal),
      )
    }
  })
}
