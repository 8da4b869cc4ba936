import type { Stance } from './position.ts'
import type { Mode } from './statement.ts'

/** What a language model says it read in a piece of a report: words, and no places, which only the text can give. */
export interface ModelValues {
  readonly statements: readonly ModelStatement[]
  readonly positions: readonly ModelPosition[]
  readonly counts: readonly ModelCount[]
}

export interface ModelStatement {
  readonly speaker: string
  readonly actor: string | null
  readonly official: boolean
  readonly mode: Mode
  readonly via: readonly string[]
  readonly anonymous: boolean
  readonly cue: string
  readonly quote: string
}

export interface ModelPosition {
  readonly actor: string
  /** The words that name a group, where the actor is one. */
  readonly group: string | null
  readonly component: string
  readonly stance: Stance
  readonly past: boolean
  readonly conditions: readonly { readonly kind: string; readonly party: string | null; readonly quote: string }[]
  readonly quantity: { readonly value: number; readonly unit: string; readonly quote: string } | null
  readonly place: string | null
  readonly quote: string
}

export interface ModelCount {
  readonly what: string
  readonly count: number
  readonly of: number | null
  readonly approx: boolean
  readonly quote: string
}

/** All that is sent to a model: what it is to do, and a piece of a report. */
export interface ModelAsked {
  readonly instructions: string
  readonly text: string
}

/** `declined`: the model would not answer. `malformed`: its answer has another shape. `rejected`: the server said no. */
export type ModelTrouble = 'timed-out' | 'unreachable' | 'declined' | 'malformed' | 'rejected'

export type ModelAnswer =
  | {
      readonly ok: true
      readonly values: ModelValues
      /** Kept from an earlier time: nothing was sent. */
      readonly kept: boolean
      readonly tokens: { readonly sent: number; readonly received: number }
    }
  | { readonly ok: false; readonly code: ModelTrouble; readonly detail: string }

/** The one question put to a language model; `outside/model` answers it. */
export interface LanguageModel {
  readonly name: string
  answer(asked: ModelAsked): Promise<ModelAnswer>
}

/** A value of a model that was not taken, and why. Its words are what the model gave for the report's. */
export interface RefusedValue {
  readonly what: 'statement' | 'position' | 'quantity' | 'count'
  readonly why:
    | 'not-verbatim'
    | 'in-two-places'
    | 'unknown-actor'
    | 'unknown-component'
    | 'unknown-condition'
    | 'bad-number'
  readonly words: string
}
