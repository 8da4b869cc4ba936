import type { Clause, ClausePart } from './clause.ts'
import { ownSubjects } from './clause.ts'
import type { Word } from './word.ts'

/** Verbs that may stand before their subject behind a phrase of place: "From Warsaw will come eight jets", "In the valley are 1,050 Italians". */
const movers = new Set('come go be follow arrive sail fly stand lie march leave join travel depart'.split(' '))

/** Gives inverted clauses the noun behind their verb as subject. Part of building; linear in the number of parts. */
export function turnRound(clause: Clause): void {
  const { group, parts } = clause
  if (group === null || !movers.has(group.lemma) || group.passive) return
  if (clause.sharing !== null || clause.antecedents.length > 0 || ownSubjects(clause).length > 0) return
  const led = parts.some((part) => part.kind === 'phrase' && !part.after && !part.phrases.every((one) => one.time))
  const at = parts.findIndex((part) => part.kind === 'noun' && part.after && !part.phrases.every((one) => one.time))
  const subject = parts[at]
  if (!led || subject?.kind !== 'noun') return
  const turned: ClausePart = { ...subject, after: false }
  parts.splice(at, 1, turned)
}

const denying = new Set(['nor', 'neither', 'never', 'nowhere', 'rarely', 'seldom'])
const starts = new Set([',', ';', ':', '"', '\u201c', '\u2018', 'and', 'but', '\u2014', '\u2013', '('])
const subjectTags = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM'])
/** A subject longer than this before its verb is not looked for. */
const longestSubject = 6

/**
 * "Nor is Washington going to send troops" as "Washington is nor going to send troops": an auxiliary before its subject is put
 * behind it, so that the verb is one group; the word that denies stands inside it. Places in the text stay with their words.
 */
export function straightened(words: readonly Word[]): readonly Word[] {
  let out = words
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word !== undefined && word.lower === 'no' && words[at - 1]?.tag === 'ADP') {
      out = afterPhrase(words, out, at)
      continue
    }
    if (word === undefined || !denying.has(word.lower)) continue
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

/** Where a subject ends that a verb, an adverb or a participle follows; 0 where none does. */
function subjectEnd(words: readonly Word[], from: number): number {
  let at = from
  while (at < from + longestSubject && subjectTags.has(words[at]?.tag ?? '')) at++
  const next = words[at]
  const goesOn =
    next !== undefined && (next.tag === 'VERB' || next.tag === 'ADV' || next.lower === 'be' || next.lower === 'to')
  return at > from && goesOn ? at : 0
}
