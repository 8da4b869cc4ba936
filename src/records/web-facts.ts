/** Where a field of a page was found, the surest first. `address`: made of its address alone. `given`: said by a person or its container. */
export type FieldSource = 'given' | 'json-ld' | 'open-graph' | 'meta' | 'microdata' | 'text' | 'address'

/** What a page, a mail or a feed says of itself beside its text. */
export interface WebFacts {
  /** The address it calls its own, where that is another than the one it was received from. */
  readonly canonical: string | null
  readonly section: string | null
  /** Where it says that its text is from ("Harbour Wire"), as printed. */
  readonly credit: string | null
  /** The copy in a web archive that was received in the place of the page; `at` is an ISO instant. */
  readonly archived: { readonly address: string; readonly at: string | null } | null
  /** Of reports that were fetched from an address. */
  readonly fetched?: FetchedFrom | undefined
  /** Where each field was found; those that were not found are left out. */
  readonly from: Readonly<Record<string, FieldSource>>
}

/** How bytes were fetched: the address that was asked for, where it led, and when (an ISO instant). */
export interface FetchedFrom {
  readonly address: string
  readonly finalAddress: string
  readonly at: string
}
