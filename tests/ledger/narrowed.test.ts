import { describe, expect, it } from 'vitest'
import type { LedgerStore } from '../../src/records/ledger-store.ts'
import { addition, inFolder, opened, placedAct, type Read, readAct, type Told } from './desk.ts'
import { onBoth } from './on-both.ts'

const text = 'alpha promised. bravo promised. charlie promised.'
const wire: Told = { name: 'wire', text, outlet: 'Wire', published: '2031-04-01' }
const post: Told = { name: 'post', text: `${text} So says the Post.`, outlet: 'Post', published: '2031-04-03' }
const late: Told = { name: 'late', text: `${text} Later still.`, outlet: 'Wire', published: '2031-04-05' }
const undated: Told = { name: 'undated', text: `${text} Undated.`, outlet: 'Wire', published: null }
const all = [wire, post, late, undated]

const troops = { actor: 'NO', component: 'troops' }
/** Two positions of one cell, and one of another. */
const read: Read = {
  positions: [
    { words: 'alpha', ...troops },
    { words: 'bravo', ...troops, stance: 'open' },
    { words: 'charlie', actor: 'SE', component: 'sea' },
  ],
  statements: [{ words: 'alpha promised', speaker: 'Ane Lunde' }],
}

onBoth((on) => {
  function inLedger<Result>(run: (store: LedgerStore) => Promise<Result>): Promise<Result> {
    return inFolder(async (folder) => {
      const store = await opened(on.at(folder, 'a.db'))
      const acts = all.flatMap((told) => [placedAct(told.name), readAct(told, read)])
      await store.append(addition(all, acts))
      try {
        return await run(store)
      } finally {
        await store.close()
      }
    })
  }

  describe('lists of a ledger', () => {
    it('of reports are narrowed by outlet, language and day, and paged all the same', () =>
      inLedger(async (store) => {
        const named = async (filter: Parameters<LedgerStore['reports']>[1]) => {
          const names: (string | null)[] = []
          for (let cursor: string | null = null; ; ) {
            const page: Awaited<ReturnType<LedgerStore['reports']>> = await store.reports({ cursor, limit: 1 }, filter)
            names.push(...page.items.map(({ report }) => report.name))
            cursor = page.next
            if (cursor === null) return names
          }
        }
        expect(await named({})).toEqual(['late', 'post', 'wire', 'undated'])
        expect(await named({ outlet: 'Wire' })).toEqual(['late', 'wire', 'undated'])
        expect(await named({ from: '2031-04-02', to: '2031-04-03' })).toEqual(['post'])
        expect(await named({ outlet: 'Wire', to: '2031-04-03' })).toEqual(['wire'])
        const [one] = (await store.reports({ cursor: null, limit: 1 })).items
        expect(await named({ language: one?.report.language ?? '' })).toHaveLength(4)
        expect(await named({ language: 'xx' })).toEqual([])
      }))

    it('of statements are narrowed by the outlet and the day of their reports', () =>
      inLedger(async (store) => {
        const days = async (filter: Parameters<LedgerStore['statements']>[0]) => {
          const { items } = await store.statements(filter, { cursor: null, limit: 10 })
          const reports = await store.reportsOf(items.map(({ report }) => report))
          return reports.map(({ report }) => report.name)
        }
        expect(await days({ speaker: 'lunde' })).toEqual(['late', 'post', 'wire', 'undated'])
        expect(await days({ speaker: 'lunde', outlet: 'Post' })).toEqual(['post'])
        expect(await days({ from: '2031-04-03' })).toEqual(['late', 'post'])
        expect(await days({ from: '2031-04-02', to: '2031-04-04' })).toEqual(['post'])
      }))

    it('of days have each day on which positions were taken, with its cells once', () =>
      inLedger(async (store) => {
        expect(await store.daysTaken()).toEqual([
          { day: '2031-04-01', cells: 2 },
          { day: '2031-04-03', cells: 2 },
          { day: '2031-04-05', cells: 2 },
        ])
      }))
  })
})
