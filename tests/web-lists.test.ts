import { describe, expect, it } from 'vitest'
import { sampleArticles, sendJson } from '../scripts/fresh-server.ts'
import type { Changes } from '../src/records/changes.ts'
import type { Grades } from '../src/records/grades.ts'
import type { Page } from '../src/records/page.ts'
import type { Comparison, StandingReport } from '../src/records/report-view.ts'
import type { StatementView } from '../src/records/statement-view.ts'
import { faultsOf } from './web-faults.ts'
import { webVisited } from './web-served.ts'

const web = webVisited(sampleArticles())
const { asked } = web
const search = () => new URL(web.seen.page.url()).search
const rows = () => web.seen.page.locator('.list-table > tbody > tr')

describe('the list of reports', () => {
  it('is narrowed by outlet and days, and the address says how', async () => {
    const { page } = web.seen
    const { items } = await asked<Page<StandingReport>>('/reports?outlet=The%20Humber%20Courier')
    const days = items.map(({ report }) => report.published.date ?? '').sort()
    expect(new Set(days).size).toBeGreaterThan(1)
    await page.goto('/reports')
    await page.getByRole('combobox', { name: 'Outlet' }).fill('The Humber Courier')
    await page.getByRole('button', { name: 'Filter' }).click()
    await page.waitForSelector(`text=${items.length} reports`)
    await page.getByLabel('To', { exact: true }).fill(days[0] ?? '')
    await page.getByRole('button', { name: 'Filter' }).click()
    await page.waitForURL((url) => url.search === `?outlet=The+Humber+Courier&to=${days[0]}`)
    await page.waitForSelector('text=1 report of 1 text')
    await page.getByRole('link', { name: 'Show all' }).click()
    await page.waitForURL((url) => url.search === '')
  })

  it('says so where no report is like this', async () => {
    await web.seen.page.goto('/reports?language=uk')
    await web.seen.page.waitForSelector('text=No report is like this')
  })

  it('says why an address could not be taken in, beside it', async () => {
    const { page } = web.seen
    await page.goto('/reports?add=addresses')
    await page.getByLabel('Addresses', { exact: true }).fill(`${web.served.url}/board\nnot-an-address`)
    await page.getByRole('button', { name: 'Take them in' }).click()
    const list = page.getByRole('list', { name: 'Addresses' })
    await expect.poll(() => list.getByText('not taken in').count(), { timeout: 20_000 }).toBe(2)
    expect(await list.locator('.refusal').first().innerText()).toMatch(/\S{4}/)
    expect(await faultsOf(page, 'light', 'dialog')).toEqual([])
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => url.search === '')
  })
})

describe('the list of statements', () => {
  it('is narrowed by who published them and to those of an actor', async () => {
    const { page } = web.seen
    await page.goto('/statements?outlet=The%20Provincial')
    const { items } = await asked<Page<StatementView>>('/statements?outlet=The%20Provincial&limit=200')
    await expect.poll(() => rows().count(), { timeout: 20_000 }).toBe(items.length)
    const actor = items.find(({ statement }) => statement.actor !== null)?.statement.actor
    await page
      .locator('.list-table .code', { hasText: actor ?? '' })
      .first()
      .click()
    await page.waitForURL((url) => url.search === `?actor=${actor}`)
  })

  it('shows through whom a statement came', async () => {
    const { page } = web.seen
    const { items } = await asked<Page<StatementView>>('/statements?limit=200')
    const chained = items.find(({ statement }) => statement.via.length > 0)?.statement
    expect(chained).toBeDefined()
    await page.goto(`/statements?speaker=${encodeURIComponent(chained?.speaker ?? '')}`)
    await page
      .locator('.chain li', { hasText: chained?.via[0] ?? '' })
      .first()
      .waitFor()
  })
})

describe('the outlets', () => {
  it('are graded where they stand, with a reason, and the grade is kept', async () => {
    const { page } = web.seen
    await page.goto('/sources')
    await page.getByRole('button', { name: /grade Radio Skerry/ }).click()
    expect(search()).toBe('?outlet=Radio+Skerry')
    const form = page.getByRole('form', { name: 'Grade Radio Skerry' })
    await form.getByLabel('B usually reliable').check()
    await form.getByLabel('Why').fill('right in most of what could be checked')
    expect(await faultsOf(page, 'light', '.below')).toEqual([])
    await form.getByRole('button', { name: 'Set grade' }).click()
    await form.getByText('Kept in the log').waitFor()
    await page.getByRole('button', { name: /B, usually reliable/ }).waitFor()
    const { outlets } = await asked<Grades>('/outlets')
    expect(outlets.find(({ outlet }) => outlet === 'Radio Skerry')?.grade).toBe('B')
  })
})

describe('what changed since an instant', () => {
  it('rests on reports that came later, and no past ledger is asked for', async () => {
    const instant = new Date().toISOString()
    const span = 'from=2033-03-01&to=2033-04-14'
    expect((await asked<Changes>(`/changes?${span}&since=${instant}`)).changes).toEqual([])
    const text =
      'REYKJAVIK - Iceland will send a patrol ship to the strait in May, Foreign Minister Anna Palsdottir said on Wednesday after a meeting.'
    const late = { id: 'late', outlet: 'Evening Post', published: '2033-04-13', text }
    expect((await sendJson(`${web.served.url}/api/v1/reports`, 'POST', [late])).status).toBe(201)
    const { changes } = await asked<Changes>(`/changes?${span}&since=${instant}`)
    expect(changes.map(({ actor }) => actor)).toEqual(['IS'])
    const paths: string[] = []
    web.seen.page.on('request', (request) => paths.push(request.url()))
    await web.seen.page.goto(`/changes?${span}&since=${instant}`)
    await web.seen.page.waitForSelector('.change')
    expect(await web.seen.page.locator('.change').count()).toBe(1)
    expect(paths.filter((path) => path.includes('knownAt'))).toEqual([])
  })
})

describe('two versions compared', () => {
  it('are stepped through by key, each difference with an address that leads to it', async () => {
    const { page } = web.seen
    const path = '/compare/halyard-skagen/planet-skagen'
    const { rows: compared, variances } = await asked<Comparison>(path)
    const differences = compared.filter(({ kind }) => kind !== 'same')
    expect(differences.length).toBeGreaterThan(2)
    await page.goto(path)
    await page.getByText(`${differences.length} different passages`).waitFor()
    if (variances.length > 0) await page.locator('.variances').waitFor()
    await page.keyboard.press('n')
    await page.waitForURL((url) => url.searchParams.get('at') === '1')
    await page.keyboard.press('n')
    await page.waitForURL((url) => url.searchParams.get('at') === '2')
    const second = await page.locator('tr[data-difference]').nth(1).innerText()
    await page.goto(`${path}?at=2`)
    await page.locator('tr[data-difference]:focus').waitFor()
    expect(await page.locator('tr[data-difference]:focus').innerText()).toBe(second)
    await page.getByLabel('Show what is the same').check()
    await page.waitForURL((url) => url.searchParams.get('show') === 'all')
    await expect
      .poll(() => page.locator('table.compared tr.same').count(), { timeout: 20_000 })
      .toBe(compared.length - differences.length)
  })
})
