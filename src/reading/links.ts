import { conditionMarkers } from './condition-markers.ts'
import type { Word } from './word.ts'

/** Words that open an adverbial clause or phrase. Longest first is not needed: the longest that fits is taken. */
const links: readonly string[] = [
  ...conditionMarkers,
  ...'even if|as if|when|whenever|until|till|before|after|the day after|the day|the moment|following|while|although|though|even though|because|because of|since|as|whereas|so that|now that|with|under|despite|instead of|rather than|in place of|apart from|except|except for|and not otherwise|given|upon|only in|only on|than|like|unlike|according to|even after|even before|long after|shortly after|ahead of|for lack of|for want of|had'.split(
    '|',
  ),
]

/** Those of them that are also plain prepositions: a clause is opened only if a verb follows, or a condition stands in them. */
const doubtful = new Set(
  'with|as|under|like|than|since|the day|the moment|following|so long|given|upon|should'.split('|'),
)

/** Their words by the first of them, the longest first. */
const byFirst = new Map<string, (readonly string[])[]>()
for (const link of links) {
  const words = link.split(' ')
  const first = words[0] ?? link
  byFirst.set(
    first,
    [...(byFirst.get(first) ?? []), words].sort((a, b) => b.length - a.length),
  )
}

/** Whether a link may start with this word in lower case. */
export function mayStartLink(lower: string): boolean {
  return byFirst.has(lower)
}

/** How many words the longest link takes that starts here; 0 where none does. */
export function linkAt(words: readonly Word[], at: number): number {
  const first = words[at]?.lower ?? ''
  const found = byFirst.get(first)?.find((link) => link.every((word, step) => words[at + step]?.lower === word))
  if (found === undefined) return 0
  return found.length > 1 || usable(words, at, first) ? found.length : 0
}

function usable(words: readonly Word[], at: number, phrase: string): boolean {
  const next = words[at + 1]
  if (phrase === 'provided' || phrase === 'providing' || phrase === 'assuming' || phrase === 'given') {
    const before = words[at - 1]
    const auxiliary = before !== undefined && (before.tag === 'AUX' || before.lemma === 'have' || before.lemma === 'be')
    const verbBefore = at === 0 || words.slice(0, at).some((word) => word.tag === 'VERB' || word.tag === 'AUX')
    return !auxiliary && verbBefore && verbFollows(words, at + 1)
  }
  if (phrase === 'once')
    return (
      next !== undefined &&
      (next.tag !== 'VERB' || next.form === 'ing') &&
      next.text !== ',' &&
      verbFollows(words, at + 1)
    )
  if (phrase === 'should' || phrase === 'were' || phrase === 'had') return inverted(words, at, phrase)
  if (phrase === 'with') return true
  if (
    phrase === 'since' ||
    phrase === 'as' ||
    phrase === 'following' ||
    phrase === 'like' ||
    phrase === 'upon' ||
    phrase === 'than'
  )
    return true
  if (phrase === 'except' || phrase === 'before' || phrase === 'after')
    return next !== undefined && next.tag !== 'PUNCT'
  return !doubtful.has(phrase) || next !== undefined
}

const clauseStarts = new Set([',', '"', '\u201c', ';', 'but', 'and', 'that', 'said', '\u2014', '\u2013'])

/** "Should a truce hold, …", "were it to be asked", "had the vote passed": an auxiliary before its subject is as good as "if". */
function inverted(words: readonly Word[], at: number, phrase: string): boolean {
  const before = words[at - 1]
  const next = words[at + 1]
  const opens = at === 0 || clauseStarts.has(before?.lower ?? '') || (phrase === 'should' && behindAll(words, at))
  const subject = next !== undefined && ['DET', 'PRON', 'PROPN', 'NOUN', 'ADJ'].includes(next.tag)
  if (!opens || !subject) return false
  return phrase === 'were' ? toBefore(words, at + 2) : verbFollows(words, at + 2)
}

/** "Kazakh soldiers could follow should both capitals want them": behind a verb or noun, and before a subject with its verb. */
function behindAll(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  const verb = words.slice(0, at).some((word) => word.tag === 'AUX')
  return (
    verb && (before?.tag === 'VERB' || before?.tag === 'NOUN' || before?.tag === 'ADV') && words[at + 1]?.tag !== 'VERB'
  )
}

function toBefore(words: readonly Word[], from: number): boolean {
  for (let at = from; at < words.length && at < from + 12; at++) {
    const word = words[at]
    if (word === undefined || word.text === ',' || word.tag === 'AUX') return false
    if (word.lower === 'to') return true
  }
  return false
}

/** Whether a verb stands between here and the next comma or stop. */
export function verbFollows(words: readonly Word[], from: number): boolean {
  for (let at = from; at < words.length && at < from + 40; at++) {
    const word = words[at]
    if (word === undefined || word.text === ',' || word.text === ';' || word.text === '.') return false
    if (word.tag === 'VERB' || word.tag === 'AUX') return true
  }
  return false
}
