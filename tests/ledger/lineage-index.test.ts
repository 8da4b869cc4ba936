import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { verify } from '../../src/ledger/verify.ts'
import { carriersCounted } from '../../src/outside/sqlite/lineage-index.ts'
import type { LedgerStore } from '../../src/records/ledger-store.ts'
import { addition, idOf, inFolder, opened } from './desk.ts'
import { onBoth } from './on-both.ts'

const told = (name: string) => ({ name, text: `Report ${name}.` })

function add(store: LedgerStore, all: Readonly<Record<string, Uint32Array>>) {
  const keys = Object.entries(all).map(([name, its]) => ({ report: idOf(name), keys: its }))
  return store.append({ ...addition(Object.keys(all).map(told)), keys })
}

/** 90,000 keys, half of them the same for every `at`. */
function manyKeys(at: number): Uint32Array {
  return Uint32Array.from({ length: 90_000 }, (_, key) => key * 40_000 + (key % 2 === 0 ? 0 : at))
}

/** Six reports of 90,000 keys: the fifth settles the postings, the sixth is recent again. */
async function addSettled(store: LedgerStore): Promise<void> {
  for (let at = 0; at < 6; at++) await add(store, { [`r${at}`]: manyKeys(at) })
}

onBoth((on) => {
  describe('the lineage index', () => {
    it('finds reports that share enough keys, most first, and gives back the keys of each', () =>
      inFolder(async (folder) => {
        const store = await opened(on.at(folder, 'a.db'))
        const whole = Uint32Array.of(0, 5, 9, 4_294_967_295)
        await add(store, { a: whole, b: Uint32Array.of(5, 9), c: Uint32Array.of(9), d: Uint32Array.of(77) })
        const [a, b, c] = [
          { report: idOf('a'), shared: 4 },
          { report: idOf('b'), shared: 2 },
          { report: idOf('c'), shared: 1 },
        ]
        expect(await store.sharing([whole], 1, 10)).toEqual([[a, b, c]])
        expect(await store.sharing([whole], 2, 10)).toEqual([[a, b]])
        expect(await store.sharing([whole], 1, 1)).toEqual([[a]])
        expect(await store.sharing([], 1, 10)).toEqual([])
        const once = ['a', 'b', 'c', 'd'].map((name) => ({ report: idOf(name), shared: 1 }))
        once.sort((one, other) => (one.report < other.report ? -1 : 1))
        expect(await store.sharing([new Uint32Array(), Uint32Array.of(9, 77)], 1, 10)).toEqual([[], once])
        expect([...(await store.keysOf(idOf('a')))]).toEqual([...whole])
        expect([...(await store.keysOf(idOf('nobody')))]).toEqual([])
        await store.close()
      }))

    it('counts no more than the first carriers of a key that everybody has', () =>
      inFolder(async (folder) => {
        const store = await opened(on.at(folder, 'a.db'))
        const names = Array.from({ length: carriersCounted + 50 }, (_, at) => `notice${at}`)
        await add(store, Object.fromEntries(names.map((name, at) => [name, Uint32Array.of(1, 1000 + at)])))
        const asked = [Uint32Array.of(1), Uint32Array.of(1000 + carriersCounted + 9)]
        expect((await store.sharing(asked, 1, 1000)).map(({ length }) => length)).toEqual([carriersCounted, 1])
        // Settled, they are cut to those that are counted; verify knows.
        if (on.name === 'SQLite') await addSettled(store)
        expect((await store.sharing(asked, 1, 1000)).map(({ length }) => length)).toEqual([carriersCounted, 1])
        expect((await verify(store)).faults).toEqual([])
        await store.close()
      }))

    it('finds what another program added or settled, and nothing of an addition that failed', () =>
      inFolder(async (folder) => {
        const path = on.at(folder, 'a.db')
        const [store, other] = [await opened(path), await opened(path, 'boris')]
        await add(store, { a: Uint32Array.of(5) })
        const found = async () => (await store.sharing([Uint32Array.of(5)], 1, 10))[0]?.map(({ report }) => report)
        expect(await found()).toEqual([idOf('a')])
        await add(other, { b: Uint32Array.of(5) })
        expect(await found()).toEqual([idOf('a'), idOf('b')].sort())
        const bad = { ...addition([told('c')]), keys: [{ report: idOf('nobody'), keys: Uint32Array.of(5) }] }
        await expect(store.append(bad)).rejects.toThrow('never received')
        expect(await found()).toEqual([idOf('a'), idOf('b')].sort())
        if (on.name === 'SQLite') await addSettled(other)
        await add(other, { d: Uint32Array.of(5) })
        expect(await found()).toEqual([idOf('a'), idOf('b'), idOf('d')].sort())
        await store.close()
        await other.close()
      }))
  })
})

describe('settled postings', () => {
  it('finds the same before and after recent postings were settled', () =>
    inFolder(async (folder) => {
      const store = await opened(join(folder, 'a.db'))
      await addSettled(store)
      const [found = []] = await store.sharing([manyKeys(0).subarray(0, 1000)], 1, 10)
      expect(found.map(({ shared }) => shared)).toEqual([1000, 500, 500, 500, 500, 500])
      expect((await verify(store)).faults).toEqual([])
      await store.close()
    }))
})

describe('settled postings changed by SQL', () => {
  const last = '(SELECT max(bucket) FROM lineage_bucket)'
  it.each([
    ['a bucket taken away', `DELETE FROM lineage_bucket WHERE bucket = ${last}`],
    ['a bucket under another number', `UPDATE lineage_bucket SET bucket = bucket + 1 WHERE bucket = ${last}`],
    ['postings cut short', `UPDATE lineage_bucket SET postings = substr(postings, 9) WHERE bucket = ${last}`],
    ['the bits of buckets', 'UPDATE lineage_layout SET bits = bits - 1'],
    ['the generation that counts', 'UPDATE lineage_layout SET generation = generation + 1'],
    ['the layout taken away', 'DELETE FROM lineage_layout'],
  ])('are found out: %s', (_what, change) =>
    inFolder(async (folder) => {
      const path = join(folder, 'a.db')
      const store = await opened(path)
      await addSettled(store)
      await store.close()
      const raw = new DatabaseSync(path)
      raw.exec(change)
      raw.close()
      const again = await opened(path)
      const { faults } = await verify(again)
      expect(faults.map((fault) => fault.code)).toContain('row-differs')
      await again.close()
    }),
  )
})
