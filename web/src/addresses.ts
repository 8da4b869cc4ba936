import type { Mode } from '../../src/records/statement.ts'
import { fromFiles } from './from-files.ts'

/**
 * Addresses of the app: those of the API without its prefix. What a link carries is in it, so that a link is a citation;
 * the names are those of the API wherever the API asks the same.
 */

type Given = Readonly<Record<string, unknown>>

/** A rung that a board can be narrowed to. */
export type Rung = 'undecided' | 'open' | 'pledged' | 'acting'
export const rungs: readonly Rung[] = ['acting', 'pledged', 'open', 'undecided']

/** What a table of actors by components shows, and when. */
export interface TableSearch {
  /** The date of the board; the newest where not given. */
  asOf?: string
  /** A day or an instant: the ledger as it was known then. */
  knownAt?: string
  /** Ids with commas between them; `all` shows also components that nobody is said to take part in. */
  components?: string
  actors?: string
  outlets?: string
  atLeast?: Rung
  ownOnly?: 'true'
  independentOnly?: 'true'
  minGrade?: string
  /** `stance`, `newest`, or the id of a component; by name where not given. */
  sort?: string
  /** `stance`, `region`, or the id of a set such as `nato`. */
  group?: string
  /** `marks` shows each cell as its mark alone. */
  view?: 'marks'
}

/** A text without spaces around it; none where nothing is left. */
function words(given: unknown): string | undefined {
  const text = typeof given === 'string' ? given.trim() : ''
  return text === '' ? undefined : text
}

function day(given: unknown): string | undefined {
  const text = words(given)
  return text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined
}

/** Without what is not given: an address names only what was chosen. */
function chosen<Search extends object>(search: { [Key in keyof Search]: Search[Key] | undefined }): Search {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Search
}

function oneOf<Value extends string>(known: readonly Value[], given: unknown): Value | undefined {
  return known.find((one) => one === given)
}

export function tableSearch(search: Given): TableSearch {
  return chosen<TableSearch>({
    asOf: words(search.asOf),
    knownAt: words(search.knownAt),
    components: words(search.components),
    actors: words(search.actors),
    outlets: words(search.outlets),
    atLeast: oneOf(rungs, search.atLeast),
    ownOnly: oneOf(['true'], search.ownOnly),
    independentOnly: oneOf(['true'], search.independentOnly),
    minGrade: words(search.minGrade),
    sort: words(search.sort),
    group: words(search.group),
    view: oneOf(['marks'], search.view),
  })
}

/** Names in an address: "NO,DE". */
export function listed(names: string | undefined): readonly string[] {
  return (names ?? '').split(',').filter((name) => name.trim() !== '')
}

export function listing(names: readonly string[]): string | undefined {
  return names.length === 0 ? undefined : names.join(',')
}

export interface WhatIfSearch {
  asOf?: string
  knownAt?: string
  met?: string
  unmet?: string
  unknown?: string
  ownConditions?: 'true'
  /** The component whose smallest sets are asked for, and for how many actors. */
  component?: string
  atLeast?: string
}

export function whatIfSearch(search: Given): WhatIfSearch {
  const atLeast = words(search.atLeast)
  return chosen<WhatIfSearch>({
    asOf: words(search.asOf),
    knownAt: words(search.knownAt),
    met: words(search.met),
    unmet: words(search.unmet),
    unknown: words(search.unknown),
    ownConditions: oneOf(['true'], search.ownConditions),
    component: words(search.component),
    atLeast: atLeast !== undefined && /^[1-9]\d{0,2}$/.test(atLeast) ? atLeast : undefined,
  })
}

/** The lists of the page of changes; `changes` where none is named. */
export const changeLists = ['changes', 'contradictions', 'variances', 'claims'] as const
export type ChangeList = (typeof changeLists)[number]

export interface ChangesSearch {
  from?: string
  to?: string
  actors?: string
  components?: string
  /** `component` gives each component a line of its own; each actor where not given. */
  by?: 'component'
  /** Only changes of this type. */
  type?: string
  show?: ChangeList
  /** An instant: only what rests on a report that the ledger got then or later. */
  since?: string
}

export function changesSearch(search: Given): ChangesSearch {
  return chosen<ChangesSearch>({
    from: day(search.from),
    to: day(search.to),
    actors: words(search.actors),
    components: words(search.components),
    by: oneOf(['component'], search.by),
    type: words(search.type),
    show: oneOf(changeLists, search.show),
    since: words(search.since),
  })
}

export interface CountsSearch {
  asOf?: string
  knownAt?: string
}

export function countsSearch(search: Given): CountsSearch {
  return chosen<CountsSearch>({ asOf: words(search.asOf), knownAt: words(search.knownAt) })
}

export interface MapSearch {
  asOf?: string
  knownAt?: string
  /** The component that is shown; any where not given. */
  component?: string
  /** Only those on this rung or above it. */
  atLeast?: Rung
  /** What of the world; where most of those who take part are, where not given. */
  view?: 'europe' | 'world'
  /** Whom the panel beside is about: an actor's id, or a group's words. */
  actor?: string
}

export function mapSearch(search: Given): MapSearch {
  return chosen<MapSearch>({
    asOf: words(search.asOf),
    knownAt: words(search.knownAt),
    component: words(search.component),
    atLeast: oneOf(rungs, search.atLeast),
    view: oneOf(['europe', 'world'], search.view),
    actor: words(search.actor),
  })
}

export interface BriefSearch {
  asOf?: string
  /** Changes after this day; a month before where not given. */
  from?: string
  met?: string
  unmet?: string
  unknown?: string
}

export function briefSearch(search: Given): BriefSearch {
  return chosen<BriefSearch>({
    asOf: words(search.asOf),
    from: day(search.from),
    met: words(search.met),
    unmet: words(search.unmet),
    unknown: words(search.unknown),
  })
}

export interface CompareSearch {
  /** Shows also what is the same. */
  show?: 'all'
  /** The difference that is looked at, from 1. */
  at?: string
}

export function compareSearch({ show, at }: Given): CompareSearch {
  const number = words(at)
  const known = number !== undefined && /^[1-9]\d{0,4}$/.test(number) ? number : undefined
  return chosen<CompareSearch>({ show: oneOf(['all'], show), at: known })
}

export interface ReviewSearch {
  asOf?: string
  actor?: string
  component?: string
}

export function reviewSearch(search: Given): ReviewSearch {
  return chosen<ReviewSearch>({
    asOf: words(search.asOf),
    actor: words(search.actor),
    component: words(search.component),
  })
}

export interface ReportSearch {
  /** Id of the position or statement that is shown in the text. */
  at?: string
}

export function reportSearch({ at }: Given): ReportSearch {
  return chosen<ReportSearch>({ at: words(at) })
}

export interface SourcesSearch {
  /** Id of the source whose looks are shown. */
  source?: string
  /** The outlet whose grades are shown. */
  outlet?: string
}

export function sourcesSearch({ source, outlet }: Given): SourcesSearch {
  return chosen<SourcesSearch>({ source: words(source), outlet: words(outlet) })
}

export interface FindSearch {
  q?: string
}

export function findSearch({ q }: Given): FindSearch {
  return typeof q === 'string' && q !== '' ? { q } : {}
}

/** What a list of reports, or of what stands in them, is narrowed to. */
export interface PublishedSearch {
  outlet?: string
  /** Published on this day or later. */
  from?: string
  /** Published on this day or earlier. */
  to?: string
}

function publishedSearch({ outlet, from, to }: Given) {
  return { outlet: words(outlet), from: day(from), to: day(to) }
}

/** How reports are added; which of them the dialog shows stands in the address. */
export const addWays = ['files', 'addresses', 'text'] as const
export type AddWay = (typeof addWays)[number]

export interface ReportsSearch extends PublishedSearch {
  add?: AddWay
  /** Code of a language. */
  language?: string
}

export function reportsSearch(search: Given): ReportsSearch {
  const language = words(search.language)
  const known = language !== undefined && /^[a-z]{2,3}$/.test(language) ? language : undefined
  return chosen<ReportsSearch>({ ...publishedSearch(search), language: known, add: oneOf(addWays, search.add) })
}

export interface StatementSearch extends PublishedSearch {
  speaker?: string
  actor?: string
  mode?: Mode
}

const modes: readonly Mode[] = ['direct', 'indirect', 'mixed']

export function statementSearch(search: Given): StatementSearch {
  const { speaker, actor, mode } = search
  return chosen<StatementSearch>({
    speaker: words(speaker),
    actor: words(actor),
    mode: oneOf(modes, mode),
    ...publishedSearch(search),
  })
}

/** Plain strings on both sides: `?asOf=2031-09-05`, as the API has it, and not the router's JSON. */
export function parseSearch(words: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(words))
}

export function stringifySearch(search: Given): string {
  const given = Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  // Commas and colons are plain in a query, and a link is to be read: `?met=ceasefire,partner:US`.
  const words = new URLSearchParams(given).toString().replaceAll('%2C', ',').replaceAll('%3A', ':')
  return words === '' ? '' : `?${words}`
}

/** An address of the app as a link has it: in a page that was opened from a file, behind its "#". */
export function linkTo(address: string): string {
  return fromFiles ? `#${address}` : address
}

/** What a plain link of the app leads to. */
export function addressIn(link: string): string {
  return fromFiles ? link.replace(/^#/, '') : link
}

/** A cell's address; an unnamed group goes by its words ("26 countries"). For the plain links of the board: a router's link in each of a thousand cells would be slow. */
export function cellAddress(actor: string, component: string, search: TableSearch): string {
  return linkTo(`/cells/${encodeURIComponent(actor)}/${encodeURIComponent(component)}${stringifySearch({ ...search })}`)
}
