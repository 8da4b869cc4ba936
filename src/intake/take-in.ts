import type { Origin, OriginalFormat } from '../records/origin.ts'
import type { Refused } from '../records/refusal.ts'
import type { Rendition, Report } from '../records/report.ts'
import type { Withdrawal } from '../records/withdrawal.ts'
import type { Article, Source } from './article.ts'
import type { Chunks } from './chunks.ts'
import { withFetched } from './fetched.ts'
import { article, type Found } from './found.ts'
import { textOfMarkup } from './html.ts'
import { articleFrom, jsonArticles } from './json-articles.ts'
import { type Made, makeReport } from './make-report.ts'
import { type Raw, saidOf } from './raw.ts'
import { splitStream } from './split.ts'
import { textArticle } from './text-article.ts'
import { fromFeed, fromHtml, fromMail, fromPdf, fromZip } from './whole-formats.ts'

export { ceiling } from './split.ts'

/** One thing that was given: a report with its text, or why it is none. */
export type Taken =
  | {
      readonly ok: true
      readonly report: Report
      readonly rendition: Rendition
      /** The bytes it was made of, and what came with them. */
      readonly original: Uint8Array
      readonly origin: Origin
    }
  /** With `withdrawal` it is no report because an agency takes one back, whether that came or not. */
  | { readonly ok: false; readonly refused: Refused; readonly withdrawal?: Withdrawal }

/** Take in bytes that are at hand; see `takeInStream`. */
export function takeIn(bytes: Uint8Array, source: Source): AsyncGenerator<Taken> {
  return takeInStream([bytes], source)
}

/**
 * Take in what a stream of bytes holds: one text or page, or any number of articles. The format is told by the content.
 * What is wrong with one article is said in its place and the rest goes on. No more than one article is held at a time.
 * The same bytes from the same source give the same reports, however they were cut into chunks.
 */
export async function* takeInStream(chunks: Chunks, source: Source): AsyncGenerator<Taken> {
  for await (const raw of splitStream(chunks, source)) yield* takeRaw(raw)
}

/** Take in one piece. */
export async function* takeRaw(raw: Raw): AsyncGenerator<Taken> {
  if (raw.as === 'refused') {
    yield { ok: false, refused: raw.refused }
    return
  }
  const depth = 'depth' in raw ? raw.depth : 0
  for await (const found of foundIn(raw)) {
    if (found.is === 'article') yield await finish(raw, found)
    else if (found.is === 'refusal') yield fromRefusal(raw, found)
    else for await (const inner of splitStream([found.bytes], found.source, depth + 1)) yield* takeRaw(inner)
  }
}

type Readable = Exclude<Raw, { readonly as: 'refused' }>
type FoundArticle = Found & { readonly is: 'article' }

async function* foundIn(raw: Readable): AsyncGenerator<Found> {
  const { source } = raw
  switch (raw.as) {
    case 'text':
      yield article(textArticle(raw.bytes, source))
      return
    case 'json':
      yield* jsonArticles(raw)
      return
    case 'row': {
      const bytes = new TextEncoder().encode(JSON.stringify(raw.fields))
      yield articleFrom(raw.fields, raw.line, { source, bytes, encoding: 'utf-8', place: `${raw.line}` }, 'csv')
      return
    }
    case 'html':
      yield* fromHtml(raw.bytes, source)
      return
    case 'pdf':
      yield* fromPdf(raw.bytes, source)
      return
    case 'zip':
      yield* fromZip(raw.bytes, source)
      return
    case 'mail':
      yield* fromMail(raw.bytes, source)
      return
    case 'feed':
      yield* fromFeed(raw.bytes, source)
      return
  }
}

function fromRefusal(raw: Readable, { source, line, refusal, withdrawal }: Found & { readonly is: 'refusal' }): Taken {
  const one = refused(source ?? raw.source, line ?? null, refusal)
  return withdrawal === undefined || one.ok ? one : { ...one, withdrawal }
}

function refused(source: Source, line: number | null, refusal: Refused['refusal']): Taken {
  return { ok: false, refused: { source: saidOf(source), line, refusal } }
}

/** The report of an article; one whose text is markup is made plain first. */
export async function madeOf(one: Article): Promise<Made> {
  const text = one.markup === true ? await textOfMarkup(one.text) : one.text
  return makeReport({ ...one, text })
}

async function finish(raw: Readable, { article: one, line, source }: FoundArticle): Promise<Taken> {
  const made = await madeOf(withFetched(one, source ?? raw.source))
  if (!made.ok) return refused(raw.source, line ?? null, made.refusal)
  const { buffer, byteOffset, length } = one.original
  return {
    ...made,
    original: new Uint8Array(buffer, byteOffset, length),
    origin: originOf(formatOf(raw), source ?? raw.source),
  }
}

/** An entry of a feed and a row of a table are kept as one article each, in JSON. */
function formatOf({ as }: Readable): OriginalFormat {
  return as === 'row' ? 'csv' : as
}

function originOf(as: OriginalFormat, { name, given, came = {} }: Source): Origin {
  return { as, source: name, given, came, kept: false }
}
