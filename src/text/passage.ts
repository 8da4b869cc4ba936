import type { Passage, PassageIn } from '../records/passage.ts'

/**
 * The only maker of passages. Offsets are UTF-16, end exclusive.
 * @throws RangeError when the span is empty or lies outside the text: that is a bug of the caller, not a property of the text.
 */
export function passageOf(text: string, start: number, end: number, place: PassageIn = 'text'): Passage {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > text.length) {
    throw new RangeError(`Passage ${start}-${end} is outside a text of ${text.length} characters.`)
  }
  return { start, end, quote: text.slice(start, end), in: place }
}

/** The same span without white space at its ends; null where nothing else is in it. */
export function trimmedSpan(text: string, start: number, end: number): { start: number; end: number } | null {
  let from = start
  let to = end
  while (from < to && /\s/.test(text[from] ?? '')) from++
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--
  return from < to ? { start: from, end: to } : null
}
