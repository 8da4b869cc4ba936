import type { Refused } from '../records/refusal.ts'
import type { Rendition, Report } from '../records/report.ts'
import type { Article, Source } from './article.ts'
import type { Chunks } from './chunks.ts'
import { withFetched } from './fetched.ts'
import { article, type Found } from './found.ts'
import { textOfMarkup } from './html.ts'
import { articleFrom, jsonArticles } from './json-articles.ts'
import { makeReport } from './make-report.ts'
import { type Raw, saidOf } from './raw.ts'
import { splitStream } from './split.ts'
import { textArticle } from './text-article.ts'
import { fromFeed, fromHtml, fromMail, fromPdf, fromZip } from './whole-formats.ts'

export { ceiling } from './split.ts'

/** One thing that was given: a report with its text, or why it is none. */
export type Taken =
  | { readonly ok: true; readonly report: Report; readonly rendition: Rendition }
  | { readonly ok: false; readonly refused: Refused }

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
    if (found.is === 'article') yield await finish(raw.source, found.line ?? null, found.article)
    else if (found.is === 'refusal') yield refused(found.source ?? raw.source, found.line ?? null, found.refusal)
    else for await (const inner of splitStream([found.bytes], found.source, depth + 1)) yield* takeRaw(inner)
  }
}

type Readable = Exclude<Raw, { readonly as: 'refused' }>

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

function refused(source: Source, line: number | null, refusal: Refused['refusal']): Taken {
  return { ok: false, refused: { source: saidOf(source), line, refusal } }
}

async function finish(source: Source, line: number | null, one: Article): Promise<Taken> {
  const text = one.markup === true ? await textOfMarkup(one.text) : one.text
  const made = await makeReport(withFetched({ ...one, text }, source))
  return made.ok ? made : refused(source, line, made.refusal)
}
