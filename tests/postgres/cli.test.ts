import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { newPlace, type Place } from '../cli-desk.ts'
import { onPostgres } from '../ledger/on-both.ts'
import { root } from '../map.ts'

const sample = fileURLToPath(new URL('../../sample/reports.jsonl', import.meta.url))
const seeds = join(process.env.SURETY_SHARED ?? '', 'corpus', 'seeds')
const atHand = process.env.SURETY_SHARED !== undefined && existsSync(seeds)

function ran(place: Place, ...args: readonly string[]): string {
  const { code, out, err } = place.surety(...args)
  expect(code, err).toBe(0)
  return out
}

/** Questions of every kind, answered in JSON. */
const questions: readonly (readonly string[])[] = [
  ['board', '--as-of', '2033-04-30'],
  ['changes', '--from', '2033-03-01', '--to', '2033-04-30'],
  ['counts', '--as-of', '2033-04-30'],
  ['history', 'Spain', 'troops'],
  ['export', '--format', 'json'],
]

onPostgres((on) => {
  describe('the sample, added by the command line', () => {
    const place = newPlace()
    const server = on.at(place.folder, 'sample')
    const at = (...args: readonly string[]) => ran(place, '--ledger', server, ...args)

    beforeAll(() => {
      expect(ran(place, 'add', sample)).toContain('13 reports')
      const added = place.surety('--ledger', server, 'add', sample)
      expect(added.err).toMatch(/Made the ledger postgres:\/\//)
      expect(added.out).toContain('13 reports')
    })

    it.each(questions)('gives the same answer as a ledger in a file: %s', (...question) => {
      expect(JSON.parse(at(...question, '--json'))).toEqual(JSON.parse(ran(place, ...question, '--json')))
    })

    it('finds the same reports by their words', () => {
      const question = ['search', '"offer of troops" withdrew', '--limit', '20', '--json']
      const [mine, theirs] = [at(...question), ran(place, ...question)].map((out) => reportsFound(JSON.parse(out)))
      expect(mine).toEqual(theirs)
      expect(mine?.length).toBeGreaterThan(0)
    })

    it('verifies, and is backed up to a file that answers the same', () => {
      expect(at('verify')).toContain('13 reports')
      ran(place, '--ledger', server, 'backup', place.at('backup.db'))
      expect(ran(place, '--ledger', 'backup.db', 'board', '--as-of', '2033-04-30', '--json')).toBe(
        at('board', '--as-of', '2033-04-30', '--json'),
      )
    })

    it('adds nothing twice', () => {
      expect(at('add', sample)).toContain('13')
      expect(JSON.parse(at('reports', '--json')).items).toHaveLength(13)
    })

    it('is the ledger of DATABASE_URL too, where no other is named', () => {
      const { out, code } = place.given({ env: { DATABASE_URL: server } }, 'board', '--as-of', '2033-04-30', '--json')
      expect(code).toBe(0)
      expect(out).toBe(at('board', '--as-of', '2033-04-30', '--json'))
      const shown = place.given({ env: { DATABASE_URL: 'postgres://a:open-sesame@localhost/x' } }, '--help')
      expect(shown.out).not.toContain('sesame')
    })

    it('moves to a file and to another server by one command', () => {
      const copied = ran(place, 'copy', server, 'moved.db')
      expect(copied).toContain('13 reports')
      const other = on.at(place.folder, 'other')
      ran(place, 'copy', 'moved.db', other)
      expect(ran(place, '--ledger', other, 'board', '--as-of', '2033-04-30', '--json')).toBe(
        at('board', '--as-of', '2033-04-30', '--json'),
      )
    })
  })

  describe.skipIf(!atHand)('the five real reports', () => {
    it('give the same board, changes and export as in a file', () => {
      const place = newPlace()
      const server = on.at(place.folder, 'seeds')
      const input = spawnSync(process.execPath, [join(root, 'corpus', 'to-jsonl.mjs'), seeds], {
        encoding: 'utf8',
      }).stdout
      expect(place.given({ input }, 'add', '-').code).toBe(0)
      expect(place.given({ input }, '--ledger', server, 'add', '-').code).toBe(0)
      for (const question of [
        ['board', '--as-of', '2025-09-05'],
        ['changes', '--from', '2020-01-01', '--to', '2025-12-31'],
        ['counts', '--as-of', '2025-09-05'],
        ['export', '--format', 'json'],
      ]) {
        const mine = JSON.parse(ran(place, '--ledger', server, ...question, '--json'))
        expect(mine).toEqual(JSON.parse(ran(place, ...question, '--json')))
      }
    })
  })
})

function reportsFound({ items }: { readonly items: readonly { readonly report: string }[] }): readonly string[] {
  return items.map(({ report }) => report).sort()
}
