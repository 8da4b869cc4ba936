import type { Sign } from './because.ts'
import type { CountId, ReportId, StatementId } from './ids.ts'
import { idFrom } from './ids.ts'
import type { Passage } from './passage.ts'
import type { ReviewMark } from './review.ts'

/** A stated size of a group. "26 of 35 countries" is a `pledged` count 26 of 35 beside a `members` count 35. */
export interface Count {
  readonly kind: 'count'
  readonly id: CountId
  readonly report: ReportId
  /** `members`: states that belong or attend. `pledged`: states that committed. Other kinds are allowed. */
  readonly what: string
  readonly count: number
  readonly of: number | null
  readonly approx: boolean
  readonly statement: StatementId | null
  readonly passage: Passage
  readonly because: readonly Sign[]
  /** What people judged of it; absent where nobody did. */
  readonly review?: ReviewMark | undefined
}

export function countId(c: Pick<Count, 'report' | 'what' | 'count' | 'passage'>): CountId {
  return idFrom('count', [c.report, c.what, c.count, c.passage.in, c.passage.start, c.passage.end])
}
