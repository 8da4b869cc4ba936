/**
 * Edits between two words: insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
 * Quadratic in the length of the words, so both are cut at 64 characters.
 */
export function editsBetween(one: string, other: string): number {
  const a = [...one.slice(0, 64)]
  const b = [...other.slice(0, 64)]
  let beforeLast: number[] = []
  let last = b.map((_, j) => j + 1)
  last.unshift(0)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, replaced)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1)
      }
      row.push(least)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}

/** One thing and the words it goes by. */
export interface Candidate<Item> {
  readonly item: Item
  readonly words: readonly string[]
}

/** A third of the letters may be wrong, as Git allows for its commands; a prefix or an ending always counts as near. */
function distance(asked: string, word: string): number | null {
  if (asked.length >= 2 && (word.startsWith(asked) || word.endsWith(asked))) return 0.5
  const edits = editsBetween(asked, word)
  return edits <= Math.max(1, Math.floor(Math.max(asked.length, word.length) / 3)) ? edits : null
}

/** The things a mistyped word may mean, nearest first, at most `limit`; each thing once. */
export function nearest<Item>(asked: string, candidates: Iterable<Candidate<Item>>, limit = 3): readonly Item[] {
  const wanted = asked.toLowerCase()
  const found: { item: Item; distance: number }[] = []
  for (const { item, words } of candidates) {
    const distances = words.map((word) => distance(wanted, word.toLowerCase())).filter((one) => one !== null)
    if (distances.length > 0) found.push({ item, distance: Math.min(...distances) })
  }
  return found
    .sort((one, other) => one.distance - other.distance)
    .slice(0, limit)
    .map(({ item }) => item)
}
