import { conditionCode, conditionWord } from '../../../publish/words/condition-words.ts'
import { confirmationWords, glyphs, stanceCode } from '../../../publish/words/stance-words.ts'
import type { Cell, CellStance, EmptyBecause } from '../../../records/board.ts'
import type { Line, Run } from '../terminal/line.ts'
import { line, run } from '../terminal/line.ts'
import type { Block } from '../terminal/table.ts'
import { wrap } from '../terminal/wrap.ts'

/** `words` where there is room for them, `codes` of four letters where there is not. */
export type CellLayout = 'words' | 'codes'

const emptyWords: Readonly<Record<EmptyBecause, string>> = {
  'no-evidence': '·',
  'unread-only': 'unread',
  rejected: 'rejected',
  filtered: 'left out',
}

/** What holds for the whole cell is marked once, on its first line. */
function marks(cell: Cell, layout: CellLayout): readonly Run[] {
  const contested = cell.contested ? [run('!', 'bad')] : []
  const mixed = cell.mixed ? [run('~', 'warning')] : []
  const stale = cell.stale ? [run('†', 'faint')] : []
  const lately = cell.lately === null ? [] : [run('*', 'strong')]
  const disputed = cell.disputed ? [run('≠', 'warning')] : []
  const reviewed = cell.review === 'none' ? [] : [run(cell.review === 'all' ? '✓' : '✓-', 'good')]
  const all = [...contested, ...mixed, ...stale, ...lately, ...disputed, ...reviewed]
  return all.length === 0 || layout === 'codes' ? all : [run(' '), ...all]
}

function carriedBy(stance: CellStance, layout: CellLayout): string {
  const { reports, families, own } = stance.confirmations
  if (layout === 'codes') return `${reports}/${families}${own ? 'o' : ''}`
  return confirmationWords(stance.confirmations)
}

function details(stance: CellStance, cell: Cell, layout: CellLayout): readonly Line[] {
  const amounts = stance.quantities.map(({ value, unit }) => `${value.toLocaleString('en')} ${unit}`)
  const conditions = stance.conditions.map((one) =>
    layout === 'words' ? conditionWord(one, cell.actor) : conditionCode(one, cell.actor),
  )
  const hangs =
    conditions.length === 0 ? [] : [layout === 'words' ? `if ${conditions.join(', ')}` : conditions.join(' ')]
  const told = [
    carriedBy(stance, layout),
    ...(stance.voice === 'claim' ? ['claim'] : []),
    ...(stance.beside ? ['beside'] : []),
    ...(stance.alternative && layout === 'words' ? ['at most'] : []),
  ]
  return [
    line(run(told.join(layout === 'words' ? ', ' : ' '), 'faint')),
    ...(layout === 'words' ? amounts.map((amount) => line(amount)) : []),
    ...hangs.map((words) => line(words)),
  ]
}

/** A cell in a column of `width`: each of its stances with who carries it and what it hangs on. */
export function cellBlock(cell: Cell, layout: CellLayout, width: number): Block {
  if (cell.stances.length === 0) return [line(run(emptyWords[cell.empty ?? 'no-evidence'], 'faint'))]
  return cell.stances.flatMap((stance, at) => {
    const name = layout === 'words' ? stance.stance : stanceCode(stance.stance)
    const head = line(run(`${glyphs[stance.stance]} ${name}`, stance.stance), ...(at === 0 ? marks(cell, layout) : []))
    return [head, ...details(stance, cell, layout)].flatMap((one) => wrap(one, width))
  })
}
