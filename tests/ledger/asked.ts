import { shippedPack } from '../../src/doors/choose-pack.ts'
import { vocabularyOf } from '../../src/packs/vocabulary.ts'
import { askBoard } from '../../src/pipeline/ask-board.ts'
import { askChanges } from '../../src/pipeline/ask-changes.ts'
import { askConditions } from '../../src/pipeline/ask-conditions.ts'
import { askCounts } from '../../src/pipeline/ask-counts.ts'
import { askHistory } from '../../src/pipeline/ask-history.ts'
import { askReview } from '../../src/pipeline/ask-review.ts'
import { askWhatIf } from '../../src/pipeline/ask-what-if.ts'
import type { Desk } from '../../src/pipeline/desk.ts'
import type { Answer } from '../../src/records/failure.ts'
import type { History } from '../../src/records/history.ts'
import type { LedgerStore } from '../../src/records/ledger-store.ts'

const shipped = await shippedPack('security-guarantees')
const vocabulary = vocabularyOf(shipped.pack)

/** A desk over a store, on a day of its own. */
export function deskOver(store: LedgerStore): Desk {
  return {
    store,
    vocabulary,
    pack: shipped.name,
    clock: () => new Date('2031-06-01T12:00:00Z'),
    catchUp: async () => {},
  }
}

/** What was answered; a failure fails the test. */
export async function value<Value>(answer: Promise<Answer<Value>>): Promise<Value> {
  const given = await answer
  if (!given.ok) throw new Error(given.failure.code)
  return given.value
}

const cells = ['NO', 'SE', 'FI', 'group'].flatMap((actor) =>
  ['troops', 'sea'].map((component) => ({ actor, component })),
)

/** What a ledger answers to every question as of a day. */
export async function answersOf(store: LedgerStore, asOf: string): Promise<Readonly<Record<string, unknown>>> {
  const desk = deskOver(store)
  const histories: History[] = []
  for (const cell of cells) histories.push(await value(askHistory(desk, { ...cell, asOf }, null)))
  return {
    board: await value(askBoard(desk, { asOf })),
    graded: await value(askBoard(desk, { asOf, minGrade: 'D4' })),
    histories,
    lifecycle: await value(askHistory(desk, { actor: 'NO', component: 'sea', asOf, lifecycle: true }, null)),
    changes: await value(askChanges(desk, { from: '2031-02-01', to: asOf })),
    counts: await value(askCounts(desk, { asOf })),
    conditions: await value(askConditions(desk, { asOf })),
    whatIf: await value(askWhatIf(desk, { asOf, met: ['ceasefire'] })),
    review: await value(askReview(desk, { asOf })),
  }
}
