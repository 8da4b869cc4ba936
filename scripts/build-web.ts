/**
 * Build the web app into web/dist, and for static sites into web/dist-site, when its sources are newer than the build; else do nothing, quickly. Runs before
 * `npm start` and `npm test`, under whatever Node npm found, without the network and as any user.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const built = ['web/dist/index.html', 'web/dist-site/app.js'].map((path) => join(root, path))
const stamp = join(root, 'web/dist/built-from.txt')

/** All that the build is made of, in one hash: dates of files mean nothing after a checkout or a copy. */
export function sourcesHash(): string {
  const hash = createHash('sha256')
  const files = globSync(['web/src/**/*', 'web/public/**/*'], { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const others = ['web/index.html', 'web/vite.config.ts', 'web/vite.site.config.ts', 'package-lock.json'].map((path) =>
    join(root, path),
  )
  for (const file of [...files, ...others].sort()) {
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

/** True where a build was made; false where the one there was made from these very sources. */
export function buildWeb(): boolean {
  const now = sourcesHash()
  if (built.every((path) => existsSync(path)) && existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === now)
    return false
  for (const config of ['vite.config.ts', 'vite.site.config.ts']) build(config)
  mkdirSync(join(root, 'web/dist'), { recursive: true })
  writeFileSync(stamp, `${now}\n`)
  return true
}

function build(config: string): void {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', 'web', '--config', join(root, 'web', config), '--logLevel', 'warn']
  // Tests set it to their own, and the pages would be built for those who debug them: half as large again.
  const env = { ...process.env, NODE_ENV: 'production' }
  const run = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env })
  if (run.status !== 0) throw new Error(`The web app could not be built:\n${run.stdout}${run.stderr}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now()
  if (buildWeb()) console.error(`Built the web app in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
}
