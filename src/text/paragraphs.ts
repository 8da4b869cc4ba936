/** A stretch of a text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A line or paragraph that is not blank, without the white space at its ends, and how many blank lines stand before it. */
export interface Line extends Span {
  readonly blankBefore: number
}

/** True for what ends a line: LF, CR, and the two Unicode separators. CR LF is one end. */
function endsLine(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029
}

/** White space as `\s` has it, by code; the common ones first because this runs on every character of every report. */
function isSpace(code: number): boolean {
  if (code === 32 || (code >= 9 && code <= 13)) return true
  if (code < 0xa0) return false
  return (
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0x1680
  )
}

/** The lines of a text that hold anything, in order. Linear in the length of the text, whatever is in it. */
export function linesOf(text: string, start = 0, end = text.length): Line[] {
  const lines: Line[] = []
  let blank = 0
  let from = start
  while (from < end) {
    let to = from
    let first = -1
    let last = -1
    for (; to < end; to++) {
      const code = text.charCodeAt(to)
      if (code > 32 && code < 0xa0) {
        if (first < 0) first = to
        last = to
        continue
      }
      if (endsLine(code)) break
      if (isSpace(code)) continue
      if (first < 0) first = to
      last = to
    }
    if (first < 0) blank++
    else {
      lines.push({ start: first, end: last + 1, blankBefore: blank })
      blank = 0
    }
    const crLf = text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10
    from = to + (crLf ? 2 : 1)
  }
  return lines
}

/**
 * Lines of mail and of old text files are broken at some 72 columns; only then does a line end say nothing about
 * paragraphs. It shows in lines that break off in mid-sentence at nearly the same width.
 */
const wrapped = { from: 45, to: 100, atLeast: 4, share: 0.4 } as const

function isWrapped(text: string, lines: readonly Line[]): boolean {
  let joins = 0
  let broken = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]
    const next = lines[i + 1]
    if (line === undefined || next === undefined || next.blankBefore > 0) continue
    joins++
    const length = line.end - line.start
    const open = !/[.!?:;"'”’»)]$/.test(text.slice(line.end - 1, line.end))
    const goesOn = /^[\p{Ll}\d]/u.test(text.slice(next.start, next.start + 2))
    if (length >= wrapped.from && length <= wrapped.to && open && goesOn) broken++
  }
  return joins >= wrapped.atLeast && broken / joins >= wrapped.share
}

/**
 * The paragraphs of a text, in order: its lines, or, where lines are broken at a fixed width, the runs of lines
 * between blank ones. White space at the ends is left out; nothing else is.
 */
export function paragraphsOf(text: string, start = 0, end = text.length): Line[] {
  const lines = linesOf(text, start, end)
  if (!isWrapped(text, lines)) return lines
  const paragraphs: Line[] = []
  let open: { start: number; end: number; blankBefore: number } | null = null
  for (const line of lines) {
    if (open !== null && line.blankBefore === 0) open.end = line.end
    else {
      open = { ...line }
      paragraphs.push(open)
    }
  }
  return paragraphs
}
