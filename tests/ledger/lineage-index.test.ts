import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verify } from '../../src/ledger/verify.ts'
import { carriersCounted } from '../../src/outside/sqlite/lineage-index.ts'
import { addition, idOf, inFolder, opened } from './desk.ts'

const told = (name: string) => ({ name, text: `Report ${name}.` })

describe('the lineage index', () => {
  it('finds reports that share enough keys, most first, and gives back the keys of each', () =>
    inFolder(async (folder) => {
      const store = await opened(join(folder, 'a.db'))
      const keys = { a: [0, 5, 9, 4_294_967_295], b: [5, 9], c: [9], d: [77] }
      await store.append({
        ...addition(Object.keys(keys).map(told)),
        keys: Object.entries(keys).map(([name, all]) => ({ report: idOf(name), keys: Uint32Array.from(all) })),
      })
      const asked = Uint32Array.of(0, 5, 9, 4_294_967_295)
      expect(await store.sharing(asked, 1, 10)).toEqual([
        { report: idOf('a'), shared: 4 },
        { report: idOf('b'), shared: 2 },
        { report: idOf('c'), shared: 1 },
      ])
      expect(await store.sharing(asked, 2, 10)).toHaveLength(2)
      expect(await store.sharing(asked, 1, 1)).toEqual([{ report: idOf('a'), shared: 4 }])
      expect(await store.sharing(new Uint32Array(), 1, 10)).toEqual([])
      expect([...(await store.keysOf(idOf('a')))]).toEqual(keys.a)
      expect([...(await store.keysOf(idOf('nobody')))]).toEqual([])
      await store.close()
    }))

  it('counts no more than the first carriers of a key that everybody has', () =>
    inFolder(async (folder) => {
      const store = await opened(join(folder, 'a.db'))
      const names = Array.from({ length: carriersCounted + 50 }, (_, at) => `r${at}`)
      await store.append({
        ...addition(names.map(told)),
        keys: names.map((name, at) => ({ report: idOf(name), keys: Uint32Array.of(1, 1000 + at) })),
      })
      expect(await store.sharing(Uint32Array.of(1), 1, 1000)).toHaveLength(carriersCounted)
      expect(await store.sharing(Uint32Array.of(1000 + carriersCounted + 9), 1, 10)).toHaveLength(1)
      await store.close()
    }))

  it('finds the same before and after late postings were settled', () =>
    inFolder(async (folder) => {
      const store = await opened(join(folder, 'a.db'))
      // Each adds 90,000 keys; the fifth settles them, the sixth is late again.
      const keys = (at: number) => Uint32Array.from({ length: 90_000 }, (_, key) => key * 10 + (key % 2 === 0 ? 0 : at))
      for (let at = 0; at < 6; at++) {
        const name = `r${at}`
        await store.append({ ...addition([told(name)]), keys: [{ report: idOf(name), keys: keys(at) }] })
      }
      const found = await store.sharing(keys(0).subarray(0, 1000), 1, 10)
      expect(found.map(({ shared }) => shared)).toEqual([1000, 500, 500, 500, 500, 500])
      expect((await verify(store)).faults).toEqual([])
      await store.close()
    }))
})
