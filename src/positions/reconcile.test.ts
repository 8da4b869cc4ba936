import { describe, expect, it } from 'vitest'
import { type Invented, invented } from '../../tests/positions/invented.ts'
import type { StandingCount } from '../records/ledger-store.ts'
import { reconcile } from './reconcile.ts'

interface Stated {
  readonly in?: string
  readonly family?: string
  readonly what?: string
  readonly count: number
  readonly of?: number
  readonly approx?: boolean
  readonly published?: string | null
}

function stated({
  in: report = 'a',
  family,
  what = 'pledged',
  count,
  of,
  approx,
  published = '2031-05-01',
}: Stated): StandingCount {
  const place = { in: 'text', start: 0, end: 5 } as const
  return {
    count: { id: `${report} ${what} ${count}`, report, what, count, of: of ?? null, approx: approx ?? false, place },
    published,
    outlet: null,
    family: family ?? report,
  }
}

function lines(counts: readonly Stated[], positions: readonly Invented[] = []) {
  const all = positions.map((one, at) => invented({ at, ...one }))
  return reconcile(counts.map(stated), all, { asOf: '2031-06-01', nameOf: (actor) => actor })
}

describe('a stated count', () => {
  const pledges = [
    { actor: 'group', group: '26 countries', component: 'troops', stance: 'pledged' },
    { actor: 'NO', component: 'troops', stance: 'pledged' },
    { actor: 'AT', component: 'troops', stance: 'open' },
    { actor: 'SE', component: 'sea', stance: 'pledged' },
    { actor: 'DK', component: 'troops', stance: 'refused' },
    { actor: 'FI', component: 'troops', stance: 'pledged', published: '2031-05-20' },
  ] satisfies Invented[]

  it('says what it counts, whom of them the ledger knows by then, and how many stay unnamed', () => {
    expect(lines([{ count: 26, of: 35 }], pledges)).toMatchObject([
      {
        count: 26,
        of: 35,
        stance: 'pledged',
        components: ['troops'],
        known: [{ actor: 'NO' }],
        namedAtMost: 1,
        unnamedAtLeast: 25,
        unnamedAtMost: 26,
        exceeded: false,
      },
    ])
  })

  it('of members knows everybody who takes part in anything', () => {
    const [members] = lines([{ what: 'members', count: 35 }], pledges)
    expect(members?.known.map(({ actor }) => actor)).toEqual(['AT', 'NO', 'SE'])
  })

  it('that is smaller than what is known by name says so, and bounds nobody below nothing', () => {
    const [two] = lines([{ count: 1, published: '2031-05-25' }], pledges)
    expect(two).toMatchObject({ exceeded: true, namedAtMost: 1, unnamedAtLeast: 0 })
    expect(two?.known.map(({ actor }) => actor)).toEqual(['FI', 'NO', 'SE'])
  })

  it('said by several is one line with all who said it; two copies of one text are one family', () => {
    const [line, ...rest] = lines([
      { in: 'a', count: 26 },
      { in: 'b', family: 'a', count: 26, published: '2031-05-02' },
      { in: 'c', count: 26, published: '2031-05-04' },
    ])
    expect(rest).toEqual([])
    expect(line).toMatchObject({ first: '2031-05-01', last: '2031-05-04', confirmations: { reports: 3, families: 2 } })
    expect(line?.sayings.map(({ count }) => count.report)).toEqual(['a', 'b', 'c'])
  })
})

describe('counts that disagree', () => {
  const by = (found: ReturnType<typeof lines>) =>
    found.map(({ count, differs }) => [count, differs.flatMap((one) => one.by)])

  it.each([
    ['the date', [{ count: 15, published: '2031-03-01' }, { count: 26 }], [], ['date']],
    ['rounding', [{ count: 26 }, { count: 30, approx: true }], [], ['rounding']],
    [
      'the whole',
      [
        { count: 15, of: 31 },
        { count: 26, of: 35 },
      ],
      [],
      ['whole'],
    ],
    ['nothing that is told', [{ count: 15 }, { count: 26 }], [], ['unexplained']],
    [
      'the component',
      [{ count: 6 }, { in: 'b', count: 26 }],
      [
        { actor: 'group', group: 'six states', component: 'sea', stance: 'pledged' },
        { in: 'b', actor: 'group', group: '26 countries', component: 'troops', stance: 'pledged' },
      ],
      ['component'],
    ],
    [
      'the stance',
      [{ count: 6 }, { in: 'b', count: 26 }],
      [
        { actor: 'group', group: 'six states', component: 'sea', stance: 'acting' },
        { in: 'b', actor: 'group', group: '26 countries', component: 'sea', stance: 'open' },
      ],
      ['stance'],
    ],
  ] satisfies [string, Stated[], Invented[], string[]][])('differ by %s', (_, counts, positions, reasons) => {
    expect(by(lines(counts, positions))).toEqual(
      counts
        .map(({ count }) => count)
        .sort((one, other) => one - other)
        .map((count) => [count, reasons]),
    )
  })

  it('are never of different kinds', () => {
    const found = lines([{ count: 26 }, { what: 'members', count: 35 }])
    expect(found.map(({ differs }) => differs)).toEqual([[], []])
  })
})
