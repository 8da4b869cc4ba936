import type { Refusal } from './refusal.ts'

/** What an address answered. Its body is unpacked and comes while it is read; it can be read once. */
export interface WebAnswer {
  /** As it was asked for, without a fragment. */
  readonly address: string
  /** Where redirects led; the same where there were none. */
  readonly finalAddress: string
  /** ISO instant. */
  readonly fetchedAt: string
  readonly status: number
  readonly contentType: string | null
  /** By names in lower case; of a field that stands twice the first. */
  readonly headers: ReadonlyMap<string, string>
  /** @throws WebTrouble where it breaks off, is too slow, too large or packed too well. */
  readonly chunks: AsyncIterable<Uint8Array>
  /** Ends the connection of a body that nobody reads to its end. */
  readonly drop: () => void
}

/** What an earlier answer said of itself, so that a server sends again only what has changed. */
export interface Unless {
  readonly etag: string | null
  /** The `Last-Modified` header as it was sent. */
  readonly modified: string | null
}

export type Fetched =
  | { readonly is: 'answer'; readonly answer: WebAnswer }
  | { readonly is: 'unchanged' }
  /** `again`: an ISO instant before which it is not to be asked again, where the server said so. */
  | { readonly is: 'refusal'; readonly refusal: Refusal; readonly again: string | null }

/** What intake and watching ask of the network. */
export interface Web {
  readonly fetch: (address: string, unless?: Unless) => Promise<Fetched>
  readonly close: () => Promise<void>
}

/** A body that did not come to its end. */
export class WebTrouble extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal, cause?: unknown) {
    super(`An answer broke off: ${refusal.code}.`, { cause })
    this.refusal = refusal
  }
}
