import { diffArrays } from 'diff'
import type { WordRun } from '../records/report-view.ts'
import { normalise } from '../text/normalise.ts'

/** Two sentences word by word: the runs of each, in order, that together are its text. */
export interface WordDiff {
  readonly a: readonly WordRun[]
  readonly b: readonly WordRun[]
  /** Nothing differs but marks and spaces. */
  readonly same: boolean
}

/**
 * A pair with more changes than this is shown as wholly changed, and so is one that takes longer (in milliseconds): rows
 * without end, data. No pair of sentences comes near either.
 */
const mostChanges = 600
const longest = 500

/**
 * Compares two sentences by their words (Myers 1986, through the library `diff`). Quotation marks, dashes and spaces of
 * another style are no difference. White space goes with the word before it.
 */
export function diffWords(a: string, b: string): WordDiff {
  const wordsA = wordsIn(a)
  const wordsB = wordsIn(b)
  const changes = diffArrays(
    wordsA.map((word) => plain(word)),
    wordsB.map((word) => plain(word)),
    { maxEditLength: mostChanges, timeout: longest },
  )
  if (changes === undefined) {
    return { a: [{ text: a, change: 'dropped' }], b: [{ text: b, change: 'added' }], same: false }
  }
  const runsA: WordRun[] = []
  const runsB: WordRun[] = []
  let atA = 0
  let atB = 0
  for (const { added, removed, count } of changes) {
    if (!added) {
      runsA.push({ text: wordsA.slice(atA, atA + count).join(''), change: removed ? 'dropped' : 'same' })
      atA += count
    }
    if (!removed) {
      runsB.push({ text: wordsB.slice(atB, atB + count).join(''), change: added ? 'added' : 'same' })
      atB += count
    }
  }
  return { a: runsA, b: runsB, same: changes.every(({ added, removed }) => !added && !removed) }
}

/** Words with the space behind them; marks at their ends are pieces of their own. Joined they give the text again. */
function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*\s*|[^\p{L}\p{N}\p{M}\s]\s*|\s+/gu) ?? []
}

function plain(word: string): string {
  return normalise(word).trim()
}
