import { describe, expect, it } from 'vitest'
import { firstLoads } from '../measure/web-bundle.ts'
import { sampleArticles } from '../scripts/fresh-server.ts'
import type { ActorList } from '../src/records/actor-list.ts'
import type { Board } from '../src/records/board.ts'
import type { LedgerDays } from '../src/records/ledger-days.ts'
import type { Reconciliation } from '../src/records/reconciled.ts'
import { webVisited } from './web-served.ts'

const web = webVisited(sampleArticles())
const { asked } = web

const drawn = 'table.board:not([aria-busy])'
/** The machine may have other things to do. */
const patient = { timeout: 20_000 }
const address = () => new URL(web.seen.page.url()).search

/** The names at the head of the rows below a section's title. */
async function rowsOf(title: string): Promise<readonly string[]> {
  const words = await web.seen.page.evaluate<readonly { readonly title: string | null; readonly name: string }[]>(
    `[...document.querySelectorAll('table.board tbody tr > th')].map((head) =>
      ({ title: head.querySelector('b')?.innerText ?? null, name: head.innerText }))`,
  )
  const from = words.findIndex((one) => one.title === title) + 1
  const next = words.findIndex((one, at) => at >= from && one.title !== null)
  const names = from === 0 ? [] : words.slice(from, next < 0 ? undefined : next)
  return names.map(({ name }) => name.replace(/\s+[A-Z]{2,}$/, '').trim())
}

describe('the date of the board', () => {
  it('is slid along the days of the ledger, and what happened on a day is said in words', async () => {
    const { days } = await asked<LedgerDays>('/days')
    const met = days.findLast(({ meetings, taken }) => meetings.length > 0 && taken > 0)
    await web.seen.page.goto(`/board?asOf=${met?.day}`)
    const told = web.seen.page.locator('.timeline-told')
    await told.filter({ hasText: `positions in ${met?.taken} cell` }).waitFor()
    expect(await told.innerText()).toContain(met?.meetings[0]?.form)
    await web.seen.page.getByLabel('Date of the board').press('ArrowRight')
    const next = days.find(({ day }) => day > (met?.day ?? ''))?.day
    await web.seen.page.waitForURL((url) => url.searchParams.get('asOf') !== met?.day)
    await web.seen.page.getByRole('button', { name: 'Day after' }).click()
    await web.seen.page.waitForURL((url) => url.searchParams.get('asOf') === next)
  })
})

describe('what the board is narrowed to', () => {
  it('stands in the address and on the page, and is taken away by its chip', async () => {
    const { page } = web.seen
    await page.goto('/board')
    await page.getByRole('button', { name: 'Filter' }).click()
    await page.getByLabel('Rung').selectOption('pledged')
    await page.getByLabel('Own word only').check()
    await page.waitForURL((url) => url.search === '?atLeast=pledged&ownOnly=true')
    const { rows } = await asked<Board>('/board?atLeast=pledged&ownOnly=true')
    const left = rows.filter(({ cells }) => cells.some(({ stances }) => stances.length > 0))
    await page.waitForSelector(`.section >> text=Named actors ${left.length}`)
    await page.waitForSelector(drawn)
    expect(await rowsOf('Named actors')).toEqual(left.map(({ name }) => name))
    await page.getByRole('button', { name: 'own word only' }).click()
    await page.waitForURL((url) => url.search === '?atLeast=pledged')
  })

  it('leaves the components, actors and outlets that are chosen', async () => {
    const { page } = web.seen
    await page.goto('/board')
    await page.getByRole('button', { name: 'Filter' }).click()
    await page.getByLabel('Troops', { exact: true }).check()
    await page.getByLabel('Air', { exact: true }).check()
    await page.getByLabel('Denmark', { exact: true }).check()
    await page.waitForURL((url) => url.search === '?components=troops,air&actors=DK')
    await expect.poll(() => page.locator('table.board thead th').count(), patient).toBe(3)
    await expect.poll(() => rowsOf('Named actors'), patient).toEqual(['Denmark'])
  })

  it('says so where the filters leave nothing', async () => {
    await web.seen.page.goto('/board?minGrade=A')
    await web.seen.page.waitForSelector('text=The filters leave nothing')
  })

  it('shows what the ledger knew at a time, and says that it does', async () => {
    await web.seen.page.goto('/board?knownAt=2020-01-01')
    await web.seen.page.waitForSelector('text=This ledger had no reports on 1 Jan 2020')
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
    await web.seen.page.goto(`/board?knownAt=${tomorrow}`)
    await web.seen.page.waitForSelector('text=as the ledger knew it on')
    await web.seen.page.waitForSelector(drawn)
  })
})

describe('the order of the board', () => {
  it('is by the stance on a component when its head is pressed, highest first', async () => {
    const { page } = web.seen
    await page.goto('/board')
    await page.waitForSelector(drawn)
    await page.getByRole('button', { name: 'Troops' }).click()
    await page.waitForSelector('th[aria-sort="descending"] >> text=Troops')
    expect(address()).toBe('?sort=troops')
    await page.waitForSelector(drawn)
    const places = await page.locator('[data-place$="/troops"]').all()
    const words = await Promise.all(places.map(async (cell) => (await cell.getAttribute('aria-label')) ?? ''))
    const named = words.filter((word) => !/countries|nine,|group without/.test(word))
    const rungs = named.map((word) => order.findIndex((stance) => word.includes(stance)))
    expect(rungs).toEqual(rungs.toSorted((a, b) => a - b))
    expect(new Set(rungs).size).toBeGreaterThan(3)
  })

  it('puts the rows in sections by stance, by region and by alliance', async () => {
    const { page } = web.seen
    await page.goto('/board')
    const group = page.getByRole('combobox', { name: 'Group' })
    await group.selectOption('region')
    await page.waitForSelector('.section >> text=Nordic countries')
    await page.waitForSelector(drawn)
    expect(await rowsOf('Baltic states')).toEqual(['Estonia', 'Latvia', 'Lithuania'])
    await group.selectOption('NATO')
    await page.waitForSelector('.section >> text=Not in NATO')
    await page.waitForSelector(drawn)
    const { actors } = await asked<ActorList>('/actors')
    const members = new Set(actors.filter(({ sets }) => sets.includes('nato')).map(({ name }) => name))
    const outside = await rowsOf('Not in NATO')
    expect(outside.length).toBeGreaterThan(2)
    expect(outside.filter((name) => members.has(name))).toEqual([])
    expect(address()).toBe('?group=nato')
    await group.selectOption('stance')
    await page.waitForSelector('.section >> text=Acting')
  })

  it('is seen at once as marks, with the same words for those who listen', async () => {
    const { page } = web.seen
    await page.goto('/board?view=marks')
    await page.waitForSelector('table.board:not([aria-busy]) tr.marks')
    const cell = page.locator('[data-place="DE/troops"]')
    expect(await cell.getAttribute('aria-label')).toContain('Germany, Troops: refused')
    expect((await cell.boundingBox())?.height).toBeLessThan(32)
  })
})

const order = ['acting', 'pledged', 'open', 'undecided', 'refused', 'withdrawn', 'no evidence']

describe('the counts above the board', () => {
  it('say how many are said to have pledged, and how many of them are known by name', async () => {
    await web.seen.page.goto('/board')
    const strip = web.seen.page.getByRole('list', { name: 'Stated counts' })
    await strip.waitFor()
    const { counts } = await asked<Reconciliation>('/counts')
    const said = counts.find(({ what, count }) => what === 'pledged' && count === 21)
    expect(said?.namedAtMost).toBeGreaterThan(0)
    expect(await strip.innerText()).toContain(`21 of 29 said to have pledged, ${said?.namedAtMost} known by name`)
  })
})

describe('what a browser loads before the first page', () => {
  it('is at most 170 KB packed, without the pages that are loaded when they are opened', () => {
    const loads = firstLoads()
    expect(
      loads.map(({ address }) => address).filter((address) => /what-if|changes|counts|review/.test(address)),
    ).toEqual([])
    expect(loads.length).toBeGreaterThan(1)
    expect(loads.reduce((sum, { packed }) => sum + packed, 0)).toBeLessThanOrEqual(170 * 1024)
  })
})
