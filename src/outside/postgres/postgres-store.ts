import type pg from 'pg'
import type { LedgerRules } from '../../records/ledger-rules.ts'
import type { LedgerStore } from '../../records/ledger-store.ts'
import { append, appendSince, mark } from './append.ts'
import type { Ask } from './ask.ts'
import { audit } from './audit.ts'
import { cellByCell } from './cell-by-cell.ts'
import { cellEnd, cellPositions } from './cell-positions.ts'
import { versionPairs, versionsNamed, versionsOf } from './editions.ts'
import { groupWords, hasActor, latestPositions, saidBeside } from './latest-positions.ts'
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
  /** Copies a whole store to a file that is not there yet. */
  readonly copyTo: (store: LedgerStore, file: string) => Promise<void>
}

/** Erased words leave the rows at once; this takes them off the pages, as far as nobody still reads an older state. */
const cleaned = ['VACUUM rendition', 'VACUUM lineage_scan', 'VACUUM original']

/** The answers of a ledger on a server. Failures of the server and of the way to it are thrown as `LedgerTrouble`. */
export function postgresStore(options: ServerStoreOptions): LedgerStore {
  const { pool, guarded, rules, writer, path } = options
  const questions = questionsOn(pool, guarded)
  const ask: Ask = { questions, rules }
  const appending = { writer, rules, clock: options.clock }
  /** Several questions that must see one state. */
  const whole = <Result>(work: (ask: Ask) => Promise<Result>): Promise<Result> =>
    inSnapshot(pool, guarded, (inside) => work({ questions: inside, rules }))
  const clean = async () => {
    for (const text of cleaned) await writer.alone(text)
  }
  const store: LedgerStore = {
    append: async (addition) => {
      const added = await append(appending, addition)
      if (addition.acts.some(({ kind }) => kind === 'removed')) await clean()
      return added
    },
    mark: () => mark(questions),
    appendSince: async (since, addition) => {
      const added = await appendSince(appending, since, addition)
      if (added !== null && addition.acts.some(({ kind }) => kind === 'removed')) await clean()
      return added
    },
    takeOver: (taken) => takeOver(appending, taken),
    repair: () => repair(appending),
    backup: (to) => options.copyTo(store, to),
    heads: () => heads(ask),
    receivedAt: (ids) => receivedAt(ask, ids),
    known: (ids) => reports.known(ask, ids),
    resolve: (words) => reports.resolve(ask, words),
    report: (id) => reports.report(ask, id),
    received: (id) => received(questions, id),
    reportsOf: (ids) => reports.reportsOf(ask, ids),
    listed: (ids) => reports.listed(ask, ids),
    reports: (page) => whole((one) => reports.reports(one, page)),
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
    cellByCell: (until, each) => whole((one) => cellByCell(one, until, each)),
    statements: (filter, page) => whole((one) => statements(one, filter, page)),
    counts: (filter) => counts(ask, filter),
    meetings: () => whole(meetings),
    search: (words, page) => search(ask, words, page),
    withWordsNear: (groups, limit) => whole((one) => withWordsNear(one, groups, limit)),
    askedBefore: (addresses) => notes.askedBefore(questions, addresses),
    watched: () => notes.watched(questions),
    noteLook: (look) => notes.noteLook(questions, look),
    looks: (source, page) => notes.looks(questions, source, page),
    noteAsked: (all) => notes.noteAsked(questions, all),
    arrangement: () => decided.arrangement(ask, path),
    pack: (hash) => decided.pack(ask, hash, path),
    summary: () => summary(ask),
    size: () => size(ask),
    log: (filter, page) => log(ask, filter, page),
    entries: (from, limit) => whole((one) => entries(one, from, limit)),
    audit: audit(ask),
    close: async () => {
      await writer.close()
      if (!pool.ended && !pool.ending) await pool.end()
    },
  }
  return store
}
