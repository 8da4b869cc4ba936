import { boardOf } from '../positions/board-of.ts'
import { standingRequirements } from '../positions/coverage-of.ts'
import { sizeIn } from '../positions/group-lines.ts'
import { groupKey } from '../positions/group-words.ts'
import { byRung } from '../positions/ladder.ts'
import { cellIsSettled } from '../positions/settled.ts'
import type { Board, CellStance } from '../records/board.ts'
import type { Day } from '../records/day.ts'
import type { Answer } from '../records/failure.ts'
import type { LatestFilter } from '../records/latest-positions.ts'
import type { BoardPosition } from '../records/ledger-store.ts'
import type { Stance } from '../records/position.ts'
import { answered } from './answer.ts'
import { chosenBy } from './chosen.ts'
import { dayAsked } from './days.ts'
import type { Desk } from './desk.ts'
import { leastGrade, outletsAsked } from './grade-outlet.ts'
import { labelsOf } from './labels-of.ts'

/** What of the board is asked for; actors and components as a person writes them, all of them where none is given. */
export interface BoardQuestion {
  /** `YYYY-MM-DD`; without it the later of today and the newest publication date. */
  readonly asOf?: string
  readonly actors?: readonly string[]
  readonly components?: readonly string[]
  /** Only what reports of these outlets say. */
  readonly outlets?: readonly string[]
  /** Only stances on this rung or above: undecided, open, pledged, acting. */
  readonly atLeast?: Stance
  /** Only what the actor says itself. */
  readonly ownOnly?: boolean
  /** Only what at least two independent texts carry. */
  readonly independentOnly?: boolean
  /** `B`: only outlets graded B or better; `3`: only stances of credibility 3 or better; `B3`: both. */
  readonly minGrade?: string
}

/** The table actor by component as of a date. */
export async function askBoard(desk: Desk, question: BoardQuestion): Promise<Answer<Board>> {
  const { store, vocabulary } = desk
  const asOf = await dayAsked(desk, question.asOf)
  if (!asOf.ok) return asOf
  const chosen = await chosenBy(desk, question)
  if (!chosen.ok) return chosen
  const { actors, components } = chosen.value
  const least = leastGrade(question.minGrade)
  if (!least.ok) return least
  const outlets = await outletsAsked(desk, question.outlets ?? [], least.value.reliability)
  if (!outlets.ok) return outlets
  const shows = showing(question, least.value.credibility)
  const filter = {
    ...(actors === null ? {} : { actors }),
    ...(components === null ? {} : { components: [...components] }),
  }
  const positions =
    outlets.value === null
      ? await store.latestPositions({ ...filter, ...enoughForBoard(asOf.value) })
      : await store.boardPositions({ ...filter, until: asOf.value, rejected: true, outlets: outlets.value })
  const { reports, families, undated, unread } = await store.summary()
  return answered(
    boardOf(positions, {
      asOf: asOf.value,
      labels: labelsOf(vocabulary.pack, components),
      nameOf: (actor) => vocabulary.gazetteer.nameOf(actor),
      ...(actors === null ? {} : { actors: actors.filter((actor) => actor !== 'group') }),
      counts: await store.counts({ until: asOf.value, sizes: sizesIn(positions) }),
      requirements: standingRequirements(await store.ledgerDecisions()),
      reports,
      families,
      undated,
      unread,
      ...(shows === null ? {} : { shows }),
    }),
  )
}

/** How far back a board reads each cell: all that its cells show is among these. */
export function enoughForBoard(asOf: Day): Pick<LatestFilter, 'until' | 'lineOf' | 'enough'> {
  return { until: asOf, lineOf: groupKey, enough: (stretch) => cellIsSettled(stretch, asOf) }
}

/** The sizes that names of groups give. */
function sizesIn(positions: readonly BoardPosition[]): readonly number[] {
  const words = new Set(positions.flatMap(({ position }) => position.group ?? []))
  return [...new Set([...words].flatMap((one) => sizeIn(one)?.count ?? []))]
}

/** Which stances a question wants to see; null where it wants all. */
function showing(
  { atLeast, ownOnly, independentOnly }: BoardQuestion,
  credibility: number | null,
): ((stance: CellStance) => boolean) | null {
  if (atLeast === undefined && ownOnly !== true && independentOnly !== true && credibility === null) return null
  return ({ stance, confirmations, credibility: { grade } }) =>
    (credibility === null || grade <= credibility) &&
    (atLeast === undefined || byRung(stance, atLeast) <= 0) &&
    (ownOnly !== true || confirmations.own) &&
    (independentOnly !== true || confirmations.families >= 2)
}
