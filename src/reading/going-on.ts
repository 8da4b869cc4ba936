import { hasVerb, isFiniteVerb, type SpeechLine } from './speech-line.ts'

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
  // "…, its envoy conceded, and might end up with neither": what may be is still what was said.
  if (joining && /^(?:may|might|could|would)$/.test(next.lower)) return true
  if (joining && (isFiniteVerb(pieces, at + 1) || (next.pos === 'ADV' && isFiniteVerb(pieces, at + 2)))) return false
  // "as he was leaving", "when asked": the scene.
  if (
    (piece.lower === 'when' || piece.lower === 'after' || piece.lower === 'before' || piece.lower === 'while') &&
    (next.lower === 'asked' || next.lower.endsWith('ing'))
  )
    return false
  return hasVerb(pieces, at, pieces.length) || pieces.slice(at, at + 6).some((one) => one.quotation !== null) || joining
}
