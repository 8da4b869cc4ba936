export interface Column<Row> {
  readonly name: string
  readonly cell: (row: Row) => React.ReactNode
  /** `number` stands at the right, `optional` goes where there is no room, `short` never breaks. */
  readonly kind?: 'number' | 'optional' | 'number optional' | 'short'
  /** This column names the row, where it is not the first. */
  readonly names?: true
}

interface DataTableProps<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** What is unfolded below a row; null where nothing is. */
  readonly below?: (row: Row) => React.ReactNode
  readonly className?: string
}

/** The one table of lists: a row a thing, the first column names it where none says that it does. */
export function DataTable<Row>({ caption, columns, rows, keyOf, below, className = '' }: DataTableProps<Row>) {
  return (
    <table className={`list-table ${className}`.trim()}>
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ name, kind }) => (
            <th key={name} scope="col" className={kind}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Lines key={keyOf(row)} row={row} columns={columns} below={below?.(row) ?? null} />
        ))}
      </tbody>
    </table>
  )
}

interface LinesProps<Row> {
  readonly row: Row
  readonly columns: readonly Column<Row>[]
  readonly below: React.ReactNode
}

function Lines<Row>({ row, columns, below }: LinesProps<Row>) {
  const naming = Math.max(
    0,
    columns.findIndex(({ names }) => names === true),
  )
  return (
    <>
      <tr className={below === null ? undefined : 'unfolded'}>
        {columns.map(({ name, cell, kind }, at) =>
          at === naming ? (
            <th key={name} scope="row" className={kind}>
              {cell(row)}
            </th>
          ) : (
            <td key={name} className={kind}>
              {cell(row)}
            </td>
          ),
        )}
      </tr>
      {below === null ? null : (
        <tr className="below">
          <td colSpan={columns.length}>{below}</td>
        </tr>
      )}
    </>
  )
}
