import type { ConditionId } from '../records/condition.ts'
import type { RankedCondition, WhatIfCell } from '../records/what-if.ts'

/** Whether a cell would come on if its conditions were met: to due, or freed. */
function wouldBe(cell: WhatIfCell): 'due' | 'freed' | null {
  if (cell.outcome === 'waiting') return 'due'
  return cell.outcome === 'open' || cell.outcome === 'undecided' ? 'freed' : null
}

/**
 * The conditions that are not met, by the cells of named actors that each, met alone, would make due, then by those that it
 * would free, then by how many wait for it at all.
 */
export function rankingOf(
  cells: readonly WhatIfCell[],
  nameOf: (id: ConditionId) => string,
): readonly RankedCondition[] {
  const ranks = new Map<ConditionId, { due: number; freed: number; awaitedBy: number }>()
  for (const cell of cells) {
    const to = wouldBe(cell)
    if (to === null) continue
    for (const id of cell.waitsFor) {
      const rank = ranks.get(id) ?? { due: 0, freed: 0, awaitedBy: 0 }
      rank.awaitedBy++
      if (cell.waitsFor.length === 1) rank[to]++
      ranks.set(id, rank)
    }
  }
  return [...ranks]
    .map(([id, rank]) => ({ id, name: nameOf(id), ...rank }))
    .sort(
      (one, other) =>
        other.due - one.due ||
        other.freed - one.freed ||
        other.awaitedBy - one.awaitedBy ||
        (one.id < other.id ? -1 : 1),
    )
}
