import { describe, expect, it } from 'vitest'
import { type Invented, invented } from '../../tests/positions/invented.ts'
import { numbersFrom } from '../../tests/seeded.ts'
import type { Board } from '../records/board.ts'
import type { BoardPosition } from '../records/ledger-store.ts'
import type { Stance, Voice } from '../records/position.ts'
import { type BoardMore, boardOf } from './board-of.ts'

const labels = {
  id: 'invented',
  name: 'Invented',
  components: [
    { id: 'troops', name: 'Troops' },
    { id: 'sea', name: 'Sea' },
    { id: 'air', name: 'Air' },
  ],
  conditions: [],
}
const names: Readonly<Record<string, string>> = { NO: 'Norway', AT: 'Austria', SE: 'Sweden' }

function board(positions: readonly BoardPosition[], more: Partial<BoardMore> = {}): Board {
  return boardOf(positions, {
    asOf: '2031-06-01',
    labels,
    nameOf: (actor) => names[actor] ?? actor,
    counts: [],
    reports: 3,
    families: 3,
    undated: [],
    unread: [],
    ...more,
  })
}

const shown = ({ rows }: Board) =>
  rows.map(({ name, cells }) => [name, ...cells.map(({ stances }) => stances[0]?.stance ?? '')])

describe('the board', () => {
  it('has a row for each named actor with a stance, by name, and a cell for every component', () => {
    const positions = [
      { actor: 'NO', component: 'sea', stance: 'pledged' },
      { actor: 'AT', component: 'troops', stance: 'refused' },
      { actor: 'AT', component: 'air', stance: 'open' },
      { actor: 'SE', component: 'air', stance: 'open', past: true },
    ] satisfies Invented[]
    expect(shown(board(positions.map(invented)))).toEqual([
      ['Austria', 'refused', '', 'open'],
      ['Norway', '', 'pledged', ''],
    ])
  })

  it('has a row for an actor that was asked for and of which nothing is known', () => {
    expect(shown(board([], { actors: ['SE'] }))).toEqual([['Sweden', '', '', '']])
    expect(board([], { actors: ['SE'] }).rows[0]?.cells[0]?.empty).toBe('no-evidence')
  })

  it('says that it is unread only where every report is', () => {
    expect(board([], { actors: ['SE'], reports: 1, unread: ['x'] }).rows[0]?.cells[0]?.empty).toBe('unread-only')
  })

  it('counts each actor once for a component, at its highest rung, and groups never', () => {
    const positions: Invented[] = [
      { actor: 'NO', in: 'a', stance: 'open' },
      { actor: 'NO', in: 'a', stance: 'undecided', at: 30 },
      { actor: 'SE', in: 'b', stance: 'undecided', voice: 'own' },
      { actor: 'SE', in: 'c', stance: 'pledged', voice: 'claim' },
      { actor: 'AT', in: 'd', stance: 'pledged', alternative: 'one' },
      { actor: 'group', group: '12 states', in: 'e', stance: 'pledged' },
    ]
    const totals = { open: 1, pledged: 1, acting: 0, undecided: 1, refused: 0, withdrawn: 0, alternatives: 1 }
    expect(board(positions.map(invented)).totals[1]).toEqual({ component: 'sea', ...totals })
  })

  it('counts positions of undated reports apart', () => {
    const found = board([invented({ in: 'u', published: null, said: '2031-01-01' })], { undated: ['u'] })
    expect(found.undated).toEqual({ reports: ['u'], positions: 1 })
    expect(found.rows).toEqual([])
  })
})

describe('lines of unnamed groups', () => {
  const pledged = (words: string, more: Invented = {}): Invented => ({
    actor: 'group',
    group: words,
    stance: 'pledged',
    ...more,
  })
  const count = { what: 'pledged', count: 12, of: 30, approx: false, statement: null, because: [] }
  const stated = (report: string, of: number) => ({
    published: '2031-05-01',
    count: { kind: 'count' as const, id: report, report, ...count, of, passage: invented({}).position.passage },
  })

  it('are told apart by the words that name them, the largest first', () => {
    const found = board([pledged('several governments'), pledged('12 states', { in: 'b' })].map(invented))
    expect(found.groups.map(({ words, count: size }) => [words, size?.count])).toEqual([
      ['12 states', 12],
      ['several governments', undefined],
    ])
  })

  it('say how many they are of, from their words or from a count of that size', () => {
    const positions = [pledged('12 of the 31 states', { in: 'a' }), pledged('Twelve states', { in: 'b' })].map(invented)
    const found = board(positions, { counts: [stated('z', 40), stated('b', 30)] })
    expect(found.groups.map(({ words, count: size }) => [words, size?.of])).toEqual([
      ['12 of the 31 states', 31],
      ['Twelve states', 30],
    ])
  })

  it('count alternatives as at most, and are never contested', () => {
    const positions = [
      pledged('12 states', { alternative: 'one' }),
      pledged('12 states', { in: 'b', stance: 'refused' }),
    ].map(invented)
    const [line] = board(positions).groups
    expect(line?.count).toEqual({ count: 12, of: null, approx: false, atMost: true })
    expect(line?.cells[1]).toMatchObject({ mixed: true, contested: false })
  })

  it('stay one line where a translation names the group otherwise', () => {
    const positions = [
      pledged('a dozen allies', { in: 'wire' }),
      pledged('a dozen confederates', { in: 'copy', family: 'wire', added: false }),
    ].map(invented)
    const found = board(positions)
    expect(found.groups.map(({ words }) => words)).toEqual(['a dozen allies'])
    expect(found.groups[0]?.cells[1]?.confirmations).toMatchObject({ reports: 2, families: 1 })
  })
})

function ledgerOf(seed: number): BoardPosition[] {
  const next = numbersFrom(seed)
  const pick = <One>(all: readonly [One, ...One[]]): One => all[Math.floor(next() * all.length)] ?? all[0]
  return Array.from({ length: 40 }, (_, at) => {
    const family = `f${Math.floor(next() * 8)}`
    const copy = next() < 0.4
    const actor = pick(['NO', 'AT', 'group'])
    return invented({
      in: copy ? `${family}-${Math.floor(next() * 3)}` : family,
      family,
      source: !copy,
      added: !copy || next() < 0.3,
      actor,
      group: actor === 'group' ? pick(['12 states', 'several states']) : null,
      component: pick(['sea', 'troops']),
      stance: pick<Stance>(['refused', 'undecided', 'open', 'pledged', 'acting', 'withdrawn']),
      voice: pick<Voice>(['own', 'claim', 'report']),
      past: next() < 0.1,
      published: next() < 0.1 ? null : `2031-05-0${1 + Math.floor(next() * 9)}`,
      at,
    })
  })
}

describe('any board', () => {
  const seeds = Array.from({ length: 60 }, (_, seed) => seed)

  it('is the same whatever order the positions came in', () => {
    for (const seed of seeds) {
      const positions = ledgerOf(seed)
      const next = numbersFrom(seed + 1000)
      const shuffled = positions
        .map((one) => ({ one, key: next() }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one)
      expect(board(shuffled)).toEqual(board(positions))
    }
  })

  it('is changed by a reprint only in the number of reports', () => {
    const bare = (found: Board) =>
      JSON.stringify(found, (key, value) => (key === 'reports' || key === 'positions' ? undefined : value))
    for (const seed of seeds) {
      const positions = ledgerOf(seed)
      const reprint = positions
        .filter(({ position }) => position.report === 'f1')
        .map((one) => ({
          ...one,
          source: false,
          added: false,
          published: '2031-05-30',
          day: one.day === null ? null : '2031-05-30',
          position: { ...one.position, report: 'reprint', id: `${one.position.id}-again` },
        }))
      expect(bare(board([...positions, ...reprint]))).toBe(bare(board(positions)))
    }
  })
})
