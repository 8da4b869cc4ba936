/** A tree as a heap: the children of `at` are `2 at + 1` (below the cut) and `2 at + 2`. `feature` is -1 at a leaf. */
export interface Tree {
  readonly feature: readonly number[]
  readonly cut: readonly number[]
  readonly value: readonly number[]
}

/** Gradient-boosted trees (Friedman 2001) for a yes or no: their values add up to the log of the odds. */
export interface Forest {
  readonly bias: number
  readonly trees: readonly Tree[]
}

/** The probability that a row of numbers gets. */
export function ask(forest: Forest, row: ArrayLike<number>): number {
  let score = forest.bias
  for (const { feature, cut, value } of forest.trees) {
    let at = 0
    for (let next = feature[at] ?? -1; next >= 0; next = feature[at] ?? -1)
      at = 2 * at + ((row[next] ?? 0) < (cut[at] ?? 0) ? 1 : 2)
    score += value[at] ?? 0
  }
  return 1 / (1 + Math.exp(-score))
}
