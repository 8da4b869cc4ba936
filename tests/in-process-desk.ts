import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openDesk } from '../src/doors/open-desk.ts'
import { addReports } from '../src/pipeline/add-reports.ts'
import { askBoard } from '../src/pipeline/ask-board.ts'
import type { Desk } from '../src/pipeline/desk.ts'
import { takeFiles } from '../src/pipeline/take-files.ts'
import type { Added } from '../src/records/added.ts'

const folders: string[] = []
const desks: Desk[] = []
afterAll(async () => {
  for (const desk of desks.splice(0)) await desk.store.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A desk over a ledger of its own, without the cost of a process for each command; gone when the tests of the file have run. */
export async function newDesk(): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'surety-desk-'))
  folders.push(folder)
  const opened = await openDesk(join(folder, 'surety.db'), { create: true })
  if (!opened.ok) throw new Error(opened.refusal.code)
  desks.push(opened.desk)
  return opened.desk
}

/** Take in files by name, as if a person had pointed at them. */
export async function add(desk: Desk, files: Readonly<Record<string, string | Uint8Array>>): Promise<Added> {
  async function* found() {
    for (const [name, content] of Object.entries(files)) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      async function* chunks() {
        yield bytes
      }
      yield { ok: true as const, file: { source: name, name, chunks: chunks() } }
    }
  }
  return addReports(
    desk,
    takeFiles(found(), {}, () => null),
    () => undefined,
  )
}

/** "NO sea pledged 1/1": each stance on the board of a day, with how many reports and families carry it. */
export async function stances(desk: Desk, asOf: string): Promise<readonly string[]> {
  const board = await askBoard(desk, { asOf })
  if (!board.ok) throw new Error(board.failure.code)
  return board.value.rows.flatMap(({ cells }) =>
    cells.flatMap(({ actor, component, stances: all }) =>
      all.map(
        ({ stance, confirmations: { reports, families } }) => `${actor} ${component} ${stance} ${reports}/${families}`,
      ),
    ),
  )
}
