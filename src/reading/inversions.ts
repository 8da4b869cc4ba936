import { keysOf } from '../packs/lexicon.ts'
import { nth } from '../text/nth.ts'
import type { Clause, ClausePart } from './clause.ts'
import { ownSubjects } from './clause.ts'
import type { Word } from './word.ts'
import { wordSign, wordSignsOf } from './word-signs.ts'

/** Verbs that may stand before their subject behind a phrase of place: "From Warsaw will come eight jets", "In the valley are 1,050 Italians". */
const movers = new Set('come go be follow arrive sail fly stand lie march leave join travel depart'.split(' '))

/** Gives inverted clauses the noun behind their verb as subject. Part of building; linear in the number of parts. */
export function turnRound(clause: Clause): void {
  const { group, parts } = clause
  if (group === null || !movers.has(group.lemma) || group.passive) return
  if (clause.sharing !== null || clause.antecedents.length > 0 || ownSubjects(clause).length > 0) return
  const led = parts.some((part) => part.kind === 'phrase' && !part.after && !part.phrases.every((one) => one.time))
  const at = parts.findIndex((part) => part.kind === 'noun' && part.after && !part.phrases.every((one) => one.time))
  const subject = nth(parts, at)
  if (!led || subject?.kind !== 'noun') return
  const turned: ClausePart = { ...subject, after: false }
  parts.splice(at, 1, turned)
}

const denying = new Set(['nor', 'neither', 'never', 'nowhere', 'rarely', 'seldom'])
const mayTurn = wordSign(({ lower }) => denying.has(lower) || lower === 'no' || lower === 'only' || lower === 'not')
const starts = new Set([',', ';', ':', '"', '\u201c', '\u2018', 'and', 'but', '\u2014', '\u2013', '('])
const subjectTags = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM'])
/** "Not until a truce holds will …": what may stand behind the "not" that opens. */
const notUntil = new Set(['until', 'till', 'before', 'without', 'unless'])
/** A subject longer than this before its verb is not looked for. */
const longestSubject = 6

/**
 * "Nor is Washington going to send troops" as "Washington is nor going to send troops": an auxiliary before its subject is put
 * behind it, so that the verb is one group; the word that denies stands inside it. Places in the text stay with their words.
 */
export function straightened(words: readonly Word[]): readonly Word[] {
  let out = words
  const asked = words.at(-1)?.text === '?'
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === undefined || ((word.signs & mayTurn) === 0 && !(asked && word.tag === 'AUX'))) continue
    const opens = at === 0 || starts.has(words[at - 1]?.lower ?? '')
    if (word.lower === 'not' && !notUntil.has(words[at + 1]?.lower ?? '')) continue
    if (opens && (word.lower === 'only' || word.lower === 'not' || (asked && word.tag === 'AUX'))) {
      const auxiliary = word.tag === 'AUX' ? at : invertedBehind(words, at)
      const end = auxiliary === 0 && word.tag !== 'AUX' ? 0 : subjectEnd(words, auxiliary + 1)
      if (end > 0) out = behindSubject(words, out, auxiliary, end)
      continue
    }
    if (word.lower === 'no' && nth(words, at - 1)?.tag === 'ADP') {
      out = afterPhrase(words, out, at)
      continue
    }
    if (!denying.has(word.lower)) continue
    if (at > 0 && !starts.has(words[at - 1]?.lower ?? '')) continue
    const auxiliary = words[at + 1]
    if (auxiliary === undefined || auxiliary.tag !== 'AUX') continue
    const end = subjectEnd(words, at + 2)
    if (end === 0) continue
    out = [...out.slice(0, at), ...words.slice(at + 2, end), auxiliary, word, ...out.slice(end)]
  }
  return out
}

/** "Under no circumstances would Norway send ships": the phrase stays, the auxiliary goes behind its subject. */
function afterPhrase(words: readonly Word[], out: readonly Word[], no: number): readonly Word[] {
  const auxiliary = words[no + 2]
  if (words[no + 1]?.tag !== 'NOUN' || auxiliary?.tag !== 'AUX') return out
  const end = subjectEnd(words, no + 3)
  return end === 0 ? out : [...out.slice(0, no + 2), ...words.slice(no + 3, end), auxiliary, ...out.slice(end)]
}

/** How far behind "only" its auxiliary may stand. */
const longestFront = 24

/** "Only with a mandate would Spain send police": the auxiliary before a subject and its verb; 0 where none stands. */
function invertedBehind(words: readonly Word[], only: number): number {
  if (words[only + 1]?.tag === 'DET' || words[only + 1]?.tag === 'NOUN' || words[only + 1]?.tag === 'NUM') return 0
  for (let at = only + 2; at < Math.min(words.length, only + longestFront); at++)
    if (words[at]?.tag === 'AUX' && subjectEnd(words, at + 1) > 0) return at
  return 0
}

function behindSubject(words: readonly Word[], out: readonly Word[], at: number, end: number): readonly Word[] {
  const auxiliary = words[at]
  if (auxiliary === undefined) return out
  // "Only when parliament has voted will Spain send it": the clause in front ends where the comma of the plain order would stand.
  const clause = words.slice(0, at).some((word) => word.tag === 'VERB')
  const pause: readonly Word[] = clause
    ? [{ ...auxiliary, end: auxiliary.start, ...comma, signs: wordSignsOf(comma) }]
    : []
  return [...out.slice(0, at), ...pause, ...words.slice(at + 1, end), auxiliary, ...out.slice(end)]
}

const comma = { text: ',', lower: ',', lemma: ',', tag: 'PUNCT', keys: keysOf(',', ','), form: 'base' } as const

/** Where a subject ends that a verb, an adverb or a participle follows; 0 where none does. */
function subjectEnd(words: readonly Word[], from: number): number {
  let at = from
  while (at < from + longestSubject && subjectTags.has(words[at]?.tag ?? '')) at++
  const next = words[at]
  const goesOn =
    next !== undefined && (next.tag === 'VERB' || next.tag === 'ADV' || next.lower === 'be' || next.lower === 'to')
  return at > from && goesOn ? at : 0
}
