import { createHash, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, hostname, userInfo } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'

/** Names the chain that a program writes to: `ledger` is the random id that a ledger file was made with. */
export type WriterNamer = (ledger: string, path: string) => string

/** Where a person's own settings are kept on this system; `SURETY_CONFIG` names another folder. */
export function configFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env.SURETY_CONFIG) return resolve(env.SURETY_CONFIG)
  if (process.platform === 'win32' && env.APPDATA) return join(env.APPDATA, 'surety')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'surety')
  return join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'surety')
}

/**
 * The writer of a ledger on this machine: a hash of this person's secret, the ledger's own id, and where the file lies.
 * A copy sent to a colleague, or kept beside the first, is written under another name, so that two copies that both
 * grow can be merged and never fork; a ledger made anew in the same place has another id.
 */
export function machineWriter(folder: string = configFolder()): WriterNamer {
  return (ledger, path) => digest([secretIn(folder), ledger, whereabouts(path)]).slice(0, 16)
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/** One name for one file, however it is reached; the file need not be there yet. The address of a server is its own. */
function whereabouts(path: string): string {
  if (path.includes('://')) return path
  try {
    return realpathSync(path)
  } catch {
    return join(realpathSync(dirname(resolve(path))), basename(path))
  }
}

/** Random, made at first use. Where no folder can be written (a container), machine and user stand in for it. */
function secretIn(folder: string): string {
  const file = join(folder, 'writer')
  try {
    return read(file) ?? make(folder, file)
  } catch {
    return digest(['surety', hostname(), userInfo().username])
  }
}

function read(file: string): string | null {
  try {
    const secret = readFileSync(file, 'utf8').trim()
    return /^[0-9a-f]{32}$/.test(secret) ? secret : null
  } catch {
    return null
  }
}

/** Written aside and linked into place whole: of two programs that start at once, the second finds the first's. */
function make(folder: string, file: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const aside = `${file}.${randomBytes(4).toString('hex')}`
  writeFileSync(aside, `${randomBytes(16).toString('hex')}\n`, { mode: 0o600 })
  try {
    linkSync(aside, file)
  } catch {
    // Another program was first, or this file system knows no links; what stands there is read below.
  }
  const secret = read(file) ?? read(aside)
  rmSync(aside, { force: true })
  if (secret === null) throw new Error('No secret could be kept.')
  return secret
}
