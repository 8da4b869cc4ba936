import type { Day } from '../records/day.ts'
import type { ReportId } from '../records/ids.ts'
import type { BoardPosition } from '../records/ledger-store.ts'
import type { Stance, Voice } from '../records/position.ts'
import { groupKey } from './group-words.ts'

/** A position on a dated board: undated ones are set apart before. */
export type DatedPosition<One extends BoardPosition = BoardPosition> = One & { readonly day: Day }

/** What one family says once: a stance of an actor (or group) on a component, of one day, by one of its reports. */
export interface Spoken<One extends BoardPosition = BoardPosition> {
  readonly family: ReportId
  readonly report: ReportId
  readonly stance: Stance
  readonly past: boolean
  readonly group: string
  readonly day: Day
  /** The strongest voice it is given in: own word, then the report's, then a claim. */
  readonly voice: Voice
  /** As the speaking report states it: once, or in several places. */
  readonly positions: readonly DatedPosition<One>[]
  /** The same position in other reports of the family, which restate nothing. */
  readonly restatements: readonly DatedPosition<One>[]
}

interface Draft<One extends BoardPosition> {
  readonly first: DatedPosition<One>
  readonly positions: DatedPosition<One>[]
  readonly restatements: DatedPosition<One>[]
}

const voices: readonly Voice[] = ['own', 'report', 'claim']

/**
 * What the families say of one actor (or of all unnamed groups) on one component: each speaks once for each position, by
 * its source's version, or by its earliest report where the source lacks it. A version that differs in words taken from
 * the source is a variance and does not speak; what a report adds in words of its own does.
 */
export function spokenOf<One extends BoardPosition>(positions: readonly DatedPosition<One>[]): readonly Spoken<One>[] {
  const times = Map.groupBy(positions, ({ position }) => position.past)
  return [...times.values()].flatMap((all) => {
    return [...Map.groupBy(all, ({ family }) => family).values()].flatMap(spokenByFamily)
  })
}

function spokenByFamily<One extends BoardPosition>(positions: readonly DatedPosition<One>[]): readonly Spoken<One>[] {
  const [alone] = positions
  if (alone !== undefined && positions.length === 1)
    return [finished({ first: alone, positions: [alone], restatements: [] })]
  const drafts: Draft<One>[] = []
  for (const one of [...positions].sort(bySpeakingOrder)) {
    const said = drafts.filter((draft) => samePosition(draft.first, one))
    const sameReport = said.find(({ first }) => first.position.report === one.position.report && first.day === one.day)
    const elsewhere = said.filter(({ first }) => first.position.report !== one.position.report)
    const restated = elsewhere.find(({ first }) => first.day === one.day) ?? elsewhere[0]
    if (sameReport !== undefined) sameReport.positions.push(one)
    else if (restated !== undefined) restated.restatements.push(one)
    else if (!isVariance(one, drafts)) drafts.push({ first: one, positions: [one], restatements: [] })
  }
  return drafts.map(finished)
}

/** The source first, then by day of publication, undated last; ids break ties, so that the order of arrival never does. */
function bySpeakingOrder(one: DatedPosition, other: DatedPosition): number {
  if (one.source !== other.source) return one.source ? -1 : 1
  return compare(speakingKey(one), speakingKey(other))
}

function speakingKey({ published, position, day }: DatedPosition): string {
  return [published ?? '9999-99-99', position.report, day, position.id].join(' ')
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/**
 * The same stance; and of groups the same words, unless the words were taken from the source, where a translation may
 * name the group otherwise.
 */
function samePosition(first: BoardPosition, one: BoardPosition): boolean {
  if (first.position.stance !== one.position.stance) return false
  if (groupKey(first.position.group) === groupKey(one.position.group)) return true
  return !one.added && first.position.report !== one.position.report
}

/** Words that came from another report of the family, in which they stand for another stance. */
function isVariance<One extends BoardPosition>(one: DatedPosition<One>, drafts: readonly Draft<One>[]): boolean {
  return !one.added && drafts.some(({ first }) => first.position.report !== one.position.report)
}

function finished<One extends BoardPosition>({ first, positions, restatements }: Draft<One>): Spoken<One> {
  const { family, day, position } = first
  const voice = voices.find((each) => positions.some((one) => one.position.voice === each)) ?? 'claim'
  const { report, stance, past } = position
  return { family, report, stance, past, group: groupKey(position.group), day, voice, positions, restatements }
}
