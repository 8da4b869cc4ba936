import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { verify } from '../../src/ledger/verify.ts'
import { privateLedger } from '../../src/outside/sqlite/open-ledger.ts'
import { askBoard } from '../../src/pipeline/ask-board.ts'
import { askConditions } from '../../src/pipeline/ask-conditions.ts'
import { askWhatIf } from '../../src/pipeline/ask-what-if.ts'
import { copyEntries } from '../../src/pipeline/copy-entries.ts'
import { ledgerRules } from '../../src/pipeline/desk.ts'
import { knownAt } from '../../src/pipeline/known-at.ts'
import { decisionId, reportOfDecision } from '../../src/records/decision.ts'
import type { Act } from '../../src/records/entry.ts'
import type { LedgerStore } from '../../src/records/ledger-store.ts'
import { passageOf } from '../../src/text/passage.ts'
import { numbersFrom } from '../seeded.ts'
import { answersOf, deskOver, value } from './asked.ts'
import { addition, inFolder, opened, placedAct, readAct, tickingClock } from './desk.ts'
import { only } from './judging.ts'
import { judgeAt, sayingIn } from './random-decisions.ts'
import { dayOf, fill, type Random } from './random-ledger.ts'

const seeds = [1, 2, 3, 4, 5, 6]
const asOf = '2031-09-15'

/** Two people's work in one ledger: both received some of the same reports, and judged apart from each other. */
async function grown(folder: string, random: Random): Promise<LedgerStore> {
  const store = await opened(join(folder, 'anna.db'), 'anna', tickingClock('2031-05-01T08:00:00.000Z'))
  await fill(store, random, 18)
  const ceasefire = { condition: 'ceasefire', state: 'unmet', on: '2031-01-02', source: 'gazette', by: 'Ines' } as const
  await store.append(only({ kind: 'condition-set', set: ceasefire }))
  await judgeAt(store, random, 8)
  const other = await opened(join(folder, 'bo.db'), 'bo', tickingClock('2031-05-02T08:00:00.000Z'))
  await fill(other, random, 12)
  await judgeAt(other, random, 6)
  await copyEntries(other, store, { received: 'now' })
  await other.close()
  return store
}

function shuffled<Value>(random: Random, values: readonly Value[]): readonly Value[] {
  return values
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

/** All entries of a ledger, arriving in another one in whatever order, a few at a time. */
async function arrived(from: LedgerStore, to: LedgerStore, random: Random): Promise<void> {
  const texts = new Map<string, { readonly headline: null; readonly text: string | null }>()
  for (const { act } of await from.entries(null, 1000)) {
    if (act.kind === 'received')
      texts.set(act.rendition.id, { headline: null, text: (await from.audit.text(act.rendition.id))?.text ?? null })
  }
  const waiting = [...shuffled(random, await from.audit.stored(null, 1000))]
  while (waiting.length > 0) {
    const entries = waiting.splice(0, 1 + Math.floor(random() * 9))
    await to.takeOver({ entries, texts, keys: [], received: 'now' })
  }
}

it('what is seen is made from the entries and from nothing else, in whatever order they arrived', () =>
  inFolder(async (folder) => {
    for (const seed of seeds) {
      const random = numbersFrom(seed)
      const place = join(folder, String(seed))
      mkdirSync(place)
      const store = await grown(place, random)
      const seen = await answersOf(store, asOf)
      const fresh = await opened(join(place, 'fresh.db'), 'nobody')
      await arrived(store, fresh, random)
      expect(await answersOf(fresh, asOf), `seed ${seed}, in another order`).toEqual(seen)
      expect((await verify(fresh, {})).faults).toEqual([])
      await fresh.close()
      await store.close()
      const again = await opened(join(place, 'anna.db'), 'anna')
      expect(await answersOf(again, asOf), `seed ${seed}, opened again`).toEqual(seen)
      await again.repair()
      expect(await answersOf(again, asOf), `seed ${seed}, made anew`).toEqual(seen)
      await again.close()
    }
  }))

it('decisions of any kind leave no trace when they are taken back, in whatever order', () =>
  inFolder(async (folder) => {
    for (const seed of seeds) {
      const random = numbersFrom(100 + seed)
      const place = join(folder, String(seed))
      mkdirSync(place)
      const store = await grown(place, random)
      const before = await answersOf(store, asOf)
      const back: Act[] = []
      for (let n = 0; n < 12; n++) {
        const act = await sayingIn(store, random)
        const [entry] = await store.append(only(act))
        if (entry === undefined) throw new Error('Nothing was said.')
        const report = act.kind === 'decided' ? reportOfDecision(act.decision) : null
        back.push({ kind: 'undone', decision: decisionId(entry), report, by: 'Ines', why: 'a slip' })
      }
      for (const act of shuffled(random, back)) await store.append(only(act))
      expect(await answersOf(store, asOf), `seed ${seed}`).toEqual(before)
      await store.close()
    }
  }))

it('what-if without assumptions is today: each rung of the board, by what it comes to', () =>
  inFolder(async (folder) => {
    for (const seed of seeds) {
      const random = numbersFrom(200 + seed)
      const place = join(folder, String(seed))
      mkdirSync(place)
      const store = await grown(place, random)
      for (let round = 0; round < 5; round++) {
        const day = dayOf(random, 360).day
        const desk = deskOver(store)
        const today = await value(askWhatIf(desk, { asOf: day }))
        expect(today.differences).toEqual([])
        const board = await value(askBoard(desk, { asOf: day }))
        const comes = (component: string, outcomes: readonly string[]) =>
          today.cells.filter(
            (one) => one.group === null && one.component === component && outcomes.includes(one.outcome),
          ).length
        for (const { component, open, pledged, acting } of board.totals) {
          expect(comes(component, ['in-force']), `seed ${seed}, ${day}`).toBe(acting)
          expect(comes(component, ['due', 'waiting']), `seed ${seed}, ${day}`).toBe(pledged)
          expect(comes(component, ['open']), `seed ${seed}, ${day}`).toBe(open)
        }
        const known = await value(askConditions(desk, { asOf: day }))
        const stated = (state: string) => known.conditions.filter((one) => one.state === state).map(({ id }) => id)
        const again = { met: stated('met'), unmet: stated('unmet'), unknown: stated('unknown') }
        expect(await value(askWhatIf(desk, { asOf: day, ...again })), `seed ${seed}, ${day}`).toMatchObject({
          cells: today.cells,
          totals: today.totals,
          differences: [],
        })
      }
      await store.close()
    }
  }))

it('what was known at a time never changes, whatever is received and judged since', () =>
  inFolder(async (folder) => {
    const alone = {
      blank: async () => privateLedger({ rules: ledgerRules, clock: () => new Date() }),
      deskOver: async (store: LedgerStore) => deskOver(store),
    }
    for (const seed of seeds) {
      const random = numbersFrom(300 + seed)
      const place = join(folder, String(seed))
      mkdirSync(place)
      const store = await grown(place, random)
      const { items } = await store.log({}, { cursor: null, limit: 1 })
      const at = items[0]?.received ?? ''
      const seen = await answersOf(store, asOf)
      await fill(store, random, 8)
      await judgeAt(store, random, 8)
      expect(await answersOf(store, asOf)).not.toEqual(seen)
      const past = await value(knownAt(deskOver(store), at, alone))
      expect(await answersOf(past.store, asOf), `seed ${seed}`).toEqual(seen)
      await past.store.close()
      await store.close()
    }
  }))

it('what was said of a partner holds for whom its name means, and for itself again when that is taken back', () =>
  inFolder(async (folder) => {
    const store = await opened(join(folder, 'ledger.db'))
    const text = 'Sweden will send ships if Norway does.'
    const on = { kind: 'partner', party: 'NO', passage: passageOf(text, 23, 37) }
    const told = { name: 'one', text, published: '2031-03-01' }
    const read = {
      words: 'Sweden will send ships',
      actor: 'SE',
      component: 'sea',
      stance: 'pledged',
      conditions: [on],
    } as const
    await store.append(addition([told], [placedAct('one'), readAct(told, { positions: [read] })]))
    const set = { condition: 'partner:NO', state: 'met', on: '2031-03-02', source: 'gazette', by: 'Ines' } as const
    await store.append(only({ kind: 'condition-set', set }))
    const comesTo = async () =>
      (await value(askWhatIf(deskOver(store), { asOf }))).cells.map((one) => [one.outcome, one.waitsFor])
    expect(await comesTo()).toEqual([['due', []]])
    const link = { kind: 'decision', about: 'actor', actor: 'NO', same: 'FI', by: 'Ines', why: 'one house' } as const
    const [entry] = await store.append(only({ kind: 'decided', decision: link }))
    expect(await comesTo()).toEqual([['due', []]])
    const { conditions } = await value(askConditions(deskOver(store), { asOf }))
    expect(conditions.map(({ id, state }) => [id, state])).toEqual([['partner:FI', 'met']])
    if (entry === undefined) throw new Error('Nothing was linked.')
    await store.append(
      only({ kind: 'undone', decision: decisionId(entry), report: null, by: 'Ines', why: 'two houses' }),
    )
    expect(await comesTo()).toEqual([['due', []]])
    await store.close()
  }))
