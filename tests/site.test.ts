import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runInThisContext } from 'node:vm'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser } from '../scripts/browser.ts'
import { buildWeb } from '../scripts/build-web.ts'
import { sampleArticles } from '../scripts/fresh-server.ts'
import { createApi } from '../src/doors/api/app.ts'
import { openDesk } from '../src/doors/open-desk.ts'
import { cutWords, withoutPeople } from '../src/doors/site/cut-words.ts'
import type { Desk } from '../src/pipeline/desk.ts'
import type { Board } from '../src/records/board.ts'
import type { Changes } from '../src/records/changes.ts'
import type { History } from '../src/records/history.ts'
import type { LedgerDays } from '../src/records/ledger-days.ts'
import type { Page as Page_ } from '../src/records/page.ts'
import type { ReportDetail } from '../src/records/report-view.ts'
import type { StatementView } from '../src/records/statement-view.ts'
import { newPlace } from './cli-desk.ts'
import { faultsOf } from './web-faults.ts'

/** Sites are opened from a file, in a browser that may ask nobody. */
const place = newPlace()
const { at, surety, write } = place
let browser: Browser
let desk: Desk
let asked: <Value>(path: string) => Promise<Value>

beforeAll(async () => {
  buildWeb()
  write(
    'reports.jsonl',
    sampleArticles()
      .map((one) => JSON.stringify(one))
      .join('\n'),
  )
  expect(surety('add', 'reports.jsonl')).toMatchObject({ code: 0 })
  expect(surety('site', 'out')).toMatchObject({ code: 0 })
  const opened = await openDesk(at('surety.db'), { create: false })
  if (!opened.ok) throw new Error(opened.refusal.code)
  desk = opened.desk
  const api = createApi(desk, 'test')
  asked = async (path) => JSON.parse(await (await api.request(path)).text())
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await desk.store.close()
})

describe('opened from a file', () => {
  let context: BrowserContext
  let page: Page
  let offences: string[] = []
  const goto = (address: string) => page.goto(`${pathToFileURL(at('out')).href}/index.html#${address}`)

  beforeEach(async () => {
    offences = []
    context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      locale: 'en-GB',
    })
    context.setDefaultTimeout(20_000)
    await context.addInitScript({
      content:
        'document.addEventListener("securitypolicyviolation", (e) => console.error("policy broken: " + e.violatedDirective))',
    })
    page = await context.newPage()
    page.on('pageerror', (error) => offences.push(error.message))
    page.on('console', (message) => (message.type() === 'error' ? offences.push(message.text()) : undefined))
    page.on('request', (request) => (request.url().startsWith('file:') ? undefined : offences.push(request.url())))
  })
  afterEach(async () => {
    await context.close()
    expect(offences).toEqual([])
  })

  it('shows the board, whose cells open with their words, and leads to the report', async () => {
    const { rows, groups, asOf } = await asked<Board>('/board')
    const { items } = await asked<History>('/cells/DE/troops?limit=200')
    await goto('')
    await page.locator('table.board:not([aria-busy])').waitFor()
    expect(await page.locator('table.board th[scope=row]').count()).toBe(groups.length + rows.length)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(asOf.slice(0, 4))
    await page.locator('[data-place="DE/troops"]').click()
    const panel = page.getByRole('complementary', { name: 'The cell' })
    await panel
      .getByRole('article')
      .nth(items.length - 1)
      .waitFor()
    expect(await panel.getByRole('article').count()).toBe(items.length)
    expect(await panel.getByRole('button').allInnerTexts()).toEqual(['Close', 'Copy link', 'Copy as footnote'])
    await panel.getByRole('article').first().getByRole('link').click()
    await page.locator('.report-text mark.chosen').waitFor()
    await page.getByText('One of').first().waitFor()
  })

  it('opens a cell at a date by its address, and says which day that is', async () => {
    const { items, cell } = await asked<History>('/cells/DE/troops?asOf=2033-03-20&limit=200')
    await goto('/cells/DE/troops?asOf=2033-03-20')
    const panel = page.getByRole('complementary', { name: 'The cell' })
    await panel
      .getByRole('article')
      .nth(items.length - 1)
      .waitFor()
    expect(await panel.locator('.standing-words b').first().innerText()).toBe(cell.stances[0]?.stance)
    const stands = items.filter(({ standing }) => standing === 'stands').length
    expect(await panel.getByRole('region', { name: 'Stands', exact: true }).getByRole('article').count()).toBe(stands)
    await page.getByText(/No change is known between 16 Mar 2033 and 20 Mar 2033/).waitFor()
  })

  it('shows changes, counts, reports, statements and the map', async () => {
    const { changes } = await asked<Changes>('/changes?from=2033-03-01&limit=500')
    const {
      items: [first],
    } = await asked<Page_<StatementView>>('/statements?limit=100')
    await goto('/changes?from=2033-03-01')
    await page.getByText(`Changes ${changes.length}`).waitFor()
    await page.getByRole('link', { name: 'Counts' }).click()
    await page.locator('.count').first().waitFor()
    await page.getByRole('link', { name: 'Reports' }).click()
    await page.locator('.list-table tbody tr').first().waitFor()
    expect(await page.getByRole('link', { name: 'Add reports' }).count()).toBe(0)
    await page.getByRole('combobox', { name: 'Outlet' }).fill('The Humber Courier')
    await page.getByRole('button', { name: 'Filter' }).click()
    await page.getByText('2 reports of 2 texts').waitFor()
    await page.getByRole('link', { name: 'Statements' }).click()
    await page
      .getByRole('main')
      .getByText(first?.statement.speaker ?? '')
      .first()
      .waitFor()
    await page.getByRole('link', { name: 'Map' }).click()
    await page.locator('.map-mark').first().waitFor()
  })

  it('answers what follows from one condition, and says what it cannot tell', async () => {
    await goto('/what-if')
    await page.getByText('Nothing is supposed').waitFor()
    const partner = page.getByRole('group', { name: /Partner's backing \(United States\)/ })
    await partner.getByLabel('met', { exact: true }).check()
    await page.locator('.difference-sum').waitFor()
    await page.getByText('What it cannot tell').click()
    await page.getByText('not from several at once').first().waitFor()
    await goto('/what-if?met=ceasefire,partner:US')
    await page.getByRole('heading', { name: 'Not on this site' }).waitFor()
    for (const page_ of ['/review', '/search?q=troops', '/compare/halyard-skagen/planet-skagen']) {
      await goto(page_)
      await page.getByRole('heading', { name: 'Not on this site' }).waitFor()
    }
  })

  it('shows the brief, and has each file that it offers', async () => {
    await goto('/brief')
    await page.locator('.notes li').first().waitFor()
    const saved = page.getByRole('region', { name: 'Print and save' }).getByRole('link')
    const hrefs = await Promise.all((await saved.all()).map((link) => link.getAttribute('href')))
    expect(hrefs.filter((href) => !existsSync(join(at('out'), href ?? '')))).toEqual([])
    expect(hrefs).toHaveLength(10)
    await page
      .locator('#note-1')
      .getByRole('link', { name: /^\/cells\// })
      .click()
    await page.getByRole('complementary', { name: 'The cell' }).getByRole('article').first().waitFor()
  })

  it('fits a telephone, where its pages are behind a button; axe finds nothing', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await goto('/reports')
    await page.locator('.list-table').waitFor()
    await page.getByRole('button', { name: /Reports.*all pages/ }).click()
    expect(await faultsOf(page, 'light')).toEqual([])
    // What axe itself asks for, to read the styles, and is refused.
    offences = offences.filter((told) => !told.includes('connect-src'))
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0)
    await page.getByRole('link', { name: 'Counts' }).click()
    await page.locator('.count').first().waitFor()
    expect(await page.getByRole('link', { name: 'Map' }).isVisible()).toBe(false)
  })
})

describe('the answers in its files', () => {
  /** The site's own reader, in a browser that has nothing but script tags. */
  async function reader() {
    const scripts = {
      createElement: () => {
        const told = new Map<string, () => void>()
        const script = {
          src: '',
          remove: () => undefined,
          addEventListener: (what: string, to: () => void) => told.set(what, to),
        }
        return { ...script, told }
      },
      head: {
        append: (script: { src: string; told: Map<string, () => void> }) => {
          const file = join(at('out'), script.src)
          if (existsSync(file)) runInThisContext(readFileSync(file, 'utf8'))
          script.told.get(existsSync(file) ? 'load' : 'error')?.()
        },
      },
    }
    Object.assign(globalThis, { window: globalThis, document: scripts })
    const { askFiles } = await import(/* @vite-ignore */ new URL('../web/src/site/ask-files.ts', import.meta.url).href)
    return askFiles as (path: string) => Promise<{ readonly json: () => Promise<unknown> }>
  }
  /** What the API says, of which as much may be published. */
  const published = async <Value>(path: string): Promise<Value> =>
    cutWords(withoutPeople(await asked<Value>(path)), 200)
  const siteSays = async (path: string): Promise<unknown> => (await (await reader())(`/api/v1${path}`)).json()

  it('are those of the API, on each of its days and between them', async () => {
    const { days } = await asked<LedgerDays>('/days')
    for (const { day } of days) {
      // What became of a promise is told as of the latest day, and asked for below.
      const cells = day < (days.at(-1)?.day ?? '') ? [`/cells/FR/troops?asOf=${day}&limit=200`] : []
      for (const path of [`/board?asOf=${day}`, ...cells]) {
        expect(await siteSays(path), path).toEqual(await published(path))
      }
    }
    const {
      reports: _,
      families: __,
      ...between
    } = await asked<Board>('/board?asOf=2033-03-20&actors=DE,FR&components=air')
    expect(await siteSays('/board?asOf=2033-03-20&actors=DE,FR&components=air')).toMatchObject({
      ...between,
      asOf: '2033-03-16',
      rows: between.rows.map(({ actor }) => ({ actor })),
    })
  })

  it.each([
    '/changes?limit=500',
    '/changes?from=2033-03-10&to=2033-03-30&limit=500',
    '/changes?from=2033-02-01&to=2033-04-14&actors=DE,FR&components=troops&limit=500',
    '/statements?actor=DK&limit=100',
    '/statements?speaker=minister&mode=indirect&limit=100',
    '/counts',
    '/conditions',
    '/what-if?met=ceasefire',
    '/cells/FR/troops?lifecycle=true&limit=200',
    '/actors',
    '/reports?limit=100',
    '/changes?from=2033-03-01&limit=500',
  ])('give what the API gives for %s', async (path) => {
    expect(await siteSays(path)).toEqual(await published(path))
  })

  it('hold no text of a report whole, and no long quotation', async () => {
    const report = await asked<ReportDetail>('/reports/halyard-skagen')
    const cut = (await siteSays('/reports/halyard-skagen')) as ReportDetail
    expect(cut.rendition.text.length).toBeLessThan(report.rendition.text.length)
    expect(cut.reading?.positions.length).toBe(report.reading?.positions.length)
    const files = readdirSync(at('out/data')).map((name) => readFileSync(at(`out/data/${name}`), 'utf8'))
    const unquoted = report.rendition.text
      .split(/[.\n]/)
      .map((sentence) => sentence.trim())
      .find((sentence) => sentence.length > 60 && !cut.rendition.text.includes(sentence.slice(0, 30)))
    expect(unquoted).toBeDefined()
    expect(files.some((file) => file.includes(unquoted ?? ''))).toBe(false)
  })
})

describe('the folder it is written to', () => {
  it('may be an earlier site, and nothing else unless that is said', () => {
    const before = readdirSync(at('out/data'))
    write('out/notes.txt', 'mine')
    const refused = surety('site', 'out')
    expect(refused.code).not.toBe(0)
    expect(refused.err).toContain('out holds notes.txt')
    expect(readdirSync(at('out/data'))).toEqual(before)
    expect(surety('site', 'out', '--days', '1', '--force', '--whole-texts')).toMatchObject({ code: 0 })
    expect(readFileSync(at('out/notes.txt'), 'utf8')).toBe('mine')
    const after = readdirSync(at('out/data'))
    expect(after.filter((name) => name.startsWith('compare-')).length).toBeGreaterThan(0)
    expect(after.filter((name) => name.startsWith('board-'))).toHaveLength(1)
  })
})
