import type { CellStance } from '../../../records/board.ts'
import type { Passage } from '../../../records/passage.ts'
import type { Position } from '../../../records/position.ts'
import type { ReportName } from '../../../records/report-name.ts'
import type { SearchHit } from '../../../records/report-view.ts'
import type { Statement } from '../../../records/statement.ts'

/** One invented report, seen through the API; each example is of its record's type. */

const report = '3f0c9a61d2b84e7755aa01c9'
const said = { date: '2031-02-14', precision: 'day' } as const

function passage(start: number, quote: string): Passage {
  return { start, end: start + quote.length, quote, in: 'text' }
}

const promise = passage(25, 'Norway will send 400 trainers once a ceasefire holds')

export const positionExample: Position = {
  kind: 'position',
  id: '91d6cc0b54ae1f20c7730a18',
  report,
  actor: 'NO',
  group: null,
  component: 'training',
  stance: 'pledged',
  past: false,
  voice: 'own',
  conditions: [{ kind: 'ceasefire', party: null, passage: passage(55, 'once a ceasefire holds') }],
  caveats: [],
  quantity: { value: 400, unit: 'trainers', passage: passage(42, '400 trainers') },
  place: null,
  alternative: null,
  due: null,
  said,
  statement: '5b1e77a0c2d94f3386e01d4a',
  passage: promise,
  because: [{ sign: 'verb:send', words: 'will send' }],
}

export const statementExample: Statement = {
  kind: 'statement',
  id: '5b1e77a0c2d94f3386e01d4a',
  report,
  speaker: 'Astrid Solheim',
  actor: 'NO',
  official: true,
  mode: 'indirect',
  via: [],
  anonymous: false,
  said,
  cue: 'said',
  passage: promise,
  because: [{ sign: 'cue', words: 'said' }],
}

export const reportNameExample: ReportName = {
  id: report,
  name: 'wire-07',
  outlet: 'Northern Wire',
  headline: 'Norway to send trainers once the truce holds',
  published: '2031-02-14',
}

export const cellStanceExample: CellStance = {
  stance: 'pledged',
  said,
  voice: 'own',
  conditions: [{ kind: 'ceasefire', party: null }],
  quantities: [{ value: 400, unit: 'trainers' }],
  alternative: false,
  beside: false,
  confirmations: { reports: 5, families: 2, own: true },
  credibility: {
    grade: 1,
    because: [
      { sign: 'own-word', count: null },
      { sign: 'families', count: 2 },
    ],
  },
  reviewed: true,
  positions: ['91d6cc0b54ae1f20c7730a18'],
}

export const searchHitExample: SearchHit = {
  report,
  name: 'wire-07',
  outlet: 'Northern Wire',
  headline: 'Norway to send trainers once the truce holds',
  published: '2031-02-14',
  snippet: { text: 'will send 400 trainers once a ceasefire holds, its prime', marks: [{ start: 30, end: 39 }] },
}
