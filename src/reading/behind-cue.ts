import { hasVerb, isFiniteVerb, type SpeechLine } from './speech-line.ts'

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
  'afterwards',
  'afterward',
  'later',
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
    if (piece.lower === 'who' || piece.lower === 'which') {
      // "says a diplomat who took part, will lend"
      const comma = pieces.findIndex((one, index) => index > at && one.text === ',')
      if (comma > at) return { at: comma + 1, how: 'comma', hearer }
    }
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
      (piece.pos === 'ADP' && !(piece.lower === 'of' && /^\p{Lu}/u.test(pieces[next + 1]?.text ?? ''))) ||
      piece.pos === 'SCONJ' ||
      piece.lower === 'there'
    )
      break
    last = next
    if (piece.pos === 'PRON' && !/^(?:our|his|her|their|its|my|your)$/.test(piece.lower)) break
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
