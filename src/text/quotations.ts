import { normalise } from './normalise.ts'
import { paragraphsOf, type Span } from './sentences.ts'

/** A stretch in quotation marks. Offsets are UTF-16, end exclusive. */
export interface Quotation extends Span {
  /** What stands between the marks. `start` and `end` of the quotation itself include them. */
  readonly inner: Span
  /** True where the mark that ends it is missing because the quotation goes on in the next paragraph. */
  readonly goesOn: boolean
  /** True where it takes up a quotation that went on from the paragraph before. */
  readonly continued: boolean
  /** 0 for a quotation, 1 for one inside it. */
  readonly depth: number
}

interface Found {
  readonly start: number
  readonly end: number
  /** Width of the mark that opens it, and of the one that closes it: 0 where none does. */
  readonly opens: number
  readonly closes: number
  readonly depth: number
}

/**
 * Quotations of a text, or of a stretch of it, in order of their start. Double marks of every style, single ones where they
 * cannot be apostrophes. A quotation whose closing mark is missing goes on when the next paragraph opens with a mark, else it
 * ends with its paragraph. Linear in the length of the text.
 */
export function quotationsOf(
  text: string,
  start = 0,
  end = text.length,
  plain = normalise(text),
): readonly Quotation[] {
  const quotations: Quotation[] = []
  let pending = false
  const paragraphs = paragraphsOf(text, start, end)
  paragraphs.forEach((paragraph, index) => {
    const next = paragraphs[index + 1]
    const found = inParagraph(text, plain, paragraph)
    found.forEach((one, at) => {
      const goesOn = one.closes === 0 && one.depth === 0 && next !== undefined && opensQuoted(plain, next)
      const continued = at === 0 && pending && one.start === paragraph.start
      quotations.push(quotation(one, goesOn, continued))
    })
    pending = found.some((one) => one.closes === 0 && one.depth === 0) && next !== undefined && opensQuoted(plain, next)
  })
  return quotations
}

function opensQuoted(plain: string, { start }: Span): boolean {
  return plain[start] === '"' || plain.startsWith("''", start) || plain.startsWith('``', start)
}

function quotation(found: Found, goesOn: boolean, continued: boolean): Quotation {
  const inner = { start: found.start + found.opens, end: found.end - found.closes }
  return { start: found.start, end: found.end, inner, goesOn, continued, depth: found.depth }
}

function inParagraph(text: string, plain: string, paragraph: Span): readonly Found[] {
  const doubles = doubleQuoted(text, plain, paragraph)
  const singles = singleQuoted(plain, paragraph)
  if (singles.length === 0) return doubles
  return merged(doubles, singles)
}

/** Single quotations beside the double ones, or inside them; one that crosses a double mark is none. */
function merged(doubles: readonly Found[], singles: readonly Found[]): readonly Found[] {
  const all: Found[] = [...doubles]
  let next = 0
  for (const single of singles) {
    while (next < doubles.length && (doubles[next]?.end ?? 0) <= single.start) next++
    const double = doubles[next]
    if (double === undefined || single.end <= double.start) all.push(single)
    else if (double.start < single.start && single.end < double.end) all.push({ ...single, depth: double.depth + 1 })
  }
  return all.sort((a, b) => a.start - b.start)
}

/** A mark of a quotation: one character, or two that typewriters make of it ('' and ``). */
interface Mark {
  readonly at: number
  readonly width: number
}

function doubleMarks(plain: string, { start, end }: Span): readonly Mark[] {
  const marks: Mark[] = []
  for (let at = start; at < end; at++) {
    const code = plain.charCodeAt(at)
    if (code === 34) marks.push({ at, width: 1 })
    else if ((code === 39 || code === 96) && plain.charCodeAt(at + 1) === code && at + 1 < end) {
      marks.push({ at, width: 2 })
      at++
    }
  }
  return marks
}

function doubleQuoted(text: string, plain: string, paragraph: Span): readonly Found[] {
  const { start, end } = paragraph
  const found: Found[] = []
  const open: Mark[] = []
  for (const mark of doubleMarks(plain, paragraph)) {
    const { at, width } = mark
    const side = sideOf(plain, at, at + width, start, end)
    const last = open.at(-1)
    if (last === undefined) {
      if (side !== 'closing') open.push(mark)
    } else if (side === 'opening' && text[at] !== '\u201D') {
      // A curly mark that opens inside an open quotation is nested; a straight one shows that the first never closed.
      if (text[at] !== '\u201C' || open.length > 1) open.length = 0
      open.push(mark)
    } else {
      open.pop()
      found.push({ start: last.at, end: at + width, opens: last.width, closes: width, depth: open.length })
    }
  }
  const unclosed = open[0]
  if (unclosed !== undefined) found.push({ start: unclosed.at, end, opens: unclosed.width, closes: 0, depth: 0 })
  return found.filter((one) => one.end - one.start > one.opens + one.closes).sort((a, b) => a.start - b.start)
}

/** Which side of words a mark stands on; `either` where spaces do not tell. */
function sideOf(
  plain: string,
  at: number,
  behind: number,
  start: number,
  end: number,
): 'opening' | 'closing' | 'either' {
  const before = at === start || /[\s([\u2014\u2013-]/.test(plain[at - 1] ?? ' ')
  const after = behind >= end || /[\s)\].,;:!?\u2014\u2013]/.test(plain[behind] ?? ' ')
  if (before === after) return 'either'
  return before ? 'opening' : 'closing'
}

const elided = /^'(?:\d|em\b|til\b|tis\b|twas\b|cause\b|n\b|s\b)/i
/** A single quotation is looked for over this many characters. */
const longestSingle = 1_200

/** Quotations in single marks: they open before a word and close behind one, and no plural genitive closes them. */
function singleQuoted(plain: string, { start, end }: Span): readonly Found[] {
  const found: Found[] = []
  let searched = start
  for (let at = plain.indexOf("'", start); at >= 0 && at < end; at = plain.indexOf("'", at + 1)) {
    const opens = at === start || /[\s("[\u2014\u2013]/.test(plain[at - 1] ?? '')
    if (plain[at + 1] === "'") {
      at++
      continue
    }
    if (!opens || !/[\p{L}\p{N}"$£€[]/u.test(plain[at + 1] ?? '') || elided.test(plain.slice(at, at + 7))) continue
    // What was searched in vain for an earlier mark is not searched again.
    const limit = Math.min(end, at + longestSingle)
    const to = singleEnd(plain, Math.max(at + 2, searched), limit)
    searched = to < 0 ? limit : to + 1
    if (to < 0) continue
    found.push({ start: at, end: to + 1, opens: 1, closes: 1, depth: 0 })
    at = to
  }
  return found
}

function singleEnd(plain: string, from: number, end: number): number {
  for (let at = plain.indexOf("'", from); at >= 0 && at < end; at = plain.indexOf("'", at + 1)) {
    const before = plain[at - 1] ?? ''
    const after = plain[at + 1] ?? ' '
    if (/\s/.test(before) || !(at + 1 >= end || /[\s.,;:!?)"\]\u2014\u2013]/.test(after))) continue
    const genitive = /s/i.test(before) && after === ' ' && /\p{Ll}/u.test(plain[at + 2] ?? '')
    const later = genitive ? plain.indexOf("'", at + 1) : -1
    if (later < 0 || later >= end) return at
  }
  return -1
}
