import { describe, expect, it } from 'vitest'
import { sampleArticles, sendJson } from '../scripts/fresh-server.ts'
import type { Changes } from '../src/records/changes.ts'
import type { Reconciliation } from '../src/records/reconciled.ts'
import type { WhatIf } from '../src/records/what-if.ts'
import { webVisited } from './web-served.ts'

const web = webVisited(sampleArticles())
const { asked } = web

const search = () => new URL(web.seen.page.url()).search

describe('what if', () => {
  it('turns a condition by its switch, and bars, table, sentence and address follow', async () => {
    const { page } = web.seen
    const { ranking, pack } = await asked<WhatIf>('/what-if')
    const { id = '', name = '' } = ranking[0] ?? {}
    const then = await asked<WhatIf>(`/what-if?met=${id}`)
    const become = then.differences.filter(({ to }) => to.outcome === 'due')
    const [one] = become.filter(({ group }) => group === null)
    await page.goto('/what-if')
    await page.waitForSelector('text=Nothing is supposed')
    const cell = page.locator(`[data-place="${one?.actor}/${one?.component}"]`)
    await cell.filter({ hasText: one?.from.outcome ?? '' }).waitFor()
    const condition = page.getByRole('group').filter({ hasText: name }).first()
    expect(await condition.getByLabel('unknown').isChecked()).toBe(true)
    await condition.getByLabel('met', { exact: true }).check()
    await page.waitForURL(`**/what-if?met=${id}`)
    await cell.filter({ hasText: 'due' }).waitFor()
    const of = then.cells.filter(({ component, group }) => component === one?.component && group === null)
    const due = of.filter(({ outcome }) => outcome === 'due').length
    const component = pack.components.find((named) => named.id === one?.component)?.name ?? ''
    await page.locator('.bars tr', { hasText: component }).getByText(`${due} due`).waitFor()
    await page.waitForSelector(`.difference-sum >> text=/${become.length} cells? becomes? due/`)
    expect(await page.locator('.difference li').count()).toBe(then.differences.length)
    await condition.getByLabel(/unknown/).check()
    await page.waitForURL('**/what-if')
  })

  it('ranks the conditions by what each unlocks, and supposes one from there', async () => {
    const { page } = web.seen
    const { ranking } = await asked<WhatIf>('/what-if')
    await page.goto('/what-if')
    const rows = page.getByRole('region', { name: 'Which condition unlocks most' }).locator('tbody tr')
    await rows.first().waitFor()
    expect(await rows.first().locator('th').innerText()).toBe(ranking[0]?.name)
    expect(await rows.count()).toBe(ranking.length)
    await rows.first().getByRole('button').click()
    await page.waitForURL(`**/what-if?met=${ranking[0]?.id}`)
  })

  it('gives the smallest sets that bring a component into force for so many', async () => {
    const { page } = web.seen
    const { pack } = await asked<WhatIf>('/what-if')
    const asking = async (id: string, atLeast: number) =>
      (await asked<WhatIf>(`/what-if?component=${id}&atLeast=${atLeast}`)).smallest
    // One more than would be without any condition, of the first component of which that can be reached.
    const all = await Promise.all(pack.components.map(async ({ id }) => ({ id, ...(await asking(id, 1)) })))
    const { id = '', now = 0 } = all.find((one) => (one.reachable ?? 0) > (one.now ?? 0)) ?? {}
    const smallest = await asking(id, now + 1)
    await page.goto('/what-if')
    const takes = page.getByRole('region', { name: 'Smallest sets' })
    await takes.locator('select').selectOption(id)
    await takes.getByRole('spinbutton').fill(String(now + 1))
    await takes.getByRole('button', { name: 'Show' }).click()
    await page.waitForURL(`**/what-if?component=${id}&atLeast=${now + 1}`)
    expect(smallest?.sets.length).toBeGreaterThan(0)
    await takes.locator('.sets li').first().waitFor()
    expect(await takes.locator('.sets li').count()).toBe(smallest?.sets.length)
  })

  it('says that a condition of the address is none', async () => {
    await web.seen.page.goto('/what-if?met=sunshine')
    await web.seen.page.waitForSelector('[role="alert"] >> text=sunshine')
  })
})

describe('changes', () => {
  const days = 'from=2033-03-01&to=2033-04-14'

  it('stand on a line for each actor and in words, and are looked at by kind and by actor', async () => {
    const { page } = web.seen
    const { changes } = await asked<Changes>(`/changes?${days}&limit=500`)
    await page.goto(`/changes?${days}`)
    await page.waitForSelector('.lanes')
    expect(await page.locator('.lane-mark').count()).toBe(changes.length)
    expect(await page.locator('.change').count()).toBe(changes.length)
    const reversed = changes.filter(({ types }) => types.includes('reversed'))
    await page.getByRole('button', { name: `reversed ${reversed.length}` }).click()
    await page.waitForURL(`**/changes?${days}&type=reversed`)
    await expect.poll(() => page.locator('.change').count(), { timeout: 20_000 }).toBe(reversed.length)
    await page.locator('.lanes').getByRole('link', { name: 'Germany' }).click()
    await page.waitForURL(`**/changes?${days}&type=reversed&actors=DE`)
    await page.locator('.change summary', { hasText: 'Germany, troops' }).first().click()
    await page.locator('.change[open] .said', { hasText: 'German soldiers would not patrol' }).first().waitFor()
  })

  it('are put together by component when asked', async () => {
    await web.seen.page.goto(`/changes?${days}`)
    await web.seen.page.getByRole('combobox', { name: /^By/ }).selectOption('component')
    await web.seen.page.waitForURL((url) => url.searchParams.get('by') === 'component')
    await web.seen.page.locator('.lanes').getByRole('link', { name: 'Troops' }).click()
    await web.seen.page.waitForURL((url) => url.searchParams.get('components') === 'troops')
  })

  it('stand apart from what does not agree', async () => {
    const { page } = web.seen
    const { variances } = await asked<Changes>(`/changes?${days}`)
    await page.goto(`/changes?${days}`)
    await page.getByRole('link', { name: `Variances between versions ${variances.length}` }).click()
    await page.waitForSelector('.disagreement')
    expect(await page.locator('.disagreement').count()).toBe(variances.length)
    expect(variances.length).toBeGreaterThan(0)
    await page.getByRole('link', { name: /^Contradictions/ }).click()
    await page.waitForSelector('text=No two independent texts say yes and no')
  })

  it('since one last looked are those of reports that came later', async () => {
    const { page } = web.seen
    await page.goto(`/changes?${days}`)
    await page.getByRole('button', { name: 'Mark all as seen' }).click()
    await page.getByRole('link', { name: /^Since I last looked/ }).click()
    await page.waitForSelector('text=Nothing changed in these days')
    const late = {
      id: 'late',
      outlet: 'Evening Post',
      published: '2033-04-13',
      text: 'REYKJAVIK - Iceland will send a patrol ship to the strait in May, Foreign Minister Anna Palsdottir said on Wednesday after a meeting.',
    }
    expect((await sendJson(`${web.served.url}/api/v1/reports`, 'POST', [late])).status).toBe(201)
    await page.reload()
    await page.waitForSelector('.change')
    expect(await page.locator('.change').count()).toBe(1)
    expect(await page.locator('.change').innerText()).toContain('Iceland, sea')
  })
})

describe('counts', () => {
  it('stand with what they count, what is known by name, and how many must be unnamed', async () => {
    const { page } = web.seen
    const { counts } = await asked<Reconciliation>('/counts')
    await page.goto('/counts')
    await page.waitForSelector('.count')
    expect(await page.locator('.count').count()).toBe(counts.length)
    const pledged = page.getByRole('region', { name: 'said to have pledged' })
    const said = counts.find(({ what, count }) => what === 'pledged' && count === 19)
    const one = pledged.locator('.count', { has: page.locator('header b', { hasText: '19 of 29' }) })
    expect(said?.namedAtMost).toBeGreaterThan(0)
    expect(await one.innerText()).toContain(
      `${said?.namedAtMost} known by name, unnamed ${said?.unnamedAtLeast} – ${said?.unnamedAtMost}`,
    )
    await one.getByText('Who said it, and who is known').click()
    expect(await one.locator('.sayings').innerText()).toContain(said?.sayings[0]?.quote)
    const days = new Set(counts.filter(({ what }) => what === 'pledged').map(({ first }) => first))
    expect(await pledged.locator('.plot-label').count()).toBe(days.size)
  })

  it('are those of a day that is chosen', async () => {
    const { page } = web.seen
    await page.goto('/counts?asOf=2033-03-04')
    await page.waitForSelector('text=up to 4 Mar 2033')
    expect(await page.locator('.count header', { hasText: '21 of 29' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Latest' }).click()
    await page.waitForSelector('.count header >> text=21 of 29')
    expect(search()).toBe('')
  })
})
