import type { Day } from '../records/day.ts'
import type { Answer } from '../records/failure.ts'
import type { ReportId } from '../records/ids.ts'
import type { LedgerDay, LedgerDays, MeetingOfDay } from '../records/ledger-days.ts'
import type { Meeting } from '../records/meeting.ts'
import { answered } from './answer.ts'
import type { Desk } from './desk.ts'

/** On which days positions were taken and people met, whatever the day asked for elsewhere. */
export async function askDays(desk: Desk): Promise<Answer<LedgerDays>> {
  const days = new Map<Day, { taken: number; meetings: MeetingOfDay[] }>()
  const at = (day: Day) => {
    const known = days.get(day) ?? { taken: 0, meetings: [] }
    days.set(day, known)
    return known
  }
  for (const { day, cells } of await desk.store.daysTaken()) at(day).taken = cells
  for (const { day, meeting } of byMeeting(await desk.store.meetings())) at(day).meetings.push(meeting)
  const sorted = [...days].sort(([one], [other]) => (one < other ? -1 : 1))
  return answered({ kind: 'days', days: sorted.map(([day, told]): LedgerDay => ({ day, ...told })) })
}

interface Told {
  readonly meeting: Meeting
  readonly family: ReportId
}

/** Those with an exact day, once for each day, form and place; in the order they are told. */
function byMeeting(told: readonly Told[]): readonly { readonly day: Day; readonly meeting: MeetingOfDay }[] {
  const groups = new Map<string, Told[]>()
  for (const one of told) {
    const { held, form, place } = one.meeting
    if (held.date === null || held.precision !== 'day') continue
    const key = JSON.stringify([held.date, form, place])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { form, place, report, passage, held } = first.meeting
    const families = new Set(group.map(({ family }) => family)).size
    return [{ day: held.date ?? '', meeting: { form, place, families, report, quote: passage.quote } }]
  })
}
