import type { LineageDecision } from './decision.ts'
import type { Placement, Relation, Variance } from './derivation.ts'
import type { ReportId } from './ids.ts'
import type { Passage } from './passage.ts'
import type { Reading } from './reading.ts'
import type { Rendition, Report } from './report.ts'
import type { ReportName } from './report-name.ts'
import type { SharedStatement, SharedWords } from './shared-statement.ts'
import type { VersionShown } from './versions-view.ts'

/** A report as it stands: with what was set by people, its place among others, and whether its text was removed. */
export interface StandingReport {
  readonly report: Report
  readonly removed: boolean
  readonly unread: string | null
  readonly placement: Placement | null
  readonly familySize: number
  readonly positions: number
  readonly statements: number
}

/** What a list says of a report, without what was concluded of its text: of a hundred thousand reports little is read. */
export interface ListedReport {
  readonly report: ReportName
  readonly unread: string | null
  readonly family: ReportId
  readonly familySize: number
  readonly positions: number
  readonly statements: number
}

/** Where a report came from, and whether the bytes it came as are kept. */
export interface OriginalFacts {
  readonly kept: boolean
  /** How many bytes they are kept in; null where they are not. */
  readonly packed: number | null
  /** The file it came from, or the archive and the file in it; null where an early version noted nothing. */
  readonly source: string | null
  /** When this ledger got it: an ISO instant. */
  readonly received: string | null
}

/** A report with its text and all that was read in it. */
export interface ReportDetail extends StandingReport {
  readonly original: OriginalFacts
  /** The versions of its page or item, earliest first; itself alone where no other is known. */
  readonly versions: readonly VersionShown[]
  readonly rendition: Rendition
  readonly reading: Reading | null
  /** Where its language is not read: what stands in quotation marks, whoever said it. Else empty. */
  readonly quotedUnread: readonly Passage[]
}

/** One report of a family drawn as a tree. */
export interface FamilyNode {
  readonly report: ReportId
  readonly name: string | null
  readonly outlet: string | null
  readonly headline: string | null
  readonly published: string | null
  readonly relation: Relation | null
  readonly direction: 'known' | 'unknown' | null
  readonly shareOfReport: number | null
  readonly shareOfSource: number | null
  readonly because: Placement['derivations'][number]['because']
  readonly children: readonly FamilyNode[]
}

/** `surety lineage`: the family of a report, the event it tells, and the borrowed passages from other families. */
export interface LineageView {
  readonly kind: 'lineage'
  readonly report: ReportId
  readonly family: readonly FamilyNode[]
  /** True where the members share a source that was never received. */
  readonly commonSourceNotSeen: boolean
  /** Passages from other families, with the reports they were taken from. */
  readonly others: readonly Borrowed[]
  /** What it quotes that reports of other families quote too. */
  readonly sharedStatements: readonly SharedStatement[]
  /** What people said of the asked report and another, and did not take back. */
  readonly decisions: readonly LineageDecision[]
  /** Other families that tell of the same event: their sources. */
  readonly sameEvent: readonly {
    readonly family: ReportId
    readonly name: string | null
    readonly outlet: string | null
    readonly headline: string | null
    readonly published: string | null
  }[]
}

/** What a report has from one of another family. */
export interface Borrowed {
  readonly derivation: Placement['derivations'][number]
  readonly source: ReportName
  /** The longest sentence that both have word for word, or nearly; null where none is. */
  readonly passage: Passage | null
}

/** A run of words in a comparison. */
export interface WordRun {
  readonly text: string
  readonly change: 'same' | 'added' | 'dropped'
}

/** One line of two texts side by side. `a` or `b` is null where a passage has no counterpart. Offsets are UTF-16. */
export interface ComparedRow {
  readonly kind: 'same' | 'changed' | 'moved' | 'only-a' | 'only-b'
  readonly a: { readonly start: number; readonly end: number; readonly runs: readonly WordRun[] } | null
  readonly b: { readonly start: number; readonly end: number; readonly runs: readonly WordRun[] } | null
}

/** `surety compare A B`: two texts aligned passage by passage, in the order of A with what only B has in its place. */
export interface Comparison {
  readonly kind: 'comparison'
  readonly a: Report
  readonly b: Report
  /** How A and B are joined, if one of them derives from the other. */
  readonly derivation: Placement['derivations'][number] | null
  readonly sameFamily: boolean
  readonly variances: readonly Variance[]
  /** Words that both quote, where they are of two families: what each heard from the same person. In the order of A. */
  readonly sharedStatements: readonly (SharedWords & { readonly speaker: string | null })[]
  readonly rows: readonly ComparedRow[]
  readonly shareOfA: number
  readonly shareOfB: number
}

export interface SearchHit {
  readonly report: ReportId
  readonly name: string | null
  readonly outlet: string | null
  readonly headline: string | null
  readonly published: string | null
  /** Text around the hit, and the hits in it as UTF-16 offsets into `text`. */
  readonly snippet: {
    readonly text: string
    readonly marks: readonly { readonly start: number; readonly end: number }[]
  }
}
