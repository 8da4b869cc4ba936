import type { Board, Cell } from '../../../records/board.ts'
import type { Line } from '../terminal/line.ts'
import { line, run } from '../terminal/line.ts'
import type { CellLayout } from './board-cell.ts'
import { conditionCode, conditionWord } from './condition-words.ts'
import { glyphs, rungs, stanceCode } from './stance-words.ts'

function cellsOf(board: Board): readonly Cell[] {
  return [...board.rows, ...board.groups].flatMap(({ cells }) => cells)
}

/** What the shapes, marks and codes on this board mean, and only those that are on it. */
export function boardLegend(board: Board, layout: CellLayout): readonly Line[] {
  const cells = cellsOf(board)
  const stances = cells.flatMap((cell) => cell.stances)
  const codes = layout === 'codes'
  const shapes = rungs
    .filter((rung) => stances.some(({ stance }) => stance === rung))
    .map((rung) => `${glyphs[rung]} ${codes && stanceCode(rung) !== rung ? `${stanceCode(rung)} = ` : ''}${rung}`)
  const marks = [
    ...(cells.some(({ contested }) => contested) ? ['! contested'] : []),
    ...(cells.some(({ mixed }) => mixed) ? ['~ mixed'] : []),
    ...(cells.some(({ stale }) => stale) ? ['† not restated for six months'] : []),
    `5/2${codes ? '*' : ' own'} = 5 reports of 2 independent families, the actor's own word among them`,
  ]
  const kinds = new Map(
    stances.flatMap(({ conditions }) => conditions.map((one) => [one.kind, { ...one, party: null }])),
  )
  const conditions = codes
    ? [...kinds.values()].map((one) => `${conditionCode(one, '')} = if ${conditionWord(one, '')}`)
    : []
  return [
    line(run([...shapes, ...marks].join('   '), 'faint')),
    ...(conditions.length === 0 ? [] : [line(run(conditions.join('   '), 'faint'))]),
  ]
}
