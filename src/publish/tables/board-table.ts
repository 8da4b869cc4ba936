import type { Board, Cell, CellStance } from '../../records/board.ts'
import type { Day } from '../../records/day.ts'
import { componentName, conditionIds, listed, type Naming } from './naming.ts'
import type { Table } from './table.ts'

/** A stance that stands in a cell; a named actor's cell without one has a row too, which says why. */
export interface BoardRowShown {
  readonly asOf: Day
  readonly cell: Cell
  /** The words of an unnamed group; null for a named actor. */
  readonly group: string | null
  readonly stance: CellStance | null
}

export function* boardRows({ asOf, groups, rows }: Board): Generator<BoardRowShown> {
  for (const { words, cells } of groups) yield* cellRows(asOf, cells, words)
  for (const { cells } of rows) yield* cellRows(asOf, cells, null)
}

function* cellRows(asOf: Day, cells: readonly Cell[], group: string | null): Generator<BoardRowShown> {
  for (const cell of cells) {
    if (cell.stances.length === 0 && group === null) yield { asOf, cell, group, stance: null }
    for (const stance of cell.stances) yield { asOf, cell, group, stance }
  }
}

export function boardTable(naming: Naming): Table<BoardRowShown> {
  return {
    name: 'board',
    title: 'The table actor by component as of a date: one row for each stance that stands in a cell',
    key: [],
    points: [],
    columns: [
      { name: 'as_of', type: 'date', says: 'The date of the board', of: ({ asOf }) => asOf },
      {
        name: 'actor',
        type: 'string',
        says: 'ISO 3166-1 code, organisation, or "group"',
        of: ({ cell }) => cell.actor,
      },
      { name: 'actor_name', type: 'string', says: 'Its name', of: ({ cell }) => naming.nameOf(cell.actor) },
      { name: 'group', type: 'string', says: 'The words that name an unnamed group', of: ({ group }) => group },
      { name: 'component', type: 'string', says: 'Id of the component', of: ({ cell }) => cell.component },
      {
        name: 'component_name',
        type: 'string',
        says: 'Its name',
        of: ({ cell }) => componentName(naming, cell.component),
      },
      {
        name: 'stance',
        type: 'string',
        says: 'Empty where the cell has none',
        of: ({ stance }) => stance?.stance ?? null,
      },
      { name: 'empty_because', type: 'string', says: 'Why a cell has no stance', of: ({ cell }) => cell.empty },
      { name: 'said', type: 'date', says: 'The day it was taken', of: ({ stance }) => stance?.said.date ?? null },
      {
        name: 'said_precision',
        type: 'string',
        says: 'How exactly the day is known',
        of: ({ stance }) => stance?.said.precision ?? null,
      },
      { name: 'voice', type: 'string', says: 'own, claim or report', of: ({ stance }) => stance?.voice ?? null },
      {
        name: 'conditions',
        type: 'string',
        says: 'What it hangs on, with "; " between them; empty where none is stated',
        of: ({ stance }) => conditionIds(stance?.conditions ?? []),
      },
      {
        name: 'quantities',
        type: 'string',
        says: 'Amounts with the noun of the report',
        of: ({ stance }) => listed((stance?.quantities ?? []).map(({ value, unit }) => `${value} ${unit}`)),
      },
      {
        name: 'alternative',
        type: 'boolean',
        says: 'One of several alternatives: counts as "at most"',
        of: ({ stance }) => stance?.alternative ?? null,
      },
      {
        name: 'beside',
        type: 'boolean',
        says: "Said by others after the actor's own word: shown beside it, not counted in totals",
        of: ({ stance }) => stance?.beside ?? null,
      },
      { name: 'mixed', type: 'boolean', says: 'Several stances stand together', of: ({ cell }) => cell.mixed },
      {
        name: 'contested',
        type: 'boolean',
        says: 'Independent texts say yes and no',
        of: ({ cell }) => cell.contested,
      },
      { name: 'stale', type: 'boolean', says: 'Not restated for six months', of: ({ cell }) => cell.stale },
      {
        name: 'reports',
        type: 'integer',
        says: 'Reports that carry it',
        of: ({ stance }) => stance?.confirmations.reports ?? null,
      },
      {
        name: 'families',
        type: 'integer',
        says: 'Independent texts among them',
        of: ({ stance }) => stance?.confirmations.families ?? null,
      },
      {
        name: 'own_word',
        type: 'boolean',
        says: "Whether the actor's own word is among them",
        of: ({ stance }) => stance?.confirmations.own ?? null,
      },
      {
        name: 'credibility',
        type: 'integer',
        says: 'How far it can be believed, computed: 1 confirmed to 5 improbable, 6 cannot be judged',
        of: ({ stance }) => stance?.credibility.grade ?? null,
      },
      {
        name: 'reviewed',
        type: 'boolean',
        says: 'A person judged one of its positions and let it stand',
        of: ({ stance }) => stance?.reviewed ?? null,
      },
      {
        name: 'disputed',
        type: 'boolean',
        says: 'Two people who reviewed what counts here, or was kept from counting, differ',
        of: ({ cell }) => cell.disputed,
      },
      {
        name: 'positions',
        type: 'string',
        says: 'Ids of the positions that carry it, latest first',
        of: ({ stance }) => listed(stance?.positions ?? []),
      },
    ],
  }
}
