import type { ActorId } from './actor.ts'
import type { Arrangement } from './arrangement.ts'
import type { AskedBefore } from './asked-before.ts'
import type { NearestDays } from './changes.ts'
import type { SetCondition } from './condition.ts'
import type { Count } from './count.ts'
import type { Day } from './day.ts'
import type { LineageDecision, StandingDecision } from './decision.ts'
import type { Placement } from './derivation.ts'
import type { Version, VersionFacts } from './edition.ts'
import type { Act, Entry } from './entry.ts'
import type { DecisionId, RenditionId, ReportId } from './ids.ts'
import type { JudgedKind, Judgement } from './judgement.ts'
import type { KeptScan } from './kept-scan.ts'
import type { LatestFilter } from './latest-positions.ts'
import type { LedgerAudit } from './ledger-audit.ts'
import type { Meeting } from './meeting.ts'
import type { Origin, PackedOriginal } from './origin.ts'
import type { KeptPack } from './pack.ts'
import type { Page, PageRequest } from './page.ts'
import type { Passage } from './passage.ts'
import type { ComponentId, Condition, Position, Quantity } from './position.ts'
import type { Reading } from './reading.ts'
import type { Rendition, Report } from './report.ts'
import type { ListedReport, SearchHit, StandingReport } from './report-view.ts'
import type { LightReview } from './review.ts'
import type { Mode, Statement } from './statement.ts'
import type { ChainHead, StoredEntry } from './stored-entry.ts'
import type { CellEnd, CellEndFilter, CellFilter, CellPosition, KeptAt, ToldPosition } from './told-position.ts'
import type { Look, WatchedId, WatchedSource } from './watched.ts'
import type { Withdrawal } from './withdrawal.ts'

/** What of a position the board weighs: no passages, no reasons, so that a million of them are light to load. */
export type LightPosition = Pick<
  Position,
  | 'id'
  | 'report'
  | 'actor'
  | 'group'
  | 'component'
  | 'stance'
  | 'past'
  | 'voice'
  | 'place'
  | 'alternative'
  | 'said'
  | 'due'
> & {
  readonly conditions: readonly Pick<Condition, 'kind' | 'party'>[]
  readonly quantity: Pick<Quantity, 'value' | 'unit'> | null
  /** What people judged of it; absent where nobody did. */
  readonly review?: LightReview | undefined
}

/** Where a position stands among the reports and families of the ledger. */
export interface Standing {
  /** Day of publication as it stands (set by a person, else found); null where undated. */
  readonly published: Day | null
  /** The day the position counts for: as the text gives it, else of publication; null where the report is undated. */
  readonly day: Day | null
  /** The family that its passage comes from: the report's own, or the one the passage was borrowed from. */
  readonly family: ReportId
  /** True for the report that speaks first for its family: its source, else its earliest. */
  readonly source: boolean
  /** True where its passage stands in words that the report does not have from another one. */
  readonly added: boolean
  /** True where who says it is not named. */
  readonly anonymous: boolean
  /**
   * The day from which on a later version of its report stands in its place; empty where the report was withdrawn, and
   * `0000-00-00` where its successor has no day: it stands on no board then. Absent where it stands.
   */
  readonly until?: Day | ''
}

/** A position as the board weighs it. Every `StandingPosition` is one too. */
export interface BoardPosition extends Standing {
  readonly position: LightPosition
}

/** A position whole, with what the board needs to weigh it: its report's day, family and place in it. */
export interface StandingPosition extends Standing {
  readonly position: Position
  readonly outlet: string | null
}

/** A span of days, of all cells or of some. */
export interface SpanFilter {
  readonly actors?: readonly ActorId[]
  readonly components?: readonly ComponentId[]
  readonly from: Day
  readonly to: Day
}

export interface PositionFilter {
  readonly actors?: readonly ActorId[]
  readonly components?: readonly ComponentId[]
  readonly reports?: readonly ReportId[]
  /** Only of reports that these outlets published, as the reports name them. */
  readonly outlets?: readonly string[]
  /** Only positions of this unnamed group, by its words. */
  readonly group?: string
  /** Only what was said (or, where no day is given, published) not after this day; undated positions are always included. */
  readonly until?: Day
  /** Also those that were rejected. */
  readonly rejected?: boolean
  /** Only those that people judged or noted something of, rejected or not. */
  readonly reviewed?: boolean
}

/** A stated size without its words, so that many are light to load; `place` says where they stand. */
export interface StandingCount {
  readonly count: Pick<Count, 'id' | 'report' | 'what' | 'count' | 'of' | 'approx'> & {
    readonly place: Omit<Passage, 'quote'>
  }
  readonly published: Day | null
  readonly outlet: string | null
  readonly family: ReportId
}

export interface CountFilter {
  /** Only of reports published not after this day; undated ones are always included. */
  readonly until: Day
  /** Only counts of these numbers. */
  readonly sizes?: readonly number[]
}

export interface JudgementFilter {
  readonly report?: ReportId
  /** An id, or the first letters of one. */
  readonly id?: string
  readonly lost?: boolean
}

/** A judgement that stands, at its own passage. */
export interface StandingJudgement {
  readonly id: DecisionId
  /** ISO instant. */
  readonly recorded: string
  readonly judgement: Judgement
  readonly lost: boolean
}

/** A value by its id, and the report it stands in. */
export interface FoundValue {
  readonly about: JudgedKind
  readonly id: string
  readonly report: ReportId
}

export interface StatementFilter {
  /** Any part of the speaker's name. */
  readonly speaker?: string
  readonly actor?: ActorId
  readonly report?: ReportId
  readonly mode?: Mode
  /** As its reports name it. */
  readonly outlet?: string
  /** Only of reports published from this day on, and up to that one; undated ones are then left out. */
  readonly from?: Day
  readonly to?: Day
}

export interface ReportFilter {
  /** As its reports name it. */
  readonly outlet?: string
  /** Code of the language they are in; `und` for those too short to tell. */
  readonly language?: string
  /** Only those published from this day on, and up to that one; undated ones are then left out. */
  readonly from?: Day
  readonly to?: Day
}

/** A day, and the cells of which a position was taken on it. */
export interface DayTaken {
  readonly day: Day
  readonly cells: number
}

/** Keys by which lineage finds reports that may share text with another: unsigned 32-bit numbers, ascending, without doubles. */
export interface LineageKeys {
  readonly report: ReportId
  readonly keys: Uint32Array
}

/** A report that shares some of the keys that were asked for. */
export interface SharingReport {
  readonly report: ReportId
  readonly shared: number
}

/** What one transaction adds. All of it is committed or none. */
export interface Addition {
  readonly acts: readonly Act[]
  /** The text of each rendition that a `received` act in `acts` seals. */
  readonly texts: ReadonlyMap<RenditionId, string>
  /**
   * What lineage found in texts that it brings or that are there; kept of those that stand. A text without is looked through
   * again whenever it is compared.
   */
  readonly scans?: ReadonlyMap<RenditionId, KeptScan>
  /** The bytes of reports as they were received, where they are to be kept. */
  readonly originals?: readonly PackedOriginal[]
  /** The index keys of each newly received report. */
  readonly keys: readonly LineageKeys[]
}

export interface LogFilter {
  readonly report?: ReportId
  readonly kinds?: readonly Act['kind'][]
  /** Only what this ledger got at this instant or later. */
  readonly since?: string
}

/** An entry for people: its act holds places and no words. */
export type LoggedEntry = Omit<Entry, 'previous'> & { readonly outlet: string | null; readonly name: string | null }

/** Entries of other chains as they are stored, in the order of each chain, with what they need. */
export interface TakenEntries {
  readonly entries: readonly StoredEntry[]
  /** Words of each rendition that is received among them; its text is null where it was removed. */
  readonly texts: ReadonlyMap<RenditionId, { readonly headline: string | null; readonly text: string | null }>
  /** What lineage found in those texts, where it is to be kept. */
  readonly scans?: ReadonlyMap<RenditionId, KeptScan>
  readonly originals?: readonly PackedOriginal[]
  readonly keys: readonly LineageKeys[]
  /** Whether they count as got when they were first (`kept`: the same ledger seen again), or now. */
  readonly received: 'kept' | 'now'
}

/** Everything the program asks of a ledger's store; each database answers it in its own way (`outside/`). */
export interface LedgerStore {
  /** Append acts to this writer's chain and bring the tables that are read from into line, in one durable transaction. */
  append(addition: Addition): Promise<readonly Entry[]>

  /** Grows with every append by anybody: what was read at a mark may be out of date once it is another. */
  mark(): Promise<number>
  /**
   * Append what was concluded from this ledger as it was at `mark`; null, and nothing appended, where somebody else
   * appended since: read again and conclude anew. Two programs that add to one ledger then see each other's reports.
   */
  appendSince(mark: number, addition: Addition): Promise<readonly Entry[] | null>

  /** Take entries of other chains over as they are, in one durable transaction; gives how many were not here yet. */
  takeOver(taken: TakenEntries): Promise<number>
  /** Make rows, families, settings and indexes anew from entries, texts and kept keys; gives every report. Entries and texts are not touched. */
  repair(): Promise<readonly ReportId[]>
  /** Copy the whole ledger to a file while it is in use. The file must not be there. */
  backup(to: string): Promise<void>
  /** The last entry of each writer's chain. */
  heads(): Promise<readonly (ChainHead & { readonly writer: string })[]>

  /** When this ledger got each of these reports: an instant, ISO 8601. Reports that are not here are left out. */
  receivedAt(reports: readonly ReportId[]): Promise<ReadonlyMap<ReportId, string>>
  /** Which of these are in the ledger already. */
  known(reports: readonly ReportId[]): Promise<ReadonlySet<ReportId>>
  /** Reports that a person may mean by `words`: an id, a unique prefix of one (at least 4 characters), or a name. Exact id first, then names, then prefixes; empty where none. */
  resolve(words: string): Promise<readonly ReportId[]>
  report(id: ReportId): Promise<StandingReport | null>
  /** As it was received, or taken in anew since, without what people set. */
  received(id: ReportId): Promise<Report | null>
  reportsOf(ids: readonly ReportId[]): Promise<readonly StandingReport[]>
  /** The same as far as a list says it. */
  listed(ids: readonly ReportId[]): Promise<readonly ListedReport[]>
  /** Newest publication first, undated last. */
  reports(page: PageRequest, filter?: ReportFilter): Promise<Page<StandingReport>>
  /** Who published the reports, by name. */
  outlets(): Promise<readonly { readonly outlet: string; readonly reports: number }[]>
  /** The text; null where it was removed or the report is not here. */
  rendition(report: ReportId): Promise<Rendition | null>
  /** The same for many, of which few are looked at, and which ones shows only then: each is given when it is asked for. */
  renditionsAtHand(reports: readonly ReportId[]): Promise<(report: ReportId) => Rendition | null>
  /** The same for many, in no order; those that have none are left out. */
  renditions(reports: readonly ReportId[]): Promise<readonly Rendition[]>
  /** The versions of a report, itself among them, in their order; empty where it has no name that another could share. */
  versions(report: ReportId): Promise<readonly Version[]>
  /** What orders the reports that have one of these keys among their versions. */
  versionsNamed(keys: readonly string[]): Promise<readonly VersionFacts[]>
  /** Each later version with the one before it. */
  versionPairs(): Promise<readonly { readonly later: ReportId; readonly earlier: ReportId }[]>
  /** What agencies withdrew, whether its reports are here or not. */
  withdrawals(): Promise<readonly Withdrawal[]>
  /** What came with the bytes of a report; null where it is not here or nothing was noted. */
  origin(report: ReportId): Promise<Origin | null>
  /** The bytes that have this hash, where they were kept. */
  original(hash: string): Promise<PackedOriginal | null>
  /** What lineage compares the texts of these reports by; null where it was not kept, or the text was removed. */
  prepared(
    reports: readonly ReportId[],
  ): Promise<readonly { readonly report: ReportId; readonly prepared: Uint8Array | null }[]>
  /** All that lineage found in them, of those of which it was kept. */
  scans(reports: readonly ReportId[]): Promise<readonly { readonly report: ReportId; readonly scan: KeptScan }[]>
  /** The standing reading after review: with what people corrected and added, and what they rejected marked so. */
  reading(report: ReportId): Promise<Reading | null>
  /** The standing reading as the reader made it. */
  readingAsRead(report: ReportId): Promise<Reading | null>
  placement(report: ReportId): Promise<Placement | null>
  /** All members of a family, earliest first. */
  family(family: ReportId): Promise<readonly ReportId[]>
  /** The same for many; those that nobody belongs to are left out. */
  families(
    families: readonly ReportId[],
  ): Promise<readonly { readonly family: ReportId; readonly members: readonly ReportId[] }[]>
  /** Reports of an event, earliest first. */
  event(event: ReportId): Promise<readonly ReportId[]>

  /**
   * For each list of keys (ascending, without doubles) the reports that share at least `atLeast` of them, with how many; most
   * first, then by id, at most `limit`. Many lists at once cost less than one after the other.
   */
  sharing(lists: readonly Uint32Array[], atLeast: number, limit: number): Promise<readonly (readonly SharingReport[])[]>
  keysOf(report: ReportId): Promise<Uint32Array>
  /**
   * Reports with a standing derivation from one of these, main or not, each with the one it is from. Lineage asks it so that a
   * round-up is weighed again when a family that it borrowed from changes.
   */
  derivedFrom(reports: readonly ReportId[]): Promise<readonly { readonly report: ReportId; readonly from: ReportId }[]>
  /** What people said of pairs of reports and did not take back; by pair. */
  decisions(): Promise<readonly LineageDecision[]>
  /** Reports that have an address, with it; by id. */
  addresses(): Promise<readonly { readonly report: ReportId; readonly url: string }[]>
  /** Positions, statements and counts whose id is, or begins with, these letters (at least 4); at most a few. */
  valuesLike(id: string): Promise<readonly FoundValue[]>
  /** What people said of outlets, actors and requirements and did not take back; of one thing in the order it was said. */
  ledgerDecisions(): Promise<readonly StandingDecision[]>
  /** Actors that people said are another one under a second name, each with the one it is in the end. */
  actorLinks(): Promise<ReadonlyMap<ActorId, ActorId>>
  /** Judgements that were not taken back, by report; with `lost` only those that no value answers to. */
  judgements(filter: JudgementFilter): Promise<readonly StandingJudgement[]>
  /** What people said of the conditions, of each condition in the order it was said. */
  conditionStates(): Promise<readonly SetCondition[]>
  /** Reports published within `days` of `day`, for finding events. */
  publishedNear(day: Day, days: number): Promise<readonly ReportId[]>

  /** Positions whole, for histories and exports. By day, undated last, then report and place. */
  positions(filter: PositionFilter): Promise<readonly StandingPosition[]>
  /** All positions of one cell, rejected ones too, with what is told of them; in no order. */
  toldPositions(cell: CellFilter): Promise<readonly ToldPosition[]>
  /** The same positions, light, each with where it is kept. */
  cellPositions(cell: CellFilter): Promise<readonly (CellPosition & { readonly at: KeptAt })[]>
  /** Of a named actor's cell the later end, light: what a stretch of its history needs, at the cost of the stretch. */
  cellEnd(filter: CellEndFilter): Promise<CellEnd>
  /** What is told of the positions that are kept here; in no order, without those that are there no more. */
  toldAt(places: readonly KeptAt[]): Promise<readonly ToldPosition[]>
  /** Whether a position that was not rejected carries this id. */
  hasActor(actor: ActorId): Promise<boolean>
  /** The words that name unnamed groups, each once. */
  groupWords(): Promise<readonly string[]>
  /** Positions, light, for boards; in no order. */
  boardPositions(filter: PositionFilter): Promise<readonly BoardPosition[]>
  /**
   * Of each cell as many of its latest positions as `enough` asks for, in no order; with them all that are undated, and those
   * that were rejected. What comes of them is what came of all positions, at the cost of the cells and not of their past.
   */
  latestPositions(filter: LatestFilter): Promise<readonly BoardPosition[]>
  /** The days nearest to a span on which a position was taken that nobody rejected: the last not after `from`, the first after `to`. */
  saidBeside(span: SpanFilter): Promise<NearestDays>
  /** The days on which positions were taken that nobody rejected, earliest first; answered by an index alone. */
  daysTaken(): Promise<readonly DayTaken[]>
  /**
   * Cell after cell of the named actors with all its positions until a day, in no order: for what needs every one of them
   * and not all at once. Undated and rejected ones are left out.
   */
  cellByCell(until: Day, each: (positions: readonly BoardPosition[]) => void): Promise<void>
  statements(filter: StatementFilter, page: PageRequest): Promise<Page<Statement>>
  /** By day of publication, undated last, then report and place. */
  counts(filter: CountFilter): Promise<readonly StandingCount[]>
  meetings(): Promise<readonly { readonly meeting: Meeting; readonly family: ReportId }[]>
  search(words: string, page: PageRequest): Promise<Page<SearchHit>>
  /**
   * Reports in whose text all words of one of these groups stand close together, in whatever order and form: earliest
   * published first, undated last, at most `limit`. Empty where no group has a word.
   */
  withWordsNear(groups: readonly (readonly string[])[], limit: number): Promise<readonly ReportId[]>

  /** What came of asking these addresses before; those that never were are left out. Notes of this ledger's own, and no entries. */
  askedBefore(addresses: readonly string[]): Promise<readonly AskedBefore[]>
  /** Keep notes on addresses in the place of earlier ones. */
  noteAsked(notes: readonly AskedBefore[]): Promise<void>
  /** Sources that are watched, by address. */
  watched(): Promise<readonly WatchedSource[]>
  /** Keep what a look at a source gave; of each source the latest `looksKept` stay. */
  noteLook(look: Look): Promise<void>
  /** Looks at one source, the latest first. */
  looks(source: WatchedId, page: PageRequest): Promise<Page<Look>>

  arrangement(): Promise<Arrangement | null>
  /** A person's own pack by the hash of its text; null where the ledger never kept it. */
  pack(hash: string): Promise<KeptPack | null>
  /** Counts of what is in it, and the newest publication day. Each is one indexed query. */
  summary(): Promise<{
    readonly reports: number
    readonly families: number
    readonly undated: readonly ReportId[]
    readonly unread: readonly ReportId[]
    readonly newest: Day | null
  }>

  /** How much was entered: all entries, and the positions that stand and were not rejected. */
  size(): Promise<{ readonly entries: number; readonly positions: number }>

  /** What `verify` reads: the ledger as it is stored, believed by nobody. */
  readonly audit: LedgerAudit
  /** Newest to arrive first; at most `report` and kinds asked for. */
  log(filter: LogFilter, page: PageRequest): Promise<Page<LoggedEntry>>
  /** Entries after `from` (null: from the first), by writer and number, in stretches; quotes are empty where the text was removed. */
  entries(from: { readonly writer: string; readonly number: number } | null, limit: number): Promise<readonly Entry[]>
  close(): Promise<void>
}
