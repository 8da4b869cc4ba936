import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk } from '../../src/doors/open-desk.ts'
import { askBoard } from '../../src/pipeline/ask-board.ts'
import { askBrief } from '../../src/pipeline/ask-brief.ts'
import { askChanges } from '../../src/pipeline/ask-changes.ts'
import { askConditions } from '../../src/pipeline/ask-conditions.ts'
import { askCounts } from '../../src/pipeline/ask-counts.ts'
import { askExport } from '../../src/pipeline/ask-export.ts'
import { askHistory } from '../../src/pipeline/ask-history.ts'
import { askLineage } from '../../src/pipeline/ask-lineage.ts'
import { askReview } from '../../src/pipeline/ask-review.ts'
import { askSearch } from '../../src/pipeline/ask-search.ts'
import { askStatements } from '../../src/pipeline/ask-statements.ts'
import { askVerify } from '../../src/pipeline/ask-verify.ts'
import { askWhatIf } from '../../src/pipeline/ask-what-if.ts'
import type { Desk } from '../../src/pipeline/desk.ts'
import { add, newDesk } from '../in-process-desk.ts'
import { onPostgres } from '../ledger/on-both.ts'
import { root } from '../map.ts'

const seeds = join(process.env.SURETY_SHARED ?? '', 'corpus', 'seeds')
const atHand = process.env.SURETY_SHARED !== undefined && existsSync(seeds)
const first = { cursor: null, limit: 100 }

/** What one ledger answers to questions of every kind; `at` is a day, `cell` one that has a history. */
function questions(at: string, cell: { readonly actor: string; readonly component: string }, report: string) {
  const span = { from: '2020-01-01', to: at }
  return {
    board: (desk: Desk) => askBoard(desk, { asOf: at }),
    changes: (desk: Desk) => askChanges(desk, span),
    counts: (desk: Desk) => askCounts(desk, { asOf: at }),
    conditions: (desk: Desk) => askConditions(desk, { asOf: at }),
    history: (desk: Desk) => askHistory(desk, { ...cell, asOf: at }, null),
    lineage: (desk: Desk) => askLineage(desk, report),
    statements: (desk: Desk) => askStatements(desk, {}, first),
    review: (desk: Desk) => askReview(desk, { asOf: at }),
    'what if': (desk: Desk) => askWhatIf(desk, { asOf: at, met: [], unmet: [] }),
    brief: (desk: Desk) => askBrief(desk, { asOf: at, ...span }),
    export: (desk: Desk) => askExport(desk),
    reports: async (desk: Desk) => (await desk.store.reports(first)).items,
    outlets: (desk: Desk) => desk.store.outlets(),
    addresses: (desk: Desk) => desk.store.addresses(),
  }
}

onPostgres((on) => {
  const desks: Desk[] = []
  afterAll(async () => {
    for (const desk of desks.splice(0)) await desk.store.close()
  })

  /** The same reports in a file and on a server. */
  async function both(name: string, files: Readonly<Record<string, string>>): Promise<readonly [Desk, Desk]> {
    const opened = await openDesk(on.at(`answers ${process.pid}`, name), { create: true })
    if (!opened.ok) throw new Error(opened.refusal.code)
    desks.push(opened.desk)
    const inFile = await newDesk()
    for (const desk of [inFile, opened.desk]) expect((await add(desk, files)).refused).toEqual([])
    return [inFile, opened.desk]
  }

  describe('the sample', () => {
    const asked = questions('2033-04-30', { actor: 'ES', component: 'troops' }, 'halyard-skagen')
    let [inFile, onServer]: Desk[] = []
    beforeAll(async () => {
      const text = readFileSync(join(root, 'sample', 'reports.jsonl'), 'utf8')
      ;[inFile, onServer] = await both('sample', { 'reports.jsonl': text })
    })

    it.each(Object.entries(asked))('has the same answer in a file and on a server: %s', async (_, ask) => {
      if (inFile === undefined || onServer === undefined) throw new Error('There are two.')
      const answer = await ask(onServer)
      expect(answer).toEqual(await ask(inFile))
      expect(JSON.stringify(answer).length).toBeGreaterThan(100)
    })

    it.each(['withdrew', '"offer of troops"', 'troops Spain', 'PLEDGED'])(
      'has the same reports for the words %s',
      async (words) => {
        if (inFile === undefined || onServer === undefined) throw new Error('There are two.')
        const found = async (desk: Desk) => {
          const answer = await askSearch(desk, words, first)
          return answer.ok ? answer.value.items.map(({ report }) => report).sort() : []
        }
        expect(await found(onServer)).toEqual(await found(inFile))
      },
    )

    it('verifies', async () => {
      if (onServer === undefined) throw new Error('There is one.')
      expect(await askVerify(onServer, {})).toMatchObject({ ok: true, value: { faults: [], reports: 13 } })
    })
  })

  describe.skipIf(!atHand)('the five real reports', () => {
    it('have the same answers in a file and on a server', async () => {
      const lines = spawnSync(process.execPath, [join(root, 'corpus', 'to-jsonl.mjs'), seeds], {
        encoding: 'utf8',
      }).stdout
      const [inFile, onServer] = await both('seeds', { 'seeds.jsonl': lines })
      const [one] = (await inFile.store.reports(first)).items
      const asked = questions('2025-09-05', { actor: 'DE', component: 'troops' }, one?.report.id ?? '')
      for (const [name, ask] of Object.entries(asked)) expect(await ask(onServer), name).toEqual(await ask(inFile))
      expect(await askVerify(onServer, {})).toMatchObject({ ok: true, value: { faults: [] } })
    })
  })
})
