import type { AlignedPair } from './derivation.ts'
import type { Version, VersionFacts } from './edition.ts'
import type { Act } from './entry.ts'
import type { EntryHash, RenditionId, ReportId } from './ids.ts'
import type { Anchor } from './judgement.ts'
import type { ReportRows } from './ledger-rows.ts'
import type { Position } from './position.ts'
import type { Reading } from './reading.ts'
import type { Report } from './report.ts'
import type { ReachedSpan, Reaching } from './review.ts'
import type { Statement } from './statement.ts'
import type { ChainHead, OrderedAct, StoredEntry } from './stored-entry.ts'
import type { ToldPositionRow, ToldStatementRow } from './told-row.ts'
import type { Withdrawal } from './withdrawal.ts'

/** The words that passages lie in. */
export interface Words {
  readonly text: string
  readonly headline: string | null
}

/** A report that one is aligned with: it was made from it, or the other way round. Pairs are seen from the one asked about. */
export interface AlignedWith {
  readonly other: ReportId
  readonly pairs: readonly AlignedPair[]
}

/** Which stretches of which other reports a judgement reaches. */
export type Reach = ReadonlyMap<ReportId, readonly ReachedSpan[]>

/**
 * What a store must know about acts and may not decide itself: `ledger/ledger-rules.ts` answers, a door plugs it into
 * `openLedger`. All of it is pure.
 */
export interface LedgerRules {
  /** Number, seal and chain acts after `last`, the writer's last entry. `received` is left to the store. */
  chain(
    acts: readonly Act[],
    last: ChainHead | null,
    writer: string,
    recorded: string,
  ): readonly Omit<StoredEntry, 'received'>[]
  /** Seals when this ledger got an entry, which the chain leaves out: a hash of both. */
  receipt(hash: EntryHash, received: string): string
  /**
   * Objects to an act that does not fit the words it is about.
   * @throws RangeError when a passage does not hold the words of its text, or a seal not its text: a bug of who made it.
   */
  check(act: Act, wordsOf: (rendition: RenditionId) => Words | null): void
  /** The rows of one report, from its entries in any order and what it inherits; null while it was not received. */
  rowsOf(acts: readonly OrderedAct[], inherited: readonly Reaching[]): ReportRows | null
  /** Judgements among the entries of one report that were not taken back. */
  judgementsIn(acts: readonly OrderedAct[]): readonly Reaching[]
  /** Follows a judged passage through all copies of it: asks for the neighbours of some reports, again and again. */
  reachOf(
    anchor: Pick<Anchor, 'report' | 'passage'>,
  ): Generator<readonly ReportId[], Reach, ReadonlyMap<ReportId, readonly AlignedWith[]>>
  /** What orders a report among its versions; null where it has no name that another could share. */
  versionFacts(report: Report, recorded: string): VersionFacts | null
  /** The versions of one page or item in their order, and until when each stands. */
  editionsOf(members: readonly VersionFacts[], withdrawals: readonly Withdrawal[]): readonly Version[]
  /** The settings of a whole ledger by name, as JSON, from the entries that concern no report, in any order. */
  settingsOf(acts: readonly OrderedAct[]): ReadonlyMap<string, string>
  /**
   * A stored reading after what people judged of its values, with its quotes cut from text and headline again; empty quotes
   * where the text was removed.
   */
  unseal(stored: Reading, text: string | null, headline: string | null, reaching?: readonly Reaching[]): Reading
  /** A position as it was read, from its row; empty quotes where the words were removed (null), null where nobody read it. */
  positionIn(row: ToldPositionRow, report: ReportId, words: Words | null): Position | null
  /** The same of a statement. */
  statementIn(row: ToldStatementRow, report: ReportId, words: Words | null): Statement | null
}
