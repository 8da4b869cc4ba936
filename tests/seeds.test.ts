import { spawnSync } from 'node:child_process'
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Board, CellStance } from '../src/records/board.ts'
import type { LedgerExport } from '../src/records/export.ts'
import type { Comparison } from '../src/records/report-view.ts'
import { newPlace } from './cli-desk.ts'
import { root } from './map.ts'

const seeds = join(process.env.SURETY_SHARED ?? '', 'corpus', 'seeds')
const atHand = process.env.SURETY_SHARED !== undefined && existsSync(seeds)

describe.skipIf(!atHand)('the five real reports', () => {
  const place = newPlace()
  const ask = <View>(...args: string[]): View => {
    const ran = place.surety(...args, '--json')
    expect(ran.err).toBe('')
    return JSON.parse(ran.out) as View
  }
  let board: Board

  beforeAll(() => {
    const lines = spawnSync(process.execPath, [join(root, 'corpus', 'to-jsonl.mjs'), seeds], {
      encoding: 'utf8',
    }).stdout
    expect(place.given({ input: lines }, 'add', '-').code).toBe(0)
    board = ask<Board>('board', '--as-of', '2025-09-05')
  })

  const cell = (actor: string, component: string) =>
    board.rows.find((row) => row.actor === actor)?.cells.find((each) => each.component === component)
  const stance = (actor: string, component: string, wanted: string): CellStance | undefined =>
    cell(actor, component)?.stances.find((each) => each.stance === wanted)
  const kinds = (found: CellStance | undefined) =>
    found?.conditions.map((c) => (c.party === null ? c.kind : `${c.kind}:${c.party}`)).sort()

  it('show Germany in, undecided on troops until the American part is clear, and open to them with a mandate', () => {
    expect(stance('DE', 'guarantee', 'pledged')).toBeDefined()
    expect(kinds(stance('DE', 'troops', 'undecided'))).toEqual(['clarity:DE', 'partner:US'])
    expect(kinds(stance('DE', 'troops', 'open'))).toEqual(['parliament:DE'])
    expect(cell('DE', 'troops')?.mixed).toBe(true)
  })

  it('show Italy refusing troops and open to monitoring and training', () => {
    expect(stance('IT', 'troops', 'refused')).toBeDefined()
    expect(stance('IT', 'monitoring', 'open')).toBeDefined()
    expect(stance('IT', 'training', 'open')).toBeDefined()
  })

  it('show France and Britain open to troops after a ceasefire, and no American backstop', () => {
    expect(kinds(stance('FR', 'troops', 'open'))).toEqual(['ceasefire'])
    expect(kinds(stance('GB', 'troops', 'open'))).toEqual(['ceasefire'])
    expect(stance('US', 'backstop', 'undecided')).toBeDefined()
  })

  it('show 26 of 35 unnamed countries pledging troops, air and sea once a ceasefire holds', () => {
    const lines = board.groups.filter((line) => line.count?.count === 26)
    expect(lines.map((line) => line.count?.of)).toContain(35)
    for (const component of ['troops', 'air', 'sea']) {
      const pledged = lines
        .flatMap((line) => line.cells.filter((each) => each.component === component))
        .flatMap((each) => each.stances.filter((one) => one.stance === 'pledged'))
      expect(pledged.flatMap((one) => one.conditions.map((c) => c.kind))).toContain('ceasefire')
    }
  })

  it('show nothing of the unrelated story under the third report', () => {
    const exported = ask<LedgerExport>('export', '--format', 'json')
    const third = exported.reports.find((report) => report.id === 'coalition/03.txt')
    const foreign = third?.parts[1]?.start ?? 0
    expect(foreign).toBeGreaterThan(0)
    const below = [...exported.positions, ...exported.statements, ...exported.counts, ...exported.meetings].filter(
      (value) => value.report === 'coalition/03.txt' && value.passage.start >= foreign,
    )
    expect(below).toEqual([])
  })

  it('are two families, one with a paraphrase and one with a translation', () => {
    const exported = ask<LedgerExport>('export', '--format', 'json')
    expect(exported.families.map((family) => [...family].sort()).sort()).toEqual([
      ['coalition/01.txt', 'coalition/02.txt', 'coalition/03.txt'],
      ['coalition/04.txt', 'coalition/05.txt'],
    ])
    const relation = (report: string) =>
      exported.derivations.find((each) => each.report === report && each.main)?.relation
    expect(relation('coalition/02.txt')).toBe('paraphrase')
    expect(relation('coalition/05.txt')).toBe('translation')
  })

  it('count three versions of one text as one confirmation', () => {
    const march = ask<Board>('board', '--as-of', '2025-03-20')
    const cells = [...march.rows, ...march.groups].flatMap((row) => row.cells).filter((each) => each.stances.length > 0)
    expect(Math.max(...cells.map((each) => each.confirmations.reports))).toBe(3)
    expect(cells.filter((each) => each.confirmations.families !== 1)).toEqual([])
  })

  it('show, side by side, the section on Italy that one version has and the other lacks', () => {
    const comparison = ask<Comparison>('compare', 'coalition/01.txt', 'coalition/03.txt')
    const only = comparison.rows
      .filter((row) => row.kind === 'only-a')
      .map((row) => row.a?.runs.map((run) => run.text).join(''))
    expect(only.some((words) => words?.includes('Meloni rules out'))).toBe(true)
    expect(only.filter((words) => words?.includes('Italy')).length).toBeGreaterThanOrEqual(2)
  })

  it('resolve a garbled name in the translation to the actor it garbles', () => {
    const exported = ask<LedgerExport>('export', '--format', 'json')
    const translated = exported.statements.filter((each) => each.report === 'coalition/05.txt')
    expect(translated.find((each) => each.speaker.includes('Latte') || each.speaker.includes('Rutte'))?.actor).toBe(
      'NATO',
    )
  })

  it('verify', () => {
    expect(place.surety('verify').code).toBe(0)
  })

  it('go in as plain text files too, and four are said to be undated', () => {
    const plain = newPlace()
    const texts = plain.at('texts')
    cpSync(join(seeds, 'coalition'), texts, { recursive: true, filter: (path) => !path.endsWith('.json') })
    const ran = plain.surety('add', 'texts')
    expect(ran.code).toBe(0)
    expect(ran.out + ran.err).toContain('Undated: 4 reports')
  })
})
