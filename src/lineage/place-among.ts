import type { Derivation, Placement } from '../records/derivation.ts'
import type { ReportId } from '../records/ids.ts'
import { ByHand } from './by-hand.ts'
import { commonSourceNotSeen } from './common-source.ts'
import { deriveFrom } from './derive.ts'
import { joinedFamilies } from './joined.ts'
import { lineageVersion } from './lineage-version.ts'
import { Links } from './links.ts'
import { PairMemory } from './pair-memory.ts'
import type { IsCompared } from './pairs-compared.ts'
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
 *  1. links      - every pair (of very many: those of `isCompared`) is compared in full; versions of one text are linked
 *  2. round-ups  - a report made from several unrelated texts is cut from all but its main source
 *  3. families   - what is still connected
 *  4. rank       - the signs of direction of each with all it is linked to, summed: sources before what was made from them
 *  5. source     - the linked report of higher rank that explains most of it; the highest unless another is clearly closer
 * A report without a link to one of higher rank is an origin, and so is one that credits the same unseen agency as its
 * nearest relative; where a family has several origins, they share a source that was never received.
 * What people said goes before all signs: who is held together or kept apart (3), and which was made from which (4, 5).
 * The result is the same in any order of `versions`, has no cycle, and nothing is its own source.
 */
export function placeAmong(
  versions: readonly Version[],
  pairs: PairMemory = new PairMemory(),
  standing: StandingDerivation = () => null,
  byHand: ByHand = new ByHand([]),
  isCompared: IsCompared = () => true,
): readonly FamilyPlace[] {
  const sorted = [...versions].sort((a, b) => (a.report.id < b.report.id ? -1 : 1))
  // 1. links
  const linked = new Links(sorted, pairs, byHand, isCompared)
  // 2. round-ups
  const roundUps = roundUpsAmong(linked)
  // 3. families
  return joinedFamilies(linked, roundUps.joins)
    .all()
    .flatMap((members) => placeFamily({ links: linked, standing, borrowed: roundUps.borrowed }, members))
}

/** No single pair outweighs all others in the rank. */
const strongest = 3

function placeFamily(work: Work, members: readonly number[]): FamilyPlace[] {
  const { links } = work
  // 4. rank
  const inFamily = new Set(members)
  const neighboursOf = (at: number): number[] => (links.related[at] ?? []).filter((other) => inFamily.has(other))
  const rank = new Map<number, number>()
  for (const at of members) {
    let sum = 0
    for (const other of neighboursOf(at)) {
      sum -= Math.max(-strongest, Math.min(strongest, links.direction(at, other).score))
    }
    rank.set(at, sum)
  }
  const byRank = [...members].sort(
    (a, b) => (rank.get(b) ?? 0) - (rank.get(a) ?? 0) || byDay(links.version(a), links.version(b)),
  )
  const ranked = sourcesFirst(links, byRank)
  const order = new Map(ranked.map((at, place) => [at, place]))
  // 5. source
  const sources = new Map<number, number>()
  for (const at of ranked) {
    const higher = neighboursOf(at)
      .filter((other) => (order.get(other) ?? 0) < (order.get(at) ?? 0))
      .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    const source = sourceOf(links, at, higher, members)
    if (source !== null) sources.set(at, source)
  }
  const origins = ranked.filter((at) => !sources.has(at))
  const family = links.version(origins[0] ?? ranked[0] ?? 0).report.id
  return ranked.map((at) => placeOf(work, at, family, sources.get(at) ?? null, origins, inFamily))
}

/** What people said a report was made from comes before it; a circle, which two ledgers put together may hold, is cut where it closes. */
function sourcesFirst(links: Links, byRank: readonly number[]): readonly number[] {
  if (links.byHand.all.length === 0) return byRank
  const ordered = new Set<number>()
  for (const at of byRank) {
    const chain = [at]
    for (const made of chain) {
      const sources = byRank.filter((other) => links.madeByHand(made, other))
      chain.push(...sources.filter((other) => !chain.includes(other) && !ordered.has(other)))
    }
    for (const each of chain.reverse()) ordered.add(each)
  }
  return [...ordered]
}

/** The source among those of higher rank: the one a person named, else the closest; null for an origin. */
function sourceOf(links: Links, at: number, higher: readonly number[], family: readonly number[]): number | null {
  const named = higher.filter((other) => links.madeByHand(at, other))
  if (named.length > 0) return closestSource(links, at, named)
  const source = closestSource(links, at, higher)
  if (source === null || commonSourceNotSeen(links, at, source, family) === null) return source
  return closestSource(
    links,
    at,
    higher.filter((other) => links.heldTogether(at, other)),
  )
}

function placeOf(
  work: Work,
  at: number,
  family: ReportId,
  source: number | null,
  origins: readonly number[],
  inFamily: ReadonlySet<number>,
): FamilyPlace {
  const { links } = work
  const derivations: Derivation[] = []
  if (source !== null) derivations.push(derivation(work, at, source, true))
  for (const other of borrowedBy(work, at, inFamily)) derivations.push(fromRoundUp(derivation(work, at, other, false)))
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

/** A round-up that a person holds together with one of its sources has only the others from elsewhere. */
function borrowedBy({ links, borrowed }: Work, at: number, inFamily: ReadonlySet<number>): readonly number[] {
  const all = borrowed.get(at) ?? []
  return links.byHand.all.length === 0 ? all : all.filter((other) => !inFamily.has(other))
}

function derivation({ links, standing }: Work, made: number, source: number, main: boolean): Derivation {
  const a = links.version(made)
  const b = links.version(source)
  const known = standing(a.report.id, b.report.id)
  const found = deriveFrom(a, b, links.pairs.signs(a, b), links.direction(made, source), main, known)
  return main ? asSaid(found, links.byHand) : found
}

/** With what people said of the report first among the signs, and the relation they named. */
function asSaid(derivation: Derivation, byHand: ByHand): Derivation {
  const { report, from } = derivation
  const signs = byHand.signs(report, from)
  if (signs.length === 0) return derivation
  const relation = byHand.derives(report, from) ? byHand.on(report, from)?.relation : null
  return { ...derivation, relation: relation ?? derivation.relation, because: [...signs, ...derivation.because] }
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
