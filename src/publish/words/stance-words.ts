import type { Confirmations } from '../../records/board.ts'
import type { Stance, Voice } from '../../records/position.ts'

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

/** On whose word a position is told, where there is room for two words. */
export const voiceWords: Readonly<Record<Voice, string>> = { own: 'own word', claim: 'a claim', report: 'as reported' }

/** Four letters for narrow tables; the legend spells them out. */
export function stanceCode(stance: Stance): string {
  return stance.slice(0, 4)
}

/** "5/2 own": five reports, two independent families, and the actor's own word among them. */
export function confirmationWords({ reports, families, own }: Confirmations): string {
  return `${reports}/${families}${own ? ' own' : ''}`
}

/** The same in words: "5 reports in 2 families, own word". */
export function carriedWords({ reports, families, own }: Confirmations): string {
  const many = (count: number, one: string, several: string) =>
    `${count.toLocaleString('en')} ${count === 1 ? one : several}`
  return `${many(reports, 'report', 'reports')} in ${many(families, 'family', 'families')}${own ? ', own word' : ''}`
}

/** The size of a group: "at most about 26 of 35". */
export function sizeWords(size: {
  readonly count: number
  readonly of: number | null
  readonly approx: boolean
  readonly atMost: boolean
}): string {
  const { count, of, approx, atMost } = size
  const whole = of === null ? '' : ` of ${of.toLocaleString('en')}`
  return `${atMost ? 'at most ' : ''}${approx ? 'about ' : ''}${count.toLocaleString('en')}${whole}`
}
