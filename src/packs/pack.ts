import type { ActorEntry } from '../records/actor.ts'
import type { PackLabels } from '../records/pack.ts'
import type { ComponentId, ConditionKind } from '../records/position.ts'
import type { PackExample, StanceFrame } from './stance-frame.ts'

/** What can be contributed, and the words that mean it. Words are in lower case and in their base form: "field hospital". */
export interface PackComponent {
  readonly id: ComponentId
  readonly name: string
  readonly covers: string
  /** Things contributed: heads of a noun phrase. The longest that fits wins over shorter ones of other components. */
  readonly nouns: readonly string[]
  /** Words that make a general noun ("presence", "commitment") this component: "naval", "at sea". */
  readonly modifiers: readonly string[]
  /** Doings that are this contribution whatever their object: "train". What stands behind them names no further component. */
  readonly verbs: readonly string[]
  /** Doings that are it together with an object: "watch" a "truce line". */
  readonly actions: readonly { readonly verbs: readonly string[]; readonly objects: readonly string[] }[]
}

/** What a position may hang on, and the words of a condition that mean it. */
export interface PackCondition {
  readonly id: ConditionKind
  readonly name: string
  readonly covers: string
  /**
   * `own`: belongs to the actor's state (a parliament), and to nobody else's. `holder`: is the actor's whoever its words
   * name (what must be clear to it first). `other`: names another actor (a partner). `none`: the arrangement's.
   */
  readonly party: 'own' | 'holder' | 'other' | 'none'
  /** The kind it is instead when the words belong to another actor than the one that takes the position; else null. */
  readonly elsewhere: ConditionKind | null
  /** The kind that stands beside it on a position of money: a parliament that must vote a sum decides on the money too. */
  readonly onMoney: ConditionKind | null
  readonly words: readonly string[]
  /** Two lists; one word of each must stand in the condition: [war, fighting] and [end, stop]. */
  readonly pairs: readonly { readonly one: readonly string[]; readonly other: readonly string[] }[]
  /** Words beside which this kind is not meant. */
  readonly except: readonly string[]
}

/** A component that becomes another one when the thing is given away: jets that are handed over are equipment. */
export interface PackTransfer {
  readonly verbs: readonly string[]
  readonly phrases: readonly string[]
  readonly from: readonly ComponentId[]
  readonly to: ComponentId
  /** Last words of things that stay what they are when given: a picture is no equipment. */
  readonly except: readonly string[]
}

/** The vocabulary of a field as data. */
export interface Pack extends PackLabels {
  readonly components: readonly PackComponent[]
  readonly conditions: readonly PackCondition[]
  /** The component of taking part when its form is not said. */
  readonly unspecified: ComponentId
  /** The component of an amount of money. */
  readonly money: ComponentId | null
  /** True where a sum of money for something is a contribution of that thing: of a field where all is paid for. */
  readonly earmarked: boolean
  /** The component of a general noun with an armed or other default meaning ("contingent", "deployment"). */
  readonly standard: ComponentId
  /** Nouns that several components share ("officer"), the likeliest first: counted only where nothing else in the phrase tells. */
  readonly shared: readonly { readonly nouns: readonly string[]; readonly among: readonly ComponentId[] }[]
  /** Nouns that mean the arrangement itself: one joins it, stays out of it. */
  readonly arrangement: readonly string[]
  /** Nouns that mean a contribution of any kind. */
  readonly general: readonly string[]
  readonly transfers: readonly PackTransfer[]
  /** Stance frames of the field, beside those of English. */
  readonly frames: readonly StanceFrame[]
  /** Actors and people of the field, beside the bundled ones. */
  readonly actors: readonly ActorEntry[]
  /** Sentences and what must be read in them, beside those of the frames. */
  readonly examples: readonly PackExample[]
}
