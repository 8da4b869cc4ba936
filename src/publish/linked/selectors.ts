import type { Passage } from '../../records/passage.ts'
import { cutQuote } from '../cut-quote.ts'

/** Words shown on each side of a passage, so that it is found again in a text that changed: UTF-16 units. */
const besides = 32

/** Offsets of a text in Unicode code points, as Web Annotation counts; linear in the text, then a search for each. */
export class CodePoints {
  readonly text: string
  /** Where each character of two UTF-16 units begins. */
  private readonly pairs: readonly number[]

  constructor(text: string) {
    this.text = text
    this.pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index)
  }

  /** @param offset in UTF-16 units */
  at(offset: number): number {
    let low = 0
    let high = this.pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.pairs[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}

/**
 * Selectors for a passage of a text; null where the text was removed. Positions are code points, with the UTF-16 offsets that
 * everything else of Surety uses beside them. A quotation that is cut is the passage's beginning, followed by its own words.
 */
export function selectorsOf({ start, end, quote }: Passage, text: CodePoints | null, quoteLength: number) {
  const position = {
    type: 'TextPositionSelector',
    ...(text === null ? {} : { start: text.at(start), end: text.at(end) }),
    utf16Start: start,
    utf16End: end,
  }
  const { kept, cut } = cutQuote(quote, quoteLength)
  if (text === null || kept === 0) return [position]
  const after = start + kept
  return [
    {
      type: 'TextQuoteSelector',
      exact: quote.slice(0, kept),
      prefix: whole(text.text, Math.max(0, start - besides), start),
      suffix: whole(text.text, after, Math.min(text.text.length, after + besides)),
      ...(cut ? { cut: true } : {}),
    },
    position,
  ]
}

/** A stretch that halves no character. */
function whole(text: string, start: number, end: number): string {
  const from = /[\udc00-\udfff]/.test(text.charAt(start)) && start > 0 ? start + 1 : start
  const to = /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end
  return text.slice(from, Math.max(from, to))
}
