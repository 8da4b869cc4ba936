import type { Span } from '../text/sentences.ts'

/** A line of so many words is no heading, byline or menu, however it ends. */
const longLine = 16

/** Whether a sentence of `words` words is one of a story: it ends with a stop, or is long. What stands around a story does neither. */
export function isProse(text: string, span: Span, words: number): boolean {
  if (words >= longLine) return true
  return words >= 4 && endsWithStop(text, span)
}

const closers = new Set(['"', "'", '\u201D', '\u2019', '\u00BB', ')', ']'])

function endsWithStop(text: string, { start, end }: Span): boolean {
  let at = end - 1
  while (at > start && at > end - 3 && closers.has(text[at] ?? '')) at--
  const code = text.charCodeAt(at)
  return code === 46 || code === 33 || code === 63 || code === 0x2026 || code === 0x3002
}
