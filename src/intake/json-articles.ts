import type { Refusal } from '../records/refusal.ts'
import type { Article, Source } from './article.ts'
import { articlesIn, isFields, readFields } from './article-fields.ts'
import { dayGiven } from './day-given.ts'
import { decode } from './decode.ts'
import type { Found } from './found.ts'
import { jsonFault } from './json-fault.ts'
import { fromNinjs, isNinjs, ninjsEdition, pubStatusOf, withdrawalOf } from './ninjs.ts'
import type { Raw } from './raw.ts'

/** A value and the bytes it stood in, or why it is none. */
function parsed(
  text: string,
  line: number,
  startColumn: number,
): { ok: true; value: unknown } | { ok: false; refusal: Refusal } {
  try {
    const value: unknown = JSON.parse(text)
    return { ok: true, value }
  } catch (error) {
    const fault = jsonFault(text)
    if (fault === null) throw new Error('JSON.parse refused what json-fault takes for JSON.', { cause: error })
    const before = text.slice(0, fault.at).split('\n')
    const column = (before.at(-1) ?? '').length + (before.length === 1 ? startColumn : 1)
    return { ok: false, refusal: { code: 'broken-json', line: line + before.length - 1, column, reason: fault.reason } }
  }
}

/** The articles in one line or one member of a list. */
export function* jsonArticles(raw: Raw & { readonly as: 'json' }): Generator<Found> {
  const { line, source } = raw
  const { text: json, encoding } = decode(raw.bytes)
  if (json.trim() === '') return
  const read = parsed(json.trimEnd(), line, raw.column)
  if (!read.ok) {
    yield { is: 'refusal', line, refusal: read.refusal }
    return
  }
  const values = articlesIn(read.value)
  const from = source.given.outlet === undefined ? withFeedTitle(source, read.value) : source
  const whole = values.length === 1 && values[0] === read.value
  for (const [i, value] of values.entries()) {
    const agency = isNinjs(value) ? value : null
    const status = agency === null ? 'usable' : pubStatusOf(agency)
    if (agency !== null && status !== 'usable') {
      const withdrawal = withdrawalOf(agency)
      const refusal = { code: 'withheld', status } as const
      yield { is: 'refusal', line, refusal, ...(withdrawal === null ? {} : { withdrawal }) }
      continue
    }
    // An article inside a wrapper has no bytes of its own: it is written again, in one line.
    const bytes = whole ? trimmed(raw.bytes) : new TextEncoder().encode(JSON.stringify(value))
    const place = whole ? `${line}` : `${line}.${i + 1}`
    const known = agency === null ? value : fromNinjs(agency)
    const found = articleFrom(known, line, { source: from, bytes, encoding, place })
    const edition = agency === null ? {} : { edition: ninjsEdition(agency) }
    yield found.is === 'article' ? { ...found, article: { ...found.article, ...edition }, source: from } : found
  }
}

/** The articles of a JSON Feed are those of the outlet that it names. */
function withFeedTitle(source: Source, value: unknown): Source {
  if (!isFields(value) || typeof value.title !== 'string' || !/jsonfeed\.org/.test(String(value.version))) return source
  return { ...source, given: { ...source.given, outlet: value.title } }
}

/** Without white space at its ends, so that a line gives the same report whatever system ended it. */
function trimmed(bytes: Uint8Array): Uint8Array {
  const blank = (byte: number | undefined) => byte === 32 || byte === 9 || byte === 10 || byte === 13
  let start = 0
  let end = bytes.length
  while (start < end && blank(bytes[start])) start++
  while (end > start && blank(bytes[end - 1])) end--
  return bytes.subarray(start, end)
}

/** What stands around an article in JSON. */
export interface Around {
  readonly source: Source
  readonly bytes: Uint8Array
  readonly encoding: string
  readonly place: string
}

/** What the article says of itself goes before what was said about the whole source. */
export function articleFrom(value: unknown, line: number, around: Around, format: Article['format'] = 'json'): Found {
  const read = readFields(value, line)
  if (!read.ok) return { is: 'refusal', refusal: read.refusal, line }
  const { fields } = read
  const { source, bytes, encoding, place } = around
  const published = source.given.published === undefined ? null : dayGiven(source.given.published)
  return {
    is: 'article',
    line,
    article: {
      ...fields,
      id: fields.id ?? source.given.id ?? null,
      fallbackName: source.name === '-' ? null : `${source.name}:${place}`,
      url: fields.url ?? source.given.url ?? null,
      outlet: fields.outlet ?? source.given.outlet ?? source.came?.outlet ?? null,
      headline: fields.headline ?? source.given.headline ?? null,
      published: fields.published ?? published ?? source.came?.published ?? null,
      original: bytes,
      encoding,
      format,
      storyFrom: 0,
    },
  }
}
