import { expect, test } from 'vitest'
import { decisionId } from '../../../records/decision.ts'
import type { History } from '../../../records/history.ts'
import type { Report } from '../../../records/report.ts'
import type { Comparison, LineageView } from '../../../records/report-view.ts'
import { lineWidth, paint } from '../terminal/line.ts'
import { printComparison } from './comparison.ts'
import { printHistory } from './history.ts'
import { board, cell, stance } from './invented-board.ts'
import { printLineage } from './lineage.ts'
import { printLog } from './log.ts'
import type { Printed } from './paper.ts'
import { printReports } from './reports.ts'

const text = (lines: Printed): string => lines.map((one) => paint(one, false)).join('\n')
const widest = (lines: Printed): number => Math.max(...lines.map(lineWidth))

const around =
  'The minister was asked twice. Norway will send two frigates, he said, "once the guns fall silent". He left.'
const quote = 'Norway will send two frigates'

const history: History = {
  kind: 'history',
  lifecycle: null,
  next: null,
  total: 1,
  actor: 'NO',
  actorName: 'Norway',
  component: 'sea',
  componentName: 'Sea',
  asOf: '2031-03-01',
  cell: cell('NO', 'sea', [stance({ stance: 'pledged' })]),
  items: [
    {
      position: {
        kind: 'position',
        id: 'p1',
        report: 'r1',
        actor: 'NO',
        group: null,
        component: 'sea',
        stance: 'pledged',
        past: false,
        voice: 'own',
        conditions: [{ kind: 'ceasefire', party: null, passage: { start: 0, end: 1, quote: 'o', in: 'text' } }],
        caveats: ['not inside the harbour'],
        quantity: { value: 2, unit: 'frigates', passage: { start: 0, end: 1, quote: 't', in: 'text' } },
        place: 'off the coast',
        alternative: null,
        due: null,
        said: { date: '2031-02-01', precision: 'month' },
        statement: 's1',
        passage: { start: 1030, end: 1030 + quote.length, quote, in: 'text' },
        because: [{ sign: 'verb:send', words: 'will send' }],
      },
      statement: {
        kind: 'statement',
        id: 's1',
        report: 'r1',
        speaker: 'Ingrid Moe',
        actor: 'NO',
        official: true,
        mode: 'mixed',
        via: ['Radio Nord'],
        anonymous: false,
        said: { date: null, precision: 'unknown' },
        cue: 'said',
        passage: { start: 1030, end: 1040, quote: 'Norway wil', in: 'text' },
        because: [],
      },
      report: {
        id: 'r1',
        name: 'wire-07.txt',
        outlet: 'Northern Wire',
        headline: null,
        published: '2031-02-14',
        url: null,
        grade: null,
      },
      family: 'abcdef0123456789',
      familySize: 3,
      speaks: true,
      standing: 'stands',
      changes: ['hardened', 'condition-added'],
      around: { start: 1000, text: around },
    },
  ],
}

const address = '/cells/NO/sea?asOf=2031-03-01'

test('history shows the passage marked in its sentence, the chain, the family, the terms and the change', () => {
  const printed = text(printHistory(history, board.pack, { width: 100, colour: false }, { why: false, address }))
  expect(printed).toContain('Norway: Sea')
  expect(printed).toContain(address)
  expect(printed).toContain('[Norway will send two frigates], he said')
  expect(printed).toContain('Ingrid Moe (NO); mixed speech, "said"; by way of Radio Nord')
  expect(printed).toContain('on condition: Ceasefire; 2 frigates; place: off the coast; caveat: not inside the harbour')
  expect(printed).toContain('wire-07.txt, Northern Wire, 14 Feb 2031; one of 3 texts of a family (abcdef01)')
  expect(printed).toMatch(/Feb 2031 +● pledged +hardened, condition added/)
  expect(printed).not.toContain('verb:send')
})

test('history with reasons names the rule and the words that made the value', () => {
  const printed = text(printHistory(history, board.pack, { width: 60, colour: false }, { why: true, address }))
  expect(printed).toContain('because verb:send: "will send"')
  expect(
    widest(printHistory(history, board.pack, { width: 60, colour: false }, { why: true, address })),
  ).toBeLessThanOrEqual(60)
})

const leaf = (report: string, relation: 'copy' | 'translation') => ({
  report,
  name: `${report}.txt`,
  outlet: null,
  headline: null,
  published: null,
  relation,
  direction: 'known' as const,
  shareOfReport: 0.934,
  shareOfSource: 0.5,
  because: [{ sign: 'credit-line', words: '(Northern Wire)' }],
  children: [],
})

test('a family is drawn as a tree with relation, shares both ways and signs', () => {
  const view: LineageView = {
    kind: 'lineage',
    report: 'copy-b',
    family: [
      {
        ...leaf('wire', 'copy'),
        relation: null,
        direction: null,
        because: [],
        children: [{ ...leaf('copy-b', 'copy'), children: [leaf('deep', 'translation')] }, leaf('copy-c', 'copy')],
      },
    ],
    commonSourceNotSeen: false,
    others: [],
    sharedStatements: [
      {
        kind: 'shared-statement',
        passage: { start: 0, end: 9, quote: 'Nobody should swim to school', in: 'text' },
        speaker: 'Odile Brancourt',
        others: [
          {
            report: { id: 'f2', name: 'other.txt', outlet: 'Mail', headline: null, published: '2031-05-06' },
            family: 'f2',
            passage: { start: 4, end: 13, quote: 'Nobody should swim to school', in: 'text' },
            quoted: false,
            speaker: null,
          },
        ],
      },
    ],
    decisions: [],
    sameEvent: [
      { family: 'f2', name: 'other.txt', outlet: 'Mail', headline: 'Another telling', published: '2031-05-06' },
    ],
  }
  const printed = text(printLineage(view, { width: 100, colour: false }))
  expect(printed).toContain('A family of 4 reports: one confirmation')
  expect(printed).toContain('├── copy-b.txt, undated')
  expect(printed).toContain('│   └── deep.txt, undated')
  expect(printed).toContain('└── copy-c.txt, undated')
  expect(printed).toContain('93 % of its words are in the one above, 50 % of that one')
  expect(printed).toContain('credit-line: (Northern Wire)')
  expect(printed).toContain('other.txt, Mail, 6 May 2031   Another telling')
  expect(printed).toContain('Odile Brancourt: “Nobody should swim to school”')
  expect(printed).toContain('also in other.txt, Mail, 6 May 2031 (its own words there)')
})

test('a chain of three thousand reprints is drawn without a stack overflow', () => {
  let node: LineageView['family'][number] = leaf('end', 'copy')
  for (let at = 0; at < 3000; at++) node = { ...leaf(`r${at}`, 'copy'), children: [node] }
  const view: LineageView = {
    kind: 'lineage',
    report: 'end',
    family: [node],
    commonSourceNotSeen: false,
    others: [],
    sharedStatements: [],
    decisions: [],
    sameEvent: [],
  }
  const lines = printLineage(view, { width: 80, colour: false })
  expect(text(lines)).toContain('A family of 3,001 reports')
  expect(widest(lines)).toBeLessThanOrEqual(80)
})

function reportNamed(name: string): Report {
  return {
    kind: 'report',
    id: `${name}-id-0123`,
    name,
    url: null,
    outlet: null,
    headline: `Headline of ${name}`,
    byline: null,
    published: { date: '2031-02-14', precision: 'day' },
    publishedFrom: 'given',
    updated: { date: null, precision: 'unknown' },
    language: 'en',
    credits: [],
    original: { hash: '', bytes: 0 },
    encoding: 'utf-8',
  }
}

const comparison: Comparison = {
  kind: 'comparison',
  a: reportNamed('wire'),
  b: reportNamed('gazette'),
  derivation: null,
  sameFamily: true,
  sharedStatements: [],
  variances: [
    {
      what: 'stance',
      here: 'pledged two frigates',
      there: 'is open to two frigates',
      start: 0,
      end: 1,
      fromStart: 0,
      fromEnd: 1,
    },
  ],
  rows: [
    {
      kind: 'changed',
      a: {
        start: 0,
        end: 1,
        runs: [
          { text: 'Norway ', change: 'same' },
          { text: 'pledged', change: 'dropped' },
          { text: ' ships.', change: 'same' },
        ],
      },
      b: {
        start: 0,
        end: 1,
        runs: [
          { text: 'Norway ', change: 'same' },
          { text: 'offered', change: 'added' },
          { text: ' ships.', change: 'same' },
        ],
      },
    },
    {
      kind: 'only-a',
      a: {
        start: 2,
        end: 3,
        runs: [{ text: 'Only the wire has this long sentence about the weather at sea.', change: 'dropped' }],
      },
      b: null,
    },
    { kind: 'only-b', a: null, b: { start: 2, end: 3, runs: [{ text: 'Only the gazette.', change: 'added' }] } },
  ],
  shareOfA: 0.8,
  shareOfB: 0.9,
}

test('names and numbers that differ are listed as pairs, stances and negations each by itself', () => {
  const place = { start: 0, end: 1, fromStart: 0, fromEnd: 1 }
  const variances = [
    { what: 'negation' as const, here: 'will not pay', there: 'will pay', ...place },
    { what: 'name' as const, here: 'Moe', there: 'Mo', ...place },
    { what: 'name' as const, here: 'Oslo Fjord', there: 'Oslofjord', ...place },
    { what: 'number' as const, here: '26', there: '25', ...place },
  ]
  const printed = text(printComparison({ ...comparison, variances }, { width: 100, colour: false }))
  expect(printed).toContain('4 variances:')
  expect(printed).toContain('! negation: will not pay   in the other: will pay')
  expect(printed).toContain('! number: 26 / 25')
  expect(printed).toContain('! name: Moe / Mo, Oslo Fjord / Oslofjord')
})

test('a comparison lists variances first and marks what is added, dropped and changed, readable without colour', () => {
  const lines = printComparison(comparison, { width: 80, colour: false })
  const printed = text(lines)
  expect(printed.indexOf('pledged two frigates')).toBeLessThan(printed.indexOf('Headline of wire'))
  expect(printed).toContain('~ 1 changed   - 1 only left   + 1 only right')
  expect(printed).toMatch(/Norway \[-pledged-\] ships\. +~ +Norway \{\+offered\+\} ships\./)
  expect(printed).toMatch(/Only the wire has this long sentence +-/)
  expect(printed).toMatch(/^ +\+ +Only the gazette\./m)
  expect(widest(lines)).toBeLessThanOrEqual(80)
})

test('the list of reports fits every width, and tells what is undated, unread or removed', () => {
  const report = {
    ...reportNamed('a-report-with-a-rather-long-name.txt'),
    outlet: 'The Harbour Gazette and Advertiser',
  }
  const items = [
    { report, removed: false, unread: null, placement: null, familySize: 1, positions: 12, statements: 31 },
    {
      report: { ...reportNamed('undated'), published: { date: null, precision: 'unknown' as const }, language: 'uk' },
      removed: true,
      unread: 'language:uk',
      placement: null,
      familySize: 1,
      positions: 0,
      statements: 0,
    },
  ]
  for (let width = 40; width <= 200; width += 10) {
    const lines = printReports(items, { width, colour: false })
    expect(widest(lines), `at ${width} columns`).toBeLessThanOrEqual(width)
    expect(text(lines)).toContain('undated')
  }
  const wide = text(printReports(items, { width: 200, colour: false }))
  expect(wide).toContain('text removed  not read: language: Ukrainian  uk  Headline of undated')
  expect(wide).toContain('12 p, 31 s')
})

test('a history says where the words of a position were removed', () => {
  const items = history.items.map((one) => ({
    ...one,
    position: { ...one.position, passage: { ...one.position.passage, quote: '' } },
    around: { start: one.position.passage.start, text: '' },
  }))
  const told = text(
    printHistory({ ...history, items }, board.pack, { width: 100, colour: false }, { why: false, address }),
  )
  expect(told).toContain('    the words were removed')
  expect(told).not.toContain('[]')
})

test('the log gives the id by which a decision is taken back, and none of what cannot be', () => {
  const at = {
    writer: 'b6e037911d7140df',
    number: 7,
    recorded: '2031-03-01T08:00:00.000Z',
    received: '',
    hash: 'c0ffee',
  }
  const set = { condition: 'ceasefire', state: 'met', on: '2031-03-01', source: 'the gazette', by: 'Ines' } as const
  const entry = { ...at, outlet: null, name: null, act: { kind: 'condition-set', set } } as const
  const told = text(printLog([entry], { width: 200, colour: false }))
  expect(told).toContain(`decision ${decisionId(at).slice(0, 8)}`)
  const act = { kind: 'removed', report: 'r1', why: 'court order', by: 'Ines' } as const
  expect(text(printLog([{ ...entry, act }], { width: 200, colour: false }))).not.toContain('decision')
  const graded = { about: 'outlet', outlet: 'Northern Wire', grade: 'B', by: 'Ines', why: 'its record' } as const
  const decided = { kind: 'decided', decision: { kind: 'decision', ...graded } } as const
  expect(text(printLog([{ ...entry, act: decided }], { width: 200, colour: false }))).toContain(
    'graded Northern Wire B',
  )
})

test('a position whose text gives no day stands under the day of its report, and one of an unnamed group without words says none', () => {
  const items = history.items.map((one) => ({
    ...one,
    position: { ...one.position, said: { date: null, precision: 'unknown' as const }, group: '' },
    report: { ...one.report, published: '2031-02-14' },
  }))
  const printed = text(
    printHistory({ ...history, items }, board.pack, { width: 100, colour: false }, { why: false, address }),
  )
  expect(printed).toMatch(/^14 Feb 2031 +● pledged/m)
  expect(printed).not.toContain('undated')
  expect(printed).not.toContain('said of ""')
})
