import { addReports } from '../../pipeline/add-reports.ts'
import type { Desk } from '../../pipeline/desk.ts'
import { FetchMemory } from '../../pipeline/fetch-memory.ts'
import { takeAddress } from '../../pipeline/take-address.ts'
import { type FileFound, type Given, type Item, takeFiles } from '../../pipeline/take-files.ts'
import type { Refused } from '../../records/refusal.ts'
import type { Web } from '../../records/web-answer.ts'
import { explainRefusal, explainRefused } from '../explain-refusal.ts'
import { type AddedAnswer, type ArticleSent, mostArticles } from './schemas/added.ts'
import type { InTurn } from './turns.ts'

/** Take articles in as if they were lines of a file: one path for reports, whatever door they come by. */
export async function takeArticles(
  desk: Desk,
  articles: readonly ArticleSent[],
  { originals }: { readonly originals: boolean } = { originals: true },
): Promise<AddedAnswer> {
  const items = takeFiles(asFile(articles), {}, () => null)
  const { refused, ...rest } = await addReports(desk, items, () => undefined, { read: true, originals })
  return { ...rest, refused: refused.map(worded) }
}

async function* asFile(articles: readonly ArticleSent[]): AsyncGenerator<FileFound> {
  yield { ok: true, file: { source: 'request', name: null, chunks: lines(articles) } }
}

async function* lines(articles: readonly ArticleSent[]): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for (const article of articles) yield encoder.encode(`${JSON.stringify(article)}\n`)
}

function worded({ line, refusal }: Refused): AddedAnswer['refused'][number] {
  return { at: (line ?? 1) - 1, code: refusal.code, detail: explainRefusal(refusal) }
}

/** How a server asks addresses. */
export interface Asking {
  readonly web: Web
  /** Pages of one feed or sitemap: an answer is waited for. */
  readonly atMost: number
}

/** Take in what stands at an address. It is asked before its turn to write comes: a slow server keeps nobody waiting. */
export async function takeFromAddress(
  desk: Desk,
  address: string,
  given: Given,
  { web, atMost }: Asking,
  inTurn: InTurn,
): Promise<AddedAnswer> {
  const items: Item[] = []
  const memory = new FetchMemory(desk.store)
  const fetching = { web, memory, clock: desk.clock, given, atMost, expect: () => undefined, retell: true }
  for await (const item of takeAddress(new URL(address).href, fetching)) {
    items.push(item)
    if (items.length < mostArticles) continue
    const refusal = { code: 'too-many', listed: items.length + 1, taken: items.length } as const
    items.push({ ok: false, refused: { source: address, line: null, refusal } })
    break
  }
  const { refused, ...rest } = await inTurn(() => addReports(desk, each(items), () => undefined))
  const told = refused.map((one) => ({ at: 0, code: one.refusal.code, detail: explainRefused(one) }))
  return { ...rest, refused: told }
}

async function* each(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items
}
