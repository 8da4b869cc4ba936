import type { PositionRow, StatementRow } from './ledger-rows.ts'

/** What of a position's row says the position as it was read, without the report's id. */
export type ToldPositionRow = Omit<PositionRow, 'added' | 'lender' | 'anonymous' | 'review' | 'inherited' | 'disputed'>

/** The same of a statement's row. */
export type ToldStatementRow = Omit<StatementRow, 'review' | 'inherited' | 'disputed'>
