import type { Board, Cell, CellStance } from '../../../records/board.ts'

/* An invented board for tests: a name that would command a terminal, wide letters, and a cell for every mark. */

const componentIds = ['troops', 'sea', 'air', 'training', 'monitoring', 'funding', 'backstop', 'guarantee']

export function stance(over: Partial<CellStance>): CellStance {
  return {
    stance: 'open',
    said: { date: '2031-02-14', precision: 'day' },
    voice: 'own',
    conditions: [],
    quantities: [],
    alternative: false,
    beside: false,
    confirmations: { reports: 1, families: 1, own: true },
    credibility: { grade: 2, because: [{ sign: 'own-word', count: null }] },
    reviewed: false,
    positions: [],
    ...over,
  }
}

export function cell(actor: string, component: string, stances: readonly CellStance[], over: Partial<Cell> = {}): Cell {
  const confirmations = { reports: stances.length, families: stances.length, own: false }
  const empty = stances.length === 0 ? ('no-evidence' as const) : null
  const marks = { mixed: false, contested: false, stale: false, lately: null, review: 'none' as const, disputed: false }
  return { actor, component, stances, empty, ...marks, confirmations, ...over }
}

function row(actor: string, name: string, filled: readonly Cell[]) {
  const cells = componentIds.map((id) => filled.find(({ component }) => component === id) ?? cell(actor, id, []))
  return { actor, name, cells }
}

const hostile = '東京\u001b[31m evil\u202e coast guard'

export const board: Board = {
  kind: 'board',
  asOf: '2031-03-01',
  pack: {
    id: 'harbour-aid',
    name: 'Harbour aid',
    components: componentIds.map((id) => ({ id, name: `${id.slice(0, 1).toUpperCase()}${id.slice(1)}` })),
    conditions: [
      { id: 'ceasefire', name: 'Ceasefire', party: 'none' },
      { id: 'partner', name: "Partner's backing", party: 'other' },
    ],
  },
  rows: [
    row('NO', 'Norway', [
      cell('NO', 'sea', [
        stance({
          stance: 'pledged',
          conditions: [
            { kind: 'ceasefire', party: null },
            { kind: 'partner', party: 'US' },
          ],
          quantities: [{ value: 1200, unit: 'sailors' }],
          confirmations: { reports: 5, families: 2, own: true },
        }),
      ]),
      cell('NO', 'troops', [stance({ stance: 'undecided' }), stance({ stance: 'open' })], { mixed: true }),
    ]),
    row('tokyo-coast-guard', hostile, [
      cell('tokyo-coast-guard', 'funding', [stance({ stance: 'refused', voice: 'claim' })], { contested: true }),
      cell('tokyo-coast-guard', 'guarantee', [stance({ stance: 'acting' })], { stale: true }),
    ]),
  ],
  groups: [
    {
      words: '26 countries of the harbour conference',
      cells: row('group', '', [cell('group', 'troops', [stance({ stance: 'pledged', alternative: true })])]).cells,
      count: { count: 26, of: 35, approx: false, atMost: true },
    },
  ],
  totals: componentIds.map((component) => ({
    component,
    open: component === 'troops' ? 1 : 0,
    pledged: component === 'sea' ? 1 : 0,
    acting: component === 'guarantee' ? 1 : 0,
    undecided: 0,
    refused: component === 'funding' ? 1 : 0,
    withdrawn: 0,
    alternatives: 0,
  })),
  reports: 7,
  families: 3,
  undated: { reports: ['a1', 'b2'], positions: 4 },
  requirements: [],
  unread: ['c3'],
}
