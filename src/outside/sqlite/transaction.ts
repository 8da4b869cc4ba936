import type { Statements } from './node-sqlite.ts'

/**
 * One durable transaction, all of it or nothing. The write lock is taken first, so that what is read inside is the last
 * state. `erases`: words are overwritten where they stood, and the log, which still holds them, is written back and cut off.
 */
export function inTransaction<Result>(
  statements: Statements,
  { erases }: { readonly erases: boolean },
  work: () => Result,
): Result {
  statements.run(`PRAGMA secure_delete = ${erases ? 'ON' : 'FAST'}`)
  statements.run('BEGIN IMMEDIATE')
  try {
    const result = work()
    statements.run('COMMIT')
    if (erases) statements.run('PRAGMA wal_checkpoint(TRUNCATE)')
    return result
  } catch (error) {
    statements.run('ROLLBACK')
    throw error
  }
}
