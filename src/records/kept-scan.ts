/**
 * What lineage found in a text, as bytes that only lineage reads, in two pieces: most texts are compared and turn out to be
 * unlike, and of those only the first is fetched.
 */
export interface KeptScan {
  /** What it is compared with other texts by. */
  readonly prepared: Uint8Array
  /** What it is aligned by, and what surrounds its story. */
  readonly outline: Uint8Array
}
