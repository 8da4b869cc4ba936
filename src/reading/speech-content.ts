import type { Mode } from '../records/statement.ts'
import type { Span } from '../text/sentences.ts'
import { hasVerb, isFiniteVerb, type Piece, type SpeechLine } from './speech-line.ts'
import type { CueFound } from './speech-verbs.ts'

/** What was said, as a stretch of the text and how it is given. */
export interface Content extends Span {
  readonly mode: Mode
}

/** What stands behind a verb of saying, its hearer and the words on time and place: `at` is where it starts. */
export interface Behind {
  readonly at: number
  readonly how: 'that' | 'quote' | 'clause' | 'colon' | 'comma' | 'none'
  /** Pieces of the hearer ("lawmakers"), both inclusive; null where none is named. */
  readonly hearer: { readonly first: number; readonly last: number } | null
}

const times = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday week month year night morning evening afternoon earlier later ago'.split(
    ' ',
  ),
)
const beforeTimes = new Set(['last', 'this', 'early', 'late', 'earlier', 'next', 'that'])
const adjuncts = new Set([
  'to',
  'in',
  'on',
  'at',
  'during',
  'after',
  'over',
  'via',
  'from',
  'with',
  'for',
  'by',
  'before',
  'upon',
  'through',
  'ahead',
  'against',
  'under',
  'following',
  'inside',
  'outside',
  'near',
  'of',
  'about',
  'alongside',
  'between',
  'into',
  'without',
  'without',
])
const adverbs = new Set([
  'only',
  'simply',
  'again',
  'too',
  'bluntly',
  'publicly',
  'privately',
  'flatly',
  'merely',
  'just',
  'once',
  'there',
  'also',
  'instead',
  'separately',
  'himself',
  'herself',
  'itself',
  'themselves',
  'however',
  'dryly',
  'first',
  'then',
])

/** Steps over the hearer, times, places and adverbs behind a verb of saying (or behind its inverted subject). */
export function behindCue(line: SpeechLine, from: number, takesHearer: boolean): Behind {
  const { pieces } = line
  let at = from
  let hearer: Behind['hearer'] = null
  for (let steps = 0; steps < 14; steps++) {
    const piece = pieces[at]
    if (piece === undefined) return { at, how: 'none', hearer }
    if (piece.quotation !== null) return { at, how: 'quote', hearer }
    if (piece.lower === 'that' && (pieces[at + 1]?.pos !== 'PUNCT' || pieces[at + 1]?.text === ','))
      return { at: at + 1, how: 'that', hearer }
    if (piece.text === ':') return { at: at + 1, how: pieces[at + 1] === undefined ? 'none' : 'colon', hearer }
    if (piece.text === ',') return { at: at + 1, how: 'comma', hearer }
    if (piece.pos === 'PUNCT' && piece.text !== '-')
      return { at: at + 1, how: /^[\u2013\u2014]$/.test(piece.text) ? 'comma' : 'none', hearer }
    if (times.has(piece.lower) || (beforeTimes.has(piece.lower) && times.has(pieces[at + 1]?.lower ?? ''))) {
      at += times.has(piece.lower) ? 1 : 2
      continue
    }
    if (takesHearer && hearer === null) {
      const last = hearerEnd(line, at)
      if (last < at) return { at, how: 'none', hearer }
      hearer = { first: at, last }
      at = last + 1
      continue
    }
    if (adjuncts.has(piece.lower) && !/^(?:least|most|all|once)$/.test(pieces[at + 1]?.lower ?? '')) {
      const last = adjunctEnd(line, at)
      if (piece.lower === 'to' && hearer === null) hearer = { first: at + 1, last }
      at = last + 1
      continue
    }
    if (
      (adverbs.has(piece.lower) || piece.lower.endsWith('ly')) &&
      piece.lower !== 'there' &&
      pieces[at + 1] !== undefined &&
      piece.pos !== 'NOUN' &&
      piece.pos !== 'PROPN'
    ) {
      at++
      continue
    }
    return { at, how: 'clause', hearer }
  }
  return { at, how: 'none', hearer }
}

/** "lawmakers", "the weekly Le Soir", "reporters in Lund": up to "that", a second noun phrase or a mark. */
function hearerEnd(line: SpeechLine, at: number): number {
  const { pieces } = line
  let last = at - 1
  for (let next = at; next < pieces.length; next++) {
    const piece = pieces[next]
    if (
      piece === undefined ||
      piece.quotation !== null ||
      (piece.pos === 'PUNCT' && piece.text !== '-') ||
      piece.lower === 'that'
    )
      break
    if (next > at && times.has(piece.lower)) break
    const mention = line.starting[next] ?? null
    if (mention !== null && (next === at || pieces[next - 1]?.pos === 'DET' || pieces[next - 1]?.pos === 'ADP')) {
      const stop = pieces.findIndex((one) => one.end === mention.end)
      if (stop >= next) {
        last = stop
        next = stop
        continue
      }
    }
    const named = next > at && (piece.pos === 'DET' || piece.pos === 'PRON' || piece.pos === 'NUM')
    if (
      named ||
      (mention !== null && next > at) ||
      isFiniteVerb(pieces, next) ||
      piece.pos === 'ADP' ||
      piece.pos === 'SCONJ' ||
      piece.lower === 'there'
    )
      break
    last = next
    if (piece.pos === 'PRON') break
  }
  return last
}

/** The end of "in a statement", "to reporters in Lund", "after talks with the Danes". */
function adjunctEnd(line: SpeechLine, at: number): number {
  const { pieces } = line
  let last = at
  for (let next = at + 1; next < pieces.length; next++) {
    const piece = pieces[next]
    if (
      piece === undefined ||
      piece.quotation !== null ||
      piece.lower === 'that' ||
      (piece.pos === 'PUNCT' && piece.text !== '-')
    )
      break
    const mention = line.starting[next] ?? null
    const afterNoun =
      last > at &&
      next > at + 1 &&
      pieces[next - 1]?.pos !== 'DET' &&
      pieces[next - 1]?.pos !== 'ADJ' &&
      pieces[next - 1]?.pos !== 'ADP'
    if (
      afterNoun &&
      (piece.pos === 'DET' ||
        piece.pos === 'PRON' ||
        piece.pos === 'NUM' ||
        piece.pos === 'SCONJ' ||
        piece.lower === 'there')
    )
      break
    if (afterNoun && mention !== null && !mention.place && mention.kind !== 'adjective') break
    if (piece.pos === 'ADP' && next > at + 1 && piece.lower !== 'of' && piece.lower !== 'with') break
    if (piece.pos === 'CCONJ' && hasVerb(pieces, next, next + 3)) break
    if (isFiniteVerb(pieces, next)) return next - 1 > at ? at : next - 1
    last = next
    if (
      times.has(piece.lower) &&
      !times.has(pieces[next + 1]?.lower ?? '') &&
      pieces[next + 1]?.pos !== 'NUM' &&
      pieces[next + 1]?.lower !== "'s"
    )
      break
  }
  return last
}

/** Whether a clause without "that" starts here: a subject and a finite verb before any relative pronoun. */
export function plainClause(line: SpeechLine, at: number): boolean {
  const { pieces } = line
  if (pieces[at]?.pos === 'CCONJ' || pieces[at]?.pos === 'SCONJ' || pieces[at]?.pos === 'ADP') return false
  for (let next = at; next < Math.min(pieces.length, at + 14); next++) {
    const piece = pieces[next]
    if (
      piece === undefined ||
      (piece.pos === 'PUNCT' && piece.text !== '-') ||
      piece.lower === 'who' ||
      piece.lower === 'which' ||
      piece.lower === 'that' ||
      piece.lower === 'to' ||
      piece.lower === 'for' ||
      piece.lower === 'with' ||
      piece.lower === 'as' ||
      piece.pos === 'SCONJ'
    )
      return false
    if (next > at && isFiniteVerb(pieces, next)) return true
  }
  return false
}

/** Behind a comma these words go on with what was said; others tell of the speaker or the report. */
const goingOn = new Set([
  'if',
  'because',
  'but',
  'and',
  'as',
  'provided',
  'providing',
  'once',
  'when',
  'until',
  'unless',
  'though',
  'although',
  'while',
  'so',
  'since',
  'before',
  'after',
  'or',
  'not',
  'only',
  'without',
  'subject',
  'pending',
  'even',
  'whereas',
  'assuming',
  'except',
  'nor',
  'yet',
  'with',
  'on',
])

/** Whether the words behind a comma go on with what was said before it. */
export function continues(line: SpeechLine, at: number): boolean {
  const { pieces } = line
  const piece = pieces[at]
  if (piece === undefined) return false
  if (piece.quotation !== null) return true
  if (!goingOn.has(piece.lower)) return false
  if (piece.lower === 'with' || piece.lower === 'on') return false
  const next = pieces[at + 1]
  if (next === undefined) return false
  if (piece.lower === 'as') return /^(?:long|soon|well|far)$/.test(next.lower)
  const joining =
    piece.lower === 'and' ||
    piece.lower === 'but' ||
    piece.lower === 'or' ||
    piece.lower === 'yet' ||
    piece.lower === 'so'
  // "and declined to say more", "but did not say how": the speaker acts.
  if (joining && (isFiniteVerb(pieces, at + 1) || (next.pos === 'ADV' && isFiniteVerb(pieces, at + 2)))) return false
  // "as he was leaving", "when asked": the scene.
  if (
    (piece.lower === 'when' || piece.lower === 'after' || piece.lower === 'before' || piece.lower === 'while') &&
    (next.lower === 'asked' || next.lower.endsWith('ing'))
  )
    return false
  return hasVerb(pieces, at, pieces.length) || pieces.slice(at, at + 6).some((one) => one.quotation !== null) || joining
}

/** Where what was said ends that starts at a piece: before the next speaker, a semicolon, or words in the report's own voice. */
export function contentEnd(
  line: SpeechLine,
  from: number,
  cue: CueFound | null,
  cues: readonly CueFound[],
  subjectStarts: (cue: CueFound) => number,
): number {
  const { pieces } = line
  let end = pieces.length - 1
  for (const next of cues) {
    if (next.first <= from) continue
    const start = subjectStarts(next)
    if (start <= from) continue
    const before = pieces[start - 1]
    const joining =
      before !== undefined && /^(?:and|but|while|,|;|\u2013|\u2014|although|though|as)$/.test(before.lower)
    // "said Ottawa had told her that": no mark before it, so it is part of what was said.
    if (!joining) continue
    let stop = start - 1
    while (stop > from && /^(?:and|but|while|,|;|\u2013|\u2014|although|though|as)$/.test(pieces[stop]?.lower ?? ''))
      stop--
    end = Math.min(end, stop)
    break
  }
  for (let at = from + 1; at <= end; at++) {
    const piece = pieces[at]
    if (piece?.text === ';' && hasVerb(pieces, at, pieces.length)) return at - 1
    if (piece?.text === ',' && (ownVoice(line, from, at, cue) || addedRelative(line, at, end))) return at - 1
    if (piece !== undefined && piece.quotation !== null && ownVoice(line, from, at, cue)) return at
  }
  return end
}

/** Behind a comma, a relative clause that closes the sentence is most often the report's own: ", which it is to debate next week". */
function addedRelative(line: SpeechLine, comma: number, end: number): boolean {
  const { pieces } = line
  if (!/^(?:which|who|whose)$/.test(pieces[comma + 1]?.lower ?? '')) return false
  for (let at = comma + 2; at <= end; at++) {
    if (pieces[at]?.text === ',' || pieces[at]?.quotation !== null) return false
  }
  return true
}

const presents = new Set(['is', 'are', 'has', 'have', 'does', 'do', 'did'])

/** Behind a comma, a relative or concessive clause in a tense that no reported speech of the past has, is the report's own. */
function ownVoice(line: SpeechLine, from: number, comma: number, cue: CueFound | null): boolean {
  if (cue === null || !cue.past) return false
  const { pieces } = line
  const word = pieces[comma + 1]?.lower ?? ''
  if (!/^(?:which|who|though|although|but|while|where|whose|and)$/.test(word)) return false
  if (hasPresent(pieces, from, comma)) return false
  for (let at = comma + 2; at < Math.min(pieces.length, comma + 12); at++) {
    if (!isFiniteVerb(pieces, at)) continue
    const verb = pieces[at]
    if (verb === undefined) return false
    // "did not repeat" is simple past; a reported past would be "had not repeated".
    return presents.has(verb.lower)
  }
  return false
}

function hasPresent(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const lower = pieces[at]?.lower ?? ''
    if (pieces[at]?.pos === 'AUX' && (presents.has(lower) || lower === 'will' || lower === 'can') && lower !== 'did')
      return true
  }
  return false
}

const leadIns = new Set(['and', 'but', 'so', 'then', 'yet', 'or', 'that'])

/** The content of a stretch of pieces (both inclusive): its span without marks at its ends, and its mode. Null where no word is in it. */
export function contentOf(line: SpeechLine, from: number, to: number): Content | null {
  const { pieces } = line
  let first = from
  let last = to
  while (first <= last && isEdge(pieces[first])) first++
  while (last >= first && isEdge(pieces[last])) last--
  if (first > last) return null
  const quotes: Piece[] = pieces.slice(first, last + 1).filter((piece) => piece.quotation !== null)
  const words = pieces.slice(first, last + 1).filter((piece) => piece.quotation === null && !isEdge(piece))
  const only = quotes[0]?.quotation
  if (quotes.length === 1 && only !== null && only !== undefined && words.every((piece) => leadIns.has(piece.lower)))
    return { ...only.inner, mode: 'direct' }
  const opening = pieces[first]
  const closing = pieces[last]
  if (opening === undefined || closing === undefined || words.length === 0) return null
  const start = opening.quotation?.start ?? opening.start
  const end = closing.quotation?.end ?? closing.end
  return { start, end, mode: quotes.length > 0 ? 'mixed' : 'indirect' }
}

function isEdge(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.quotation === null && piece.pos === 'PUNCT' && !/^[%$£€()]$/.test(piece.text)
}
