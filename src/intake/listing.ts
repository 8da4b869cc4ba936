import { gunzipSync, constants as zlib } from 'node:zlib'
import type { Source } from './article.ts'
import { articlesIn, isFields } from './article-fields.ts'
import { decode, decodePage } from './decode.ts'
import { feedEntries } from './feed.ts'
import { textOfMarkup } from './html.ts'
import { isHtml, looksLike } from './looks-like.ts'
import { isSitemap, readSitemap } from './sitemap.ts'

/** A page that a feed or a sitemap lists. */
export interface Listed {
  /** Whole; null where an entry of a feed has none. */
  readonly address: string | null
  /** When it was published or last changed: an ISO instant; null where it does not say. */
  readonly changed: string | null
  /** The article as the feed carries it, where that is all of it and not its beginning. */
  readonly own: Readonly<Record<string, unknown>> | null
}

/** What an answer lists in the place of a report. */
export type Listing =
  | {
      readonly is: 'pages'
      readonly of: 'feed' | 'sitemap'
      readonly outlet: string | null
      readonly pages: readonly Listed[]
    }
  | {
      readonly is: 'sitemaps'
      readonly sitemaps: readonly { readonly address: string; readonly changed: string | null }[]
    }

/** Characters below which the text of an entry is its beginning: longer than a summary, shorter than most news. */
const teaserBelow = 1000

const breaksOff = /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\b(?:read|continue reading|more)\b.{0,40})\s*$/i

/** Packed bytes that are unpacked to see what they are. */
const sniffed = 4096

/** What the first bytes of an answer may list; null for what is taken in as it is. */
export function listsPages(head: Uint8Array): 'feed' | 'json-feed' | 'sitemap' | null {
  const { as } = looksLike(head)
  if (as === 'gzip') return isSitemap(unpackedStart(head)) ? 'sitemap' : null
  if (as === 'feed') return 'feed'
  const start = decode(head).text.slice(0, 8192)
  if (as === 'json-values' || as === 'json-lines')
    return /"https?:\/\/(?:www\.)?jsonfeed\.org\//.test(start.replaceAll('\\/', '/')) ? 'json-feed' : null
  return isSitemap(start) ? 'sitemap' : null
}

function unpackedStart(head: Uint8Array): string {
  try {
    const finishFlush = zlib.Z_SYNC_FLUSH
    return decode(gunzipSync(head.subarray(0, sniffed), { finishFlush, maxOutputLength: 8 * 1024 * 1024 })).text
  } catch {
    return ''
  }
}

/** The pages that a whole feed or sitemap lists, unpacked. Null where it is broken. `base` is where it was fetched from. */
export async function listingIn(
  bytes: Uint8Array,
  as: 'feed' | 'json-feed' | 'sitemap',
  { base, charset }: { readonly base: string; readonly charset: string | null },
): Promise<Listing | null> {
  if (as === 'json-feed') return jsonFeed(decode(bytes).text, base)
  const { text } = decodePage(bytes, charset)
  if (as === 'feed') return xmlFeed(text, base)
  const sitemap = await readSitemap(text)
  if (sitemap === null) return null
  const entries = sitemap.entries.flatMap(({ address, changed }) => {
    const whole = wholeAddress(address, base)
    return whole === null ? [] : [{ address: whole, changed: instantOf(changed) }]
  })
  if (sitemap.lists === 'sitemaps') return { is: 'sitemaps', sitemaps: entries }
  return { is: 'pages', of: 'sitemap', outlet: null, pages: entries.map((entry) => ({ ...entry, own: null })) }
}

async function xmlFeed(xml: string, base: string): Promise<Listing | null> {
  const entries = await feedEntries(xml)
  if (entries === null) return null
  const pages = await Promise.all(
    entries.map(({ item, changed }) => listed(item, item.url ?? null, item.text ?? '', { changed, base })),
  )
  return { is: 'pages', of: 'feed', outlet: entries[0]?.item.outlet ?? null, pages }
}

async function jsonFeed(json: string, base: string): Promise<Listing | null> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return null
  }
  if (!isFields(value)) return null
  const pages = await Promise.all(
    articlesIn(value)
      .filter(isFields)
      .map((item) => {
        const address = [item.url, item.external_url].find((one) => typeof one === 'string') ?? null
        const text = [item.content_html, item.content_text].find((one) => typeof one === 'string') ?? ''
        const changed = [item.date_modified, item.date_published].find((one) => typeof one === 'string') ?? null
        return listed(item, address, text, { changed, base })
      }),
  )
  return { is: 'pages', of: 'feed', outlet: typeof value.title === 'string' ? value.title : null, pages }
}

async function listed(
  item: Readonly<Record<string, unknown>>,
  link: string | null,
  text: string,
  { changed, base }: { readonly changed: string | null; readonly base: string },
): Promise<Listed> {
  const address = link === null ? null : wholeAddress(link, base)
  const whole = address === null || !(await isTeaser(text))
  return {
    address,
    changed: instantOf(changed),
    own: whole ? { ...item, ...(address === null ? {} : { url: address }) } : null,
  }
}

async function isTeaser(text: string): Promise<boolean> {
  const plain = (isHtml(text) || /<\/?(?:p|br|a|div)\b/i.test(text) ? await textOfMarkup(text) : text).trim()
  return plain.length < teaserBelow || (plain.length < teaserBelow * 3 && breaksOff.test(plain.slice(-80)))
}

function wholeAddress(address: string, base: string): string | null {
  if (!URL.canParse(address.trim(), base)) return null
  const url = new URL(address.trim(), base)
  url.hash = ''
  return url.href
}

function instantOf(words: string | null): string | null {
  const time = words === null ? Number.NaN : Date.parse(words)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

/** An article that a feed carries, with the feed's own name as its outlet, called by its address: for taking it in as JSON. */
export function sourceOfOwn(source: Source, outlet: string | null, address: string | null): Source {
  const named = address === null ? {} : { id: address }
  const given = {
    ...source.given,
    ...(outlet === null || source.given.outlet !== undefined ? {} : { outlet }),
    ...named,
  }
  return { ...source, given }
}
