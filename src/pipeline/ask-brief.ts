import { usualQuoteLength } from '../publish/cut-quote.ts'
import type { Brief } from '../records/brief.ts'
import type { Answer } from '../records/failure.ts'
import { answered } from './answer.ts'
import { askBoard } from './ask-board.ts'
import { askChanges } from './ask-changes.ts'
import { askConditions } from './ask-conditions.ts'
import { askCounts } from './ask-counts.ts'
import { type Assumptions, askWhatIf } from './ask-what-if.ts'
import { citedOf } from './brief-notes.ts'
import type { Desk } from './desk.ts'

export interface BriefQuestion extends Assumptions {
  /** The date of everything in it; without it the later of today and the newest publication date. */
  readonly asOf?: string
  /** Changes after this day; without it a month before. */
  readonly from?: string
  /** At most so many changes, the weightiest. */
  readonly changes?: number
  /** Characters at which quotations are cut. */
  readonly quoteLength?: number
  /** Where the ledger is served, without a slash at its end. */
  readonly base?: string
}

/** More would be no brief. */
const usualChanges = 50

/** Board, changes, what-if and counts as of a date, each value with the words it rests on. */
export async function askBrief(desk: Desk, question: BriefQuestion): Promise<Answer<Brief>> {
  const {
    asOf,
    from,
    base = null,
    quoteLength = usualQuoteLength,
    changes: limit = usualChanges,
    ...assumed
  } = question
  const board = await askBoard(desk, asOf === undefined ? {} : { asOf })
  if (!board.ok) return board
  const day = board.value.asOf
  const changes = await askChanges(desk, { to: day, limit, ...(from === undefined ? {} : { from }) })
  if (!changes.ok) return changes
  const whatIf = await askWhatIf(desk, { ...assumed, asOf: day })
  if (!whatIf.ok) return whatIf
  const register = await askConditions(desk, { asOf: day })
  if (!register.ok) return register
  const counts = await askCounts(desk, { asOf: day })
  if (!counts.ok) return counts
  const views = { board: board.value, changes: changes.value, whatIf: whatIf.value, counts: counts.value }
  const arrangement = await desk.store.arrangement()
  return answered({
    kind: 'brief',
    about: arrangement?.name ?? null,
    asOf: day,
    base,
    quoteLength,
    ...views,
    conditions: register.value.conditions.filter(({ states }) => states.length > 0),
    ...(await citedOf(desk, views, quoteLength)),
  })
}
