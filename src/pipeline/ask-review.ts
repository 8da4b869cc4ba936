import { agreementOf } from '../positions/agreement-of.ts'
import { type Unreviewed, unreviewedIn, weightOf } from '../positions/consequence-of.ts'
import { surroundings } from '../positions/history-item.ts'
import type { Answer } from '../records/failure.ts'
import type { ReportId } from '../records/ids.ts'
import type { BoardPosition, StandingPosition } from '../records/ledger-store.ts'
import type { Position } from '../records/position.ts'
import type { Dispute, LostJudgement, QueueItem, ReviewQueue } from '../records/queue.ts'
import type { ReportName } from '../records/report-name.ts'
import type { StandingReport } from '../records/report-view.ts'
import { answered } from './answer.ts'
import { chosenBy } from './chosen.ts'
import { dayAsked } from './days.ts'
import type { Desk } from './desk.ts'
import { labelsOf } from './labels-of.ts'
import { reportName } from './report-name.ts'

export interface ReviewQuestion {
  readonly asOf?: string
  readonly actors?: readonly string[]
  readonly components?: readonly string[]
  /** At most this many that wait, the weightiest. */
  readonly limit?: number
}

const usualLimit = 50

/** What waits for review, what lost its place, and where two people differ. */
export async function askReview(desk: Desk, question: ReviewQuestion): Promise<Answer<ReviewQueue>> {
  const { store, vocabulary } = desk
  const asOf = await dayAsked(desk, question.asOf)
  if (!asOf.ok) return asOf
  const chosen = await chosenBy(desk, question)
  if (!chosen.ok) return chosen
  const { actors, components } = chosen.value
  const filter = {
    ...(actors === null ? {} : { actors }),
    ...(components === null ? {} : { components: [...components] }),
  }
  const positions = await store.boardPositions({ ...filter, until: asOf.value, rejected: true })
  const waiting = waitingIn(positions, asOf.value)
  const reviewed = await store.positions({ ...filter, reviewed: true })
  const shown = waiting.slice(0, question.limit ?? usualLimit)
  return answered({
    kind: 'review',
    asOf: asOf.value,
    pack: labelsOf(vocabulary.pack, components),
    items: await itemsOf(desk, shown),
    more: waiting.length - shown.length,
    lost: await lostIn(desk),
    disputes: await disputesIn(desk, reviewed),
    agreement: agreementOf(reviewed.map(({ position }) => position.review?.decisions ?? [])),
    reviewed: reviewed.filter(({ position }) => isJudgedHere(position)).length,
  })
}

/** Judged at its own place and not only at a copy. */
function isJudgedHere({ review }: Position): boolean {
  return review !== undefined && review.status !== 'noted' && !review.inherited
}

interface Waiting extends Unreviewed {
  readonly weight: number
}

/** What stands without review in each cell, and in each line of an unnamed group. */
function waitingIn(positions: readonly BoardPosition[], asOf: string): readonly Waiting[] {
  const cells = Map.groupBy(positions, ({ position }) => JSON.stringify([position.actor, position.component]))
  const found = [...cells.values()].flatMap((all) => {
    const [first] = all
    if (first === undefined) return []
    const { actor, component } = first.position
    const lines =
      actor === 'group' ? [...Map.groupBy(all, ({ position }) => position.group?.toLowerCase()).values()] : [all]
    return lines.flatMap((line) => unreviewedIn(line, { actor, component, asOf, empty: 'no-evidence' }))
  })
  return found.map((one) => ({ ...one, weight: weightOf(one) })).sort(byWeight)
}

function byWeight(one: Waiting, other: Waiting): number {
  if (one.weight !== other.weight) return other.weight - one.weight
  const key = ({ spoken }: Waiting) => `${spoken.day} ${spoken.positions[0]?.position.id}`
  return key(one) > key(other) ? -1 : 1
}

async function itemsOf({ store, vocabulary }: Desk, waiting: readonly Waiting[]): Promise<readonly QueueItem[]> {
  const texts = new Map<ReportId, string | undefined>()
  const items: QueueItem[] = []
  for (const { spoken, consequences, weight } of waiting) {
    const standing = await store.report(spoken.report)
    const reading = await store.reading(spoken.report)
    const id = spoken.positions[0]?.position.id
    const position = reading?.positions.find((one) => one.id === id)
    if (standing === null || position === undefined) continue
    if (!texts.has(spoken.report)) texts.set(spoken.report, (await store.rendition(spoken.report))?.text)
    items.push({
      position,
      actorName: vocabulary.gazetteer.nameOf(position.actor),
      componentName: componentName(vocabulary.pack, position.component),
      report: reportName(standing),
      family: spoken.family,
      copies: new Set(spoken.restatements.map((one) => one.position.report)).size,
      around: surroundings(position.passage, texts.get(spoken.report) ?? null),
      consequences,
      weight,
    })
  }
  return items
}

function componentName(pack: Desk['vocabulary']['pack'], component: string): string {
  return pack.components.find(({ id }) => id === component)?.name ?? component
}

async function lostIn({ store }: Desk): Promise<readonly LostJudgement[]> {
  const lost = await store.judgements({ lost: true })
  const names = namesOf(await store.reportsOf([...new Set(lost.map(({ judgement }) => judgement.anchor.report))]))
  const readable: LostJudgement[] = []
  for (const { id, recorded, judgement } of lost) {
    const { passage, report } = judgement.anchor
    const within =
      passage.in === 'text' ? (await store.rendition(report))?.text : (await store.report(report))?.report.headline
    const quote = within?.slice(passage.start, passage.end) ?? ''
    const anchor = { ...judgement.anchor, passage: { ...passage, quote } }
    readable.push({
      decision: id,
      recorded,
      judgement: { ...judgement, anchor, fields: judgement.fields === null ? null : { ...judgement.fields } },
      report: names(report),
    })
  }
  return readable
}

async function disputesIn(
  { store, vocabulary }: Desk,
  reviewed: readonly StandingPosition[],
): Promise<readonly Dispute[]> {
  const disputed = reviewed.filter(({ position }) => position.review?.disputed === true && isJudgedHere(position))
  const names = namesOf(await store.reportsOf([...new Set(disputed.map(({ position }) => position.report))]))
  return disputed.map(({ position }) => ({
    position,
    actorName: vocabulary.gazetteer.nameOf(position.actor),
    componentName: componentName(vocabulary.pack, position.component),
    report: names(position.report),
  }))
}

function namesOf(reports: readonly StandingReport[]): (id: ReportId) => ReportName {
  const named = new Map(reports.map((one) => [one.report.id, reportName(one)]))
  return (id) => named.get(id) ?? { id, name: null, outlet: null, headline: null, published: null }
}
