import { usualQuoteLength } from '../publish/cut-quote.ts'
import { linkedChunks } from '../publish/linked/linked-data.ts'
import type { Desk } from './desk.ts'
import { outletGrades } from './outlet-grades.ts'

export interface LinkedQuestion {
  /** Where the ledger is served, without a slash at its end. */
  readonly base?: string
  /** Characters at which quotations are cut. */
  readonly quoteLength?: number
}

/** Everything in the ledger as JSON-LD, in stretches; the store must be open while they are asked for. */
export async function* askLinked(desk: Desk, { base, quoteLength }: LinkedQuestion): AsyncGenerator<string> {
  const { store, vocabulary } = desk
  yield* linkedChunks(store, {
    base: base ?? null,
    quoteLength: quoteLength ?? usualQuoteLength,
    nameOf: (actor) => vocabulary.gazetteer.nameOf(actor),
    gradeOf: await outletGrades(desk),
  })
}
