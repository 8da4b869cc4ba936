import type { Brief } from '../../records/brief.ts'
import type { ReconciledCount } from '../../records/reconciled.ts'
import { dayWords } from '../words/day-words.ts'
import { sizeWords } from '../words/stance-words.ts'
import { type Block, faint, type Run, type Runs, strong, text, words } from './block.ts'
import type { Citing } from './citing.ts'

/** Every stated count beside the others, with who gave it and the bounds that follow. */
export function countsSection({ counts: { counts, pack } }: Brief, citing: Citing): readonly Block[] {
  if (counts.length === 0) return []
  return [
    { is: 'heading', runs: [text('Counts, set beside each other')] },
    {
      is: 'table',
      shape: 'lines',
      caption: 'Each stated size of a group, and how many of those counted the ledger knows by name.',
      heads: ['Count', 'Of what', 'Given by', 'Known by name'],
      rows: counts.map((one) => ({
        kind: 'row',
        cells: [
          [strong(sizeWords({ ...one, atMost: false }))],
          [text(what(one, pack)), faint(` ${days(one)}`)],
          givenBy(one, citing),
          [text(bounds(one))],
        ],
      })),
    },
  ]
}

function what({ what: counted, stance, components }: ReconciledCount, pack: Brief['counts']['pack']): string {
  if (counted === 'members') return 'members'
  const names = components.map((id) => pack.components.find((one) => one.id === id)?.name.toLowerCase() ?? id)
  return `${stance ?? counted}: ${names.length === 0 ? 'anything' : names.join(', ')}`
}

function days({ first, last }: ReconciledCount): string {
  if (first === null || last === null) return 'undated'
  return first === last ? dayWords(first) : `${dayWords(first)} to ${dayWords(last)}`
}

function givenBy({ sayings, confirmations }: ReconciledCount, citing: Citing): Runs {
  const speakers = [...new Set(sayings.map(({ speaker }) => speaker ?? 'the report itself'))]
  const { reports, families } = confirmations
  const carried = `, ${reports} ${reports === 1 ? 'report' : 'reports'} in ${families} ${families === 1 ? 'family' : 'families'}`
  const said: Run = words(speakers.join(', '))
  return [said, faint(carried), ...citing(sayings.map(({ id }) => id))]
}

function bounds({ known, exceeded, unnamedAtLeast, count }: ReconciledCount): string {
  const names = known.map(({ name }) => name).join(', ')
  if (known.length === 0) return `none of the ${count}`
  if (exceeded) return `${known.length}, more than were counted: ${names}`
  return `at most ${known.length} of the ${count}, at least ${unnamedAtLeast} unnamed: ${names}`
}
