import { type CellValue, csvLine } from './csv.ts'

/** Types of Table Schema that these tables use. */
export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'date'

export interface Column<Row> {
  readonly name: string
  readonly type: FieldType
  /** What it means, with its unit. */
  readonly says: string
  readonly of: (row: Row) => CellValue
}

/** A table as it is published: its columns with what they mean, and how it hangs together with the others. */
export interface Table<Row> {
  readonly name: string
  readonly title: string
  readonly columns: readonly Column<Row>[]
  /** The columns that tell its rows apart; none where no two of them do. */
  readonly key: readonly string[]
  /** Columns that hold an id of a row of another table. */
  readonly points: readonly { readonly column: string; readonly to: string }[]
}

type Rows<Row> = Iterable<Row> | AsyncIterable<Row>

/** A table and the lines of its file; what its rows were is forgotten. */
export interface FilledTable extends Pick<Table<never>, 'name' | 'title' | 'key' | 'points'> {
  readonly columns: readonly Pick<Column<never>, 'name' | 'type' | 'says'>[]
  /** Its file, a stretch of whole lines at a time, heads first. Can be read once where its rows can. */
  readonly chunks: () => AsyncGenerator<string>
}

/** So many rows are joined to one stretch. */
const atOnce = 500

export function filled<Row>(table: Table<Row>, rows: Rows<Row>): FilledTable {
  return { ...table, chunks: () => linesOf(table, rows) }
}

/** The first line of a table's file. */
export function headOf({ columns }: Pick<FilledTable, 'columns'>): string {
  return csvLine(columns.map(({ name }) => name))
}

async function* linesOf<Row>(table: Table<Row>, rows: Rows<Row>): AsyncGenerator<string> {
  let lines = [headOf(table)]
  for await (const row of rows) {
    lines.push(csvLine(table.columns.map(({ of }) => of(row))))
    if (lines.length < atOnce) continue
    yield lines.join('')
    lines = []
  }
  if (lines.length > 0) yield lines.join('')
}
