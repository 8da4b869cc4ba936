import { isJudgement } from '../records/decision.ts'
import type { Act } from '../records/entry.ts'
import type { RenditionId, ReportId } from '../records/ids.ts'
import type { FiledEntry, StoredReport } from '../records/ledger-audit.ts'
import { LedgerTrouble } from '../records/ledger-refusal.ts'
import type { ReportRows } from '../records/ledger-rows.ts'
import type { LedgerStore } from '../records/ledger-store.ts'
import type { Passage } from '../records/passage.ts'
import type { Reaching } from '../records/review.ts'
import type { OrderedAct } from '../records/stored-entry.ts'
import type { Fault, Verification } from '../records/verification.ts'
import type { Withdrawal } from '../records/withdrawal.ts'
import { boardFaults } from './board-faults.ts'
import { eachPassage } from './check-act.ts'
import { type ChainsSoFar, followChains, noChains } from './check-chain.ts'
import { judgedPassages } from './check-decision.ts'
import { EditionSums } from './check-editions.ts'
import { FamilySums } from './check-families.ts'
import { checkOriginal, type OriginalCheck } from './check-original.ts'
import { checkReaches } from './check-reaches.ts'
import type { ScanCheck } from './check-texts.ts'
import { checkTexts } from './check-texts.ts'
import { compareRows } from './compare-rows.ts'
import { eachReport, lostOrder, readEntry, rebuilt } from './read-stored.ts'
import { settingsOf } from './settings-of.ts'

type Asked = Pick<LedgerStore, 'audit'>

/** So many links are held at once. */
const linksAtOnce = 2000

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
  /** What each report inherits from copies of its passages. */
  inherited: ReadonlyMap<ReportId, readonly Reaching[]>
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

async function checkReports({ audit }: Asked, seen: Seen): Promise<void> {
  await eachReport(audit, (stored) => checkReport(stored, seen))
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
  }
}

/** Every passage of every reading lies within the words it is cut from, where those were not removed. */
function checkPassages(
  { report, texts }: StoredReport,
  acts: readonly OrderedAct[],
  rows: ReportRows,
  seen: Seen,
): void {
  const headline = rows.report.headline?.length ?? 0
  for (const { act } of acts) {
    const rendition = renditionOf(act)
    if (rendition === null) continue
    const room = texts.find((one) => one.rendition === rendition)?.text?.length
    eachPlaced(act, (table, id, { start, end, in: place }) => {
      seen.passages++
      const length = place === 'text' ? room : headline
      if (length === undefined || (start >= 0 && start < end && end <= length)) return
      seen.faults.push({ code: 'passage-moved', table, id, report, start, end })
    })
  }
}

/** The rendition that an act places passages in; null where it places none. */
function renditionOf(act: Act): RenditionId | null {
  if (act.kind === 'read') return act.reading.rendition
  return act.kind === 'decided' && isJudgement(act.decision) ? act.decision.anchor.rendition : null
}

function eachPlaced(act: Act, visit: (table: string, id: string, passage: Passage) => void): void {
  if (act.kind === 'read') eachPassage(act.reading, visit)
  if (act.kind !== 'decided' || !isJudgement(act.decision)) return
  for (const passage of judgedPassages(act.decision)) visit('judgement', '', passage)
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
  // Rows that are the same, column by column, give the same board: it need not be made twice to know.
  if (seen.faults.length > 0) seen.faults.push(...(await boardFaults(audit, seen)))
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
