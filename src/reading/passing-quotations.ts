import type { Quotation } from '../text/quotations.ts'
import { isName } from './quoted-words.ts'
import { cuesOf } from './speech-cues.ts'
import { isFiniteVerb, type Piece, type SpeechLine } from './speech-line.ts'
import type { Subject } from './speech-subject.ts'
import { subjectAfter } from './subject-after.ts'
import { subjectBefore } from './subject-before.ts'

/** Quoted words inside a sentence that no verb of saying takes, with whose they are. */
export interface PassingQuotation {
  readonly subject: Subject
  /** The verb that has them behind it; null where they are owned. */
  readonly verb: Piece | null
  readonly rule: string
}

/**
 * Whose the quoted words are that a sentence holds in passing:
 *  1. owner   - `Ankara's "year of patience" is over`
 *  2. by      - `described as "a year of patience" by Brandt`
 *  3. verdict - `Brandt's verdict was "not now"`, `to Brandt it is "a year of patience"`
 *  4. doer    - `Norway blames "a want of ships"`, `Norway will pay, "audit or no audit"`
 * Null for a single word, a name, and what an article makes a term ("the 'mother ship'"): those are nobody's.
 */
export function passingQuotation(quotation: Quotation, line: SpeechLine, at: number): PassingQuotation | null {
  const before = line.pieces[at - 1]
  const words = wordsIn(line, quotation)
  if (before === undefined || words < 2 || isName(line, { ...quotation.inner, mode: 'direct' })) return null
  // 1. owner
  if (before.lower === "'s" || before.text === "'") return words < fewestOwned ? null : ofOwner(line, at - 2)
  // 2. by
  const by = byPhrase(line, at)
  if (by !== null) return { subject: by, verb: null, rule: 'quotation-by' }
  // 3. verdict
  const verdict = ofVerdict(line, at) ?? forWhom(line, at)
  if (verdict !== null) return { subject: verdict, verb: null, rule: 'quotation-of-verdict' }
  // 4. doer
  if (before.pos === 'DET' || before.pos === 'ADJ' || before.pos === 'NUM' || wordNouns.has(before.lemma)) return null
  const group = participleBefore(line, at) ?? verbBefore(line, at)
  const subject = group === null ? null : subjectBefore(line, group.first)
  if (group === null || subject?.mention == null || line.pieces[subject.opens]?.lower === 'who') return null
  return { subject, verb: group.verb, rule: 'quotation-of-doer' }
}

/** Two words behind a genitive are more often a term ("Canada's 'public option'") than somebody's words. */
const fewestOwned = 3

/** Nouns for words as words: `used the phrase "…"` quotes nobody. */
const wordNouns = new Set('word phrase term nickname name title song slogan motto line expression label'.split(' '))

function ofOwner(line: SpeechLine, last: number): PassingQuotation | null {
  const mention = line.ending[last] ?? null
  if (mention === null || mention.place || mention.kind === 'adjective') return null
  const first = line.pieces.findIndex((piece) => piece.start === mention.start)
  return first < 0
    ? null
    : { subject: { first, last, opens: first, mention, also: [] }, verb: null, rule: 'quotation-of-owner' }
}

/** `called "the bathtub" by Brandt`, `described as "the bathtub" by Brandt`. */
function byPhrase(line: SpeechLine, at: number): Subject | null {
  const { pieces } = line
  if (pieces[at + 1]?.lower !== 'by') return null
  const verb = pieces[at - 1]?.lower === 'as' ? pieces[at - 2] : pieces[at - 1]
  const called = verb?.lower.endsWith('ed') === true && cuesOf(verb.lemma).length > 0
  const subject = called ? subjectAfter(line, at + 1) : null
  return subject?.mention == null ? null : subject
}

/** Nouns for what somebody says or thinks of something. */
export const verdicts: ReadonlySet<string> = new Set(
  'verdict answer reply response comment reaction advice message conclusion assessment word'.split(' '),
)

/** `Brandt's verdict was "not now"`. */
function ofVerdict(line: SpeechLine, at: number): Subject | null {
  const { pieces } = line
  const noun = pieces[at - 2]
  if (pieces[at - 1]?.lemma !== 'be' || noun === undefined || !verdicts.has(noun.lemma)) return null
  for (let back = at - 3; back > at - 3 - farthestOwner && back > 0; back--)
    if (pieces[back]?.lower === "'s" || pieces[back]?.text === "'") return ofOwner(line, back - 1)?.subject ?? null
  const pronoun = line.starting[at - 3] ?? null
  return pronoun?.kind === 'pronoun' ? { first: at - 3, last: at - 3, opens: at - 3, mention: pronoun, also: [] } : null
}

/** Words between an owner and what is owned: "Brandt's first public answer". */
const farthestOwner = 3

/** `To Brandt it is "a family matter"`, `For Brandt, the plan is "a beginning"`. */
function forWhom(line: SpeechLine, at: number): Subject | null {
  const { pieces } = line
  if (pieces[at - 1]?.lemma !== 'be' || !/^(?:to|for)$/.test(pieces[0]?.lower ?? '')) return null
  const subject = subjectAfter(line, 0)
  return subject?.mention?.person == null && subject?.mention?.kind !== 'institution' ? null : subject
}

/** `Norway, citing "a want of ships", stayed away`: the participle right before the words. */
function participleBefore({ pieces }: SpeechLine, at: number): { readonly first: number; readonly verb: Piece } | null {
  const verb = pieces[at - 1]
  if (verb === undefined || !naming.has(verb.lower)) return null
  return pieces[at - 2]?.text === ',' && pieces[at + 1]?.text === ',' ? { first: at - 2, verb } : null
}

const naming = new Set('citing invoking pleading blaming alleging promising predicting deploring'.split(' '))

function wordsIn({ sentence }: SpeechLine, { inner }: Quotation): number {
  let words = 0
  for (const { start, end, pos } of sentence.tokens)
    if (start >= inner.start && end <= inner.end && pos !== 'PUNCT') words++
  return words
}

/** Verbs that say what somebody is or has, and not what they do. */
const states = new Set('be have do need become seem remain mean hear see read watch play sing'.split(' '))
const denying = new Set(['not', "n't", 'never', 'hardly'])

/**
 * Where the verb group starts that stands nearest before a quotation: "will pay", "has blamed"; null where none stands before
 * another quotation or a break, and where the group is a passive, denied, or says what somebody is.
 */
function verbBefore({ pieces }: SpeechLine, at: number): { readonly first: number; readonly verb: Piece } | null {
  for (let back = at - 1; back > 0; back--) {
    const piece = pieces[back]
    if (piece === undefined || piece.quotation !== null || /^[;:]$/.test(piece.text)) return null
    if (!isFiniteVerb(pieces, back)) continue
    if (piece.pos !== 'VERB' || states.has(piece.lemma)) return null
    let first = back
    for (; first > 1; first--) {
      const auxiliary = pieces[first - 1]
      if (auxiliary === undefined || denying.has(auxiliary.lower)) return null
      if (auxiliary.pos === 'AUX' && auxiliary.lemma === 'be') return null
      if (auxiliary.pos !== 'AUX' && auxiliary.pos !== 'ADV') break
    }
    return { first, verb: piece }
  }
  return null
}
