import type { AskedBefore } from '../../records/asked-before.ts'
import { askedRow } from '../rows/asked-row.ts'
import type { Statements } from './node-sqlite.ts'
import { inTransaction } from './transaction.ts'

export function askedBefore(statements: Statements, addresses: readonly string[]): readonly AskedBefore[] {
  const rows = statements.all(
    'SELECT * FROM asked WHERE address IN (SELECT value FROM json_each(?))',
    JSON.stringify(addresses),
  )
  return rows.map(askedRow)
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
