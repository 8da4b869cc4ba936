import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../scripts/browser.ts'
import { type FreshServer, serveArticles } from '../scripts/fresh-server.ts'
import type { Comparison, LineageView } from '../src/records/report-view.ts'
import { article, newPlace } from './cli-desk.ts'
import { visit } from './web-visit.ts'

const quote = 'A ferry is not a warship, and nobody should have to swim to school'
const wire = {
  id: 'wire',
  outlet: 'Northern Wire',
  published: '2031-02-12',
  text: `PORT ALMERE, Feb 12 (Northern Wire) - Norway will send two frigates to guard the ferries of Quillon, its foreign minister said on Wednesday.
"${quote}," Kari Lund told reporters in the old customs house.
The frigates are to sail in May, with 340 sailors, if the shelling from the Varran coast has stopped by then.`,
}
const reprint = {
  id: 'reprint',
  outlet: 'Harbour Mail',
  published: '2031-02-13',
  text: wire.text.replace('PORT ALMERE, Feb 12 (Northern Wire) - ', 'By Northern Wire\n'),
}
const paper = {
  id: 'paper',
  outlet: 'The Courier',
  published: '2031-02-13',
  text: `A night in the customs house
By Ines Faro
Nobody had slept when the doors opened, and the coffee was gone. What the nine delegations had agreed on fitted on one page.
Kari Lund of Norway looked tired and pleased. “${quote},” she said, and asked whether anybody had seen her umbrella.
Fishermen at the quay were not convinced: last winter they had been promised radar and were sent a calendar.`,
}

const place = newPlace()
const answered = <Value>(...args: readonly string[]): Value => {
  const { code, out, err } = place.surety(...args, '--json')
  expect(code, err).toBe(0)
  return JSON.parse(out) as Value
}

beforeAll(() => {
  place.given({ input: [wire, reprint, paper].map(article).join('') }, 'add', '-')
})

test('two families that quote the same words stay two, and the statement is told with who else has it', () => {
  const { family, sharedStatements } = answered<LineageView>('lineage', 'reprint')
  expect(family).toHaveLength(1)
  expect(
    sharedStatements.map(({ passage, speaker, others }) => [
      passage.quote,
      speaker,
      others.map(({ report }) => report.name),
    ]),
  ).toEqual([[quote, 'Kari Lund', ['paper']]])
  const [statement] = sharedStatements
  expect(reprint.text.slice(statement?.passage.start, statement?.passage.end)).toBe(quote)
  const there = statement?.others[0]?.passage
  expect(paper.text.slice(there?.start, there?.end)).toBe(quote)
  expect(place.surety('lineage', 'paper').out.replace(/\s+/g, ' ')).toContain(
    `Kari Lund: “${quote}” also in wire, Northern Wire, 12 Feb 2031`,
  )
})

test('of each other family the first that has it is named, once', () => {
  const { sharedStatements } = answered<LineageView>('lineage', 'paper')
  expect(sharedStatements.flatMap(({ others }) => others.map(({ report }) => report.name))).toEqual(['wire'])
})

test('compare says so of two families, and of two versions of one text says nothing', () => {
  const { sameFamily, sharedStatements } = answered<Comparison>('compare', 'paper', 'wire')
  expect(sameFamily).toBe(false)
  expect(sharedStatements).toMatchObject([{ here: { quote }, there: { quote }, speaker: 'Kari Lund' }])
  expect(answered<Comparison>('compare', 'reprint', 'wire').sharedStatements).toEqual([])
  expect(place.surety('compare', 'paper', 'wire').out).toContain('Both have 1 statement of one person')
})

let browser: Browser
let served: FreshServer
beforeAll(async () => {
  served = await serveArticles([wire, reprint, paper])
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await served.close()
})

test('the pages of a report and of a comparison show it', async () => {
  const { page, offences, context } = await visit(browser, served.url)
  await page.goto('/reports/paper')
  await page.waitForSelector('.tree blockquote')
  expect(await page.locator('.tree blockquote').innerText()).toContain(quote)
  await page.goto('/compare/paper/wire')
  await page.waitForSelector('.shared-words')
  expect(await page.locator('.shared-words').innerText()).toContain(quote)
  expect(await offences()).toEqual([])
  await context.close()
})
