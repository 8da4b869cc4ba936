/** Words of a text that are lit up. UTF-16 offsets into that text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A text with some of its spans marked, in order; spans that overlap or lie outside are cut to what fits. */
export function Highlighted({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) {
  const pieces: React.ReactNode[] = []
  let at = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, Math.min(start, text.length))
    const to = Math.min(end, text.length)
    if (to <= from) continue
    pieces.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>)
    at = to
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  )
}
