import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../scripts/browser.ts'
import { type FreshServer, sampleArticles, serveArticles } from '../scripts/fresh-server.ts'
import { looks, visit } from './web-visit.ts'

let browser: Browser
let served: FreshServer

beforeAll(async () => {
  const undated = {
    id: 'undated',
    text: 'Estonia will send 60 trainers, its defence minister said at the harbour on the coast.',
  }
  served = await serveArticles([...sampleArticles(), undated])
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await served.close()
})

const pages = [
  '/board',
  '/cells/DE/troops',
  '/cells/FR/monitoring',
  '/reports',
  '/reports/halyard-skagen',
  '/reports/undated',
  '/compare/halyard-skagen/humber-skagen',
  '/compare',
  '/statements?actor=DK',
  '/search?q=ceasefire',
  '/reports/nobody',
  '/atlantis',
] as const

/** What axe finds, each with the element it is about. */
async function faults(page: Page, inside?: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).withTags([
    'wcag2a',
    'wcag2aa',
    'wcag21a',
    'wcag21aa',
    'wcag22aa',
    'best-practice',
  ])
  const { violations } = await (inside === undefined ? axe : axe.include(inside)).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

describe('in light and dark, at 1440, 1024 and 390 pixels', () => {
  it.each(pages)('axe finds nothing on %s, and it is no wider than the window', { timeout: 120_000 }, async (path) => {
    const { page, context, offences } = await visit(browser, served.url)
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    for (const { width, scheme } of looks) {
      await page.setViewportSize({ width, height: width < 500 ? 844 : 900 })
      await page.emulateMedia({ colorScheme: scheme })
      // A panel lies over the board, which was looked at already and takes long.
      expect(await faults(page, path.startsWith('/cells/') ? '.panel' : undefined), `${width} ${scheme}`).toEqual([])
      const wide = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
      expect(wide, `pixels beyond a window of ${width}`).toBeLessThanOrEqual(0)
    }
    expect(await offences()).toEqual([])
    await context.close()
  })

  it('axe finds nothing in the dialog that adds a report', { timeout: 120_000 }, async () => {
    const { page, context } = await visit(browser, served.url)
    await page.goto('/reports')
    await page.getByRole('button', { name: 'Add a report' }).click()
    for (const { width, scheme } of looks) {
      await page.setViewportSize({ width, height: 844 })
      await page.emulateMedia({ colorScheme: scheme })
      expect(await faults(page, 'dialog'), `${width} ${scheme}`).toEqual([])
    }
    await context.close()
  })
})
