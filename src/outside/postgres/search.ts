import { cursorOf, keyOf } from '../../records/cursor.ts'
import type { ReportId } from '../../records/ids.ts'
import type { Page, PageRequest } from '../../records/page.ts'
import type { SearchHit } from '../../records/report-view.ts'
import { nearness, termsOf } from '../rows/search-terms.ts'
import type { Ask } from './ask.ts'
import type { Questions, Row } from './questions.ts'
import { wordsIn } from './search-words.ts'

/** Words of text shown around a hit. */
const snippetWords = 32
/** Of those before the first hit. */
const wordsBefore = 8

/** Stems of words, as the words of texts were made. */
async function stemsOf(questions: Questions, words: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const rows = await questions.all(
    `SELECT word, (ts_lexize('surety_stem', word))[1] AS stem FROM unnest(?::text[]) AS asked (word)`,
    [...new Set(words)],
  )
  return new Map(rows.map(({ word, stem }) => [String(word), String(stem)]))
}

/** A stem between quotation marks; stems have letters and digits only. */
const quoted = (stem: string, weight: string) => `'${stem}':${weight}`

/** Each term must stand in the headline (A) or in the text (B), as a phrase where it has several words. */
function queryOf(terms: readonly (readonly string[])[]): string {
  const phrase = (stems: readonly string[], weight: string) => stems.map((stem) => quoted(stem, weight)).join(' <-> ')
  return terms.map((stems) => `((${phrase(stems, 'A')}) | (${phrase(stems, 'B')}))`).join(' & ')
}

/** Best match first, by how often and how close together its words stand; a hit in the headline counts double. */
export async function search({ questions }: Ask, words: string, page: PageRequest): Promise<Page<SearchHit>> {
  const asked = termsOf(words)
    .map((term) => wordsIn(term).map(({ word }) => word))
    .filter((term) => term.length > 0)
  if (asked.length === 0) return { items: [], next: null }
  const from = page.cursor === null ? 0 : Math.max(0, Math.trunc(Number(keyOf(page.cursor, 1)[0])) || 0)
  const stems = await stemsOf(questions, asked.flat())
  const terms = asked.map((term) => term.map((word) => stems.get(word) ?? word))
  const rows = await questions.all(
    `SELECT report.id, report.name, report.outlet, report.headline, report.published,
       rendition.headline AS title, rendition.text, ${placesOf} AS places
     FROM rendition JOIN report ON report.n = rendition.report
     WHERE searched = 1 AND rendition.words @@ ?::tsquery
     ORDER BY ts_rank_cd('{0, 0, 0.5, 1}', rendition.words, ?::tsquery) DESC, report.id LIMIT ? OFFSET ?`,
    [...new Set(terms.flat())],
    queryOf(terms),
    queryOf(terms),
    page.limit + 1,
    from,
  )
  const items = rows.slice(0, page.limit).map(hitOf)
  return { items, next: rows.length > page.limit ? cursorOf([from + page.limit]) : null }
}

/** Where words stand, by their places among those of headline and text. */
const placesOf = `ARRAY (SELECT unnest(found.positions) FROM unnest(rendition.words) found
  WHERE found.lexeme = ANY (?::text[]) ORDER BY 1)`

function hitOf(row: Row): SearchHit {
  return {
    report: String(row.id),
    name: orNull(row.name),
    outlet: orNull(row.outlet),
    headline: orNull(row.headline),
    published: orNull(row.published),
    snippet: snippetOf(orNull(row.title) ?? '', String(row.text), row.places as readonly number[]),
  }
}

/** Some words around the first hit, in the text where it has one, with the hits among them marked. */
function snippetOf(headline: string, text: string, places: readonly number[]): SearchHit['snippet'] {
  const before = wordsIn(headline).length
  const inText = places.filter((place) => place > before).map((place) => place - before - 1)
  const [source, hits] = inText.length > 0 ? [text, inText] : [headline, places.map((place) => place - 1)]
  const words = wordsIn(source)
  const first = Math.max(0, Math.min((hits[0] ?? 0) - wordsBefore, words.length - snippetWords))
  const shown = words.slice(first, first + snippetWords)
  const start = first === 0 ? 0 : (shown[0]?.start ?? 0)
  const end = first + snippetWords >= words.length ? source.length : (shown.at(-1)?.end ?? source.length)
  const lead = start > 0 ? '…' : ''
  const marked = new Set(hits)
  const marks = shown.flatMap((word, at) =>
    marked.has(first + at) ? [{ start: word.start - start + lead.length, end: word.end - start + lead.length }] : [],
  )
  return { text: `${lead}${source.slice(start, end)}${end < source.length ? '…' : ''}`, marks }
}

function orNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** Reports whose words are looked at at once. */
const candidatesAtOnce = 200

/** Reports by groups of words that stand close together; see `LedgerStore.withWordsNear`. */
export async function withWordsNear(
  { questions }: Ask,
  groups: readonly (readonly string[])[],
  limit: number,
): Promise<readonly ReportId[]> {
  const asked = groups
    .map((group) =>
      group.filter((word) => /^[\p{L}\p{N}]+$/u.test(word)).flatMap((word) => wordsIn(word)[0]?.word ?? []),
    )
    .filter((group) => group.length > 0)
  if (asked.length === 0) return []
  const stems = await stemsOf(questions, asked.flat())
  const wanted = asked.map((group) => [...new Set(group.map((word) => stems.get(word) ?? word))])
  const all = wanted.map((group) => `(${group.map((stem) => quoted(stem, 'B')).join(' & ')})`).join(' | ')
  const found: ReportId[] = []
  for (let from = 0; found.length < limit; from += candidatesAtOnce) {
    const rows = await questions.all(
      `SELECT report.id, (
         SELECT json_object_agg(lexeme, positions) FROM unnest(ts_filter(rendition.words, '{b}')) WHERE lexeme = ANY (?::text[])
       ) AS places
       FROM rendition JOIN report ON report.n = rendition.report WHERE searched = 1 AND rendition.words @@ ?::tsquery
       ORDER BY report.published NULLS LAST, report.id LIMIT ? OFFSET ?`,
      [...new Set(wanted.flat())],
      all,
      candidatesAtOnce,
      from,
    )
    for (const { id, places } of rows) {
      const near = (group: readonly string[]) => standNear(group, (places ?? {}) as Places)
      if (found.length < limit && wanted.some(near)) found.push(String(id))
    }
    if (rows.length < candidatesAtOnce) break
  }
  return found
}

type Places = Readonly<Record<string, readonly number[]>>

/** Whether all words of a group stand within so many words of each other, in any order. */
function standNear(group: readonly string[], places: Places): boolean {
  const all = group
    .flatMap((stem, at) => (places[stem] ?? []).map((place) => ({ at, place })))
    .toSorted((one, other) => one.place - other.place)
  const last = new Map<number, number>()
  for (const { at, place } of all) {
    last.set(at, place)
    // Between the first and the last of them stand no more than so many words.
    if (last.size === group.length && place - Math.min(...last.values()) - 1 <= nearness) return true
  }
  return false
}
