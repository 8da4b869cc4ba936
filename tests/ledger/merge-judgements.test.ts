import { expect, it } from 'vitest'
import { verify } from '../../src/ledger/verify.ts'
import type { Act } from '../../src/records/entry.ts'
import type { LedgerStore } from '../../src/records/ledger-store.ts'
import { addition, idOf, inFolder, opened, placedAct, readAct, tickingClock } from './desk.ts'
import { judged, only, read, reprint, text, undone, wire } from './judging.ts'
import { onBoth } from './on-both.ts'

const graded = (grade: 'B' | 'C', by: string): Act => ({
  kind: 'decided',
  decision: { kind: 'decision', about: 'outlet', outlet: 'Northern Wire', grade, by, why: 'its record' },
})
const set = (state: 'met' | 'unmet', by: string): Act => ({
  kind: 'condition-set',
  set: { condition: 'ceasefire', state, on: '2031-03-05', source: 'gazette', by },
})

onBoth((on) => {
  /** Both people have the same two reports, and judge apart from each other. */
  async function ledgerOf(folder: string, writer: string, from: string): Promise<LedgerStore> {
    const store = await opened(on.at(folder, `${writer}.db`), writer, tickingClock(from))
    const placed = [placedAct('wire.txt'), placedAct('reprint.txt', 'wire.txt', text.length)]
    await store.append(addition([wire, reprint], [...placed, readAct(wire, read), readAct(reprint, read)]))
    return store
  }

  async function mergedInto(folder: string, name: string, others: readonly LedgerStore[]): Promise<LedgerStore> {
    const target = await opened(on.at(folder, `${name}.db`), 'nobody')
    for (const other of others) {
      const entries = await other.audit.stored(null, 1000)
      const texts = new Map(
        (await other.entries(null, 1000)).flatMap(({ act }) =>
          act.kind === 'received' ? [[act.rendition.id, { headline: null, text }] as const] : [],
        ),
      )
      await target.takeOver({ entries, texts, keys: [], received: 'now' })
    }
    expect((await verify(target)).faults).toEqual([])
    return target
  }

  async function state(store: LedgerStore) {
    return {
      board: (await store.boardPositions({ rejected: true })).toSorted((one, other) =>
        one.position.id < other.position.id ? -1 : 1,
      ),
      judgements: await store.judgements({}),
      decisions: await store.ledgerDecisions(),
      conditions: await store.conditionStates(),
    }
  }

  it('two ledgers that both hold judgements become one with all of them, whichever is merged first', () =>
    inFolder(async (folder) => {
      const anna = await ledgerOf(folder, 'anna', '2031-05-01T08:00:00.000Z')
      const bo = await ledgerOf(folder, 'bo', '2031-05-02T08:00:00.000Z')
      await anna.append(only(judged({ verdict: 'confirmed', by: 'Anna' }), graded('B', 'Anna'), set('met', 'Anna')))
      const [slip] = await bo.append(only(judged({ of: reprint, verdict: 'rejected', by: 'Bo' })))
      await bo.append(only(undone(slip, reprint)))
      const corrected = judged({ of: reprint, verdict: 'corrected', fields: { stance: 'open' }, by: 'Bo' })
      await bo.append(only(corrected, graded('C', 'Bo'), set('unmet', 'Bo')))

      const one = await mergedInto(folder, 'one', [anna, bo])
      const other = await mergedInto(folder, 'other', [bo, anna])
      const found = await state(one)
      expect(await state(other)).toEqual(found)
      expect(await state(await mergedInto(folder, 'again', [one, bo, anna, other]))).toEqual(found)

      // What was taken back is no judgement any more; what was said at a report itself counts there, and that two differ is shown.
      expect(found.judgements.map(({ judgement }) => [judgement.by, judgement.verdict])).toEqual(
        expect.arrayContaining([
          ['Anna', 'confirmed'],
          ['Bo', 'corrected'],
        ]),
      )
      expect(found.judgements).toHaveLength(2)
      const stances = found.board.map(({ position }) => [position.report, position.stance, position.review])
      expect(stances.toSorted(([one], [other]) => (one === idOf('reprint.txt') && other !== one ? -1 : 1))).toEqual([
        [idOf('reprint.txt'), 'open', { status: 'corrected', disputed: true }],
        [idOf('wire.txt'), 'pledged', { status: 'confirmed', disputed: true }],
      ])
      expect(found.decisions.map(({ decision }) => decision.by)).toEqual(['Anna', 'Bo'])
      expect(found.conditions.map(({ state: told, by }) => [told, by])).toEqual([
        ['met', 'Anna'],
        ['unmet', 'Bo'],
      ])
    }))
})
