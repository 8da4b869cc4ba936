import type { Count } from './count.ts'
import type { RenditionId, ReportId } from './ids.ts'
import type { Meeting } from './meeting.ts'
import type { Position } from './position.ts'
import type { Statement } from './statement.ts'

/** All values one version of the reader found in one rendition. A later reading stands beside it and supersedes it. */
export interface Reading {
  readonly kind: 'reading'
  readonly report: ReportId
  readonly rendition: RenditionId
  /** Reader and version, such as `rules@1`. */
  readonly readBy: string
  /** Null where it was read; else why not ("language:uk"). */
  readonly unread: string | null
  readonly statements: readonly Statement[]
  readonly positions: readonly Position[]
  readonly counts: readonly Count[]
  readonly meetings: readonly Meeting[]
}
