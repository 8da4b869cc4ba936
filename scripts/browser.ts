import { spawnSync } from 'node:child_process'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/** A browser program and what must be in its environment. */
interface Found {
  readonly path: string
  readonly env: Readonly<Record<string, string>>
}

/**
 * A real Chromium: the one `CHROME_PATH` names, else one on the PATH, else the one that came through npm.
 * The sandbox is left out for root, who cannot have one, and where the machine has none (many containers).
 */
export async function openBrowser(): Promise<Browser> {
  const { path, env } = await findChromium()
  const launch = (args: readonly string[]) =>
    chromium.launch({ executablePath: path, args: [...args], env: { ...process.env, ...env } })
  const bare = ['--no-sandbox', '--no-zygote', '--disable-gpu']
  if (process.getuid?.() === 0) return launch(bare)
  return launch([]).catch(() => launch(bare))
}

async function findChromium(): Promise<Found> {
  const named = process.env.CHROME_PATH
  if (named !== undefined && named !== '') return { path: named, env: {} }
  const installed = onPath(['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'])
  return installed === null ? bundledChromium() : { path: installed, env: {} }
}

function onPath(names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return paths.find(isProgram) ?? null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The Chromium of @sparticuz/chromium, unpacked once for each user and version. It unpacks into the folder for temporary
 * files, half a file if it is stopped, and finds its own libraries and fonts there; so it is given a folder of its own in a
 * process of its own, which gets its final name only when it is whole.
 */
function bundledChromium(): Found {
  const home = join(tmpdir(), `surety-chromium-${process.getuid?.() ?? 'user'}-${packageVersion()}`)
  if (!existsSync(join(home, 'chromium'))) unpackInto(home)
  return {
    path: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') },
  }
}

function unpackInto(home: string): void {
  mkdirSync(dirname(home), { recursive: true })
  const folder = mkdtempSync(`${home}-`)
  const code = `const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath()`
  // Any name of a runtime this new makes it unpack its libraries too, for machines that lack them.
  const env = { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' }
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: import.meta.dirname,
    env,
    encoding: 'utf8',
  })
  if (done.status !== 0) throw new Error(`The browser of the tests could not be unpacked: ${done.stderr}`)
  writeFileSync(join(folder, 'fonts.conf'), fontsOf(home))
  try {
    renameSync(folder, home)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    if (!existsSync(join(home, 'chromium'))) throw error
  }
}

/** Its own fonts and no others, so that pictures of pages are the same on every machine. */
function fontsOf(home: string): string {
  return `<?xml version="1.0"?>
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`
}

function packageVersion(): string {
  const path = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'package.json')
  const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const version = typeof parsed === 'object' && parsed !== null && 'version' in parsed ? parsed.version : null
  return typeof version === 'string' ? version : 'unknown'
}
