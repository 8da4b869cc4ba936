import { nth } from '../text/nth.ts'
import type { Mention } from './mention.ts'
import { isSpeaking } from './speech-cues.ts'
import { hasVerb, type Piece, type SpeechLine } from './speech-line.ts'
import { headMention, othersJoined, type Subject } from './speech-subject.ts'

const conjunctions = new Set(['but', 'and', 'so', 'yet', 'or', 'nor'])
/** Words that open a clause, so that a subject starts behind them. */
export const subordinators = new Set([
  'that',
  'whether',
  'if',
  'because',
  'while',
  'although',
  'though',
  'when',
  'after',
  'before',
  'since',
  'as',
  'whereas',
  'until',
  'unless',
  'once',
  'where',
  'how',
  'why',
  'what',
  'than',
])
const openers = new Set([
  'later',
  'meanwhile',
  'however',
  'still',
  'also',
  'even',
  'only',
  'instead',
  'today',
  'yesterday',
  'earlier',
  'afterwards',
  'now',
  'thus',
  'separately',
  'elsewhere',
  'then',
  'both',
  'indeed',
  'nevertheless',
  'last',
  'this',
  'next',
])
const relatives = new Set(['who', 'which'])
/** Words of time: a phrase that ends in one tells when and not who. */
export const timeWords = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december week month year night morning evening afternoon today spring summer autumn winter weekend hours days weeks months years ago'.split(
    ' ',
  ),
)
const insertions = new Set([
  'who',
  'which',
  'whose',
  'when',
  'asked',
  'speaking',
  'a',
  'an',
  'the',
  'its',
  'his',
  'her',
  'their',
  'in',
  'on',
  'at',
  'for',
  'meanwhile',
  'however',
  'too',
  'now',
  'himself',
  'herself',
  'then',
  'also',
  'after',
  'as',
  'with',
  'from',
  'of',
  'himself',
  'sitting',
  'standing',
  'one',
  'once',
  'among',
  'including',
  'still',
  'formerly',
  'long',
  'until',
])

/** The subject right before a verb of saying; null where none stands there (an inverted clause, or only a quotation). */
export function subjectBefore(line: SpeechLine, verb: number): Subject | null {
  const { pieces } = line
  const last = verb - 1
  const piece = pieces[last]
  if (piece === undefined || piece.quotation !== null) return null
  if (relatives.has(piece.lower)) return antecedent(line, last)
  if (piece.lower === 'that' || conjunctions.has(piece.lower)) return null
  if (piece.text === ',' || piece.text === ')' || piece.text === '\u2013' || piece.text === '\u2014')
    return beforeInsertion(line, last)
  return phraseEndingAt(line, last)
}

/** "Turkey, which said": what stands before the pronoun. */
function antecedent(line: SpeechLine, pronoun: number): Subject | null {
  const { pieces } = line
  const last = pieces[pronoun - 1]?.text === ',' ? pronoun - 2 : pronoun - 1
  const subject = phraseEndingAt(line, last)
  return subject === null ? null : { ...subject, opens: pronoun }
}

/** Steps over "Ana Brandt, the minister, said" and "an official, who asked not to be named, said". */
function beforeInsertion(line: SpeechLine, close: number): Subject | null {
  const { pieces } = line
  const mark = pieces[close]?.text === ')' ? '(' : (pieces[close]?.text ?? '')
  let tries = 0
  for (let open = close - 1; open > 0 && close - open < 30 && tries < 4; open--) {
    const piece = pieces[open]
    if (piece === undefined || piece.quotation !== null) return null
    if (piece.text !== mark) continue
    tries++
    if (mark === ',' && !opensInsertion(line, open + 1)) continue
    const subject = phraseEndingAt(line, open - 1)
    if (subject === null || hasVerb(pieces, subject.first, open)) continue
    // "Spain is in, Norway, he hoped, said": a full clause before the comma is no subject.
    if (subject.mention !== null) return subject
    // "Her predecessor, Colin Drew, said": the name explains the words before it.
    const named = line.starting[open + 1] ?? null
    if (subject.last - subject.first < 8)
      return named?.kind === 'person' || named?.kind === 'role' ? { ...subject, mention: named } : subject
  }
  return null
}

function opensInsertion(line: SpeechLine, at: number): boolean {
  const piece = line.pieces[at]
  if (piece === undefined) return false
  const mention = line.starting[at]
  if (mention !== null && mention !== undefined) return mention.kind === 'person' || mention.kind === 'role'
  return (
    insertions.has(piece.lower) ||
    piece.pos === 'NUM' ||
    piece.lower.endsWith('ing') ||
    piece.pos === 'NOUN' ||
    piece.pos === 'PROPN' ||
    piece.pos === 'ADJ'
  )
}

/** The noun phrase that ends with a piece, back to where its clause starts. */
function phraseEndingAt(line: SpeechLine, last: number): Subject | null {
  const opens = listStart(line, clauseStart(line, last), last)
  // "which in January had promised", "which first of all insists"
  const relative = opens < last && opens > 0 && relatives.has(line.pieces[opens]?.lower ?? '')
  if (relative && !ownSubject(line, opens + 1)) return antecedent(line, opens)
  const first = withoutOpeners(line, relative ? opens + 1 : opens, last)
  if (first > last) return null
  const mentions = line.mentions.filter(
    (one) => one.start >= (line.pieces[first]?.start ?? 0) && one.end <= (line.pieces[last]?.end ?? 0),
  )
  const usable = mentions.filter(
    (one) =>
      !one.place && !isPossessive(line, one) && !(one.kind === 'adjective' && one.end < (line.pieces[last]?.end ?? 0)),
  )
  const mention = headMention(line, usable, first)
  if (mention !== null && isRelativised(line, mention, first)) return null
  return { first, last, opens, mention, also: mention === null ? [] : othersJoined(line, mention, usable) }
}

/** "the fleet, which Holm has called 'the bathtub'": the clause has a subject of its own, and words quoted behind. */
function ownSubject(line: SpeechLine, at: number): boolean {
  if (line.pieces.slice(at).every((piece) => piece.quotation === null)) return false
  const mention = line.starting[at] ?? line.starting[at + 1] ?? null
  return mention !== null && !mention.place && mention.kind !== 'adjective' && line.pieces[at]?.pos !== 'ADP'
}

/** "Turkey, Egypt and Jordan said": the commas of a list that ends in "and" open no clause. */
function listStart(line: SpeechLine, opens: number, last: number): number {
  const { pieces } = line
  if (!pieces.slice(opens, last).some((piece) => piece.lower === 'and')) return opens
  let start = opens
  for (let steps = 0; steps < 12 && start >= 2 && pieces[start - 1]?.text === ','; steps++) {
    const before = line.ending[start - 2] ?? null
    if (before === null || before.place || before.kind === 'pronoun' || before.kind === 'adjective') break
    const first = pieces.findIndex((piece) => piece.start === before.start)
    if (first < 0 || (first > 0 && pieces[first - 1]?.pos === 'ADP')) break
    start = first
  }
  return start
}

function isPossessive(line: SpeechLine, mention: Mention): boolean {
  return (
    mention.kind === 'pronoun' &&
    /^(?:its|their|his|her|our|my)$/.test(line.pieces.find((piece) => piece.start === mention.start)?.lower ?? '')
  )
}

/** "an option he said he preferred": a pronoun behind a noun opens a relative clause, and what is said is the noun. */
function isRelativised(line: SpeechLine, mention: Mention, first: number): boolean {
  if (mention.kind !== 'pronoun') return false
  const at = line.pieces.findIndex((piece) => piece.start === mention.start)
  const before = nth(line.pieces, at - 1)
  return at > first && before !== undefined && (before.pos === 'NOUN' || before.pos === 'PROPN')
}

/** First piece of the clause that ends with the subject. */
function clauseStart(line: SpeechLine, last: number): number {
  const { pieces } = line
  let at = last
  while (at > 0) {
    const before = pieces[at - 1]
    if (before === undefined || before.quotation !== null) break
    const start = mentionStart(line, at)
    if (start >= 0) {
      at = start
      continue
    }
    if (/^[,;:()\u2013\u2014"?!]$|^--$/.test(before.text) || (before.text === '-' && !isHyphen(pieces, at - 1))) break
    if (subordinators.has(before.lower) && !(before.lower === 'as' && pieces[at]?.lower === 'well')) break
    if (conjunctions.has(before.lower) && hasVerb(pieces, clauseEdge(pieces, at - 1), at - 1)) break
    if (before.lower === 'but') break
    if ((before.pos === 'VERB' || before.pos === 'AUX') && !isInMention(line, before)) {
      const relative = relativeBefore(line, at - 1)
      if (relative < 0) break
      at = relative
      continue
    }
    at--
  }
  return at
}

/** Where the relative clause or participle starts that a verb stands in: "two people who followed the call", "officials briefed on it". */
function relativeBefore({ pieces }: SpeechLine, verb: number): number {
  for (let at = verb - 1; at > 0 && verb - at < 7; at--) {
    const piece = pieces[at]
    if (piece === undefined || piece.quotation !== null || piece.pos === 'PUNCT') break
    if (piece.lower === 'who' || piece.lower === 'whose') return at
  }
  const noun = pieces[verb - 1]
  const word = pieces[verb]
  const participle =
    noun !== undefined &&
    word !== undefined &&
    noun.pos === 'NOUN' &&
    pieces[verb + 1]?.pos === 'ADP' &&
    !isSpeaking(word.lemma)
  const modifier =
    word !== undefined && pieces[verb + 1]?.pos === 'NOUN' && (noun?.pos === 'DET' || noun?.pos === 'ADJ')
  return participle || modifier ? verb : -1
}

/** First piece of a mention that reaches over a piece and the one before it ("commissioner for peace and security"); -1 where none does. */
function mentionStart({ mentions, pieces }: SpeechLine, at: number): number {
  const piece = pieces[at]
  if (piece === undefined) return -1
  const around = mentions.find((one) => one.start < piece.start && piece.end <= one.end)
  return around === undefined ? -1 : pieces.findIndex((one) => one.start === around.start)
}

/** The tagger calls some words of titles verbs: "press secretary". */
function isInMention(line: SpeechLine, piece: Piece): boolean {
  return line.mentions.some((one) => one.start <= piece.start && piece.end <= one.end)
}

function isHyphen(pieces: readonly Piece[], at: number): boolean {
  return pieces[at - 1]?.end === pieces[at]?.start
}

function clauseEdge(pieces: readonly Piece[], from: number): number {
  let at = from
  while (at > 0 && !/^[;:]$/.test(pieces[at - 1]?.text ?? '')) at--
  return at
}

/** Leaves out "On Monday", "Later", "In Ankara", "Last week" before the subject. */
function withoutOpeners(line: SpeechLine, from: number, last: number): number {
  const { pieces } = line
  let at = from
  for (let steps = 0; steps < 8 && at <= last; steps++) {
    const piece = pieces[at]
    if (piece === undefined) break
    const mention = line.starting[at] ?? null
    if (mention !== null && !mention.place && mention.kind !== 'adjective') break
    if (piece.lower === 'to' && pieces[at - 1]?.lower === 'according') at++
    else if (piece.pos === 'ADP' || piece.lower === 'on' || piece.lower === 'in' || piece.lower === 'at')
      at = prepositionEnd(line, at, last) + 1
    else if (timeWords.has(piece.lower) || conjunctions.has(piece.lower) || subordinators.has(piece.lower)) at++
    else if (openers.has(piece.lower) && pieces[at + 1]?.pos !== undefined) at++
    else if (piece.pos === 'ADV' && pieces[at + 1]?.lower !== 'of') at++
    else if (piece.pos === 'NUM' && timeWords.has(pieces[at + 1]?.lower ?? '')) at += 2
    else break
  }
  return at
}

/** Last piece of the phrase that a preposition opens, before the subject starts. */
function prepositionEnd(line: SpeechLine, at: number, last: number): number {
  const { pieces } = line
  let end = at
  const object = line.starting[at + 1] ?? line.starting[at + 2] ?? null
  if (object !== null && (object.place || object.end < (pieces[last]?.end ?? 0)) && object.kind !== 'pronoun') {
    const stop = pieces.findIndex((piece) => piece.end === object.end)
    if (stop > at && stop < last && pieces[stop + 1]?.lower !== "'s") return stop
  }
  for (let next = at + 1; next <= last; next++) {
    const piece = pieces[next]
    if (piece === undefined) break
    const mention = line.starting[next] ?? null
    if (next > at + 1 && mention !== null && !mention.place && mention.kind !== 'adjective') break
    if (next > at + 1 && piece.pos === 'DET') break
    if (piece.pos === 'ADP' && next > at + 1) {
      if (piece.lower !== 'of') break
    }
    if (next > at + 1 && piece.pos === 'PRON') break
    end = next
    if (timeWords.has(piece.lower) && !timeWords.has(pieces[next + 1]?.lower ?? '')) break
  }
  return end
}
