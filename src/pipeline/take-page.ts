import type { Given, Source } from '../intake/article.ts'
import { wholeOf } from '../intake/chunks.ts'
import { gunzipped } from '../intake/gunzip.ts'
import { type Listing, listingIn } from '../intake/listing.ts'
import type { AskedBefore } from '../records/asked-before.ts'
import { type ReportId, sha256 } from '../records/ids.ts'
import type { Refusal } from '../records/refusal.ts'
import { type Web, type WebAnswer, WebTrouble } from '../records/web-answer.ts'
import { type FetchMemory, mayPass } from './fetch-memory.ts'
import type { Scannable, Unchanged } from './intake-messages.ts'
import { takeChunks } from './take-files.ts'

/** What is asked for by address, and how. */
export interface Fetching {
  readonly web: Web
  readonly memory: FetchMemory
  readonly clock: () => Date
  /** What a person says of the reports. */
  readonly given: Given
  /** Pages of one feed or sitemap that are asked for at once; the newest first. */
  readonly atMost: number
  /** Told how many pages are to come, as soon as that is known. */
  readonly expect: (pages: number) => void
  /** Whether pages that were refused not long ago are told of again. */
  readonly retell: boolean
}

/** Bytes of a feed or a sitemap, unpacked: sitemaps may have 50 MB by their protocol. */
const longestList = 52 * 1024 * 1024

/** What came of one answer. `lasting`: nothing of it may be otherwise the next time unless the server says so. */
export interface Outcome {
  readonly reports: ReportId[]
  refusal: Refusal | null
  lasting: boolean
}

/** Keep what a note will say of items that go by. */
export async function* watched<Item extends Scannable | Unchanged>(
  items: AsyncIterable<Item> | Iterable<Item>,
  outcome: Outcome,
): AsyncGenerator<Item> {
  for await (const one of items) {
    if (one.ok === 'unchanged') outcome.reports.push(...one.reports)
    else if (one.ok) outcome.reports.push(one.report.id)
    else {
      outcome.refusal ??= one.refused.refusal
      if (mayPass(one.refused.refusal) || one.refused.refusal.code === 'too-many') outcome.lasting = false
    }
    yield one
  }
}

export function noteOf(address: string, { fetchedAt: at, headers }: WebAnswer, outcome: Outcome): AskedBefore {
  const { reports, refusal } = outcome
  const said = { etag: headers.get('etag') ?? null, modified: headers.get('last-modified') ?? null }
  return { address, at, ...said, reports, refusal: reports.length > 0 ? null : refusal }
}

export function refusedAt(address: string, refusal: Refusal): Scannable {
  return { ok: false, refused: { source: address, line: null, refusal } }
}

/** A whole list, or why it cannot be read. */
export async function wholeListing(
  chunks: AsyncIterable<Uint8Array>,
  as: 'feed' | 'json-feed' | 'sitemap',
  head: Uint8Array,
  { finalAddress, contentType }: WebAnswer,
): Promise<Listing | Refusal> {
  const packed = head[0] === 0x1f && head[1] === 0x8b ? gunzipped(chunks) : null
  const whole = await wholeOf(packed?.chunks ?? chunks, longestList)
  const format = as === 'sitemap' ? 'sitemap' : 'feed'
  if ('tooLarge' in whole) return { code: 'too-large', bytes: whole.tooLarge, ceiling: longestList }
  if (packed?.failed() === 'bomb') return { code: 'bomb', format: 'gzip' }
  const listing = await listingIn(whole.bytes, as, { base: finalAddress, charset: charsetOf(contentType) })
  return listing ?? { code: 'broken-file', format }
}

/** Take in what an answer holds. A page whose bytes differ and whose text does not has not changed. */
export async function* takePage(
  address: string,
  answer: WebAnswer,
  before: AskedBefore | undefined,
  { memory, given }: Fetching,
): AsyncGenerator<Scannable | Unchanged> {
  const { finalAddress, fetchedAt, contentType, headers } = answer
  const fetched = { address: answer.address, finalAddress, at: fetchedAt }
  const came = { url: finalAddress, charset: charsetOf(contentType), fetched }
  const source: Source = { name: finalAddress, said: address, given, came }
  if (answer.status < 200 || answer.status >= 300) {
    answer.drop()
    yield refusedAt(address, { code: 'http-status', status: answer.status })
    return
  }
  const texts = before === undefined ? null : await memory.textsOf(before.reports)
  try {
    for await (const one of takeChunks(answer.chunks, source, Number(headers.get('content-length') ?? 0))) {
      const same = one.ok && texts?.has(sha256(one.rendition.text)) === true
      yield same && before !== undefined ? { ok: 'unchanged', reports: before.reports } : one
    }
  } catch (error) {
    if (!(error instanceof WebTrouble)) throw error
    yield refusedAt(address, error.refusal)
  } finally {
    answer.drop()
  }
}

function charsetOf(contentType: string | null): string | null {
  return /charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(contentType ?? '')?.[1] ?? null
}
