import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { newPlace, type Place } from '../cli-desk.ts'
import { onPostgres } from '../ledger/on-both.ts'

const sample = fileURLToPath(new URL('../../sample/reports.jsonl', import.meta.url))
const board = ['board', '--as-of', '2033-04-30', '--json']
/** Each is a process that is started anew. */
const patience = 240_000

function ran(place: Place, ...args: readonly string[]): string {
  const { code, out, err } = place.surety(...args)
  expect(code, err).toBe(0)
  return out
}

onPostgres((on) => {
  it('a ledger on a server is made by the first add, answers as one in a file, is backed up and moves to a file', {
    timeout: patience,
  }, () => {
    const place = newPlace()
    const server = on.at(place.folder, 'sample')
    const added = place.surety('--ledger', server, 'add', sample)
    expect(added.code, added.err).toBe(0)
    expect(added.err).toMatch(/Made the ledger postgres:\/\/[^:@]*@/)
    expect(added.out).toContain('13 reports')
    ran(place, 'add', sample)
    const inFile = ran(place, ...board)
    expect(JSON.parse(inFile).rows.length).toBeGreaterThan(3)
    const asked = place.given({ env: { DATABASE_URL: server } }, ...board)
    expect(asked.code, asked.err).toBe(0)
    expect(asked.out).toBe(inFile)
    ran(place, '--ledger', server, 'backup', 'backup.db')
    expect(ran(place, 'copy', server, 'moved.db')).toContain('moved.db holds 13 reports')
    for (const file of ['backup.db', 'moved.db']) expect(ran(place, '--ledger', file, ...board)).toBe(inFile)
  })

  it('a password is told neither by help nor by a failure', { timeout: patience }, () => {
    const place = newPlace()
    const env = { DATABASE_URL: 'postgres://desk:open-sesame@127.0.0.1:1/surety' }
    const help = place.given({ env }, '--help')
    const failed = place.given({ env }, 'board')
    expect(failed.code).toBe(3)
    expect(failed.err).toMatch(
      /^The server of postgres:\/\/desk@127\.0\.0\.1:1\/surety cannot be reached \(.*\); check/,
    )
    expect(help.out + help.err + failed.out + failed.err).not.toContain('sesame')
  })
})
