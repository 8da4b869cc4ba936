/** Writes docs/images: the pages of the app over the bundled sample, as the README and the documentation show them. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { type FreshServer, sampleArticles, serveArticles } from './fresh-server.ts'

interface Shot {
  readonly name: string
  readonly path: string
  readonly width: number
  readonly height: number
  readonly scheme: 'light' | 'dark'
}

const wide = { width: 1440, height: 960, scheme: 'light' } as const
const shots: readonly Shot[] = [
  { name: 'board', path: '/board', ...wide },
  { name: 'board-dark', path: '/board', ...wide, scheme: 'dark' },
  { name: 'board-phone', path: '/board', width: 390, height: 844, scheme: 'light' },
  { name: 'board-marks', path: '/board?view=marks&group=nato&sort=stance', ...wide },
  { name: 'cell', path: '/cells/DE/troops', ...wide },
  { name: 'what-if', path: '/what-if?met=partner:US', ...wide },
  { name: 'changes', path: '/changes?from=2033-03-01', ...wide },
  { name: 'counts', path: '/counts', ...wide },
  { name: 'map', path: '/map?component=troops', ...wide },
  { name: 'brief', path: '/brief', ...wide },
  { name: 'review', path: '/review', ...wide },
  { name: 'reports', path: '/reports', ...wide },
  { name: 'report', path: '/reports/halyard-skagen', ...wide },
  { name: 'compare', path: '/compare/halyard-skagen/planet-skagen', ...wide },
  { name: 'statements', path: '/statements', ...wide },
  { name: 'sources', path: '/sources?outlet=Radio%20Skerry', ...wide },
]

const folder = fileURLToPath(new URL('../docs/images/', import.meta.url))

async function take(browser: Browser, { url }: FreshServer, shot: Shot): Promise<void> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: shot.width, height: shot.height },
    colorScheme: shot.scheme,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(shot.path)
  await page.waitForLoadState('networkidle')
  await page.locator('table[aria-busy]').waitFor({ state: 'detached' })
  await page.screenshot({ path: join(folder, `${shot.name}.png`) })
  await context.close()
}

mkdirSync(folder, { recursive: true })
const served = await serveArticles(sampleArticles())
const browser = await openBrowser()
for (const shot of shots) await take(browser, served, shot)
await browser.close()
await served.close()
console.error(`Wrote ${shots.length} pictures to docs/images.`)
