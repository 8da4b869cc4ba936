import { expect, test } from 'vitest'
import { lineWidth, paint } from '../terminal/line.ts'
import { printBoard } from './board.ts'
import { board } from './invented-board.ts'
import type { Printed } from './paper.ts'

const text = (lines: Printed): string => lines.map((one) => paint(one, false)).join('\n')
const widest = (lines: Printed): number => Math.max(...lines.map(lineWidth))

test('the board fits every width from 40 columns on and loses no stance on the way', () => {
  for (let width = 40; width <= 220; width += 5) {
    const lines = printBoard(board, { width, colour: false }, { all: false })
    expect(widest(lines), `at ${width} columns`).toBeLessThanOrEqual(width)
    // Once in its cell and once in the legend.
    for (const mark of ['✗ ref', '? und', '○ ope', '● ple', '◆ act']) {
      expect(text(lines).split(mark).length, `${mark} at ${width} columns`).toBeGreaterThan(2)
    }
  }
})

test('a wide board tells stances, carriers, amounts and conditions in words', () => {
  const printed = text(printBoard(board, { width: 200, colour: false }, { all: false }))
  expect(printed).toContain('Board as of 1 Mar 2031   7 reports in 3 families')
  expect(printed).toContain('● pledged')
  expect(printed).toContain('5/2 own')
  expect(printed).toContain('1,200 sailors')
  expect(printed).toContain('if ceasefire')
  expect(printed).toContain('partner US')
  expect(printed).toContain('at most 26 of 35')
  expect(printed).toContain('? undecided ~')
  expect(printed).toContain('✗ refused !')
  expect(printed).toContain('◆ acting †')
  expect(printed).toContain('Undated: 2 reports with 4 positions')
  expect(printed).toContain('Unread: 1 report')
})

test('the lines of totals are named whole, however short the names of the actors are', () => {
  const rows = board.rows.map((row) => ({ ...row, name: 'Chad' }))
  const printed = text(printBoard({ ...board, rows, groups: [] }, { width: 200, colour: false }, { all: false }))
  const named = printed.split('\n').map((one) => one.split(' ')[0])
  for (const label of ['acting', 'pledged', 'refused']) expect(named).toContain(label)
})

test('only components in which somebody has a stance are shown, unless all are asked for', () => {
  const heads = (all: boolean) => text(printBoard(board, { width: 200, colour: false }, { all })).split('\n')[2]
  expect(heads(false)).not.toContain('Air')
  expect(heads(true)).toContain('Air')
})

test('a name with escape sequences and wide letters neither colours the board nor shifts its columns', () => {
  const lines = printBoard(board, { width: 200, colour: false }, { all: false })
  const printed = text(lines)
  expect(printed).not.toContain('\u001b')
  expect(printed).not.toContain('\u202e')
  expect(printed).toContain('東京 evil coast')
  const head = printed.split('\n').find((one) => one.includes('Troops')) ?? ''
  const refused = printed.split('\n').find((one) => one.includes('✗ refused')) ?? ''
  // Two wide letters stand before it on its line.
  expect(refused.indexOf('✗') + 2).toBe(head.indexOf('Funding'))
})

test('a board on which nothing stands says so', () => {
  const empty = { ...board, rows: [], groups: [] }
  expect(text(printBoard(empty, { width: 80, colour: false }, { all: false }))).toContain('No position stands')
})
