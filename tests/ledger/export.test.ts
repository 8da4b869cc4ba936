import { describe, expect, it } from 'vitest'
import { exportOf } from '../../src/publish/export-of.ts'
import { addition, idOf, inFolder, opened, placedAct, readAct, type Told } from './desk.ts'
import { onBoth } from './on-both.ts'

const wire: Told = {
  name: 'wire.txt',
  headline: 'Oslo weighs a patrol',
  text: 'Oslo is open to sending a patrol vessel, Ane Lunde said. “We will decide in May.”',
  published: '2031-04-02',
  outlet: 'Wire',
}
const copy: Told = { ...wire, name: 'copy.txt', published: '2031-04-03', outlet: 'Post' }

onBoth((on) => {
  describe('an exported ledger', () => {
    it('names reports as they were given, with their families, and values without inner reasons', () =>
      inFolder(async (folder) => {
        const store = await opened(on.at(folder, 'a.db'))
        const read = readAct(wire, {
          positions: [{ words: 'Oslo is open', component: 'sea' }],
          statements: [{ words: 'We will decide in May.', mode: 'direct' }],
        })
        await store.append(addition([wire, copy], [placedAct('wire.txt'), placedAct('copy.txt', 'wire.txt', 80), read]))
        const exported = await exportOf(store)
        expect(exported.reports).toEqual([
          {
            id: 'copy.txt',
            outlet: 'Post',
            headline: wire.headline,
            published: '2031-04-03',
            language: 'en',
            parts: [{ start: 0, end: wire.text.length }],
          },
          expect.objectContaining({ id: 'wire.txt', published: '2031-04-02' }),
        ])
        expect(exported.families.map((family) => [...family].sort())).toEqual([['copy.txt', 'wire.txt']])
        expect(exported.derivations).toMatchObject([
          { report: 'copy.txt', from: 'wire.txt', relation: 'copy', main: true },
        ])
        expect(exported.positions).toMatchObject([
          { report: 'wire.txt', actor: 'NO', passage: { start: 0, quote: 'Oslo is open', in: 'text' } },
        ])
        expect(exported.positions[0]).not.toHaveProperty('because')
        expect(exported.statements).toMatchObject([
          { report: 'wire.txt', passage: { quote: 'We will decide in May.' } },
        ])
        await store.close()
      }))

    it('names reports by their ids where two were given the same name', () =>
      inFolder(async (folder) => {
        const store = await opened(on.at(folder, 'a.db'))
        const { acts, ...rest } = addition([wire, copy])
        const renamed = acts.map((act) =>
          act.kind === 'received' ? { ...act, report: { ...act.report, name: 'same.txt' } } : act,
        )
        await store.append({ ...rest, acts: renamed })
        expect((await exportOf(store)).reports.map(({ id }) => id).sort()).toEqual(
          [idOf('wire.txt'), idOf('copy.txt')].sort(),
        )
        await store.close()
      }))
  })
})
