/** A run of characters on a page. Points; `x`, `y` is the left end of its baseline, and y grows upwards. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A line of one column. */
export interface PdfLine {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly height: number
}

/** In heights of the letters: pieces of one line differ by less in their baseline, words stand further apart, columns further still. */
const sameLine = 0.4
const wordGap = 0.15
const columnGap = 1.6

/** Pieces of text put together to stretches that nothing divides. */
function stretches(pieces: readonly Piece[]): PdfLine[] {
  const sorted = [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)
  const rows: Piece[][] = []
  for (const piece of sorted) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (
      row !== undefined &&
      first !== undefined &&
      first.y - piece.y <= sameLine * Math.max(first.height, piece.height)
    ) {
      row.push(piece)
    } else rows.push([piece])
  }
  return rows.flatMap((row) => rowLines(row.sort((a, b) => a.x - b.x)))
}

function rowLines(row: readonly Piece[]): PdfLine[] {
  const lines: { text: string; x: number; right: number; y: number; height: number }[] = []
  for (const { text, x, y, width, height } of row) {
    const last = lines.at(-1)
    const size = height || last?.height || 10
    const gap = last === undefined ? 0 : x - last.right
    if (last === undefined || gap > columnGap * size) {
      if (text.trim() !== '') lines.push({ text: text.trimStart(), x, right: x + width, y, height: size })
      continue
    }
    const space = gap > wordGap * size && !last.text.endsWith(' ') && !text.startsWith(' ') ? ' ' : ''
    last.text += space + text
    last.right = Math.max(last.right, x + width)
    last.height = Math.max(last.height, height)
  }
  return lines.map((line) => ({ ...line, text: line.text.trimEnd() }))
}

/** Share of a page's lines that each side of a gutter has at least, and that may run across it at most. */
const eachSide = 0.2
const mostAcross = 0.2
const fewestLines = 8
const steps = 60

/** Where the space between two columns stands; null where lines run over the whole width. */
function gutterOf(lines: readonly PdfLine[]): number | null {
  if (lines.length < fewestLines) return null
  const left = Math.min(...lines.map(({ x }) => x))
  const right = Math.max(...lines.map((line) => line.right))
  let best: { readonly at: number; readonly across: number } | null = null
  for (let i = Math.floor(steps * 0.2); i <= steps * 0.8; i++) {
    const at = left + ((right - left) * i) / steps
    const across = lines.filter((line) => line.x < at && line.right > at).length
    const before = lines.filter((line) => line.right <= at).length
    const behind = lines.length - across - before
    if (Math.min(before, behind) < lines.length * eachSide || across > lines.length * mostAcross) continue
    if (best === null || across < best.across) best = { at, across }
  }
  return best?.at ?? null
}

/** Lines from the top down, each column to its end before the next; what runs across all columns parts what is over it from what is under it. */
function inOrder(lines: readonly PdfLine[], depth = 0): PdfLine[] {
  const gutter = depth > 3 ? null : gutterOf(lines)
  const down = [...lines].sort((a, b) => b.y - a.y || a.x - b.x)
  if (gutter === null) return down
  const ordered: PdfLine[] = []
  let sides: { left: PdfLine[]; right: PdfLine[] } = { left: [], right: [] }
  const flush = () => {
    ordered.push(...inOrder(sides.left, depth + 1), ...inOrder(sides.right, depth + 1))
    sides = { left: [], right: [] }
  }
  for (const line of down) {
    if (line.right <= gutter) sides.left.push(line)
    else if (line.x >= gutter) sides.right.push(line)
    else {
      flush()
      ordered.push(line)
    }
  }
  flush()
  return ordered
}

/** The lines of a page in the order in which they are read. */
export function linesOfPage(pieces: readonly Piece[]): PdfLine[] {
  return inOrder(stretches(pieces))
}
