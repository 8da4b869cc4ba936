import { type Id, idFrom } from './ids.ts'
import type { Refusal } from './refusal.ts'

export type WatchedId = Id<'watched'>

/** What a person says of a source that is to be looked at again and again. */
export interface WatchOrder {
  /** Minutes from one look to the next. */
  readonly every: number
  /** Outlet of reports that do not say it. */
  readonly outlet: string | null
}

/** Twelve weeks, in minutes: whoever looks more seldom does not watch. */
export const everyAtMost = 84 * 1440

/** A source that is watched: a feed, a sitemap, a page or a folder. */
export interface WatchedSource extends WatchOrder {
  /** Made of its address. */
  readonly id: WatchedId
  /** A web address, or the whole path of a folder or a file. */
  readonly address: string
  /** Who wants it watched, and since when (ISO instant). */
  readonly by: string
  readonly since: string
}

export const watchedId = (address: string): WatchedId => idFrom('watched', [address])

/** True for an address of the web; a folder or a file else. */
export const isWebSource = (address: string): boolean => /^https?:\/\//i.test(address)

/** What one look at a source gave. `left` names at most `leftAtMost` things that were left out; `reasons` counts all. */
export interface Look {
  readonly source: WatchedId
  /** ISO instants. */
  readonly began: string
  readonly ended: string
  /** `unchanged`: the source is as it was. `failed`: it could not be had at all. */
  readonly is: 'done' | 'unchanged' | 'failed'
  readonly added: number
  readonly known: number
  readonly reasons: Readonly<Partial<Record<Refusal['code'], number>>>
  readonly left: readonly { readonly what: string; readonly refusal: Refusal }[]
  /** An instant before which the server does not want to be asked again; null where it said nothing. */
  readonly again: string | null
}

export const leftAtMost = 100

/** Looks that are kept of each source. */
export const looksKept = 200

/** A source with what it gave, for people. */
export interface SourceView extends WatchedSource {
  readonly looks: number
  /** Over all looks that are kept. */
  readonly added: number
  readonly reasons: Look['reasons']
  readonly last: Look | null
  /** When it is to be looked at next: an ISO instant. */
  readonly next: string
}

export interface SourcesView {
  readonly kind: 'sources'
  readonly sources: readonly SourceView[]
}
