import type { Sign } from './because.ts'
import type { Dated } from './day.ts'
import type { MeetingId, ReportId } from './ids.ts'
import { idFrom } from './ids.ts'
import type { Passage } from './passage.ts'

export type MeetingKind = 'summit' | 'conference' | 'ministerial' | 'planning' | 'signing' | 'talks' | 'call' | 'review'

/** Who met where and when. A parliament or a cabinet sitting is none. */
export interface Meeting {
  readonly kind: 'meeting'
  readonly id: MeetingId
  readonly report: ReportId
  readonly form: MeetingKind
  readonly held: Dated
  readonly place: string | null
  readonly passage: Passage
  readonly because: readonly Sign[]
}

export function meetingId(m: Pick<Meeting, 'report' | 'form' | 'passage'>): MeetingId {
  return idFrom('meeting', [m.report, m.form, m.passage.in, m.passage.start, m.passage.end])
}
