import type { Stance } from '../../records/position.ts'
import { stances } from '../../records/position.ts'
import type { Features } from './features.ts'

/** Weights by the name of a feature: one for being a position at all, and one for each stance in the order of `stances`. */
export interface Linear {
  readonly names: ReadonlyMap<string, number>
  readonly presence: Float32Array
  readonly presenceBias: number
  /** Six for each name. */
  readonly stance: Float32Array
  readonly stanceBias: readonly number[]
}

/** What the linear model says of a candidate. */
export interface Judged {
  /** How likely the sentence states a position of this actor on this component. */
  readonly position: number
  /** How likely each stance is if it does, in the order of `stances`. */
  readonly stance: readonly number[]
}

export function judge(linear: Linear, features: Features): Judged {
  const ids = new Set<number>()
  for (const name of features) {
    const id = linear.names.get(name)
    if (id !== undefined) ids.add(id)
  }
  return judgeById(linear, ids)
}

/** The same with features by their numbers, each once. */
export function judgeById(linear: Linear, ids: Iterable<number>): Judged {
  let presence = linear.presenceBias
  const stance = [...linear.stanceBias]
  for (const id of ids) {
    presence += linear.presence[id] ?? 0
    for (let at = 0; at < stance.length; at++)
      stance[at] = (stance[at] ?? 0) + (linear.stance[id * stance.length + at] ?? 0)
  }
  return { position: 1 / (1 + Math.exp(-presence)), stance: softmax(stance) }
}

export function softmax(scores: readonly number[]): readonly number[] {
  const most = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - most))
  const sum = raised.reduce((total, one) => total + one, 0)
  return raised.map((one) => one / sum)
}

/** The features that spoke most for a position with a stance, strongest first: for people to read. */
export function strongest(linear: Linear, features: Features, stance: Stance, count: number): readonly string[] {
  const at = stances.indexOf(stance)
  const weighed = [...new Set(features)].flatMap((name) => {
    const id = linear.names.get(name)
    if (id === undefined) return []
    return [{ name, weight: (linear.presence[id] ?? 0) + (linear.stance[id * stances.length + at] ?? 0) }]
  })
  return weighed
    .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map((one) => one.name)
}
