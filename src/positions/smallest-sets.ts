import type { ConditionId } from '../records/condition.ts'
import type { ComponentId } from '../records/position.ts'
import type { SmallestSets, WhatIfCell } from '../records/what-if.ts'

export interface Wanted {
  readonly component: ComponentId
  readonly atLeast: number
}

/** Sets to show; of more of the same size the first by id are enough to choose from. */
const mostSets = 20
/** Steps of the search; some 15 conditions are searched to the end within it. */
const mostSteps = 100_000

/**
 * The smallest sets of conditions that, met together, bring a component into force for at least so many named actors: those
 * due or in force already, and those waiting whose conditions all are in the set. Finding them is the "minimum k-union"
 * problem (Chlamtáč and others, 2016), hard in general; the number of conditions of one component is small, so sets are tried
 * by size, exactly, with a bound on the steps. Only the conditions of waiting cells matter, and a set is grown by whole
 * cells: whatever is in a smallest set is there because some cell needs it.
 */
export function smallestSets(cells: readonly WhatIfCell[], { component, atLeast }: Wanted): SmallestSets {
  const here = cells.filter((cell) => cell.component === component)
  const now = here.filter(({ outcome }) => outcome === 'in-force' || outcome === 'due').length
  const waiting = here.filter(({ outcome }) => outcome === 'waiting').map(({ waitsFor }) => new Set(waitsFor))
  const reachable = now + waiting.length
  const base = { component, atLeast, now, reachable }
  if (atLeast <= now || atLeast > reachable) return { ...base, sets: [], proven: true }
  const search = new Search(waiting, atLeast - now)
  return { ...base, ...search.run() }
}

class Search {
  private readonly waiting: readonly ReadonlySet<ConditionId>[]
  private readonly missing: number
  private readonly found = new Map<string, readonly ConditionId[]>()
  private best = Number.POSITIVE_INFINITY
  private steps = 0

  constructor(waiting: readonly ReadonlySet<ConditionId>[], missing: number) {
    this.waiting = [...waiting].sort((one, other) => one.size - other.size || (keyOf(one) < keyOf(other) ? -1 : 1))
    this.missing = missing
  }

  run(): Pick<SmallestSets, 'sets' | 'proven'> {
    this.greedy()
    this.grow(new Set(), 0)
    const sets = [...this.found.values()].filter(({ length }) => length === this.best)
    return {
      sets: sets.sort((one, other) => (one.join() < other.join() ? -1 : 1)).slice(0, mostSets),
      proven: this.steps < mostSteps,
    }
  }

  /** A first answer, which bounds the search: always the cell that adds least. */
  private greedy(): void {
    let met: ReadonlySet<ConditionId> = new Set()
    while (this.covered(met) < this.missing) {
      const unions = this.waiting.map((one) => union(one, met)).filter(({ size }) => size > met.size)
      const [least] = unions.sort((one, other) => one.size - other.size)
      if (least === undefined) return
      met = least
    }
    this.keep(met)
  }

  /** Try the cells from `from` on, each taken in or left out. */
  private grow(met: ReadonlySet<ConditionId>, from: number): void {
    if (++this.steps > mostSteps || met.size > this.best) return
    if (this.covered(met) >= this.missing) {
      this.keep(met)
      return
    }
    for (let at = from; at < this.waiting.length; at++) {
      const cell = this.waiting[at]
      if (cell === undefined || within(cell, met)) continue
      this.grow(union(met, cell), at + 1)
    }
  }

  private covered(met: ReadonlySet<ConditionId>): number {
    return this.waiting.filter((cell) => within(cell, met)).length
  }

  private keep(met: ReadonlySet<ConditionId>): void {
    if (met.size > this.best) return
    this.best = met.size
    this.found.set(keyOf(met), [...met].sort())
  }
}

function union(one: ReadonlySet<ConditionId>, other: ReadonlySet<ConditionId>): ReadonlySet<ConditionId> {
  return new Set([...one, ...other])
}

function within(one: ReadonlySet<ConditionId>, other: ReadonlySet<ConditionId>): boolean {
  for (const id of one) if (!other.has(id)) return false
  return true
}

function keyOf(set: ReadonlySet<ConditionId>): string {
  return [...set].sort().join(' ')
}
