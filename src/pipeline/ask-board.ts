import { boardOf } from '../positions/board-of.ts'
import type { Board } from '../records/board.ts'
import type { Answer } from '../records/failure.ts'
import { answered } from './answer.ts'
import { chosenBy } from './chosen.ts'
import { dayAsked } from './days.ts'
import type { Desk } from './desk.ts'
import { labelsOf } from './labels-of.ts'

/** What of the board is asked for; actors and components as a person writes them, all of them where none is given. */
export interface BoardQuestion {
  /** `YYYY-MM-DD`; without it the later of today and the newest publication date. */
  readonly asOf?: string
  readonly actors?: readonly string[]
  readonly components?: readonly string[]
}

/** The table actor by component as of a date. */
export async function askBoard(desk: Desk, question: BoardQuestion): Promise<Answer<Board>> {
  const { store, vocabulary } = desk
  const asOf = await dayAsked(desk, question.asOf)
  if (!asOf.ok) return asOf
  const chosen = await chosenBy(desk, question)
  if (!chosen.ok) return chosen
  const { actors, components } = chosen.value
  const positions = await store.boardPositions({
    until: asOf.value,
    ...(actors === null ? {} : { actors }),
    ...(components === null ? {} : { components: [...components] }),
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
    }),
  )
}
