import type { Questions } from './questions.ts'

/** The numbers of these families in this ledger; made where a family is new. */
export async function familyNumbers(
  questions: Questions,
  families: Iterable<string>,
): Promise<ReadonlyMap<string, number>> {
  const wanted = [...new Set(families)]
  if (wanted.length === 0) return new Map()
  await questions.run(
    `INSERT INTO family (id, source, size) SELECT id, 0, 0 FROM unnest(?::text[]) AS wanted (id)
     WHERE NOT EXISTS (SELECT 1 FROM family WHERE family.id = wanted.id)`,
    wanted,
  )
  const rows = await questions.all('SELECT n, id FROM family WHERE id = ANY (?::text[])', wanted)
  return new Map(rows.map(({ n, id }) => [String(id), Number(n)]))
}

/**
 * Who speaks first for each of these families: its source, the member made from no other; where several are (their
 * common source was not received), the earliest published, undated last, then the lowest id. A family without members goes.
 */
export async function refreshFamilies(questions: Questions, families: Iterable<number>): Promise<void> {
  const numbers = [...new Set(families)]
  if (numbers.length === 0) return
  await questions.run(
    `UPDATE family SET source = first.n, size = first.size FROM (
       SELECT DISTINCT ON (family) family, n, count(*) OVER (PARTITION BY family) AS size FROM report
       WHERE family = ANY (?::integer[]) ORDER BY family, origin DESC, published NULLS LAST, id
     ) first WHERE family.n = first.family`,
    numbers,
  )
  await questions.run(
    `DELETE FROM family WHERE n = ANY (?::integer[]) AND NOT EXISTS (SELECT 1 FROM report WHERE report.family = family.n)`,
    numbers,
  )
}
