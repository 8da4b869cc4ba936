import type { ActorId } from '../records/actor.ts'
import type { Day } from '../records/day.ts'
import type { Reliability } from '../records/grade.ts'
import type { History, HistoryItem, Surroundings } from '../records/history.ts'
import type { PositionId, ReportId, StatementId } from '../records/ids.ts'
import type { StandingPosition, ToldPosition } from '../records/ledger-store.ts'
import type { Passage } from '../records/passage.ts'
import type { ComponentId } from '../records/position.ts'
import type { Statement } from '../records/statement.ts'
import { sentencesOf } from '../text/sentences.ts'
import { cellOfSpoken, datedUntil, isKept } from './cell-of.ts'
import { type Change, changesOf, inTime } from './changes-of.ts'
import { groupKey } from './group-words.ts'
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
  readonly reports: ReadonlyMap<ReportId, ToldPosition['report']>
  readonly statements: ReadonlyMap<StatementId, Statement>
  /** Text of each report's standing rendition; without it a passage is shown by itself. */
  readonly texts: ReadonlyMap<ReportId, string>
  /** How many reports a family has. */
  readonly familySize: (family: ReportId) => number
  /** How far an outlet can be relied on; null where nobody graded it. */
  readonly gradeOf: (outlet: string) => Reliability | null
}

type Said = Spoken<StandingPosition>

/** What was found out about each position before items are made of them. */
interface Judged {
  /** By the id of each speaking position. */
  readonly spoken: ReadonlyMap<PositionId, Said>
  readonly changes: ReadonlyMap<Said, Change<StandingPosition>>
  readonly shown: ReadonlySet<Said>
}

/**
 * Every position of one actor (or of one group's words) on one component, oldest first, undated last. `positions` are all
 * of that actor and component, so that a family speaks as it does on the board.
 */
export function historyOf(positions: readonly StandingPosition[], more: HistoryMore): History {
  const { actor, actorName, component, componentName, asOf } = more
  const wanted = more.group === undefined ? null : groupKey(more.group)
  const inLine = <One extends { readonly group: string }>(one: One): boolean => wanted === null || one.group === wanted
  const kept = positions.filter(isKept)
  const dated = datedUntil(kept, asOf)
  const spoken = spokenOf(dated).filter(inLine)
  const later = spokenOf(datedUntil(kept, '9999-12-31')).filter((one) => one.day > asOf && inLine(one))
  const now = spoken.filter(({ past }) => !past)
  const { standing, beside } = standingOf(now)
  const all = [...spoken, ...later].sort(inTime)
  const judged: Judged = {
    spoken: new Map(all.flatMap((one) => one.positions.map(({ position }) => [position.id, one]))),
    changes: changesOf(all),
    shown: new Set([...standing, ...beside]),
  }
  const mine = positions.filter(({ position }) => inLine({ group: groupKey(position.group) }))
  const empty = mine.some((one) => !isKept(one)) ? 'rejected' : 'no-evidence'
  return {
    kind: 'history',
    actor,
    actorName,
    component,
    componentName,
    asOf,
    cell: cellOfSpoken(now, dated, { actor, component, asOf, empty }),
    items: [...mine].sort(oldestFirst).map((one) => itemOf(one, judged, more)),
    lifecycle: null,
  }
}

function oldestFirst(one: StandingPosition, other: StandingPosition): number {
  const key = ({ day, published, position: { past, report, passage, id } }: StandingPosition) =>
    [day ?? '9999', past ? 0 : 1, published ?? '9999', report, String(passage.start).padStart(9, '0'), id].join(' ')
  return key(one) < key(other) ? -1 : 1
}

function itemOf(one: StandingPosition, judged: Judged, more: HistoryMore): HistoryItem {
  const { position, family } = one
  const spoken = judged.spoken.get(position.id)
  const first = spoken?.positions[0]?.position.id === position.id
  const changes =
    spoken === undefined ? [] : first ? (judged.changes.get(spoken)?.types ?? []) : (['restated'] as const)
  return {
    position,
    statement: position.statement === null ? null : (more.statements.get(position.statement) ?? null),
    report: reportFacts(position.report, more),
    family,
    familySize: more.familySize(family),
    speaks: spoken !== undefined,
    standing: placeInTime(one, spoken, judged, more.asOf),
    changes,
    around: surroundings(position.passage, more.texts.get(position.report)),
  }
}

function placeInTime(
  { day, position }: StandingPosition,
  spoken: Said | undefined,
  { shown }: Judged,
  asOf: Day,
): HistoryItem['standing'] {
  if (position.review?.status === 'rejected') return 'rejected'
  if (day === null) return 'undated'
  if (day > asOf) return 'later'
  if (position.past) return 'past'
  if (spoken === undefined) return 'restated'
  return shown.has(spoken) ? 'stands' : 'superseded'
}

function reportFacts(id: ReportId, { reports, gradeOf }: HistoryMore): HistoryItem['report'] {
  const standing = reports.get(id)
  const nothing = { name: null, outlet: null, headline: null, published: null, url: null, grade: null }
  if (standing === undefined) return { id, ...nothing }
  const { name, outlet, headline, published, url } = standing
  return { id, name, outlet, headline, published, url, grade: outlet === null ? null : gradeOf(outlet) }
}

/** Text shown on each side of a passage that no sentence frames; sentences are looked for within it. */
const around = 400

/** The sentences that a passage touches. A headline, or a removed text, has only the passage itself. */
export function surroundings(passage: Passage, text: string | undefined): Surroundings {
  if (text === undefined || passage.in === 'headline') return { start: passage.start, text: passage.quote }
  const from = Math.max(0, passage.start - around)
  const to = Math.min(text.length, passage.end + around)
  const touched = sentencesOf(text, from, to).filter(({ start, end }) => start < passage.end && end > passage.start)
  const start = Math.min(passage.start, touched[0]?.start ?? passage.start)
  const end = Math.max(passage.end, touched.at(-1)?.end ?? passage.end)
  return { start, text: text.slice(start, end) }
}
