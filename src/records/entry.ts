import type { Arrangement } from './arrangement.ts'
import type { SetCondition } from './condition.ts'
import { type Decision, reportOfDecision } from './decision.ts'
import type { Placement } from './derivation.ts'
import type { DecisionId, EntryHash, RenditionId, ReportId } from './ids.ts'
import type { Origin } from './origin.ts'
import type { KeptPack } from './pack.ts'
import type { Reading } from './reading.ts'
import type { Rendition, Report } from './report.ts'
import type { SameRun } from './same-run.ts'
import type { WatchOrder } from './watched.ts'
import type { Withdrawal } from './withdrawal.ts'

/** A rendition as an entry keeps it: the text itself stands in a table of its own, so that it can be erased by law. */
export type RenditionSeal = Omit<Rendition, 'text'> & { readonly textHash: string; readonly length: number }

/** One act in the ledger. Values in it hold places and no words; the words are in the rendition. */
export type Act =
  | {
      readonly kind: 'received'
      readonly report: Report
      readonly rendition: RenditionSeal
      /** What came with its bytes; absent in the first ledgers. */
      readonly origin?: Origin
      /**
       * Where the report was in the ledger before and was taken in anew: the rendition that stood until then, and the stretches
       * of its text that the new one has, by which judgements made in it keep their place.
       */
      readonly renews?: { readonly rendition: RenditionId; readonly same: readonly SameRun[] }
    }
  | { readonly kind: 'placed'; readonly placement: Placement }
  | { readonly kind: 'read'; readonly reading: Reading }
  | {
      readonly kind: 'set'
      readonly report: ReportId
      readonly field: 'published' | 'outlet' | 'url'
      readonly to: string
      readonly by: string
    }
  | { readonly kind: 'arranged'; readonly arrangement: Arrangement; readonly by: string }
  | { readonly kind: 'packed'; readonly pack: KeptPack; readonly by: string }
  | { readonly kind: 'decided'; readonly decision: Decision }
  /** Takes a decision back; `report` is that of the decision, null where it is about the whole ledger. */
  | {
      readonly kind: 'undone'
      readonly decision: DecisionId
      readonly report: ReportId | null
      readonly by: string
      readonly why: string
    }
  | { readonly kind: 'condition-set'; readonly set: SetCondition }
  /** What an agency withdrew; of no report by itself, since it may come before the report it means. */
  | { readonly kind: 'withdrawn'; readonly withdrawal: Withdrawal }
  /** A source to be looked at again and again; no longer where `order` is null. */
  | { readonly kind: 'watched'; readonly address: string; readonly order: WatchOrder | null; readonly by: string }
  | { readonly kind: 'removed'; readonly report: ReportId; readonly by: string; readonly why: string }

export const actKinds = [
  'received',
  'placed',
  'read',
  'set',
  'arranged',
  'packed',
  'decided',
  'condition-set',
  'withdrawn',
  'watched',
  'removed',
] as const satisfies readonly Act['kind'][]

/**
 * One numbered line of one writer's chain. `hash` covers writer, number, recorded, previous and the act as stored.
 * `received` is when this ledger got it and is not hashed: it differs between ledgers that hold the same entry.
 */
export interface Entry {
  readonly writer: string
  /** 1, 2, 3, … without gaps, for each writer. */
  readonly number: number
  /** ISO instant by the writer's clock. */
  readonly recorded: string
  readonly received: string
  /** Hash of the writer's entry before; empty for the first. */
  readonly previous: EntryHash
  readonly hash: EntryHash
  readonly act: Act
}

/** Which report an act is about; null for one about the whole ledger. */
export function reportOf(act: Act): ReportId | null {
  switch (act.kind) {
    case 'received':
      return act.report.id
    case 'placed':
      return act.placement.report
    case 'read':
      return act.reading.report
    case 'set':
    case 'removed':
    case 'undone':
      return act.report
    case 'decided':
      return reportOfDecision(act.decision)
    // What was set for the whole ledger; and what stands in a file that somebody wrote over may be of no kind at all.
    default:
      return null
  }
}
