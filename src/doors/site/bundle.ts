import type { Day } from '../../records/day.ts'

/*
 * What a static site is made of: answers of the API, packed into files that a page loads by script tags, because a browser
 * lets a page that was opened from a file load nothing else.
 */

/** A value in a table, or by its place in it: `{"$": 12}`. Values only point to those before them. */
export type Packed = string | number | boolean | null | readonly Packed[] | { readonly [key: string]: Packed }

/** Answers of the API by their name within the bundle; what occurs twice in them stands once in `table`. */
export interface Bundle {
  readonly table: readonly Packed[]
  readonly answers: { readonly [name: string]: Packed }
}

/** What a site says of itself, and where its answers lie. Loaded before any page. */
export interface SiteIndex {
  readonly kind: 'site'
  /** When it was written: an ISO instant. */
  readonly written: string
  /** What the arrangement is called; null where nobody named it. */
  readonly about: string | null
  readonly reports: number
  readonly families: number
  /** The date that the ledger stood at when it was written: what is shown where no other is asked for. */
  readonly latest: Day
  /** Days whose board is here, earliest first, `latest` the last. */
  readonly days: readonly Day[]
  /** True where days before the first are left out, and not empty. */
  readonly earlierLeftOut: boolean
  /** Months ("2031-03") of which changes are here, earliest first. */
  readonly months: readonly string[]
  /** Names of the lines of the board by the number that their files have: actors by id, groups by their words. */
  readonly lines: readonly string[]
  readonly components: readonly string[]
  /** Conditions that are here met, unmet or unknown, each alone, as of `latest`. */
  readonly conditions: readonly string[]
  /** Characters at which quotations are cut; null where texts are whole. */
  readonly quoteLength: number | null
  /** Files to save, by what they are. */
  readonly files: { readonly [what: string]: string }
}

/** How the name of a bundle, without its folder and ending, comes about. One place, for who writes and a test that reads. */
export const bundleOf = {
  index: 'index',
  /** Lists that are asked for whole: days, actors, outlets, names. */
  list: (name: string) => `list-${name}`,
  board: (day: Day) => `board-${day.slice(0, 7)}`,
  counts: (day: Day) => `counts-${day.slice(0, 7)}`,
  changes: (month: string) => `changes-${month}`,
  cell: (line: number, component: number) => `cell-${line}-${component}`,
  report: (id: string) => `report-${id}`,
  page: (list: string, page: number) => `${list}-${page}`,
  whatIf: 'what-if',
  brief: 'brief',
  compare: (a: string, b: string) => `compare-${a}-${b}`,
} as const
