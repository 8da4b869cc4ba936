import type { Imported } from '../../../records/imported.ts'
import { explainRow } from '../../explain.ts'
import { counted } from '../../sentences.ts'
import { line, run } from '../terminal/line.ts'
import { wrap } from '../terminal/wrap.ts'
import type { Paper, Printed } from './paper.ts'

/** How many rows were placed, and each that was not with why. */
export function printImported({ rows, unknown }: Imported, paper: Paper): Printed {
  const became = (what: Imported['rows'][number]['became']) => rows.filter((row) => row.became === what).length
  const head = line(
    run(`Added ${counted(became('added'), 'position')}`, 'strong'),
    `; ${became('known')} known, ${became('unplaced')} not placed.`,
  )
  const aside = unknown.length === 0 ? [] : [line(run(`Columns left aside: ${unknown.join(', ')}.`, 'faint'))]
  const unplaced = rows.flatMap((row) =>
    row.became === 'unplaced' ? [line(run(`line ${row.line}: `, 'warning'), explainRow(row.problem))] : [],
  )
  return [head, ...aside, ...unplaced].flatMap((one) => wrap(one, paper.width, 2))
}
