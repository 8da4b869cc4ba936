import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { watchSource } from '../src/pipeline/watch-sources.ts'
import { watchedId } from '../src/records/watched.ts'
import { webServed } from './web-served.ts'
import { looks, visit } from './web-visit.ts'

const address = 'https://gazette.example/news/of/the/strait/and/of/all/its/harbours/feed.xml'

const web = webServed([])

test('the page of sources says what each gave and why things were left out, at every width', {
  timeout: 120_000,
}, async () => {
  const { desk, url } = web.served
  await watchSource(desk, address, { every: 30, outlet: 'Harbour Gazette' }, 'anna')
  const began = '2031-02-14T08:00:00.000Z'
  const left = [{ what: `${address}#<script>1</script>`, refusal: { code: 'paywall', characters: 120 } as const }]
  const gave = { added: 3, known: 1, reasons: { paywall: 1 }, left, again: null }
  await desk.store.noteLook({ source: watchedId(address), began, ended: began, is: 'done', ...gave })
  const { page, context, offences } = await visit(web.browser, url)
  await page.goto('/sources')
  await page.getByText('1 paywalls').click()
  await page.getByText('#<script>1</script>: it shows only the beginning of a story').waitFor()
  for (const { width, scheme } of looks) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: scheme })
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
    const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(wide, `pixels beyond a window of ${width}`).toBeLessThanOrEqual(0)
  }
  expect(await offences()).toEqual([])
  await context.close()
})
