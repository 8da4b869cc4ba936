import { idFrom, sha256 } from '../records/ids.ts'
import type { Origin } from '../records/origin.ts'
import type { Rendition, Report } from '../records/report.ts'
import type { Article, Source } from './article.ts'
import { decode } from './decode.ts'
import { withFetched } from './fetched.ts'
import { articleFrom } from './json-articles.ts'
import { type Made, makeReport } from './make-report.ts'
import type { Raw } from './raw.ts'
import { madeOf, takeRaw } from './take-in.ts'

/**
 * Take in the bytes of a report once more, by this version of intake: the same report by id and name, with what its bytes say now.
 * Null where they hold no such report any more, which only another version's bytes could.
 */
export async function takeAgain(bytes: Uint8Array, origin: Origin, before: Report): Promise<Made | null> {
  const made = await madeAgain(bytes, origin, before)
  return made === null || !made.ok ? made : sameReport(made, before)
}

async function madeAgain(bytes: Uint8Array, { as, source, given, came }: Origin, before: Report): Promise<Made | null> {
  const from: Source = { name: source, given, came }
  if (as === 'feed' || as === 'csv') {
    const { text, encoding } = decode(bytes)
    const found = articleFrom(JSON.parse(text), 1, { source: from, bytes, encoding, place: '1' }, as)
    if (found.is === 'refusal') return { ok: false, refusal: found.refusal }
    return found.is === 'article' ? madeOf(withFetched(found.article, from)) : null
  }
  const raw: Raw =
    as === 'json' ? { as, bytes, line: 1, column: 1, source: from } : { as, bytes, depth: 0, source: from }
  let refused: Made | null = null
  for await (const one of takeRaw(raw)) {
    // The attachments of a mail come behind its own text.
    if (one.ok && one.report.original.hash === before.original.hash) return one
    if (!one.ok) refused ??= { ok: false, refusal: one.refused.refusal }
  }
  return refused
}

/** Where a field was found in the words of the text, it is looked for there again. */
const inTheText: ReadonlySet<Report['publishedFrom']> = new Set(['dateline', 'updated-line', 'text', 'none'])

/** The same of a report whose bytes were not kept: its text is cut into parts anew, and what its words say of it is found anew. */
export async function takeTextAgain({ text, madeBy }: Rendition, before: Report): Promise<Made> {
  const found = inTheText.has(before.publishedFrom)
  const article: Article = {
    text,
    encoding: before.encoding,
    id: before.name,
    fallbackName: null,
    url: before.url,
    outlet: before.outlet,
    headline: before.headline,
    byline: before.byline,
    published: found ? null : before.published,
    language: before.language,
    original: new Uint8Array(),
    format: formatIn(madeBy),
    storyFrom: 0,
    publishedFrom: before.publishedFrom,
    ...(found ? {} : { updated: before.updated }),
    ...(before.web === undefined ? {} : { web: before.web }),
    ...(before.edition === undefined ? {} : { edition: before.edition }),
  }
  const made = await makeReport(article)
  if (!made.ok) return made
  const credits = [...new Set([...before.credits, ...made.report.credits])]
  return sameReport({ ...made, report: { ...made.report, credits } }, before)
}

function formatIn(madeBy: string): Article['format'] {
  return (/^intake\/(\w+)@/.exec(madeBy)?.[1] ?? 'text') as Article['format']
}

/** What was made under the id that the report has: an address that is found now and was not then makes no other report of it. */
function sameReport({ report, rendition }: Made & { readonly ok: true }, before: Report): Made {
  const { id, name, original } = before
  return {
    ok: true,
    report: { ...report, id, name, original },
    rendition: {
      ...rendition,
      report: id,
      id: idFrom('rendition', [id, rendition.madeBy, sha256(rendition.text)]),
    },
  }
}
