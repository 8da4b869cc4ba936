import { isKept } from '../positions/cell-of.ts'
import { historyOf } from '../positions/history-of.ts'
import type { Answer } from '../records/failure.ts'
import type { History } from '../records/history.ts'
import { answered } from './answer.ts'
import { cellLifecycle } from './cell-lifecycle.ts'
import { dayAsked } from './days.ts'
import type { Desk } from './desk.ts'
import { findActor } from './find-actor.ts'
import { findComponent } from './find-component.ts'
import { outletGrades } from './outlet-grades.ts'

/** A cell as a person names it, and the date it is looked at from. */
export interface HistoryQuestion {
  /** An actor by name, capital or code; `group`, or the words that name one unnamed group. */
  readonly actor: string
  readonly component: string
  readonly asOf?: string
  /** Also what became of its promises. */
  readonly lifecycle?: boolean
}

/** Every position of one actor on one component, with the passage, its words around it, and the change from the one before. */
export async function askHistory(desk: Desk, question: HistoryQuestion): Promise<Answer<History>> {
  const component = findComponent(desk, question.component)
  if (!component.ok) return component
  const actor = await findActor(desk, question.actor)
  if (!actor.ok) return actor
  const asOf = await dayAsked(desk, question.asOf)
  if (!asOf.ok) return asOf
  const { id, name, group } = actor.value
  const positions = await desk.store.toldPositions({ actor: id, component: component.value.id })
  const history = historyOf(positions, {
    actor: id,
    actorName: name,
    component: component.value.id,
    componentName: component.value.name,
    ...(group === undefined ? {} : { group }),
    asOf: asOf.value,
    gradeOf: await outletGrades(desk),
  })
  if (question.lifecycle !== true) return answered(history)
  const cell = { actor: id, component: component.value.id, ...(group === undefined ? {} : { group }) }
  return answered({ ...history, lifecycle: await cellLifecycle(desk, positions.filter(isKept), cell, asOf.value) })
}
