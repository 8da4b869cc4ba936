import { isKept } from '../positions/cell-of.ts'
import { standingGrades } from '../positions/grades-of.ts'
import type { HistoryMore } from '../positions/history-of.ts'
import { historyOf } from '../positions/history-of.ts'
import type { Answer } from '../records/failure.ts'
import { outletKey } from '../records/grade.ts'
import type { History } from '../records/history.ts'
import type { ReportId, StatementId } from '../records/ids.ts'
import type { StandingPosition } from '../records/ledger-store.ts'
import type { StandingReport } from '../records/report-view.ts'
import type { Statement } from '../records/statement.ts'
import { answered } from './answer.ts'
import { cellLifecycle } from './cell-lifecycle.ts'
import { dayAsked } from './days.ts'
import type { Desk } from './desk.ts'
import { findActor } from './find-actor.ts'
import { findComponent } from './find-component.ts'

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
  const positions = await desk.store.positions({ actors: [id], components: [component.value.id], rejected: true })
  const grades = standingGrades(await desk.store.ledgerDecisions())
  const history = historyOf(positions, {
    actor: id,
    actorName: name,
    component: component.value.id,
    componentName: component.value.name,
    ...(group === undefined ? {} : { group }),
    asOf: asOf.value,
    gradeOf: (outlet) => grades.get(outletKey(outlet))?.grade ?? null,
    ...(await besides(desk, positions)),
  })
  if (question.lifecycle !== true) return answered(history)
  const cell = { actor: id, component: component.value.id, ...(group === undefined ? {} : { group }) }
  return answered({ ...history, lifecycle: await cellLifecycle(desk, positions.filter(isKept), cell, asOf.value) })
}

type Besides = Pick<HistoryMore, 'reports' | 'statements' | 'texts' | 'familySize'>

/** The reports of these positions with their texts and statements, each read once. */
async function besides({ store }: Desk, positions: readonly StandingPosition[]): Promise<Besides> {
  const ids = [...new Set(positions.map(({ position }) => position.report))]
  const reports = new Map<ReportId, StandingReport>()
  const sizes = new Map<ReportId, number>()
  for (const standing of await store.reportsOf(ids)) {
    reports.set(standing.report.id, standing)
    sizes.set(standing.placement?.family ?? standing.report.id, standing.familySize)
  }
  // A passage borrowed from another family counts for that one, of which no report may be here.
  for (const { family } of positions) {
    if (!sizes.has(family)) sizes.set(family, (await store.family(family)).length)
  }
  const statements = new Map<StatementId, Statement>()
  const texts = new Map<ReportId, string>()
  for (const id of ids) {
    const rendition = await store.rendition(id)
    if (rendition !== null) texts.set(id, rendition.text)
    for (const statement of (await store.reading(id))?.statements ?? []) statements.set(statement.id, statement)
  }
  return { reports, statements, texts, familySize: (family) => sizes.get(family) ?? 1 }
}
