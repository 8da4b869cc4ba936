import type { Generated } from 'kysely'

/**
 * The tables as Kysely sees them; `migrations.ts` makes them and says what each is for. Booleans are 0 and 1. Reports,
 * renditions, families and entries have small numbers of this file's own, which no other ledger shares.
 */
export interface Tables {
  entry: EntryTable
  report: ReportTable
  rendition: RenditionTable
  family: FamilyTable
  derivation: DerivationTable
  position: PositionTable
  statement: StatementTable
  counted: CountedTable
  meeting: MeetingTable
  judgement: JudgementTable
  reach: { report: number; decision: string; anchor: number; entry: number; spans: string }
  setting: { name: string; value: string }
  lineage_bucket: { bucket: number; postings: Uint8Array }
  lineage_recent: { n: Generated<number>; postings: Uint8Array }
  lineage_layout: { generation: number; bits: number; settled: number }
  edition: { report: number; key: string; facts: string; ord: number; until: string | null; withdrawn: number }
  original: { hash: string; bytes: number; packed: Uint8Array }
  lineage_scan: { report: number; prepared: Uint8Array; outline: Uint8Array }
  lineage_keys: { report: number; keys: Uint8Array }
}

export interface EntryTable {
  seq: Generated<number>
  writer: string
  number: number
  recorded: string
  received: string
  previous: string
  hash: string
  kind: string
  report: string | null
  receipt: string
  act: string
}

export interface ReportTable {
  n: Generated<number>
  id: string
  name: string | null
  outlet: string | null
  headline: string | null
  published: string | null
  record: string
  rendition: string
  seal: string
  family: number
  event: string
  origin: number
  unread: string | null
  removed: number
  positions: number
  statements: number
  /** `entry.seq` of the standing placement and reading. */
  placed: number | null
  read: number | null
}

export interface RenditionTable {
  n: Generated<number>
  id: string
  report: number
  headline: string | null
  text: string | null
  searched: number
}

export interface FamilyTable {
  n: Generated<number>
  id: string
  /** `report.n` of the one that speaks first for it; 0 while it has none. */
  source: number
  size: number
}

export interface DerivationTable {
  report: number
  ord: number
  source: string
  relation: string
  direction: string
  main: number
}

export interface PlaceColumns {
  report: number
  ord: number
  place_in: string
  start: number
  end: number
}

export interface ReviewColumns {
  review: string | null
  inherited: number
  disputed: number
}

export interface PositionTable extends PlaceColumns, ReviewColumns {
  id: string
  actor: string
  words: string | null
  component: string
  stance: string
  past: number
  voice: string
  said: string | null
  precision: string
  day: string | null
  conditions: string | null
  quantity: number | null
  unit: string | null
  place: string | null
  alternative: string | null
  due: string | null
  due_precision: string | null
  added: number
  lender: string | null
  anonymous: number
  statement: string | null
  rest: string | null
  until: string | null
}

export interface StatementTable extends PlaceColumns, ReviewColumns {
  id: string
  speaker: string
  actor: string | null
  mode: string
  said: string | null
  rest: string | null
}

export interface CountedTable extends PlaceColumns, ReviewColumns {
  id: string
  what: string
  count: number
  of: number | null
  approx: number
}

export interface MeetingTable extends PlaceColumns {
  id: string
  form: string
  held: string | null
}

export interface JudgementTable {
  report: number
  ord: number
  id: string
  about: string
  verdict: string
  by: string
  lost: number
}
