import type {
  CountRow,
  DerivationRow,
  JudgementRow,
  MeetingRow,
  PositionRow,
  ReportRows,
  StatementRow,
} from './ledger-rows.ts'

/** The lists of a report's rows. */
export type RowPart = Exclude<keyof ReportRows, 'report'>

const place = ['place_in', 'start', 'end'] as const
const reviewed = ['review', 'inherited', 'disputed'] as const

const derivations: readonly (keyof DerivationRow)[] = ['source', 'relation', 'direction', 'main']
const positions: readonly (keyof PositionRow)[] = [
  ...place,
  ...(['id', 'actor', 'words', 'component', 'stance', 'past', 'voice', 'said', 'precision', 'day'] as const),
  ...(['conditions', 'quantity', 'unit', 'place', 'alternative', 'added', 'lender'] as const),
  ...(['due', 'due_precision', ...reviewed, 'anonymous', 'statement', 'rest'] as const),
]
const statements: readonly (keyof StatementRow)[] = [
  ...place,
  ...(['id', 'speaker', 'actor', 'mode', 'said', 'rest', ...reviewed] as const),
]
const counts: readonly (keyof CountRow)[] = [...place, 'id', 'what', 'count', 'of', 'approx', ...reviewed]
const meetings: readonly (keyof MeetingRow)[] = [...place, 'id', 'form', 'held']
const judgements: readonly (keyof JudgementRow)[] = ['id', 'about', 'verdict', 'by', 'lost']

/** The columns of each list of rows, in the order in which rows stand in lists. */
export const rowColumns = { derivations, positions, statements, counts, meetings, judgements } as const

/** How the tables are called in the file. */
export const rowTables = {
  derivations: 'derivation',
  positions: 'position',
  statements: 'statement',
  counts: 'counted',
  meetings: 'meeting',
  judgements: 'judgement',
} as const satisfies Readonly<Record<RowPart, string>>

export const rowParts = Object.keys(rowTables) as readonly RowPart[]
