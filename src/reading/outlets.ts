import { isCapital } from '../text/capital.ts'
import type { Piece, SpeechLine } from './speech-line.ts'

const outletWords = new Set(
  `radio tv television newspaper paper daily weekly magazine broadcaster channel station news agency newswire wire network tabloid website portal podcast
post times standard courier gazette herald tribune journal telegraph guardian observer mail chronicle sentinel review bulletin press media zeitung fm
broadcasting`.split(/\s+/),
)
/** Outlets whose names hold no word for one. */
const knownOutlets = new Set(
  'reuters ap afp dpa bbc cnn npr pbs nbc cbs abc itv rai rte tass bloomberg axios politico euronews aljazeera ansa efe pap ntb tt ritzau bbc1'.split(
    ' ',
  ),
)
/** Whether a name is that of a paper or station by its words. */
export function isOutletName(name: string): boolean {
  return name
    .toLowerCase()
    .split(' ')
    .some((word) => outletWords.has(word) || knownOutlets.has(word))
}

/** Hearers that are nobody in particular. */
const audience =
  /^(?:the |a |an |his |her |its |their |our |some |several |visiting |local |foreign )?(?:reporters?|journalists?|lawmakers?|parliament|senators?|deputies|members|ministers|colleagues|viewers|readers|supporters|crowd|media|press|newspaper|news conference|press conference|news agencies|correspondents?)\b/i

/** The name of the outlet among the pieces of a hearer or relay; null where they name none. */
export function outletIn(line: SpeechLine, first: number, last: number): string | null {
  const words = line.pieces.slice(first, last + 1).filter((piece) => piece.quotation === null)
  const text = words.map((piece) => piece.text).join(' ')
  if (words.length === 0 || /^this\b/i.test(text)) return null
  const isOutlet = words.some((piece) => outletWords.has(piece.lower) || knownOutlets.has(piece.lower))
  const capital = words.findIndex(
    (piece, at) => isCapital(piece.text) && (at > 0 || !/^(?:The|A|An)$/.test(piece.text)),
  )
  if (!isOutlet) return isUnknownName(line, first, last) ? text : null
  const noun = words.findLastIndex((piece) => outletWords.has(piece.lower) && piece.text === piece.lower)
  // "the Manila weekly The Ledger", "a local radio station, Harbour One": the noun only says what it is.
  if (noun >= 0 && isCapital(words[noun + 1]?.text ?? '')) return joined(words.slice(noun + 1))
  const named = noun === words.length - 1 ? nameBehind(line, last + 1) : null
  if (named !== null) return named
  if (capital < 0) return audience.test(text) ? null : text
  return joined(words.slice(capital))
}

/** The paper or station that a subject names by its sort: "the Santiago paper El Faro"; null where it names none. */
export function outletSpeaking(line: SpeechLine, first: number, last: number): string | null {
  const words = line.pieces.slice(first, last + 1)
  const noun = words.findLastIndex((piece) => outletWords.has(piece.lower) && piece.text === piece.lower)
  return noun >= 0 && isCapital(words[noun + 1]?.text ?? '') ? joined(words.slice(noun + 1)) : null
}

function joined(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => piece.text)
    .join(' ')
    .replace(/ - /g, '-')
}

/** "a local radio station, Harbour One, that", "the Manila daily the Luzon Standard": the name stands behind. */
function nameBehind(line: SpeechLine, from: number): string | null {
  const { pieces } = line
  const comma = pieces[from]?.text === ',' ? 1 : 0
  const article = pieces[from + comma]?.lower === 'the' ? 1 : 0
  if (comma + article === 0 || !isCapital(pieces[from + comma + article]?.text ?? '')) return null
  const at = from + comma - 1
  let last = at + article
  while (
    pieces[last + 1] !== undefined &&
    (isCapital(pieces[last + 1]?.text ?? '') || /^(?:do|da|de|of|la|le|del)$/.test(pieces[last + 1]?.lower ?? ''))
  )
    last++
  return last > at + article ? joined(pieces.slice(at + 1, last + 1)) : null
}

/** A capitalised hearer that is no person, state or body is most often a paper: "told Il Ponte". */
function isUnknownName(line: SpeechLine, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) {
    const piece = line.pieces[at]
    if (piece === undefined || !(isCapital(piece.text) || /^(?:de|la|le|il|do|da|of)$/.test(piece.lower))) return false
    if (line.mentions.some((mention) => mention.start <= piece.start && piece.end <= mention.end)) return false
  }
  return isCapital(line.pieces[first]?.text ?? '')
}
