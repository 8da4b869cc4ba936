/** How exactly a text gives a day. `unknown` goes with a null date. */
export type Precision = 'day' | 'month' | 'year' | 'unknown'

/** A calendar day without a zone, `YYYY-MM-DD`; the first day of the span where the precision is coarser. */
export type Day = string

/** When something was said, done or published, as exactly as the text allows. */
export interface Dated {
  readonly date: Day | null
  readonly precision: Precision
}

export const undated: Dated = { date: null, precision: 'unknown' }
