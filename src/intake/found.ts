import type { Refusal } from '../records/refusal.ts'
import type { Withdrawal } from '../records/withdrawal.ts'
import type { Article, Source } from './article.ts'

/** What a file turns out to hold: an article, a file in its turn, or why it is neither. `line` is where it begins, counted from 1. */
export type Found =
  | { readonly is: 'article'; readonly article: Article; readonly line?: number; readonly source?: Source }
  | { readonly is: 'file'; readonly bytes: Uint8Array; readonly source: Source }
  | {
      readonly is: 'refusal'
      readonly refusal: Refusal
      readonly line?: number
      readonly source?: Source
      /** Where it says that an agency takes an item back. */
      readonly withdrawal?: Withdrawal
    }

export const article = (one: Article): Found => ({ is: 'article', article: one })
export const refusal = (one: Refusal): Found => ({ is: 'refusal', refusal: one })

/** The source of a file in another one. */
export function innerSource(outer: Source, name: string, came: Source['came'] = {}): Source {
  const { name: held, given, said } = outer
  // An id or an address belongs to one report; day and outlet hold for all that came together.
  const { id: _, url: __, headline: ___, ...shared } = given
  return { name: held === '-' ? name : `${held}/${name}`, said: `${said ?? held}, ${name}`, given: shared, came }
}
