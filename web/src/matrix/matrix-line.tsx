import { memo } from 'react'
import { type MatrixColumn, type MatrixRow, placeOf } from './matrix.tsx'

/** What the cells of a table are drawn with. */
export interface Drawing {
  readonly columns: readonly MatrixColumn[]
  readonly draw: (value: unknown) => React.ReactNode
  readonly say: (value: unknown) => string
  readonly addressOf: (row: string, column: string) => string
  readonly rowClass: string | undefined
}

export interface LineProps {
  readonly row: MatrixRow<unknown>
  readonly drawing: Drawing
  readonly open: string | null
  readonly active: string | null
}

/**
 * One row: who, and a link in each cell. Drawn again only where something of it changed. What a cell is called stands in one
 * attribute, for whoever listens: words that are there and not seen would be five boxes more in each of hundreds of cells.
 */
export const MatrixLine = memo(function MatrixLine({ row, drawing, open, active }: LineProps) {
  const { columns, draw, say, addressOf, rowClass } = drawing
  return (
    <tr role="row" className={rowClass}>
      <th scope="row" role="rowheader">
        {row.head}
      </th>
      {columns.map(({ id, name }) => {
        const place = placeOf(row.id, id)
        const value = row.cells.get(id)
        return (
          <td key={id} role="cell">
            <a
              href={addressOf(row.id, id)}
              className="cell"
              data-place={place}
              tabIndex={active === place ? 0 : -1}
              aria-label={`${row.name}, ${name}: ${say(value)}`}
              aria-current={open === place ? 'true' : undefined}
            >
              {draw(value)}
            </a>
          </td>
        )
      })}
    </tr>
  )
})

/** The title of some rows, and how many they are. */
export const SectionLine = memo(function SectionLine({
  title,
  note,
  columns,
}: {
  readonly title: string
  readonly note: string
  readonly columns: number
}) {
  return (
    <tr className="section" role="row">
      <th colSpan={columns + 1} role="rowheader">
        <span>
          <b>{title}</b> {note}
        </span>
      </th>
    </tr>
  )
})
