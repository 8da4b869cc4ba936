import type { LineageDecision } from '../records/decision.ts'
import type { Placement } from '../records/derivation.ts'
import type { VersionFacts } from '../records/edition.ts'
import type { ReportId } from '../records/ids.ts'
import type { KeptScan } from '../records/kept-scan.ts'
import type { Rendition, Report } from '../records/report.ts'
import type { ReportName } from '../records/report-name.ts'

/** What lineage asks of the ledger. `LedgerStore` answers it. */
export interface EarlierReports {
  /** For each list of keys the reports that share at least `atLeast` of them, with how many; most first, at most `limit`. */
  sharing(
    lists: readonly Uint32Array[],
    atLeast: number,
    limit: number,
  ): Promise<readonly (readonly { readonly report: ReportId; readonly shared: number }[])[]>
  /** What these reports are compared by, as it was kept; null where nothing was, or their text was removed. */
  prepared(
    reports: readonly ReportId[],
  ): Promise<readonly { readonly report: ReportId; readonly prepared: Uint8Array | null }[]>
  /** The scans that were kept of the texts of these reports. */
  scans(reports: readonly ReportId[]): Promise<readonly { readonly report: ReportId; readonly scan: KeptScan }[]>
  /** The texts of these reports; those that were removed or are not here are left out. */
  renditions(reports: readonly ReportId[]): Promise<readonly Rendition[]>
  /** The same, each given when it is asked for: few texts are looked at, and which ones shows only then. */
  renditionsAtHand(reports: readonly ReportId[]): Promise<(report: ReportId) => Rendition | null>
  /** What stands of these reports: as received, with what people set since, and their placement. */
  reportsOf(
    reports: readonly ReportId[],
  ): Promise<readonly { readonly report: Report; readonly placement: Placement | null }[]>
  /** When these reports were published and by whom: what a list says of them, without what was concluded. */
  listed(
    reports: readonly ReportId[],
  ): Promise<readonly { readonly report: Pick<ReportName, 'id' | 'outlet' | 'published'> }[]>
  /** The members of these families, earliest first; those that nobody belongs to are left out. */
  families(
    families: readonly ReportId[],
  ): Promise<readonly { readonly family: ReportId; readonly members: readonly ReportId[] }[]>
  event(event: ReportId): Promise<readonly ReportId[]>
  /** Reports with a derivation from one of these, main or not, each with the one it is from. */
  derivedFrom(reports: readonly ReportId[]): Promise<readonly { readonly report: ReportId; readonly from: ReportId }[]>
  /** What orders reports that have one of these keys among the versions of one page. */
  versionsNamed(keys: readonly string[]): Promise<readonly VersionFacts[]>
  /** Each later version of a page with the one before it. */
  versionPairs(): Promise<readonly { readonly later: ReportId; readonly earlier: ReportId }[]>
  /** What people said of pairs of reports and did not take back; one on each pair, in any order. */
  decisions(): Promise<readonly LineageDecision[]>
}
