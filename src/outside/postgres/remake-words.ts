import type { Questions, Row } from './questions.ts'
import { searchable } from './search-words.ts'
import { wordsFrom } from './write-texts.ts'

/** Texts whose words are made at once. */
const textsAtOnce = 50

async function stretch(questions: Questions, after: number): Promise<readonly Row[]> {
  const sql = 'SELECT n, id, headline, text FROM rendition WHERE n > ? ORDER BY n LIMIT ?'
  return questions.all(sql, after, textsAtOnce)
}

/** The words that search finds a text by, as they ought to be; NULL where the text was removed. */
const expected = `SELECT made.n, CASE WHEN made.text IS NULL THEN NULL ELSE ${wordsFrom('made.headline', 'made.text')} END AS words
  FROM unnest(?::integer[], ?::text[], ?::text[]) AS made (n, headline, text)`

function made(rows: readonly Row[]): readonly (readonly unknown[])[] {
  return [
    rows.map(({ n }) => n),
    rows.map(({ headline }) => searchable(typeof headline === 'string' ? headline : '')),
    rows.map(({ text }) => (typeof text === 'string' ? searchable(text) : null)),
  ]
}

/** Make the words of all texts anew. */
export async function remakeWords(questions: Questions): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await stretch(questions, after)
    if (rows.length === 0) return
    after = Number(rows.at(-1)?.n)
    await questions.run(
      `UPDATE rendition SET words = expected.words FROM (${expected}) expected
       WHERE rendition.n = expected.n AND rendition.words IS DISTINCT FROM expected.words`,
      ...made(rows),
    )
  }
}

/** Texts that search does not find by their own words, or finds by others. */
export async function differingWords(questions: Questions): Promise<readonly string[]> {
  const differing: string[] = []
  for (let after = 0; ; ) {
    const rows = await stretch(questions, after)
    if (rows.length === 0) return differing
    after = Number(rows.at(-1)?.n)
    const found = await questions.all(
      `SELECT rendition.id FROM rendition JOIN (${expected}) expected ON rendition.n = expected.n
       WHERE rendition.words IS DISTINCT FROM expected.words`,
      ...made(rows),
    )
    differing.push(...found.map(({ id }) => String(id)))
  }
}
