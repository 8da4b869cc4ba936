import { backup, type DatabaseSync } from 'node:sqlite'
import { Kysely, SqliteDialect } from 'kysely'
import type { Arrangement } from '../../records/arrangement.ts'
import type { SetCondition } from '../../records/condition.ts'
import type { LineageDecision } from '../../records/decision.ts'
import { LedgerTrouble } from '../../records/ledger-refusal.ts'
import type { LedgerStore } from '../../records/ledger-store.ts'
import type { KeptPack } from '../../records/pack.ts'
import type { Withdrawal } from '../../records/withdrawal.ts'
import type { Tables } from '../rows/tables.ts'
import { type Appending, append, appendSince, mark } from './append.ts'
import type { Ask } from './ask.ts'
import { askedBefore, noteAsked } from './asked.ts'
import { audit } from './audit.ts'
import { cellByCell } from './cell-by-cell.ts'
import { cellEnd, cellPositions } from './cell-positions.ts'
import { Checkpoints } from './checkpoints.ts'
import { versionPairs, versionsNamed, versionsOf } from './editions.ts'
import { daysTaken, groupWords, hasActor, latestPositions, saidBeside } from './latest-positions.ts'
import { keysOf, LineageIndex } from './lineage-index.ts'
import { kyselyDatabase, Statements } from './node-sqlite.ts'
import { origin, original, received } from './originals.ts'
import { actorLinks, judgements, ledgerDecisions, valuesLike } from './read-decisions.ts'
import { entries, size, summary } from './read-entries.ts'
import { heads, log, receivedAt } from './read-log.ts'
import { boardPositions, positions } from './read-positions.ts'
import { reading, readingAsRead } from './read-readings.ts'
import * as reports from './read-reports.ts'
import { counts, meetings, statements as statementsOf } from './read-values.ts'
import { repair } from './repair.ts'
import { search, withWordsNear } from './search.ts'
import { takeOver } from './take-over.ts'
import { toldAt, toldPositions } from './told-positions.ts'
import { guard } from './trouble.ts'
import { looks, noteLook, watched } from './watching.ts'

interface StoreOptions extends Omit<Appending, 'statements' | 'lineage'> {
  readonly waitMs: number
}

/** The answers of a ledger in one SQLite file. Failures of the file under it are thrown as `LedgerTrouble`. */
export function sqliteStore(raw: DatabaseSync, path: string, options: StoreOptions): LedgerStore {
  const guarded = guard(path, options.waitMs)
  const statements = new Statements(raw)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: kyselyDatabase(raw, statements, guarded) }) })
  const lineage = new LineageIndex(statements)
  const appending: Appending = { statements, lineage, ...options }
  const ask: Ask = { db, statements, rules: options.rules }
  const checkpoints = new Checkpoints(path, statements)
  const committing = <Result>(run: () => Result): Result =>
    guarded(() => {
      const result = run()
      checkpoints.committed()
      return result
    })
  return {
    append: async (addition) => committing(() => append(appending, addition)),
    mark: async () => guarded(() => mark(statements)),
    appendSince: async (since, addition) => committing(() => appendSince(appending, since, addition)),
    takeOver: async (taken) => committing(() => takeOver(appending, taken)),
    repair: async () => committing(() => repair(appending)),
    backup: async (to) => {
      await backup(raw, to)
    },
    heads: async () => guarded(() => heads(statements)),
    receivedAt: async (ids) => guarded(() => receivedAt(statements, ids)),
    known: async (ids) => guarded(() => reports.known(ask, ids)),
    resolve: (words) => reports.resolve(ask, words),
    report: (id) => reports.report(ask, id),
    received: async (id) => guarded(() => received(statements, id)),
    reportsOf: async (ids) => guarded(() => reports.reportsOf(ask, ids)),
    listed: async (ids) => guarded(() => reports.listed(ask, ids)),
    reports: (page, filter) => reports.reports(ask, page, filter),
    outlets: async () => guarded(() => reports.outlets(ask)),
    rendition: async (id) => guarded(() => reports.rendition(ask, id)),
    renditionsAtHand: async () => (id) => guarded(() => reports.rendition(ask, id)),
    renditions: async (ids) => guarded(() => reports.renditions(ask, ids)),
    versions: async (id) => guarded(() => versionsOf(statements, id)),
    versionsNamed: async (keys) => guarded(() => versionsNamed(statements, keys)),
    versionPairs: async () => guarded(() => versionPairs(statements)),
    withdrawals: async () => guarded(() => withdrawals(statements)),
    origin: async (id) => guarded(() => origin(statements, id)),
    original: async (hash) => guarded(() => original(statements, hash)),
    prepared: async (ids) => guarded(() => reports.prepared(ask, ids)),
    scans: async (ids) => guarded(() => reports.scans(ask, ids)),
    reading: (id) => reading(ask, id),
    readingAsRead: (id) => readingAsRead(ask, id),
    addresses: async () => guarded(() => reports.addresses(ask)),
    valuesLike: async (id) => guarded(() => valuesLike(ask, id)),
    actorLinks: async () => guarded(() => actorLinks(ask)),
    ledgerDecisions: async () => guarded(() => ledgerDecisions(ask)),
    judgements: async (filter) => guarded(() => judgements(ask, filter)),
    placement: (id) => reports.placement(ask, id),
    family: async (id) => guarded(() => reports.family(ask, id)),
    families: async (ids) => guarded(() => reports.families(ask, ids)),
    event: async (id) => guarded(() => reports.event(ask, id)),
    sharing: async (lists, atLeast, limit) => guarded(() => lineage.sharing(lists, atLeast, limit)),
    keysOf: async (id) => guarded(() => keysOf(statements, id)),
    derivedFrom: async (ids) => guarded(() => reports.derivedFrom(ask, ids)),
    decisions: async () => guarded(() => decisions(statements)),
    conditionStates: async () => guarded(() => conditionStates(statements)),
    publishedNear: (day, days) => reports.publishedNear(ask, day, days),
    positions: (filter) => positions(ask, filter),
    boardPositions: async (filter) => guarded(() => boardPositions(ask, filter)),
    toldPositions: (cell) => toldPositions(ask, cell, guarded),
    cellPositions: async (cell) => guarded(() => cellPositions(ask, cell)),
    cellEnd: async (filter) => guarded(() => cellEnd(ask, filter)),
    toldAt: (places) => toldAt(ask, places, guarded),
    hasActor: async (actor) => guarded(() => hasActor(ask, actor)),
    groupWords: async () => guarded(() => groupWords(ask)),
    latestPositions: async (filter) => guarded(() => latestPositions(ask, filter)),
    saidBeside: async (span) => guarded(() => saidBeside(ask, span)),
    daysTaken: async () => guarded(() => daysTaken(ask)),
    cellByCell: async (until, each) => guarded(() => cellByCell(ask, until, each)),
    statements: (filter, page) => statementsOf(ask, filter, page),
    counts: async (filter) => guarded(() => counts(ask, filter)),
    meetings: () => meetings(ask),
    search: async (words, page) => guarded(() => search(ask, words, page)),
    withWordsNear: async (groups, limit) => guarded(() => withWordsNear(ask, groups, limit)),
    askedBefore: async (addresses) => guarded(() => askedBefore(statements, addresses)),
    watched: async () => guarded(() => watched(statements)),
    noteLook: async (look) => guarded(() => noteLook(statements, look)),
    looks: async (source, page) => guarded(() => looks(statements, source, page)),
    noteAsked: async (notes) => guarded(() => noteAsked(statements, notes)),
    arrangement: async () => guarded(() => setting<Arrangement>(statements, 'arrangement', path)),
    pack: async (hash) => guarded(() => setting<KeptPack>(statements, `pack:${hash}`, path)),
    summary: async () => guarded(() => summary(ask)),
    size: async () => guarded(() => size(ask)),
    log: async (filter, page) => guarded(() => log(ask, filter, page)),
    entries: async (from, limit) => guarded(() => entries(ask, from, limit)),
    audit: audit(ask, guarded),
    close: async () => {
      await checkpoints.end()
      await db.destroy()
      // Kysely leaves a connection open that it was never asked to use.
      if (raw.isOpen) raw.close()
    },
  }
}

/** What was set under a name. @throws LedgerTrouble where somebody wrote over it so that it is no JSON any more. */
function setting<Value>(statements: Statements, name: string, path: string): Value | null {
  const row = statements.get('SELECT value FROM setting WHERE name = ?', name)
  if (row === undefined) return null
  try {
    return JSON.parse(String(row.value)) as Value
  } catch (error) {
    throw new LedgerTrouble({ code: 'ledger-damaged', path, detail: `its setting ${name} cannot be read` }, error)
  }
}

function conditionStates(statements: Statements): readonly SetCondition[] {
  const rows = statements.all(
    `SELECT value FROM setting WHERE name >= 'condition:' AND name < 'condition;' ORDER BY name`,
  )
  return rows.flatMap(({ value }) => JSON.parse(String(value)) as readonly SetCondition[])
}

function withdrawals(statements: Statements): readonly Withdrawal[] {
  const rows = statements.all(
    `SELECT value FROM setting WHERE name >= 'withdrawn:' AND name < 'withdrawn;' ORDER BY name`,
  )
  return rows.flatMap(({ value }) => JSON.parse(String(value)) as readonly Withdrawal[])
}

/** Few, since each was said by hand: they are read whole. ";" follows ":" in ASCII. */
function decisions(statements: Statements): readonly LineageDecision[] {
  const rows = statements.all(`SELECT value FROM setting WHERE name >= 'lineage:' AND name < 'lineage;' ORDER BY name`)
  return rows
    .map(({ value }) => JSON.parse(String(value)) as LineageDecision)
    .filter(({ verdict }) => verdict !== 'undecided')
}
