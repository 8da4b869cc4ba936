import type { Stance } from '../../records/position.ts'
import { stances } from '../../records/position.ts'
import type { Sink } from './sink.ts'

/** Weights by the number of a feature: one for being a position at all, and one for each stance in the order of `stances`. */
export interface Linear {
  /** Numbers by kind, then by value. */
  readonly numbers: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly presence: Float32Array
  readonly presenceBias: number
  /** Six for each feature. */
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

/** Less likely than this, and the stance is not asked for: all are as likely. */
const hopeless = 0.02
const evenly: readonly number[] = stances.map(() => 1 / stances.length)

/** Judges candidates one after the other: told a candidate's features, it adds up their weights, each feature once. */
export class Judge implements Sink {
  readonly #linear: Linear
  readonly #ids: number[] = []
  readonly #seen: Uint32Array
  readonly #lists = new WeakMap<readonly string[], Map<string, readonly number[]>>()
  #round = 1

  constructor(linear: Linear) {
    this.#linear = linear
    this.#seen = new Uint32Array(linear.presence.length)
  }

  add(kind: string, value: string): void {
    const id = this.#linear.numbers.get(kind)?.get(value)
    if (id !== undefined) this.#take(id)
  }

  addAll(kind: string, values: readonly string[]): void {
    let kinds = this.#lists.get(values)
    if (kinds === undefined) {
      kinds = new Map()
      this.#lists.set(values, kinds)
    }
    let ids = kinds.get(kind)
    if (ids === undefined) {
      const numbers = this.#linear.numbers.get(kind)
      ids = values.flatMap((value) => numbers?.get(value) ?? [])
      kinds.set(kind, ids)
    }
    for (const id of ids) this.#take(id)
  }

  #take(id: number): void {
    if (this.#seen[id] === this.#round) return
    this.#seen[id] = this.#round
    this.#ids.push(id)
  }

  /** What the features since the last verdict say. */
  verdict(): Judged {
    const judged = judgeIds(this.#linear, this.#ids)
    this.#ids.length = 0
    this.#round++
    return judged
  }
}

/** The same of features by their numbers, each once. */
export function judgeIds(linear: Linear, ids: Iterable<number>): Judged {
  let presence = linear.presenceBias
  for (const id of ids) presence += linear.presence[id] ?? 0
  const position = 1 / (1 + Math.exp(-presence))
  if (position < hopeless) return { position, stance: evenly }
  const stance = [...linear.stanceBias]
  for (const id of ids)
    for (let at = 0; at < stance.length; at++)
      stance[at] = (stance[at] ?? 0) + (linear.stance[id * stance.length + at] ?? 0)
  return { position, stance: softmax(stance) }
}

function softmax(scores: readonly number[]): readonly number[] {
  const most = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - most))
  const sum = raised.reduce((total, one) => total + one, 0)
  return raised.map((one) => one / sum)
}

/** Collects features with what they weigh for a position with a stance. */
export class Weighing implements Sink {
  readonly #linear: Linear
  readonly #at: number
  readonly #weights = new Map<string, number>()

  constructor(linear: Linear, stance: Stance) {
    this.#linear = linear
    this.#at = stances.indexOf(stance)
  }

  add(kind: string, value: string): void {
    const id = this.#linear.numbers.get(kind)?.get(value)
    if (id === undefined) return
    const weight = (this.#linear.presence[id] ?? 0) + (this.#linear.stance[id * stances.length + this.#at] ?? 0)
    this.#weights.set(`${kind}\t${value}`, weight)
  }

  addAll(kind: string, values: readonly string[]): void {
    for (const value of values) this.add(kind, value)
  }

  /** Names of those that speak for it, strongest first. */
  strongest(): readonly string[] {
    return [...this.#weights]
      .filter(([, weight]) => weight > 0)
      .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
      .map(([name]) => name)
  }
}
