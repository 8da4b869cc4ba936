import type { ActorList } from '../../../src/records/actor-list.ts'
import type { Board, BoardRow, Cell } from '../../../src/records/board.ts'
import type { Stance } from '../../../src/records/position.ts'
import { counted, numberWords, stanceOrder } from '../words.ts'

/** The order and the sections of a board's rows: the page's own affair, the server gives them by name. */

export interface RowSection {
  readonly key: string
  readonly title: string
  readonly note: string
  readonly rows: readonly BoardRow[]
}

export interface Arranging {
  readonly sort: string | undefined
  readonly group: string | undefined
  /** Ids of the components that are shown. */
  readonly components: ReadonlySet<string>
  /** Null until it is known who belongs where. */
  readonly actors: ActorList | null
}

/** Sets that part the world into regions, nearest first: each actor is in the first that it belongs to. */
const regions: readonly string[] = [
  'nordic',
  'baltic',
  'caucasus',
  'middle-east',
  'central-asia',
  'maghreb',
  'west-africa',
  'east-africa',
  'caribbean',
  'latin-america',
  'europe',
  'asia',
  'africa',
  'americas',
  'oceania',
]

/** Rows without any stance last, whatever the order. */
const noRung = stanceOrder.length

function rungOf(cell: Cell | undefined): number {
  const [first] = cell?.stances ?? []
  return first === undefined ? noRung : stanceOrder.indexOf(first.stance)
}

function cellsOf(row: BoardRow, { components }: Arranging): readonly Cell[] {
  return row.cells.filter(({ component }) => components.has(component))
}

/** The stance a row is put among: of one component where the rows are sorted by it, else its highest. */
export function highestOf(row: BoardRow, arranging: Arranging): Stance | null {
  const cells = cellsOf(row, arranging)
  const one = cells.find(({ component }) => component === arranging.sort)
  const rung = one === undefined ? Math.min(noRung, ...cells.map(rungOf)) : rungOf(one)
  return stanceOrder[rung] ?? null
}

function newestOf(row: BoardRow, arranging: Arranging): string {
  const days = cellsOf(row, arranging).flatMap(({ stances }) => stances.map(({ said }) => said.date ?? ''))
  return days.reduce((newest, day) => (day > newest ? day : newest), '')
}

/** How many components a row has each stance on, highest first: what tells rows of one rung apart. */
function spreadOf(row: BoardRow, arranging: Arranging): readonly number[] {
  const rungs = cellsOf(row, arranging).map(rungOf)
  return stanceOrder.map((_, at) => rungs.filter((rung) => rung === at).length)
}

function byStance(one: BoardRow, other: BoardRow, arranging: Arranging): number {
  const rank = (row: BoardRow) => {
    const highest = highestOf(row, arranging)
    return highest === null ? noRung : stanceOrder.indexOf(highest)
  }
  const apart = rank(one) - rank(other)
  if (apart !== 0) return apart
  const [here, there] = [spreadOf(one, arranging), spreadOf(other, arranging)]
  const at = here.findIndex((count, index) => count !== there[index])
  return at < 0 ? 0 : (there[at] ?? 0) - (here[at] ?? 0)
}

/** Rows in the order asked for; by name where none is, as the server gives them. */
export function sortRows(rows: readonly BoardRow[], arranging: Arranging): readonly BoardRow[] {
  const { sort } = arranging
  if (sort === undefined) return rows
  if (sort === 'newest') {
    return rows.toSorted((one, other) => newestOf(other, arranging).localeCompare(newestOf(one, arranging)))
  }
  return rows.toSorted((one, other) => byStance(one, other, arranging))
}

/** True where nothing of what is shown stands in any cell of the row. */
export function isEmptyRow(row: BoardRow, { components }: Pick<Arranging, 'components'>): boolean {
  return row.cells.every(({ component, stances }) => !components.has(component) || stances.length === 0)
}

/** The named actors in sections: all in one, by their highest stance, by region, or by who belongs to a set. */
export function sectionsOf({ rows }: Pick<Board, 'rows'>, arranging: Arranging): readonly RowSection[] {
  const sorted = sortRows(rows, arranging)
  const { group, actors } = arranging
  if (group === 'stance')
    return inOrder(sorted, [...stanceOrder, 'no stance'], (row) => highestOf(row, arranging) ?? 'no stance')
  if (group === undefined || actors === null) {
    return [{ key: 'named', title: 'Named actors', note: numberWords(sorted.length), rows: sorted }]
  }
  const setsOf = new Map(actors.actors.map(({ id, sets }) => [id, sets]))
  const nameOf = (set: string) => actors.sets.find(({ id }) => id === set)?.name ?? set
  if (group === 'region') {
    const region = ({ actor }: BoardRow) => {
      const set = regions.find((one) => setsOf.get(actor)?.includes(one) === true)
      return set === undefined ? 'Organisations and others' : nameOf(set)
    }
    return inOrder(sorted, [...regions.map(nameOf), 'Organisations and others'], region)
  }
  const name = nameOf(group)
  return inOrder(sorted, [name, `Not in ${name}`], ({ actor }) =>
    setsOf.get(actor)?.includes(group) === true ? name : `Not in ${name}`,
  )
}

function inOrder(
  rows: readonly BoardRow[],
  titles: readonly string[],
  titleOf: (row: BoardRow) => string,
): readonly RowSection[] {
  return titles.flatMap((title) => {
    const here = rows.filter((row) => titleOf(row) === title)
    const shown = title.charAt(0).toUpperCase() + title.slice(1)
    return here.length === 0 ? [] : [{ key: title, title: shown, note: counted(here.length, 'actor'), rows: here }]
  })
}

/** Sets that tell some rows from others: those worth grouping by, best known first as the data has them. */
export function tellingSets(rows: readonly BoardRow[], actors: ActorList): ActorList['sets'] {
  const here = new Set(rows.map(({ actor }) => actor))
  const counts = new Map<string, number>()
  for (const { id, sets } of actors.actors) {
    if (here.has(id)) for (const set of sets) counts.set(set, (counts.get(set) ?? 0) + 1)
  }
  return actors.sets
    .filter(({ id }) => {
      const count = counts.get(id) ?? 0
      return count > 1 && count < here.size && !regions.includes(id)
    })
    .toSorted((one, other) => (counts.get(other.id) ?? 0) - (counts.get(one.id) ?? 0))
}
