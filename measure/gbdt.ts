/** Gradient-boosted trees for a yes or no from a few numbers: logistic loss, features cut into quantile bins. */
export interface Tree { readonly feature: Int16Array; readonly cut: Float32Array; readonly value: Float32Array } // heap order
export interface Forest { readonly bias: number; readonly trees: readonly Tree[]; readonly depth: number }
export function grow(rows: readonly Float32Array[], target: Uint8Array, weight: Float32Array, o: { trees: number; depth: number; rate: number; minimum: number; lambda: number; seed: number; sample: number }): Forest {
  const n = rows.length, f = rows[0]!.length, BINS = 48
  const cuts: Float32Array[] = []
  const bins = Array.from({ length: f }, () => new Uint8Array(n))
  for (let j = 0; j < f; j++) {
    const sorted = Float32Array.from(rows, (r) => r[j]!).sort()
    const c: number[] = []
    for (let b = 1; b < BINS; b++) { const v = sorted[Math.floor((b * n) / BINS)]!; if (c.length === 0 ? v > sorted[0]! : v > c[c.length - 1]!) c.push(v) }
    cuts.push(Float32Array.from(c))
    for (let i = 0; i < n; i++) { let b = 0; while (b < c.length && rows[i]![j]! >= c[b]!) b++; bins[j]![i] = b }
  }
  let pos = 0, all = 0
  for (let i = 0; i < n; i++) { pos += target[i]! * weight[i]!; all += weight[i]! }
  const bias = Math.log(pos / (all - pos))
  const score = new Float64Array(n).fill(bias)
  const trees: Tree[] = []
  const size = 2 ** (o.depth + 1) - 1
  let seed = o.seed
  const random = () => { seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0; return seed / 2 ** 32 }
  const grad = new Float64Array(n), hess = new Float64Array(n), node = new Int16Array(n)
  for (let t = 0; t < o.trees; t++) {
    for (let i = 0; i < n; i++) { const p = 1 / (1 + Math.exp(-score[i]!)); const on = random() < o.sample ? 1 : 0; grad[i] = (target[i]! - p) * weight[i]! * on; hess[i] = Math.max(p * (1 - p), 1e-6) * weight[i]! * on; node[i] = 0 }
    const tree: Tree = { feature: new Int16Array(size).fill(-1), cut: new Float32Array(size), value: new Float32Array(size) }
    for (let level = 0; level <= o.depth; level++) {
      const from = 2 ** level - 1, count = 2 ** level
      const G = new Float64Array(count), H = new Float64Array(count)
      for (let i = 0; i < n; i++) { const k = node[i]! - from; if (k >= 0 && k < count) { G[k]! += grad[i]!; H[k]! += hess[i]! } }
      const bestGain = new Float64Array(count).fill(1e-3), bestF = new Int16Array(count).fill(-1), bestB = new Int16Array(count)
      if (level < o.depth)
        for (let j = 0; j < f; j++) {
          if (random() > 0.6) continue
          const nb = cuts[j]!.length + 1
          if (nb < 2) continue
          const hg = new Float64Array(count * nb), hh = new Float64Array(count * nb)
          const bj = bins[j]!
          for (let i = 0; i < n; i++) { const k = node[i]! - from; if (k >= 0 && k < count) { hg[k * nb + bj[i]!]! += grad[i]!; hh[k * nb + bj[i]!]! += hess[i]! } }
          for (let k = 0; k < count; k++) {
            let gl = 0, hl = 0
            for (let b = 0; b < nb - 1; b++) {
              gl += hg[k * nb + b]!; hl += hh[k * nb + b]!
              const gr = G[k]! - gl, hr = H[k]! - hl
              if (hl < o.minimum || hr < o.minimum) continue
              const gain = (gl * gl) / (hl + o.lambda) + (gr * gr) / (hr + o.lambda) - (G[k]! * G[k]!) / (H[k]! + o.lambda)
              if (gain > bestGain[k]!) { bestGain[k] = gain; bestF[k] = j; bestB[k] = b }
            }
          }
        }
      for (let k = 0; k < count; k++) {
        const at = from + k
        tree.value[at] = (o.rate * G[k]!) / (H[k]! + o.lambda)
        if (bestF[k]! >= 0) { tree.feature[at] = bestF[k]!; tree.cut[at] = cuts[bestF[k]!]![bestB[k]!]! }
      }
      if (level < o.depth)
        for (let i = 0; i < n; i++) { const k = node[i]! - from; if (k < 0 || k >= count || bestF[k]! < 0) continue; node[i] = 2 * node[i]! + (bins[bestF[k]!]![i]! <= bestB[k]! ? 1 : 2) }
    }
    for (let i = 0; i < n; i++) score[i]! += tree.value[node[i]!]!
    trees.push(tree)
  }
  return { bias, trees, depth: o.depth }
}
export function ask(forest: Forest, row: Float32Array): number {
  let score = forest.bias
  for (const { feature, cut, value } of forest.trees) {
    let at = 0
    while (feature[at]! >= 0) at = 2 * at + (row[feature[at]!]! < cut[at]! ? 1 : 2)
    score += value[at]!
  }
  return 1 / (1 + Math.exp(-score))
}
