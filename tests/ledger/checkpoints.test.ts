import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { verify } from '../../src/ledger/verify.ts'
import { Checkpoints } from '../../src/outside/sqlite/checkpoints.ts'
import { Statements } from '../../src/outside/sqlite/node-sqlite.ts'
import type { Addition } from '../../src/records/ledger-store.ts'
import { addition, inFolder, opened, receivedAct, renditionOf } from './desk.ts'

/** Reports of 4 MB each: more than the log of a ledger is left to hold. */
function large(names: readonly string[]): Addition {
  const told = names.map((name) => ({ name, text: `${name} ${'x'.repeat(4_000_000)}` }))
  return {
    acts: told.map(receivedAct),
    texts: new Map(told.map(({ name, text }) => [renditionOf(name), text])),
    keys: [],
  }
}

/** Pages in the log, and how many of them stand in the file. */
function log(raw: DatabaseSync): { readonly pages: number; readonly written: number } {
  const { log: pages, checkpointed } = raw.prepare('PRAGMA wal_checkpoint(NOOP)').get() ?? {}
  return { pages: Number(pages), written: Number(checkpointed) }
}

it('a ledger that takes in much at once has its log written back meanwhile, and leaves none behind', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'a.db')
    const store = await opened(path)
    const beside = new DatabaseSync(path)
    await store.append(large(Array.from({ length: 11 }, (_, at) => `${at}.txt`)))
    const before = log(beside).pages
    expect(before).toBeGreaterThan(8192)
    while (log(beside).written < before) await wait(20)
    // What comes next begins the log anew.
    await store.append(addition([{ name: 'short.txt', text: 'The ferry was late.' }]))
    expect(log(beside).pages).toBeLessThan(1000)
    beside.close()
    await store.close()
    expect(existsSync(`${path}-wal`)).toBe(false)
    const again = await opened(path)
    expect(await verify(again)).toMatchObject({ faults: [], reports: 12 })
    await again.close()
  }))

it('a ledger that is closed while its log is written back is whole', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'a.db')
    const store = await opened(path)
    for (const name of ['a', 'b', 'c']) await store.append(large(Array.from({ length: 9 }, (_, at) => `${name}${at}`)))
    await store.close()
    expect(existsSync(`${path}-wal`)).toBe(false)
    const again = await opened(path)
    expect(await verify(again)).toMatchObject({ faults: [], reports: 27 })
    await again.close()
  }))

it('a commit is none the worse for rows that are being read meanwhile', () =>
  inFolder(async (folder) => {
    const raw = new DatabaseSync(join(folder, 'a.db'))
    raw.exec('PRAGMA journal_mode = WAL; CREATE TABLE kept (n INTEGER PRIMARY KEY); INSERT INTO kept VALUES (1), (2)')
    const statements = new Statements(raw)
    const checkpoints = new Checkpoints(join(folder, 'a.db'), statements)
    const seen: unknown[] = []
    for (const row of statements.each('SELECT n FROM kept')) {
      statements.run('INSERT OR IGNORE INTO kept VALUES (3)')
      checkpoints.committed()
      seen.push(row.n)
    }
    expect(seen.slice(0, 2)).toEqual([1, 2])
    await checkpoints.end()
    raw.close()
  }))
