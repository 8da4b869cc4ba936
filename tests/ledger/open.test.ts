import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { ledgerRules } from '../../src/ledger/ledger-rules.ts'
import { verify } from '../../src/ledger/verify.ts'
import { schemaVersion } from '../../src/outside/sqlite/migrations.ts'
import { type OpenedLedger, openLedger } from '../../src/outside/sqlite/open-ledger.ts'
import { configFolder, machineWriter } from '../../src/outside/writer.ts'
import { addition, inFolder, opened, type Told, tickingClock } from './desk.ts'

const told: Told = { name: 'one.txt', text: 'Nothing was decided.', published: '2031-01-01' }

function open(path: string, create = false): Promise<OpenedLedger> {
  return openLedger(path, { rules: ledgerRules, writer: () => 'w', clock: tickingClock(), create, waitMs: 50 })
}

async function refused(path: string, create = false) {
  const ledger = await open(path, create)
  return ledger.ok ? 'opened' : ledger.refusal
}

describe('a file that cannot be opened as a ledger', () => {
  it('is not there, or is a folder, or its folder is not there', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'none.db')
      expect(await refused(path)).toEqual({ code: 'ledger-missing', path })
      expect(await refused(folder, true)).toEqual({ code: 'ledger-is-folder', path: folder })
      const deep = join(folder, 'no', 'such.db')
      expect(await refused(deep, true)).toEqual({
        code: 'ledger-folder-missing',
        path: deep,
        folder: join(folder, 'no'),
      })
    }))

  it('is of another kind, and stays as it was to the last byte', () =>
    inFolder(async (folder) => {
      const text = join(folder, 'notes.db')
      writeFileSync(text, 'These are notes, and no database.')
      expect(await refused(text, true)).toEqual({ code: 'not-a-ledger', path: text })
      const other = join(folder, 'other.db')
      const raw = new DatabaseSync(other)
      raw.exec('CREATE TABLE shopping (item TEXT)')
      raw.close()
      const before = readFileSync(other)
      expect(await refused(other, true)).toEqual({ code: 'not-a-ledger', path: other })
      expect(readFileSync(other).equals(before)).toBe(true)
      const empty = join(folder, 'empty.db')
      writeFileSync(empty, '')
      expect(await refused(empty)).toEqual({ code: 'not-a-ledger', path: empty })
      expect(await refused(empty, true)).toBe('opened')
    }))

  it('was written by a newer version', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'a.db')
      await (await opened(path)).close()
      const raw = new DatabaseSync(path)
      raw.exec('PRAGMA user_version = 900')
      raw.close()
      expect(await refused(path)).toEqual({ code: 'ledger-newer', path, found: 900, known: schemaVersion })
    }))

  it('is damaged', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'a.db')
      const store = await opened(path)
      await store.append(addition([told]))
      await store.close()
      truncateSync(path, 1000)
      expect(await refused(path)).toMatchObject({ code: 'ledger-damaged', path })
    }))

  it('is held by another program', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'a.db')
      await (await opened(path)).close()
      const raw = new DatabaseSync(path)
      raw.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
      expect(await refused(path)).toEqual({ code: 'ledger-locked', path, waitedMs: 50 })
      raw.exec('ROLLBACK')
      raw.close()
      expect(await refused(path)).toBe('opened')
    }))
})

describe('a ledger with a flipped byte', () => {
  it('fails to open, or to verify, or gives the same answers', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'a.db')
      const store = await opened(path)
      await store.append(addition([told, { ...told, name: 'two.txt' }]))
      const answers = async (ask: Awaited<ReturnType<typeof opened>>) =>
        JSON.stringify([
          await ask.reports({ cursor: null, limit: 9 }),
          await ask.search('decided', { cursor: null, limit: 9 }),
        ])
      const right = await answers(store)
      await store.close()
      const whole = readFileSync(path)
      const broken = join(folder, 'broken.db')
      let unseen = 0
      for (let at = 7; at < whole.length; at += 397) {
        const bytes = Buffer.from(whole)
        bytes[at] = (bytes[at] ?? 0) ^ 0x20
        writeFileSync(broken, bytes)
        const again = await open(broken)
        if (!again.ok) continue
        const { ok } = await verify(again.store)
        if (ok && (await answers(again.store)) !== right) unseen++
        await again.store.close()
      }
      expect(unseen).toBe(0)
    }))
})

describe('who writes to a ledger', () => {
  it('is one writer for one file on one machine, and another for a copy of it elsewhere', () =>
    inFolder(async (folder) => {
      const [mine, theirs] = [join(folder, 'mine'), join(folder, 'theirs')]
      const path = join(folder, 'a.db')
      writeFileSync(path, '')
      const writer = machineWriter(mine)('ledger', path)
      expect(machineWriter(mine)('ledger', path)).toBe(writer)
      expect(writer).toMatch(/^[0-9a-f]{16}$/)
      expect(machineWriter(theirs)('ledger', path)).not.toBe(writer)
      expect(machineWriter(mine)('ledger made anew', path)).not.toBe(writer)
      copyFileSync(path, join(folder, 'b.db'))
      expect(machineWriter(mine)('ledger', join(folder, 'b.db'))).not.toBe(writer)
    }))

  it('is known even where no settings can be kept', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'a-file')
      writeFileSync(file, '')
      const writer = machineWriter(join(file, 'below'))('ledger', file)
      expect(machineWriter(join(file, 'below'))('ledger', file)).toBe(writer)
    }))

  it('is kept in the folder that the environment names', () => {
    expect(configFolder({ SURETY_CONFIG: '/somewhere/else' })).toBe('/somewhere/else')
    expect(configFolder({ XDG_CONFIG_HOME: '/config' })).toContain('surety')
  })

  it('goes on with its own chain beside that of a colleague', () =>
    inFolder(async (folder) => {
      const [mine, copy] = [join(folder, 'mine'), join(folder, 'copy')]
      mkdirSync(mine)
      mkdirSync(copy)
      const first = await opened(join(mine, 'a.db'), 'anna')
      await first.append(addition([told]))
      await first.close()
      copyFileSync(join(mine, 'a.db'), join(copy, 'a.db'))
      const second = await opened(join(copy, 'a.db'), 'bert')
      await second.append(addition([{ ...told, name: 'two.txt' }]))
      const verification = await verify(second)
      expect(verification.ok).toBe(true)
      expect(verification.heads.map(({ writer, number }) => [writer, number])).toEqual([
        ['anna', 1],
        ['bert', 1],
      ])
      await second.close()
    }))
})
