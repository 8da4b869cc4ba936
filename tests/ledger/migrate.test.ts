import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { verify } from '../../src/ledger/verify.ts'
import { applicationId, migrations } from '../../src/outside/sqlite/migrations.ts'
import { addition, idOf, inFolder, opened } from './desk.ts'

/** Tables whose form has not changed since the first version. */
const unchanged = ['ledger', 'entry', 'report', 'rendition', 'family', 'derivation', 'setting', 'lineage_keys']

/** Writes what a ledger holds as the first version kept it. */
function asFirstVersion(from: string, to: string, postings: readonly (readonly [number, string])[]): void {
  const raw = new DatabaseSync(to)
  raw.exec(migrations[0] ?? '')
  raw.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = 1; ATTACH '${from}' AS now`)
  for (const table of unchanged) raw.exec(`INSERT INTO main.${table} SELECT * FROM now.${table}`)
  raw.exec(`DETACH now; INSERT INTO search (search) VALUES ('rebuild')`)
  for (const [at, [key, id]] of postings.entries()) {
    // The first version kept postings in two tables.
    const table = at % 2 === 0 ? 'lineage_key' : 'lineage_late'
    raw.prepare(`INSERT INTO ${table} SELECT ?, n FROM report WHERE id = ?`).run(key, id)
  }
  raw.close()
}

describe('a ledger of the first version', () => {
  it('is brought forward when it is opened, and answers and verifies as before', () =>
    inFolder(async (folder) => {
      const [now, old] = [join(folder, 'now.db'), join(folder, 'old.db')]
      const store = await opened(now)
      const keys = { a: [3, 900, 4_000_000_000], b: [900, 4_000_000_000] }
      await store.append({
        ...addition(Object.keys(keys).map((name) => ({ name, text: `Report ${name}.` }))),
        keys: Object.entries(keys).map(([name, its]) => ({ report: idOf(name), keys: Uint32Array.from(its) })),
      })
      await store.close()
      const postings = Object.entries(keys).flatMap(([name, its]) => its.map((key) => [key, idOf(name)] as const))
      asFirstVersion(now, old, postings)
      const brought = await opened(old)
      expect(await brought.sharing([Uint32Array.of(3, 900, 4_000_000_000)], 1, 9)).toEqual([
        [
          { report: idOf('a'), shared: 3 },
          { report: idOf('b'), shared: 2 },
        ],
      ])
      expect((await verify(brought)).faults).toEqual([])
      await brought.close()
    }))
})
