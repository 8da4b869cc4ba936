import { idFrom, sha256 } from '../records/ids.ts'
import type { Refusal } from '../records/refusal.ts'
import type { Rendition, Report } from '../records/report.ts'
import { normalise } from '../text/normalise.ts'
import type { Article } from './article.ts'
import type { Block } from './blocks.ts'
import { bylineIn } from './bylines.ts'
import { creditsInLine } from './credits.ts'
import { storable } from './decode.ts'
import { editionMarks, headlineNumber } from './edition-marks.ts'
import { type Heading, headingOf } from './heading.ts'
import { languageOf } from './language.ts'
import { type PublicationDay, publicationDay } from './publication-day.ts'
import { creditsOf } from './report-credits.ts'
import { storyParts } from './story-parts.ts'

/** Raised whenever the text or the parts that intake makes of the same bytes change. */
const version = 1

/** Fewer characters than this, white space run together, are no report: a heading, a stub, an error page. */
export const fewestCharacters = 50

export type Made =
  | { readonly ok: true; readonly report: Report; readonly rendition: Rendition }
  | { readonly ok: false; readonly refusal: Refusal }

/** Length with runs of white space counted as one, and none at the ends. Stops counting where the text is long enough. */
function lengthOf(text: string): number {
  let n = 0
  let space = true
  for (let i = 0; i < text.length && n <= fewestCharacters; i++) {
    const blank = /\s/.test(text[i] ?? '')
    if (!blank || !space) n++
    space = blank
  }
  return n - (space && n > 0 ? 1 : 0)
}

/** The address names a report, else the id given, else its outlet and day; and always the bytes as received. */
function reportId(article: Article, hash: string): Report['id'] {
  const { url, id, outlet, published } = article
  if (url !== null) return idFrom('report', ['url', url, hash])
  if (id !== null) return idFrom('report', ['id', id, hash])
  return idFrom('report', ['outlet', outlet, published?.date ?? null, hash])
}

/** The headline as the text prints it, without Markdown's marks. */
function headlineIn(text: string, blocks: readonly Block[], heading: Heading): string | null {
  const block = heading.headline === null ? undefined : blocks[heading.headline]
  if (block === undefined) return null
  return text
    .slice(block.start, block.end)
    .replace(/^(?:#{1,6} |\*\*|__)/, '')
    .replace(/(?:\*\*|__| #+)$/, '')
}

/** What was given beside the text goes before what the text says. */
function dayOf(article: Article, found: PublicationDay): Pick<Report, 'published' | 'publishedFrom' | 'updated'> {
  const updated = article.updated ?? found.updated
  if (article.published !== null) {
    return { published: article.published, publishedFrom: article.publishedFrom ?? 'given', updated }
  }
  return { published: found.published, publishedFrom: found.from, updated }
}

/** The beginning of the story itself, for telling its language. */
function sampleOf(text: string, blocks: readonly Block[]): string {
  const told = blocks.filter((block) => block.form === 'body')
  const [first] = told
  return first === undefined ? text : told.slice(0, 12).reduce((all, block) => `${all}${block.words}\n`, '')
}

/** Whom a line that stood beside the text credits: a byline's agencies, or a credit line's name. */
function creditsBeside(line: string): readonly string[] {
  const words = normalise(line)
  return bylineIn(words)?.credits ?? creditsInLine(words)
}

/** Absent where nothing says that there is more than one version. */
function editionOf({ edition }: Article, text: string, headline: string | null): Pick<Report, 'edition'> {
  const marks = editionMarks(text, headline)
  const number = edition?.number ?? headlineNumber(headline)
  if (edition === undefined && number === null && marks.length === 0) return {}
  return { edition: { uri: edition?.uri ?? null, number, changed: edition?.changed ?? null, marks } }
}

/** Make report and rendition of one article, or say why it is none. */
export async function makeReport(article: Article): Promise<Made> {
  const text = storable(article.text)
  const characters = lengthOf(text)
  if (characters === 0) return { ok: false, refusal: { code: 'empty' } }
  if (characters < fewestCharacters) {
    return { ok: false, refusal: { code: 'too-little-text', characters, floor: fewestCharacters } }
  }
  const { parts, own } = storyParts(text, article.headline, article.storyFrom)
  const heading = headingOf(own)
  const language = await languageOf(sampleOf(text, own))
  const originalHash = sha256(article.original)
  const id = reportId(article, originalHash)
  const headline = article.headline ?? headlineIn(text, own, heading)
  const madeBy = `intake/${article.format}@${version}`
  const report: Report = {
    kind: 'report',
    id,
    name: article.id ?? article.fallbackName,
    url: article.url,
    outlet: article.outlet,
    headline,
    byline: article.byline ?? heading.byline?.names ?? null,
    ...dayOf(article, publicationDay(own, heading)),
    language: language === 'und' ? (article.language ?? 'und') : language,
    credits: [...new Set([...(article.creditLines ?? []).flatMap(creditsBeside), ...creditsOf(own, heading)])],
    original: { hash: originalHash, bytes: article.original.length },
    encoding: article.encoding,
    ...(article.web === undefined ? {} : { web: article.web }),
    ...editionOf(article, text, headline),
  }
  const rendition: Rendition = {
    kind: 'rendition',
    id: idFrom('rendition', [id, madeBy, sha256(text)]),
    report: id,
    madeBy,
    text,
    parts,
  }
  return { ok: true, report, rendition }
}
