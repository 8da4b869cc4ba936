import { DatabaseSync } from 'node:sqlite'
import { migrations } from './migrations.ts'

const definitions = 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name'

let expected: ReadonlyMap<string, string> | null = null

/** Definitions as all migrations make them in an empty database; 2 ms, once. */
function expectedDefinitions(): ReadonlyMap<string, string> {
  const fresh = new DatabaseSync(':memory:')
  for (const step of migrations) fresh.exec(step)
  const found = definitionsIn(fresh)
  fresh.close()
  return found
}

function definitionsIn(raw: DatabaseSync): ReadonlyMap<string, string> {
  return new Map(
    raw
      .prepare(definitions)
      .all()
      .map((row) => [String(row.name), JSON.stringify(Object.values(row))]),
  )
}

/**
 * The table or index whose definition is not ours any more; null where all are. What somebody else added to the file (a
 * view of their own) is left alone.
 */
export function changedDefinition(raw: DatabaseSync): string | null {
  expected ??= expectedDefinitions()
  const found = definitionsIn(raw)
  for (const [name, definition] of expected) if (found.get(name) !== definition) return name
  return null
}
