import { peek } from '../intake/chunks.ts'
import { listsPages } from '../intake/listing.ts'
import type { AskedBefore } from '../records/asked-before.ts'
import { type WebAnswer, WebTrouble } from '../records/web-answer.ts'
import type { Scannable, Unchanged } from './intake-messages.ts'
import { takeListed } from './take-listed.ts'
import { type Fetching, noteOf, type Outcome, refusedAt, takePage, watched, wholeListing } from './take-page.ts'

/**
 * Take in what stands at an address: a page, a file of any format that is read, or all that a feed or a sitemap lists. What
 * was asked for before and has not changed is told by the reports that were made of it. Every failure is a refusal.
 */
export async function* takeAddress(address: string, fetching: Fetching): AsyncGenerator<Scannable | Unchanged> {
  const { web, memory } = fetching
  const before = (await memory.recall([address])).get(address)
  const fetched = await web.fetch(address, before)
  if (fetched.is === 'unchanged') {
    yield { ok: 'unchanged', reports: before?.reports ?? [] }
    return
  }
  if (fetched.is === 'refusal') {
    yield refusedAt(address, fetched.refusal)
    return
  }
  const outcome: Outcome = { reports: [], refusal: null, lasting: true }
  yield* watched(takeAnswer(address, fetched.answer, before, fetching), outcome)
  if (outcome.lasting) await memory.note([noteOf(address, fetched.answer, outcome)])
}

async function* takeAnswer(
  address: string,
  answer: WebAnswer,
  before: AskedBefore | undefined,
  fetching: Fetching,
): AsyncGenerator<Scannable | Unchanged> {
  try {
    if (answer.status < 200 || answer.status >= 300) {
      yield* takePage(address, answer, before, fetching)
      return
    }
    const { head, rest } = await peek(answer.chunks[Symbol.asyncIterator]())
    const lists = listsPages(head)
    if (lists === null) yield* takePage(address, { ...answer, chunks: rest }, before, fetching)
    else {
      const listing = await wholeListing(rest, lists, head, answer)
      if ('code' in listing) yield refusedAt(address, listing)
      else yield* takeListed(listing, address, fetching)
    }
  } catch (error) {
    if (!(error instanceof WebTrouble)) throw error
    yield refusedAt(address, error.refusal)
  } finally {
    answer.drop()
  }
}
