import type { ActorId } from '../records/actor.ts'
import type { Day } from '../records/day.ts'
import type { Reliability } from '../records/grade.ts'
import type { History, HistoryItem, Surroundings } from '../records/history.ts'
import type { PositionId } from '../records/ids.ts'
import type { ToldPosition } from '../records/ledger-store.ts'
import type { Passage } from '../records/passage.ts'
import type { ComponentId } from '../records/position.ts'
import { sentencesOf } from '../text/sentences.ts'
import { cellOfSpoken, datedUntil, isKept } from './cell-of.ts'
import { type Change, changesOf, inTime } from './changes-of.ts'
import { groupKey } from './group-words.ts'
import { sortedBy } from './sorted-by.ts'
import { type Spoken, spokenOf } from './spoken.ts'
import { standingOf } from './standing.ts'

/** The cell, and what to show beside each of its positions. */
export interface HistoryMore {
  readonly actor: ActorId
  readonly actorName: string
  readonly component: ComponentId
  readonly componentName: string
  /** Of an unnamed group: the words of its line. */
  readonly group?: string
  readonly asOf: Day
  /** How far an outlet can be relied on; null where nobody graded it. */
  readonly gradeOf: (outlet: string) => Reliability | null
}

type Said = Spoken<ToldPosition>

/** What was found out about each position before items are made of them. */
interface Judged {
  /** By the id of each speaking position. */
  readonly spoken: ReadonlyMap<PositionId, Said>
  readonly changes: ReadonlyMap<Said, Change<ToldPosition>>
  readonly shown: ReadonlySet<Said>
}

/**
 * Every position of one actor (or of one group's words) on one component, oldest first, undated last. `positions` are all
 * of that actor and component, so that a family speaks as it does on the board.
 */
export function historyOf(positions: readonly ToldPosition[], more: HistoryMore): History {
  const { actor, actorName, component, componentName, asOf } = more
  const wanted = more.group === undefined ? null : groupKey(more.group)
  const inLine = <One extends { readonly group: string }>(one: One): boolean => wanted === null || one.group === wanted
  const kept = positions.filter(isKept)
  const dated = datedUntil(kept, asOf)
  const spoken = spokenOf(dated).filter(inLine)
  const ever = datedUntil(kept, '9999-12-31')
  const later = !ever.some(({ day }) => day > asOf) ? [] : spokenOf(ever).filter((one) => one.day > asOf && inLine(one))
  const now = spoken.filter(({ past }) => !past)
  const { standing, beside } = standingOf(now)
  const all = inTime([...spoken, ...later])
  const judged: Judged = {
    spoken: new Map(all.flatMap((one) => one.positions.map(({ position }) => [position.id, one]))),
    changes: changesOf(all),
    shown: new Set([...standing, ...beside]),
  }
  const mine =
    wanted === null ? positions : positions.filter(({ position }) => inLine({ group: groupKey(position.group) }))
  const empty = mine.some((one) => !isKept(one)) ? 'rejected' : 'no-evidence'
  return {
    kind: 'history',
    actor,
    actorName,
    component,
    componentName,
    asOf,
    cell: cellOfSpoken(now, dated, { actor, component, asOf, empty }),
    items: sortedBy(mine, oldestFirst).map((one) => itemOf(one, judged, more)),
    lifecycle: null,
  }
}

function oldestFirst({ day, published, position: { past, report, passage, id } }: ToldPosition): string {
  const place = String(passage.start).padStart(9, '0')
  return `${day ?? '9999'} ${past ? 0 : 1} ${published ?? '9999'} ${report} ${place} ${id}`
}

function itemOf(one: ToldPosition, judged: Judged, { asOf, gradeOf }: HistoryMore): HistoryItem {
  const { position, statement, report, family, familySize } = one
  const spoken = judged.spoken.get(position.id)
  const first = spoken?.positions[0]?.position.id === position.id
  const changes =
    spoken === undefined ? [] : first ? (judged.changes.get(spoken)?.types ?? []) : (['restated'] as const)
  return {
    position,
    statement,
    report: { ...report, grade: report.outlet === null ? null : gradeOf(report.outlet) },
    family,
    familySize,
    speaks: spoken !== undefined,
    standing: placeInTime(one, spoken, judged, asOf),
    changes,
    around: surroundings(position.passage, one.text),
  }
}

function placeInTime(
  { day, position, until }: ToldPosition,
  spoken: Said | undefined,
  { shown }: Judged,
  asOf: Day,
): HistoryItem['standing'] {
  if (position.review?.status === 'rejected') return 'rejected'
  if (until === '') return 'withdrawn'
  if (until !== undefined && until <= asOf) return 'replaced'
  if (day === null) return 'undated'
  if (day > asOf) return 'later'
  if (position.past) return 'past'
  if (spoken === undefined) return 'restated'
  return shown.has(spoken) ? 'stands' : 'superseded'
}

/** Text shown on each side of a passage that no sentence frames; sentences are looked for within it. */
const around = 400

/** The sentences that a passage touches. A headline, or a removed text (null), has only the passage itself. */
export function surroundings(passage: Passage, text: string | null): Surroundings {
  if (text === null || passage.in === 'headline') return { start: passage.start, text: passage.quote }
  const from = Math.max(0, passage.start - around)
  const to = Math.min(text.length, passage.end + around)
  const touched = sentencesOf(text, from, to).filter(({ start, end }) => start < passage.end && end > passage.start)
  const start = Math.min(passage.start, touched[0]?.start ?? passage.start)
  const end = Math.max(passage.end, touched.at(-1)?.end ?? passage.end)
  return { start, text: text.slice(start, end) }
}
