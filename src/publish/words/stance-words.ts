import type { Confirmations } from '../../records/board.ts'
import type { Stance } from '../../records/position.ts'

/** A shape for each stance, so that the board can be read without colour; none is wider than one column. */
export const glyphs: Readonly<Record<Stance, string>> = {
  refused: '✗',
  undecided: '?',
  open: '○',
  pledged: '●',
  acting: '◆',
  withdrawn: '↩',
}

/** From the highest rung down, as totals and legends list them. */
export const rungs: readonly Stance[] = ['acting', 'pledged', 'open', 'undecided', 'refused', 'withdrawn']

/** Four letters for narrow tables; the legend spells them out. */
export function stanceCode(stance: Stance): string {
  return stance.slice(0, 4)
}

/** "5/2 own": five reports, two independent families, and the actor's own word among them. */
export function confirmationWords({ reports, families, own }: Confirmations): string {
  return `${reports}/${families}${own ? ' own' : ''}`
}
