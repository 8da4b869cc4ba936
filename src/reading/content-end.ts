import { handsOver } from './quotation-shape.ts'
import { hasVerb, isFiniteVerb, type Piece, type SpeechLine } from './speech-line.ts'
import type { CueFound } from './speech-verbs.ts'

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
      before !== undefined &&
      (/^(?:and|but|while|,|;|\u2013|\u2014|although|though|as)$/.test(before.lower) ||
        (before.quotation !== null && handsOver(line, before.quotation)))
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

/** "…, a challenge for a chancellor whose own vote was close": a noun phrase that a relative clause follows, and no verb before it. */
function addedNoun({ pieces }: SpeechLine, comma: number): boolean {
  if (!/^(?:a|an)$/.test(pieces[comma + 1]?.lower ?? '')) return false
  for (let at = comma + 2; at < Math.min(pieces.length, comma + 12); at++) {
    if (/^(?:who|whose|which|that)$/.test(pieces[at]?.lower ?? '')) return true
    if (isFiniteVerb(pieces, at) || pieces[at]?.pos === 'PUNCT') return false
  }
  return false
}

/** Behind a comma, a relative clause that closes the sentence is most often the report's own: ", which it is to debate next week". */
function addedRelative(line: SpeechLine, comma: number, end: number): boolean {
  const { pieces } = line
  if (!/^(?:which|who|whose)$/.test(pieces[comma + 1]?.lower ?? '') && !addedNoun(line, comma)) return false
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
