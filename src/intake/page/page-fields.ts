import type { Dated, Day } from '../../records/day.ts'
import type { FieldSource, WebFacts } from '../../records/web-facts.ts'
import { normalise } from '../../text/normalise.ts'
import { calendarDay, dayIn } from '../dates.ts'
import { dayGiven } from '../day-given.ts'
import type { PageDocument, PageElement } from './dom.ts'
import { unescaped } from './entities.ts'
import { type Described, describedArticle, nameOf } from './json-ld.ts'
import { mementoOf } from './memento.ts'

/** What a page says of its article. */
export interface PageFields {
  readonly headline: string | null
  readonly byline: string | null
  readonly outlet: string | null
  readonly url: string | null
  /** Two letters. */
  readonly language: string | null
  readonly published: Dated | null
  readonly publishedFrom: Exclude<FieldSource, 'address' | 'given'> | null
  readonly updated: Dated | null
  readonly web: WebFacts
  /** False where the page says that its article is for subscribers. */
  readonly free: boolean
}

/** Longest value of a field, in characters: a longer one is not what its name says. */
const longest = { headline: 500, byline: 300, outlet: 120, section: 100, credit: 200, address: 4096 } as const

/** A value and where it was found. */
interface Found<Value> {
  readonly value: Value
  readonly from: FieldSource
}

/** Fields of `meta`, by `property` or `name` in lower case, first come first kept. */
function metaOf(document: PageDocument): ReadonlyMap<string, string> {
  const all = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').toLowerCase()
    const content = meta.getAttribute('content')?.trim() ?? ''
    if (name !== '' && content !== '' && !all.has(name)) all.set(name, content.slice(0, 5000))
  }
  return all
}

/** The fields in one page by the places where pages keep them. */
class Page {
  readonly #document: PageDocument
  readonly #article: Described | null
  readonly #meta: ReadonlyMap<string, string>

  constructor(document: PageDocument) {
    this.#document = document
    this.#article = describedArticle(document)
    this.#meta = metaOf(document)
  }

  get described(): Described | null {
    return this.#article
  }

  inJsonLd(...names: readonly string[]): string | null {
    for (const name of names) {
      const value = nameOf(this.#article?.[name] ?? null)
      if (value !== null) return unescaped(value)
    }
    return null
  }

  inMeta(...names: readonly string[]): string | null {
    for (const name of names) {
      const value = this.#meta.get(name)
      if (value !== undefined) return unescaped(value)
    }
    return null
  }

  /** The first element that a selector finds with words in it that will do: of `content`, `datetime` or its text. */
  inElement(selector: string, willDo: (words: string) => boolean = () => true): string | null {
    let looked = 0
    for (const element of this.#document.querySelectorAll(selector)) {
      const words = element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent
      const plain = words.slice(0, 2000).replace(/\s+/g, ' ').trim()
      if (plain !== '' && willDo(plain)) return plain
      if (++looked > 40) return null
    }
    return null
  }

  attribute(selector: string, name: string): string | null {
    for (const element of this.#document.querySelectorAll(selector)) return element.getAttribute(name)
    return null
  }

  get root(): PageElement {
    return this.#document.documentElement
  }
}

type Asked = readonly (readonly [FieldSource, string | null])[]

/** The first that holds what is asked for: the order of the places is the order of trust. */
function first<Value>(asked: Asked, read: (words: string) => Value | null): Found<Value> | null {
  for (const [from, words] of asked) {
    const value = words === null ? null : read(words)
    if (value !== null) return { value, from }
  }
  return null
}

function textUpTo(most: number) {
  return (words: string): string | null => {
    const plain = words.replace(/\s+/g, ' ').trim()
    return plain === '' || plain.length > most ? null : plain
  }
}

const exactly = (date: Day): Dated => ({ date, precision: 'day' })

/** A day in whatever form markup has it; a whole line is read for the first full date. */
function dayOfWords(words: string): Dated | null {
  const given = dayGiven(words)
  if (given !== null) return given
  const iso = /^\d{4}-\d\d-\d\d/.exec(words.trim())
  if (iso !== null) return dayGiven(iso[0])
  const found = dayIn(normalise(words))
  const date = found === null ? null : calendarDay(found)
  return date === null ? null : exactly(date)
}

function address(words: string): string | null {
  const plain = words.trim()
  return plain.length <= longest.address && /^https?:\/\//i.test(plain) && URL.canParse(plain) ? plain : null
}

/** Names, not addresses of profiles; "By" and "and" are no part of them. */
function names(words: string): string | null {
  const plain = textUpTo(longest.byline)(words)?.replace(/^by:? /i, '') ?? null
  return plain === null || /^https?:\/\//i.test(plain) || plain.includes('@') ? null : plain
}

/** "Headline | Outlet": the outlet behind the last divider, where it is short and the rest is not. */
function withoutSite(title: string): string | null {
  const plain = textUpTo(longest.headline)(title)
  const cut = plain === null ? null : /^(.{20,}\S)\s+(?:\||[-–—»·•])\s+(.{2,40})$/.exec(plain)
  return cut?.[1] ?? plain
}

function languageCode(words: string): string | null {
  return /^([a-z]{2})(?:[-_]|$)/i.exec(words.trim())?.[1]?.toLowerCase() ?? null
}

function hostOf(url: string | null): string | null {
  return url === null || !URL.canParse(url) ? null : new URL(url).hostname.replace(/^www\./, '')
}

/** Visible words that date a page. */
const dateElements = 'time, [class*="date"], [class*="publish"], [class*="timestamp"], [class*="byline"]'

function publishedOf(page: Page): Found<Dated> | null {
  return first(
    [
      ['json-ld', page.inJsonLd('datePublished', 'dateCreated', 'uploadDate')],
      ['open-graph', page.inMeta('article:published_time', 'og:published_time', 'og:article:published_time')],
      [
        'meta',
        page.inMeta(
          ...['parsely-pub-date', 'sailthru.date', 'dc.date.issued', 'dcterms.issued', 'dc.date', 'dcterms.created'],
          ...['pubdate', 'publishdate', 'publish_date', 'publish-date', 'published_date', 'date_published', 'date'],
          ...[
            'article.published',
            'originalpublicationdate',
            'cxenseparse:recs:publishtime',
            'citation_publication_date',
          ],
        ),
      ],
      ['microdata', page.inElement('[itemprop="datePublished"], time[pubdate]')],
      ['text', page.inElement(dateElements, (words) => dayOfWords(words) !== null)],
    ],
    dayOfWords,
  )
}

function updatedOf(page: Page): Dated | null {
  const found = first(
    [
      ['json-ld', page.inJsonLd('dateModified')],
      ['open-graph', page.inMeta('article:modified_time', 'og:updated_time')],
      ['meta', page.inMeta('dc.date.modified', 'dcterms.modified', 'lastmod', 'last-modified', 'revised')],
      ['microdata', page.inElement('[itemprop="dateModified"]')],
    ],
    dayOfWords,
  )
  return found?.value ?? null
}

/**
 * Read what a page says of its article. Each field is looked for in JSON-LD first (made for machines, about this article), then
 * Open Graph and other `meta` (made for machines, often of the whole site), microdata (made by templates), and at last in what a
 * reader sees. `received` is the address that the bytes came from, where one is known.
 */
export function fieldsOf(document: PageDocument, received: string | null): PageFields {
  const page = new Page(document)
  const memento = received === null ? null : mementoOf(received)
  const canonical = first(
    [
      ['meta', page.attribute('link[rel~="canonical"]', 'href')],
      ['open-graph', page.inMeta('og:url')],
      ['json-ld', page.inJsonLd('url')],
    ],
    address,
  )
  const own = memento?.original ?? received
  const ownAddress = canonical === null ? null : (mementoOf(canonical.value)?.original ?? canonical.value)
  const headline = first(
    [
      ['json-ld', page.inJsonLd('headline')],
      ['open-graph', page.inMeta('og:title')],
      ['meta', page.inMeta('twitter:title', 'dc.title', 'parsely-title', 'sailthru.title')],
      ['microdata', page.inElement('[itemprop~="headline"]')],
      ['text', page.inElement('h1')],
      ['text', page.inElement('title')],
    ],
    withoutSite,
  )
  const byline = first(
    [
      ['json-ld', page.inJsonLd('author', 'creator')],
      ['open-graph', page.inMeta('article:author', 'og:author')],
      ['meta', page.inMeta('author', 'byl', 'dc.creator', 'parsely-author', 'sailthru.author', 'citation_author')],
      ['microdata', page.inElement('[itemprop~="author"]')],
      ['text', page.inElement('a[rel~="author"], .byline, [class*="byline"]')],
    ],
    names,
  )
  const outlet = first(
    [
      ['json-ld', page.inJsonLd('publisher')],
      ['open-graph', page.inMeta('og:site_name')],
      ['meta', page.inMeta('application-name', 'publisher', 'dc.publisher', 'cre')],
      ['microdata', page.inElement('[itemprop~="publisher"] [itemprop~="name"]')],
      ['address', hostOf(own ?? ownAddress)],
    ],
    (words) => textUpTo(longest.outlet)(words.replace(/^@/, '').replace(/ [|–—-] .*$/s, '')),
  )
  const section = first(
    [
      ['json-ld', page.inJsonLd('articleSection')],
      ['open-graph', page.inMeta('article:section')],
      ['meta', page.inMeta('section', 'parsely-section', 'cxenseparse:recs:articlesection')],
    ],
    textUpTo(longest.section),
  )
  const credit = first(
    [
      ['json-ld', page.inJsonLd('creditText', 'sourceOrganization', 'copyrightHolder')],
      ['meta', page.inMeta('syndication-source', 'original-source', 'source', 'agency')],
      ['text', page.inElement('[class*="article-source"], [class*="source-line"], [class*="agency"]')],
    ],
    textUpTo(longest.credit),
  )
  const language = first(
    [
      ['json-ld', page.inJsonLd('inLanguage')],
      ['open-graph', page.inMeta('og:locale')],
      ['meta', page.root.getAttribute('lang') ?? page.inMeta('content-language', 'dc.language')],
    ],
    languageCode,
  )
  const published = publishedOf(page)
  const found = { headline, byline, outlet, section, credit, language, published, canonical }
  const from = Object.entries(found).flatMap(([name, one]) => (one === null ? [] : [[name, one.from] as const]))
  return {
    headline: headline?.value ?? null,
    byline: byline?.value ?? null,
    outlet: outlet?.value ?? null,
    url: own ?? ownAddress,
    language: language?.value ?? null,
    published: published?.value ?? null,
    publishedFrom: published === null ? null : (published.from as PageFields['publishedFrom']),
    updated: updatedOf(page),
    web: {
      canonical: ownAddress,
      section: section?.value ?? null,
      credit: credit?.value ?? null,
      archived: memento === null || received === null ? null : { address: received, at: memento.at },
      from: Object.fromEntries(from),
    },
    free: !/^false$/i.test(String(page.described?.isAccessibleForFree ?? true)),
  }
}
