import type { Kysely, RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { LedgerRules } from '../../records/ledger-rules.ts'
import type { Tables } from '../rows/tables.ts'
import type { Statements } from './node-sqlite.ts'

/** What every question of this folder works with. */
export interface Ask {
  readonly db: Kysely<Tables>
  readonly statements: Statements
  readonly rules: LedgerRules
}

/** A list of ids or numbers as one parameter, whatever its length: `where('id', 'in', listed(ids))`. */
export function listed<Value extends string | number>(values: Iterable<Value>): RawBuilder<Value> {
  return sql<Value>`(select value from json_each(${JSON.stringify([...values])}))`
}
