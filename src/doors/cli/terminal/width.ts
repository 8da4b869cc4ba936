const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** First and last code points that terminals show two columns wide: East Asian Wide and Fullwidth of Unicode 16, without emoji. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2ff],
  [0x20000, 0x3fffd],
]

function graphemeWidth(grapheme: string): 0 | 1 | 2 {
  if (/\p{Emoji_Presentation}|\ufe0f/u.test(grapheme)) return 2
  const point = grapheme.codePointAt(0) ?? 0
  if (/^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u.test(grapheme)) return 0
  return wide.some(([first, last]) => point >= first && point <= last) ? 2 : 1
}

const plain = /^[\x20-\x7e]*$/

/** How many columns of a terminal a cleaned line takes. */
export function widthOf(text: string): number {
  if (plain.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment)
  return width
}

/** The text split after at most `width` columns, never inside a character that a reader sees as one. */
export function splitAt(text: string, width: number): readonly [string, string] {
  if (plain.test(text)) return [text.slice(0, width), text.slice(width)]
  let taken = 0
  for (const { segment, index } of graphemes.segment(text)) {
    taken += graphemeWidth(segment)
    if (taken > width) return [text.slice(0, index), text.slice(index)]
  }
  return [text, '']
}

/** The text in at most `width` columns, with an ellipsis where something is left out. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  return width < 1 ? '' : `${splitAt(text, width - 1)[0].trimEnd()}…`
}
