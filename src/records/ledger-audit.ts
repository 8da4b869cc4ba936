import type { Version } from './edition.ts'
import type { DecisionId, RenditionId, ReportId } from './ids.ts'
import type { KeptScan } from './kept-scan.ts'
import type { ReportRow } from './ledger-rows.ts'
import type { AlignedWith } from './ledger-rules.ts'
import type { BoardPosition } from './ledger-store.ts'
import type { PackedOriginal } from './origin.ts'
import type { RowPart } from './row-columns.ts'
import type { StoredEntry } from './stored-entry.ts'

/** A family as the store sums it up: who speaks first for it, and how many reports it has. */
export interface FamilyRow {
  readonly family: ReportId
  readonly source: ReportId
  readonly size: number
}

/** An entry with what else its row says: where it is filed, which the act says too, and the seal of `received`. */
export interface FiledEntry extends StoredEntry {
  readonly kind: string
  readonly report: ReportId | null
  readonly receipt: string
}

/** What makes a chain of entries: each names the hash of the one before. */
export type Link = Pick<StoredEntry, 'writer' | 'number' | 'recorded' | 'previous' | 'hash'>

/** A text as it is kept, beside what was kept of its report's headline, and whether search finds it. */
export interface StoredText {
  readonly rendition: RenditionId
  readonly headline: string | null
  readonly text: string | null
  readonly searched: boolean
  /** What lineage found in it, where that was kept. */
  readonly scan: KeptScan | null
}

/** Rows as lists: the number of their report, then the columns that `rowColumns` names; true and false as 1 and 0. */
export type ValueLists = Readonly<Record<RowPart, readonly (readonly unknown[])[]>>

/** The rows of one report as they stand in the tables. */
export interface StoredRows {
  readonly report: ReportRow
  readonly values: ValueLists
}

/** Some reports as they are stored, and from where to go on; null: these are the last. */
export interface StoredReports {
  readonly reports: readonly StoredReport[]
  readonly next: number | null
}

/** Everything that is stored about one report. */
export interface StoredReport {
  readonly report: ReportId
  readonly entries: readonly FiledEntry[]
  /** Null where the report has entries and no row. */
  readonly rows: StoredRows | null
  readonly texts: readonly StoredText[]
  /** The bytes it came as, where they are kept. */
  readonly original: PackedOriginal | null
  readonly family: FamilyRow | null
}

/** That a report inherits a judgement from another one, at some spans. */
export interface StoredReach {
  readonly report: ReportId
  readonly decision: DecisionId
  readonly anchor: ReportId
  readonly spans: unknown
}

/** A ledger as it is stored. Each question reads the file and trusts nothing computed from it earlier. */
export interface LedgerAudit {
  /** Every position as a board would weigh it, one after the other: rejected and undated ones too, under the actors that were read. */
  everyPosition(each: (position: BoardPosition) => void): Promise<void>
  /** What the database says about its own pages and indexes; empty where all is well. */
  damage(): Promise<readonly string[]>
  /** Entries by writer and number, after `from`, as they are stored. */
  stored(
    from: { readonly writer: string; readonly number: number } | null,
    limit: number,
  ): Promise<readonly StoredEntry[]>
  /** The words of a rendition as they are kept; null where it is not here. */
  text(rendition: RenditionId): Promise<StoredText | null>
  /** The links of all chains, by writer and number, after `from`. */
  links(from: { readonly writer: string; readonly number: number } | null, limit: number): Promise<readonly Link[]>
  /** Reports by their numbers in this file, after `after` (0: from the first): every id that has an entry or a row. */
  reports(after: number, limit: number): Promise<StoredReports>
  /** Rows that belong to no report, by table. */
  strays(): Promise<readonly { readonly table: string; readonly id: string }[]>
  /** Reports whose lineage index does not hold the keys that were kept for them. */
  lineageDiffers(): Promise<readonly ReportId[]>
  /** Entries that concern judgements: what was judged at some report, and what was taken back of it. */
  judgementEntries(): Promise<readonly FiledEntry[]>
  /** For each report those it is aligned with, by their placements as they stand in the tables. */
  neighbours(reports: readonly ReportId[]): Promise<ReadonlyMap<ReportId, readonly AlignedWith[]>>
  /** The table of versions, and reports whose positions say otherwise than it until when they stand. */
  editions(): Promise<{
    readonly versions: readonly (Version & { readonly key: string; readonly facts: string })[]
    readonly differing: readonly string[]
  }>
  /** The table of reaches. */
  reaches(): Promise<readonly StoredReach[]>
  /** Entries that concern no report (`arranged`), by writer and number, and the settings made from them. */
  settings(): Promise<{ readonly entries: readonly FiledEntry[]; readonly stored: ReadonlyMap<string, string> }>
}
