import type { Derivation } from '../records/derivation.ts'
import type { ReportId } from '../records/ids.ts'
import { deriveFrom } from './derive.ts'
import { directionBetween } from './direction.ts'
import type { PairMemory } from './pair-memory.ts'
import type { FamilyPlace } from './place-among.ts'
import type { Listed, Shelf } from './shelf.ts'
import { fewestBorrowedRuns, knownDirection, mostBorrowings } from './thresholds.ts'
import type { Arrival, Version } from './version.ts'

/** Marks a derivation that is a passage borrowed from a report of another family. */
export const borrowedSign = 'borrowed-passage'

/**
 * Adds what reports of different families borrowed from each other: passages word for word, outside quotations, where a
 * credit line or the dates tell which was first. Such a derivation joins no families. Each report keeps those it has most
 * of, by words, then the earliest published.
 */
export async function addBorrowings(
  places: Map<ReportId, FamilyPlace>,
  arrivals: readonly Arrival[],
  shelf: Shelf,
  pairs: PairMemory,
): Promise<void> {
  const found = new Map<ReportId, Set<ReportId>>()
  for (const [one, other] of await tellingPairs(arrivals, shelf, pairs)) {
    await addPair(one, other, shelf, pairs, found)
  }
  const borrowers = new Set([
    ...found.keys(),
    ...[...places.keys()].filter((id) => standingSources(id, shelf).length > 0),
  ])
  for (const id of borrowers) {
    const place = places.get(id) ?? shelf.placementOf(id)
    const borrower = await shelf.version(id)
    if (place === null || borrower === null) continue
    const own = place.derivations.filter((derivation) => !isBorrowing(derivation))
    const sources = new Set([...standingSources(id, shelf), ...(found.get(id) ?? [])])
    const borrowed = await borrowingsOf(borrower, [...sources], place, shelf, pairs, places)
    places.set(id, { ...withoutEvent(place), derivations: [...own, ...borrowed] })
  }
}

export function isBorrowing(derivation: Derivation): boolean {
  return derivation.because.some((sign) => sign.sign === borrowedSign)
}

function withoutEvent(place: FamilyPlace): FamilyPlace {
  const { kind, report, madeBy, derivations, siblings, family } = place
  return { kind, report, madeBy, derivations, siblings, family }
}

function standingSources(id: ReportId, shelf: Shelf): readonly ReportId[] {
  return (shelf.placementOf(id)?.derivations ?? []).filter(isBorrowing).map((derivation) => derivation.from)
}

/**
 * Pairs of texts that share a passage and no more. Without days and outlets nothing outside the texts can tell which was
 * first, and the texts are not looked at for it.
 */
async function tellingPairs(
  arrivals: readonly Arrival[],
  shelf: Shelf,
  pairs: PairMemory,
): Promise<readonly (readonly [ReportId, ReportId])[]> {
  const sharing = arrivals.flatMap(({ report: { id } }) =>
    [...shelf.relatedTo(id)]
      .filter((other) => sharePassage(id, other, shelf, pairs))
      .map((other) => [id, other] as const),
  )
  await shelf.fetchListed(sharing.map(([, other]) => other))
  const telling = sharing.filter(([one, other]) => mayTell(shelf.listedAs(one), shelf.listedAs(other)))
  await shelf.fetchVersions(new Set(telling.flat()))
  return telling
}

function sharePassage(one: ReportId, other: ReportId, shelf: Shelf, pairs: PairMemory): boolean {
  const [left, right] = [shelf.compared(one), shelf.compared(other)]
  if (left === null || right === null) return false
  const signs = pairs.signs(left, right)
  return !signs.sameText && signs.sharedRuns >= fewestBorrowedRuns
}

function mayTell(a: Listed | null, b: Listed | null): boolean {
  if (a === null || b === null) return false
  return (a.published !== null && b.published !== null) || a.outlet !== null || b.outlet !== null
}

async function addPair(
  one: ReportId,
  other: ReportId,
  shelf: Shelf,
  pairs: PairMemory,
  found: Map<ReportId, Set<ReportId>>,
): Promise<void> {
  const a = await shelf.version(one)
  const b = await shelf.version(other)
  if (a === null || b === null) return
  const { score } = directionBetween(a, b, pairs.signs(a, b))
  if (Math.abs(score) < knownDirection) return
  const [made, source] = score > 0 ? [one, other] : [other, one]
  const known = found.get(made)
  if (known === undefined) found.set(made, new Set([source]))
  else known.add(source)
}

async function borrowingsOf(
  borrower: Version,
  sources: readonly ReportId[],
  place: FamilyPlace,
  shelf: Shelf,
  pairs: PairMemory,
  places: ReadonlyMap<ReportId, FamilyPlace>,
): Promise<readonly Derivation[]> {
  const ranked: { source: Version; shared: number }[] = []
  for (const id of sources) {
    const source = await shelf.version(id)
    const family = places.get(id)?.family ?? shelf.placementOf(id)?.family
    if (source === null || family === place.family) continue
    ranked.push({ source, shared: pairs.signs(borrower, source).sharedRuns })
  }
  const dayOf = ({ source }: { source: Version }): string =>
    `${source.report.published.date ?? '9999'} ${source.report.id}`
  ranked.sort((a, b) => b.shared - a.shared || (dayOf(a) < dayOf(b) ? -1 : 1))
  return ranked.slice(0, mostBorrowings).map(({ source, shared }) => borrowing(borrower, source, shared, shelf, pairs))
}

function borrowing(made: Version, source: Version, shared: number, shelf: Shelf, pairs: PairMemory): Derivation {
  const signs = pairs.signs(made, source)
  const standing = shelf.standingDerivation(made.report.id, source.report.id)
  const derivation = deriveFrom(made, source, signs, directionBetween(made, source, signs), false, standing)
  const words = `${shared} runs of four words stand in both, outside quotations`
  return { ...derivation, because: [{ sign: borrowedSign, words }, ...derivation.because] }
}
