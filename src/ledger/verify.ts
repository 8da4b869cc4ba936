import { isJudgement } from '../records/decision.ts'
import { type Act, reportOf } from '../records/entry.ts'
import type { ReportId } from '../records/ids.ts'
import type { FiledEntry, StoredReport } from '../records/ledger-audit.ts'
import { LedgerTrouble } from '../records/ledger-refusal.ts'
import type { PositionRow, ReportRows } from '../records/ledger-rows.ts'
import type { LedgerStore } from '../records/ledger-store.ts'
import type { Reaching } from '../records/review.ts'
import type { OrderedAct } from '../records/stored-entry.ts'
import type { Fault, Verification } from '../records/verification.ts'
import type { Withdrawal } from '../records/withdrawal.ts'
import { BoardDigest } from './board-digest.ts'
import { receipt } from './chain.ts'
import { passagesOf } from './check-act.ts'
import { type ChainsSoFar, followChains, hashFault, noChains } from './check-chain.ts'
import { judgedPassages } from './check-decision.ts'
import { EditionSums } from './check-editions.ts'
import { FamilySums } from './check-families.ts'
import { checkOriginal, type OriginalCheck } from './check-original.ts'
import { checkReaches } from './check-reaches.ts'
import type { ScanCheck } from './check-texts.ts'
import { checkTexts } from './check-texts.ts'
import { compareRows } from './compare-rows.ts'
import { rowsOf } from './rows-of.ts'
import { settingsOf } from './settings-of.ts'

type Asked = Pick<LedgerStore, 'audit'>

/** So many links, and reports with all their entries, are held at once. */
const linksAtOnce = 2000
const reportsAtOnce = 50

type Place = Pick<FiledEntry, 'writer' | 'number'>

/** What else a check needs to know. */
export interface VerifyOptions {
  /** A hash kept from an earlier time, or its beginning, that must still be in a chain. */
  readonly head?: string
  /** Whether a scan that lineage kept is right; none is looked at without. */
  readonly scanFits?: ScanCheck
  /** Whether bytes that were kept are those that were received; none are looked at without. */
  readonly originalFits?: OriginalCheck
}

/** What the pass over all reports found out. */
interface Seen {
  readonly scanFits: ScanCheck
  readonly originalFits: OriginalCheck
  readonly faults: Fault[]
  readonly families: FamilySums
  readonly editions: EditionSums
  /** Positions as the entries give them, for the board; those borrowed from another family wait for its report. */
  readonly digest: BoardDigest
  /** What each report inherits from copies of its passages. */
  inherited: ReadonlyMap<ReportId, readonly Reaching[]>
  readonly borrowed: { readonly row: PositionRow; readonly of: ReportRows }[]
  reports: number
  passages: number
  originals: number
}

/**
 * Check a ledger against itself: the database's own pages and indexes, every entry against its chain, every text against
 * its seal, every row and passage against the entries it comes from, and the board against one made from the entries.
 * Names each fault it finds.
 */
export async function verify(
  store: Asked,
  { head, scanFits = () => true, originalFits = () => true }: VerifyOptions = {},
): Promise<Verification> {
  const seen: Seen = {
    scanFits,
    originalFits,
    originals: 0,
    faults: [],
    families: new FamilySums(),
    editions: new EditionSums(),
    digest: new BoardDigest(),
    borrowed: [],
    inherited: new Map(),
    reports: 0,
    passages: 0,
  }
  let chains = noChains
  try {
    const damage = await store.audit.damage()
    seen.faults.push(...damage.map((detail): Fault => ({ code: 'database-damaged', detail })))
    const followed = await allChains(store, head)
    chains = followed.chains
    seen.faults.push(...chains.faults, ...followed.missing)
    const judged = (await store.audit.judgementEntries()).flatMap((entry) => readEntry(entry, []))
    const reaches = await checkReaches(store.audit, judged)
    seen.inherited = reaches.inherited
    seen.faults.push(...reaches.faults)
    await checkReports(store, seen)
    await checkWhole(store, seen)
  } catch (error) {
    // A page that cannot be read ends the check: what was found until then is told.
    if (!(error instanceof LedgerTrouble)) throw error
    const { refusal } = error
    seen.faults.push({ code: 'database-damaged', detail: 'detail' in refusal ? refusal.detail : refusal.code })
  }
  const { faults, reports, passages, originals } = seen
  const { links: entries, heads } = chains
  return { kind: 'verification', ok: faults.length === 0, entries, passages, reports, originals, heads, faults }
}

async function allChains(
  { audit }: Asked,
  head: string | undefined,
): Promise<{ chains: ChainsSoFar; missing: Fault[] }> {
  let chains = noChains
  let found = head === undefined
  for (;;) {
    const last = chains.heads.at(-1) ?? null
    const links = await audit.links(last, linksAtOnce)
    if (links.length === 0) break
    if (last !== null && !links.every((link) => isAfter(link, last))) throw lostOrder('entry')
    chains = followChains(chains, links)
    found ||= head !== undefined && head !== '' && links.some(({ hash }) => hash.startsWith(head))
  }
  return { chains, missing: found || head === undefined ? [] : [{ code: 'head-missing', head }] }
}

function isAfter(one: Place, other: Place): boolean {
  return one.writer === other.writer ? one.number > other.number : one.writer > other.writer
}

/** An index that no longer fits its table gives rows it was not asked for, the same ones for ever if one went on. */
function lostOrder(table: string): LedgerTrouble {
  const detail = `the index of ${table} gives rows that were not asked for`
  return new LedgerTrouble({ code: 'ledger-damaged', path: '', detail }, null)
}

async function checkReports({ audit }: Asked, seen: Seen): Promise<void> {
  let after: ReportId | null = null
  for (;;) {
    const stretch: readonly StoredReport[] = await audit.reports(after, reportsAtOnce)
    if (!stretch.every(({ report }) => report > (after ?? ''))) throw lostOrder('report')
    for (const stored of stretch) checkReport(stored, seen)
    after = stretch.at(-1)?.report ?? null
    if (after === null) return
  }
}

function checkReport(stored: StoredReport, seen: Seen): void {
  const { report, entries, rows } = stored
  const acts = entries.flatMap((entry) => readEntry(entry, seen.faults))
  const sound = acts.filter(({ unsound }) => !unsound)
  const expected = rebuilt(acts, seen.inherited.get(report) ?? [])
  if (expected === null && rows === null) {
    seen.faults.push({ code: 'row-differs', table: 'report', id: report, detail: 'missing' })
  } else if (expected === null) {
    seen.faults.push({ code: 'row-differs', table: 'report', id: report, detail: 'extra' })
  } else if (rows === null) {
    seen.faults.push({ code: 'row-differs', table: 'report', id: report, detail: 'missing' })
  } else {
    seen.reports++
    const receipts = sound.flatMap(({ act }) => (act.kind === 'received' ? [act] : []))
    seen.faults.push(...compareRows(expected, rows), ...checkTexts(stored, expected.report, receipts, seen.scanFits))
    if (stored.original !== null) seen.originals++
    seen.faults.push(...checkOriginal(stored, expected.report, receipts, seen.originalFits))
    seen.editions.add(expected.report, acts)
    checkPassages(stored, sound, expected, seen)
    seen.families.add(expected.report, stored.family)
    addToBoard(stored, expected, seen)
  }
}

/** An act as it was read; one that somebody wrote over may have any shape, and is only good for naming what differs. */
interface ReadAct extends OrderedAct {
  readonly unsound: boolean
}

/** An entry's act, with a fault where its hash does not fit, it cannot be read, or it is filed under something else. */
function readEntry(entry: FiledEntry, faults: Fault[]): readonly ReadAct[] {
  const { writer, number, recorded, kind, report } = entry
  const wrong = hashFault(entry)
  if (wrong !== null) faults.push(wrong)
  if (receipt(entry.hash, entry.received) !== entry.receipt) faults.push({ code: 'receipt-changed', writer, number })
  try {
    const act = JSON.parse(entry.act) as Act
    if (act.kind !== kind || reportOf(act) !== report) {
      faults.push({ code: 'row-differs', table: 'entry', id: `${writer}/${number}`, detail: 'changed' })
    }
    return [{ writer, number, recorded, act, unsound: wrong !== null }]
  } catch {
    faults.push({ code: 'chain-broken', writer, number, detail: 'unreadable' })
    return []
  }
}

/** An act that somebody wrote over may have no shape at all; its hash has told so already. */
function rebuilt(acts: readonly OrderedAct[], inherited: readonly Reaching[]): ReportRows | null {
  try {
    return rowsOf(acts, inherited)
  } catch {
    return null
  }
}

/** Every passage of every reading lies within the words it is cut from, where those were not removed. */
function checkPassages(
  { report, texts }: StoredReport,
  acts: readonly OrderedAct[],
  rows: ReportRows,
  seen: Seen,
): void {
  const words = new Map(texts.map(({ rendition, text }) => [rendition, text]))
  const headline = rows.report.headline?.length ?? 0
  for (const { act } of acts) {
    const placed = placedBy(act)
    if (placed === null) continue
    const text = words.get(placed.rendition) ?? null
    for (const { of, passage } of placed.passages) {
      seen.passages++
      const { start, end, in: place } = passage
      const room = place === 'text' ? text?.length : headline
      if (room === undefined || (start >= 0 && start < end && end <= room)) continue
      const [table = '', id = ''] = of.split(/ (?=\S+$)/)
      seen.faults.push({ code: 'passage-moved', table, id, report, start, end })
    }
  }
}

/** The passages that an act places in a rendition; null where it places none. */
function placedBy(act: Act) {
  if (act.kind === 'read') return { rendition: act.reading.rendition, passages: [...passagesOf(act.reading)] }
  if (act.kind !== 'decided' || !isJudgement(act.decision)) return null
  const passages = judgedPassages(act.decision).map((passage) => ({ of: 'judgement', passage }))
  return { rendition: act.decision.anchor.rendition, passages }
}

function addToBoard({ family }: StoredReport, rows: ReportRows, seen: Seen): void {
  const { id, published } = rows.report
  for (const row of rows.positions) {
    if (row.lender !== null) seen.borrowed.push({ row, of: rows })
    else {
      const source = family?.source === id
      const { day, added, anonymous } = row
      seen.digest.addRow(row, id, { published, day, family: rows.report.family, source, added, anonymous })
    }
  }
}

/** What can only be told when all reports were seen: families, strays, settings, indexes, the board. */
async function checkWhole(store: Asked, seen: Seen): Promise<void> {
  const { audit } = store
  const extra = (await audit.strays()).map(
    ({ table, id }): Fault => ({ code: 'row-differs', table, id, detail: 'extra' }),
  )
  const lineage = (await audit.lineageDiffers()).map(
    (id): Fault => ({ code: 'row-differs', table: 'lineage_keys', id, detail: 'changed' }),
  )
  seen.faults.push(...seen.families.faults(), ...extra, ...lineage)
  const settings = await checkSettings(store, seen)
  seen.faults.push(...(await seen.editions.faults(audit, withdrawalsIn(settings))))
  for (const { row, of } of seen.borrowed) {
    const family = (row.lender === null ? null : seen.families.familyOf(row.lender)) ?? of.report.family
    const source = seen.families.sourceOf(family) === of.report.id
    const { id, published } = of.report
    const { day, added, anonymous } = row
    seen.digest.addRow(row, id, { published, day, family, source, added, anonymous })
  }
  await checkBoard(store, seen)
}

/** What was withdrawn, as the entries give it. */
function withdrawalsIn(settings: ReadonlyMap<string, string>): readonly Withdrawal[] {
  return [...settings].flatMap(([name, value]) =>
    name.startsWith('withdrawn:') ? (JSON.parse(value) as readonly Withdrawal[]) : [],
  )
}

/** Gives the settings that the entries give. */
async function checkSettings({ audit }: Asked, seen: Seen): Promise<ReadonlyMap<string, string>> {
  const { entries, stored } = await audit.settings()
  const expected = settingsOf(entries.flatMap((entry) => readEntry(entry, seen.faults)))
  for (const id of new Set([...expected.keys(), ...stored.keys()])) {
    if (expected.get(id) === stored.get(id)) continue
    const detail = !stored.has(id) ? 'missing' : expected.has(id) ? 'changed' : 'extra'
    seen.faults.push({ code: 'row-differs', table: 'setting', id, detail })
  }
  return expected
}

/** Both boards are sums, so that they are compared in the memory of one position. */
async function checkBoard({ audit }: Asked, { digest, faults }: Seen): Promise<void> {
  const answered = new BoardDigest()
  await audit.everyPosition((one) => answered.add(one))
  for (const actor of digest.actors()) {
    for (const component of digest.differing(actor, answered)) {
      faults.push({ code: 'board-differs', detail: `${actor} on ${component}` })
    }
  }
}
