import type { Answer } from '../records/failure.ts'
import { LedgerTrouble } from '../records/ledger-refusal.ts'
import type { LedgerStore } from '../records/ledger-store.ts'
import { answered, failed } from './answer.ts'
import { copyEntries } from './copy-entries.ts'
import type { Desk } from './desk.ts'

/** An instant as a person gives it: a day counts whole (in UTC, as entries do), a time to its millisecond. */
export function instantGiven(given: string): Answer<string> {
  const words = given.trim()
  const day = /^\d{4}-\d\d-\d\d$/.test(words)
  const whole = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/.test(words)
  const parsed = day ? Date.parse(`${words}T23:59:59.999Z`) : whole ? Date.parse(words) : Number.NaN
  if (Number.isNaN(parsed)) return failed({ code: 'bad-instant', given })
  const instant = new Date(parsed).toISOString()
  return day && !instant.startsWith(words) ? failed({ code: 'bad-instant', given }) : answered(instant)
}

/** Gives an empty ledger that nobody else sees, and a desk over it with the words of the pack that it then names. */
export interface Private {
  readonly blank: () => Promise<LedgerStore>
  readonly deskOver: (store: LedgerStore) => Promise<Desk>
}

/**
 * The ledger as it was known at an instant: made anew from the entries that it had got by then, and read in the words of the
 * pack that it had then. What was known at a time never changes later. It answers every question and takes no entry.
 */
export async function knownAt(desk: Desk, given: string, { blank, deskOver }: Private): Promise<Answer<Desk>> {
  const until = instantGiven(given)
  if (!until.ok) return until
  const past = await blank()
  await copyEntries(desk.store, past, { until: until.value, received: 'kept' })
  return answered(await deskOver(closedToEntries(past)))
}

function closedToEntries(store: LedgerStore): LedgerStore {
  const refuse = async (): Promise<never> => {
    throw new LedgerTrouble({ code: 'ledger-past', path: '' }, null)
  }
  return { ...store, append: refuse, appendSince: refuse, takeOver: refuse }
}
