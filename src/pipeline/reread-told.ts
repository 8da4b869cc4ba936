import { compareTexts } from '../lineage/compare-texts.ts'
import type { Position } from '../records/position.ts'
import type { Reading } from '../records/reading.ts'
import type { Refusal } from '../records/refusal.ts'
import type { Rendition, Report } from '../records/report.ts'
import type { PositionSaid, RereadReport } from '../records/reread.ts'
import { editOf } from './edit-counts.ts'
import { reportName } from './report-name.ts'
import type { ToReread } from './reread.ts'

/** What a report is now. */
interface Now {
  readonly report: Report
  readonly rendition: Rendition
  readonly reading: Reading | null
  readonly lost: number
}

function base({ standing, reading }: ToReread, from: RereadReport['from']): RereadReport {
  const positions = reading?.positions.length ?? 0
  const statements = reading?.statements.length ?? 0
  return {
    report: reportName(standing),
    from,
    outcome: 'same',
    refusal: null,
    fields: [],
    text: null,
    gone: [],
    added: [],
    kept: positions,
    statements: { was: statements, is: statements },
    lostJudgements: 0,
  }
}

export function refusedAgain(before: ToReread, from: RereadReport['from'], refusal: Refusal): RereadReport {
  return { ...base(before, from), outcome: 'refused', refusal }
}

export function left(before: ToReread, from: RereadReport['from']): RereadReport {
  return { ...base(before, from), outcome: 'left' }
}

/** What reading a report again changed. */
export function told(before: ToReread, from: RereadReport['from'], now: Now): RereadReport {
  const fields = changedFields(before.received, now.report)
  const same = before.rendition.text === now.rendition.text
  const text = same ? null : editOf(compareTexts(before.rendition, now.rendition))
  const was = Map.groupBy(before.reading?.positions ?? [], keyOf)
  const is = Map.groupBy(now.reading?.positions ?? [], keyOf)
  const gone = beyond(was, is)
  const added = beyond(is, was)
  const statements = {
    was: before.reading?.statements.length ?? 0,
    is: now.reading?.statements.length ?? 0,
  }
  const parts = JSON.stringify(before.rendition.parts) !== JSON.stringify(now.rendition.parts)
  const differs = fields.length + gone.length + added.length + now.lost > 0 || !same || parts
  return {
    ...base(before, from),
    outcome: differs || statements.was !== statements.is ? 'changed' : 'same',
    fields,
    text,
    gone: gone.map(said),
    added: added.map(said),
    kept: (now.reading?.positions.length ?? 0) - added.length,
    statements,
    lostJudgements: Math.max(0, now.lost),
  }
}

const compared = ['url', 'outlet', 'headline', 'byline', 'language'] as const

function changedFields(was: Report, is: Report): RereadReport['fields'] {
  const days = (['published', 'updated'] as const).map((field) => ({ field, was: was[field].date, is: is[field].date }))
  const words = compared.map((field) => ({ field, was: was[field], is: is[field] }))
  return [...days, ...words].filter((one) => one.was !== one.is)
}

/** What a position says, whatever its place in the text. */
function keyOf({ actor, group, component, stance, past, voice, passage }: Position): string {
  return JSON.stringify([actor, group, component, stance, past, voice, passage.quote])
}

/** Those of one reading that the other has not, or not as often. */
function beyond(one: ReadonlyMap<string, readonly Position[]>, other: ReadonlyMap<string, readonly Position[]>) {
  return [...one].flatMap(([key, all]) => all.slice(other.get(key)?.length ?? 0))
}

function said({ actor, group, component, stance, past, said: day, passage }: Position): PositionSaid {
  return { actor, group, component, stance, past, said: day.date, quote: passage.quote }
}
