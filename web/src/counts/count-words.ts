import type { CountDifference, ReconciledCount } from '../../../src/records/reconciled.ts'
import { numberWords } from '../words.ts'

/** How counts are worded, on the board and on their own page. */

/** "21 of 29", "about 26". */
export function sizeWords({ count, of, approx }: Pick<ReconciledCount, 'count' | 'of' | 'approx'>): string {
  const size = of === null ? numberWords(count) : `${numberWords(count)} of ${numberWords(of)}`
  return approx ? `about ${size}` : size
}

/** What is counted: "said to have pledged", "said to be members". */
export function whatWords({ what }: Pick<ReconciledCount, 'what'>): string {
  if (what === 'pledged') return 'said to have pledged'
  if (what === 'members') return 'said to be members'
  return `said, of ${what}`
}

export const differenceWords: Readonly<Record<CountDifference, string>> = {
  date: 'said at another time',
  stance: 'counts another stance',
  component: 'counts other components',
  whole: 'of another whole',
  rounding: 'rounded',
  unexplained: 'nothing tells why',
}

/** "at least 2, at most 21": how many of those counted nobody names. */
export function boundsWords({ unnamedAtLeast, unnamedAtMost }: ReconciledCount): string {
  if (unnamedAtLeast === unnamedAtMost) return numberWords(unnamedAtMost)
  return `${numberWords(unnamedAtLeast)} – ${numberWords(unnamedAtMost)}`
}
