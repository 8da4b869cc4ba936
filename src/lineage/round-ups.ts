import { alignTold } from './align.ts'
import { Groups } from './groups.ts'
import type { Links } from './links.ts'

/** Marks a derivation of a report that was made from several unrelated texts. */
export const roundUpSign = 'round-up'

/** Which links join families once round-ups are cut, and what each round-up borrowed. */
export interface RoundUps {
  joins(a: number, b: number): boolean
  /** By round-up: the reports of other families that it has passages of, the one it has most of in each family. */
  readonly borrowed: ReadonlyMap<number, readonly number[]>
}

/** From this share of a round-up's sentences on, one of its sources is its main one. */
const mainShare = 0.5
/** Groups of sources that cover the same sentences of a report by this share tell of one text. */
const sameSentences = 0.3

/**
 * Finds reports made from several unrelated texts: without them their sources fall apart into groups, each group covers other
 * sentences of theirs, and they were made from those, not those from them. A text that was cut in different ways also holds
 * texts that have nothing in common; there the direction is the other way round.
 */
export function roundUpsAmong(links: Links): RoundUps {
  const cut = new Map<number, Set<number>>()
  const borrowed = new Map<number, number[]>()
  links.versions.forEach((_, at) => {
    const groups = sourceGroups(links, at)
    if (groups.length < 2) return
    const covered = groups.map((group) => coveredBy(links, at, group))
    const main = covered.findIndex(
      (sentences) => sentences.size >= mainShare * links.version(at).outline.sentences.length,
    )
    const others = groups.filter((_, group) => group !== main)
    cut.set(at, new Set(others.flat()))
    borrowed.set(
      at,
      others.map((group) => largest(links, at, group)),
    )
  })
  const isCut = (a: number, b: number): boolean => cut.get(a)?.has(b) ?? false
  return { joins: (a, b) => !isCut(a, b) && !isCut(b, a), borrowed }
}

/**
 * What a report is linked to, by what still joins it when the report is taken away: the groups that it was made from. Groups
 * that cover the same sentences of it tell of one text and count as one.
 */
function sourceGroups(links: Links, at: number): number[][] {
  const neighbours = links.neighbours[at] ?? []
  if (neighbours.length < 2) return []
  const rest = new Groups(links.versions.length)
  links.each((a, b) => {
    if (a !== at && b !== at) rest.join(a, b)
  })
  const groups = [...Map.groupBy(neighbours, (other) => rest.of(other)).values()]
  if (groups.length < 2) return []
  const covered = groups.map((group) => coveredBy(links, at, group))
  const merged = new Groups(groups.length)
  covered.forEach((one, i) => {
    for (let j = i + 1; j < covered.length; j++) {
      const other = covered[j] ?? new Set()
      const both = [...one].filter((sentence) => other.has(sentence)).length
      if (both > sameSentences * Math.min(one.size, other.size)) merged.join(i, j)
    }
  })
  const whole = merged.all().map((places) => places.flatMap((place) => groups[place] ?? []))
  return whole.filter((group) => group.reduce((sum, other) => sum + links.direction(at, other).score, 0) > 0)
}

/** Sentences of a report that have a counterpart in one of some others. */
function coveredBy(links: Links, at: number, others: readonly number[]): Set<number> {
  const { outline } = links.version(at)
  return new Set(others.flatMap((other) => alignTold(outline, links.version(other).outline).map((match) => match.a)))
}

function largest(links: Links, at: number, group: readonly number[]): number {
  const sizes = group.map((other) => ({ other, size: coveredBy(links, at, [other]).size }))
  sizes.sort((a, b) => b.size - a.size || a.other - b.other)
  return sizes[0]?.other ?? at
}
