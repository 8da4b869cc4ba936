import type { Count } from './count.ts'
import type { Dated } from './day.ts'
import type { Derivation } from './derivation.ts'
import type { Meeting } from './meeting.ts'
import type { Passage } from './passage.ts'
import type { Position } from './position.ts'
import type { Statement } from './statement.ts'

/** `surety export --format json`: a public contract. Reports go by the name given on input where one was given. */
export interface LedgerExport {
  readonly reports: readonly {
    readonly id: string
    readonly outlet: string | null
    readonly headline: string | null
    readonly published: string | null
    readonly language: string
    readonly parts: readonly { readonly start: number; readonly end: number }[]
  }[]
  readonly derivations: readonly (Omit<Derivation, 'kind' | 'report' | 'from'> & {
    readonly report: string
    readonly from: string
  })[]
  readonly families: readonly (readonly string[])[]
  readonly events: readonly (readonly string[])[]
  readonly statements: readonly (Omit<Statement, 'kind' | 'report' | 'because'> & { readonly report: string })[]
  readonly positions: readonly (Omit<Position, 'kind' | 'report' | 'because'> & { readonly report: string })[]
  readonly counts: readonly (Omit<Count, 'kind' | 'report' | 'because'> & { readonly report: string })[]
  readonly meetings: readonly {
    readonly id: string
    readonly report: string
    readonly date: string | null
    readonly held: Dated
    readonly place: string | null
    readonly kind: Meeting['form']
    readonly passage: Passage
  }[]
}
