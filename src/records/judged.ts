import type { Count } from './count.ts'
import type { DecisionId } from './ids.ts'
import type { JudgedKind } from './judgement.ts'
import type { Position } from './position.ts'
import type { ReportName } from './report-name.ts'
import type { Statement } from './statement.ts'

/** What came of a judgement: the decision, and the value as it stands with it. */
export interface Judged {
  readonly kind: 'judged'
  readonly decision: DecisionId
  readonly about: JudgedKind
  readonly value: Position | Statement | Count
  readonly report: ReportName
  /** Other reports that inherit it. */
  readonly reached: number
}

/** A decision that was taken back. */
export interface Undone {
  readonly kind: 'undone'
  readonly decision: DecisionId
  /** Who had made it. */
  readonly by: string
}
