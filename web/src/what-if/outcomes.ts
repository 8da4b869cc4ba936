import type { Outcome, WhatIfCell, WhatIfDifference } from '../../../src/records/what-if.ts'

/** How the answers to "what if" are counted and worded. */

/** What a cell comes to; one that is freed is told apart from those that merely stay open or undecided. */
export type Coming = Outcome | 'freed'

/** From what is most in force to what is least: the order of bars and legend. */
export const comings: readonly Coming[] = [
  'in-force',
  'due',
  'waiting',
  'freed',
  'open',
  'undecided',
  'refused',
  'withdrawn',
]

export const comingWords: Readonly<Record<Coming, string>> = {
  'in-force': 'in force',
  due: 'due',
  waiting: 'waiting',
  freed: 'freed',
  open: 'open',
  undecided: 'undecided',
  refused: 'refused',
  withdrawn: 'withdrawn',
}

export const comingMeaning: Readonly<Record<Coming, string>> = {
  'in-force': 'has begun',
  due: 'pledged, and nothing it hangs on is missing',
  waiting: 'pledged, and hangs on what is not met',
  freed: 'not pledged, but nothing that it named is missing any more',
  open: 'says it could',
  undecided: 'says it has not decided',
  refused: 'says it will not',
  withdrawn: 'takes back what it pledged',
}

export function comingOf({ outcome, freed }: { readonly outcome: Outcome; readonly freed: boolean }): Coming {
  return freed ? 'freed' : outcome
}

/** How many of a component's cells come to what. */
export function tallyOf(cells: readonly WhatIfCell[], component: string): ReadonlyMap<Coming, number> {
  const tally = new Map<Coming, number>()
  for (const cell of cells) {
    if (cell.component === component) tally.set(comingOf(cell), (tally.get(comingOf(cell)) ?? 0) + 1)
  }
  return tally
}

/** Differences with the same end together: "8 become due". */
export function tallyDifferences(differences: readonly WhatIfDifference[]): ReadonlyMap<Coming, number> {
  const tally = new Map<Coming, number>()
  for (const { to } of differences) tally.set(comingOf(to), (tally.get(comingOf(to)) ?? 0) + 1)
  return tally
}
