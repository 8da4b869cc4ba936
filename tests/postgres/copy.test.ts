import { join } from 'node:path'
import { expect, it } from 'vitest'
import { copyLedger } from '../../src/pipeline/copy-ledger.ts'
import type { LedgerStore } from '../../src/records/ledger-store.ts'
import { addition, idOf, inFolder, opened, placedAct, readAct, type Told, tickingClock } from '../ledger/desk.ts'
import { judged, wire } from '../ledger/judging.ts'
import { onPostgres } from '../ledger/on-both.ts'

const copy: Told = { ...wire, name: 'copy.txt', published: '2031-03-04' }
const read = { positions: [{ words: 'Norway will send troops.', stance: 'pledged' as const }] }

/** Two chains, a copy, readings, a judgement, a removed report. */
async function fill(store: LedgerStore, other: LedgerStore): Promise<void> {
  const keys = [{ report: idOf(wire.name), keys: Uint32Array.of(7, 4_000_000_000) }]
  await store.append({ ...addition([wire], [placedAct(wire.name), readAct(wire, read)]), keys })
  await other.append(addition([copy], [placedAct(copy.name, wire.name, wire.text.length), readAct(copy, read)]))
  await store.append({ acts: [judged({ verdict: 'confirmed' })], texts: new Map(), keys: [] })
  await other.append(addition([{ name: 'gone.txt', text: 'A secret was told.' }]))
  const removed = { kind: 'removed', report: idOf('gone.txt'), by: 'anna', why: 'court' } as const
  await other.append({ acts: [removed], texts: new Map(), keys: [] })
}

async function state(store: LedgerStore) {
  const reports = [wire, copy].map(({ name }) => idOf(name))
  return {
    entries: await store.audit.stored(null, 999),
    positions: await store.positions({}),
    board: (await store.boardPositions({})).toSorted((a, b) => (a.position.id < b.position.id ? -1 : 1)),
    scans: await store.scans(reports),
    sharing: await store.sharing([Uint32Array.of(7, 9)], 1, 9),
    texts: (await store.renditions(reports)).map(({ text }) => text),
    summary: await store.summary(),
  }
}

onPostgres((on) => {
  const places = {
    'a file to a server': (folder: string) => [join(folder, 'a.db'), on.at(folder, 'b')],
    'a server to a file': (folder: string) => [on.at(folder, 'a'), join(folder, 'b.db')],
    'a server to another': (folder: string) => [on.at(folder, 'a'), on.at(folder, 'b')],
  }

  it.each(Object.entries(places))('a ledger goes from %s with all that it answers, and again brings nothing', (_, at) =>
    inFolder(async (folder) => {
      const [from = '', to = ''] = at(folder)
      const source = await opened(from, 'anna', tickingClock())
      await fill(source, await opened(from, 'bo', tickingClock('2031-05-02T08:00:00.000Z')))
      const target = await opened(to, 'cleo')
      const done = await copyLedger(source, target)
      expect(done).toMatchObject({ ok: true, value: { entries: 9, all: 9, reports: 3 } })
      expect(await state(target)).toEqual(await state(source))
      expect(await copyLedger(source, target)).toMatchObject({ ok: true, value: { entries: 0, all: 9 } })
      await source.close()
      await target.close()
    }),
  )

  it('a copy that was stopped goes on, and one that was written to since is refused', () =>
    inFolder(async (folder) => {
      const source = await opened(join(folder, 'a.db'))
      await fill(source, await opened(join(folder, 'a.db'), 'bo', tickingClock('2031-05-02T08:00:00.000Z')))
      const target = await opened(on.at(folder, 'b'), 'cleo')
      const [first] = await source.audit.stored(null, 1)
      if (first === undefined) throw new Error('There is one.')
      const texts = new Map([[JSON.parse(first.act).rendition.id, { headline: null, text: wire.text }]])
      await target.takeOver({ entries: [first], texts, keys: [], received: 'kept' })
      expect(await copyLedger(source, target)).toMatchObject({ ok: true, value: { entries: 8, all: 9 } })
      await target.append(addition([{ name: 'new.txt', text: 'Something new.' }]))
      expect(await copyLedger(source, target)).toEqual({
        ok: false,
        failure: { code: 'copy-holds-other', writer: 'cleo', number: 1 },
      })
      await source.close()
    }))

  it('a damaged ledger is not copied', () =>
    inFolder(async (folder) => {
      const source = await opened(on.at(folder, 'a'))
      await source.append(addition([wire]))
      await on.change(on.at(folder, 'a'), `UPDATE rendition SET text = upper(text)`)
      const target = await opened(join(folder, 'b.db'))
      expect(await copyLedger(source, target)).toMatchObject({
        ok: false,
        failure: { code: 'copy-damaged', which: 'source' },
      })
      expect((await target.size()).entries).toBe(0)
      await target.close()
    }))
})
