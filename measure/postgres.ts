// node measure/postgres.ts [--reports N] [--rounds N]: how fast one worker takes reports in and reads them on PostgreSQL, beside
// the same in a ledger of one file, in turn, in this process. The server is the one that TEST_PG_URL names (on this machine, so
// that its processor time can be told), else one of our own in a temporary folder, which waits for the disk as a real one does not.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openDesk } from '../src/doors/open-desk.ts'
import { filesGiven, refusedBySystem } from '../src/outside/files.ts'
import { addReports } from '../src/pipeline/add-reports.ts'
import { takeFiles } from '../src/pipeline/take-files.ts'
import { root } from './shared.ts'

const { values } = parseArgs({ options: { reports: { type: 'string' }, rounds: { type: 'string' } } })
const files = readdirSync(join(root, 'corpus'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .map((file) => join(root, 'corpus', file))
  .slice(0, Number(values.reports ?? '400'))
const rounds = Number(values.rounds ?? '3')

interface Run {
  readonly reports: number
  readonly seconds: number
  /** Seconds of processor time of this process with its threads, and of the server. */
  readonly own: number
  readonly server: number
}

/** Of each process of the server, the seconds of processor time that it took; Linux counts them in hundredths. */
async function serverSeconds(address: string | null): Promise<number> {
  if (address === null) return 0
  const client = new pg.Client(address)
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()')
  await client.end()
  const [first] = rows
  if (first === undefined) return 0
  const postmaster = statOf(first.pid)?.parent
  const parent = postmaster === undefined ? null : statOf(postmaster)
  const all = [...rows.map(({ pid }) => statOf(pid)), parent]
  return all.reduce((sum, one) => sum + (one?.seconds ?? 0), 0) + (parent?.ended ?? 0)
}

function statOf(pid: number): { readonly parent: number; readonly seconds: number; readonly ended: number } | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [, parent, , , , , , , , , , user, system, endedUser, endedSystem] = line
      .slice(line.lastIndexOf(')') + 2)
      .split(' ')
    const ticks = (one: string | undefined, other: string | undefined) => (Number(one) + Number(other)) / 100
    return { parent: Number(parent), seconds: ticks(user, system), ended: ticks(endedUser, endedSystem) }
  } catch {
    return null
  }
}

async function add(ledger: string, address: string | null): Promise<Run> {
  const opened = await openDesk(ledger, { create: true })
  if (!opened.ok) throw new Error(`No ledger was made: ${opened.refusal.code}.`)
  const [own, server, started] = [process.cpuUsage(), await serverSeconds(address), performance.now()]
  const items = takeFiles(filesGiven(files, process.stdin), {}, refusedBySystem)
  const added = await addReports(opened.desk, items, () => undefined, { read: true })
  const seconds = (performance.now() - started) / 1000
  const took = process.cpuUsage(own)
  const after = await serverSeconds(address)
  await opened.desk.store.close()
  return { reports: added.added.length, seconds, own: (took.user + took.system) / 1e6, server: after - server }
}

async function startServer() {
  const given = process.env.TEST_PG_URL
  if (given !== undefined && given !== '') return { address: given, stop: async () => undefined }
  const script = fileURLToPath(new URL('../scripts/postgres-here.ts', import.meta.url))
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const [address] = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended])
  if (typeof address !== 'string') throw new Error('No server could be started.')
  const stop = async () => {
    child.stdin.end()
    await ended
  }
  return { address, stop }
}

function told(name: string, runs: readonly Run[]): number {
  const sum = (of: (run: Run) => number) => runs.reduce((all, run) => all + of(run), 0)
  const [reports, seconds] = [sum((run) => run.reports), sum((run) => run.seconds)]
  const share = (cpu: number) => `${((cpu / seconds) * 100).toFixed(0)} %`
  const each = (cpu: number) => `${((cpu / reports) * 1000).toFixed(2)} ms`
  const [own, server] = [sum((run) => run.own), sum((run) => run.server)]
  console.log(
    `${name.padEnd(11)} ${(reports / seconds).toFixed(1)} reports per second; processor time of this process ${each(own)} a report (${share(own)} of a core), of the server ${each(server)} (${share(server)})`,
  )
  return reports / seconds
}

const folder = mkdtempSync(join(tmpdir(), 'surety-measure-'))
const server = await startServer()
const schemas: string[] = []
try {
  const address = (name: string) => {
    const url = new URL(server.address)
    const schema = `m_${process.pid}_${name}`
    schemas.push(schema)
    url.searchParams.set('schema', schema)
    return url.href
  }
  // Once each without counting: what is loaded and compiled is ready then.
  await add(join(folder, 'warm.db'), null)
  await add(address('warm'), server.address)
  const [sqlite, postgres]: [Run[], Run[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    sqlite.push(await add(join(folder, `${round}.db`), null))
    postgres.push(await add(address(String(round)), server.address))
  }
  console.log(`${files.length} reports, ${rounds} rounds in turn, read by the rules`)
  const ratio = told('PostgreSQL', postgres) / told('SQLite', sqlite)
  console.log(`PostgreSQL : SQLite = ${ratio.toFixed(2)}, to reach 0.80${ratio < 0.8 ? ': NOT REACHED' : ''}`)
  process.exitCode = ratio < 0.8 ? 1 : 0
} finally {
  const client = new pg.Client(server.address)
  await client.connect()
  for (const schema of schemas) await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
  await client.end()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
