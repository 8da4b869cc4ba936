import type { Rendition } from '../records/report.ts'
import { paragraphsOf, type Span } from '../text/sentences.ts'

/** Characters of one piece, so that a long report fits every model; a longer paragraph is a piece of its own, cut at this length. */
const longestPiece = 12_000

/** The stories of a rendition as whole paragraphs, put together up to the length of a piece. UTF-16 offsets. */
export function modelPieces({ text, parts }: Rendition): readonly Span[] {
  const pieces: Span[] = []
  for (const part of parts) {
    if (part.role !== 'story') continue
    let first = true
    for (const { start, end } of paragraphsOf(text, part.start, part.end)) {
      const open = first ? undefined : pieces.at(-1)
      if (open !== undefined && end - open.start <= longestPiece) pieces.splice(-1, 1, { start: open.start, end })
      else pieces.push({ start, end })
      first = false
    }
  }
  return pieces.flatMap(cut)
}

function cut({ start, end }: Span): readonly Span[] {
  const pieces: Span[] = []
  for (let at = start; at < end; at += longestPiece) pieces.push({ start: at, end: Math.min(end, at + longestPiece) })
  return pieces
}
