import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { explainLedger } from '../../src/doors/explain.ts'
import { ledgerRules } from '../../src/ledger/ledger-rules.ts'
import { verify } from '../../src/ledger/verify.ts'
import { openLedger } from '../../src/outside/open-ledger.ts'
import { addition, idOf, inFolder, opened, tickingClock } from '../ledger/desk.ts'
import { onPostgres } from '../ledger/on-both.ts'

const rules = { rules: ledgerRules, writer: () => 'anna', clock: tickingClock(), copyTo: async () => undefined }

/** What opening a ledger gives: `open`, or why not, as a person reads it. */
async function said(ledger: string, create = true): Promise<string> {
  const found = await openLedger(ledger, { ...rules, create })
  if (!found.ok) return explainLedger(found.refusal)
  await found.store.close()
  return 'open'
}

function changed(address: string, change: (url: URL) => void): string {
  const url = new URL(address)
  change(url)
  return url.href
}

onPostgres((on) => {
  const inAddress = <Result>(run: (address: string) => Promise<Result>) =>
    inFolder((folder) => run(on.at(folder, 'a.db')))
  const report = (name: string) => addition([{ name, text: `Report ${name} says nothing.` }])

  describe('a ledger on a server', () => {
    it('is made in a schema of its own where it is wanted, and not by a question', () =>
      inAddress(async (address) => {
        expect(await said(address, false)).toMatch(/^There is no ledger at postgres:.*"surety add" makes one/)
        expect(await said(address)).toBe('open')
        expect(await said(address, false)).toBe('open')
      }))

    it('is made once where several programs want it at the same time', () =>
      inAddress(async (address) => {
        expect(await Promise.all([1, 2, 3, 4].map(() => said(address)))).toEqual(['open', 'open', 'open', 'open'])
      }))

    it('takes no schema that holds something else, and none of a newer version', () =>
      inAddress(async (address) => {
        const schema = new URL(address).searchParams.get('schema')
        await on.change(address, `CREATE SCHEMA ${schema}; CREATE TABLE theirs (n integer)`)
        expect(await said(address)).toContain('is not a ledger of Surety and was left as it is')
        await on.change(address, 'DROP TABLE theirs')
        expect(await said(address)).toBe('open')
        await on.change(address, 'UPDATE ledger SET version = version + 7')
        expect(await said(address)).toContain('was written by a newer Surety (its format is 8, this one knows 1)')
      }))

    it('says in one sentence why it cannot be reached, and never tells a password', () =>
      inAddress(async (address) => {
        const secret = (change: (url: URL) => void) =>
          changed(address, (url) => {
            url.password = 'open-sesame'
            change(url)
          })
        const sentences = [
          await said(
            secret((url) => {
              url.username = 'nobody_known'
            }),
          ),
          await said(
            changed(address, (url) => {
              url.pathname = '/no_such_database'
            }),
          ),
          await said(
            secret((url) => {
              url.port = '1'
            }),
          ),
          await said(
            secret((url) => {
              url.searchParams.set('schema', 'Drop table')
            }),
          ),
          await said('postgres://open-sesame:open-sesame@[bad/x'),
        ]
        expect(sentences).toEqual([
          expect.stringMatching(/ does not let you in \(.*nobody_known.*\); check the user and the password\.$/),
          expect.stringMatching(/^The database of postgres:.* is not there; make it first/),
          expect.stringMatching(
            /^The server of postgres:.* cannot be reached \(.*ECONNREFUSED.*\); check that it runs/,
          ),
          expect.stringContaining('is no address of a ledger; write postgres://USER:PASSWORD@HOST:PORT/DATABASE'),
          expect.stringContaining('postgres://… is no address of a ledger'),
        ])
        for (const sentence of sentences) expect(sentence).not.toContain('sesame')
      }))

    it('gives each program that adds a chain of its own, and the name of one that ended to the next', () =>
      inAddress(async (address) => {
        const [one, two] = [await opened(address), await opened(address)]
        await one.append(report('a'))
        await two.append(report('b'))
        await one.append(report('c'))
        await one.close()
        const three = await opened(address)
        await three.append(report('d'))
        const { heads, faults } = await verify(three)
        expect(heads.map(({ writer, number }) => [writer, number])).toEqual([
          ['anna', 3],
          ['anna-2', 1],
        ])
        expect(faults).toEqual([])
      }))

    it('goes on when the server cut every connection', () =>
      inAddress(async (address) => {
        const store = await opened(address)
        await store.append(report('a'))
        await on.change(
          address,
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'surety' AND query LIKE '%' AND datname = current_database()`,
        )
        await expect
          .poll(() =>
            store.append(report('b')).then(
              () => 'added',
              (error: Error) => error.message,
            ),
          )
          .toBe('added')
        expect(await store.known([idOf('a'), idOf('b')])).toEqual(new Set([idOf('a'), idOf('b')]))
        expect((await verify(store)).faults).toEqual([])
      }))

    it('keeps words with a zero character, which no text of the server can hold', () =>
      inAddress(async (address) => {
        const store = await opened(address)
        await store.append(report('a'))
        const set = { kind: 'set', report: idOf('a'), field: 'outlet', to: 'The\0Wire', by: 'an\0na' } as const
        const removed = { kind: 'removed', report: idOf('a'), by: 'anna', why: 'court\0order' } as const
        await store.append({ acts: [set, removed], texts: new Map(), keys: [] })
        expect((await store.entries(null, 9)).map(({ act }) => act).slice(-2)).toEqual([set, removed])
        expect(await store.outlets()).toEqual([{ outlet: 'The\0Wire', reports: 1 }])
        expect((await store.reports({ cursor: null, limit: 9 }, { language: 'en' })).items).toHaveLength(1)
        expect((await verify(store)).faults).toEqual([])
      }))
  })

  describe('a ledger on a server changed by SQL', () => {
    it.each([
      ['an index taken away', 'DROP INDEX position_cell', 'database-damaged'],
      ['an address beside its record', `UPDATE report SET url = 'https://example.org/other'`, 'row-differs'],
      ['the hash of bytes beside its record', `UPDATE report SET original = 'feed'`, 'row-differs'],
      ['a key that nobody has', 'INSERT INTO lineage_posting VALUES (7, 1)', 'row-differs'],
    ])('is found out: %s', async (_what, change, code) =>
      inAddress(async (address) => {
        const store = await opened(address)
        await store.append(report('a'))
        await on.change(address, change)
        expect((await verify(store)).faults.map((fault) => fault.code)).toContain(code)
      }),
    )
  })
})

describe('a file whose name is like an address', () => {
  it('is a file', () =>
    inFolder(async (folder) => {
      expect(await said(join(folder, 'postgres.db'))).toBe('open')
    }))
})
