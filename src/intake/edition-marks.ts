import type { EditionMark } from '../records/edition.ts'

/** So much of the beginning, and of the end, is looked through for notes of the editors; UTF-16 units. */
const looked = 2500

/** How a note of the editors begins, at the beginning of a line. */
const notes: readonly { readonly kind: EditionMark['kind']; readonly begins: RegExp }[] = [
  {
    kind: 'retraction',
    begins:
      /^(?:this (?:story|article|report|item) (?:has been|was|is) (?:retracted|withdrawn)|retraction\b|kill(?:ed)?: )/i,
  },
  {
    kind: 'correction',
    begins:
      /^\W{0,3}(?:(?:editor['’]?s['’]? note: )?corrections?(?: \([^)]{1,60}\))?\s?[:.—–-]|corrected (?:on|at|version)\b|correcting\b|(?:\(?this|an earlier version of this) (?:story|article|report|version|page)[^.\n]{0,60}?\b(?:correct(?:s|ed)|mis(?:stated|spelled|spelt|identified|attributed)|incorrectly|wrongly))/i,
  },
  {
    kind: 'clarification',
    begins:
      /^\W{0,3}(?:clarifications?\s?[:.—–-]|this (?:story|article|report) (?:has been|was) (?:amended to )?clarif)/i,
  },
  {
    kind: 'update',
    begins:
      /^\W{0,3}(?:update \d{1,2}[:\s-]|updates? (?:with|to|throughout|lead)\b|(?:this|the) (?:story|article|report|page|post|version) (?:has been|was) (?:last )?(?:updated|amended|edited)|\(?(?:adds|updates|recasts|refiles)\b[^.\n]{3,80}\))/i,
  },
]

/** How agencies mark a headline: "UPDATE 2-Norway offers frigates", "CORRECTED-…", "REFILE-…". */
const overHeadline =
  /^(?:(UPDATE|WRAPUP|RPT|REFILE|RECAST)(?: (\d{1,2}))?|(CORRECTED|CORRECTION)(?: \((?:OFFICIAL)\))?)(?:\s?[-–—:]\s?)(?=\S)/

/** Which version a headline says that it is of; null where it says nothing. */
export function headlineNumber(headline: string | null): number | null {
  const number = overHeadline.exec(headline ?? '')?.[2]
  return number === undefined ? null : Number(number)
}

/** What a text and its headline say of having been changed, in the order of their places. */
export function editionMarks(text: string, headline: string | null): readonly EditionMark[] {
  const over = overHeadline.exec(headline ?? '')
  const marks: EditionMark[] = []
  if (over !== null) {
    const kind = over[3] === undefined ? 'update' : 'correction'
    marks.push({ kind, in: 'headline', start: 0, end: over[0].trimEnd().length })
  }
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, Math.min(end, start + 400))
    const found = notes.find(({ begins }) => begins.test(line))
    if (found !== undefined) marks.push({ kind: found.kind, in: 'text', start, end })
    if (marks.length >= 20) break
  }
  return marks
}

/** Lines of the beginning and of the end, without blank space around them. */
function* linesOf(text: string): Generator<{ readonly start: number; readonly end: number }> {
  const tail = Math.max(looked, text.length - looked)
  for (let from = 0; from < text.length; ) {
    const next = text.indexOf('\n', from)
    const to = next < 0 ? text.length : next
    if (from < looked || to > tail) {
      const line = text.slice(from, to)
      const start = from + line.length - line.trimStart().length
      const end = from + line.trimEnd().length
      if (end > start) yield { start, end }
    }
    from = to + 1
  }
}
