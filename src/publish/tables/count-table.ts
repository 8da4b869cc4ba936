import type { CountSaying, ReconciledCount, Reconciliation } from '../../records/reconciled.ts'
import { cutQuote } from '../cut-quote.ts'
import { listed, type Naming } from './naming.ts'
import type { Table } from './table.ts'

/** One saying of a count, with what reconciling found out about all that say the same. */
export interface CountRowShown {
  readonly line: number
  readonly count: ReconciledCount
  readonly saying: CountSaying
}

export function* countRows({ counts }: Reconciliation): Generator<CountRowShown> {
  for (const [at, count] of counts.entries()) for (const saying of count.sayings) yield { line: at + 1, count, saying }
}

export function countTable({ quoteLength }: Pick<Naming, 'quoteLength'>): Table<CountRowShown> {
  return {
    name: 'counts',
    title: 'Every stated size of a group, with the names known by then and the bounds for those without',
    key: ['id'],
    points: [{ column: 'report', to: 'reports' }],
    columns: [
      { name: 'id', type: 'string', says: 'Id of the count', of: ({ saying }) => saying.id },
      { name: 'line', type: 'integer', says: 'The same for counts that say the same', of: ({ line }) => line },
      { name: 'what', type: 'string', says: 'members, pledged, or another kind', of: ({ count }) => count.what },
      { name: 'count', type: 'integer', says: 'How many', of: ({ count }) => count.count },
      { name: 'of', type: 'integer', says: 'Of how many', of: ({ count }) => count.of },
      { name: 'approx', type: 'boolean', says: 'Said to be about so many', of: ({ count }) => count.approx },
      {
        name: 'stance',
        type: 'string',
        says: 'The stance that is counted, where told',
        of: ({ count }) => count.stance,
      },
      {
        name: 'components',
        type: 'string',
        says: 'The components that are counted, where told',
        of: ({ count }) => listed(count.components),
      },
      { name: 'day', type: 'date', says: 'Day of publication', of: ({ saying }) => saying.day },
      { name: 'speaker', type: 'string', says: 'Who gives it; empty: the report', of: ({ saying }) => saying.speaker },
      { name: 'via', type: 'string', says: 'Who relays it', of: ({ saying }) => listed(saying.via) },
      {
        name: 'known',
        type: 'string',
        says: 'Actors known by name that may be among them',
        of: ({ count }) => listed(count.known.map(({ actor }) => actor)),
      },
      { name: 'named_at_most', type: 'integer', says: 'Of those counted', of: ({ count }) => count.namedAtMost },
      { name: 'unnamed_at_least', type: 'integer', says: 'Of those counted', of: ({ count }) => count.unnamedAtLeast },
      { name: 'unnamed_at_most', type: 'integer', says: 'Of those counted', of: ({ count }) => count.unnamedAtMost },
      {
        name: 'exceeded',
        type: 'boolean',
        says: 'More are known by name than were counted',
        of: ({ count }) => count.exceeded,
      },
      { name: 'report', type: 'string', says: 'Id of the report', of: ({ saying }) => saying.report },
      {
        name: 'quote',
        type: 'string',
        says: 'Its words, cut with "…" where they are long',
        of: ({ saying }) => cutQuote(saying.quote, quoteLength).text,
      },
    ],
  }
}
