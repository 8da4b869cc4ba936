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

/** Thrown by a question with pages for a cursor that none of its pages gave. */
export class BadCursor extends Error {
  readonly given: string

  constructor(given: string) {
    super(`Not a cursor of this list: ${given.slice(0, 80)}`)
    this.name = 'BadCursor'
    this.given = given
  }
}
