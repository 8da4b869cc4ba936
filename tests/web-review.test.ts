import { describe, expect, it } from 'vitest'
import { sampleArticles, sendJson } from '../scripts/fresh-server.ts'
import { judgeValue } from '../src/pipeline/judge-value.ts'
import type { Board, Cell } from '../src/records/board.ts'
import type { History } from '../src/records/history.ts'
import type { ReviewQueue } from '../src/records/queue.ts'
import { webVisited } from './web-served.ts'

const web = webVisited(sampleArticles())
const { asked } = web

async function cellOf(actor: string, component: string): Promise<Cell | undefined> {
  const { rows } = await asked<Board>('/board')
  return rows.find((row) => row.actor === actor)?.cells.find((cell) => cell.component === component)
}

/** Selects the first words of a stretch of a report, as a person does with the mouse. */
const select = (where: string, length: number) => `{
  const text = document.createTreeWalker(document.querySelector(${JSON.stringify(where)}), NodeFilter.SHOW_TEXT).nextNode()
  document.getSelection().setBaseAndExtent(text, 0, text, ${length})
}`

describe('a position where it stands', () => {
  it('is confirmed at once, which the board shows and which can be taken back', async () => {
    const { page } = web.seen
    await page.goto('/cells/DK/troops')
    const stands = page.getByRole('region', { name: 'Stands' }).locator('.entry').first()
    await stands.getByRole('button', { name: 'Confirm' }).click()
    await stands.locator('.decisions >> text=confirmed').waitFor()
    expect((await cellOf('DK', 'troops'))?.review).not.toBe('none')
    await page.waitForSelector('[data-place="DK/troops"] .cell-reviewed')
    await stands.getByRole('button', { name: 'Undo' }).click()
    await stands.locator('.decisions').waitFor({ state: 'detached' })
    expect((await cellOf('DK', 'troops'))?.review).toBe('none')
  })

  it('is corrected with a reason, and the board follows', async () => {
    const { page } = web.seen
    await page.goto('/cells/AT/troops')
    const stands = page.getByRole('region', { name: 'Stands' }).locator('.entry').first()
    await stands.getByRole('button', { name: 'Correct' }).click()
    await stands.getByLabel('Stance').selectOption('undecided')
    await stands.getByLabel('Hangs on').fill('parliament:AT')
    await stands.getByLabel('Why').fill('the chancellor left it open')
    await stands.getByRole('button', { name: 'Correct it' }).click()
    await page.waitForSelector('[data-place="AT/troops"] >> text=undecided')
    const [stance] = (await cellOf('AT', 'troops'))?.stances ?? []
    expect(stance?.stance).toBe('undecided')
    expect(stance?.conditions).toEqual([{ kind: 'parliament', party: 'AT' }])
  })

  it('is rejected with a reason, and the reason stands beside it', async () => {
    const { page } = web.seen
    const history = await asked<History>('/cells/AT/funding')
    await page.goto('/cells/AT/funding')
    const first = page.locator('.entry').first()
    await first.getByRole('button', { name: 'Reject' }).click()
    await first.getByLabel('Why').fill('a loan, not a grant')
    await first.getByRole('button', { name: 'Reject it' }).click()
    await page.waitForSelector('section[aria-label="Rejected by review"] .decisions >> text=a loan, not a grant')
    expect(history.items.some(({ standing }) => standing === 'stands')).toBe(true)
    expect((await cellOf('AT', 'funding'))?.empty).toBe('rejected')
  })

  it('says what is wrong where a correction means nothing', async () => {
    const { page } = web.seen
    await page.goto('/cells/CA/troops')
    const first = page.locator('.entry').first()
    await first.getByRole('button', { name: 'Correct' }).click()
    await first.getByLabel('Actor').fill('Atlantis')
    await first.getByLabel('Why').fill('a trial')
    await first.getByRole('button', { name: 'Correct it' }).click()
    await first.getByRole('alert').waitFor()
    expect(await first.getByRole('alert').innerText()).toContain('Atlantis')
  })
})

describe('words that the reader missed', () => {
  it('are added where they stand, in the panel of a cell', async () => {
    const { page } = web.seen
    await page.goto('/cells/SE/troops')
    await page.waitForSelector('.panel .sentence')
    await page.evaluate(select('.panel .sentence', 12))
    await page.getByRole('button', { name: 'Add a position with these words' }).click()
    const form = page.getByRole('form', { name: 'Add a position' })
    await form.getByLabel('Stance').selectOption('open')
    await form.getByLabel('Component').selectOption('sea')
    await form.getByLabel('Why').fill('ships are meant too')
    await form.getByRole('button', { name: 'Add the position' }).click()
    await page.waitForSelector('.add-missed >> text=Added.')
    const cell = await cellOf('SE', 'sea')
    expect(cell?.stances.map(({ stance }) => stance)).toEqual(['open'])
    const { items } = await asked<History>('/cells/SE/sea')
    expect(items[0]?.position.review?.decisions[0]).toMatchObject({ verdict: 'added', why: 'ships are meant too' })
  })
})

describe('citing a cell', () => {
  it('copies a link that names the day, and a footnote with the words, their source and the link', async () => {
    const { page, context } = web.seen
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto('/cells/DE/troops')
    const copied = () => page.evaluate<string>('navigator.clipboard.readText()')
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.waitForSelector('.copying >> text=Copied')
    expect(await copied()).toBe(`${web.served.url}/cells/DE/troops?asOf=2033-04-14`)
    await page.getByRole('button', { name: 'Copy as footnote' }).click()
    await page.locator('.copying', { hasText: 'footnote' }).getByText('Copied').waitFor()
    const footnote = await copied()
    expect(footnote).toContain(
      'Germany, troops: refused as of 14 Apr 2033. “German soldiers would not patrol” (Matthias Kröger',
    )
    expect(footnote).toContain('Transit News Agency')
    expect(footnote.endsWith(`${web.served.url}/cells/DE/troops?asOf=2033-04-14`)).toBe(true)
  })
})

describe('the queue', () => {
  const title = () => web.seen.page.locator('.review-item h2').innerText()

  it('shows what would change the board first, and takes one key for each decision', async () => {
    const { page } = web.seen
    const { items, reviewed } = await asked<ReviewQueue>('/review')
    await page.goto('/review')
    await page.waitForSelector('.review-item')
    const first = await title()
    expect(first).toContain(items[0]?.actorName)
    await page.keyboard.press('y')
    await page.waitForSelector(`.review-head >> text=${reviewed + 1} position`)
    const second = await title()
    expect(second).not.toBe(first)
    await page.keyboard.press('x')
    await page.waitForSelector(`.review-head >> text=${reviewed + 2} positions`)
    const left = new Set((await asked<ReviewQueue>('/review')).items.map(({ position }) => position.id))
    expect(items.slice(0, 2).filter(({ position }) => left.has(position.id))).toEqual([])
    await page.keyboard.press('u')
    await page.waitForSelector('.review-acts >> text=Taken back')
    await page.waitForSelector(`.review-head >> text=${reviewed + 1} position`)
  })

  it('is walked without deciding, and a note is kept with what it is about', async () => {
    const { page } = web.seen
    await page.goto('/review')
    await page.waitForSelector('.review-item')
    const first = await title()
    await page.keyboard.press('s')
    await expect.poll(title, { timeout: 20_000 }).not.toBe(first)
    await page.keyboard.press('k')
    await expect.poll(title, { timeout: 20_000 }).toBe(first)
    const [item] = (await asked<ReviewQueue>('/review')).items
    await page.keyboard.press('n')
    await page.getByRole('textbox', { name: 'The note' }).fill('yes and no: ask the ministry')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.review-acts >> text=Kept')
    const path = `/cells/${item?.position.actor}/${item?.position.component}`
    const { items } = await asked<History>(path)
    const notes = items.flatMap(({ position }) => position.review?.decisions ?? [])
    expect(notes.map(({ why }) => why)).toContain('yes and no: ask the ministry')
  })

  it('corrects what is under review, and says how two people agree', async () => {
    const { page } = web.seen
    await page.goto('/review')
    await page.waitForSelector('.review-item')
    const [item] = (await asked<ReviewQueue>('/review')).items
    await page.keyboard.press('e')
    const form = page.getByRole('form', { name: 'Correct it' })
    await form.getByLabel('Where').fill('outside the country')
    await form.getByLabel('Why').fill('as the sentence says')
    await form.getByRole('button', { name: 'Correct it' }).click()
    await page.waitForSelector('.review-acts >> text=Kept')
    const other = await judgeValue(web.served.desk, {
      value: item?.position.id ?? '',
      verdict: 'confirmed',
      why: '',
      by: 'Ines',
    })
    expect(other.ok).toBe(true)
    await page.reload()
    const agreement = page.getByRole('region', { name: 'Agreement' })
    await agreement.locator('tbody tr').first().waitFor()
    expect(await agreement.locator('tbody tr').innerText()).toMatch(/Ines/)
  })
})

describe('a long history', () => {
  it('shows the latest positions and how many there are, and the others when they are asked for', async () => {
    const many = Array.from({ length: 53 }, (_, at) => ({
      id: `long-${at}`,
      outlet: 'Tasman Post',
      published: `2033-0${1 + Math.floor(at / 28)}-${String(1 + (at % 28)).padStart(2, '0')}`,
      text: `New Zealand will send ${at + 2} monitors to the border, its foreign minister said.`,
    }))
    expect((await sendJson(`${web.served.url}/api/v1/reports`, 'POST', many)).status).toBe(201)
    const { total: all } = await asked<History>('/cells/NZ/monitoring')
    expect(all).toBeGreaterThan(50)
    const { page } = web.seen
    await page.goto('/cells/NZ/monitoring')
    const more = page.getByRole('button', { name: `Show more positions (${all - 50})` })
    await more.waitFor()
    await page.locator('article.entry').nth(49).waitFor()
    expect(await page.locator('article.entry').count()).toBe(50)
    expect(await page.getByRole('heading', { name: /^Stands/ }).count()).toBe(1)
    await more.click()
    await page
      .locator('article.entry')
      .nth(all - 1)
      .waitFor()
    expect(await page.locator('article.entry').count()).toBe(all)
    expect(await page.getByRole('button', { name: /^Show more/ }).count()).toBe(0)
  })
})
