import type { Refused } from '../records/refusal.ts'
import type { Rendition, Report } from '../records/report.ts'
import type { Article, Source } from './article.ts'
import type { Chunks } from './chunks.ts'
import { htmlArticle, textOfMarkup } from './html.ts'
import { jsonArticles } from './json-articles.ts'
import { makeReport } from './make-report.ts'
import { type Raw, saidOf } from './raw.ts'
import { splitStream } from './split.ts'
import { textArticle } from './text-article.ts'

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
  const { source } = raw
  switch (raw.as) {
    case 'refused':
      yield { ok: false, refused: raw.refused }
      return
    case 'text':
      yield await finish(source, null, textArticle(raw.bytes, source))
      return
    case 'html': {
      const made = await htmlArticle(raw.bytes, source)
      yield made.ok ? await finish(source, null, made.article) : refused(source, null, made.refusal)
      return
    }
    case 'json':
      for (const read of jsonArticles(raw)) {
        yield read.ok ? await finish(source, read.line, read.article) : refused(source, read.line, read.refusal)
      }
      return
  }
}

function refused(source: Source, line: number | null, refusal: Refused['refusal']): Taken {
  return { ok: false, refused: { source: saidOf(source), line, refusal } }
}

async function finish(source: Source, line: number | null, article: Article): Promise<Taken> {
  const text = article.markup === true ? await textOfMarkup(article.text) : article.text
  const made = await makeReport({ ...article, text })
  return made.ok ? made : refused(source, line, made.refusal)
}
