import type { Word } from './word.ts'

/** Words that open an adverbial clause or phrase. Longest first is not needed: the longest that fits is taken. */
const links: readonly string[] =
  'if|only if|even if|as if|once|only once|unless|provided|provided that|providing|providing that|only provided that|as long as|so long as|for as long as|so long|only as long as|on condition that|on the condition that|under the condition that|under the premise that|on the understanding that|on the premise that|as soon as|assuming|assuming that|when|only when|whenever|until|till|not until|before|only before|not before|after|only after|the day after|the day|the moment|following|while|although|though|even though|because|because of|since|as|whereas|in case|so that|now that|except if|without|not without|with|only with|but only with|subject to|conditional on|contingent on|dependent on|depending on|pending|in the event of|in case of|in exchange for|in return for|only under|under|despite|instead of|rather than|in place of|apart from|except|except for|barring|in the absence of|and not otherwise|given|upon|only in|only on|than|like|unlike|according to|even after|even before|long after|shortly after|ahead of|should|were|had|subject only to|conditional upon|contingent upon|dependent upon|depending upon|conditional only on|dependent only on|but only if|but only when|but only after|but only once|but only under|but only in|and only if|and only when|and only after|and then only if|and then only when|though only if|though only when|though only after|though only with|though only once|though only under|not before|but not before|though not before|and not before|but not without|though not without|and not without|but not unless|not unless|but not until|though not until|if and when|if and only if|in the event that|on the proviso that|with the proviso that|with the caveat that|on the basis that|failing|absent|as and when|conditioned on|predicated on|on the strength of|in exchange for|in return for|at the invitation of|at the request of|with the consent of|with the approval of|with the agreement of|with the blessing of|without the consent of|upon the request of|on the invitation of|at the invitation|from the day on which|the hour|the minute|the instant|from the moment|from the day that|it being understood that|on the stipulation that|with the stipulation that|with the condition that|on the clear understanding that|on the strict condition that|with the reservation that|against payment of|against reimbursement of|against a guarantee of'.split(
    '|',
  )

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
