import { isKept } from '../positions/cell-of.ts'
import { type StretchEnd, stretchEnd } from '../positions/history-stretch.ts'
import type { Answer } from '../records/failure.ts'
import type { History } from '../records/history.ts'
import { BadCursor, type PageRequest } from '../records/page.ts'
import { answered, failed } from './answer.ts'
import { cellLifecycle } from './cell-lifecycle.ts'
import { dayAsked } from './days.ts'
import type { Desk } from './desk.ts'
import { findActor } from './find-actor.ts'
import { findComponent } from './find-component.ts'
import { tellStretch, tellWhole } from './tell-cell.ts'

/** A cell as a person names it, and the date it is looked at from. */
export interface HistoryQuestion {
  /** An actor by name, capital or code; `group`, or the words that name one unnamed group. */
  readonly actor: string
  readonly component: string
  readonly asOf?: string
  /** Also what became of its promises. */
  readonly lifecycle?: boolean
}

/**
 * Positions of one actor on one component, with the passage, its words around it, and the change from the one before: what
 * stands, and the latest others until the date, as many as `page` asks for; all of them where it is null.
 */
export async function askHistory(
  desk: Desk,
  question: HistoryQuestion,
  page: PageRequest | null,
): Promise<Answer<History>> {
  const component = findComponent(desk, question.component)
  if (!component.ok) return component
  const actor = await findActor(desk, question.actor)
  if (!actor.ok) return actor
  const end = endAsked(page, question.asOf)
  if (!end.ok) return end
  const asOf = await dayAsked(desk, question.asOf ?? end.value?.asOf)
  if (!asOf.ok) return asOf
  const { id, name, group } = actor.value
  const cell = { actor: id, component: component.value.id, ...(group === undefined ? {} : { group }) }
  const of = { ...cell, asOf: asOf.value }
  const told =
    page === null ? await tellWhole(desk, of) : await tellStretch(desk, of, { end: end.value, limit: page.limit })
  return answered({
    kind: 'history',
    actor: id,
    actorName: name,
    component: component.value.id,
    componentName: component.value.name,
    asOf: asOf.value,
    ...told,
    lifecycle:
      question.lifecycle === true
        ? await cellLifecycle(desk, (await desk.store.cellPositions(cell)).filter(isKept), cell, asOf.value)
        : null,
  })
}

/** A stretch is seen from the date of the one before, so that no midnight comes between them. */
function endAsked(page: PageRequest | null, asOf: string | undefined): Answer<StretchEnd | null> {
  const cursor = page?.cursor ?? null
  if (cursor === null) return answered(null)
  try {
    const end = stretchEnd(cursor)
    return asOf === undefined || asOf === end.asOf ? answered(end) : failed({ code: 'bad-cursor', given: cursor })
  } catch (error) {
    if (error instanceof BadCursor) return failed({ code: 'bad-cursor', given: error.given })
    throw error
  }
}
