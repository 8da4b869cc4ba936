import type { Linear } from '../../src/reading/learned/linear.ts'
import { stances } from '../../src/records/position.ts'
import { seeded } from './grow-forest.ts'

/** One candidate to learn from: its features by number, and what it is. */
export interface Example {
  readonly features: Uint32Array
  /** -1: not told; 0: no position; from 1 on a stance, in the order of `stances`. */
  readonly label: number
  readonly weight: number
  readonly cluster: string
  /** Examples of the same label tell the same: the clearest of them counts. */
  readonly group: string
}

interface Settings {
  readonly epochs: number
  readonly rate: number
  readonly l2: number
  /** A feature counts where it is seen this often, in so many clusters. */
  readonly seen: number
  readonly clusters: number
}

/** Swept on the training clusters, cluster by cluster left out: `node measure/learned.ts`. */
const presence: Settings = { epochs: 8, rate: 0.02, l2: 1e-4, seen: 4, clusters: 3 }
const stance: Settings = { epochs: 10, rate: 0.02, l2: 1e-3, seen: 3, clusters: 2 }
/** A place less than half as sure as the clearest place of the same position is not learned from. */
const clearEnough = 0.5

/** Features whose weights a classifier may use: seen often enough, and in several clusters. */
function countedIn(examples: readonly Example[], features: number, settings: Settings): Uint8Array {
  const seen = new Uint32Array(features)
  const clusters = new Uint16Array(features)
  const last = new Int32Array(features).fill(-1)
  const numbers = new Map<string, number>()
  for (const { cluster, features: own } of examples.toSorted((a, b) =>
    a.cluster < b.cluster ? -1 : a.cluster > b.cluster ? 1 : 0,
  )) {
    const number = numbers.get(cluster) ?? numbers.size
    numbers.set(cluster, number)
    for (const id of own) {
      seen[id] = (seen[id] ?? 0) + 1
      if (last[id] !== number) clusters[id] = (clusters[id] ?? 0) + 1
      last[id] = number
    }
  }
  return Uint8Array.from(seen, (count, id) =>
    count >= settings.seen && (clusters[id] ?? 0) >= settings.clusters ? 1 : 0,
  )
}

interface Weights {
  readonly weights: Float32Array
  readonly bias: Float64Array
}

/**
 * Logistic regression (of several classes: softmax) by stochastic gradient with a rate for each weight (AdaGrad, Duchi et al. 2011)
 * and an L2 penalty on the weights touched. The same examples and seed give the same weights.
 */
function descend(
  examples: readonly Example[],
  classOf: (one: Example) => number,
  classes: number,
  features: number,
  settings: Settings,
): Weights {
  const counted = countedIn(examples, features, settings)
  const used = examples.map((one) => one.features.filter((id) => counted[id] === 1))
  const weights = new Float32Array(features * classes)
  const steps = new Float32Array(features * classes).fill(1e-6)
  const bias = new Float64Array(classes)
  const biasSteps = new Float64Array(classes).fill(1e-6)
  const order = examples.map((_, at) => at)
  const random = seeded(7)
  const p = new Float64Array(classes)
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1))
      const kept = order[at] ?? 0
      order[at] = order[other] ?? 0
      order[other] = kept
    }
    for (const at of order) {
      const own = used[at] ?? new Uint32Array(0)
      const example = examples[at]
      if (example === undefined) continue
      probabilities(own, weights, bias, classes, p)
      const wanted = classOf(example)
      for (let c = 0; c < classes; c++) {
        const target = classes === 1 ? wanted : wanted === c ? 1 : 0
        const error = ((p[c] ?? 0) - target) * example.weight
        biasSteps[c] = (biasSteps[c] ?? 0) + error * error
        bias[c] = (bias[c] ?? 0) - (settings.rate * error) / Math.sqrt(biasSteps[c] ?? 1)
        if (Math.abs(error) < 1e-4) continue
        for (const id of own) {
          const slot = id * classes + c
          const weight = weights[slot] ?? 0
          const gradient = error + settings.l2 * weight
          const step = (steps[slot] ?? 0) + gradient * gradient
          steps[slot] = step
          weights[slot] = weight - (settings.rate * gradient) / Math.sqrt(step)
        }
      }
    }
  }
  return { weights, bias }
}

function probabilities(
  own: Uint32Array,
  weights: Float32Array,
  bias: Float64Array,
  classes: number,
  out: Float64Array,
): void {
  for (let c = 0; c < classes; c++) out[c] = bias[c] ?? 0
  for (const id of own) for (let c = 0; c < classes; c++) out[c] = (out[c] ?? 0) + (weights[id * classes + c] ?? 0)
  if (classes === 1) {
    out[0] = 1 / (1 + Math.exp(-(out[0] ?? 0)))
    return
  }
  const most = Math.max(...out)
  let sum = 0
  for (let c = 0; c < classes; c++) {
    out[c] = Math.exp((out[c] ?? 0) - most)
    sum += out[c] ?? 0
  }
  for (let c = 0; c < classes; c++) out[c] = (out[c] ?? 0) / sum
}

/**
 * Learns both halves of the linear model. A position is labelled once in a report and may be told in several places: after a first
 * round only places that the first round finds nearly as clear as the clearest stay examples of it.
 */
export function trainLinear(
  examples: readonly Example[],
  names: readonly (readonly [kind: string, value: string])[],
): Linear {
  const isPosition = (one: Example) => (one.label > 0 ? 1 : 0)
  const told = examples.filter((one) => one.label >= 0)
  const first = descend(told, isPosition, 1, names.length, presence)
  const p = new Float64Array(1)
  const sure = told.map((one) => {
    probabilities(one.features, first.weights, first.bias, 1, p)
    return p[0] ?? 0
  })
  const clearest = new Map<string, number>()
  told.forEach((one, at) => {
    if (one.label > 0) clearest.set(one.group, Math.max(clearest.get(one.group) ?? 0, sure[at] ?? 0))
  })
  const clear = told.filter(
    (one, at) => one.label === 0 || (sure[at] ?? 0) >= clearEnough * (clearest.get(one.group) ?? 0),
  )
  const whether = descend(clear, isPosition, 1, names.length, presence)
  const which = descend(
    clear.filter((one) => one.label > 0),
    (one) => one.label - 1,
    stances.length,
    names.length,
    stance,
  )
  return {
    numbers: numbersOf(names),
    presence: whether.weights,
    presenceBias: whether.bias[0] ?? 0,
    stance: which.weights,
    stanceBias: [...which.bias],
  }
}

function numbersOf(names: readonly (readonly [string, string])[]): Linear['numbers'] {
  const numbers = new Map<string, Map<string, number>>()
  names.forEach(([kind, value], id) => {
    const values = numbers.get(kind) ?? new Map<string, number>()
    numbers.set(kind, values.set(value, id))
  })
  return numbers
}
