import { CsvError, parse } from 'csv-parse/sync'
import { decode } from './decode.ts'

/** What a column of an analyst's table means. */
export const columns = [
  'actor',
  'group',
  'component',
  'stance',
  'voice',
  'past',
  'conditions',
  'caveats',
  'quantity',
  'unit',
  'place',
  'said',
  'due',
  'address',
  'report',
  'outlet',
  'quotation',
  'why',
] as const
export type TableColumn = (typeof columns)[number]

export interface TableRow {
  /** The line it begins on, from 1. */
  readonly line: number
  /** Trimmed; empty cells are left out. */
  readonly cells: ReadonlyMap<TableColumn, string>
}

export type PositionTable =
  | { readonly ok: true; readonly rows: readonly TableRow[]; readonly unknown: readonly string[] }
  | {
      readonly ok: false
      readonly because: 'empty' | 'too-large' | 'broken' | 'column-missing' | 'column-twice'
      readonly line: number | null
      readonly detail: string
    }

/** Names that people give columns, without case, spaces and signs. */
const names: Readonly<Record<TableColumn, readonly string[]>> = {
  actor: ['actor', 'country', 'state', 'party', 'who', 'organisation', 'organization', 'government'],
  group: ['group', 'groupwords'],
  component: ['component', 'contribution', 'commitment', 'what', 'field', 'type'],
  stance: ['stance', 'position', 'status'],
  voice: ['voice', 'onwhoseword', 'whosays'],
  past: ['past', 'toldaspast'],
  conditions: ['conditions', 'condition', 'if', 'hangson'],
  caveats: ['caveats', 'caveat', 'limits'],
  quantity: ['quantity', 'amount', 'number', 'howmany', 'howmuch'],
  unit: ['unit', 'units'],
  place: ['place', 'where', 'location'],
  said: ['date', 'said', 'day', 'when', 'dateofstatement', 'saidon'],
  due: ['due', 'deadline', 'bywhen'],
  address: ['address', 'url', 'link', 'source', 'sourceurl', 'href'],
  report: ['report', 'reportid', 'article', 'file'],
  outlet: ['outlet', 'publisher', 'paper', 'newspaper', 'publication'],
  quotation: ['quotation', 'quote', 'words', 'text', 'passage', 'evidence', 'excerpt'],
  why: ['why', 'note', 'notes', 'comment', 'comments', 'reason', 'remarks'],
}

/** Columns without which no row can be placed. */
const owed: readonly TableColumn[] = ['actor', 'component', 'stance', 'quotation']

/** A table kept by hand has some thousand rows. */
const mostBytes = 32 * 1024 * 1024

/**
 * Read a table of positions: CSV with commas, semicolons or tabs (the header line tells), in any encoding, one position a
 * row. Header names are forgiving ("Country", "source URL", "Quote").
 */
export function readPositionTable(bytes: Uint8Array): PositionTable {
  if (bytes.length > mostBytes) return refused('too-large', null, String(bytes.length))
  const { text } = decode(bytes)
  if (text.trim() === '') return refused('empty', null, '')
  const parsed = records(text)
  if (!parsed.ok) return parsed
  const [header, ...rows] = parsed.records
  if (header === undefined) return refused('empty', null, '')
  const meant = header.cells.map(columnOf)
  const missing = owed.find((column) => !meant.includes(column))
  if (missing !== undefined) return refused('column-missing', header.line, missing)
  const twice = meant.find((column, at) => column !== null && meant.indexOf(column) !== at)
  if (twice !== undefined && twice !== null) return refused('column-twice', header.line, twice)
  return {
    ok: true,
    rows: rows.map(({ line, cells }) => ({ line, cells: cellsOf(cells, meant) })),
    unknown: header.cells.filter((name, at) => meant[at] === null && name.trim() !== ''),
  }
}

type Refused = PositionTable & { readonly ok: false }

function refused(because: Refused['because'], line: number | null, detail: string): Refused {
  return { ok: false, because, line, detail }
}

interface Parsed {
  readonly cells: readonly string[]
  readonly line: number
}

function records(text: string): { readonly ok: true; readonly records: readonly Parsed[] } | Refused {
  try {
    const found: Parsed[] = []
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      skip_empty_lines: true,
      relax_column_count: true,
      on_record: (cells: readonly string[], { lines }) => {
        // `lines` is where the record ends; it began as many lines before as its cells have breaks.
        const breaks = cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
        found.push({ cells, line: lines - breaks })
        return null
      },
    })
    return { ok: true, records: found }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refused('broken', 'lines' in error ? Number(error.lines) : null, error.code)
  }
}

/** The sign that stands most often in the header line, outside quotation marks. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split(/\r?\n/, 1)
  const bare = header.replace(/"[^"]*"/g, '')
  const times = (sign: string) => bare.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (times(sign) > times(best) ? sign : best))
}

function columnOf(name: string): TableColumn | null {
  const key = name.toLowerCase().replace(/[^a-z]/g, '')
  return columns.find((column) => names[column].includes(key)) ?? null
}

function cellsOf(cells: readonly string[], meant: readonly (TableColumn | null)[]): ReadonlyMap<TableColumn, string> {
  const found = new Map<TableColumn, string>()
  for (const [at, cell] of cells.entries()) {
    const column = meant[at]
    if (column !== null && column !== undefined && cell.trim() !== '') found.set(column, cell.trim())
  }
  return found
}
