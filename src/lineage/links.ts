import { ByHand, byHandWeight } from './by-hand.ts'
import type { Direction } from './direction.ts'
import { directionBetween } from './direction.ts'
import { quotesOnlyItsOwn } from './own-quotations.ts'
import type { PairMemory } from './pair-memory.ts'
import type { IsCompared } from './pairs-compared.ts'
import { clearlyReworded, directionWeights, sameWording, verbatim } from './thresholds.ts'
import type { Version } from './version.ts'

/**
 * Whether two are versions of one text: by their words or the order of what they tell, unless they are told alike in other words, not
 * too closely, and the one that would be the rewording quotes nobody but its own people. A reporter who wrote from a joint statement
 * and asked a mayor did not reword it.
 */
function isVersion(a: Version, b: Version, pairs: PairMemory): boolean {
  // Nothing is remembered of the many that are plainly none.
  if (!pairs.areRelated(a, b)) return false
  const signs = pairs.signs(a, b)
  if (!signs.sameText) return false
  if (Math.max(signs.runsOfA, signs.runsOfB) >= verbatim || signs.likeTold >= clearlyReworded) return true
  const { score } = directionBetween(a, b, signs)
  if (score === 0) return true
  return score > 0 ? !quotesOnlyItsOwn(a, b) : !quotesOnlyItsOwn(b, a)
}

/** Which of some versions are versions of one text, and what tells which was first. Places are those in `versions`. */
export class Links {
  readonly versions: readonly Version[]
  readonly pairs: PairMemory
  readonly byHand: ByHand
  /** By their texts, but for pairs that a person keeps apart. */
  readonly neighbours: readonly (readonly number[])[]
  /** Those, and pairs that a person holds together. */
  readonly related: readonly (readonly number[])[]
  private readonly directions = new Map<number, Direction>()

  constructor(
    versions: readonly Version[],
    pairs: PairMemory,
    byHand = new ByHand([]),
    isCompared: IsCompared = () => true,
  ) {
    this.versions = versions
    this.pairs = pairs
    this.byHand = byHand
    const neighbours: number[][] = versions.map(() => [])
    versions.forEach((a, i) => {
      for (let j = i + 1; j < versions.length; j++) {
        const b = versions[j]
        if (b === undefined || !isCompared(a, b) || !isVersion(a, b, pairs)) continue
        if (byHand.joins(a.report.id, b.report.id) === false) continue
        neighbours[i]?.push(j)
        neighbours[j]?.push(i)
      }
    })
    this.neighbours = neighbours
    this.related = byHand.all.length === 0 ? neighbours : this.withThoseHeld()
  }

  private withThoseHeld(): readonly (readonly number[])[] {
    const at = new Map(this.versions.map(({ report }, place) => [report.id, place]))
    return this.neighbours.map((others, a) => {
      const id = this.version(a).report.id
      const held = this.byHand.besides(id).filter((other) => this.byHand.joins(id, other) === true)
      const places = held.map((other) => at.get(other)).filter((place) => place !== undefined)
      return [...new Set([...others, ...places])].sort((one, other) => one - other)
    })
  }

  /** Whether a person holds the two for versions of one text. */
  heldTogether(a: number, b: number): boolean {
    return this.byHand.joins(this.version(a).report.id, this.version(b).report.id) === true
  }

  /** Whether a person said that `a` was made from `b`. */
  madeByHand(a: number, b: number): boolean {
    return this.byHand.derives(this.version(a).report.id, this.version(b).report.id)
  }

  eachRelated(link: (a: number, b: number) => void): void {
    this.related.forEach((others, a) => {
      for (const b of others) if (a < b) link(a, b)
    })
  }

  each(link: (a: number, b: number) => void): void {
    this.neighbours.forEach((others, a) => {
      for (const b of others) if (a < b) link(a, b)
    })
  }

  version(at: number): Version {
    const version = this.versions[at]
    if (version === undefined) throw new RangeError(`No version ${at} among ${this.versions.length}.`)
    return version
  }

  /** Seen from `a`: above 0 where `a` was made from `b`. */
  direction(a: number, b: number): Direction {
    const key = a * this.versions.length + b
    const known = this.directions.get(key)
    if (known !== undefined) return known
    const one = this.version(a)
    const other = this.version(b)
    const direction = directionBetween(one, other, this.pairs.signs(one, other))
    const found = this.asSaid(a, b, this.withOtherWords(a, b, direction))
    this.directions.set(key, found)
    this.directions.set(b * this.versions.length + a, {
      score: -found.score,
      forward: found.backward,
      backward: found.forward,
    })
    return found
  }

  private asSaid(a: number, b: number, direction: Direction): Direction {
    if (this.madeByHand(a, b)) return { ...direction, score: byHandWeight }
    return this.madeByHand(b, a) ? { ...direction, score: -byHandWeight } : direction
  }

  /** A rewording is seldom the source of texts that share their words with each other. */
  private withOtherWords(a: number, b: number, direction: Direction): Direction {
    if (this.sharesWords(a, b)) return direction
    const alone = (at: number): boolean => !(this.neighbours[at] ?? []).some((other) => this.sharesWords(at, other))
    const aAlone = alone(a)
    if (aAlone === alone(b)) return direction
    const sign = { sign: 'only-version-in-other-words', words: 'others share theirs' }
    return aAlone
      ? { ...direction, score: direction.score + directionWeights.otherWords, forward: [...direction.forward, sign] }
      : { ...direction, score: direction.score - directionWeights.otherWords, backward: [...direction.backward, sign] }
  }

  private sharesWords(a: number, b: number): boolean {
    const { runsOfA, runsOfB } = this.pairs.signs(this.version(a), this.version(b))
    return Math.max(runsOfA, runsOfB) >= sameWording
  }
}
