import { describe, expect, it } from 'vitest'
import { sampleArticles } from '../scripts/fresh-server.ts'
import { faultsOf } from './web-faults.ts'
import { webServed } from './web-served.ts'
import { looks, visit } from './web-visit.ts'

const undated = {
  id: 'undated',
  text: 'Estonia will send 60 trainers, its defence minister said at the harbour on the coast.',
}
const web = webServed([...sampleArticles(), undated])

const pages = [
  // Rows are alike: these have every stance and mark of the sample between them.
  '/board?actors=DE,ES,US,TR,HU,FR&components=all',
  '/board?actors=DE,ES,US,TR,HU,FR&view=marks&group=stance&ownOnly=true',
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

describe('in light and dark, at 1440, 1024 and 390 pixels', () => {
  it.each(pages)('axe finds nothing on %s, and it is no wider than the window', { timeout: 300_000 }, async (path) => {
    const { page, context, offences } = await visit(web.browser, web.served.url)
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    for (const { width, scheme } of looks) {
      await page.setViewportSize({ width, height: width < 500 ? 844 : 900 })
      await page.emulateMedia({ colorScheme: scheme })
      // A panel lies over the board, which was looked at already and takes long.
      expect(
        await faultsOf(page, scheme, path.startsWith('/cells/') ? '.panel' : undefined),
        `${width} ${scheme}`,
      ).toEqual([])
      const wide = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
      expect(wide, `pixels beyond a window of ${width}`).toBeLessThanOrEqual(0)
    }
    expect(await offences()).toEqual([])
    await context.close()
  })

  it('axe finds nothing in the dialog that adds a report', { timeout: 300_000 }, async () => {
    const { page, context } = await visit(web.browser, web.served.url)
    await page.goto('/reports')
    await page.getByRole('link', { name: 'Add reports' }).click()
    for (const { width, scheme } of looks) {
      await page.setViewportSize({ width, height: 844 })
      await page.emulateMedia({ colorScheme: scheme })
      expect(await faultsOf(page, scheme, 'dialog'), `${width} ${scheme}`).toEqual([])
    }
    await context.close()
  })
})
