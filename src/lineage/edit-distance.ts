/** Letters to insert, drop or change to make one word of the other (Levenshtein 1965). Quadratic: for words, not for texts. */
export function editDistance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      current.push(Math.min(swap, (before[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1))
    }
    before = current
  }
  return before[b.length] ?? 0
}
