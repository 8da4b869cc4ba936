import type { ReportId } from '../../records/ids.ts'
import type { CellEnd } from '../../records/told-position.ts'
import { type LightRow, type Links, lightColumns, lightPosition } from './light-rows.ts'

/** Columns of a position joined with its report and with the family that it counts for. */
export const cellColumns = `${lightColumns}, position.start, report.id, report.published, family.id, family.source`

type CellRow = readonly [
  ...row: LightRow,
  start: number,
  report: ReportId,
  published: string | null,
  family: ReportId,
  source: number,
]

/** Positions of a cell from such rows, each with where it is kept. */
export function cellPositionsIn(rows: readonly (readonly unknown[])[], links: Links): CellEnd['positions'] {
  return (rows as unknown as readonly CellRow[]).map((row) => {
    const one = {
      position: lightPosition(row as unknown as LightRow, row[26], links),
      published: row[27],
      day: row[18],
      family: row[28],
      source: row[29] === row[22],
      added: row[19] === 1,
      anonymous: row[20] === 1,
      start: row[25],
      at: [row[22], row[23]] as const,
    }
    return row[24] === null ? one : { ...one, until: row[24] }
  })
}
