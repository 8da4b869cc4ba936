import { describe, expect, it } from 'vitest'
import { verify } from '../../src/ledger/verify.ts'
import { privateLedger } from '../../src/outside/sqlite/open-ledger.ts'
import { askBoard } from '../../src/pipeline/ask-board.ts'
import { ledgerRules } from '../../src/pipeline/desk.ts'
import { knownAt } from '../../src/pipeline/known-at.ts'
import { mergeLedgers } from '../../src/pipeline/merge-ledgers.ts'
import type { Act } from '../../src/records/entry.ts'
import type { LedgerStore } from '../../src/records/ledger-store.ts'
import { stances } from '../../src/records/position.ts'
import { numbersFrom } from '../seeded.ts'
import { deskOver } from './asked.ts'
import { addition, idOf, inFolder, opened, placedAct, readAct, type Told, tickingClock } from './desk.ts'
import { onBoth } from './on-both.ts'

function pick<Value>(random: () => number, among: readonly Value[]): Value {
  const value = among[Math.floor(random() * among.length)]
  if (value === undefined) throw new Error('Nothing to pick from.')
  return value
}

/** Some reports read, placed, dated, conditions set, one removed: whatever people do, in one writer's ledger. */
async function grow(store: LedgerStore, random: () => number, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const told: Told = {
      name,
      text: `Norway says what ${name} prints.`,
      published: `2031-05-0${1 + Math.floor(random() * 9)}`,
    }
    const position = { words: 'Norway says', stance: pick(random, stances), component: pick(random, ['troops', 'sea']) }
    const known = (await store.known([idOf(name)])).size > 0
    const acts: Act[] = [placedAct(name), readAct(told, { positions: [position] }, `rules@${Math.floor(random() * 9)}`)]
    if (known) await store.append({ acts, texts: new Map(), keys: [] })
    else await store.append(addition([told], acts))
    if (random() < 0.3) {
      const state = pick(random, ['met', 'unmet'] as const)
      const set = { condition: 'ceasefire', state, on: '2031-05-03', source: 'gazette', by: 'anna' }
      await store.append({ acts: [{ kind: 'condition-set', set }], texts: new Map(), keys: [] })
    }
    if (random() < 0.2) {
      const act: Act = { kind: 'set', report: idOf(name), field: 'published', to: '2031-05-09', by: 'anna' }
      await store.append({ acts: [act], texts: new Map(), keys: [] })
    }
    if (random() < 0.15) {
      const act: Act = { kind: 'removed', report: idOf(name), by: 'anna', why: 'court' }
      await store.append({ acts: [act], texts: new Map(), keys: [] })
    }
  }
}

/** What two ledgers with the same entries must agree on. */
async function state(store: LedgerStore) {
  const board = await askBoard(deskOver(store), { asOf: '2031-06-01' })
  const entries = (await store.audit.stored(null, 10_000)).map(({ received: _, ...entry }) => entry)
  const texts = new Map<string, string | null>()
  for (const { act } of await store.entries(null, 10_000)) {
    if (act.kind === 'received') texts.set(act.rendition.id, (await store.audit.text(act.rendition.id))?.text ?? null)
  }
  return { entries, board: board.ok ? board.value : null, texts, conditions: await store.conditionStates() }
}

async function merged(into: LedgerStore, ...others: readonly LedgerStore[]): Promise<LedgerStore> {
  for (const other of others) {
    const answer = await mergeLedgers(deskOver(into), other)
    if (!answer.ok) throw new Error(answer.failure.code)
  }
  return into
}

onBoth((on) => {
  describe('merging ledgers', () => {
    it('is commutative, associative and idempotent, on entries, texts and board', () =>
      inFolder(async (folder) => {
        for (let seed = 1; seed <= (on.name === 'SQLite' ? 6 : 2); seed++) {
          const random = numbersFrom(seed)
          const grown = async (writer: string, names: readonly string[], round: number) => {
            const store = await opened(
              on.at(folder, `${seed}-${writer}-${round}.db`),
              writer,
              tickingClock(`2031-05-1${round}T08:00:00.000Z`),
            )
            await grow(store, random, names)
            return store
          }
          const a = await grown('anna', ['one', 'two', 'three'], 1)
          const b = await grown('bo', ['two', 'four'], 2)
          const c = await grown('cleo', ['three', 'four', 'five'], 3)
          const blank = (name: string) => opened(on.at(folder, `${seed}-${name}.db`), 'nobody')
          const abc = await merged(await blank('abc'), a, b, c)
          const reference = await state(abc)
          expect(reference.entries.length).toBeGreaterThan(20)
          expect(await state(await merged(await blank('cba'), c, b, a)), `seed ${seed}`).toEqual(reference)
          const bc = await merged(await blank('bc'), b, c)
          expect(await state(await merged(await blank('a-bc'), a, bc)), `seed ${seed}`).toEqual(reference)
          expect(await state(await merged(abc, a, abc, c)), `seed ${seed}`).toEqual(reference)
          expect(await state(await merged(a, b, c)), `seed ${seed}`).toEqual(reference)
          expect((await verify(abc, {})).faults).toEqual([])
        }
      }))

    it('refuses two that disagree on an entry, by name, and takes nothing', () =>
      inFolder(async (folder) => {
        const one = await opened(on.at(folder, 'one.db'), 'anna')
        const two = await opened(on.at(folder, 'two.db'), 'anna')
        for (const store of [one, two]) await store.append(addition([{ name: 'same', text: 'The same.' }]))
        await one.append(addition([{ name: 'left', text: 'Left.' }]))
        await two.append(addition([{ name: 'right', text: 'Right.' }]))
        await two.append(addition([{ name: 'more', text: 'More.' }]))
        const before = await state(one)
        const answer = await mergeLedgers(deskOver(one), two)
        expect(answer).toEqual({ ok: false, failure: { code: 'forked', writer: 'anna', number: 2 } })
        expect(await state(one)).toEqual(before)
      }))

    it('takes entries about a report that came before its receipt, and its rows stand once it came', () =>
      inFolder(async (folder) => {
        const source = await opened(on.at(folder, 'source.db'), 'anna')
        const told: Told = { name: 'late', text: 'Norway will go.', published: '2031-05-01' }
        await source.append(addition([told], [placedAct('late')]))
        const reader = await opened(on.at(folder, 'reader.db'), 'zoe')
        await merged(reader, source)
        await reader.append({
          acts: [readAct(told, { positions: [{ words: 'Norway will go' }] })],
          texts: new Map(),
          keys: [],
        })
        const target = await opened(on.at(folder, 'target.db'), 'nobody')
        const entries = (await reader.audit.stored(null, 99)).toReversed()
        for (const entry of entries) {
          const texts = new Map(
            (await reader.entries(null, 99)).flatMap(({ act }) =>
              act.kind === 'received' ? [[act.rendition.id, { headline: null, text: told.text }] as const] : [],
            ),
          )
          await target.takeOver({ entries: [entry], texts, keys: [], received: 'now' })
        }
        expect((await verify(target, {})).faults).toEqual([])
        expect(await state(target)).toEqual(await state(reader))
      }))
  })

  describe('what was known at a time', () => {
    const blank = async () => privateLedger({ rules: ledgerRules, clock: () => new Date() })
    const alone = { blank, deskOver: async (store: LedgerStore) => deskOver(store) }

    it('never changes later, whatever is added, read again, removed or merged since', () =>
      inFolder(async (folder) => {
        for (let seed = 1; seed <= (on.name === 'SQLite' ? 4 : 2); seed++) {
          const random = numbersFrom(seed)
          const store = await opened(on.at(folder, `${seed}.db`), 'anna', tickingClock('2031-05-11T08:00:00.000Z'))
          const seen: { readonly at: string; readonly board: unknown }[] = []
          for (const names of [
            ['one', 'two'],
            ['two', 'three'],
            ['one', 'four'],
          ]) {
            await grow(store, random, names)
            const { items } = await store.log({}, { cursor: null, limit: 1 })
            const at = items[0]?.received ?? ''
            seen.push({ at, board: await askBoard(deskOver(store), { asOf: '2031-06-01' }) })
          }
          const other = await opened(on.at(folder, `${seed}-other.db`), 'bo', tickingClock('2031-05-10T08:00:00.000Z'))
          await grow(other, random, ['five', 'six'])
          await merged(store, other)
          for (const { at, board } of seen) {
            const past = await knownAt(deskOver(store), at, alone)
            if (!past.ok) throw new Error(past.failure.code)
            expect(await askBoard(past.value, { asOf: '2031-06-01' }), `seed ${seed}, ${at}`).toEqual(board)
            // What was erased by law since is erased there too.
            const faults = (await verify(past.value.store, {})).faults.filter(({ code }) => code !== 'text-changed')
            expect(faults).toEqual([])
            await expect(past.value.store.append(addition([]))).rejects.toThrow('ledger-past')
            await past.value.store.close()
          }
        }
      }))

    it.each(['yesterday', '2031-02-30', '2031-02-14T25:00Z', '2031-02-14T09:30'])(
      'is not told of %s',
      async (given) => {
        const answer = await knownAt(deskOver(await blank()), given, alone)
        expect(answer).toEqual({ ok: false, failure: { code: 'bad-instant', given } })
      },
    )
  })

  describe('a repair', () => {
    it.each([
      ['a position is changed', `UPDATE position SET stance = 'acting'`],
      ['a report is gone from its table', `DELETE FROM report`],
      ['a family is lost', `DELETE FROM family`],
      ['the search index is emptied', on.changes.searchGone],
      ['the lineage index is emptied', on.changes.keysGone],
      ['a setting is changed', `UPDATE setting SET value = '[]'`],
    ])('makes the ledger whole again where %s', (_, damage) =>
      inFolder(async (folder) => {
        const path = on.at(folder, 'ledger.db')
        const store = await opened(path)
        await grow(store, numbersFrom(5), ['one', 'two', 'three', 'four', 'five'])
        const keyed = { report: idOf('keyed'), keys: Uint32Array.of(1, 2, 3) }
        await store.append({ ...addition([{ name: 'keyed', text: 'With keys.' }]), keys: [keyed] })
        const before = await state(store)
        await store.close()
        await on.change(path, damage)
        const damaged = await opened(path)
        expect((await verify(damaged, {})).ok).toBe(false)
        await damaged.repair()
        expect((await verify(damaged, {})).faults).toEqual([])
        expect(await state(damaged)).toEqual(before)
        expect(await damaged.sharing([Uint32Array.of(1, 2, 3)], 1, 9)).toEqual([[{ report: idOf('keyed'), shared: 3 }]])
        const found = await damaged.search('keys', { cursor: null, limit: 9 })
        expect(found.items).toHaveLength(1)
        await damaged.close()
      }),
    )
  })
})
