import { describe, expect, it } from 'vitest'
import { boardOf } from '../../src/positions/board-of.ts'
import { isKept } from '../../src/positions/cell-of.ts'
import { changesIn } from '../../src/positions/changes-in.ts'
import { groupKey } from '../../src/positions/group-words.ts'
import { cellIsSettled, changesAreSettled } from '../../src/positions/settled.ts'
import type { BoardPosition } from '../../src/records/ledger-store.ts'
import { numbersFrom } from '../seeded.ts'
import { inFolder, opened } from './desk.ts'
import { onBoth } from './on-both.ts'
import { components, dayOf, fill } from './random-ledger.ts'

const labels = {
  id: 'invented',
  name: 'Invented',
  components: components.map((id) => ({ id, name: id })),
  conditions: [],
}

function boardFrom(positions: readonly BoardPosition[], asOf: string) {
  const more = { asOf, labels, counts: [], reports: 1, families: 1, undated: [], unread: [] }
  return boardOf(positions, { ...more, nameOf: (actor) => actor })
}

onBoth((on) => {
  describe('the latest positions of each cell', () => {
    it('give the same board and the same changes as all of them, whatever families, loans and rejections there are', () =>
      inFolder(async (folder) => {
        for (const seed of [1, 2, 3, 4]) {
          const random = numbersFrom(seed)
          const store = await opened(on.at(folder, `${seed}.db`))
          await fill(store, random, 120)
          for (let round = 0; round < 6; round++) {
            const until = dayOf(random, 360).day
            const all = await store.boardPositions({ until, rejected: true })
            const latest = await store.latestPositions({
              until,
              lineOf: groupKey,
              enough: (stretch) => cellIsSettled(stretch, until),
            })
            expect(latest.length).toBeLessThanOrEqual(all.length)
            expect(boardFrom(latest, until)).toEqual(boardFrom(all, until))
            const window = { from: dayOf(random, 300).day, to: until }
            const lately = await store.latestPositions({
              until,
              lineOf: groupKey,
              enough: (stretch) => changesAreSettled(stretch, window),
            })
            const name = (actor: string) => actor
            expect(changesIn(lately.filter(isKept), window, name)).toEqual(changesIn(all.filter(isKept), window, name))
          }
          await store.close()
        }
      }))

    it('are few where the past is long', () =>
      inFolder(async (folder) => {
        const store = await opened(on.at(folder, 'surety.db'))
        await fill(store, numbersFrom(9), 300)
        const until = '2031-12-31'
        const enough = (stretch: Parameters<typeof cellIsSettled>[0]) => cellIsSettled(stretch, until)
        const latest = await store.latestPositions({
          until,
          actors: ['NO'],
          components: ['sea'],
          lineOf: groupKey,
          enough,
        })
        const all = await store.boardPositions({ until, actors: ['NO'], components: ['sea'] })
        expect(latest.length).toBeGreaterThan(0)
        expect(latest.length).toBeLessThan(all.length / 2)
        await store.close()
      }))
  })
})
