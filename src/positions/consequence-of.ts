import type { Cell } from '../records/board.ts'
import type { BoardPosition } from '../records/ledger-store.ts'
import type { Stance } from '../records/position.ts'
import type { Consequence } from '../records/queue.ts'
import { type CellPlace, cellOf, datedUntil, isKept } from './cell-of.ts'
import { byRung } from './ladder.ts'
import { type Spoken, spokenOf } from './spoken.ts'
import { standingOf } from './standing.ts'

/** What a family says in a cell that nobody reviewed, and what the board would lose with it. */
export interface Unreviewed {
  readonly spoken: Spoken
  readonly consequences: readonly Consequence[]
}

/**
 * What stands in a cell without review: for each family's stance what would be otherwise if it were rejected, its copies
 * with it. Empty where all that stands was reviewed. `positions` are all of one actor and component.
 */
export function unreviewedIn(positions: readonly BoardPosition[], place: CellPlace): readonly Unreviewed[] {
  const dated = datedUntil(positions.filter(isKept), place.asOf)
  const spoken = spokenOf(dated).filter(({ past }) => !past)
  const { standing, beside } = standingOf(spoken)
  const waiting = [...standing, ...beside].filter(
    ({ positions: own }) => !own.some(({ position }) => isReviewed(position.review?.status)),
  )
  if (waiting.length === 0) return []
  const now = cellOf(positions, place)
  return waiting.map((one) => {
    const gone = new Set([...one.positions, ...one.restatements].map(({ position }) => position.id))
    const then = cellOf(
      positions.filter(({ position }) => !gone.has(position.id)),
      place,
    )
    return { spoken: one, consequences: consequences(now, then, one.stance) }
  })
}

function isReviewed(status: string | undefined): boolean {
  return status !== undefined && status !== 'noted'
}

function counted({ stances }: Cell): Stance | null {
  const [highest] = stances.filter(({ beside }) => !beside).sort((one, other) => byRung(one.stance, other.stance))
  return highest?.stance ?? null
}

function consequences(now: Cell, then: Cell, stance: Stance): readonly Consequence[] {
  const [before, after] = [counted(now), counted(then)]
  const kept = then.stances.find((one) => one.stance === stance)
  const had = now.stances.find((one) => one.stance === stance)
  const terms = (one: typeof kept) => JSON.stringify([one?.conditions, one?.quantities])
  return [
    ...(then.stances.length === 0 ? ['cell-empties' as const] : []),
    ...(then.stances.length > 0 && before !== after ? ['stance-changes' as const] : []),
    ...(then.stances.length > 0 && before === after && kept === undefined ? ['stance-goes' as const] : []),
    ...(kept !== undefined && terms(kept) !== terms(had) ? ['terms-change' as const] : []),
    ...(now.contested && !then.contested ? ['no-longer-contested' as const] : []),
    ...(now.disputed ? ['disputed' as const] : []),
    ...(kept !== undefined && before === after ? ['less-confirmed' as const] : []),
  ]
}

/** They only order a list; there is nothing to fit them to. */
const weights: Readonly<Record<Consequence, number>> = {
  'cell-empties': 100,
  'stance-changes': 90,
  'no-longer-contested': 50,
  'stance-goes': 40,
  disputed: 30,
  'terms-change': 20,
  'less-confirmed': 5,
}

/** Stances that headlines count weigh a little more than others. */
const rungWeights: Readonly<Record<Stance, number>> = {
  acting: 9,
  pledged: 8,
  withdrawn: 7,
  refused: 6,
  open: 4,
  undecided: 2,
}

export function weightOf({ spoken, consequences: all }: Unreviewed): number {
  return all.reduce((sum, one) => sum + weights[one], rungWeights[spoken.stance])
}
