import { conditionCode, conditionWord } from '../../../publish/words/condition-words.ts'
import { glyphs, rungs, stanceCode } from '../../../publish/words/stance-words.ts'
import type { Board, Cell } from '../../../records/board.ts'
import type { Line } from '../terminal/line.ts'
import { line, run } from '../terminal/line.ts'
import type { CellLayout } from './board-cell.ts'

function cellsOf(board: Board): readonly Cell[] {
  return [...board.rows, ...board.groups].flatMap(({ cells }) => cells)
}

/** Items that wrap as a whole: a shape stays with its word. */
function items(words: readonly string[]): string {
  return words.map((one) => one.replaceAll(' ', '\u00a0')).join('   ')
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
    ...(cells.some(({ lately }) => lately !== null) ? ['* new or changed within the month before'] : []),
    ...(cells.some(({ disputed }) => disputed) ? ['≠ two reviewers differ'] : []),
    ...(cells.some(({ review }) => review === 'all') ? ['✓ reviewed'] : []),
    ...(cells.some(({ review }) => review === 'part') ? ['✓- reviewed in part'] : []),
    ...(stances.some(({ beside }) => beside) ? ["beside = later than the actor's own word, which stands"] : []),
  ]
  const carried = `5/2${codes ? 'o' : ' own'} = 5 reports of 2 independent families, the actor's own word among them`
  const kinds = new Map(
    stances.flatMap(({ conditions }) => conditions.map((one) => [one.kind, { ...one, party: null }])),
  )
  const conditions = codes
    ? [...kinds.values()].map((one) => `${conditionCode(one, '')} = if ${conditionWord(one, '')}`)
    : []
  return [
    line(run(items([...shapes, ...marks]), 'faint')),
    line(run(carried, 'faint')),
    ...(conditions.length === 0 ? [] : [line(run(items(conditions), 'faint'))]),
  ]
}
