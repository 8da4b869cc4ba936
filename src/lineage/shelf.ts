import type { Day } from '../records/day.ts'
import type { Derivation, Placement } from '../records/derivation.ts'
import type { RenditionId, ReportId } from '../records/ids.ts'
import type { Report } from '../records/report.ts'
import { ByHand, byHandSign } from './by-hand.ts'
import type { EarlierReports } from './earlier-reports.ts'
import { lineageVersion } from './lineage-version.ts'
import type { Compared } from './pair-memory.ts'
import { roundUpSign } from './round-ups.ts'
import type { Scan } from './scan.ts'
import { scanBytes, scanIn } from './scan-bytes.ts'
import type { Arrival } from './version.ts'
import { Version } from './version.ts'

interface Standing {
  readonly report: Report
  readonly placement: Placement | null
}

/** Told of each earlier text that had to be looked through, with what was found: worth keeping for the next time. */
export type KeepScan = (rendition: RenditionId, scan: Uint8Array) => void

/** What one batch works with: its arrivals and the earlier reports that were asked for, each fetched once. */
export class Shelf {
  readonly earlier: EarlierReports
  /** What people said; known once the arrivals were fetched. */
  byHand = new ByHand([])
  private readonly versions = new Map<ReportId, Version | null>()
  /** Null where the text was removed. */
  private readonly scans = new Map<ReportId, Scan | null>()
  private readonly standing = new Map<ReportId, Standing>()
  private readonly candidates = new Map<ReportId, Set<ReportId>>()
  private readonly arrivals: ReadonlyMap<ReportId, Arrival>
  private readonly byKey = new Map<number, Arrival[]>()

  private readonly keep: KeepScan

  constructor(arrivals: readonly Arrival[], earlier: EarlierReports, keep: KeepScan) {
    this.earlier = earlier
    this.keep = keep
    this.arrivals = new Map(arrivals.map((arrival) => [arrival.report.id, arrival]))
    for (const arrival of this.arrivals.values()) {
      this.versions.set(arrival.report.id, new Version(arrival.report, arrival.rendition, arrival.scan))
      this.scans.set(arrival.report.id, arrival.scan)
      for (const key of arrival.scanned.textKeys) {
        const known = this.byKey.get(key)
        if (known === undefined) this.byKey.set(key, [arrival])
        else known.push(arrival)
      }
    }
  }

  /** Fetches what people said, and what stands of the arrivals themselves: nothing, unless they are placed again. */
  async fetchArrivals(): Promise<void> {
    this.byHand = new ByHand(await this.earlier.decisions())
    await this.fetch([...this.arrivals.keys()])
  }

  /** Fetches what these reports are compared by; of those that nothing usable was kept of, the texts. */
  async fetchScans(ids: Iterable<ReportId>): Promise<void> {
    const wanted = [...ids].filter((id) => !this.scans.has(id))
    if (wanted.length === 0) return
    for (const id of wanted) this.scans.set(id, null)
    const unscanned: ReportId[] = []
    for (const { report, scan } of await this.earlier.scans(wanted)) {
      const found = scan === null ? null : scanIn(scan)
      if (found === null) unscanned.push(report)
      this.scans.set(report, found)
    }
    await this.fetchTexts(unscanned)
  }

  /** What a report is compared by, once it was fetched; null where its text was removed. */
  compared(id: ReportId): Compared | null {
    const scan = this.scans.get(id) ?? null
    return scan === null ? null : { report: { id }, prepared: scan.prepared }
  }

  /** Fetches reports with their texts. */
  async fetchVersions(ids: Iterable<ReportId>): Promise<void> {
    const wanted = [...ids].filter((id) => !this.versions.has(id))
    if (wanted.length === 0) return
    await this.fetchScans(wanted)
    await this.fetchTexts(wanted.filter((id) => !this.versions.has(id)))
  }

  private async fetchTexts(ids: readonly ReportId[]): Promise<void> {
    if (ids.length === 0) return
    await this.fetch(ids)
    for (const id of ids) this.versions.set(id, null)
    for (const rendition of await this.earlier.renditions(ids)) {
      const standing = this.standing.get(rendition.report)
      if (standing === undefined) continue
      const scan = this.scans.get(rendition.report) ?? null
      const version = new Version(standing.report, rendition, scan)
      this.versions.set(rendition.report, version)
      if (scan !== null) continue
      this.scans.set(rendition.report, version.scan)
      this.keep(rendition.id, scanBytes(version.scan))
    }
  }

  /** The report with its text; null where its text was removed. */
  async version(id: ReportId): Promise<Version | null> {
    await this.fetchVersions([id])
    return this.versions.get(id) ?? null
  }

  /** The placement that stands in the ledger, once the report was asked for; null for a new report. */
  placementOf(id: ReportId): Placement | null {
    return this.standing.get(id)?.placement ?? null
  }

  /** The day of publication of a report that was asked for, or arrives; null where it has none. */
  dayOf(id: ReportId): Day | null {
    return (this.arrivals.get(id) ?? this.standing.get(id))?.report.published.date ?? null
  }

  async fetch(ids: readonly ReportId[]): Promise<void> {
    const wanted = ids.filter((id) => !this.standing.has(id))
    if (wanted.length === 0) return
    for (const each of await this.earlier.reportsOf(wanted)) this.standing.set(each.report.id, each)
  }

  isArrival(id: ReportId): boolean {
    return this.arrivals.has(id)
  }

  /** Whether it stands as made from no other report of its family. */
  isOrigin(id: ReportId): boolean {
    return !(this.placementOf(id)?.derivations ?? []).some((derivation) => derivation.main)
  }

  /** What stands of this very pair, made by this version of lineage; null where nothing does. */
  standingDerivation(report: ReportId, from: ReportId): Derivation | null {
    const placement = this.placementOf(report)
    if (placement?.madeBy !== lineageVersion) return null
    const found = placement.derivations.find((derivation) => derivation.from === from)
    // A relation that a person named says nothing of the texts.
    return found === undefined || found.because.some(({ sign }) => sign === byHandSign) ? null : found
  }

  /**
   * Earlier reports that a family's placements tie together: its members, and across round-ups the reports they were made
   * from or that were made from them. Borrowed passages tie nothing.
   */
  async tiedTo(family: ReportId): Promise<readonly ReportId[]> {
    const members = await this.earlier.family(family)
    await this.fetch(members)
    const sources = members.flatMap((id) => this.roundUpSources(id))
    const derived = (await this.earlier.derivedFrom(members)).filter((id) => !members.includes(id))
    await this.fetch(derived)
    const roundUps = derived.filter((id) => this.roundUpSources(id).some((source) => members.includes(source)))
    return [...members, ...sources, ...roundUps]
  }

  private roundUpSources(id: ReportId): readonly ReportId[] {
    const derivations = this.placementOf(id)?.derivations ?? []
    return derivations
      .filter((derivation) => derivation.because.some((sign) => sign.sign === roundUpSign))
      .map((derivation) => derivation.from)
  }

  /** Finds for every arrival the reports that share enough keys with it, earlier ones and other arrivals. */
  async findCandidates(atLeast: number, limit: number): Promise<void> {
    const arrivals = [...this.arrivals.values()]
    const lists = arrivals.map(({ scanned }) => scanned.textKeys)
    const earlier = await this.earlier.sharing(lists, atLeast, limit)
    for (const [at, arrival] of arrivals.entries()) {
      const found = [...(earlier[at] ?? []), ...this.sharingHere(arrival, atLeast)]
      found.sort((a, b) => b.shared - a.shared || (a.report < b.report ? -1 : 1))
      for (const { report } of found.slice(0, limit)) {
        if (report === arrival.report.id) continue
        this.pair(arrival.report.id, report)
        this.pair(report, arrival.report.id)
      }
    }
    await this.fetchScans(this.candidates.keys())
  }

  private sharingHere(arrival: Arrival, atLeast: number): { report: ReportId; shared: number }[] {
    const counts = new Map<ReportId, number>()
    for (const key of arrival.scanned.textKeys) {
      for (const other of this.byKey.get(key) ?? []) {
        if (other !== arrival) counts.set(other.report.id, (counts.get(other.report.id) ?? 0) + 1)
      }
    }
    return [...counts].filter(([, shared]) => shared >= atLeast).map(([report, shared]) => ({ report, shared }))
  }

  private pair(one: ReportId, other: ReportId): void {
    const known = this.candidates.get(one)
    if (known === undefined) this.candidates.set(one, new Set([other]))
    else known.add(other)
  }

  /** For an arrival, the reports it may be a version of; for an earlier report, the arrivals that may be versions of it. */
  candidatesOf(id: ReportId): ReadonlySet<ReportId> {
    return this.candidates.get(id) ?? new Set()
  }
}
