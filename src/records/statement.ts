import type { ActorId } from './actor.ts'
import type { Sign } from './because.ts'
import type { Dated } from './day.ts'
import type { ReportId, StatementId } from './ids.ts'
import { idFrom } from './ids.ts'
import type { Passage } from './passage.ts'
import type { ReviewMark } from './review.ts'

export type Mode = 'direct' | 'indirect' | 'mixed'

/** What one report says that somebody said. Observed once and never edited: a better reading is a new `read` entry. */
export interface Statement {
  readonly kind: 'statement'
  readonly id: StatementId
  readonly report: ReportId
  /** The speaker by the fullest name the report gives ("he" becomes the name). */
  readonly speaker: string
  /** Who the speaker speaks for; null where the text does not tell, or where they speak for nobody (experts, opposition). */
  readonly actor: ActorId | null
  /** True where what they say is their actor's own word: a leader, a minister, a spokesperson, the institution itself. */
  readonly official: boolean
  readonly mode: Mode
  /** Who relays it, nearest the report first: "Le Parisien". */
  readonly via: readonly string[]
  /** Not named: "a senior official". */
  readonly anonymous: boolean
  readonly said: Dated
  /** The verb or phrase that makes it reported speech ("said", "according to"). */
  readonly cue: string
  /** What was said, without its quotation marks and without the cue. */
  readonly passage: Passage
  readonly because: readonly Sign[]
  /** What people judged of it; absent where nobody did. */
  readonly review?: ReviewMark | undefined
}

/** Same words, same place, same speaker: same id. */
export function statementId(s: Pick<Statement, 'report' | 'passage' | 'speaker'>): StatementId {
  return idFrom('statement', [s.report, s.passage.in, s.passage.start, s.passage.end, s.speaker])
}
