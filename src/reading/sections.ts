import type { ActorId } from '../records/actor.ts'
import type { ReadSentence } from './grammar.ts'
import type { Holder } from './holders.ts'

/** A heading that only names states is at most this many words long. */
const longestHeading = 9

/** "And Germany?", "What about the Dutch?": what may stand beside the names. */
const filler = /^(?:,|and|&|the|:|\?|but|what|about|so|now|or|as|for)$/i

const naming = new Set(['state', 'organisation', 'set', 'demonym', 'seat'])

/**
 * The actors that a line stands for as a heading; null where it is none, empty where it names nobody. A short line without a verb
 * that only names states stands over what follows, one in capitals whatever else it says ("MOVEMENT 1. GERMANY: UP").
 */
export function headingOf(read: ReadSentence, next: ReadSentence | null): readonly Holder[] | null {
  const { words, mentions } = read
  if (words.length > longestHeading) return null
  const alone = next === null || next.sentence.paragraph !== read.sentence.paragraph
  const capitals =
    words.every((word) => word.text === word.text.toUpperCase()) && words.some((word) => /\p{Lu}{3}/u.test(word.text))
  if (!capitals && /[.!"]/.test(words.at(-1)?.text ?? '.')) return null
  const by = { sign: 'heading', words: words.map((word) => word.text).join(' ') }
  const named = [...new Set(mentions.filter((one) => naming.has(one.kind)).flatMap((one) => one.actors))]
  if (
    capitals &&
    (alone || named.length > 0) &&
    !words.some((word) => word.text === ':' && word !== words.at(-1) && !endsInCapitals(read))
  )
    return named.map((actor: ActorId) => ({ actor, group: null, by }))
  const covered = words.filter((word) => mentions.some((one) => one.start <= word.start && one.end >= word.end))
  const rest = words.filter((word) => !covered.includes(word) && !filler.test(word.text))
  if (rest.length > 0) return covered.length === 0 && read.clauses.every((clause) => clause.group === null) ? [] : null
  return covered.length === 0 ? null : named.map((actor: ActorId) => ({ actor, group: null, by }))
}

/** A line of its own that asks nothing: what follows is about whom it names. "And Britain?" only turns to them. */
export function isTitle(read: ReadSentence, next: ReadSentence | null): boolean {
  const last = read.words.at(-1)?.text
  return last !== '?' && (next === null || next.sentence.start > read.sentence.end)
}

function headingWords({ by }: Holder): string | null {
  return by !== undefined && 'sign' in by ? by.words : null
}

function endsInCapitals(read: ReadSentence): boolean {
  return /^[\p{Lu}\d.]+$/u.test(read.words.at(-1)?.text ?? '')
}

/** Under the heading of a state "it", "its" and "they" mean that state, where nobody else is named before them in the sentence. */
export function underHeading(read: ReadSentence, section: readonly Holder[]): ReadSentence {
  const [only] = section
  if (only === undefined || section.length > 1) return read
  let other = false
  const mentions = read.mentions.map((one) => {
    if (one.kind === 'pronoun' && !other && one.person === null && one.group === null)
      return { ...one, actors: [only.actor], standsFor: headingWords(only) }
    if (one.kind !== 'pronoun' && one.actors.length > 0 && !one.actors.includes(only.actor)) other = true
    return one
  })
  return { ...read, mentions }
}
