#!/usr/bin/env node
// Plain JavaScript on purpose: it must parse on any Node, so that it can hand over to the pinned one.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const built = at('../dist/doors/cli/main.js')
const source = at('../src/doors/cli/main.ts')
const entry = existsSync(source) ? source : built

/** The pinned Node of this installation: beside this package, or hoisted above it. Null where none was installed. */
function pinnedNode() {
  try {
    const found = join(
      dirname(createRequire(import.meta.url).resolve('node/package.json')),
      'bin',
      process.platform === 'win32' ? 'node.exe' : 'node',
    )
    return existsSync(found) ? found : null
  } catch {
    return null
  }
}

/**
 * Adding keeps few things for long and makes much garbage, which the engine would let pile up: at 10,000 reports the peak is 516
 * instead of 693 MB with these bounds, for no more processor time. It takes them only when it starts. The second one is no
 * setting that every Node must know. Where the system keeps memory apart for each thread (glibc), what one thread takes and another
 * gives back is spread over all: with two such stores 1,000 pages of an archive take 741 instead of 816 MB.
 */
const bounds = [
  '--max-semi-space-size=8',
  ...(process.versions.node.startsWith('24.') ? ['--heap-growing-percent=40'] : []),
]
const flags = process.argv[2] === 'add' ? bounds : []
const env = flags.length === 0 ? process.env : { MALLOC_ARENA_MAX: '2', ...process.env }

/** Becomes the same program with these flags, as the same process; goes on without them where the system has no such call. */
function startAnew() {
  const isBound = flags.every((flag) => process.execArgv.includes(flag))
  if (isBound || process.platform === 'win32' || typeof process.execve !== 'function') return
  const args = [process.execPath, ...process.execArgv, ...flags, entry, ...process.argv.slice(2)]
  process.execve(process.execPath, args, env)
}

const [major, minor] = process.versions.node.split('.').map(Number)
if (major > 24 || (major === 24 && minor >= 15)) {
  startAnew()
  process.argv[1] = entry
  await import(entry)
} else {
  const pinned = pinnedNode()
  if (pinned === null) {
    console.error(
      `surety needs Node 24.15 or newer and found ${process.version}; install a newer Node, or run "npm ci" in the surety folder, which brings one.`,
    )
    process.exit(1)
  }
  const child = spawn(pinned, [...flags, entry, ...process.argv.slice(2)], { stdio: 'inherit', env })
  // A terminal sends Ctrl-C to both of us, and the other one cleans up before it ends; what reaches only us is passed on.
  const passOn = (signal) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, passOn)
  child.on('error', (error) => {
    console.error(`surety could not start ${pinned}: ${error.message}. Run "npm ci" in the surety folder again.`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => {
    for (const one of signals) process.off(one, passOn)
    if (signal === null) process.exit(code ?? 1)
    process.kill(process.pid, signal)
  })
}
