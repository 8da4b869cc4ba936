import type { ActorList } from '../../../src/records/actor-list.ts'
import type { Board, Cell } from '../../../src/records/board.ts'
import type { Stance } from '../../../src/records/position.ts'
import type { Rung } from '../addresses.ts'
import { lineName, stanceOrder } from '../words.ts'

/** Who takes part in a component as of a board's date, or in any: what the map and its table show. */
export interface Contributor {
  /** An actor's id, or the words of an unnamed group. */
  readonly id: string
  readonly name: string
  readonly kind: 'state' | 'organisation' | 'group'
  /** The highest that it is counted by; null where nothing stands. */
  readonly stance: Stance | null
  /** The cell that says so; null where the actor has none. */
  readonly cell: Cell | null
}

/** The stance a cell is counted by: a claim beside the own word is none. */
function stanceOf({ stances }: Cell): Stance | null {
  return (stances.find(({ beside }) => !beside) ?? stances[0])?.stance ?? null
}

function rank(stance: Stance | null): number {
  return stance === null ? stanceOrder.length : stanceOrder.indexOf(stance)
}

/** Every line of a board by its highest stance on a component, or on any where none is named; highest first, then by name. */
export function contributorsOf(board: Board, component: string | undefined, actors: ActorList | null): Contributor[] {
  const kinds = new Map(actors?.actors.map(({ id, kind }) => [id, kind]))
  const line = (id: string, name: string, kind: Contributor['kind'], cells: readonly Cell[]): Contributor => {
    const here = component === undefined ? cells : cells.filter((cell) => cell.component === component)
    const best = here.toSorted((one, other) => rank(stanceOf(one)) - rank(stanceOf(other)))[0] ?? null
    return { id, name, kind, cell: best, stance: best === null ? null : stanceOf(best) }
  }
  return [
    ...board.rows.map(({ actor, name, cells }) => {
      const kind = kinds.get(actor)
      return line(actor, name, kind === 'organisation' ? 'organisation' : 'state', cells)
    }),
    ...board.groups.map(({ words, cells }) =>
      line(words === '' ? 'group' : words, lineName({ name: words, group: words }), 'group', cells),
    ),
  ].toSorted((one, other) => rank(one.stance) - rank(other.stance))
}

/** True where a stance is on a rung or above it; any stance is where no rung is asked for. */
export function reaches(stance: Stance | null, atLeast: Rung | undefined): boolean {
  if (stance === null) return false
  return atLeast === undefined || rank(stance) <= rank(atLeast)
}

/** How many there are on each rung, highest first: "2 acting, 7 pledged". */
export function rungsInWords(shown: readonly Contributor[]): string {
  return stanceOrder
    .map((stance) => ({ stance, count: shown.filter((one) => one.stance === stance).length }))
    .filter(({ count }) => count > 0)
    .map(({ stance, count }) => `${count} ${stance}`)
    .join(', ')
}
