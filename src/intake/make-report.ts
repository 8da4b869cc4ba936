import { undated } from '../records/day.ts'
import { idFrom, sha256 } from '../records/ids.ts'
import type { Refusal } from '../records/refusal.ts'
import type { Part, Rendition, Report } from '../records/report.ts'
import type { Article } from './article.ts'
import { storable } from './decode.ts'
import { languageOf } from './language.ts'

/** Raised whenever the text or the parts that intake makes of the same bytes change. */
const version = 1

/** Fewer characters than this, white space run together, are no report: a heading, a stub, an error page. */
export const fewestCharacters = 50

export type Made =
  | { readonly ok: true; readonly report: Report; readonly rendition: Rendition }
  | { readonly ok: false; readonly refusal: Refusal }

/** Length with runs of white space counted as one. */
function lengthOf(text: string): number {
  let n = 0
  let space = true
  for (let i = 0; i < text.length; i++) {
    const blank = /\s/.test(text[i] ?? '')
    if (!blank || !space) n++
    space = blank
  }
  return n - (space && n > 0 ? 1 : 0)
}

/** The address names a report, else the id given, else its outlet and day; and always the bytes as received. */
function reportId(article: Article): Report['id'] {
  const { url, id, outlet, published, original } = article
  if (url !== null) return idFrom('report', ['url', url, original.hash])
  if (id !== null) return idFrom('report', ['id', id, original.hash])
  return idFrom('report', ['outlet', outlet, published?.date ?? null, original.hash])
}

/** Make report and rendition of one article, or say why it is none. */
export async function makeReport(article: Article): Promise<Made> {
  const text = storable(article.text)
  const characters = lengthOf(text)
  if (characters === 0) return { ok: false, refusal: { code: 'empty' } }
  if (characters < fewestCharacters)
    return { ok: false, refusal: { code: 'too-little-text', characters, floor: fewestCharacters } }
  const parts: Part[] = [{ start: 0, end: text.length, role: 'story' }]
  const language = await languageOf(text)
  const id = reportId(article)
  const madeBy = `intake/${article.format}@${version}`
  const report: Report = {
    kind: 'report',
    id,
    name: article.id ?? article.fallbackName,
    url: article.url,
    outlet: article.outlet,
    headline: article.headline,
    byline: article.byline,
    published: article.published ?? undated,
    publishedFrom: article.published === null ? 'none' : 'given',
    updated: undated,
    language: language === 'und' ? (article.language ?? 'und') : language,
    credits: [],
    original: article.original,
    encoding: article.encoding,
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
