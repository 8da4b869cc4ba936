import { parseDocument } from 'yaml'
import type { Dated } from '../records/day.ts'
import { isFields } from './article-fields.ts'
import { dayGiven } from './day-given.ts'

/** What the head of a Markdown file says about it. The text keeps it: offsets are into the file as given. */
export interface FrontMatter {
  /** Where the story begins, behind the closing line. */
  readonly end: number
  readonly headline: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly byline: string | null
  readonly id: string | null
  readonly published: Dated | null
}

/** Longer heads are no heads, and are not parsed. In characters. */
const longestHead = 16_384

const places = {
  headline: ['title', 'headline'],
  outlet: ['outlet', 'source', 'publication', 'publisher', 'site', 'site_name'],
  url: ['url', 'link', 'canonical', 'canonical_url', 'source_url'],
  byline: ['byline', 'author', 'authors'],
  id: ['id'],
  published: ['published', 'date', 'published_at', 'publish_date', 'pubdate', 'created'],
} as const

function words(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim()
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) {
    const list = value.filter((one): one is string => typeof one === 'string')
    return list.length > 0 ? list.join(', ') : null
  }
  return null
}

/** A YAML map without aliases, which could unfold into more than there is memory for; null for anything else. */
function mapIn(head: string): Readonly<Record<string, unknown>> | null {
  const document = parseDocument(head, { schema: 'core', logLevel: 'silent' })
  if (document.errors.length > 0 || /(?:^|[\s[{,:])\*\w/.test(head)) return null
  const value: unknown = document.toJS()
  return isFields(value) ? value : null
}

/**
 * Read the YAML between two lines of `---` at the start of a text; null where there is none. A head that is no YAML map
 * is no head: the text stays whole and nothing is refused. Days are read as text, so that no time zone moves them.
 */
export function frontMatterOf(text: string): FrontMatter | null {
  const head = /^\s*---[ \t]*\r?\n/.exec(text.slice(0, 64))
  if (head === null) return null
  const closing = /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/g
  closing.lastIndex = head[0].length - 1
  const close = closing.exec(text.slice(0, longestHead))
  if (close === null) return null
  const value = mapIn(text.slice(head[0].length, close.index))
  if (value === null) return null
  const fields = new Map(Object.entries(value).map(([name, one]) => [name.toLowerCase(), one]))
  const first = (names: readonly string[]) =>
    names.map((name) => words(fields.get(name))).find((one) => one !== null) ?? null
  const url = first(places.url)
  return {
    end: close.index + close[0].length,
    headline: first(places.headline),
    outlet: first(places.outlet),
    url: url !== null && /^https?:\/\//i.test(url) ? url : null,
    byline: first(places.byline),
    id: first(places.id),
    published: dayGiven(first(places.published) ?? ''),
  }
}
