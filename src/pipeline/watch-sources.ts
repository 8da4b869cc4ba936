import type { Answer } from '../records/failure.ts'
import type { Page, PageRequest } from '../records/page.ts'
import {
  type Look,
  looksKept,
  type SourcesView,
  type SourceView,
  type WatchedSource,
  type WatchOrder,
} from '../records/watched.ts'
import { answered, failed } from './answer.ts'
import type { Desk } from './desk.ts'
import { nextLook } from './next-look.ts'
import { paged } from './paged.ts'

/** Keep as an entry that a source is to be watched; said again, the latest order holds. */
export async function watchSource(
  desk: Desk,
  address: string,
  order: WatchOrder,
  by: string,
): Promise<Answer<SourceView>> {
  await desk.store.append({ acts: [{ kind: 'watched', address, order, by }], texts: new Map(), keys: [] })
  const source = (await desk.store.watched()).find((one) => one.address === address)
  if (source === undefined) throw new Error(`The source ${address} was ordered and is not watched.`)
  return answered(await viewOf(desk, source))
}

/** Keep as an entry that a source is watched no longer. What it gave stays. */
export async function unwatchSource(desk: Desk, words: string, by: string): Promise<Answer<WatchedSource>> {
  const found = await findSource(desk, words)
  if (!found.ok) return found
  const { address } = found.value
  await desk.store.append({ acts: [{ kind: 'watched', address, order: null, by }], texts: new Map(), keys: [] })
  return found
}

/** The source that words mean: its address, its id, or the first letters (at least 4) of one. */
export async function findSource(desk: Desk, words: string): Promise<Answer<WatchedSource>> {
  const all = await desk.store.watched()
  const meant =
    all.find(({ address, id }) => address === words || id === words) ??
    all.find(({ id, address }) => (words.length >= 4 && id.startsWith(words)) || address === `${words}/`)
  if (meant !== undefined) return answered(meant)
  return failed({ code: 'no-such-source', words, known: all.map(({ address }) => address).slice(0, 10) })
}

async function looksOf(desk: Desk, { id }: WatchedSource): Promise<readonly Look[]> {
  return (await desk.store.looks(id, { cursor: null, limit: looksKept })).items
}

/** When a source is to be looked at next: an ISO instant. */
export async function dueAt(desk: Desk, source: WatchedSource): Promise<string> {
  return nextLook(source, await looksOf(desk, source))
}

async function viewOf(desk: Desk, source: WatchedSource): Promise<SourceView> {
  const looks = await looksOf(desk, source)
  const reasons: Record<string, number> = {}
  for (const look of looks) {
    for (const [code, count] of Object.entries(look.reasons)) reasons[code] = (reasons[code] ?? 0) + count
  }
  const added = looks.reduce((sum, look) => sum + look.added, 0)
  return { ...source, looks: looks.length, added, reasons, last: looks[0] ?? null, next: nextLook(source, looks) }
}

/** Every source that is watched, with what it gave and why things were left out. */
export async function askSources(desk: Desk): Promise<Answer<SourcesView>> {
  const sources: SourceView[] = []
  for (const source of await desk.store.watched()) sources.push(await viewOf(desk, source))
  return answered({ kind: 'sources', sources })
}

/** One source, and what each look at it gave, the latest first. */
export async function askLooks(
  desk: Desk,
  words: string,
  page: PageRequest,
): Promise<Answer<Page<Look> & { readonly source: WatchedSource }>> {
  const found = await findSource(desk, words)
  if (!found.ok) return found
  const stretch = await paged(() => desk.store.looks(found.value.id, page))
  return stretch.ok ? answered({ ...stretch.value, source: found.value }) : stretch
}
