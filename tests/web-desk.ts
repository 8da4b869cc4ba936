import { itemsGiven } from '../src/doors/cli/items-given.ts'
import { openDesk } from '../src/doors/open-desk.ts'
import { usualWeb, webFor } from '../src/doors/open-web.ts'
import { page, sentences } from '../src/intake/invented-files.ts'
import { type Answering, httpServer, type InventedServer } from '../src/outside/web/invented-servers.ts'
import { addReports } from '../src/pipeline/add-reports.ts'
import { FetchMemory } from '../src/pipeline/fetch-memory.ts'
import type { Report } from '../src/records/report.ts'
import { type Place, started } from './cli-desk.ts'

/** A story that is told on no other page: enough text to be one, and bytes that differ each time it is sent. */
export function story(name: string): string {
  const told = [...sentences, ...sentences].map((one, i) => `${one} So says the ${name} record in its line ${i}.`)
  return `${page(told, `Frigates for ${name}`)}<!-- ${Math.random()} -->`
}

/** A newspaper on this machine: what stands at its addresses, by path. Anything else is 404. */
export async function newspaper(at: (base: string) => Readonly<Record<string, Answering>>) {
  let paths: Readonly<Record<string, Answering>> = {}
  const server: InventedServer = await httpServer((request, response) => {
    const found = paths[request.url ?? '']
    return found === undefined ? { status: 404, body: 'Not here' } : found(request, response)
  })
  const base = `http://127.0.0.1:${server.port}`
  paths = at(base)
  return { ...server, base }
}

/** A command that asks this machine's servers: it runs beside the test, which has to answer it. */
export async function surety(place: Place, ...args: readonly string[]) {
  const run = started(place, ...args)
  const code = await run.ended
  return { code, out: run.printed(), err: run.complained() }
}

export interface Asked {
  readonly atMost?: number
  readonly robots?: boolean
}

/** What `surety add` does with these addresses in a place's ledger, in this process, which answers them too. */
export async function added(place: Place, addresses: readonly string[], { atMost = 100, robots = true }: Asked = {}) {
  const opened = await openDesk(place.at('surety.db'), { create: true })
  if (!opened.ok) throw new Error(opened.refusal.code)
  const { store } = opened.desk
  const web = await webFor({ ...usualWeb, allowPrivate: true, delay: 0, ignoreRobots: !robots })
  const memory = new FetchMemory(store)
  try {
    const { items } = itemsGiven(addresses, {}, { web, memory, atMost })
    return await addReports(opened.desk, items, () => undefined, { read: false, atOnce: 16 })
  } finally {
    await web.close()
    await store.close()
  }
}

/** A report as its ledger keeps it, by its name or id. */
export async function kept(place: Place, words: string): Promise<Report> {
  const opened = await openDesk(place.at('surety.db'), { create: false })
  if (!opened.ok) throw new Error(opened.refusal.code)
  const { store } = opened.desk
  const [id = ''] = await store.resolve(words)
  const found = await store.report(id)
  await store.close()
  if (found === null) throw new Error(`There is no report ${words}.`)
  return found.report
}

export const feedOf = (items: readonly string[], title = 'Harbour Gazette'): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${title}</title>${items.map((one) => `<item>${one}</item>`).join('')}</channel></rss>`

export const urlset = (entries: readonly { readonly loc: string; readonly lastmod?: string }[]): string =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.map(({ loc, lastmod }) => `<url><loc>${loc}</loc>${lastmod === undefined ? '' : `<lastmod>${lastmod}</lastmod>`}</url>`).join('')}</urlset>`
