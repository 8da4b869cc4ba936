import { expect, it } from 'vitest'
import { sampleArticles } from '../scripts/fresh-server.ts'
import { faultsOf } from './web-faults.ts'
import { webServed } from './web-served.ts'
import { looks, visit } from './web-visit.ts'

const web = webServed(sampleArticles())

it.each([
  '/what-if?met=partner:US&component=troops&atLeast=9',
  '/changes?from=2033-03-20&to=2033-03-26',
  '/counts',
  '/map?component=troops',
  '/review',
])(
  'axe finds nothing on %s in light and dark at three widths, and it fits its window at 200 %',
  {
    timeout: 300_000,
  },
  async (path) => {
    const { page, context, offences } = await visit(web.browser, web.served.url)
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    const beyond = () => page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
    for (const { width, scheme } of looks) {
      await page.setViewportSize({ width, height: width < 500 ? 844 : 900 })
      await page.emulateMedia({ colorScheme: scheme })
      expect(await faultsOf(page, scheme), `${width} ${scheme}`).toEqual([])
      expect(await beyond(), `pixels beyond a window of ${width}`).toBeLessThanOrEqual(0)
    }
    await page.setViewportSize({ width: 720, height: 450 })
    expect(await beyond(), 'pixels beyond a window of 1440 at twice its size').toBeLessThanOrEqual(0)
    expect(await offences()).toEqual([])
    await context.close()
  },
)
