import { peek } from '../intake/chunks.ts'
import type { Listed, Listing } from '../intake/listing.ts'
import { listsPages, sourceOfOwn } from '../intake/listing.ts'
import type { AskedBefore } from '../records/asked-before.ts'
import type { Refusal } from '../records/refusal.ts'
import { WebTrouble } from '../records/web-answer.ts'
import { isDealtWith } from './fetch-memory.ts'
import { inOrder } from './in-order.ts'
import type { Scannable, Unchanged } from './intake-messages.ts'
import { takeChunks } from './take-files.ts'
import { type Fetching, noteOf, type Outcome, refusedAt, takePage, watched, wholeListing } from './take-page.ts'

/** Pages that are asked for ahead: while one is read, others come. One host is still asked for one after the other. */
const ahead = 4
/** Sitemaps of one index that are looked into in one run, the newest first, and how deep indexes may lie in each other. */
const mostSitemaps = 50
const deepest = 3

type Items = readonly (Scannable | Unchanged)[]

/** The pages that a listing leads to, as many as are wanted; what stood in the way is a refusal each. */
interface Collected {
  readonly pages: Map<string, Listed>
  readonly ownOnly: Listed[]
  readonly outlet: string | null
  readonly refused: Scannable[]
  fresh: number
}

/** Take in the pages that a feed or a sitemap lists: those that are new or changed, `atMost` of them. */
export async function* takeListed(
  listing: Listing,
  address: string,
  fetching: Fetching,
): AsyncGenerator<Scannable | Unchanged> {
  const { memory, clock, atMost, expect, retell } = fetching
  const outlet = listing.is === 'pages' ? listing.outlet : null
  const collected: Collected = { pages: new Map(), ownOnly: [], outlet, refused: [], fresh: 0 }
  await collect(listing, fetching, collected, { visited: new Set([address]), depth: 0 })
  yield* collected.refused
  const notes = await memory.recall([...collected.pages.keys()])
  const fresh: Listed[] = [...collected.ownOnly]
  // After those that were never asked for, so that pages which always say that they changed leave room for others.
  const changed: Listed[] = []
  for (const [page, one] of collected.pages) {
    const before = notes.get(page)
    if (before === undefined) fresh.push(one)
    else if (!isDealtWith(before, one.changed, clock())) changed.push(one)
    else if (before.refusal === null) yield { ok: 'unchanged', reports: before.reports }
    else if (retell) yield refusedAt(page, before.refusal)
  }
  fresh.push(...changed)
  const wanted = fresh.slice(0, atMost)
  expect(wanted.length)
  for await (const items of inOrder(wanted, ahead, (one) => takeOne(one, collected.outlet, notes, fetching)))
    yield* items
  if (fresh.length > wanted.length) {
    yield refusedAt(address, { code: 'too-many', listed: fresh.length, taken: wanted.length })
  }
}

interface Walked {
  readonly visited: Set<string>
  readonly depth: number
}

async function collect(listing: Listing, fetching: Fetching, into: Collected, walked: Walked): Promise<void> {
  if (listing.is === 'pages') {
    const addresses = listing.pages.flatMap(({ address }) => address ?? [])
    const notes = await fetching.memory.recall(addresses)
    for (const page of listing.pages) {
      if (page.address === null) into.ownOnly.push(page)
      else if (!into.pages.has(page.address)) {
        into.pages.set(page.address, page)
        if (!isDealtWith(notes.get(page.address), page.changed, fetching.clock())) into.fresh++
      }
    }
    return
  }
  for (const { address } of listing.sitemaps) {
    if (into.fresh > fetching.atMost || walked.visited.size > mostSitemaps) return
    if (walked.visited.has(address)) continue
    walked.visited.add(address)
    const inner = await sitemapAt(address, fetching)
    if ('code' in inner) into.refused.push(refusedAt(address, inner))
    else if (walked.depth < deepest) await collect(inner, fetching, into, { ...walked, depth: walked.depth + 1 })
  }
}

async function sitemapAt(address: string, { web }: Fetching): Promise<Listing | Refusal> {
  const fetched = await web.fetch(address)
  if (fetched.is === 'refusal') return fetched.refusal
  if (fetched.is === 'unchanged') return { code: 'http-status', status: 304 }
  const { answer } = fetched
  try {
    if (answer.status !== 200) return { code: 'http-status', status: answer.status }
    const { head, rest } = await peek(answer.chunks[Symbol.asyncIterator]())
    if (listsPages(head) !== 'sitemap') return { code: 'broken-file', format: 'sitemap' }
    return await wholeListing(rest, 'sitemap', head, answer)
  } catch (error) {
    if (error instanceof WebTrouble) return error.refusal
    throw error
  } finally {
    answer.drop()
  }
}

/** Take in one page of a list, and note what came of it. */
async function takeOne(
  page: Listed,
  outlet: string | null,
  notes: ReadonlyMap<string, AskedBefore>,
  fetching: Fetching,
): Promise<Items> {
  const { web, memory, clock, given } = fetching
  const { address, own } = page
  const outcome: Outcome = { reports: [], refusal: null, lasting: true }
  if (own !== null) {
    const source = sourceOfOwn({ name: '-', said: address ?? 'an entry', given }, outlet, address)
    const bytes = new TextEncoder().encode(JSON.stringify(own))
    const items = await all(watched(takeChunks(only(bytes), source, bytes.length), outcome))
    const at = clock().toISOString()
    if (address !== null) await memory.note([{ address, at, etag: null, modified: null, ...outcome }])
    return items
  }
  if (address === null) return []
  const before = notes.get(address)
  const fetched = await web.fetch(address, before)
  if (fetched.is === 'unchanged') return [{ ok: 'unchanged', reports: before?.reports ?? [] }]
  if (fetched.is === 'refusal') {
    const { refusal } = fetched
    const items = await all(watched([refusedAt(address, refusal)], outcome))
    const at = clock().toISOString()
    if (outcome.lasting) await memory.note([{ address, at, etag: null, modified: null, reports: [], refusal }])
    return items
  }
  const { answer } = fetched
  const items = await all(watched(takePage(address, answer, before, fetching), outcome))
  if (outcome.lasting) await memory.note([noteOf(address, answer, outcome)])
  return items
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const found: Item[] = []
  for await (const one of items) found.push(one)
  return found
}
