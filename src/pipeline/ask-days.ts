import { isKept } from '../positions/cell-of.ts'
import { changesIn } from '../positions/changes-in.ts'
import { groupKey } from '../positions/group-words.ts'
import type { Day } from '../records/day.ts'
import type { Answer } from '../records/failure.ts'
import type { ReportId } from '../records/ids.ts'
import type { LedgerDay, LedgerDays, MeetingOfDay } from '../records/ledger-days.ts'
import type { Meeting } from '../records/meeting.ts'
import { answered } from './answer.ts'
import type { Desk } from './desk.ts'

/** Before any day a report may carry. */
const beginning: Day = '0001-01-01'
/** Whatever day is the newest, positions that were announced for later are none of it. */
const end: Day = '9999-12-31'

/** On which days positions changed and people met, whatever the day asked for elsewhere. */
export async function askDays(desk: Desk): Promise<Answer<LedgerDays>> {
  const days = new Map<Day, { changes: number; meetings: MeetingOfDay[] }>()
  const at = (day: Day) => {
    const known = days.get(day) ?? { changes: 0, meetings: [] }
    days.set(day, known)
    return known
  }
  for (const day of await changedDays(desk)) at(day).changes++
  for (const { day, meeting } of byMeeting(await desk.store.meetings())) at(day).meetings.push(meeting)
  const sorted = [...days].sort(([one], [other]) => (one < other ? -1 : 1))
  return answered({ kind: 'days', days: sorted.map(([day, told]): LedgerDay => ({ day, ...told })) })
}

/** The day of each change, once for each. */
async function changedDays({ store, vocabulary }: Desk): Promise<readonly Day[]> {
  const positions = await store.latestPositions({ until: end, lineOf: groupKey, enough: () => false })
  const nameOf = (actor: string) => vocabulary.gazetteer.nameOf(actor)
  const { changes } = changesIn(positions.filter(isKept), { from: beginning, to: end }, nameOf)
  return changes.map(({ after }) => after.day)
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
