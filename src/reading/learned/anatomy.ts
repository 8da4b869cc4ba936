import type { Clause } from '../clause.ts'
import { ancestorsOf, subjectsOf } from '../clause.ts'
import type { ReadSentence } from '../grammar.ts'
import type { NounPhrase } from '../noun-phrase.ts'

/** Where a word stands: the innermost clause, the phrase at its place in that clause, and what that phrase is there. */
export interface Standing {
  readonly clause: Clause | null
  /** The phrase of the clause that it is in, with its complements. */
  readonly phrase: NounPhrase | null
  /** `subject`, `object`, `verb`, `adjective`, `adverb`, a preposition, or `none`. */
  readonly role: string
}

const nowhere: Standing = { clause: null, phrase: null, role: 'none' }

/** Where each word of a sentence stands. Linear in its length but for the few words in several clauses. */
export function standings(read: ReadSentence): readonly Standing[] {
  const found: Standing[] = read.words.map(() => nowhere)
  for (const clause of read.clauses) {
    for (const part of clause.parts) {
      if (part.kind === 'noun' || part.kind === 'phrase') {
        const role = part.kind === 'phrase' ? part.preposition : part.after ? 'object' : 'subject'
        for (const phrase of part.phrases)
          for (let at = phrase.first; at <= phrase.last; at++) found[at] = { clause, phrase, role }
        if (part.kind === 'phrase') found[part.at] = { clause, phrase: null, role: 'preposition' }
      } else if (part.kind !== 'clause') found[part.at] = { clause, phrase: null, role: part.kind }
    }
    if (clause.group !== null)
      for (let at = clause.group.first; at <= clause.group.last; at++)
        if (found[at]?.role === 'none' || at === clause.group.main || found[at]?.phrase === null)
          found[at] = { clause, phrase: null, role: 'verb' }
  }
  for (let at = 0; at < found.length; at++)
    if (found[at]?.clause === null) found[at] = { clause: smallestAround(read, at), phrase: null, role: 'none' }
  return found
}

function smallestAround(read: ReadSentence, at: number): Clause | null {
  let best: Clause | null = null
  for (const clause of read.clauses)
    if (
      clause.first <= at &&
      clause.last >= at &&
      (best === null || clause.last - clause.first <= best.last - best.first)
    )
      best = clause
  return best
}

/** The clause, from the one a thing stands in outwards, whose subject takes in the word; and how many steps that is. */
export function holdingClause(
  from: Clause | null,
  at: number,
): { readonly clause: Clause; readonly steps: readonly Clause[] } | null {
  if (from === null) return null
  const steps: Clause[] = []
  for (const clause of ancestorsOf(from)) {
    steps.push(clause)
    if (subjectsOf(clause).some((one) => one.first <= at && one.last >= at)) return { clause, steps }
    if (steps.length > 6) break
  }
  return null
}
