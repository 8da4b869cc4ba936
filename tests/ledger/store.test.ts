import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addition, idOf, inFolder, opened, readAct, type Told } from './desk.ts'

const harbour: Told = {
  name: 'harbour.txt',
  headline: 'Oslo weighs a patrol',
  text: 'Oslo is open to sending a patrol vessel, Ane Lunde said. “We will decide in May.”',
  published: '2031-04-02',
  outlet: 'Harbour Post',
}
const ridge: Told = { name: 'ridge.txt', text: 'Nothing was decided at the ridge.', published: null }

describe('a ledger in a file', () => {
  it('gives back what was put in, after it was closed and opened again', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'a.db')
      const first = await opened(path)
      const read = readAct(harbour, {
        positions: [{ words: 'Oslo is open to sending a patrol vessel', component: 'sea', voice: 'own' }],
        statements: [{ words: 'We will decide in May.', mode: 'direct' }],
      })
      await first.append(addition([harbour, ridge], [read]))
      await first.close()
      const store = await opened(path)
      expect(await store.reading(idOf('harbour.txt'))).toEqual(read.reading)
      expect((await store.rendition(idOf('harbour.txt')))?.text).toBe(harbour.text)
      expect((await store.positions({})).map(({ position, day }) => [position, day])).toEqual([
        [read.reading.positions[0], '2031-04-02'],
      ])
      expect(await store.summary()).toEqual({
        reports: 2,
        families: 2,
        entries: 3,
        positions: 1,
        undated: [idOf('ridge.txt')],
        unread: [idOf('ridge.txt')],
        newest: '2031-04-02',
      })
      await store.close()
    })
  })
})
