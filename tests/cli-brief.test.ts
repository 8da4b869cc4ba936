import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../scripts/browser.ts'
import type { Brief } from '../src/records/brief.ts'
import type { ReportDetail } from '../src/records/report-view.ts'
import { newPlace, type Place } from './cli-desk.ts'
import { strait } from './hostile-desk.ts'

const served = 'https://tables.example.org'
let place: Place
let brief: Brief
let html: string
let markdown: string

beforeAll(() => {
  place = newPlace()
  expect(place.given({ input: strait }, 'add', '-').code).toBe(0)
  const asked = ['brief', '--since', '2031-02-01', '--met', 'ceasefire', '--base-url', served] as const
  brief = JSON.parse(place.surety(...asked, '--json').out)
  expect(place.surety(...asked, '--output', 'brief.html').err).toBe('Wrote brief.html.\n')
  html = readFileSync(place.at('brief.html'), 'utf8')
  markdown = place.surety(...asked, '--format', 'markdown').out
})

describe('a brief', () => {
  it('has a note for every value, and every note points to words in its report', () => {
    const noted = new Set(brief.notes.map(({ value }) => value))
    const values = [
      ...[...brief.board.rows, ...brief.board.groups].flatMap(({ cells }) => cells.flatMap(({ stances }) => stances)),
      ...brief.whatIf.cells,
      ...brief.whatIf.groups,
    ]
    expect(values.length).toBeGreaterThan(8)
    for (const { positions } of values) expect(positions.some((id) => noted.has(id))).toBe(true)
    for (const { after } of brief.changes.changes) expect(noted).toContain(after.position)
    for (const { sayings } of brief.counts.counts) for (const { id } of sayings) expect(noted).toContain(id)
    expect(brief.notes.map(({ number }) => number)).toEqual(brief.notes.map((_, at) => at + 1))
    const details = new Map<string, ReportDetail>()
    for (const { report, passage, quote } of brief.notes) {
      const detail = details.get(report.id) ?? JSON.parse(place.surety('report', 'show', report.id, '--json').out)
      details.set(report.id, detail)
      const words: string = passage.in === 'text' ? detail.rendition.text : (detail.report.headline ?? '')
      expect(quote).not.toBe('')
      // Signs that could turn or colour the text around them are left out of what is shown.
      expect(words.slice(passage.start, passage.end).replace(/\p{Cc}|\p{Cf}/gu, '')).toContain(quote.replace(/…$/, ''))
    }
  })

  it('is the same whenever it is made of the same ledger for the same day', () => {
    const asked = ['brief', '--since', '2031-02-01', '--met', 'ceasefire', '--base-url', served, '--as-of', brief.asOf]
    expect(place.surety(...asked).out).toBe(html)
    expect(place.surety(...asked, '--format', 'markdown').out).toBe(markdown)
  })

  it('tells quotation, outlet, date, address, ids and the cell at the date in a note', () => {
    const note = brief.notes.find(({ cell }) => cell?.actor === 'EE')
    const told = html.split('\n').find((line) => line.startsWith(`<li id="note-${note?.number}"`))
    expect(told).toContain('Estonia will send 40 &lt;b&gt;soldiers&lt;/b&gt; &amp; *ships')
    expect(told).toContain('<bdi>@Bad &quot;News&quot;; =1+1</bdi>')
    expect(told).toContain('20 Mar 2031')
    expect(told).toContain('href="https://bad.invalid/a?b=%22%3E%3Cscript%3Ex()%3C/script%3E"')
    expect(told).toContain(`Report ${note?.report.id}`)
    expect(told).toContain(`position ${note?.value}`)
    expect(told).toContain(`${served}/cells/EE/troops?asOf=${brief.asOf}`)
    expect(told).toContain(`${served}/reports/${note?.report.id}?at=${note?.value}`)
  })

  it('cuts quotations where it is told to, and leaves them out where none are wanted', () => {
    const short: Brief = JSON.parse(place.surety('brief', '--json', '--quote-length', '20').out)
    expect(short.notes.some(({ quote }) => quote.endsWith('…'))).toBe(true)
    for (const { quote } of short.notes) expect(quote.length).toBeLessThanOrEqual(21)
    const none = place.surety('brief', '--quote-length', '0', '--format', 'markdown').out
    expect(none).toContain('Quotations are left out.')
    expect(none).not.toContain('“will send')
  })

  it('tells slips in a sentence and writes nothing', () => {
    expect(place.surety('brief', '--as-of', '2031-02-30').err).toContain('is not a day of the calendar')
    expect(place.surety('brief', '--met', 'sunshine').err).toContain('No position hangs on a condition')
    expect(place.surety('brief', '--output', 'no/brief.html').err).toContain('cannot be written')
  })
})

describe('a brief in Markdown', () => {
  it('defines every note that it refers to, once', () => {
    const used = new Set([...markdown.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number))
    const defined = [...markdown.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number)
    expect([...used].sort()).toEqual([...defined].sort())
    expect(defined).toHaveLength(brief.notes.length)
  })

  it('keeps the words of reports from becoming markup', () => {
    expect(markdown).toContain('Estonia will send 40 \\<b\\>soldiers\\</b\\> \\& \\*ships')
    expect(markdown).not.toMatch(/(?<!\\)<(?!https?:)/)
    expect(markdown).not.toMatch(/\]\(<(?!https?:)/)
    for (const row of markdown.split('\n').filter((line) => line.startsWith('| ')))
      expect(row.endsWith(' |')).toBe(true)
  })
})

describe('a brief in a browser', () => {
  let browser: Browser
  let page: Page
  const complaints: string[] = []

  beforeAll(async () => {
    browser = await openBrowser()
    page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) complaints.push(`asked for ${request.url()}`)
    })
    await page.goto(`file://${place.at('brief.html')}`)
  })
  afterAll(() => browser.close())

  it('runs nothing, asks for nothing, and shows hostile words as they are', async () => {
    expect(complaints).toEqual([])
    expect(await page.locator('script, img, iframe, b').count()).toBe(0)
    expect(await page.locator('.notes').innerText()).toContain('Estonia will send 40 <b>soldiers</b> & *ships')
    expect(await page.locator('a[href^="javascript" i]').count()).toBe(0)
  })

  it('leads from a value to its note', async () => {
    const links = await page.locator('sup a').all()
    const targets = await Promise.all(links.map((link) => link.getAttribute('href')))
    expect(targets).toContain('#note-1')
    for (const target of new Set(targets)) expect(await page.locator(target ?? '').count(), `${target}`).toBe(1)
  })

  it('fits a telephone, and a sheet of A4', async () => {
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    await page.emulateMedia({ media: 'print' })
    // A4 less its margins, at 96 pixels to the inch.
    await page.setViewportSize({ width: 688, height: 1000 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(688)
    expect((await page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-')
  })
})
