import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { entriesIn } from '../src/doors/entries-in.ts'
import { backUp } from '../src/pipeline/back-up.ts'
import type { Desk } from '../src/pipeline/desk.ts'
import { add, newDesk } from './in-process-desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'surety-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const wire = 'Norway will send two frigates once a ceasefire holds, its defence minister said on Friday.\n'

test('a backup made while reports are added says how many entries it holds, and not how many there are by then', async () => {
  const desk = await newDesk()
  await add(desk, { 'one.txt': wire })
  const { entries } = await desk.store.size()
  const busy: Desk = {
    ...desk,
    store: {
      ...desk.store,
      backup: async (to) => {
        await desk.store.backup(to)
        await add(desk, { 'two.txt': wire.replace('Norway', 'Sweden') })
      },
    },
  }
  const answer = await backUp(busy, join(folder, 'copy.db'), { isThere: existsSync, entriesIn })
  expect((await desk.store.size()).entries).toBeGreaterThan(entries)
  expect(answer).toMatchObject({ ok: true, value: { entries } })
})
