export interface Column<Row> {
  readonly name: string
  readonly cell: (row: Row) => React.ReactNode
  /** `number` stands at the right, `optional` goes where there is no room, `short` never breaks. */
  readonly kind?: 'number' | 'optional' | 'number optional' | 'short'
}

interface DataTableProps<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
}

/** The one table of lists: a row a thing, the first column names it. */
export function DataTable<Row>({ caption, columns, rows, keyOf }: DataTableProps<Row>) {
  return (
    <table className="list-table">
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
          <tr key={keyOf(row)}>
            {columns.map(({ name, cell, kind }, at) =>
              at === 0 ? (
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
        ))}
      </tbody>
    </table>
  )
}
