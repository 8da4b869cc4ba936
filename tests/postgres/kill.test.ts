import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { verify } from '../../src/ledger/verify.ts'
import { idOf, inFolder, opened } from '../ledger/desk.ts'
import { onPostgres } from '../ledger/on-both.ts'
import { numbersFrom } from '../seeded.ts'

const script = fileURLToPath(new URL('../ledger/append-many.ts', import.meta.url))

/** A program that adds to the ledger until it is killed, some milliseconds after so many additions; gives what it was told is kept. */
async function killed(ledger: string, additions: number, after: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [script, ledger, 'anna', '100000'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const told: string[] = []
  for await (const name of createInterface({ input: child.stdout })) {
    told.push(name)
    if (told.length === additions) setTimeout(() => child.kill('SIGKILL'), after)
  }
  await ended
  return told
}

onPostgres((on) => {
  it('nothing that was acknowledged is lost or doubled when programs that add are killed, and every chain holds', () =>
    inFolder(async (folder) => {
      const ledger = on.at(folder, 'a')
      await (await opened(ledger)).close()
      const random = numbersFrom(8)
      const told: string[] = []
      for (let round = 0; round < 3; round++) {
        const programs = [1, 2].map(() => killed(ledger, 1 + Math.floor(random() * 12), random() * 30))
        told.push(...(await Promise.all(programs)).flat())
      }
      const store = await opened(ledger)
      const ids = told.map(idOf)
      expect(await store.known(ids)).toEqual(new Set(ids))
      const { faults, reports, entries, heads } = await verify(store)
      expect(faults).toEqual([])
      expect(entries).toBe(reports)
      // Six programs, and fewer chains: the name of one that was killed serves again.
      expect(heads.length).toBeLessThan(5)
    }))
})
