import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { verify } from '../../src/ledger/verify.ts'
import { applicationId, migrations } from '../../src/outside/sqlite/migrations.ts'
import type { Act } from '../../src/records/entry.ts'
import type { Position } from '../../src/records/position.ts'
import { passageOf } from '../../src/text/passage.ts'
import { addition, idOf, inFolder, opened, readAct, type Told } from './desk.ts'
import { judged } from './judging.ts'

/** Tables whose form has not changed since the first version. */
const unchanged = ['ledger', 'entry', 'report', 'rendition', 'family', 'derivation', 'setting', 'lineage_keys']

/** Where scans were kept by their text, and postings as they are now. */
const withScansByText = 8

/** Writes what a ledger holds as that version kept it. */
function asWithScansByText(from: string, to: string): void {
  const raw = new DatabaseSync(to)
  for (const step of migrations.slice(0, withScansByText)) raw.exec(step)
  raw.exec(
    `PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${withScansByText}; ATTACH '${from}' AS now`,
  )
  raw.exec('DELETE FROM lineage_layout')
  for (const table of [...unchanged, 'lineage_recent', 'lineage_layout']) {
    raw.exec(`INSERT INTO main.${table} SELECT * FROM now.${table}`)
  }
  raw.exec(`INSERT INTO lineage_scan SELECT n, x'02000000' FROM rendition`)
  raw.exec(`DETACH now; INSERT INTO search (search) VALUES ('rebuild')`)
  raw.close()
}

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

describe('a ledger from before versions of pages were told apart', () => {
  it('has them when it is opened, and verifies', () =>
    inFolder(async (folder) => {
      const [now, old] = [join(folder, 'now.db'), join(folder, 'old.db')]
      const store = await opened(now)
      const url = 'https://wire.example/2031/two-frigates-for-the-strait'
      const tolds = ['first', 'second'].map((name, at) => ({
        name,
        text: `Report ${name}.`,
        published: `2031-03-0${at + 1}`,
      }))
      const { acts, ...rest } = addition(tolds)
      const placed = acts.map((act) => (act.kind === 'received' ? { ...act, report: { ...act.report, url } } : act))
      await store.append({ acts: placed, ...rest })
      const versions = await store.versions(idOf('second'))
      expect(versions.map(({ until }) => until)).toEqual(['2031-03-02', null])
      await store.close()
      asFirstVersion(now, old, [])
      const brought = await opened(old)
      expect(await brought.versions(idOf('second'))).toEqual(versions)
      expect((await verify(brought)).faults).toEqual([])
      await brought.close()
    }))
})

/** Writes what a ledger holds as version 6 kept it, before rows held values whole. */
function asVersion6(from: string, to: string): void {
  const raw = new DatabaseSync(to)
  for (const step of migrations.slice(0, 6)) raw.exec(step)
  raw.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = 6; ATTACH '${from}' AS now`)
  for (const table of [...unchanged, 'position', 'statement', 'judgement', 'reach']) {
    const columns = raw.prepare(`SELECT name FROM pragma_table_info('${table}', 'main')`).all()
    const names = columns.map(({ name }) => `"${String(name)}"`).join(', ')
    raw.exec(`INSERT INTO main.${table} (${names}) SELECT ${names} FROM now.${table}`)
  }
  raw.exec(`DETACH now; INSERT INTO search (search) VALUES ('rebuild')`)
  raw.close()
}

function byReport(one: Position, other: Position): number {
  return one.report === other.report ? one.passage.start - other.passage.start : one.report < other.report ? -1 : 1
}

describe('a ledger of version 6', () => {
  const told = (name: string): Told => ({
    name,
    text: 'Norway "may" send 200 divers once a ceasefire holds, Ane Lunde said.\tNot to the front.',
    published: '2031-03-01',
  })
  const words = 'Norway "may" send 200 divers once a ceasefire holds'

  /** A reading whose values say all that values can say, one of them twice. */
  function richRead(of: Told): Act {
    const part = (wanted: string) => {
      const start = of.text.indexOf(wanted)
      return passageOf(of.text, start, start + wanted.length)
    }
    const { statements } = readAct(of, {
      statements: [{ words, via: ['Le "Soir"'], said: { date: '2031-02-01', precision: 'month' } }],
    }).reading
    const rich = {
      words,
      statement: statements[0]?.id ?? null,
      conditions: [
        { kind: 'ceasefire', party: null, passage: part('once a ceasefire holds') },
        { kind: 'partner', party: 'US', passage: part('holds') },
      ],
      caveats: ['Not to\u0001 the "front"', 'nur Über-Land\u2028'],
      quantity: { value: 200, unit: 'divers', passage: part('200 divers') },
      because: [
        { sign: 'verb:send', words: 'may" send', at: { start: 8, end: 17 } },
        { sign: 'share', words: '0.83 of\nits words' },
      ],
    }
    const bare = { words: 'Norway "may" send', component: 'sea', because: [] }
    const read = readAct(of, { positions: [rich, { ...rich, caveats: [] }, bare] })
    return { kind: 'read', reading: { ...read.reading, statements } }
  }

  it('is given what its rows did not hold, from its entries', () =>
    inFolder(async (folder) => {
      const [now, old] = [join(folder, 'now.db'), join(folder, 'old.db')]
      const [harbour, ridge] = [told('harbour.txt'), told('ridge.txt')]
      const store = await opened(now)
      await store.append(addition([harbour, ridge], [richRead(harbour), richRead(ridge)]))
      const corrected = judged({ of: ridge, words, stance: 'open', verdict: 'corrected', fields: { stance: 'acting' } })
      const added = judged({ of: ridge, words: 'Not to the front', stance: 'refused', verdict: 'added' })
      await store.append({ acts: [corrected, added], texts: new Map(), keys: [] })
      const cell = { actor: 'NO', component: 'troops' }
      const before = await store.toldPositions(cell)
      expect(before.map(({ position }) => position.stance).sort()).toEqual(['acting', 'open', 'refused'])
      const whole = await store.positions({ components: ['troops'] })
      expect(whole.map(({ position }) => position)).toEqual(before.map(({ position }) => position).toSorted(byReport))
      await store.close()
      asVersion6(now, old)
      const brought = await opened(old)
      expect(await brought.toldPositions(cell)).toEqual(before)
      expect((await verify(brought)).faults).toEqual([])
      await brought.close()
    }))
})

describe('a ledger that kept scans by their text', () => {
  it('is brought forward, forgets them, and answers and verifies as before', () =>
    inFolder(async (folder) => {
      const [now, old] = [join(folder, 'now.db'), join(folder, 'old.db')]
      const store = await opened(now)
      const told = { name: 'a', text: 'The ferry from Oslo was late again.' }
      await store.append({ ...addition([told]), keys: [{ report: idOf('a'), keys: Uint32Array.of(3, 900) }] })
      await store.close()
      asWithScansByText(now, old)
      const brought = await opened(old)
      expect(await brought.prepared([idOf('a')])).toEqual([{ report: idOf('a'), prepared: null }])
      expect(await brought.sharing([Uint32Array.of(3, 900)], 1, 9)).toEqual([[{ report: idOf('a'), shared: 2 }]])
      expect((await brought.search('ferry', { cursor: null, limit: 5 })).items).toHaveLength(1)
      expect((await verify(brought)).faults).toEqual([])
      await brought.close()
    }))
})
