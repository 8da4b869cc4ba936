import { harmless } from '../text/harmless.ts'

/** Characters of a quotation that are published where nothing else is said: enough for a clause, too little to stand for the report. */
export const usualQuoteLength = 200

export interface CutQuote {
  /** The words as printed, without what could act; with "…" at its end where it was cut. */
  readonly text: string
  /** How many UTF-16 units of the words as printed are in it. */
  readonly kept: number
  readonly cut: boolean
}

/** A quotation of at most `length` characters (code points), cut behind a word where one ends in the last third. */
export function cutQuote(quote: string, length: number): CutQuote {
  const end = endOf(quote, length)
  if (end === quote.length) return { text: harmless(quote), kept: end, cut: false }
  if (end === 0) return { text: '', kept: 0, cut: true }
  const kept = /\s/.test(quote.charAt(end)) ? end : wordEnd(quote, end)
  const text = quote.slice(0, kept).trimEnd()
  return { text: `${harmless(text)}…`, kept: text.length, cut: true }
}

/** Behind the last of `length` code points. */
function endOf(quote: string, length: number): number {
  let end = 0
  for (let left = length; left > 0 && end < quote.length; left--) end += (quote.codePointAt(end) ?? 0) > 0xffff ? 2 : 1
  return Math.min(end, quote.length)
}

function wordEnd(quote: string, end: number): number {
  const earliest = Math.ceil((end * 2) / 3)
  for (let at = end - 1; at >= earliest; at--) if (/\s/.test(quote.charAt(at))) return at
  return end
}
