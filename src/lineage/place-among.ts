import type { Derivation, Placement } from '../records/derivation.ts'
import type { ReportId } from '../records/ids.ts'
import { commonSourceNotSeen } from './common-source.ts'
import { deriveFrom } from './derive.ts'
import { Groups } from './groups.ts'
import { lineageVersion } from './lineage-version.ts'
import { Links } from './links.ts'
import { PairMemory } from './pair-memory.ts'
import { roundUpSign, roundUpsAmong } from './round-ups.ts'
import { clearlyCloserInWords, clearlyCloserReworded, sameWording } from './thresholds.ts'
import type { Version } from './version.ts'

/** A placement before events are concluded. */
export type FamilyPlace = Omit<Placement, 'event'>

/** What the ledger has concluded of a pair already, by this version of lineage; null where it has nothing. */
export type StandingDerivation = (report: ReportId, from: ReportId) => Derivation | null

interface Work {
  readonly links: Links
  readonly standing: StandingDerivation
  readonly borrowed: ReadonlyMap<number, readonly number[]>
}

/**
 * Concludes descent among reports that are connected as versions of one text, whatever their order:
 *  1. links      - every pair is compared in full; versions of one text are linked
 *  2. round-ups  - a report made from several unrelated texts is cut from all but its main source
 *  3. families   - what is still connected
 *  4. rank       - the signs of direction of each with all it is linked to, summed: sources before what was made from them
 *  5. source     - the linked report of higher rank that explains most of it; the highest unless another is clearly closer
 * A report without a link to one of higher rank is an origin, and so is one that credits the same unseen agency as its
 * nearest relative; where a family has several origins, they share a source that was never received.
 * The result is the same in any order of `versions`, has no cycle, and nothing is its own source.
 */
export function placeAmong(
  versions: readonly Version[],
  pairs: PairMemory = new PairMemory(),
  standing: StandingDerivation = () => null,
): readonly FamilyPlace[] {
  const sorted = [...versions].sort((a, b) => (a.report.id < b.report.id ? -1 : 1))
  // 1. links
  const linked = new Links(sorted, pairs)
  // 2. round-ups
  const roundUps = roundUpsAmong(linked)
  // 3. families
  const families = new Groups(sorted.length)
  linked.each((a, b) => {
    if (roundUps.joins(a, b)) families.join(a, b)
  })
  return families
    .all()
    .flatMap((members) => placeFamily({ links: linked, standing, borrowed: roundUps.borrowed }, members))
}

/** No single pair outweighs all others in the rank. */
const strongest = 3

function placeFamily(work: Work, members: readonly number[]): FamilyPlace[] {
  const { links } = work
  // 4. rank
  const inFamily = new Set(members)
  const neighboursOf = (at: number): number[] => (links.neighbours[at] ?? []).filter((other) => inFamily.has(other))
  const rank = new Map<number, number>()
  for (const at of members) {
    let sum = 0
    for (const other of neighboursOf(at)) {
      sum -= Math.max(-strongest, Math.min(strongest, links.direction(at, other).score))
    }
    rank.set(at, sum)
  }
  const ranked = [...members].sort(
    (a, b) => (rank.get(b) ?? 0) - (rank.get(a) ?? 0) || byDay(links.version(a), links.version(b)),
  )
  const order = new Map(ranked.map((at, place) => [at, place]))
  // 5. source
  const sources = new Map<number, number>()
  for (const at of ranked) {
    const higher = neighboursOf(at)
      .filter((other) => (order.get(other) ?? 0) < (order.get(at) ?? 0))
      .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    const source = closestSource(links, at, higher)
    if (source !== null && commonSourceNotSeen(links, at, source, members) === null) sources.set(at, source)
  }
  const origins = ranked.filter((at) => !sources.has(at))
  const family = links.version(origins[0] ?? ranked[0] ?? 0).report.id
  return ranked.map((at) => placeOf(work, at, family, sources.get(at) ?? null, origins))
}

function placeOf(
  work: Work,
  at: number,
  family: ReportId,
  source: number | null,
  origins: readonly number[],
): FamilyPlace {
  const { links } = work
  const derivations: Derivation[] = []
  if (source !== null) derivations.push(derivation(work, at, source, true))
  for (const other of work.borrowed.get(at) ?? []) derivations.push(fromRoundUp(derivation(work, at, other, false)))
  const siblings = source === null && origins.length > 1 ? origins.filter((other) => other !== at) : []
  return {
    kind: 'placement',
    report: links.version(at).report.id,
    madeBy: lineageVersion,
    derivations,
    siblings: siblings.map((other) => links.version(other).report.id).sort(),
    family,
  }
}

function derivation({ links, standing }: Work, made: number, source: number, main: boolean): Derivation {
  const a = links.version(made)
  const b = links.version(source)
  const known = standing(a.report.id, b.report.id)
  return deriveFrom(a, b, links.pairs.signs(a, b), links.direction(made, source), main, known)
}

function fromRoundUp(derivation: Derivation): Derivation {
  const sign = { sign: roundUpSign, words: 'one of several unrelated texts it was made from' }
  return { ...derivation, because: [sign, ...derivation.because] }
}

/** Earliest first, undated last, then by id. */
function byDay(a: Version, b: Version): number {
  const key = ({ report }: Version): string => `${report.published.date ?? '9999'} ${report.id}`
  return key(a) < key(b) ? -1 : 1
}

/** Of possible sources in order of rank, the first, unless a later one explains clearly more. Null where there is none. */
function closestSource(links: Links, made: number, candidates: readonly number[]): number | null {
  let best: { at: number; closeness: number } | null = null
  for (const at of candidates) {
    const closeness = closenessOf(links, made, at)
    if (best === null || closeness > best.closeness * marginOver(links, made, best.at)) best = { at, closeness }
  }
  return best?.at ?? null
}

function marginOver(links: Links, made: number, source: number): number {
  const { runsOfA } = links.pairs.signs(links.version(made), links.version(source))
  return runsOfA >= sameWording ? clearlyCloserInWords : clearlyCloserReworded
}

/** How much of `made` a source explains: its word runs that stand there, and its sentences that stand there in order. */
function closenessOf(links: Links, made: number, source: number): number {
  const signs = links.pairs.signs(links.version(made), links.version(source))
  return signs.runsOfA + signs.inOrderSum / Math.max(1, links.version(made).prepared.units)
}
