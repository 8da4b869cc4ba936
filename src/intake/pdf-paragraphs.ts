import type { PdfLine } from './pdf-lines.ts'

/** The lines of a page, and where it ends at bottom and top, in points. */
export interface PdfPageLines {
  readonly lines: readonly PdfLine[]
  readonly bottom: number
  readonly top: number
}

/** Share of a page's height at its top and bottom where running heads and page numbers stand. */
const margin = 0.1
const pageNumber = /^\W*(?:page )?\d{1,4}(?: ?(?:of|\/|\|) ?\d{1,4})?\W*$/i

/** The same on every page but for its numbers. */
const masked = (text: string): string => text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()

/** The lines of all pages without what is printed on each of them: running heads, feet, page numbers. */
export function withoutFurniture(pages: readonly PdfPageLines[]): PdfLine[][] {
  const inMargin = ({ top, bottom }: PdfPageLines, { y }: PdfLine) =>
    y > top - (top - bottom) * margin || y < bottom + (top - bottom) * margin
  const seen = new Map<string, number>()
  for (const page of pages) {
    const here = new Set(page.lines.filter((line) => inMargin(page, line)).map(({ text }) => masked(text)))
    for (const text of here) seen.set(text, (seen.get(text) ?? 0) + 1)
  }
  const often = Math.max(2, pages.length * 0.4)
  return pages.map((page) =>
    page.lines.filter((line) => {
      if (!inMargin(page, line)) return true
      return !pageNumber.test(line.text) && (seen.get(masked(line.text)) ?? 0) < often
    }),
  )
}

/** In heights of the letters. */
const indent = 0.7
/** Lines of another size begin another paragraph: a headline, a subhead, a note. */
const sizeChange = 1.12
/** Times the usual distance between lines. */
const wideGap = 1.35

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}

/** Whether a line begins a paragraph, seen from the one before it. */
function begins(line: PdfLine, before: PdfLine, usual: number): boolean {
  const gap = before.y - line.y
  const sizes = Math.max(line.height, before.height) / Math.max(1, Math.min(line.height, before.height))
  if (sizes > sizeChange) return true
  // The next column or page: goes on unless the last line ended a sentence and this one begins one.
  if (gap <= 0 || gap > usual * 6) return /[.!?:]["'”’)]*$/.test(before.text) && /^["'“‘(]?[\p{Lu}\d]/u.test(line.text)
  if (gap > usual * wideGap) return true
  return line.x - before.x > indent * line.height && line.x - before.x < 6 * line.height
}

/** A word cut at the end of a line is put together; one that is written with a hyphen elsewhere keeps it. */
function joined(before: string, next: string, hyphenated: ReadonlySet<string>): string {
  const cut = /(\p{L}+)[-\u00ad\u2010]$/u.exec(before)
  const goesOn = /^(\p{Ll}+)/u.exec(next)
  if (cut === null || goesOn === null) return `${before} ${next}`
  const whole = `${cut[1]}-${goesOn[1]}`.toLowerCase()
  return hyphenated.has(whole) && !before.endsWith('\u00ad') ? before + next : before.slice(0, -1) + next
}

/** The paragraphs of lines in the order in which they are read. */
export function paragraphsOf(pages: readonly (readonly PdfLine[])[]): string[] {
  const lines = pages.flat()
  const hyphenated = new Set(
    lines.flatMap(({ text }) => [...text.toLowerCase().matchAll(/\p{L}+-\p{L}+/gu)].map(([word]) => word)),
  )
  const gaps = lines.flatMap((line, i) => {
    const before = lines[i - 1]
    const gap = before === undefined ? 0 : before.y - line.y
    return gap > 0 && gap < 5 * line.height ? [gap] : []
  })
  const usual = median(gaps) || 12
  const paragraphs: string[] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    const open = paragraphs.at(-1)
    if (before === undefined || open === undefined || begins(line, before, usual)) paragraphs.push(line.text)
    else paragraphs[paragraphs.length - 1] = joined(open, line.text, hyphenated)
  })
  return paragraphs.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '')
}
