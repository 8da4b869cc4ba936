import { boardOf } from '../positions/board-of.ts'
import { byRung } from '../positions/ladder.ts'
import type { Board, CellStance } from '../records/board.ts'
import type { Answer } from '../records/failure.ts'
import type { Stance } from '../records/position.ts'
import { answered, failed } from './answer.ts'
import { chosenBy } from './chosen.ts'
import { dayAsked } from './days.ts'
import type { Desk } from './desk.ts'
import { labelsOf } from './labels-of.ts'
import { nearest } from './nearest.ts'

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
}

/** The table actor by component as of a date. */
export async function askBoard(desk: Desk, question: BoardQuestion): Promise<Answer<Board>> {
  const { store, vocabulary } = desk
  const asOf = await dayAsked(desk, question.asOf)
  if (!asOf.ok) return asOf
  const chosen = await chosenBy(desk, question)
  if (!chosen.ok) return chosen
  const { actors, components } = chosen.value
  const outlets = await outletsMeant(desk, question.outlets ?? [])
  if (!outlets.ok) return outlets
  const shows = showing(question)
  const positions = await store.boardPositions({
    until: asOf.value,
    ...(actors === null ? {} : { actors }),
    ...(components === null ? {} : { components: [...components] }),
    ...(outlets.value.length === 0 ? {} : { outlets: outlets.value }),
  })
  const { reports, families, undated, unread } = await store.summary()
  return answered(
    boardOf(positions, {
      asOf: asOf.value,
      labels: labelsOf(vocabulary.pack, components),
      nameOf: (actor) => vocabulary.gazetteer.nameOf(actor),
      ...(actors === null ? {} : { actors: actors.filter((actor) => actor !== 'group') }),
      counts: await store.counts(asOf.value),
      reports,
      families,
      undated,
      unread,
      ...(shows === null ? {} : { shows }),
    }),
  )
}

/** Which stances a question wants to see; null where it wants all. */
function showing({ atLeast, ownOnly, independentOnly }: BoardQuestion): ((stance: CellStance) => boolean) | null {
  if (atLeast === undefined && ownOnly !== true && independentOnly !== true) return null
  return ({ stance, confirmations }) =>
    (atLeast === undefined || byRung(stance, atLeast) <= 0) &&
    (ownOnly !== true || confirmations.own) &&
    (independentOnly !== true || confirmations.families >= 2)
}

/** Outlets as the store asks for them, in lower case; the first that published nothing here is the answer. */
async function outletsMeant({ store }: Desk, names: readonly string[]): Promise<Answer<readonly string[]>> {
  if (names.length === 0) return answered([])
  const known = new Map((await store.outlets()).map(({ outlet }) => [outlet.toLowerCase(), outlet]))
  const missing = names.find((name) => !known.has(name.trim().toLowerCase()))
  if (missing === undefined) return answered(names.map((name) => name.trim().toLowerCase()))
  const near = nearest(
    missing,
    [...known.values()].map((item) => ({ item, words: [item] })),
  )
  return failed({ code: 'unknown-outlet', words: missing, near })
}
