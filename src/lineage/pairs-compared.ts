import type { Shelf } from './shelf.ts'
import { mostComparedInFull, sourcesComparedWithAll } from './thresholds.ts'
import type { Version } from './version.ts'

/** Whether two versions of a component are to be compared. */
export type IsCompared = (a: Version, b: Version) => boolean

/**
 * Of a component all pairs, up to `mostComparedInFull` versions. Of a larger one each with those that share most keys with it, with
 * what stands as its origin, and with the earliest published, so that a story that was printed a thousand times in one day
 * costs no million comparisons, and each print still meets the agency's own text.
 */
export function pairsCompared(weighed: readonly Version[], shelf: Shelf): IsCompared {
  if (weighed.length <= mostComparedInFull) return () => true
  const earliest = new Set([...weighed].sort(byDay).slice(0, sourcesComparedWithAll))
  const isOriginOf = (a: Version, b: Version): boolean =>
    shelf.placementOf(b.report.id)?.family === a.report.id ||
    shelf.standingDerivation(b.report.id, a.report.id) !== null
  return (a, b) =>
    earliest.has(a) ||
    earliest.has(b) ||
    shelf.areCandidates(a.report.id, b.report.id) ||
    isOriginOf(a, b) ||
    isOriginOf(b, a) ||
    shelf.byHand.on(a.report.id, b.report.id) !== null
}

/** Undated last, then by id. */
function byDay({ report: a }: Version, { report: b }: Version): number {
  const key = ({ published, id }: typeof a): string => `${published.date ?? '9999'} ${id}`
  return key(a) < key(b) ? -1 : 1
}
