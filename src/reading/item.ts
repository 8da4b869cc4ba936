import type { ComponentId } from '../records/position.ts'

/** A number of something, with where the text says it (word indexes, both inclusive). */
export interface Amount {
  readonly value: number
  readonly unit: string
  readonly first: number
  readonly last: number
}

/** One thing that a clause says would be, is, or will not be contributed. Word indexes of its sentence, inclusive; -1 where no words of it name the thing. */
export interface Item {
  readonly component: ComponentId
  readonly amount: Amount | null
  readonly first: number
  readonly last: number
  /** "no soldiers", "nobody", "not a single launcher". */
  readonly negative: boolean
  /** The words do not name the component: it is what was last spoken of, or left unsaid. */
  readonly vague: boolean
  /** Set where items are alternatives: "troops, or a presence at sea". */
  readonly alternative: boolean
  /** The word or rule that gave the component, for `because`. */
  readonly by: string
}
