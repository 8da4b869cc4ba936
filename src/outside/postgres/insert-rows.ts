import type { Questions, Row } from './questions.ts'
import { withoutZero } from './sql-text.ts'

/** The protocol numbers parameters by 16 bits. */
const mostParameters = 65_535

/**
 * Many rows in few statements, each value a parameter of its own, for bytes and long texts; `row` gives its places in SQL
 * where they are more than one `?` for each value. What `ending` returns comes in the order of the rows.
 */
export async function insertRows(
  questions: Questions,
  into: string,
  rows: readonly (readonly unknown[])[],
  { row, ending = '' }: { readonly row?: string; readonly ending?: string } = {},
): Promise<readonly Row[]> {
  const [first] = rows
  if (first === undefined) return []
  const places = row ?? `(${first.map(() => '?').join(', ')})`
  const atOnce = Math.floor(mostParameters / first.length)
  const returned: Row[] = []
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce)
    const text = `INSERT INTO ${into} VALUES ${some.map(() => places).join(', ')} ${ending}`
    returned.push(...(await questions.all(text, ...some.flat())))
  }
  return returned
}

/** Rows as one parameter, which `json_populate_recordset(NULL::table, ?)` takes apart: flags as 1 and 0. */
export function recordset(rows: readonly object[]): string {
  const plain = rows.map(flagged)
  const text = JSON.stringify(plain)
  // A function for each value takes several times as long, and hardly any text has a zero character.
  if (!text.includes('\\u0000')) return text
  return JSON.stringify(plain, (_name, value: unknown) => (typeof value === 'string' ? withoutZero(value) : value))
}

function flagged(row: object): object {
  const plain: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(row)) plain[name] = typeof value === 'boolean' ? Number(value) : value
  return plain
}
