import { harmless } from '../../text/harmless.ts'

export type CellValue = string | number | boolean | null

/** What a spreadsheet may strip before it looks for a formula: spaces, marks without width, quotation marks. */
const passedOver = ' \\u00a0\\u2000-\\u200d\\u2060\\u3000"\'`´‘’“”„«»＂＇'
/** What begins a formula, in its full-width and small forms too. */
const begins = '=+\\-@\\t\\r＝＋－＠﹦﹢﹣﹫−'
/** A cell begins at its start, and, for a reader that divides at another sign, behind that sign. */
const cellStart = `(?:^|[;\\t\\r\\n])[${passedOver}]*`
/** Each looks ahead first: only then is what stands before it read, and never the same stretch twice. */
const unsafe = new RegExp(`(?=[${begins}])(?<=${cellStart})`, 'g')
const guards = new RegExp(`'(?=[${begins}])(?<=${cellStart})`, 'g')

/**
 * Text that no spreadsheet takes for a formula: an apostrophe stands before any sign that could begin one. Nothing is lost:
 * `unguarded` gives the text back.
 */
export function guard(text: string): string {
  return text.replace(unsafe, "'")
}

export function unguarded(text: string): string {
  return text.replace(guards, '')
}

/** One cell as RFC 4180 writes it. Numbers and truth values are written bare, null as nothing. */
export function csvCell(value: CellValue): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const text = guard(harmless(value))
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export function csvLine(cells: readonly CellValue[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}
