/** A stretch of a longer list. `next` is an opaque cursor to ask for the following stretch; null at the end. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}

export interface PageRequest {
  readonly cursor: string | null
  /** At most this many items; doors cap it at 200. */
  readonly limit: number
}
