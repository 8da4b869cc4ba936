import type { RenditionId, ReportId } from './ids.ts'
import type { ReportRows } from './ledger-rows.ts'
import type { StoredEntry } from './stored-entry.ts'

/** A family as the store sums it up: who speaks first for it, and how many reports it has. */
export interface FamilyRow {
  readonly family: ReportId
  readonly source: ReportId
  readonly size: number
}

/** Everything that is stored about one report. */
export interface StoredReport {
  readonly report: ReportId
  readonly entries: readonly StoredEntry[]
  /** Null where the report has entries and no row. */
  readonly rows: ReportRows | null
  readonly texts: readonly { readonly rendition: RenditionId; readonly text: string | null }[]
  readonly family: FamilyRow | null
}

/** A ledger as it is stored. Each question reads the file and trusts nothing computed from it earlier. */
export interface LedgerAudit {
  /** What the database says about its own pages and indexes; empty where all is well. */
  damage(): Promise<readonly string[]>
  /** Entries by writer and number, after `from`, as they are stored. */
  stored(
    from: { readonly writer: string; readonly number: number } | null,
    limit: number,
  ): Promise<readonly StoredEntry[]>
  /** Reports by id, after `after`: every id that has an entry or a row. */
  reports(after: ReportId | null, limit: number): Promise<readonly StoredReport[]>
  /** Rows that belong to no report, by table. */
  strays(): Promise<readonly { readonly table: string; readonly id: string }[]>
  /** Entries that concern no report (`arranged`), oldest first, and the settings made from them. */
  settings(): Promise<{ readonly entries: readonly StoredEntry[]; readonly stored: ReadonlyMap<string, string> }>
}
