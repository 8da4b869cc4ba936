import type { Article, Source } from './article.ts'
import { dayGiven } from './day-given.ts'
import { decode } from './decode.ts'
import { frontMatterOf } from './front-matter.ts'

/** A text, or a Markdown file with what its head says, as an article. */
export function textArticle(bytes: Uint8Array, source: Source): Article {
  const { text, encoding } = decode(bytes)
  const { given, came } = source
  const head = frontMatterOf(text)
  const published = given.published === undefined ? null : dayGiven(given.published)
  return {
    text,
    encoding,
    id: given.id ?? head?.id ?? null,
    fallbackName: source.name === '-' ? null : source.name,
    url: given.url ?? head?.url ?? came?.url ?? null,
    outlet: given.outlet ?? head?.outlet ?? came?.outlet ?? null,
    headline: given.headline ?? head?.headline ?? came?.headline ?? null,
    byline: head?.byline ?? came?.byline ?? null,
    published: published ?? head?.published ?? came?.published ?? null,
    language: null,
    original: bytes,
    format: head !== null || /^\s*# \S/.test(text.slice(0, 200)) ? 'markdown' : 'text',
    storyFrom: head?.end ?? 0,
  }
}
