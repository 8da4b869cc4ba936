import { isDeepStrictEqual } from 'node:util'
import type { Made } from '../intake/make-report.ts'
import { takeAgain, takeTextAgain } from '../intake/take-again.ts'
import { place } from '../lineage/place.ts'
import { arrivalOf } from '../lineage/version.ts'
import { readReport } from '../reading/read-report.ts'
import type { Placement } from '../records/derivation.ts'
import type { Act } from '../records/entry.ts'
import { idFrom, type ReportId, sha256 } from '../records/ids.ts'
import type { Reading } from '../records/reading.ts'
import type { Rendition, Report } from '../records/report.ts'
import type { StandingReport } from '../records/report-view.ts'
import type { Reread, RereadReport } from '../records/reread.ts'
import { sameRuns } from '../text/same-runs.ts'
import { conclude } from './conclude.ts'
import type { Desk } from './desk.ts'
import { FamilyPeople } from './family-people.ts'
import { FamilyReader } from './family-reader.ts'
import { letOthersIn } from './let-others-in.ts'
import { isByModel } from './model-reader.ts'
import { unpackOriginal } from './packed-original.ts'
import { sealOf } from './receive.ts'
import { left, refusedAgain, told } from './reread-told.ts'

/** One report as it stands, and what reading it again takes. */
export interface ToReread {
  readonly standing: StandingReport
  /** As it was received, without what people set since. */
  readonly received: Report
  readonly rendition: Rendition
  readonly reading: Reading | null
}

/**
 * Read reports anew, from the bytes they came as, or from their texts where those were not kept, by the present versions of intake, of
 * lineage and of the reader. What comes out otherwise is appended in one transaction for each report: a receipt that renews the one
 * before, a placement, a reading. Nothing is overwritten: what stood before stands in the ledger as known at an earlier time.
 */
export async function reread(
  desk: Desk,
  reports: readonly ReportId[],
  tell: (done: number) => void = () => {},
): Promise<Reread> {
  const people = new FamilyPeople(desk)
  const changed: RereadReport[] = []
  const elsewhere = new Set<ReportId>()
  let same = 0
  for (const [at, id] of reports.entries()) {
    const found = await rereadOne(desk, id, people)
    if (found === null || found.told.outcome === 'same') same++
    else changed.push(found.told)
    for (const other of found?.moved ?? []) elsewhere.add(other)
    tell(at + 1)
    await letOthersIn()
  }
  // What a family knows of its people was read with the family it was.
  await new FamilyReader(desk).read({ reports: [...elsewhere], newcomers: false }, () => {})
  return { kind: 'reread', reports: reports.length, same, changed }
}

interface Found {
  readonly told: RereadReport
  /** Other reports whose place it changed. */
  readonly moved: readonly ReportId[]
}

async function rereadOne(desk: Desk, id: ReportId, people: FamilyPeople): Promise<Found | null> {
  const before = await toReread(desk, id)
  if (before === null) return null
  const { made, from } = await madeAgain(desk, before)
  if (!made.ok) return { told: refusedAgain(before, from, made.refusal), moved: [] }
  const byModel = before.reading !== null && isByModel(before.reading)
  const { report, rendition } = renewed(made, before)
  const sameText = isDeepStrictEqual(rendition, before.rendition)
  if (byModel && !sameText) return { told: left(before, from), moved: [] }
  const sameReport = isDeepStrictEqual(plain(report), plain(before.received))
  const lost = await lostJudgements(desk, id)
  const moved = await conclude(desk.store, async () => {
    await desk.catchUp()
    const arrival = arrivalOf(withSettings(report, before), rendition)
    const placements = sameText && sameReport ? [] : await place([arrival], desk.store)
    const placement = placements.find((one) => one.report === id) ?? before.standing.placement
    const reading = byModel ? null : await readAgain(desk, arrival.report, rendition, placement, people)
    const acts: Act[] = [
      ...(sameText && sameReport ? [] : [await receiptOf(desk, report, rendition, before)]),
      ...placements
        .filter((one) => one.report !== id || !isDeepStrictEqual(one, before.standing.placement))
        .map(placed),
      ...(reading !== null && differs(reading, before.reading) ? [{ kind: 'read' as const, reading }] : []),
    ]
    const value = placements.flatMap((one) => (one.report === id ? [] : [one.report]))
    if (acts.length === 0) return { value, addition: null }
    const texts = new Map([[rendition.id, rendition.text]])
    const scans = new Map([[rendition.id, arrival.scanned.scan]])
    return { value, addition: { acts, texts: sameText && sameReport ? new Map() : texts, scans, keys: [] } }
  })
  const after = (await desk.store.readingAsRead(id)) ?? null
  const now = { report, rendition, reading: after, lost: (await lostJudgements(desk, id)) - lost }
  return { told: told(before, from, now), moved }
}

async function toReread({ store }: Desk, id: ReportId): Promise<ToReread | null> {
  const standing = await store.report(id)
  const rendition = await store.rendition(id)
  const received = await store.received(id)
  if (standing === null || rendition === null || received === null) return null
  return { standing, received, rendition, reading: await store.readingAsRead(id) }
}

async function madeAgain(
  { store }: Desk,
  { received, rendition }: ToReread,
): Promise<{ readonly made: Made; readonly from: RereadReport['from'] }> {
  const origin = await store.origin(received.id)
  const kept = origin === null ? null : await store.original(received.original.hash)
  const bytes = kept === null ? null : unpackOriginal(kept)
  const made = origin === null || bytes === null ? null : await takeAgain(bytes, origin, received)
  return made === null ? { made: await takeTextAgain(rendition, received), from: 'text' } : { made, from: 'original' }
}

/** Passages of the headline are cut from the one that stands beside the rendition: another headline makes another one. */
function renewed({ report, rendition }: Made & { readonly ok: true }, before: ToReread) {
  if (rendition.id !== before.rendition.id || report.headline === before.received.headline) return { report, rendition }
  const id = idFrom<'rendition'>('rendition', [report.id, rendition.madeBy, sha256(rendition.text), report.headline])
  return { report, rendition: { ...rendition, id } }
}

/** As it would be stored: without what is undefined. */
function plain(report: Report): unknown {
  return JSON.parse(JSON.stringify(report))
}

/** What people set goes on standing. */
function withSettings(report: Report, { standing, received }: ToReread): Report {
  const { published, publishedFrom, outlet, url } = standing.report
  return {
    ...report,
    ...(published.date === received.published.date ? {} : { published, publishedFrom }),
    ...(outlet === received.outlet ? {} : { outlet }),
    ...(url === received.url ? {} : { url }),
  }
}

async function receiptOf({ store }: Desk, report: Report, rendition: Rendition, before: ToReread): Promise<Act> {
  const origin = await store.origin(report.id)
  const renews = { rendition: before.rendition.id, same: sameRuns(before.rendition.text, rendition.text) }
  return { kind: 'received', report, rendition: sealOf(rendition), ...(origin === null ? {} : { origin }), renews }
}

const placed = (placement: Placement): Act => ({ kind: 'placed', placement })

async function readAgain(
  { store, vocabulary }: Desk,
  report: Report,
  rendition: Rendition,
  placement: Placement | null,
  people: FamilyPeople,
): Promise<Reading> {
  const members = placement === null ? [] : await store.family(placement.family)
  const known = await people.knownTo(report.id, members)
  const arrangement = await store.arrangement()
  return readReport({ report, rendition, published: report.published, arrangement, known }, vocabulary)
}

/** The reader's version alone is no difference: the ledger would grow with every release and say the same. */
function differs({ readBy: _now, ...now }: Reading, standing: Reading | null): boolean {
  if (standing === null) return true
  const { readBy: _then, ...then } = standing
  return !isDeepStrictEqual(now, then)
}

async function lostJudgements({ store }: Desk, report: ReportId): Promise<number> {
  return (await store.judgements({ report, lost: true })).length
}
