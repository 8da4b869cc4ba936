import type { Refused } from '../records/refusal.ts'
import type { Source } from './article.ts'
import type { WholeFormat } from './looks-like.ts'

/**
 * One piece of what was given: small enough to be held, and to be taken in by itself and by any thread. What it holds can be
 * sent between threads as it is.
 */
export type Raw = { readonly source: Source } & (
  | { readonly as: 'refused'; readonly refused: Refused }
  /** A whole file of one format. `depth`: how many archives it lies in. */
  | { readonly as: WholeFormat; readonly bytes: Uint8Array; readonly depth: number }
  /** One line or one member of a list that should be JSON; where it begins, counted from 1. */
  | { readonly as: 'json'; readonly bytes: Uint8Array; readonly line: number; readonly column: number }
  /** One article as fields, from a table. */
  | { readonly as: 'row'; readonly fields: Readonly<Record<string, string>>; readonly line: number }
)

/** What a message about a source calls it. */
export const saidOf = ({ said, name }: Source): string => said ?? name

export function refusedRaw(source: Source, line: number | null, refusal: Refused['refusal']): Raw {
  return { as: 'refused', source, refused: { source: saidOf(source), line, refusal } }
}
