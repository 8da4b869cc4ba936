import { type Located, locate } from './locate.ts'
import { normalise } from './normalise.ts'

/** A text without the differences that typing, printing and spreadsheets make, and where each of its characters stood. */
interface Plain {
  readonly text: string
  /** For each UTF-16 unit the offset it had; one more for the end. */
  readonly offsets: Uint32Array
}

/** Straight quotation marks, plain hyphens, one space for any white space, no case. One pass. */
function plain(text: string): Plain {
  const straight = normalise(text)
  const kept: string[] = []
  const offsets = new Uint32Array(text.length + 1)
  let length = 0
  let blank = true
  for (let at = 0; at < straight.length; at++) {
    const unit = straight[at] ?? ''
    const isBlank = /\s/.test(unit)
    if (isBlank && blank) continue
    const lower = unit.toLowerCase()
    kept.push(isBlank ? ' ' : lower.length === 1 ? lower : unit)
    offsets[length++] = at
    blank = isBlank
  }
  offsets[length] = text.length
  return { text: kept.join(''), offsets }
}

/**
 * Find words that a person typed, copied or kept in a spreadsheet: as they are, else without regard to kinds of quotation
 * marks and hyphens, line breaks, and case. Words that stand in two places are lost, never guessed.
 */
export function locateQuote(text: string, quote: string): Located {
  const asked = quote.trim()
  const exact = locate(text, { start: -1, end: -1, quote: asked })
  if (exact.found !== 'lost' || exact.because === 'wording-ambiguous') return exact
  const [within, wanted] = [plain(text), plain(asked)]
  const words = wanted.text.trim()
  const found = locate(within.text, { start: -1, end: -1, quote: words })
  if (found.found === 'lost') return found
  const start = within.offsets[found.start] ?? 0
  const end = (within.offsets[found.end - 1] ?? 0) + 1
  return { found: 'moved', start, end, shift: start }
}
