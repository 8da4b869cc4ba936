import type { Forest, Tree } from '../../src/reading/learned/forest.ts'

/** Rows with their yes or no and their weight. */
export interface Rows {
  readonly rows: readonly (readonly number[])[]
  readonly target: readonly boolean[]
  readonly weight: readonly number[]
}

/** Swept on the training clusters, cluster by cluster left out: `node measure/learned.ts`. */
const settings = { trees: 80, depth: 4, rate: 0.08, smallest: 8, lambda: 4, sample: 0.7, columns: 0.6, bins: 48 }

interface Column {
  readonly cuts: readonly number[]
  readonly bins: Uint8Array
}

/** Numbers from 0 to 1 from a seed; the same on every machine. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function columnOf(rows: Rows['rows'], at: number): Column {
  const values = rows.map((row) => row[at] ?? 0)
  const sorted = [...values].sort((a, b) => a - b)
  const cuts: number[] = []
  for (let bin = 1; bin < settings.bins; bin++) {
    const value = sorted[Math.floor((bin * sorted.length) / settings.bins)] ?? 0
    if (value > (cuts.at(-1) ?? sorted[0] ?? 0)) cuts.push(value)
  }
  const bins = Uint8Array.from(values, (value) => {
    let bin = 0
    while (bin < cuts.length && value >= (cuts[bin] ?? 0)) bin++
    return bin
  })
  return { cuts, bins }
}

interface Split {
  readonly column: number
  readonly bin: number
  readonly gain: number
}

/** Histogram gradient boosting with logistic loss, after Chen and Guestrin (2016). The same rows and seed give the same forest. */
export function growForest({ rows, target, weight }: Rows, seed: number): Forest {
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, at) => columnOf(rows, at))
  const total = weight.reduce((sum, one) => sum + one, 0)
  const yes = weight.reduce((sum, one, at) => sum + (target[at] === true ? one : 0), 0)
  const bias = Math.log(yes / (total - yes))
  const scores = new Float64Array(rows.length).fill(bias)
  const random = seeded(seed)
  const trees: Tree[] = []
  for (let number = 0; number < settings.trees; number++) {
    const gradient = new Float64Array(rows.length)
    const curve = new Float64Array(rows.length)
    for (let at = 0; at < rows.length; at++) {
      if (random() >= settings.sample) continue
      const p = 1 / (1 + Math.exp(-(scores[at] ?? 0)))
      gradient[at] = ((target[at] === true ? 1 : 0) - p) * (weight[at] ?? 1)
      curve[at] = Math.max(p * (1 - p), 1e-6) * (weight[at] ?? 1)
    }
    const { tree, leaf } = growTree(columns, gradient, curve, random)
    leaf.forEach((node, at) => {
      scores[at] = (scores[at] ?? 0) + (tree.value[node] ?? 0)
    })
    trees.push(tree)
  }
  return { bias: round(bias), trees }
}

const round = (value: number) => Number(value.toPrecision(5))

function growTree(
  columns: readonly Column[],
  gradient: Float64Array,
  curve: Float64Array,
  random: () => number,
): { readonly tree: Tree; readonly leaf: Int16Array } {
  const size = 2 ** (settings.depth + 1) - 1
  const feature = new Array<number>(size).fill(-1)
  const cut = new Array<number>(size).fill(0)
  const value = new Array<number>(size).fill(0)
  const leaf = new Int16Array(gradient.length)
  for (let level = 0; level <= settings.depth; level++) {
    const from = 2 ** level - 1
    const sums = Array.from({ length: 2 ** level }, () => ({ g: 0, h: 0 }))
    for (let at = 0; at < leaf.length; at++) {
      const sum = sums[(leaf[at] ?? 0) - from]
      if (sum === undefined) continue
      sum.g += gradient[at] ?? 0
      sum.h += curve[at] ?? 0
    }
    const splits = level < settings.depth ? bestSplits(columns, gradient, curve, leaf, from, sums, random) : []
    sums.forEach(({ g, h }, node) => {
      value[from + node] = round((settings.rate * g) / (h + settings.lambda))
      const split = splits[node]
      if (split === undefined || split === null) return
      feature[from + node] = split.column
      cut[from + node] = columns[split.column]?.cuts[split.bin] ?? 0
    })
    for (let at = 0; at < leaf.length; at++) {
      const split = splits[(leaf[at] ?? 0) - from]
      if (split === undefined || split === null) continue
      const below = (columns[split.column]?.bins[at] ?? 0) <= split.bin
      leaf[at] = 2 * (leaf[at] ?? 0) + (below ? 1 : 2)
    }
  }
  return { tree: { feature, cut, value }, leaf }
}

function bestSplits(
  columns: readonly Column[],
  gradient: Float64Array,
  curve: Float64Array,
  leaf: Int16Array,
  from: number,
  sums: readonly { readonly g: number; readonly h: number }[],
  random: () => number,
): readonly (Split | null)[] {
  const best = new Array<Split | null>(sums.length).fill(null)
  columns.forEach(({ cuts, bins }, column) => {
    if (random() > settings.columns || cuts.length === 0) return
    const wide = cuts.length + 1
    const g = new Float64Array(sums.length * wide)
    const h = new Float64Array(sums.length * wide)
    for (let at = 0; at < leaf.length; at++) {
      const node = (leaf[at] ?? 0) - from
      if (node < 0 || node >= sums.length) continue
      const slot = node * wide + (bins[at] ?? 0)
      g[slot] = (g[slot] ?? 0) + (gradient[at] ?? 0)
      h[slot] = (h[slot] ?? 0) + (curve[at] ?? 0)
    }
    sums.forEach((sum, node) => {
      let left = 0
      let leftCurve = 0
      for (let bin = 0; bin < cuts.length; bin++) {
        left += g[node * wide + bin] ?? 0
        leftCurve += h[node * wide + bin] ?? 0
        const right = sum.g - left
        const rightCurve = sum.h - leftCurve
        if (leftCurve < settings.smallest || rightCurve < settings.smallest) continue
        const gain = worth(left, leftCurve) + worth(right, rightCurve) - worth(sum.g, sum.h)
        if (gain > (best[node]?.gain ?? 1e-3)) best[node] = { column, bin, gain }
      }
    })
  })
  return best
}

function worth(g: number, h: number): number {
  return (g * g) / (h + settings.lambda)
}
