import type pg from 'pg'
import type { LedgerRules } from '../../records/ledger-rules.ts'
import type { Addition, LedgerStore } from '../../records/ledger-store.ts'
import { append, appendSince, mark } from './append.ts'
import type { Ask } from './ask.ts'
import { audit } from './audit.ts'
import { cellByCell } from './cell-by-cell.ts'
import { cellEnd, cellPositions } from './cell-positions.ts'
import { versionPairs, versionsNamed, versionsOf } from './editions.ts'
import { daysTaken, groupWords, hasActor, latestPositions, saidBeside } from './latest-positions.ts'
import { keysOf, sharing } from './lineage-index.ts'
import * as notes from './notes.ts'
import { origin, original, received } from './originals.ts'
import { type Guarded, inSnapshot, questionsOn } from './questions.ts'
import * as decided from './read-decisions.ts'
import { entries, heads, log, receivedAt, size, summary } from './read-entries.ts'
import { boardPositions, positions } from './read-positions.ts'
import { reading, readingAsRead } from './read-readings.ts'
import * as reports from './read-reports.ts'
import { counts, meetings, statements } from './read-values.ts'
import { repair } from './repair.ts'
import { search, withWordsNear } from './search.ts'
import { takeOver } from './take-over.ts'
import { toldAt, toldPositions } from './told-positions.ts'
import type { Writer } from './writer.ts'

export interface ServerStoreOptions {
  readonly rules: LedgerRules
  readonly clock: () => Date
  readonly pool: pg.Pool
  readonly guarded: Guarded
  readonly writer: Writer
  /** The address, without its password. */
  readonly path: string
  readonly copyTo: CopyToFile
}

/** What changes a ledger, or needs more than one state of it. */
type Acting = 'append' | 'appendSince' | 'takeOver' | 'repair' | 'backup' | 'noteLook' | 'noteAsked' | 'close'
/** What is asked of a ledger and changes nothing. */
export type Answers = Omit<LedgerStore, Acting>
export type CopyToFile = (from: Answers, file: string) => Promise<void>

/** Several questions that must see one state. */
type Whole = <Result>(work: (ask: Ask) => Promise<Result>) => Promise<Result>

function answers(ask: Ask, whole: Whole, path: string): Answers {
  const { questions } = ask
  return {
    mark: () => mark(questions),
    heads: () => heads(ask),
    receivedAt: (ids) => receivedAt(ask, ids),
    known: (ids) => reports.known(ask, ids),
    resolve: (words) => reports.resolve(ask, words),
    report: (id) => reports.report(ask, id),
    received: (id) => received(questions, id),
    reportsOf: (ids) => reports.reportsOf(ask, ids),
    listed: (ids) => reports.listed(ask, ids),
    reports: (page, filter) => whole((one) => reports.reports(one, page, filter)),
    outlets: () => reports.outlets(ask),
    rendition: (id) => reports.rendition(ask, id),
    renditionsAtHand: (ids) => reports.renditionsAtHand(ask, ids),
    renditions: (ids) => reports.renditions(ask, ids),
    versions: (id) => versionsOf(questions, id),
    versionsNamed: (keys) => versionsNamed(questions, keys),
    versionPairs: () => versionPairs(questions),
    withdrawals: () => decided.withdrawals(ask),
    origin: (id) => origin(questions, id),
    original: (hash) => original(questions, hash),
    prepared: (ids) => reports.prepared(ask, ids),
    scans: (ids) => reports.scans(ask, ids),
    reading: (id) => whole((one) => reading(one, id)),
    readingAsRead: (id) => readingAsRead(ask, id),
    addresses: () => reports.addresses(ask),
    valuesLike: (id) => decided.valuesLike(ask, id),
    actorLinks: () => decided.actorLinks(ask),
    ledgerDecisions: () => whole(decided.ledgerDecisions),
    judgements: (filter) => whole((one) => decided.judgements(one, filter)),
    placement: (id) => reports.placement(ask, id),
    family: (id) => reports.family(ask, id),
    families: (ids) => reports.families(ask, ids),
    event: (id) => reports.event(ask, id),
    sharing: (lists, atLeast, limit) => sharing(questions, lists, atLeast, limit),
    keysOf: (id) => keysOf(questions, id),
    derivedFrom: (ids) => reports.derivedFrom(ask, ids),
    decisions: () => decided.decisions(ask),
    conditionStates: () => decided.conditionStates(ask),
    publishedNear: (day, days) => reports.publishedNear(ask, day, days),
    positions: (filter) => whole((one) => positions(one, filter)),
    boardPositions: (filter) => whole((one) => boardPositions(one, filter)),
    toldPositions: (cell) => whole((one) => toldPositions(one, cell)),
    cellPositions: (cell) => whole((one) => cellPositions(one, cell)),
    cellEnd: (filter) => whole((one) => cellEnd(one, filter)),
    toldAt: (places) => whole((one) => toldAt(one, places)),
    hasActor: (actor) => hasActor(ask, actor),
    groupWords: () => whole(groupWords),
    latestPositions: (filter) => whole((one) => latestPositions(one, filter)),
    saidBeside: (span) => whole((one) => saidBeside(one, span)),
    daysTaken: () => whole(daysTaken),
    cellByCell: (until, each) => whole((one) => cellByCell(one, until, each)),
    statements: (filter, page) => whole((one) => statements(one, filter, page)),
    counts: (filter) => counts(ask, filter),
    meetings: () => whole(meetings),
    search: (words, page) => search(ask, words, page),
    withWordsNear: (groups, limit) => whole((one) => withWordsNear(one, groups, limit)),
    askedBefore: (addresses) => notes.askedBefore(questions, addresses),
    watched: () => notes.watched(questions),
    looks: (source, page) => notes.looks(questions, source, page),
    arrangement: () => decided.arrangement(ask, path),
    pack: (hash) => decided.pack(ask, hash, path),
    summary: () => summary(ask),
    size: () => size(ask),
    log: (filter, page) => log(ask, filter, page),
    entries: (from, limit) => whole((one) => entries(one, from, limit)),
    audit: audit(ask),
  }
}

/** Erased words leave the rows at once; this takes them off the pages, as far as nobody still reads an older state. */
const cleaned = ['VACUUM rendition', 'VACUUM lineage_scan', 'VACUUM original']

/** The answers of a ledger on a server. Failures of the server and of the way to it are thrown as `LedgerTrouble`. */
export function postgresStore({ pool, guarded, rules, writer, path, clock, copyTo }: ServerStoreOptions): LedgerStore {
  const questions = questionsOn(pool, guarded)
  const appending = { writer, rules, clock }
  const snapshot: Whole = (work) => inSnapshot(pool, guarded, (inside) => work({ questions: inside, rules }))
  const cleanAfter = async (addition: Addition) => {
    if (!addition.acts.some(({ kind }) => kind === 'removed')) return
    for (const text of cleaned) await writer.alone(text)
  }
  return {
    ...answers({ questions, rules }, snapshot, path),
    append: async (addition) => {
      const added = await append(appending, addition)
      await cleanAfter(addition)
      return added
    },
    appendSince: async (since, addition) => {
      const added = await appendSince(appending, since, addition)
      if (added !== null) await cleanAfter(addition)
      return added
    },
    takeOver: (taken) => takeOver(appending, taken),
    repair: () => repair(appending),
    // The snapshot is one connection, and all that the copy asks of it sees one moment.
    backup: (to) =>
      snapshot((ask) =>
        copyTo(
          answers(ask, (work) => work(ask), path),
          to,
        ),
      ),
    noteLook: (look) => notes.noteLook(questions, look),
    noteAsked: (all) => notes.noteAsked(questions, all),
    close: async () => {
      await writer.close()
      if (!pool.ended && !pool.ending) await pool.end()
    },
  }
}
