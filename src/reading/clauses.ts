import type { Token } from '../text/analyse.ts'
import type { Knows } from './building.ts'
import { chunksOf } from './chunks.ts'
import type { Clause } from './clause.ts'
import { buildClauses } from './clause-builder.ts'
import type { EndsName } from './noun-phrase.ts'
import type { KnownWords, Word } from './word.ts'
import { wordsOf } from './words.ts'

/** A sentence taken apart: its words and its clauses in the order in which they open. */
export interface Parse {
  readonly words: readonly Word[]
  readonly clauses: readonly Clause[]
}

/** What the parse asks of the document around the sentence. */
export interface ParseContext extends Omit<Knows, 'isActor'> {
  readonly known: KnownWords
  /** Whether a name of an actor ends at this UTF-16 offset. */
  readonly nameEndsAt: (offset: number) => boolean
  /** Whether an actor is named in this stretch of the text. */
  readonly namesActor: (start: number, end: number) => boolean
}

/** Takes a sentence apart into clauses. Linear in the number of tokens. */
export function parseSentence(tokens: readonly Token[], context: ParseContext): Parse {
  const words = wordsOf(tokens, context.known)
  const endsName: EndsName = (at) => context.nameEndsAt(words[at]?.end ?? -1)
  const chunks = chunksOf(words, endsName, context.known.particleVerbs)
  const knows: Knows = {
    isSpeech: context.isSpeech,
    takesClause: context.takesClause,
    isActor: (phrase) => context.namesActor(words[phrase.head]?.start ?? 0, words[phrase.head]?.end ?? 0),
  }
  return { words, clauses: buildClauses(words, chunks, knows) }
}
