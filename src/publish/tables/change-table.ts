import type { Changes, NamedCell, Saying } from '../../records/changes.ts'
import type { ChangeType } from '../../records/history.ts'
import { cutQuote } from '../cut-quote.ts'
import { componentName, conditionIds, listed, type Naming } from './naming.ts'
import type { Column, Table } from './table.ts'

/** A change, or one of the three kinds of what does not agree, which are never mixed with it. */
export interface ChangeRowShown {
  readonly list: 'change' | 'contradiction' | 'variance' | 'claim'
  readonly cell: NamedCell
  readonly types: readonly ChangeType[]
  readonly saying: Saying
  /** The position before; the other side; the words it was made from; the actor's own word. */
  readonly other: Saying | null
  readonly weight: number | null
}

export function* changeRows({ changes, contradictions, variances, claims }: Changes): Generator<ChangeRowShown> {
  for (const one of changes) {
    const { types, after, before, weight } = one
    yield { list: 'change', cell: one, types, saying: after, other: before, weight }
  }
  const apart = { types: [], weight: null }
  for (const one of contradictions) {
    yield { list: 'contradiction', cell: one, saying: one.one, other: one.other, ...apart }
  }
  for (const one of variances) yield { list: 'variance', cell: one, saying: one.here, other: one.there, ...apart }
  for (const one of claims) yield { list: 'claim', cell: one, saying: one.claim, other: one.own, ...apart }
}

function sayingColumns(
  prefix: string,
  whose: string,
  quoteLength: number,
  of: (row: ChangeRowShown) => Saying | null,
): readonly Column<ChangeRowShown>[] {
  const column = (
    name: string,
    type: Column<never>['type'],
    says: string,
    value: (saying: Saying) => string | null,
  ) => ({
    name: `${prefix}${name}`,
    type,
    says: `${says}${whose}`,
    of: (row: ChangeRowShown) => {
      const saying = of(row)
      return saying === null ? null : value(saying)
    },
  })
  return [
    column('stance', 'string', 'The stance', ({ stance }) => stance),
    column('day', 'date', 'The day it counts for', ({ day }) => day),
    column('voice', 'string', 'own, claim or report', ({ voice }) => voice),
    column('conditions', 'string', 'What it hangs on', ({ conditions }) => conditionIds(conditions)),
    column('position', 'string', 'Id of the position', ({ position }) => position),
    column('report', 'string', 'Id of the report', ({ report }) => report),
    column('outlet', 'string', 'Who published it', ({ outlet }) => outlet),
    column('quote', 'string', 'The words', ({ quote }) => cutQuote(quote, quoteLength).text),
  ]
}

export function changeTable(naming: Naming): Table<ChangeRowShown> {
  const { quoteLength } = naming
  return {
    name: 'changes',
    title: 'What changed, and apart from it what does not agree',
    key: [],
    points: [{ column: 'report', to: 'reports' }],
    columns: [
      { name: 'list', type: 'string', says: 'change, contradiction, variance or claim', of: ({ list }) => list },
      { name: 'types', type: 'string', says: 'How it changed', of: ({ types }) => listed(types) },
      {
        name: 'actor',
        type: 'string',
        says: 'ISO 3166-1 code, organisation, or "group"',
        of: ({ cell }) => cell.actor,
      },
      { name: 'actor_name', type: 'string', says: 'Its name', of: ({ cell }) => naming.nameOf(cell.actor) },
      { name: 'group', type: 'string', says: 'The words that name an unnamed group', of: ({ cell }) => cell.group },
      { name: 'component', type: 'string', says: 'Id of the component', of: ({ cell }) => cell.component },
      {
        name: 'component_name',
        type: 'string',
        says: 'Its name',
        of: ({ cell }) => componentName(naming, cell.component),
      },
      ...sayingColumns('', '', quoteLength, ({ saying }) => saying),
      ...sayingColumns('other_', ' of what it is set against', quoteLength, ({ other }) => other),
      { name: 'weight', type: 'number', says: 'What it weighs among changes', of: ({ weight }) => weight },
    ],
  }
}
