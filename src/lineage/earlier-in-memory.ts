import { type LineageDecision, pairOf } from '../records/decision.ts'
import type { Placement } from '../records/derivation.ts'
import type { ReportId } from '../records/ids.ts'
import type { KeptScan } from '../records/kept-scan.ts'
import type { Rendition, Report } from '../records/report.ts'
import type { EarlierReports } from './earlier-reports.ts'
import type { Arrival } from './version.ts'

interface Kept {
  readonly report: Report
  readonly rendition: Rendition
  readonly scan: KeptScan
  placement: Placement | null
}

/** Earlier reports held in memory: for one run over a corpus, where nothing is to be kept. */
export class EarlierInMemory implements EarlierReports {
  private readonly kept = new Map<ReportId, Kept>()
  private readonly byKey = new Map<number, ReportId[]>()
  private readonly byFamily = new Map<ReportId, Set<ReportId>>()
  private readonly events = new Map<ReportId, Set<ReportId>>()
  private readonly decided = new Map<string, LineageDecision>()
  private readonly borrowers = new Map<ReportId, Set<ReportId>>()

  /** Adds reports and the placements that their arrival made or changed. */
  add(arrivals: readonly Arrival[], placements: readonly Placement[]): void {
    for (const { report, rendition, scanned } of arrivals) {
      if (this.kept.has(report.id)) continue
      this.kept.set(report.id, { report, rendition, scan: scanned.scan, placement: null })
      for (const key of scanned.keys) {
        const known = this.byKey.get(key)
        if (known === undefined) this.byKey.set(key, [report.id])
        else known.push(report.id)
      }
    }
    for (const placement of placements) this.replace(placement)
  }

  /** Keeps what a person said of two reports; what is placed from then on respects it. */
  decide(decision: LineageDecision): void {
    this.decided.set(pairOf(decision), decision)
  }

  decisions() {
    return Promise.resolve([...this.decided.values()].filter(({ verdict }) => verdict !== 'undecided'))
  }

  /** A corpus has each page once. */
  versionsNamed() {
    return Promise.resolve([])
  }

  versionPairs() {
    return Promise.resolve([])
  }

  private replace(placement: Placement): void {
    const kept = this.kept.get(placement.report)
    if (kept === undefined) throw new Error(`Report ${placement.report} was placed and never added.`)
    const old = kept.placement
    if (old !== null) {
      this.byFamily.get(old.family)?.delete(old.report)
      this.events.get(old.event)?.delete(old.report)
      for (const { from } of old.derivations) this.borrowers.get(from)?.delete(old.report)
    }
    kept.placement = placement
    addTo(this.byFamily, placement.family, placement.report)
    addTo(this.events, placement.event, placement.report)
    for (const { from } of placement.derivations) addTo(this.borrowers, from, placement.report)
  }

  /** Every placement that stands, by report. */
  placements(): ReadonlyMap<ReportId, Placement> {
    const standing = new Map<ReportId, Placement>()
    for (const [id, { placement }] of this.kept) if (placement !== null) standing.set(id, placement)
    return standing
  }

  sharing(lists: readonly Uint32Array[], atLeast: number, limit: number) {
    return Promise.resolve(lists.map((keys) => this.sharingOne(keys, atLeast, limit)))
  }

  private sharingOne(keys: Uint32Array, atLeast: number, limit: number) {
    const counts = new Map<ReportId, number>()
    for (const key of keys) for (const id of this.byKey.get(key) ?? []) counts.set(id, (counts.get(id) ?? 0) + 1)
    const found = [...counts].filter(([, shared]) => shared >= atLeast)
    found.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    return found.slice(0, limit).map(([report, shared]) => ({ report, shared }))
  }

  async prepared(reports: readonly ReportId[]): ReturnType<EarlierReports['prepared']> {
    return (await this.scans(reports)).map(({ report, scan }) => ({ report, prepared: scan.prepared }))
  }

  scans(reports: readonly ReportId[]): ReturnType<EarlierReports['scans']> {
    return Promise.resolve(
      reports.flatMap((report) => this.kept.get(report) ?? []).map(({ report, scan }) => ({ report: report.id, scan })),
    )
  }

  renditions(reports: readonly ReportId[]) {
    return Promise.resolve(reports.flatMap((report) => this.kept.get(report)?.rendition ?? []))
  }

  renditionsAtHand() {
    return Promise.resolve((report: ReportId) => this.kept.get(report)?.rendition ?? null)
  }

  reportsOf(reports: readonly ReportId[]) {
    return Promise.resolve(reports.flatMap((id) => this.kept.get(id) ?? []))
  }

  listed(reports: readonly ReportId[]) {
    const known = reports.flatMap((id) => this.kept.get(id)?.report ?? [])
    return Promise.resolve(
      known.map(({ id, outlet, published }) => ({ report: { id, outlet, published: published.date } })),
    )
  }

  families(families: readonly ReportId[]) {
    return Promise.resolve(families.map((family) => ({ family, members: [...(this.byFamily.get(family) ?? [])] })))
  }

  event(event: ReportId) {
    return Promise.resolve([...(this.events.get(event) ?? [])])
  }

  derivedFrom(reports: readonly ReportId[]) {
    const all = reports.flatMap((from) => [...(this.borrowers.get(from) ?? [])].map((report) => ({ report, from })))
    return Promise.resolve(all)
  }
}

function addTo(sets: Map<ReportId, Set<ReportId>>, key: ReportId, id: ReportId): void {
  const known = sets.get(key)
  if (known === undefined) sets.set(key, new Set([id]))
  else known.add(id)
}
