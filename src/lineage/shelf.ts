import type { Day } from '../records/day.ts'
import type { Derivation, Placement } from '../records/derivation.ts'
import type { RenditionId, ReportId } from '../records/ids.ts'
import type { KeptScan } from '../records/kept-scan.ts'
import type { Rendition, Report } from '../records/report.ts'
import type { ReportName } from '../records/report-name.ts'
import { ByHand, byHandSign } from './by-hand.ts'
import type { Candidates } from './candidates.ts'
import { candidatesOf } from './candidates.ts'
import type { EarlierReports } from './earlier-reports.ts'
import { lineageVersion } from './lineage-version.ts'
import type { Compared, PairMemory } from './pair-memory.ts'
import { roundUpSign } from './round-ups.ts'
import { preparedIn, scanBytes, scanIn } from './scan-bytes.ts'
import type { Prepared } from './sketch.ts'
import type { Arrival } from './version.ts'
import { Version } from './version.ts'
import { versionPairs } from './version-pairs.ts'

interface Standing {
  readonly report: Report
  readonly placement: Placement | null
}

/** When a report was published and by whom. */
export type Listed = Pick<ReportName, 'outlet' | 'published'>

/** Told of each earlier text that had to be looked through, with what was found: worth keeping for the next time. */
export type KeepScan = (rendition: RenditionId, scan: KeptScan) => void

/** What one batch works with: its arrivals and the earlier reports that were asked for, each fetched once. */
export class Shelf {
  readonly earlier: EarlierReports
  /** What people said; known once the arrivals were fetched. */
  byHand = new ByHand([])
  private readonly versions = new Map<ReportId, Version | null>()
  /** Null where the text was removed. */
  private readonly prepared = new Map<ReportId, Prepared | null>()
  private readonly standing = new Map<ReportId, Standing>()
  private readonly asked = new Set<ReportId>()
  private readonly listings = new Map<ReportId, Listed>()
  /** By family: its members, and the reports elsewhere with a derivation from one of them. */
  private readonly members = new Map<ReportId, readonly ReportId[]>()
  private readonly derived = new Map<ReportId, Set<ReportId>>()
  private candidates: Candidates = new Map()
  private readonly related = new Map<ReportId, Set<ReportId>>()
  private readonly arrivals: ReadonlyMap<ReportId, Arrival>
  private readonly keep: KeepScan

  constructor(arrivals: readonly Arrival[], earlier: EarlierReports, keep: KeepScan) {
    this.earlier = earlier
    this.keep = keep
    this.arrivals = new Map(arrivals.map((arrival) => [arrival.report.id, arrival]))
    for (const arrival of this.arrivals.values()) {
      this.versions.set(arrival.report.id, new Version(arrival.report, arrival.rendition, arrival.scan))
      this.prepared.set(arrival.report.id, arrival.scan.prepared)
    }
  }

  /** Fetches what people said, and what stands of the arrivals themselves: nothing, unless they are placed again. */
  async fetchArrivals(): Promise<void> {
    const versions = await versionPairs([...this.arrivals.values()], this.earlier)
    // What a person said of a pair goes before what their addresses say.
    this.byHand = new ByHand([...versions, ...(await this.earlier.decisions())])
    await this.fetch([...this.arrivals.keys()])
  }

  /** Fetches what these reports are compared by; of those that nothing usable was kept of, the texts. */
  async fetchPrepared(ids: Iterable<ReportId>): Promise<void> {
    const wanted = [...ids].filter((id) => !this.prepared.has(id))
    if (wanted.length === 0) return
    for (const id of wanted) this.prepared.set(id, null)
    const unscanned: ReportId[] = []
    for (const { report, prepared } of await this.earlier.prepared(wanted)) {
      const found = prepared === null ? null : preparedIn(prepared)
      if (found === null) unscanned.push(report)
      else this.prepared.set(report, found)
    }
    await this.fetchVersions(unscanned)
  }

  /** What a report is compared by, once it was fetched; null where its text was removed. */
  compared(id: ReportId): Compared | null {
    const prepared = this.prepared.get(id) ?? null
    return prepared === null ? null : { report: { id }, prepared }
  }

  /** Fetches reports with what was found in their texts; the texts themselves where nothing usable was kept. */
  async fetchVersions(ids: Iterable<ReportId>): Promise<void> {
    const wanted = [...ids].filter((id) => !this.versions.has(id))
    if (wanted.length === 0) return
    await this.fetch(wanted)
    for (const id of wanted) this.versions.set(id, null)
    const kept = await this.earlier.scans(wanted)
    const textOf = await this.earlier.renditionsAtHand(kept.map(({ report }) => report))
    for (const { report: id, scan: bytes } of kept) {
      const [report, scan] = [this.standing.get(id)?.report, scanIn(bytes)]
      if (report === undefined || scan === null) continue
      this.put(new Version(report, () => textOf(id) ?? withoutText(id), scan))
    }
    await this.fetchTexts(wanted.filter((id) => this.versions.get(id) === null))
  }

  private async fetchTexts(ids: readonly ReportId[]): Promise<void> {
    if (ids.length === 0) return
    for (const rendition of await this.earlier.renditions(ids)) {
      const standing = this.standing.get(rendition.report)
      if (standing === undefined) continue
      const version = new Version(standing.report, rendition)
      this.put(version)
      this.keep(rendition.id, scanBytes(version.scan))
    }
  }

  private put(version: Version): void {
    this.versions.set(version.report.id, version)
    this.prepared.set(version.report.id, version.prepared)
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

  async fetch(ids: Iterable<ReportId>): Promise<void> {
    const wanted = [...ids].filter((id) => !this.asked.has(id) && this.asked.add(id))
    if (wanted.length === 0) return
    for (const each of await this.earlier.reportsOf(wanted)) this.standing.set(each.report.id, each)
  }

  /** Fetches when reports were published and by whom, and no more of them. */
  async fetchListed(ids: readonly ReportId[]): Promise<void> {
    const wanted = new Set(ids.filter((id) => this.listedAs(id) === null))
    if (wanted.size === 0) return
    for (const { report } of await this.earlier.listed([...wanted])) this.listings.set(report.id, report)
  }

  /** When a report that arrives or was asked for was published and by whom; null where it is not here. */
  listedAs(id: ReportId): Listed | null {
    const report = (this.arrivals.get(id) ?? this.standing.get(id))?.report
    if (report !== undefined) return { outlet: report.outlet, published: report.published.date }
    return this.listings.get(id) ?? null
  }

  /** Fetches who belongs to families, what stands of them, and which reports elsewhere have a derivation from them. */
  async fetchFamilies(families: Iterable<ReportId>): Promise<void> {
    const wanted = [...families].filter((family) => !this.members.has(family))
    if (wanted.length === 0) return
    for (const family of wanted) this.members.set(family, [])
    const familyOf = new Map<ReportId, ReportId>()
    for (const { family, members } of await this.earlier.families(wanted)) {
      this.members.set(family, members)
      for (const id of members) familyOf.set(id, family)
    }
    await this.fetch(familyOf.keys())
    for (const { report, from } of await this.earlier.derivedFrom([...familyOf.keys()])) {
      const family = familyOf.get(from) ?? ''
      if (familyOf.get(report) === family) continue
      addTo(this.derived, family, report)
    }
  }

  /** The earlier reports of a family, earliest first. */
  async membersOf(family: ReportId): Promise<readonly ReportId[]> {
    await this.fetchFamilies([family])
    return this.members.get(family) ?? []
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
    const members = await this.membersOf(family)
    const sources = members.flatMap((id) => this.roundUpSources(id))
    const derived = [...(this.derived.get(family) ?? [])]
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

  /**
   * Finds for each arrival the reports that share enough keys with it, and compares it with each. What all candidates of a
   * batch are compared by would fill the memory: it is fetched some at a time, and kept of related reports only.
   */
  async findCandidates(pairs: PairMemory): Promise<void> {
    this.candidates = await candidatesOf([...this.arrivals.values()], this.earlier)
    const all = [...this.candidates.keys()]
    for (let from = 0; from < all.length; from += comparedAtOnce) {
      const some = all.slice(from, from + comparedAtOnce)
      await this.fetchPrepared(some)
      for (const id of some) if (!this.relate(id, pairs) && !this.isArrival(id)) this.prepared.delete(id)
    }
  }

  /** Whether a report is related to any arrival that it is a candidate of. Two arrivals are compared once. */
  private relate(id: ReportId, pairs: PairMemory): boolean {
    const one = this.compared(id)
    if (one === null) return false
    const related = [...(this.candidates.get(id) ?? none)].filter((candidate) => {
      const isTurn = this.isArrival(candidate) && !(this.isArrival(id) && candidate < id)
      const other = isTurn ? this.compared(candidate) : null
      return other !== null && pairs.areRelated(one, other)
    })
    for (const other of related) {
      addTo(this.related, id, other)
      addTo(this.related, other, id)
    }
    return related.length > 0
  }

  /** For an arrival the reports that it is related to, for an earlier report the arrivals that it is related to. */
  relatedTo(id: ReportId): ReadonlySet<ReportId> {
    return this.related.get(id) ?? none
  }

  /** Whether one of them arrives and the other is among those that share most keys with it. */
  areCandidates(one: ReportId, other: ReportId): boolean {
    return this.candidates.get(one)?.has(other) ?? false
  }

  /** Whether it shares enough keys with an arrival to be compared with it. */
  isCandidate(id: ReportId): boolean {
    return this.candidates.has(id)
  }
}

function addTo(sets: Map<ReportId, Set<ReportId>>, key: ReportId, id: ReportId): void {
  const known = sets.get(key)
  if (known === undefined) sets.set(key, new Set([id]))
  else known.add(id)
}

/** Another program removed the text a moment ago: what is concluded now will be drawn again. */
function withoutText(report: ReportId): Rendition {
  return { kind: 'rendition', id: '', report, madeBy: '', text: '', parts: [] }
}

/** Some 4 KB each. */
const comparedAtOnce = 512
const none: ReadonlySet<ReportId> = new Set()
