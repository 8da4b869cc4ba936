import { memo } from 'react'
import { type MatrixColumn, type MatrixRow, placeOf } from './matrix.tsx'

export interface LineProps {
  readonly row: MatrixRow<unknown>
  readonly columns: readonly MatrixColumn[]
  readonly draw: (value: unknown) => React.ReactNode
  readonly addressOf: (row: string, column: string) => string
  readonly open: string | null
  readonly active: string | null
}

/** One row: who, and a link in each cell. Drawn again only where something of it changed. */
export const MatrixLine = memo(function MatrixLine({ row, columns, draw, addressOf, open, active }: LineProps) {
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {row.head}
      </th>
      {columns.map(({ id, name }) => {
        const place = placeOf(row.id, id)
        return (
          <td key={id} role="cell">
            <a
              href={addressOf(row.id, id)}
              className="cell"
              data-place={place}
              tabIndex={active === place ? 0 : -1}
              aria-current={open === place ? 'true' : undefined}
            >
              <span className="hidden">
                {row.name}, {name}:{' '}
              </span>
              {draw(row.cells.get(id))}
            </a>
          </td>
        )
      })}
    </tr>
  )
})
