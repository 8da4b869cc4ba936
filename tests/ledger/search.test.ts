import { describe, expect, it } from 'vitest'
import type { LedgerStore } from '../../src/records/ledger-store.ts'
import { addition, inFolder, opened } from './desk.ts'
import { onBoth } from './on-both.ts'

const texts = [
  'The patrol vessels left the harbour. Café owners waved.',
  'A vessel of the patrol was late; the harbour was calm.',
  'Nobody left the ridge. 😀 The word harbour stands after a smile.',
]

onBoth((on) => {
  async function inLedger(run: (store: LedgerStore) => Promise<void>): Promise<void> {
    await inFolder(async (folder) => {
      const store = await opened(on.at(folder, 'a.db'))
      await store.append(
        addition(texts.map((text, at) => ({ name: `${at}.txt`, text, headline: at === 1 ? 'Late, late' : 'On time' }))),
      )
      await run(store)
      await store.close()
    })
  }

  async function names(store: LedgerStore, words: string): Promise<readonly (string | null)[]> {
    return (await store.search(words, { cursor: null, limit: 10 })).items.map(({ name }) => name).sort()
  }

  describe('searching a ledger', () => {
    it('finds reports that have all the words, in text or headline, whatever their ending and accents', () =>
      inLedger(async (store) => {
        expect(await names(store, 'vessel')).toEqual(['0.txt', '1.txt'])
        expect(await names(store, 'cafe LEAVING')).toEqual([])
        expect(await names(store, 'CAFE left')).toEqual(['0.txt'])
        expect(await names(store, 'time ridge')).toEqual(['2.txt'])
      }))

    it('finds a phrase in quotation marks of any kind as it stands', () =>
      inLedger(async (store) => {
        expect(await names(store, '"patrol vessels"')).toEqual(['0.txt'])
        expect(await names(store, '“patrol vessels” harbour')).toEqual(['0.txt'])
        expect(await names(store, '"left the" ridge')).toEqual(['2.txt'])
      }))

    it('marks the hits in the words around them, in UTF-16 offsets', () =>
      inLedger(async (store) => {
        for (const { snippet } of (await store.search('harbour', { cursor: null, limit: 10 })).items) {
          expect(snippet.marks.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(['harbour'])
        }
      }))

    it('takes signs of the query language for what they are in a text', () =>
      inLedger(async (store) => {
        const hostile = [
          '"',
          '""',
          '*',
          'NEAR(',
          'a AND',
          'OR',
          'NOT harbour',
          'text:harbour',
          '-harbour',
          '^',
          '(',
          '\0',
          '😀',
          '',
        ]
        for (const words of [...hostile, 'x"y"z', 'harbour*', '"unclosed', "'; drop table entry", 'a '.repeat(5000)]) {
          const found = await store.search(words, { cursor: null, limit: 10 })
          expect(found.items.length).toBeLessThanOrEqual(3)
        }
        expect(await names(store, 'harbour*')).toEqual(['0.txt', '1.txt', '2.txt'])
        expect(await names(store, 'text:harbour')).toEqual([])
      }))

    it('goes from page to page', () =>
      inLedger(async (store) => {
        const first = await store.search('harbour', { cursor: null, limit: 2 })
        const second = await store.search('harbour', { cursor: first.next, limit: 2 })
        expect([...first.items, ...second.items].map(({ name }) => name).sort()).toEqual(['0.txt', '1.txt', '2.txt'])
        expect(second.next).toBe(null)
      }))
  })
})
