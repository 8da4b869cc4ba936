import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../scripts/browser.ts'
import { type FreshServer, sampleArticles, serveArticles } from '../scripts/fresh-server.ts'
import type { Board } from '../src/records/board.ts'
import { looks, visit } from './web-visit.ts'

let browser: Browser
let served: FreshServer
let pages: readonly string[]

beforeAll(async () => {
  const undated = {
    id: 'undated',
    text: 'Estonia will send 60 trainers, its defence minister said at the harbour on the coast.',
  }
  served = await serveArticles([...sampleArticles(), undated])
  browser = await openBrowser()
  const board: Board = JSON.parse(await (await fetch(`${served.url}/api/v1/board`)).text())
  const cell = board.rows.flatMap(({ cells }) => cells).find(({ stances }) => stances.length > 0)
  pages = [
    '/board?components=all',
    `/cells/${cell?.actor}/${cell?.component}`,
    '/reports',
    '/reports/halyard-skagen',
    '/reports/undated',
    '/compare/halyard-skagen/humber-skagen',
    '/compare',
    '/statements',
    '/search?q=ceasefire',
    '/reports/nobody',
  ]
})
afterAll(async () => {
  await browser.close()
  await served.close()
})

describe.each(looks)('at $width pixels, $scheme', (look) => {
  it('axe finds nothing on any page, and no page is wider than the window', async () => {
    const { page, context, offences } = await visit(browser, served.url, look)
    for (const path of pages) {
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      )
      expect(found, path).toEqual([])
      const wide = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
      expect(wide, `${path} is wider than the window`).toBeLessThanOrEqual(0)
    }
    expect(await offences()).toEqual([])
    await context.close()
  })

  it('the dialog to add a report is as accessible as the page', async () => {
    const { page, context } = await visit(browser, served.url, look)
    await page.goto('/reports')
    await page.getByRole('button', { name: 'Add a report' }).click()
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await context.close()
  })
})
