import type { PartOfSpeech, Sentence, Token } from '../text/analyse.ts'
import type { Quotation } from '../text/quotations.ts'
import type { Mention } from './mention.ts'
import { cuesOfWord } from './speech-cues.ts'
import { signsOf, tokenSign } from './token-signs.ts'

/** A word or mark outside quotation marks, or a whole quotation taken as one. Offsets are UTF-16 in the rendition. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly lemma: string
  readonly pos: PartOfSpeech
  readonly quotation: Quotation | null
  /** What is asked of words wherever they stand (`tokenSign`); none for a quotation. */
  readonly signs: number
  /** Index of the token in its sentence; of a quotation, that of its first token in this sentence. */
  readonly token: number
}

/** A sentence as its frame sees it: what stands in quotation marks is opaque. */
export interface SpeechLine {
  readonly index: number
  readonly sentence: Sentence
  readonly pieces: readonly Piece[]
  /** Mentions outside quotations, in order. */
  readonly mentions: readonly Mention[]
  /** Mention that starts at a piece. */
  readonly starting: readonly (Mention | null)[]
  /** Mention that ends with a piece. */
  readonly ending: readonly (Mention | null)[]
}

/** Sentences with their quotations taken as single pieces. Quotations are the outer ones, in order. */
export function speechLines(
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  mentions: readonly Mention[],
): readonly SpeechLine[] {
  let quote = 0
  let mention = 0
  return sentences.map((sentence, index) => {
    while (quote < quotations.length && (quotations[quote]?.end ?? 0) <= sentence.start) quote++
    const hasQuote = (quotations[quote]?.start ?? Number.POSITIVE_INFINITY) < sentence.end
    // A sentence without a verb of saying, a credit or a quotation reports nothing: only who is named in it counts.
    const pieces = hasQuote || mayReport(sentence) ? piecesOf(sentence, quotations, quote) : nothing
    const own: Mention[] = []
    const quoted = hasQuote ? pieces.filter((piece) => piece.quotation !== null) : nothing
    let inside = 0
    for (; mention < mentions.length; mention++) {
      const one = mentions[mention]
      if (one === undefined || one.start >= sentence.end) break
      while (inside < quoted.length && (quoted[inside]?.end ?? 0) <= one.start) inside++
      const around = quoted[inside]
      const isQuoted = around !== undefined && around.start <= one.start
      if (one.start >= sentence.start && !isQuoted) own.push(one)
    }
    if (pieces.length === 0) return { index, sentence, pieces, mentions: own, starting: [], ending: [] }
    return { index, sentence, pieces, mentions: own, ...edgesOf(pieces, own) }
  })
}

/** The mention that starts and the one that ends at each piece: the last of several. Pieces and mentions are in order of their starts. */
function edgesOf(
  pieces: readonly Piece[],
  mentions: readonly Mention[],
): { readonly starting: (Mention | null)[]; readonly ending: (Mention | null)[] } {
  const starting: (Mention | null)[] = []
  const ending: (Mention | null)[] = []
  for (let at = 0; at < pieces.length; at++) {
    starting.push(null)
    ending.push(null)
  }
  let first = 0
  for (const one of mentions) {
    while (first < pieces.length && (pieces[first]?.start ?? 0) < one.start) first++
    if (pieces[first]?.start === one.start) starting[first] = one
    let last = Math.max(0, first - 1)
    while (last < pieces.length && (pieces[last]?.end ?? 0) < one.end) last++
    if (pieces[last]?.end === one.end) ending[last] = one
  }
  return { starting, ending }
}

const nothing: readonly Piece[] = []
const crediting = new Set([
  'according',
  'words',
  'wording',
  'phrase',
  'per',
  'put',
  'puts',
  'hear',
  'heard',
  'learn',
  'learned',
  'learnt',
  'understand',
  'understood',
])

/** A form of a verb of saying. */
export const cueWord = tokenSign(({ lower }) => cuesOfWord(lower).length > 0)
const creditWord = tokenSign(({ lower }) => crediting.has(lower))
const reporting = cueWord | creditWord

function mayReport({ tokens }: Sentence): boolean {
  for (const token of tokens) if ((signsOf(token) & reporting) !== 0) return true
  return false
}

function piecesOf(sentence: Sentence, quotations: readonly Quotation[], from: number): readonly Piece[] {
  const pieces: Piece[] = []
  let quote = from
  sentence.tokens.forEach((token, index) => {
    while (quote < quotations.length && (quotations[quote]?.end ?? 0) <= token.start) quote++
    const quotation = quotations[quote]
    if (quotation === undefined || token.start < quotation.start) {
      pieces.push(wordPiece(token, index))
      return
    }
    if (pieces.at(-1)?.quotation === quotation) return
    const start = Math.max(quotation.start, sentence.start)
    const end = Math.min(quotation.end, sentence.end)
    pieces.push({ start, end, text: '""', lower: '""', lemma: '""', pos: 'X', quotation, signs: 0, token: index })
  })
  return pieces
}

/** A word of a sentence that stands outside quotation marks. */
export function wordPiece(token: Token, index: number): Piece {
  const { start, end, text, lower, lemma, pos } = token
  return { start, end, text, lower, lemma, pos, quotation: null, signs: signsOf(token), token: index }
}

const finiteForms = new Set(
  "is are was were am 's 're 'm has have had 've 'd do does did will would 'll wo can could ca may might shall should must ought".split(
    ' ',
  ),
)

/** Whether a piece is a verb that can carry a clause: an auxiliary, or a verb that is no infinitive and no -ing form. */
export function isFiniteVerb(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at]
  if (piece === undefined || piece.quotation !== null) return false
  if (piece.pos === 'AUX')
    return finiteForms.has(piece.lower) && !(piece.lower === "'s" && pieces[at + 1]?.pos === 'NOUN')
  if (piece.pos !== 'VERB' || piece.lower.endsWith('ing')) return false
  return pieces[at - 1]?.lower !== 'to'
}

/** Whether a finite verb stands in a stretch of pieces (end exclusive). */
export function hasVerb(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = Math.max(0, from); at < to; at++) if (isFiniteVerb(pieces, at)) return true
  return false
}
