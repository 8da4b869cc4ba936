import { undated } from '../records/day.ts'
import type { Refusal } from '../records/refusal.ts'
import type { Article, Source } from './article.ts'
import { dayGiven } from './day-given.ts'
import { decodePage } from './decode.ts'
import { bodyOf } from './page/body.ts'
import { type PageDocument, type Parsed, parsePage } from './page/dom.ts'
import { fieldsOf, type PageFields } from './page/page-fields.ts'
import { type PageSigns, pageRefusal, surelyAStory } from './page/page-refusal.ts'
import { type Paragraph, paragraphsBelow } from './page/paragraphs.ts'

export type ArticleMade =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly refusal: Refusal }

/** Fewer characters of a story than this, and the page is read once more with nothing taken out of it. */
const suspiciouslyShort = 300

const textOf = (paragraphs: readonly Paragraph[]): string => paragraphs.map(({ text }) => text).join('\n\n')

const linkedIn = (paragraphs: readonly Paragraph[]): number => paragraphs.reduce((sum, { linked }) => sum + linked, 0)

/** The text of a stretch of HTML that is all story, as feeds, mails and crawlers carry it; the markup itself where it is tangled. */
export async function textOfMarkup(html: string): Promise<string> {
  const parsed = await parsePage(html)
  return parsed.ok ? textOf(paragraphsBelow(parsed.document.body)) : html
}

/** What a page whose story is short shows, asked of the page as it was before anything was taken out of it. */
function signsOf(document: PageDocument, free: boolean): Omit<PageSigns, 'story' | 'linked'> {
  const paragraphs = paragraphsBelow(document.body)
  const shown = paragraphs.reduce((sum, { text }) => sum + text.length, 0)
  const links = paragraphs.filter(({ text, linked }) => linked > text.length / 2).length
  let visible = ''
  for (const { text } of paragraphs) {
    if (visible.length > 6000) break
    visible += `${text}\n`
  }
  return { title: titleOf(document), visible, shown, links, scripts: countOf(document, 'script'), free }
}

function countOf(document: PageDocument, selector: string): number {
  return [...document.querySelectorAll(selector)].length
}

function titleOf(document: PageDocument): string {
  for (const title of document.querySelectorAll('title, h1')) {
    const words = title.textContent.replace(/\s+/g, ' ').trim()
    if (words !== '') return words.slice(0, 300)
  }
  return ''
}

/** The story of a page, or why it has none; a short one is looked at twice. */
async function storyOf(
  html: string,
  document: PageDocument,
  { headline, free }: PageFields,
): Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly refusal: Refusal }> {
  let story = await bodyOf(document, headline)
  if (textOf(story).length >= surelyAStory && linkedIn(story) < textOf(story).length / 2)
    return { ok: true, text: textOf(story) }
  const again: Parsed = await parsePage(html)
  if (!again.ok) return { ok: false, refusal: { code: 'tangled', why: again.why } }
  const signs = signsOf(again.document, free)
  if (textOf(story).length < suspiciouslyShort) {
    const whole = await bodyOf(again.document, headline, { prune: false, trim: true })
    if (textOf(whole).length > textOf(story).length * 2) story = whole
  }
  const text = textOf(story)
  const refusal = pageRefusal({ ...signs, story: text.length, linked: linkedIn(story) })
  return refusal === null ? { ok: true, text } : { ok: false, refusal }
}

/** A page in HTML as an article. No script of it runs and nothing is fetched. */
export async function htmlArticle(bytes: Uint8Array, source: Source): Promise<ArticleMade> {
  const { text: html, encoding } = decodePage(bytes, source.came?.charset ?? null)
  const parsed = await parsePage(html)
  if (!parsed.ok) return { ok: false, refusal: { code: 'tangled', why: parsed.why } }
  const { document } = parsed
  const fields = fieldsOf(document, source.given.url ?? source.came?.url ?? null)
  const story = await storyOf(html, document, fields)
  if (!story.ok) return story
  const { text } = story
  return { ok: true, article: { ...pageArticle(fields, source), text, encoding, original: bytes } }
}

/** What a person said of a page goes before what it says itself. */
function pageArticle(fields: PageFields, source: Source): Omit<Article, 'text' | 'encoding' | 'original'> {
  const { given, came } = source
  const published = given.published === undefined ? null : dayGiven(given.published)
  const beside = came?.published ?? null
  // One by one: the second of several writers is no agency.
  const writers = fields.byline?.split(/, | and /).map((name) => `By ${name}`) ?? []
  const lines = [...writers, fields.web.credit]
  const from = published !== null ? 'given' : (fields.publishedFrom ?? (beside === null ? null : 'given'))
  return {
    id: given.id ?? null,
    fallbackName: source.name === '-' ? null : source.name,
    url: fields.url,
    outlet: given.outlet ?? fields.outlet ?? came?.outlet ?? null,
    headline: given.headline ?? fields.headline ?? came?.headline ?? null,
    byline: fields.byline ?? came?.byline ?? null,
    published: published ?? fields.published ?? beside,
    ...(from === null ? {} : { publishedFrom: from }),
    updated: fields.updated ?? undated,
    language: fields.language,
    format: 'html',
    storyFrom: 0,
    creditLines: lines.filter((line) => line !== null),
    web: fields.web,
  }
}
