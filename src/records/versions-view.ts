import type { Day } from './day.ts'
import type { EditionMark } from './edition.ts'
import type { ReportId } from './ids.ts'
import type { ReportName } from './report-name.ts'
import type { Withdrawal } from './withdrawal.ts'

/** How many passages of a version stand in the one before as they are, changed, not there, and were dropped from it. */
export interface EditCounts {
  readonly same: number
  readonly changed: number
  readonly added: number
  readonly dropped: number
}

/** One version of a page, as a list of them shows it. */
export interface VersionShown {
  readonly report: ReportName
  /** Its place, from 1. */
  readonly ord: number
  readonly url: string | null
  /** The day it says that it is of. */
  readonly day: Day | null
  /** The day from which on a later version stands in its place, as in `Version`; null where it stands. */
  readonly until: string | null
  readonly withdrawn: Withdrawal | null
  readonly removed: boolean
  /** What it says of having been changed, in its words. */
  readonly marks: readonly { readonly kind: EditionMark['kind']; readonly words: string }[]
  /** Against the version before; null for the first, and where a text was removed. */
  readonly edit: EditCounts | null
}

/** The versions of one page or item, earliest first; the report alone where no other is known. */
export interface VersionsView {
  readonly kind: 'versions'
  readonly report: ReportId
  readonly versions: readonly VersionShown[]
}
