import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

/** Where tests find a PostgreSQL server; the address is empty where there is none, and `missing` says why. */
export interface ServerForTests {
  readonly address: string
  readonly missing: string | null
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: ServerForTests
  }
}

/** The server that `TEST_PG_URL` names, else one of our own for the time of this run, in a temporary folder. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.TEST_PG_URL
  if (given !== undefined && given !== '') {
    project.provide('postgres', { address: given, missing: null })
    return undefined
  }
  try {
    const { address, stop } = await started()
    project.provide('postgres', { address, missing: null })
    return stop
  } catch (error) {
    const missing = error instanceof Error ? error.message : String(error)
    console.error(`PostgreSQL could not be started, so its tests are SKIPPED: ${missing}`)
    project.provide('postgres', { address: '', missing })
    return undefined
  }
}

async function started(): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const script = fileURLToPath(new URL('../scripts/postgres-here.ts', import.meta.url))
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'pipe'] })
  const ended = once(child, 'exit')
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    said += words
  })
  const lines = createInterface({ input: child.stdout })
  const [address] = await Promise.race([once(lines, 'line'), ended.then(() => [])])
  if (typeof address !== 'string') throw new Error(said.trim().slice(0, 2000) || 'it said nothing')
  return {
    address,
    stop: async () => {
      child.stdin.end()
      await ended
    },
  }
}
