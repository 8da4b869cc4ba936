import { type Walk, walkXml } from './walk-xml.ts'

/** An address that a sitemap lists. `news`: with the fields of a news sitemap. */
export interface MapEntry {
  readonly address: string
  /** When it was published or last changed, as the sitemap says it. */
  readonly changed: string | null
  readonly news: boolean
}

/** What a sitemap (sitemaps.org) lists: pages, or further sitemaps. */
export interface Sitemap {
  readonly lists: 'pages' | 'sitemaps'
  readonly entries: readonly MapEntry[]
}

/** Entries that one sitemap may have, by its protocol. */
const most = 50_000
const longestAddress = 2048

export function isSitemap(head: string): boolean {
  const start = head
    .replace(/^\ufeff/, '')
    .trimStart()
    .slice(0, 8192)
  return /^</.test(start) && /<(?:[\w-]{1,20}:)?(?:urlset|sitemapindex)[\s>]/.test(start)
}

/** The name of an element or its namespace's prefix does not matter: publishers write `loc`, `sm:loc`, `news:publication_date`. */
const bare = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()

class Reader implements Walk {
  lists: Sitemap['lists'] | null = null
  readonly entries: MapEntry[] = []
  readonly #open: string[] = []
  #fields = new Map<string, string>()

  open(name: string): void {
    const plain = bare(name)
    if (this.#open.length === 0) {
      this.lists = plain === 'urlset' ? 'pages' : plain === 'sitemapindex' ? 'sitemaps' : null
    } else if (this.#open.length === 1) this.#fields = new Map()
    else if (plain === 'news') this.#fields.set('news', 'yes')
    this.#open.push(plain)
  }

  text(text: string): void {
    const within = this.#open.at(-1) ?? ''
    // An image or a video of a page has an address of its own, deeper in it.
    const wanted = within === 'loc' ? this.#open.length === 3 : within === 'lastmod' || within === 'publication_date'
    if (wanted) this.#fields.set(within, `${this.#fields.get(within) ?? ''}${text}`.slice(0, longestAddress + 100))
  }

  close(): void {
    this.#open.pop()
    if (this.#open.length !== 1 || this.entries.length >= most) return
    const address = this.#fields.get('loc')?.trim() ?? ''
    const changed = (this.#fields.get('publication_date') ?? this.#fields.get('lastmod'))?.trim() ?? null
    const fits = address !== '' && address.length <= longestAddress
    if (fits) this.entries.push({ address, changed, news: this.#fields.has('news') })
  }
}

/** Pages of news first, then the newest; what says no time comes last. Entries of one time keep their order. */
function byWorth(a: MapEntry, b: MapEntry): number {
  const news = (one: MapEntry) => (one.news || /news/i.test(one.address) ? 1 : 0)
  return news(b) - news(a) || timeOf(b) - timeOf(a)
}

function timeOf({ changed }: MapEntry): number {
  const time = changed === null ? Number.NaN : Date.parse(changed)
  return Number.isNaN(time) ? 0 : time
}

/** Read a sitemap; what is worth most stands first. Null where it is none, or broken. */
export async function readSitemap(xml: string): Promise<Sitemap | null> {
  const reader = new Reader()
  const whole = await walkXml(xml, reader)
  if (reader.lists === null || (!whole && reader.entries.length === 0)) return null
  return { lists: reader.lists, entries: reader.entries.toSorted(byWorth) }
}
