import type { Span } from './sentences.ts'

/** A stretch in quotation marks. Offsets are UTF-16, end exclusive. */
export interface Quotation extends Span {
  /** What stands between the marks. `start` and `end` of the quotation itself include them. */
  readonly inner: Span
  /** True where the mark that ends it is missing because the quotation goes on in the next paragraph. */
  readonly goesOn: boolean
  /** True where it takes up a quotation that went on from the paragraph before. */
  readonly continued: boolean
  /** 0 for a quotation, 1 for one inside it. */
  readonly depth: number
}
