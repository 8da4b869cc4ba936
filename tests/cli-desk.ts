import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

export const launcher = fileURLToPath(new URL('../bin/surety.js', import.meta.url))

/** What a user sees of one command. */
export interface Seen {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Given {
  readonly input?: string | Uint8Array
  readonly env?: NodeJS.ProcessEnv
}

/** A working folder of its own, with files in it; gone when the tests of the file have run. */
export interface Place {
  readonly folder: string
  readonly at: (name: string) => string
  readonly write: (name: string, content: string | Uint8Array) => string
  readonly surety: (...args: readonly string[]) => Seen
  readonly given: (given: Given, ...args: readonly string[]) => Seen
}

/** The user's own settings stay out of the tests, and the tests' out of theirs. */
export function cleanEnv(folder: string): NodeJS.ProcessEnv {
  const { NO_COLOR: _, FORCE_COLOR: __, COLUMNS: ___, SURETY_LEDGER: ____, DATABASE_URL: _____, ...env } = process.env
  return { ...env, SURETY_CONFIG: join(folder, '.config') }
}

const places: string[] = []
// Here and not in newPlace: a hook that is asked for inside a test never runs.
afterAll(() => {
  for (const folder of places.splice(0)) rmSync(folder, { recursive: true, force: true })
})

export function newPlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'surety-cli-'))
  places.push(folder)
  const at = (name: string) => join(folder, name)
  const given = ({ input, env }: Given, ...args: readonly string[]): Seen => {
    const run = spawnSync(process.execPath, [launcher, ...args], {
      cwd: folder,
      env: { ...cleanEnv(folder), ...env },
      input: input ?? '',
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    return { code: run.status, out: run.stdout, err: run.stderr }
  }
  return {
    folder,
    at,
    write: (name, content) => {
      mkdirSync(dirname(at(name)), { recursive: true })
      writeFileSync(at(name), content)
      return at(name)
    },
    surety: (...args) => given({}, ...args),
    given,
  }
}

/** The same command left running, to be stopped. */
export function started(place: Place, ...args: readonly string[]) {
  const child = spawn(process.execPath, [launcher, ...args], {
    cwd: place.folder,
    env: cleanEnv(place.folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => resolve(code))
  })
  return { child, ended, printed: () => out, complained: () => err }
}

export async function until(happened: () => boolean, withinMs = 30_000): Promise<void> {
  const end = Date.now() + withinMs
  while (!happened()) {
    if (Date.now() > end) throw new Error(`It did not happen within ${withinMs} ms.`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/* Invented: the strait, the people, the papers and what the states say. */

export const wire = `Norway offers frigates for the Lorne Strait

OSLO, Feb 14, 2031 (Northern Wire) - Norway will send two frigates to guard the ferries of the Lorne Strait once a ceasefire holds, Norwegian Prime Minister Ingrid Moe said on Friday.

"We will send our frigates when the guns are silent," Moe told reporters in Oslo after a meeting of 12 countries.

The Netherlands has not yet decided whether it will send soldiers, a Dutch government spokesman said. Portugal ruled out sending troops, its defence minister, Rui Caldeira, told reporters in Lisbon.

Fishermen in the strait said the ferries had been running late since the shelling of the northern pier in December.

Denmark is ready to train the strait's coast guard, Danish Foreign Minister Karla Bjerg said.
`

/** The wire's text in another paper, one paragraph shorter. */
export const gazette = `Two frigates for the strait

OSLO (Northern Wire) - Norway will send two frigates to guard the ferries of the Lorne Strait once a ceasefire holds, Norwegian Prime Minister Ingrid Moe said on Friday.

"We will send our frigates when the guns are silent," Moe told reporters in Oslo after a meeting of 12 countries.

The Netherlands has not yet decided whether it will send soldiers, a Dutch government spokesman said. Portugal ruled out sending troops, its defence minister, Rui Caldeira, told reporters in Lisbon.

Denmark is ready to train the strait's coast guard, Danish Foreign Minister Karla Bjerg said.
`

/** Another text altogether, a month later. */
export const courier = `# Dutch cabinet makes up its mind

The Netherlands will send 300 soldiers to the Lorne Strait, Dutch Prime Minister Femke Aalders said on Monday, ending weeks of debate in The Hague.

The cabinet took the decision after parliament voted in favour late on Sunday. "It is done," Aalders said.
`

export function article(fields: Record<string, unknown>): string {
  return `${JSON.stringify(fields)}\n`
}

export const wireArticle = article({ id: 'wire-1', outlet: 'Northern Wire', published: '2031-02-14', text: wire })
export const gazetteArticle = article({
  id: 'gazette-1',
  outlet: 'Harbour Gazette',
  published: '2031-02-15',
  text: gazette,
})
export const courierArticle = article({
  id: 'courier-1',
  outlet: 'Polder Courier',
  published: '2031-03-17',
  text: courier,
})
