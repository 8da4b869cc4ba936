import type { Mode } from '../records/statement.ts'
import type { Span } from '../text/sentences.ts'
import type { Piece, SpeechLine } from './speech-line.ts'

/** What was said, as a stretch of the text and how it is given. */
export interface Content extends Span {
  readonly mode: Mode
}

const leadIns = new Set(['and', 'but', 'so', 'then', 'yet', 'or', 'that'])

/** The content of a stretch of pieces (both inclusive): its span without marks at its ends, and its mode. Null where no word is in it. */
export function contentOf(line: SpeechLine, from: number, to: number): Content | null {
  const { pieces } = line
  let first = from
  let last = to
  while (first <= last && isEdge(pieces[first])) first++
  while (last >= first && isEdge(pieces[last])) last--
  if (isOpen(pieces, first, last, '(', ')')) first++
  if (isOpen(pieces, first, last, ')', '(')) last--
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

/** A bracket at an end of the stretch whose other half stands outside it: `("X," she said.)`. */
function isOpen(pieces: readonly Piece[], first: number, last: number, mark: string, other: string): boolean {
  const end = mark === '(' ? first : last
  return (
    pieces[end]?.text === mark &&
    pieces.slice(first, last + 1).every((piece, at) => first + at === end || piece.text !== other)
  )
}

function isEdge(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.quotation === null && piece.pos === 'PUNCT' && !/^[%$£€()]$/.test(piece.text)
}
