import type { Dated } from '../records/day.ts'
import type { Refusal } from '../records/refusal.ts'
import { calendarDay, dayIn } from './dates.ts'
import { dayGiven, dayOf } from './day-given.ts'
import { isHtml } from './looks-like.ts'

/** The fields of one article as they stand in its JSON, by our names. */
export interface ArticleFields {
  readonly id: string | null
  readonly url: string | null
  readonly outlet: string | null
  readonly headline: string | null
  readonly byline: string | null
  readonly published: Dated | null
  readonly language: string | null
  readonly text: string
  /** The text is HTML, and to be made plain. */
  readonly markup: boolean
}

/**
 * Where crawlers and archives keep what we need, best first: our own names, news-please, Media Cloud, NewsAPI,
 * NewsCatcher, Webz, Aylien, trafilatura, newspaper, schema.org, JSON Feed, the Guardian's and the New York Times' APIs.
 */
const places = {
  text: [
    'text',
    'maintext',
    'article_text',
    'story_text',
    'full_text',
    'fulltext',
    'articleBody',
    'body_text',
    'bodyText',
    'fields.bodyText',
    'content_text',
    'content_html',
    'plaintext',
    'plain_text',
    'content',
    'body',
    'raw_text',
    'summary',
    'description',
  ],
  headline: ['headline.main', 'headline', 'title', 'webTitle', 'fields.headline'],
  published: [
    'published',
    'date_publish',
    'publishedAt',
    'published_at',
    'publish_date',
    'published_date',
    'publication_date',
    'datePublished',
    'date_published',
    'publishing_date',
    'pub_date',
    'pubDate',
    'webPublicationDate',
    'date',
  ],
  outlet: [
    'outlet',
    'source.name',
    'source.title',
    'publisher.name',
    'media_name',
    'sitename',
    'site_name',
    'publisher',
    'publication',
    'thread.site_full',
    'thread.site',
    'source_domain',
    'hostname',
    'clean_url',
    'domain',
    'source',
  ],
  url: ['url', 'link', 'links.permalink', 'web_url', 'webUrl', 'canonical_url', 'permalink', 'href', 'source'],
  id: ['id', '_id', 'uuid', 'guid', 'stories_id', 'story_id', 'article_id', 'uri'],
  byline: ['byline', 'byline.original', 'author', 'authors', 'author.name', 'creator'],
  language: ['language', 'lang'],
} as const

/** Longest value of a field that is not the text, in characters: longer ones are not what their name says. */
const longest = { id: 1000, url: 4096, outlet: 1000, headline: 2000, byline: 2000 } as const

type Fields = Readonly<Record<string, unknown>>

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function at(fields: Fields, path: string): unknown {
  let value: unknown = fields
  for (const name of path.split('.')) value = isFields(value) && Object.hasOwn(value, name) ? value[name] : undefined
  return value
}

/** Words that crawlers write where they found nothing. */
const nothing = /^(?:null|none|nil|n\/a|na|nan|undefined|unknown)?$/i

/** Some crawlers keep the address in `source`, others the outlet. */
function isFor(name: keyof typeof places, path: string, words: string): boolean {
  if (path !== 'source' && path !== 'href') return true
  return /^https?:\/\//i.test(words.trim()) === (name === 'url')
}

/** The first place that holds something, as text: a text, a number, or the names in a list. */
function first(fields: Fields, name: keyof typeof places): { path: string; words: string } | null {
  for (const path of places[name]) {
    const value = at(fields, path)
    const words = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : listed(value)
    if (words !== null && !nothing.test(words.trim()) && isFor(name, path, words)) return { path, words }
  }
  return null
}

function listed(value: unknown): string | null {
  if (!Array.isArray(value)) return null
  const names = value.map((one: unknown) => (isFields(one) ? one.name : one)).filter((one) => typeof one === 'string')
  return names.length > 0 ? names.slice(0, 50).join(', ') : null
}

/** The text: a string, or a list of its paragraphs. */
function textOf(fields: Fields): { path: string; words: string } | null {
  for (const path of places.text) {
    const value = at(fields, path)
    const words = Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.join('\n\n') : value
    if (typeof words === 'string' && words.trim() !== '') return { path, words }
  }
  return null
}

/** Seconds or milliseconds since 1970 of the years 1980 to 2100, as a day in UTC. */
function fromEpoch(words: string): Dated | null {
  if (!/^\d{9,13}(?:\.\d+)?$/.test(words)) return null
  const number = Number(words)
  const date = new Date(number > 1e11 ? number : number * 1000)
  const day = dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
  return day !== null && day >= '1980' && day < '2100' ? { date: day, precision: 'day' } : null
}

function written(words: string): Dated | null {
  const found = dayIn(words)
  const date = found === null ? null : calendarDay(found)
  return date === null ? null : { date, precision: 'day' }
}

export type FieldsRead =
  | { readonly ok: true; readonly fields: ArticleFields }
  | { readonly ok: false; readonly refusal: Refusal }

const badField = (line: number, field: string, reason: string): FieldsRead => ({
  ok: false,
  refusal: { code: 'bad-field', line, field, reason },
})

/** Only web addresses: a ledger is shown as pages with links, and `javascript:` must not become one. */
function isWebAddress(words: string): boolean {
  const scheme = /^\s*([a-z][a-z\d+.-]*):/i.exec(words)?.[1]?.toLowerCase()
  return scheme === undefined || scheme === 'http' || scheme === 'https'
}

/** Find the fields of one article. Whatever has another name is left alone. `line` is where it begins, for the refusal. */
export function readFields(value: unknown, line: number): FieldsRead {
  if (!isFields(value)) return { ok: false, refusal: { code: 'no-text', line, fields: [] } }
  const text = textOf(value)
  if (text === null) {
    const wrong = places.text
      .slice(0, 2)
      .find((path) => value[path] !== undefined && value[path] !== null && value[path] !== '')
    if (wrong !== undefined) return badField(line, wrong, 'not-text')
    return { ok: false, refusal: { code: 'no-text', line, fields: Object.keys(value).slice(0, 20) } }
  }
  const found: Record<keyof typeof longest, string | null> = {
    id: null,
    url: null,
    outlet: null,
    headline: null,
    byline: null,
  }
  for (const name of ['id', 'url', 'outlet', 'headline', 'byline'] as const) {
    const one = first(value, name)
    if (one !== null && one.words.length > longest[name]) return badField(line, one.path, 'too-long')
    if (name === 'url' && one !== null && !isWebAddress(one.words)) return badField(line, one.path, 'no-web-address')
    found[name] = one?.words.trim() ?? null
  }
  const day = first(value, 'published')
  const published = day === null ? null : (dayGiven(day.words) ?? fromEpoch(day.words.trim()) ?? written(day.words))
  // In our own field a day that is none is a mistake to be told; what a crawler could not read leaves a report undated.
  if (day !== null && published === null && day.path === 'published') {
    return { ok: false, refusal: { code: 'bad-date', given: day.words.slice(0, 200) } }
  }
  const language =
    /^([a-z]{2})(?:[-_]|$)/i.exec(first(value, 'language')?.words.trim() ?? '')?.[1]?.toLowerCase() ?? null
  return { ok: true, fields: { ...found, published, language, text: text.words, markup: isHtml(text.words) } }
}

/** Names under which services wrap a list of articles. */
const wrappers = [
  'articles',
  'news',
  'stories',
  'results',
  'items',
  'posts',
  'documents',
  'docs',
  'data',
  'response.docs',
  'response.results',
]

/** The articles in one JSON value: itself, the members of a list, or the list inside the answer of a news service. */
export function articlesIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (!isFields(value) || textOf(value) !== null) return [value]
  for (const path of wrappers) {
    const list = at(value, path)
    if (Array.isArray(list) && list.some(isFields)) return list
  }
  return [value]
}
