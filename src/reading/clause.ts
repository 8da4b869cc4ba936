import { nth } from '../text/nth.ts'
import type { NounPhrase } from './noun-phrase.ts'
import type { VerbGroup } from './verb-group.ts'

export type ClauseRelation =
  | 'main'
  | 'content'
  | 'question'
  | 'relative'
  | 'adverbial'
  | 'infinitive'
  | 'gerund'
  | 'participle'
  | 'attribution'

/** What stands in a clause beside its verb, in order. */
export type ClausePart =
  | { readonly kind: 'noun'; readonly after: boolean; readonly phrases: NounPhrase[]; joined: 'one' | 'comma' | 'and' }
  | {
      readonly kind: 'phrase'
      readonly after: boolean
      readonly preposition: string
      readonly at: number
      readonly phrases: NounPhrase[]
      joined: 'one' | 'comma' | 'and'
    }
  | { readonly kind: 'adjective'; readonly after: boolean; readonly at: number }
  | { readonly kind: 'adverb'; readonly after: boolean; readonly at: number; readonly words: string }
  | { readonly kind: 'clause'; readonly after: boolean; readonly clause: Clause }

/**
 * One verb with its subject and what it governs. Built from left to right and read-only afterwards. Word indexes are
 * those of the sentence.
 */
export interface Clause {
  readonly number: number
  relation: ClauseRelation
  parent: Clause | null
  /** "if", "that", "which", "without"; empty where there is none. */
  marker: string
  /** Word at which the marker starts, else the clause's first word. */
  first: number
  last: number
  /** The clause whose subject this one shares: a coordinated verb, an infinitive. */
  sharing: Clause | null
  /** The clause whose verb this one repeats without saying it: "and Portugal a field hospital". */
  gapped: Clause | null
  /** The nouns a relative clause hangs on: one, or a whole list before it. Empty for other clauses. */
  antecedents: readonly NounPhrase[]
  /** The noun phrase, adjective or verb that an infinitive stands behind: the word index. */
  behind: number | null
  group: VerbGroup | null
  readonly parts: ClausePart[]
  /** Clause before it that it is coordinated with. */
  coordinate: Clause | null
}

/** The noun phrases that are its own subject; none where it shares another's. Appositions after a comma are left out. */
export function ownSubjects(clause: Clause): readonly NounPhrase[] {
  for (let at = clause.parts.length - 1; at >= 0; at--) {
    const part = clause.parts[at]
    if (part?.kind !== 'noun' || part.after || part.phrases.every((phrase) => phrase.time)) continue
    const first = part.phrases[0]
    const aside = nth(clause.parts, at - 1)
    const before = nth(clause.parts, at - 2)
    // "Spain, which borders the sea, and Italy will …"
    if (
      part.joined === 'one' &&
      aside?.kind === 'clause' &&
      aside.clause.relation === 'relative' &&
      before?.kind === 'noun' &&
      !before.after &&
      aside.clause.last + 2 < (first?.first ?? 0)
    )
      return [...before.phrases, ...part.phrases]
    return part.joined === 'comma' && first !== undefined ? [first] : part.phrases
  }
  return []
}

/** Its subject, its own or shared; the antecedent where a relative pronoun is the subject. */
export function subjectsOf(clause: Clause): readonly NounPhrase[] {
  let at: Clause | null = clause
  for (let steps = 0; at !== null && steps < 12; steps++) {
    const own = ownSubjects(at)
    if (own.length > 0) return own
    if (at.antecedents.length > 0) return at.antecedents
    at = at.sharing
  }
  return []
}

/** What stands behind the verb as nouns, list by list: direct and indirect objects, a predicate noun, times. */
export function objectsOf(clause: Clause): readonly NounPhrase[] {
  const objects: NounPhrase[] = []
  for (const part of clause.parts)
    if (part.kind === 'noun' && part.after) for (const one of part.phrases) if (!one.time) objects.push(one)
  return objects
}

/** The clauses that hang on it, in order. */
export function childrenOf(clause: Clause): readonly Clause[] {
  const children: Clause[] = []
  for (const part of clause.parts) if (part.kind === 'clause') children.push(part.clause)
  return children
}

/** From the clause up to the sentence, itself first. */
export function ancestorsOf(clause: Clause): readonly Clause[] {
  const line: Clause[] = []
  let at: Clause | null = clause
  while (at !== null && line.length < 30) {
    line.push(at)
    at = at.parent
  }
  return line
}
