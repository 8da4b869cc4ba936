import type { SameRun } from '../records/same-run.ts'

/** Sentences that occur more often than this say little of their place. */
const mostAlike = 8

/**
 * Stretches of sentences that stand in both texts in the same order; of texts that are the same the whole. Linear in the length
 * of both.
 */
export function sameRuns(one: string, other: string): readonly SameRun[] {
  if (one === other) return one === '' ? [] : [[0, 0, one.length]]
  const there = sentencesBy(other)
  const runs: SameRun[] = []
  let next = 0
  for (const { start, words } of stretchesOf(one)) {
    const places = there.get(words) ?? []
    if (words.trim() === '' || places.length > mostAlike) continue
    const at = places.find((place) => place >= next)
    if (at === undefined) continue
    const before = runs.at(-1)
    const gap = before === undefined ? '' : one.slice(before[0] + before[2], start)
    const joined = before !== undefined && other.slice(before[1] + before[2], at) === gap
    if (joined) runs[runs.length - 1] = [before[0], before[1], start + words.length - before[0]]
    else runs.push([start, at, words.length])
    next = at + words.length
  }
  return runs
}

/** Sentences, roughly, and lines: what matters is that both texts are cut in the same way. */
function* stretchesOf(text: string): Generator<{ readonly start: number; readonly words: string }> {
  let start = 0
  for (const { index, 0: mark } of text.matchAll(/[.!?]["”’)\]]{0,2}\s|\n/g)) {
    const end = index + mark.length - 1
    if (end > start) yield { start, words: text.slice(start, end) }
    start = end + 1
  }
  if (start < text.length) yield { start, words: text.slice(start) }
}

function sentencesBy(text: string): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const { start, words } of stretchesOf(text)) {
    const known = found.get(words)
    if (known === undefined) found.set(words, [start])
    else known.push(start)
  }
  return found
}

/** Where a stretch of one text stands in the other; null where it does not lie within one of the runs. */
export function movedBy(
  runs: readonly SameRun[],
  { start, end }: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } | null {
  const run = runs.find(([from, , length]) => start >= from && end <= from + length)
  return run === undefined ? null : { start: start - run[0] + run[1], end: end - run[0] + run[1] }
}
