import type { Sign } from '../records/because.ts'
import { oneLine } from '../text/one-line.ts'
import type { Span } from '../text/sentences.ts'
import type { Mention } from './mention.ts'

/** A rule and words that a lexicon or a name gives, not a place in the text. */
export function sign(name: string, words: string): Sign {
  return { sign: name, words: oneLine(words) }
}

/** A rule and the place in the text whose words it fired on. */
export function signAt(name: string, text: string, { start, end }: Span): Sign {
  return { sign: name, words: oneLine(text.slice(start, end)), at: { start, end } }
}

/** The name of somebody whom these words give by their role alone: "Minister" of Minister Lea Brink. */
function nameElsewhere({ person, start, end }: Mention, text: string): string | null {
  if (person?.named !== true) return null
  return person.name.split(' ').some((word) => text.slice(start, end).includes(word)) ? null : person.name
}

/**
 * Why words of the text mean an actor, as signs that begin with `of` ("actor", "speaker"): the words themselves by their kind, what
 * a pronoun or role stands for, and what tells for whom a person speaks.
 */
export function signsOfMention(mention: Mention, text: string, of: string): readonly Sign[] {
  const { kind, standsFor, person } = mention
  const named = standsFor ?? nameElsewhere(mention, text)
  const told = person?.because ?? null
  return [
    signAt(`${of}:${kind}`, text, mention),
    ...(named === null ? [] : [sign(`${of}:stands-for`, named)]),
    ...(told === null ? [] : [sign(`${of}:${told.sign}`, told.words)]),
  ]
}
