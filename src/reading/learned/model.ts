import { stances } from '../../records/position.ts'
import type { Forest } from './forest.ts'
import type { Linear } from './linear.ts'
import file from './model.json' with { type: 'json' }

/** What training gives. `measure/learned-train.ts` makes the file from the labelled clusters and phrasings; docs/decisions/0070. */
export interface Model {
  readonly linear: Linear
  readonly forest: Forest
  /** From this probability on a pair is a position. */
  readonly threshold: number
  /** From this probability on a pair has a second stance. */
  readonly second: number
}

let loaded: Model | null = null

/** The shipped model; unpacked at its first use, in some milliseconds. */
export function shippedModel(): Model {
  loaded ??= unpacked()
  return loaded
}

/** Weights are kept as whole numbers from -127 to 127 of the largest. */
function weights(base64: string, unit: number): Float32Array {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  return Float32Array.from(new Int8Array(bytes.buffer), (one) => one * unit)
}

function unpacked(): Model {
  const { linear, forest, threshold, second } = file
  return {
    linear: {
      numbers: numbersOf(linear.names),
      presence: weights(linear.presence, linear.presenceUnit),
      presenceBias: linear.presenceBias,
      stance: weights(linear.stance, linear.stanceUnit),
      stanceBias: linear.stanceBias.slice(0, stances.length),
    },
    forest,
    threshold,
    second,
  }
}

/** Kinds, each with its values, in the order of the weights: a kind on a line, its values behind it between tabs. */
function numbersOf(lines: string): Linear['numbers'] {
  const numbers = new Map<string, ReadonlyMap<string, number>>()
  let next = 0
  for (const line of lines.split('\n')) {
    const [kind = '', ...values] = line.split('\t')
    numbers.set(kind, new Map(values.map((value) => [value, next++])))
  }
  return numbers
}
