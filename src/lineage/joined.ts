import { Groups } from './groups.ts'
import type { Links } from './links.ts'
import { onlyAPassageInCommon } from './only-a-passage.ts'

/** Two links differ where their likeness, 0 to 1.6, does by this much: less is house style. */
const clearlyMore = 0.05

/**
 * Joins versions to families by their links. Where people said that two are not one text, or two have only a passage in
 * common, the links are taken by hand first, then the strongest, and one that would bring such two into one family is
 * passed over: a version that is like both stays with the one it is more like; where it is as like to both, with the
 * earlier one. The result does not depend on the order of the versions.
 */
export function joinedFamilies(links: Links, joins: (a: number, b: number) => boolean): Groups {
  const families = new Groups(links.versions.length)
  const apart = [...keptApart(links), ...onlyAPassageInCommon(links)]
  const all: { a: number; b: number; strength: number; since: string }[] = []
  links.eachRelated((a, b) => {
    if (!links.heldTogether(a, b) && !joins(a, b)) return
    if (apart.length === 0) families.join(a, b)
    else all.push({ a, b, strength: strengthOf(links, a, b), since: sinceOf(links, a, b) })
  })
  // Of two infinite strengths the difference is not a number, and the next sign decides.
  all.sort(
    (one, other) =>
      other.strength - one.strength ||
      (one.since === other.since ? one.a - other.a || one.b - other.b : one.since < other.since ? -1 : 1),
  )
  for (const { a, b } of all) {
    const [one, other] = [families.of(a), families.of(b)]
    const forbidden = apart.some(([p, q]) => {
      const [left, right] = [families.of(p), families.of(q)]
      return (left === one && right === other) || (left === other && right === one)
    })
    if (!forbidden) families.join(a, b)
  }
  return families
}

function keptApart(links: Links): (readonly [number, number])[] {
  const at = new Map(links.versions.map(({ report }, place) => [report.id, place]))
  return links.byHand.all.flatMap(({ verdict, report, other }): (readonly [number, number])[] => {
    const [one, two] = [at.get(report), at.get(other)]
    return verdict !== 'different-text' || one === undefined || two === undefined ? [] : [[one, two]]
  })
}

function strengthOf(links: Links, a: number, b: number): number {
  if (links.heldTogether(a, b)) return Number.POSITIVE_INFINITY
  const { runsOfA, runsOfB, inOrder } = links.pairs.signs(links.version(a), links.version(b))
  return Math.round((Math.max(runsOfA, runsOfB) + inOrder) / clearlyMore)
}

/** The day of publication of the earlier of the two, after all days where neither has one. */
function sinceOf(links: Links, a: number, b: number): string {
  const [one, other] = [a, b].map((at) => links.version(at).report.published.date ?? '9999')
  return one !== undefined && other !== undefined && one < other ? one : (other ?? '')
}
