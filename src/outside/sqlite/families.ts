import type { Statements } from './node-sqlite.ts'

/** The number of a family in this file; made where the family is new. */
export function familyNumber(statements: Statements, family: string): number {
  const known = statements.get('SELECT n FROM family WHERE id = ?', family)
  if (known !== undefined) return Number(known.n)
  return Number(statements.run('INSERT INTO family (id, source, size) VALUES (?, 0, 0)', family).lastInsertRowid)
}

/**
 * Who speaks first for each of these families: its source, the member made from no other; where several are (their
 * common source was not received), the earliest published, undated last, then the lowest id. A family without members goes.
 */
export function refreshFamilies(statements: Statements, families: Iterable<number>): void {
  for (const family of families) {
    const first = statements.get(
      'SELECT n FROM report WHERE family = ? ORDER BY origin DESC, published IS NULL, published, id LIMIT 1',
      family,
    )
    if (first === undefined) statements.run('DELETE FROM family WHERE n = ?', family)
    else {
      const size = statements.get('SELECT count(*) AS size FROM report WHERE family = ?', family)
      statements.run('UPDATE family SET source = ?, size = ? WHERE n = ?', first.n, size?.size, family)
    }
  }
}
