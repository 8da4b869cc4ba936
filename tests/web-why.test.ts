import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from '../scripts/browser.ts'
import { type FreshServer, serveArticles } from '../scripts/fresh-server.ts'
import { type Visit, visit } from './web-visit.ts'

const english = {
  id: 'wire',
  outlet: 'Harbour Wire',
  headline: 'Frigates for the strait',
  published: '2031-02-14',
  text: "Norway's government met on Monday in Oslo. It would send two frigates only if the United States joins, Norwegian Foreign Minister Ingrid Moe said.",
}
const german = {
  id: 'blatt',
  outlet: 'Hafenblatt',
  headline: 'Norwegen will 400 Soldaten schicken',
  published: '2031-02-15',
  text: 'OSLO - Norwegen will 400 Soldaten schicken, sobald ein Waffenstillstand gilt, sagte Ministerin Ingrid Moe am Montag. „Ohne die Vereinigten Staaten geht es nicht“, sagte sie in Paris.',
}

let browser: Browser
let served: FreshServer
let seen: Visit
beforeAll(async () => {
  served = await serveArticles([english, german])
  browser = await openBrowser()
  seen = await visit(browser, served.url)
})
afterAll(async () => {
  expect(await seen.offences()).toEqual([])
  await browser.close()
  await served.close()
})

/** The rows of an opened table of reasons: "Actor | “It” | actor:pronoun". */
async function reasons(within: string): Promise<readonly string[]> {
  const rows = await seen.page.locator(`${within} .why tbody tr`).all()
  return Promise.all(rows.map(async (row) => (await row.locator('th, td').allInnerTexts()).join(' | ')))
}

it('tells beside a position of a cell which rule read which words, of the position and of who said it', async () => {
  await seen.page.goto('/cells/NO/sea')
  await seen.page.getByText('Why it is read so').first().click()
  expect(await reasons('.panel')).toEqual(
    expect.arrayContaining([
      'Stance | “would send” | doing:gives',
      'Component | “frigate” | component:sea',
      'Actor | “It” | actor:pronoun',
      "Actor | “Norway's government” | actor:stands-for",
      'Number | “two frigates” | number',
      'Condition | “only if the United States joins” | party:US',
      'Speaker | “Norwegian Foreign Minister” | speaker:by-title',
    ]),
  )
})

it('tells it in the report too, of the value that was chosen', async () => {
  await seen.page.goto('/reports/wire')
  await seen.page.waitForSelector('.value')
  expect(await reasons('.report-aside')).toEqual([])
  await seen.page.locator('.value', { hasText: 'sea' }).click()
  await seen.page.waitForSelector('.report-aside .why')
  expect(await reasons('.report-aside')).toContain('Actor | “It” | actor:pronoun')
})

it('shows the quotations of a report whose language is not read, and says which it is', async () => {
  await seen.page.goto('/reports/blatt')
  await seen.page.waitForSelector('text=not read: German')
  await seen.page.waitForSelector('h2:has-text("In quotation marks, not read")')
  expect(await seen.page.locator('.report-aside q').allInnerTexts()).toContain(
    'Ohne die Vereinigten Staaten geht es nicht',
  )
})
