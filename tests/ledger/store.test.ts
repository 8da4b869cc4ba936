import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { verify } from '../../src/ledger/verify.ts'
import { scanFits } from '../../src/lineage/scan-fits.ts'
import type { Act } from '../../src/records/entry.ts'
import type { Addition, LedgerStore } from '../../src/records/ledger-store.ts'
import { BadCursor, type Page, type PageRequest } from '../../src/records/page.ts'
import {
  addition,
  idOf,
  inFolder,
  opened,
  placedAct,
  readAct,
  receivedAct,
  renditionOf,
  scanOf,
  type Told,
} from './desk.ts'
import { onBoth } from './on-both.ts'

const harbour: Told = {
  name: 'harbour.txt',
  headline: 'Oslo weighs a patrol',
  text: 'Oslo is open to sending a patrol vessel, Ane Lunde said. “We will decide in May.”',
  published: '2031-04-02',
  outlet: 'Harbour Post',
}
const ridge: Told = { name: 'ridge.txt', text: 'Nothing was decided at the ridge.', published: null }

onBoth((on) => {
  function inLedger<Result>(run: (store: LedgerStore, path: string) => Promise<Result>): Promise<Result> {
    return inFolder(async (folder) => {
      const path = on.at(folder, 'a.db')
      const store = await opened(path)
      try {
        return await run(store, path)
      } finally {
        await store.close()
      }
    })
  }

  const only = (...acts: readonly Act[]) => ({ acts, texts: new Map(), keys: [] })
  const open = { words: 'Oslo is open to sending a patrol vessel', component: 'sea', voice: 'own' } as const

  async function everyPage<Item>(ask: (page: PageRequest) => Promise<Page<Item>>, limit: number): Promise<Item[]> {
    const items: Item[] = []
    let cursor: string | null = null
    do {
      const page: Page<Item> = await ask({ cursor, limit })
      items.push(...page.items)
      cursor = page.next
    } while (cursor !== null)
    return items
  }

  describe('a ledger in a file', () => {
    it('gives back what was put in, after it was closed and opened again', () =>
      inFolder(async (folder) => {
        const path = on.at(folder, 'a.db')
        const first = await opened(path)
        const read = readAct(harbour, {
          positions: [open],
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
        expect((await store.entries(null, 10)).map(({ act }) => act)).toEqual([
          receivedAct(harbour),
          receivedAct(ridge),
          read,
        ])
        expect(await store.summary()).toEqual({
          reports: 2,
          families: 2,
          undated: [idOf('ridge.txt')],
          unread: [idOf('ridge.txt')],
          newest: '2031-04-02',
        })
        await store.close()
      }))

    it('keeps places and no words in its entries', () =>
      inLedger(async (store) => {
        await store.append(addition([harbour], [readAct(harbour, { positions: [open] })]))
        const stored = await store.audit.stored(null, 10)
        expect(stored.map(({ act }) => act).join()).not.toContain('patrol vessel')
      }))

    it('refuses a value that does not rest on the words of its report, and then adds nothing', () =>
      inLedger(async (store) => {
        const read = readAct(harbour, { positions: [open] })
        const [position] = read.reading.positions
        if (position === undefined) throw new Error('There is one.')
        const moved = { ...position, passage: { ...position.passage, quote: 'Oslo is opposed' } }
        const wrong: Act = { kind: 'read', reading: { ...read.reading, positions: [moved] } }
        await expect(store.append(addition([harbour], [wrong]))).rejects.toThrow(RangeError)
        expect((await store.size()).entries).toBe(0)
      }))

    it('lets the latest reading stand and keeps the earlier one', () =>
      inLedger(async (store) => {
        const second = readAct(harbour, { positions: [{ ...open, stance: 'pledged' }] }, 'rules@2')
        await store.append(addition([harbour], [readAct(harbour, { positions: [open] })]))
        await store.append(only(second))
        expect((await store.positions({})).map(({ position }) => position.stance)).toEqual(['pledged'])
        expect((await store.size()).entries).toBe(3)
        expect(await verify(store)).toMatchObject({ ok: true, passages: 2 })
      }))

    it('counts positions of an undated report once somebody sets its day', () =>
      inLedger(async (store) => {
        const told = { ...harbour, published: null }
        await store.append(addition([told], [readAct(told, { positions: [open] })]))
        expect(await store.boardPositions({})).toMatchObject([{ day: null, published: null }])
        const report = idOf('harbour.txt')
        await store.append(only({ kind: 'set', report, field: 'published', to: '2031-05-05', by: 'anna' }))
        await store.append(only({ kind: 'set', report, field: 'outlet', to: 'Harbour Mail', by: 'anna' }))
        expect(await store.boardPositions({ until: '2031-05-05' })).toMatchObject([{ day: '2031-05-05' }])
        expect((await store.report(report))?.report).toMatchObject({
          outlet: 'Harbour Mail',
          published: { date: '2031-05-05', precision: 'day' },
          publishedFrom: 'given',
        })
        expect((await store.summary()).undated).toEqual([])
        expect((await verify(store)).ok).toBe(true)
      }))

    it('keeps the latest arrangement', () =>
      inLedger(async (store) => {
        const arranged = (name: string): Act => ({
          kind: 'arranged',
          by: 'anna',
          arrangement: { kind: 'arrangement', name, names: [], host: null, adversary: null, pack: 'p' },
        })
        expect(await store.arrangement()).toBe(null)
        await store.append(only(arranged('North')))
        await store.append(only(arranged('Far north')))
        expect((await store.arrangement())?.name).toBe('Far north')
      }))
  })

  describe('a removed report', () => {
    it('leaves no word of its text in the file, in search or in quotes, and the chain holds', () =>
      inLedger(async (store, path) => {
        await store.append(addition([harbour, ridge], [readAct(harbour, { positions: [open] })]))
        const report = idOf('harbour.txt')
        const scan = scanOf(harbour)
        expect(await store.scans([report])).toEqual([{ report, scan }])
        expect(await store.prepared([report])).toEqual([{ report, prepared: scan.prepared }])
        await store.append(only({ kind: 'removed', report, by: 'anna', why: 'court order' }))
        expect(await store.rendition(report)).toBe(null)
        expect(await store.scans([report])).toEqual([])
        expect(await store.prepared([report])).toEqual([{ report, prepared: null }])
        // The hashes of its words would give them away to who tries words.
        for (const bytes of [scan.prepared, scan.outline]) {
          expect(await on.holds(path, bytes.subarray(48, 68))).toBe(false)
        }
        expect(await store.report(report)).toMatchObject({ removed: true, positions: 1 })
        expect((await store.search('vessel', { cursor: null, limit: 5 })).items).toEqual([])
        expect((await store.positions({}))[0]?.position.passage).toMatchObject({ start: 0, quote: '' })
        expect((await verify(store)).faults).toEqual([])
        expect(await on.holds(path, 'patrol vessel')).toBe(false)
        expect(await on.holds(path, 'vessel')).toBe(false)
      }))

    it('stays without its text when it is received again', () =>
      inLedger(async (store) => {
        await store.append(addition([harbour]))
        await store.append(only({ kind: 'removed', report: idOf('harbour.txt'), by: 'anna', why: 'court order' }))
        await store.append(addition([harbour]))
        expect(await store.rendition(idOf('harbour.txt'))).toBe(null)
        expect((await verify(store)).faults).toEqual([])
      }))
  })

  describe('a report whose text was taken in anew', () => {
    const newer: Told = { ...harbour, text: `${harbour.text} A correction was added on Friday.` }
    const { report, rendition } = receivedAct(newer)
    const again = { ...rendition, id: renditionOf('harbour.txt, newer') }
    const taken = {
      acts: [{ kind: 'received', report, rendition: again }],
      texts: new Map([[again.id, newer.text]]),
      keys: [],
    } as const satisfies Addition

    it('is compared by the text that stands, and by no earlier one', () =>
      inLedger(async (store) => {
        await store.append(addition([harbour]))
        await store.append({ ...taken, scans: new Map([[again.id, scanOf(newer)]]) })
        expect(await store.scans([report.id])).toEqual([{ report: report.id, scan: scanOf(newer) }])
        expect((await verify(store, { scanFits })).faults).toEqual([])
      }))

    it('is looked through again where nothing was kept of that text', () =>
      inLedger(async (store) => {
        await store.append(addition([harbour]))
        await store.append(taken)
        expect(await store.prepared([report.id])).toEqual([{ report: report.id, prepared: null }])
        expect((await verify(store, { scanFits })).faults).toEqual([])
      }))
  })

  describe('families in a ledger', () => {
    const copy: Told = { ...harbour, name: 'copy.txt', published: '2031-04-01' }

    it('speak by their source, though a copy was published before it', () =>
      inLedger(async (store) => {
        const acts = [placedAct('harbour.txt'), placedAct('copy.txt', 'harbour.txt', 80)]
        const reads = [readAct(harbour, { positions: [open] }), readAct(copy, { positions: [open] })]
        await store.append(addition([copy, harbour], [...acts, ...reads]))
        const positions = await store.boardPositions({})
        expect(positions.map(({ position, source, added }) => [position.report, source, added])).toEqual(
          expect.arrayContaining([
            [idOf('harbour.txt'), true, true],
            [idOf('copy.txt'), false, false],
          ]),
        )
        expect(await store.family(idOf('harbour.txt'))).toEqual([idOf('copy.txt'), idOf('harbour.txt')])
        expect(await store.derivedFrom([idOf('harbour.txt')])).toEqual([
          { report: idOf('copy.txt'), from: idOf('harbour.txt') },
        ])
        expect(await store.families([idOf('copy.txt'), idOf('harbour.txt')])).toEqual([
          { family: idOf('harbour.txt'), members: [idOf('copy.txt'), idOf('harbour.txt')] },
        ])
        expect((await store.summary()).families).toBe(1)
      }))

    it('lend a passage to a round-up, which then counts for them and not for its own', () =>
      inLedger(async (store) => {
        const borrowing = placedAct('copy.txt', 'harbour.txt', 80)
        const { placement } = borrowing
        const roundUp: Act = {
          kind: 'placed',
          placement: {
            ...placement,
            family: idOf('copy.txt'),
            derivations: placement.derivations.map((one) => ({ ...one, main: false })),
          },
        }
        await store.append(
          addition([harbour, copy], [placedAct('harbour.txt'), roundUp, readAct(copy, { positions: [open] })]),
        )
        expect(await store.boardPositions({})).toMatchObject([
          { family: idOf('harbour.txt'), source: false, added: false, position: { report: idOf('copy.txt') } },
        ])
        expect((await verify(store)).faults).toEqual([])
      }))

    it('lose a member that a later placement takes away, and go when they lost all', () =>
      inLedger(async (store) => {
        await store.append(addition([harbour, copy], [placedAct('harbour.txt', 'copy.txt', 80), placedAct('copy.txt')]))
        await store.append(only(placedAct('harbour.txt')))
        expect(await store.family(idOf('copy.txt'))).toEqual([idOf('copy.txt')])
        await store.append(only(placedAct('copy.txt', 'harbour.txt', 80)))
        expect((await store.report(idOf('copy.txt')))?.familySize).toBe(2)
        expect(await store.family(idOf('copy.txt'))).toEqual([])
        expect((await verify(store)).faults).toEqual([])
      }))
  })

  describe('lists of a ledger', () => {
    const days = ['2031-01-02', null, '2031-01-03', '2031-01-02', null, '2031-01-01']
    const many = days.map((published, at): Told => ({ name: `${at}.txt`, text: `Report ${at} says so.`, published }))
    const reads = many.map((told) => readAct(told, { statements: [{ words: 'says' }, { words: 'so' }] }))

    it('go from page to page, newest first and undated last, each item once', () =>
      inLedger(async (store) => {
        await store.append(addition(many, reads))
        for (const limit of [1, 2, 3, 6, 7]) {
          const reports = await everyPage((page) => store.reports(page), limit)
          expect(reports.map(({ report }) => report.published.date)).toEqual([
            '2031-01-03',
            '2031-01-02',
            '2031-01-02',
            '2031-01-01',
            null,
            null,
          ])
          const statements = await everyPage((page) => store.statements({}, page), limit)
          expect(new Set(statements.map(({ id }) => id)).size).toBe(12)
        }
      }))

    it('refuse a cursor of no page', () =>
      inLedger(async (store) => {
        for (const cursor of ['x', '', Buffer.from('[1]').toString('base64url')]) {
          await expect(store.reports({ cursor, limit: 2 })).rejects.toThrow(BadCursor)
        }
      }))

    it('are narrowed by any part of a name, by actor, mode and report', () =>
      inLedger(async (store) => {
        const statements = [
          { words: 'says', speaker: 'Ane_Lunde 100%', mode: 'direct' as const, actor: 'SE' },
          { words: 'so' },
        ]
        await store.append(
          addition(
            many,
            many.map((told) => readAct(told, { statements })),
          ),
        )
        const count = async (filter: Parameters<LedgerStore['statements']>[0]) =>
          (await everyPage((page) => store.statements(filter, page), 50)).length
        expect(await count({ speaker: 'lunde' })).toBe(12)
        expect(await count({ speaker: 'e_l' })).toBe(6)
        expect(await count({ speaker: '%' })).toBe(6)
        expect(await count({ actor: 'SE', mode: 'direct' })).toBe(6)
        expect(await count({ report: idOf('1.txt') })).toBe(2)
      }))

    it('find a report by id, by name, and by the beginning of its id', () =>
      inLedger(async (store) => {
        await store.append(addition([...many, { ...ridge, name: '0.txt#again' }]))
        const id = idOf('3.txt')
        expect(await store.resolve(id)).toEqual([id])
        expect(await store.resolve('3.txt')).toEqual([id])
        expect(await store.resolve(id.slice(0, 8))).toEqual([id])
        expect(await store.resolve(id.slice(0, 3))).toEqual([])
        expect(await store.resolve("'; drop table report; --")).toEqual([])
      }))

    it('find reports near a day', () =>
      inLedger(async (store) => {
        await store.append(addition(many))
        expect(await store.publishedNear('2031-01-04', 2)).toHaveLength(3)
      }))
  })

  describe('two programs that append to one ledger at once', () => {
    it.each([
      ['under one name', ['anna', 'anna']],
      ['under two', ['anna', 'bert']],
    ])('both succeed %s, and every chain holds', (_how, writers) =>
      inLedger(async (store, path) => {
        const script = fileURLToPath(new URL('append-many.ts', import.meta.url))
        const run = promisify(execFile)
        await Promise.all(writers.map((writer) => run(process.execPath, [script, path, writer, '40'])))
        const verification = await verify(store)
        expect(verification).toMatchObject({ ok: true, entries: 80, reports: 80 })
        expect(verification.heads.map(({ writer }) => writer)).toEqual(on.chains(writers))
      }),
    )

    it('tell a program whose picture of the ledger is out of date', () =>
      inLedger(async (store, path) => {
        const mark = await store.mark()
        const other = await opened(path, 'bert')
        await other.append(addition([ridge]))
        await other.close()
        expect(await store.appendSince(mark, addition([harbour]))).toBe(null)
        expect(await store.appendSince(await store.mark(), addition([harbour]))).toHaveLength(1)
      }))
  })
})
