import { Groups } from './groups.ts'
import type { Links } from './links.ts'

/**
 * Joins versions to families by their links. Where people said that two are not one text, the links are taken by hand
 * first, then the strongest, and one that would bring such two into one family is passed over: a version that is like
 * both stays with the one it is more like. The result does not depend on the order of the versions.
 */
export function joinedFamilies(links: Links, joins: (a: number, b: number) => boolean): Groups {
  const families = new Groups(links.versions.length)
  const apart = keptApart(links)
  const all: { a: number; b: number; strength: number }[] = []
  links.eachRelated((a, b) => {
    if (!links.heldTogether(a, b) && !joins(a, b)) return
    if (apart.length === 0) families.join(a, b)
    else all.push({ a, b, strength: strengthOf(links, a, b) })
  })
  all.sort((one, other) => other.strength - one.strength || one.a - other.a || one.b - other.b)
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
  return Math.max(runsOfA, runsOfB) + inOrder
}
