import { describe, expect, it } from 'vitest'
import { verify } from '../../src/ledger/verify.ts'
import { boardOf } from '../../src/positions/board-of.ts'
import { decisionId } from '../../src/records/decision.ts'
import type { Act, Entry } from '../../src/records/entry.ts'
import type { LedgerStore } from '../../src/records/ledger-store.ts'
import { addition, idOf, inFolder, opened, placedAct, type Read, readAct, type Told } from './desk.ts'
import { judged, only, read, reprint, type Said, sentence, text, third, undone, wire } from './judging.ts'
import { onBoth } from './on-both.ts'

async function stances(store: LedgerStore, rejected = false) {
  const found = await store.positions({ rejected })
  return found.map(({ position }) => [position.report, position.stance, position.review?.status ?? null])
}
const at = ({ name }: Told, stance: string, status: string | null) => [idOf(name), stance, status]

onBoth((on) => {
  async function withLedger(run: (store: LedgerStore) => Promise<void>): Promise<void> {
    await inFolder(async (folder) => {
      const store = await opened(on.at(folder, 'surety.db'))
      await run(store)
      const { faults } = await verify(store)
      expect(faults).toEqual([])
      await store.close()
    })
  }

  describe('a judgement', () => {
    it('stands on the board, in the copy that was there and in the one that comes later, marked as inherited', () =>
      withLedger(async (store) => {
        await store.append(
          addition(
            [wire, reprint],
            [
              placedAct('wire.txt'),
              placedAct('reprint.txt', 'wire.txt', text.length),
              readAct(wire, read),
              readAct(reprint, read),
            ],
          ),
        )
        await store.append(only(judged({ verdict: 'corrected', fields: { stance: 'open' } })))
        expect(await stances(store)).toEqual([at(wire, 'open', 'corrected'), at(reprint, 'open', 'corrected')])
        await store.append(
          addition([third], [placedAct('third.txt', 'reprint.txt', text.length), readAct(third, read)]),
        )
        const positions = await store.positions({})
        expect(positions.map(({ position }) => [position.stance, position.review?.inherited])).toEqual([
          ['open', false],
          ['open', true],
          ['open', true],
        ])
        expect(positions[2]?.position.review?.decisions).toMatchObject([{ by: 'Ines', inherited: true, stands: true }])
        expect(positions[2]?.position.review?.asRead).toMatchObject({ stance: 'pledged' })
      }))

    it('made at a copy reaches its source, and a rejected position is on no board', () =>
      withLedger(async (store) => {
        await store.append(
          addition(
            [wire, reprint],
            [
              placedAct('wire.txt'),
              placedAct('reprint.txt', 'wire.txt', text.length),
              readAct(wire, read),
              readAct(reprint, read),
            ],
          ),
        )
        await store.append(only(judged({ of: reprint, verdict: 'rejected' })))
        expect(await store.boardPositions({})).toEqual([])
        expect(await stances(store, true)).toEqual([
          at(wire, 'pledged', 'rejected'),
          at(reprint, 'pledged', 'rejected'),
        ])
        expect((await store.size()).positions).toBe(0)
      }))

    it('takes hold of what a later reading makes of half of the passage, and of nothing else', () =>
      withLedger(async (store) => {
        await store.append(addition([wire], [placedAct('wire.txt'), readAct(wire, read)]))
        await store.append(only(judged({ verdict: 'corrected', fields: { stance: 'open' } })))
        const clause = { words: 'will send troops', stance: 'acting' } as const
        await store.append(only(readAct(wire, { positions: [clause] }, 'rules@2')))
        expect(await stances(store)).toEqual([at(wire, 'open', 'corrected')])
        await store.append(
          only(readAct(wire, { positions: [{ words: 'Sweden will not.', stance: 'refused' }] }, 'rules@3')),
        )
        expect(await stances(store)).toEqual([at(wire, 'refused', null)])
        expect(await store.judgements({ lost: true })).toMatchObject([
          { judgement: { verdict: 'corrected' }, lost: true },
        ])
      }))

    it('tells two positions of one passage apart by their stance', () =>
      withLedger(async (store) => {
        const both: Read = {
          positions: [
            { words: sentence, stance: 'pledged' },
            { words: sentence, stance: 'open' },
          ],
        }
        await store.append(addition([wire], [placedAct('wire.txt'), readAct(wire, both)]))
        await store.append(only(judged({ verdict: 'rejected' })))
        expect(await stances(store)).toEqual([at(wire, 'open', null)])
      }))

    it('does not touch a rewording that says otherwise', () =>
      withLedger(async (store) => {
        const other: Told = { name: 'other.txt', text: text.replace('will send', 'may send'), published: '2031-03-02' }
        const placed = placedAct('other.txt', 'wire.txt', text.length)
        const loose: Act = {
          ...placed,
          placement: {
            ...placed.placement,
            derivations: placed.placement.derivations.map((one) => ({
              ...one,
              aligned: one.aligned.map((pair) => ({ ...pair, score: 0.8 })),
            })),
          },
        }
        const words = 'Norway may send troops.'
        await store.append(
          addition(
            [wire, other],
            [placedAct('wire.txt'), loose, readAct(wire, read), readAct(other, { positions: [{ words }] })],
          ),
        )
        await store.append(only(judged({ verdict: 'rejected' })))
        expect(await stances(store)).toEqual([at(other, 'open', null)])
      }))
  })

  describe('what a person adds', () => {
    it('stands in its report and in every copy that has the words, and yields to a reading that finds it too', () =>
      withLedger(async (store) => {
        await store.append(
          addition(
            [wire, reprint],
            [
              placedAct('wire.txt'),
              placedAct('reprint.txt', 'wire.txt', text.length),
              readAct(wire, {}),
              readAct(reprint, {}),
            ],
          ),
        )
        await store.append(only(judged({ verdict: 'added', fields: { voice: 'own' } })))
        const [first, second] = await store.positions({})
        expect(first?.position).toMatchObject({ stance: 'pledged', voice: 'own', passage: { quote: sentence } })
        expect(second?.position).toMatchObject({ stance: 'pledged', voice: 'own', review: { inherited: true } })
        await store.append(only(readAct(wire, read, 'rules@2')))
        expect(await stances(store)).toEqual([at(wire, 'pledged', 'confirmed'), at(reprint, 'pledged', 'added')])
      }))
  })

  describe('two people', () => {
    it('who differ are shown, and the later stands; who confirms a correction agrees with it', () =>
      withLedger(async (store) => {
        await store.append(addition([wire], [placedAct('wire.txt'), readAct(wire, read)]))
        await store.append(only(judged({ verdict: 'corrected', fields: { stance: 'open' } })))
        await store.append(only(judged({ verdict: 'confirmed', fields: { stance: 'open' }, by: 'Per' })))
        const agreed = await store.positions({})
        expect(agreed[0]?.position).toMatchObject({ stance: 'open', review: { status: 'confirmed', disputed: false } })
        await store.append(only(judged({ verdict: 'rejected', by: 'Per' })))
        const disputed = await store.positions({ rejected: true })
        expect(disputed[0]?.position.review).toMatchObject({ status: 'rejected', disputed: true })
      }))
  })

  describe('a decision about the whole ledger', () => {
    it('links an actor to another for all that was read, until it is taken back', () =>
      withLedger(async (store) => {
        const harbour: Read = { positions: [{ words: sentence, actor: 'harbour-board' }] }
        await store.append(addition([wire], [placedAct('wire.txt'), readAct(wire, harbour)]))
        const link = {
          kind: 'decision',
          about: 'actor',
          actor: 'harbour-board',
          same: 'NO',
          by: 'Ines',
          why: 'its navy',
        } as const
        const [entry] = await store.append(only({ kind: 'decided', decision: link }))
        expect(await store.boardPositions({ actors: ['NO'] })).toMatchObject([{ position: { actor: 'NO' } }])
        expect(await store.boardPositions({ actors: ['harbour-board'] })).toEqual([])
        if (entry === undefined) throw new Error('Nothing was decided.')
        await store.append(
          only({ kind: 'undone', decision: decisionId(entry), report: null, by: 'Ines', why: 'a slip' }),
        )
        expect(await store.boardPositions({ actors: ['NO'] })).toEqual([])
        expect(await store.ledgerDecisions()).toEqual([])
      }))
  })

  /** Numbers of a seeded generator (mulberry32), so that a failure can be seen again. */
  function numbersFrom(seed: number): (below: number) => number {
    let state = seed
    return (below) => {
      state = (state + 0x6d2b79f5) | 0
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
      return ((mixed ^ (mixed >>> 14)) >>> 0) % below
    }
  }

  const labels = { id: 'invented', name: 'Invented', components: [{ id: 'troops', name: 'Troops' }], conditions: [] }

  async function boardIn(store: LedgerStore) {
    const positions = await store.boardPositions({ rejected: true })
    const more = {
      asOf: '2031-06-01',
      labels,
      nameOf: String,
      counts: [],
      reports: 0,
      families: 0,
      undated: [],
      unread: [],
    }
    return boardOf(positions, more)
  }

  const verdicts: readonly Said[] = [
    { verdict: 'confirmed' },
    { verdict: 'rejected' },
    { verdict: 'corrected', fields: { stance: 'open' } },
    { verdict: 'corrected', fields: { actor: 'SE' } },
    { verdict: 'added', words: 'Sweden will not.', fields: { actor: 'SE', stance: 'refused' }, stance: 'refused' },
    { verdict: 'noted' },
  ]

  describe('any decisions', () => {
    const told = [wire, reprint, third]
    const first = addition(told, [
      placedAct('wire.txt'),
      placedAct('reprint.txt', 'wire.txt', text.length),
      placedAct('third.txt', 'reprint.txt', text.length),
      ...told.map((one) => readAct(one, read)),
    ])

    it('leave no trace on the board when they are taken back', () =>
      inFolder(async (folder) => {
        for (let seed = 1; seed <= 12; seed++) {
          const below = numbersFrom(seed)
          const store = await opened(on.at(folder, `${seed}.db`))
          await store.append(first)
          const before = await boardIn(store)
          const made: { entry: Entry | undefined; of: Told }[] = []
          for (let n = 0; n < 4; n++) {
            const of = told[below(3)] ?? wire
            const said = verdicts[below(verdicts.length)] ?? { verdict: 'confirmed' }
            const [entry] = await store.append(only(judged({ ...said, of, by: ['Ines', 'Per'][below(2)] ?? 'Ines' })))
            made.push({ entry, of })
          }
          while (made.length > 0) {
            const [one] = made.splice(below(made.length), 1)
            if (one !== undefined) await store.append(only(undone(one.entry, one.of)))
          }
          expect(await boardIn(store), `seed ${seed}`).toEqual(before)
          expect((await verify(store)).faults, `seed ${seed}`).toEqual([])
          await store.close()
        }
      }))

    it('give the same board in whatever order reports and decisions arrive', () =>
      inFolder(async (folder) => {
        for (let seed = 1; seed <= 8; seed++) {
          const below = numbersFrom(seed)
          const said = [0, 1, 2].map(() =>
            judged({
              ...(verdicts[below(5)] ?? { verdict: 'confirmed' }),
              of: wire,
              by: ['Ines', 'Per'][below(2)] ?? 'Ines',
            }),
          )
          const parts = [
            addition([reprint], [placedAct('reprint.txt', 'wire.txt', text.length), readAct(reprint, read)]),
            addition([third], [placedAct('third.txt', 'reprint.txt', text.length), readAct(third, read)]),
            ...said.map((act) => only(act)),
          ]
          const orders = [
            parts,
            [...parts.slice(2), ...parts.slice(0, 2)],
            [...parts.slice(1, 3), ...parts.slice(3), ...parts.slice(0, 1)],
          ]
          const boards = []
          for (const [n, order] of orders.entries()) {
            const store = await opened(on.at(folder, `${seed}-${n}.db`))
            await store.append(addition([wire], [placedAct('wire.txt'), readAct(wire, read)]))
            for (const part of order) await store.append(part)
            boards.push(await boardIn(store))
            expect((await verify(store)).faults, `seed ${seed}`).toEqual([])
            await store.close()
          }
          expect(boards[1], `seed ${seed}`).toEqual(boards[0])
          expect(boards[2], `seed ${seed}`).toEqual(boards[0])
        }
      }))
  })
})
