/** Where a passage lies: in the body of a rendition, or in the headline that was given beside it. */
export type PassageIn = 'text' | 'headline'

/**
 * The exact words a value rests on. `start` and `end` are UTF-16 offsets, end exclusive, and
 * `text.slice(start, end) === quote` held when it was made (`text/passage.ts` makes them and nothing else does).
 */
export interface Passage {
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly in: PassageIn
}
