import { expect, it } from 'vitest'
import { askHistory } from '../../src/pipeline/ask-history.ts'
import type { Desk } from '../../src/pipeline/desk.ts'
import type { History } from '../../src/records/history.ts'
import { numbersFrom } from '../seeded.ts'
import { deskOver, value } from './asked.ts'
import { inFolder, opened } from './desk.ts'
import { onBoth } from './on-both.ts'
import { actors, components, dayOf, fill, pick, type Random } from './random-ledger.ts'

interface Cell {
  readonly actor: string
  readonly component: string
  readonly asOf: string
}

function cellOf(random: Random): Cell {
  const actor = pick(random, [...actors, 'several governments'])
  return { actor, component: pick(random, components), asOf: dayOf(random, 360).day }
}

/** All stretches of a history, the first first. */
async function stretches(desk: Desk, cell: Cell, limit: number): Promise<readonly History[]> {
  const found: History[] = []
  let next: string | null = null
  do {
    const one: History = await value(askHistory(desk, cell, { cursor: next, limit }))
    found.push(one)
    next = one.next
  } while (next !== null)
  return found
}

onBoth((on) => {
  it('a history in stretches is the whole history: each position once, with its change, what stands first', () =>
    inFolder(async (folder) => {
      for (const seed of [1, 2]) {
        const random = numbersFrom(seed)
        const desk = deskOver(await opened(on.at(folder, `${seed}.db`)))
        await fill(desk.store, random, 90)
        for (let round = 0; round < 8; round++) {
          const cell = cellOf(random)
          const whole = await value(askHistory(desk, cell, null))
          const limit = 1 + Math.floor(random() * 12)
          const parts = await stretches(desk, cell, limit)
          const told = parts.flatMap(({ items }) => items)
          const inOrder = whole.items.map(({ position }) => position.id)
          const byOrder = told.toSorted(
            (one, other) => inOrder.indexOf(one.position.id) - inOrder.indexOf(other.position.id),
          )
          expect(byOrder, `seed ${seed}, ${JSON.stringify(cell)}`).toEqual(whole.items)
          for (const { items, cell: stands, total } of parts) {
            expect({ stands, total }).toEqual({ stands: whole.cell, total: whole.items.length })
            expect(items.length).toBeLessThanOrEqual(limit)
            expect(items.map(({ position }) => position.id)).toEqual(
              inOrder.filter((id) => items.some(({ position }) => position.id === id)),
            )
          }
          const first = parts[0]?.items ?? []
          const standing = whole.items.filter(({ standing }) => standing === 'stands')
          const seen = first.filter(({ standing }) => standing === 'stands')
          expect(seen).toHaveLength(Math.min(limit, standing.length))
          const later = whole.items.find(({ standing }) => standing === 'later')
          if (later !== undefined) expect(parts.at(-1)?.items).toContainEqual(later)
        }
      }
    }))

  it('a stretch is seen from the date of the one before, and refuses the cursor of another date or list', () =>
    inFolder(async (folder) => {
      const desk = deskOver(await opened(on.at(folder, 'ledger.db')))
      await fill(desk.store, numbersFrom(4), 60)
      const cell = { actor: 'NO', component: 'sea' }
      const first = await value(askHistory(desk, { ...cell, asOf: '2031-04-01' }, { cursor: null, limit: 2 }))
      const cursor = first.next ?? ''
      const second = await value(askHistory(desk, cell, { cursor, limit: 2 }))
      expect(second.asOf).toBe('2031-04-01')
      const foreign = (await desk.store.reports({ cursor: null, limit: 1 })).next ?? ''
      for (const [question, given] of [
        [{ ...cell, asOf: '2031-04-02' }, cursor],
        [cell, foreign],
        [cell, 'nonsense'],
      ] as const) {
        const answer = await askHistory(desk, question, { cursor: given, limit: 2 })
        expect(answer).toEqual({ ok: false, failure: { code: 'bad-cursor', given } })
      }
    }))
})
