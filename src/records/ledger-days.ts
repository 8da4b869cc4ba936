import type { Day } from './day.ts'
import type { ReportId } from './ids.ts'
import type { MeetingKind } from './meeting.ts'

/** A meeting as those who tell of it say: one for each day, form and place. */
export interface MeetingOfDay {
  readonly form: MeetingKind
  readonly place: string | null
  /** Independent texts that tell of it. */
  readonly families: number
  /** The first report that does, and the words that say so. */
  readonly report: ReportId
  readonly quote: string
}

/** A day on which a position was taken or somebody met. */
export interface LedgerDay {
  readonly day: Day
  /** Cells of which a position was taken that day, said anew or again. */
  readonly taken: number
  readonly meetings: readonly MeetingOfDay[]
}

/** The days of a ledger on which something happened, earliest first: what a date is chosen by. */
export interface LedgerDays {
  readonly kind: 'days'
  readonly days: readonly LedgerDay[]
}
