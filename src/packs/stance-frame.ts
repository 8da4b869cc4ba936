import { z } from 'zod'
import type { ConditionKind, Stance } from '../records/position.ts'
import { stances } from '../records/position.ts'

/** Ids of a pack; a fault names the form by the message `id`. */
export const idForm = /^[a-z][a-z0-9-]*$/
/** Characters of one entry: more is no phrase of a language. */
export const longestWord = 80

/** How the words behind a verb, noun or adjective give what would be contributed. */
export type FrameContent = 'infinitive' | 'gerund' | 'noun' | 'clause' | 'question' | 'none'

/**
 * Words that carry a stance, and where the thing the stance is about stands. Words are in their base form; a verb may
 * carry its particle ("rule out") or a fixed object ("take a decision").
 */
export interface StanceFrame {
  /** Names the rule in `because`: `pledge`, `rule-out`. */
  readonly id: string
  readonly stance: Stance
  /** What "not" makes of it; null where it then says nothing. */
  readonly negated: Stance | null
  readonly verbs: readonly string[]
  readonly adjectives: readonly string[]
  readonly nouns: readonly string[]
  readonly content: readonly FrameContent[]
  /** Prepositions that lead to the content: "to", "for", "on". */
  readonly prepositions: readonly string[]
  /** What the future, "would" or an infinitive makes of it ("will decide on"); null where they change nothing. */
  readonly later: Stance | null
  /** `ahead`: only said by "will", "would" or an infinitive ("will answer when"); `denied`: only with "not"; `any`: always. */
  readonly when: 'any' | 'ahead' | 'denied'
  /** Counts only where the contribution is named with it, never of what was spoken of before. */
  readonly named: boolean
  readonly examples: readonly PackExample[]
}

/** A sentence of our own and what it says; each is a test. `stance` null: it must say nothing. */
export interface FrameExample {
  readonly text: string
  readonly actor: string
  readonly component: string
  readonly stance: Stance | null
}

export interface PackExample extends FrameExample {
  /** The kinds that the position must hang on, and no others; left out where the example is not about them. */
  readonly conditions?: readonly ConditionKind[]
}

const words = z.array(z.string().min(1).max(longestWord)).default([])
const stance = z.enum([...stances])

/** The shape of an example in a pack's YAML. */
export const exampleShape = z.strictObject({
  text: z.string().min(1),
  actor: z.string().min(1),
  component: z.string().min(1),
  stance: stance.nullable(),
  conditions: z.array(z.string().min(1)).exactOptional(),
})

/** The shape of a stance frame in a pack's YAML. */
export const frameShape = z.strictObject({
  id: z.string().regex(idForm, 'id'),
  stance,
  negated: stance.nullable().default(null),
  verbs: words,
  adjectives: words,
  nouns: words,
  content: z
    .array(z.enum(['infinitive', 'gerund', 'noun', 'clause', 'question', 'none']))
    .default(['infinitive', 'noun']),
  prepositions: words,
  later: stance.nullable().default(null),
  named: z.boolean().default(false),
  when: z.enum(['any', 'ahead', 'denied']).default('any'),
  examples: z.array(exampleShape).default([]),
})
