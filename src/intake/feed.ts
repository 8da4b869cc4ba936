import { unescaped } from './page/entities.ts'

/** An entry of a feed by the names that `readFields` knows. */
export type FeedItem = Readonly<Record<string, string>>

type Unknown = Readonly<Record<string, unknown>>

const isThing = (value: unknown): value is Unknown => typeof value === 'object' && value !== null

/** A text, or the `value`, `name` or `href` of a thing; of a list the first that has one. */
function words(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = words(one)
      if (found !== null) return found
    }
    return null
  }
  return isThing(value) ? words(value.value ?? value.name ?? value.encoded ?? value.href ?? null) : null
}

function at(thing: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((value, name) => (isThing(value) ? value[name] : undefined), thing)
}

/** The link to the article itself among those of an Atom entry. */
function linkOf(entry: Unknown): string | null {
  if (Array.isArray(entry.links)) {
    const links = entry.links.filter(isThing)
    return words(links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0] ?? null)
  }
  return words(entry.link) ?? words(entry.url)
}

function longest(...texts: readonly (string | null)[]): string | null {
  return texts.reduce((best, one) => ((one?.length ?? 0) > (best?.length ?? 0) ? one : best), null)
}

/** Titles and summaries of feeds are often escaped twice. */
function itemOf(entry: Unknown, outlet: string | null, language: string | null): FeedItem {
  const text = longest(
    words(at(entry, 'content')),
    words(entry.description),
    words(entry.summary),
    words(entry.contentHtml) ?? words(entry.contentText),
  )
  const guid = words(entry.guid) ?? words(entry.id)
  const fields: Record<string, string | null> = {
    url: linkOf(entry),
    headline: words(entry.title),
    outlet: words(at(entry, 'source', 'title')) ?? outlet,
    byline: words(at(entry, 'dc', 'creators')) ?? words(entry.authors) ?? words(entry.author),
    date: words(entry.published) ?? words(entry.pubDate) ?? words(at(entry, 'dc', 'dates')) ?? words(entry.updated),
    language: words(entry.language) ?? language,
    text,
    id: guid === null || /^https?:/.test(guid) ? null : guid,
  }
  const found = Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
  return Object.fromEntries(found.map(([name, value]) => [name, name === 'text' ? value : unescaped(value)]))
}

/** An entry with when it last changed, as it says itself. */
export interface FeedEntry {
  readonly item: FeedItem
  readonly changed: string | null
}

/** The entries of an RSS, RDF or Atom feed; null where it is none. */
export async function feedEntries(xml: string): Promise<readonly FeedEntry[] | null> {
  const { parseFeed } = await import('feedsmith')
  let feed: Unknown
  try {
    feed = parseFeed(xml).feed as Unknown
  } catch {
    return null
  }
  const entries = [feed.items, feed.entries].find(Array.isArray) ?? []
  const outlet = words(feed.title)
  const language = words(feed.language)
  return entries.filter(isThing).map((entry) => {
    const item = itemOf(entry, outlet, language)
    return { item, changed: words(entry.updated) ?? item.date ?? null }
  })
}
