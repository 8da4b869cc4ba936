import type { ActorId } from './actor.ts'
import type { ConditionId } from './condition.ts'
import type { Day } from './day.ts'
import type { Verdict } from './decision.ts'
import type { JudgedKind } from './judgement.ts'
import type { ComponentId } from './position.ts'
import type { ReportName } from './report-name.ts'
import type { Fault } from './verification.ts'

/** Why a question to a ledger has no answer. Facts only; `doors/explain.ts` puts them into words. */
export type Failure =
  | { readonly code: 'no-such-report'; readonly words: string; readonly near: readonly ReportName[] }
  /** More than one report may be meant; the first few are named, `more` counts the rest. */
  | {
      readonly code: 'ambiguous'
      readonly words: string
      readonly candidates: readonly ReportName[]
      readonly more: number
    }
  | {
      readonly code: 'unknown-actor'
      readonly words: string
      readonly near: readonly { readonly id: ActorId; readonly name: string }[]
    }
  | {
      readonly code: 'unknown-component'
      readonly words: string
      readonly near: readonly { readonly id: ComponentId; readonly name: string }[]
      readonly known: readonly { readonly id: ComponentId; readonly name: string }[]
    }
  /** No report of this outlet is here; `near` are some whose names are like it. */
  | { readonly code: 'unknown-outlet'; readonly words: string; readonly near: readonly string[] }
  /** Its text was erased for legal reasons; its entries stay. */
  | { readonly code: 'text-removed'; readonly report: ReportName }
  /** The bytes it came as were not kept, or do not give what was received any more. */
  | { readonly code: 'no-original' | 'original-damaged'; readonly report: ReportName }
  | { readonly code: 'same-report'; readonly report: ReportName }
  | { readonly code: 'bad-day'; readonly given: string }
  | { readonly code: 'days-reversed'; readonly from: Day; readonly to: Day }
  | { readonly code: 'bad-url'; readonly given: string }
  | { readonly code: 'bad-cursor'; readonly given: string }
  | { readonly code: 'nothing-asked'; readonly what: 'search' | 'set' | 'reread' | 'reason' | 'source' | 'fields' }
  /** `known` are those that some position hangs on. */
  | {
      readonly code: 'unknown-condition'
      readonly words: string
      readonly near: readonly { readonly id: ConditionId; readonly name: string }[]
      readonly known: readonly ConditionId[]
    }
  /** One condition is assumed to be in two states. */
  | { readonly code: 'two-states'; readonly condition: ConditionId }
  /** A decision on two reports that cannot hold together with one that stands. */
  | {
      readonly code: 'circular' | 'two-sources' | 'contradicts'
      readonly report: ReportName
      readonly other: ReportName
      readonly standing: {
        readonly verdict: Verdict
        readonly report: ReportName
        readonly other: ReportName
        readonly by: string
      }
    }
  /** There is no decision on these two to take back. */
  | { readonly code: 'nothing-decided'; readonly report: ReportName; readonly other: ReportName }
  /** No version of a step: "rules@2". */
  | { readonly code: 'bad-version'; readonly given: string }
  | { readonly code: 'bad-instant'; readonly given: string }
  /** Something stands where a file was to be written. */
  | { readonly code: 'file-there'; readonly file: string }
  /** The ledger to merge does not hold together. */
  | { readonly code: 'other-damaged'; readonly faults: number; readonly first: Fault | null }
  /** Both ledgers have this entry of this writer, and not the same. */
  | { readonly code: 'forked'; readonly writer: string; readonly number: number }
  /** The ledger to copy, or what came of it, does not hold together. */
  | {
      readonly code: 'copy-damaged'
      readonly which: 'source' | 'copy'
      readonly faults: number
      readonly first: Fault | null
    }
  /** The ledger that was to become a copy has this entry, which the other does not have, or has otherwise. */
  | { readonly code: 'copy-holds-other'; readonly writer: string; readonly number: number }
  /** This entry did not come over. */
  | { readonly code: 'copy-incomplete'; readonly writer: string; readonly number: number }
  /** No position, statement or count has this id. */
  | { readonly code: 'no-such-value'; readonly words: string }
  | { readonly code: 'ambiguous-value'; readonly words: string; readonly count: number }
  /** No decision that stands has this id. */
  | { readonly code: 'no-such-decision'; readonly words: string }
  | { readonly code: 'ambiguous-decision'; readonly words: string; readonly count: number }
  /** Words that a value is to rest on do not stand in its report, or stand there more than once. */
  | {
      readonly code: 'quote-lost'
      readonly report: ReportName
      readonly quote: string
      readonly because: 'wording-gone' | 'wording-ambiguous'
    }
  /** A field of a value that cannot be what is given; `known` are the values it can have, where they can be listed. */
  | { readonly code: 'bad-value'; readonly field: string; readonly given: string; readonly known: readonly string[] }
  /** A field that this kind of value does not have, or one that is owed. */
  | { readonly code: 'field-unfit' | 'field-missing'; readonly field: string; readonly about: JudgedKind }
  /** A table of positions that cannot be read at all; `detail` names the column, the size in bytes or what broke. */
  | {
      readonly code: 'table-unfit'
      readonly because: 'empty' | 'too-large' | 'broken' | 'column-missing' | 'column-twice'
      readonly line: number | null
      readonly detail: string
    }
  /** Linking two actors would make each a second name of the other. */
  | { readonly code: 'linked-round'; readonly actor: ActorId; readonly same: ActorId }
  /** Nothing that is watched has this address or id; `known` are some that are. */
  | { readonly code: 'no-such-source'; readonly words: string; readonly known: readonly string[] }
  | { readonly code: 'not-linked'; readonly actor: ActorId }

/** What a question gives back: its view, or why there is none. Bugs throw. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure }
