import { describe, expect, test } from 'vitest'
import type { Part } from '../records/report.ts'
import { compareTexts } from './compare-texts.ts'
import { copied, edited, expanded, translated, unrelated, wire } from './invented-stories.ts'

const side = (text: string, parts: readonly Part[] = []) => ({ text, parts })
const compared = (a: string, b: string) => compareTexts(side(a), side(b))

describe('two texts side by side', () => {
  test('show a section that only one has as rows of its own, in its place', () => {
    const { rows } = compared(expanded, wire)
    const only = rows.filter((row) => row.kind === 'only-a').map((row) => expanded.slice(row.a?.start, row.a?.end))
    expect(only).toContain('She has moved him to an aunt inland.')
    expect(only).toContain(
      'Insurers in London have doubled their rates for the strait twice this year, and one of them no longer quotes a price at all.',
    )
    expect(rows.filter((row) => row.kind === 'only-b')).toEqual([])
    const place = rows.findIndex(
      (row) => row.a !== null && expanded.slice(row.a.start, row.a.end).startsWith('She has moved'),
    )
    const next = rows[place + 1]
    expect(next?.kind).toBe('same')
    expect(wire.slice(next?.b?.start, next?.b?.end)).toBe('Norway has promised two cutters and a crew of 140.')
  })

  test('leave a foreign story under the report out', () => {
    const page = `${wire}\n\n${unrelated}`
    const parts = [
      { start: 0, end: wire.length, role: 'story' as const },
      { start: wire.length, end: page.length, role: 'foreign' as const },
    ]
    const { rows } = compareTexts(side(page, parts), side(wire))
    expect(rows.every((row) => row.kind === 'same')).toBe(true)
  })

  test('show the words that differ inside a pair, and runs that together are its text', () => {
    const { rows } = compared(copied, wire)
    const row = rows.find((each) => each.a?.runs.some((run) => run.text.startsWith('harbor')))
    expect(row?.kind).toBe('changed')
    expect(row?.b?.runs.filter((run) => run.change === 'added').map((run) => run.text.trim())).toEqual(['harbour'])
    expect(row?.a?.runs.map((run) => run.text).join('')).toBe(copied.slice(row?.a?.start, row?.a?.end))
  })

  test('call quotation marks and dashes of another style the same', () => {
    const { rows } = compared(
      '“We stay,” she said – and nobody left the room.',
      '"We stay," she said \u2013 and nobody left the room.',
    )
    expect(rows.map((row) => row.kind)).toEqual(['same'])
  })

  test('mark a paragraph that stands elsewhere as moved', () => {
    const [head = '', ...rest] = wire.trim().split('\n\n')
    const moved = [...rest.slice(0, 3), ...rest.slice(4), rest[3]].join('\n\n')
    const { rows } = compared(wire, `${head}\n\n${moved}`)
    expect(rows.filter((row) => row.kind === 'moved').map((row) => wire.slice(row.a?.start, row.a?.end))).toEqual([
      rest[3],
    ])
  })

  test('show two sentences of one text against the one that the other made of them', () => {
    const { rows } = compared(
      'Norway has promised two cutters and a crew of 140 for the patrol. The Norwegian admirals expect them to sail in June.',
      'Norway has promised two cutters and a crew of 140 for the patrol, and its admirals expect them to sail in June.',
    )
    expect(rows.map((row) => row.kind)).toEqual(['changed'])
  })

  test('say how much of each stands in the other', () => {
    const { shareOfA, shareOfB } = compared(expanded, wire)
    expect(shareOfB).toBe(1)
    expect(shareOfA).toBeGreaterThan(0.5)
    expect(shareOfA).toBeLessThan(0.8)
  })

  test('take hostile text without end in a moment', () => {
    for (const [a, b] of [
      ['word '.repeat(200_000), 'word other '.repeat(100_000)],
      ['One line. '.repeat(30_000), 'Another line! '.repeat(30_000)],
      ['\n'.repeat(500_000), 'x'.repeat(1_000_000)],
    ] as const) {
      expect(compared(a, b).shareOfA).toBeLessThanOrEqual(1)
    }
  })
})

describe('variances', () => {
  const told = (a: string, b: string) => compared(a, b).variances.map(({ what, here, there }) => [what, here, there])

  test('list names that a translation garbled, each once', () => {
    const names = told(translated, wire)
    expect(names).toContainEqual(['name', 'Brankur', 'Brancourt'])
    expect(names.filter(([, here]) => here === 'Brankur')).toHaveLength(1)
  })

  test('list a number that was changed, and not one that was merely added', () => {
    const before = 'Norway sent 140 sailors to the strait in the spring, the ministry said.'
    expect(told(before.replace('140', '410'), before)).toEqual([['number', '410', '140']])
    expect(told(before.replace('sailors', 'sailors and 12 cooks'), before)).toEqual([])
  })

  test('list a pledge that lost its negation, before names and numbers', () => {
    const before = 'President Torben Aalto made no commitment to send 300 sailors to the strait.'
    const after = 'President Torbin Aalto made a commitment to send 310 sailors to the strait.'
    expect(told(after, before).map(([what]) => what)).toEqual(['negation', 'number', 'name'])
  })

  test('are the words at their offsets', () => {
    for (const each of compared(translated, wire).variances) {
      expect(translated.slice(each.start, each.end)).toBe(each.here)
      expect(wire.slice(each.fromStart, each.fromEnd)).toBe(each.there)
    }
  })

  test('do not list another spelling of a common word, nor what an edit says otherwise altogether', () => {
    expect(
      told('Defense ministers met, and defense was the matter.', 'Defence ministers met, and defence was the matter.'),
    ).toEqual([])
    expect(told(edited, wire).filter(([what]) => what === 'name')).toEqual([])
  })
})
