import { describe, expect, it } from 'vitest'
import { type Article, sampleArticles, serveArticles } from '../scripts/fresh-server.ts'
import type { Board, Cell } from '../src/records/board.ts'
import type { History } from '../src/records/history.ts'
import type { Page as Stretch } from '../src/records/page.ts'
import type { ReportDetail, StandingReport } from '../src/records/report-view.ts'
import { webVisited } from './web-served.ts'
import { visit } from './web-visit.ts'

/** Words that would act if any page took them for markup. */
const hostile: Article = {
  id: 'hostile',
  outlet: '<b onmouseover="window.hacked=1">Bold Gazette</b>',
  headline: '<script>window.hacked=1</script>Iceland offers a ship',
  published: '2033-04-10',
  url: 'https://example.org/hostile',
  text: 'REYKJAVIK - Iceland will send a patrol ship once a ceasefire holds, Foreign Minister Anna Palsdottir said. <img src="x" onerror="window.hacked=1"> <svg onload="window.hacked=1"></svg> <a href="javascript:window.hacked=1">She spoke</a> after a meeting in Oslo.',
}
const undated: Article = {
  id: 'undated',
  outlet: 'The Lantern',
  text: 'Estonia will send 60 trainers, Defence Minister Mart Kask said at the harbour. He gave no day for it, and his ministry would not say more.',
}

const web = webVisited([...sampleArticles(), hostile, undated])
const { asked } = web

/** A named actor's cell of the board that has a stance. */
async function spokenCell(): Promise<Cell> {
  const board = await asked<Board>('/board')
  const cell = board.rows.flatMap(({ cells }) => cells).find(({ stances }) => stances.length > 0)
  if (cell === undefined) throw new Error('The sample gives no named actor a stance.')
  return cell
}

const plain = (words: string) => words.replace(/\s+/g, ' ').trim()

describe('the board', () => {
  it('shows every actor in a row of its own, with what the ledger says', async () => {
    const board = await asked<Board>('/board')
    await web.seen.page.goto('/board')
    await web.seen.page.waitForSelector('table.board:not([aria-busy])')
    const heads = await web.seen.page.locator('table.board tbody th[scope="row"]').allInnerTexts()
    for (const { name } of board.rows) expect(heads.some((head) => head.startsWith(name))).toBe(true)
    for (const { words } of board.groups) expect(heads.some((head) => plain(head).startsWith(plain(words)))).toBe(true)
    const { actor, component, stances } = await spokenCell()
    const cell = web.seen.page.locator(`[data-place="${actor}/${component}"]`)
    expect(await cell.innerText()).toContain(stances[0]?.stance ?? '')
    expect(await cell.getAttribute('aria-label')).toMatch(/independent text/)
  })

  it('starts at the address of the server', async () => {
    await web.seen.page.goto('/')
    await web.seen.page.waitForSelector('table.board')
    expect(new URL(web.seen.page.url()).pathname).toBe('/board')
  })

  it('goes back in time by its address and by its date', async () => {
    await web.seen.page.goto('/board?asOf=2033-03-04')
    await web.seen.page.waitForSelector('h1:has-text("as of 4 Mar 2033")')
    await web.seen.page.getByLabel('As of').fill('2033-04-05')
    await web.seen.page.waitForSelector('h1:has-text("as of 5 Apr 2033")')
    expect(new URL(web.seen.page.url()).search).toBe('?asOf=2033-04-05')
    await web.seen.page.getByRole('button', { name: 'One day earlier' }).click()
    await web.seen.page.waitForSelector('h1:has-text("as of 4 Apr 2033")')
    await web.seen.page.getByRole('button', { name: 'Latest' }).click()
    await web.seen.page.waitForSelector('h1:has-text("as of 14 Apr 2033")')
    expect(new URL(web.seen.page.url()).search).toBe('')
  })

  it('is walked with the arrow keys, opened with Enter and closed with Escape', async () => {
    const { page } = web.seen
    await page.goto('/board')
    await page.waitForSelector('table.board:not([aria-busy])')
    await page.locator('[data-place]').first().focus()
    const place = () => page.evaluate<string | null>(`document.activeElement?.getAttribute('data-place')`)
    const first = await place()
    await page.keyboard.press('ArrowRight')
    const second = await place()
    await page.keyboard.press('ArrowDown')
    const third = await place()
    expect(new Set([first, second, third]).size).toBe(3)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowLeft')
    expect(await place()).toBe(first)
    await page.keyboard.press('ArrowLeft')
    expect(await place()).toBe(first)
    await page.keyboard.press('Control+End')
    const last = await place()
    await page.keyboard.press('Enter')
    await page.waitForSelector('.panel h2:focus')
    expect(new URL(page.url()).pathname).toMatch(/^\/cells\//)
    await page.keyboard.press('Escape')
    await page.waitForSelector('.panel', { state: 'detached' })
    expect(new URL(page.url()).pathname).toBe('/board')
    expect(await place()).toBe(last)
  })

  it('has one cell in the order of Tab, the one that was visited last', async () => {
    const { page } = web.seen
    await page.goto('/board')
    await page.locator('[data-place]').nth(3).focus()
    expect(await page.locator('[data-place][tabindex="0"]').count()).toBe(1)
    expect(await page.locator('[data-place]').nth(3).getAttribute('tabindex')).toBe('0')
  })

  it('names the components without evidence and shows them when asked, by its address', async () => {
    const day = '?asOf=2033-03-03'
    const board = await asked<Board>(`/board${day}`)
    await web.seen.page.goto(`/board${day}`)
    const columns = web.seen.page.locator('table.board thead th[scope="col"]')
    await columns.first().waitFor()
    expect(await columns.count()).toBeLessThan(board.pack.components.length + 1)
    await web.seen.page.getByRole('link', { name: /^Show/ }).click()
    await web.seen.page.waitForURL(`**/board${day}&components=all`)
    expect(await columns.count()).toBe(board.pack.components.length + 1)
  })

  it('says that a report has no date and therefore stands nowhere on it', async () => {
    await web.seen.page.goto('/board')
    await web.seen.page.waitForSelector('text=1 report without a date')
  })
})

describe('a cell', () => {
  it('opens over the board with each position lit up in its sentence', async () => {
    const { actor, component } = await spokenCell()
    const history = await asked<History>(`/cells/${actor}/${component}`)
    await web.seen.page.goto('/board')
    await web.seen.page.locator(`[data-place="${actor}/${component}"]`).click()
    await web.seen.page.waitForSelector('.panel .entry')
    expect(new URL(web.seen.page.url()).pathname).toBe(`/cells/${actor}/${component}`)
    const marked = (await web.seen.page.locator('.panel .sentence mark').allInnerTexts()).map(plain)
    const quotes = history.items.map(({ position }) => plain(position.passage.quote))
    expect(marked.toSorted()).toEqual(quotes.toSorted())
    expect(await web.seen.page.locator('table.board').isVisible()).toBe(true)
  })

  it('is a link that opens the same for somebody else, and leads to its words in the report', async () => {
    const { actor, component } = await spokenCell()
    await web.seen.page.goto(`/cells/${actor}/${component}`)
    const link = web.seen.page.locator('.panel .facts a').first()
    await link.click()
    await web.seen.page.waitForSelector('.report-text .chosen, h1 .chosen')
    const lit = plain((await web.seen.page.locator('.chosen').allInnerTexts()).join(' '))
    const id = new URL(web.seen.page.url()).searchParams.get('at')
    const detail = await asked<ReportDetail>(web.seen.page.url().slice(web.served.url.length).split('?')[0] ?? '')
    const position = detail.reading?.positions.find((one) => one.id === id)
    expect(plain(position?.passage.quote ?? 'none').replace(/ /g, '')).toContain(lit.replace(/ /g, ''))
  })

  it('says that there is no evidence where there is none, and not that the actor refused', async () => {
    const board = await asked<Board>('/board')
    const cell = board.rows.flatMap(({ cells }) => cells).find(({ empty }) => empty === 'no-evidence')
    await web.seen.page.goto(`/cells/${cell?.actor}/${cell?.component}`)
    await web.seen.page.waitForSelector('.panel >> text=there is no evidence either way')
  })

  it('opens for an unnamed group by its words', async () => {
    const board = await asked<Board>('/board')
    const [group] = board.groups
    const cell = group?.cells.find(({ stances }) => stances.length > 0)
    await web.seen.page.goto('/board')
    await web.seen.page.locator(`[data-place="${group?.words}/${cell?.component}"]`).click()
    await web.seen.page.waitForSelector('.panel .entry')
    expect(await web.seen.page.locator('.panel h2').innerText()).toContain(group?.words)
  })

  it('suggests an actor where the address names none', async () => {
    await web.seen.page.goto('/cells/Germny/troops')
    await web.seen.page.waitForSelector('.panel >> text=Germany')
  })
})

describe('the reports', () => {
  it('are listed with the versions of one text folded into one line', async () => {
    const { items } = await asked<Stretch<StandingReport>>('/reports?limit=200')
    const families = new Set(items.map(({ report, placement }) => placement?.family ?? report.id))
    const widest = items.toSorted((a, b) => b.familySize - a.familySize)[0]
    await web.seen.page.goto('/reports')
    await web.seen.page.waitForSelector('.list-table')
    expect(families.size).toBeLessThan(items.length)
    expect(await web.seen.page.locator('.list-table tbody tr').count()).toBe(families.size)
    await web.seen.page
      .locator('.fold', { hasText: String(widest?.familySize) })
      .first()
      .click()
    await web.seen.page.waitForSelector('.tree .node')
    expect(await web.seen.page.locator('.tree .roots .node').count()).toBe(widest?.familySize)
  })

  it('show a text with its values marked, and each leads to the other', async () => {
    const { page } = web.seen
    const detail = await asked<ReportDetail>('/reports/halyard-skagen')
    await page.goto('/reports/halyard-skagen')
    await page.waitForSelector('.report-text')
    expect(plain(await page.locator('.report-text').innerText())).toBe(plain(detail.rendition.text))
    await page.locator('.report-aside .value').first().click()
    await page.waitForSelector('.chosen')
    const at = new URL(page.url()).searchParams.get('at')
    await page.locator('.report-text .value-mark:not(.chosen) a').last().click()
    await page.waitForURL((url) => url.searchParams.get('at') !== at)
    await page.waitForSelector('.report-aside .value[aria-current]')
  })

  it('are found by their words, which are lit up', async () => {
    const { page } = web.seen
    await page.goto('/board')
    await page.getByLabel('Search in all reports').fill('ceasefire')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search?q=ceasefire')
    await page.waitForSelector('.hits mark')
    const marks = await page.locator('.hits mark').allInnerTexts()
    expect(marks.every((words) => words.toLowerCase().includes('ceasefire'))).toBe(true)
  })

  it('take a pasted text in, and say so when it comes again', async () => {
    const { page } = web.seen
    const add = async () => {
      await page.goto('/reports?add=text')
      await page
        .getByLabel('Text')
        .fill('HELSINKI - Finland will send 12 mine-clearing teams, its foreign minister said.')
      await page.getByLabel('Headline').fill('Finland sends mine clearers')
      await page.getByLabel('Published').fill('2033-04-12')
      await page.getByRole('button', { name: 'Add', exact: true }).click()
    }
    await add()
    await page.waitForSelector('dialog >> text=Added')
    await page.getByRole('button', { name: 'Close' }).click()
    await page.waitForSelector('.list-table >> text=Finland sends mine clearers')
    await add()
    await page.waitForSelector('dialog >> text=In the ledger already')
  })

  it('take dropped files of any format in, one after the other, and say what became of each', async () => {
    const { page } = web.seen
    await page.goto('/reports')
    await page.getByRole('link', { name: 'Add reports' }).click()
    const text = 'RIGA - Latvia will send 20 divers, its defence minister said on Tuesday. The divers leave in May.'
    const page1 = `<html><head><title>Latvia sends divers</title><meta property="article:published_time" content="2033-04-12"></head><body><article><h1>Latvia sends divers</h1><p>${text}</p></article></body></html>`
    await page.locator('dialog input[type="file"]').setInputFiles([
      { name: 'divers.html', mimeType: 'text/html', buffer: Buffer.from(page1) },
      { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('\u0089PNG\r\n\u001a\n0000', 'latin1') },
    ])
    const files = page.getByRole('list', { name: 'Files' })
    await files.getByText('1 report added').waitFor()
    await files.getByText('not taken in').waitFor()
    expect(await files.locator('.refusal').innerText()).toContain('photo.png')
    await page.getByRole('button', { name: 'Close' }).click()
    await page.waitForSelector('.list-table >> text=Latvia sends divers')
  })

  it('say what is wrong with a text that cannot be taken in', async () => {
    const { page } = web.seen
    await page.goto('/reports')
    await page.getByRole('link', { name: 'Add reports' }).click()
    await page.getByRole('link', { name: 'Text' }).click()
    await page.getByLabel('Text').fill('.')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.waitForSelector('dialog [role="alert"]')
    expect(await page.locator('dialog [role="alert"]').innerText()).toMatch(/\S{4}/)
  })

  it('without a date are dated where they are read', async () => {
    const { page } = web.seen
    await page.goto('/reports/undated')
    await page.getByLabel(/Published on/).fill('2033-04-09')
    await page.getByRole('button', { name: 'Set the day' }).click()
    await page.waitForSelector('.report-head >> text=9 Apr 2033')
    await page.goto('/board')
    await page.waitForSelector('table.board')
    expect(await page.locator('text=without a date').count()).toBe(0)
  })
})

describe('two reports', () => {
  it('stand side by side with what differs down to words, and n and p step through it', async () => {
    const { page } = web.seen
    await page.goto('/compare/halyard-skagen/humber-skagen')
    await page.waitForSelector('table.compared')
    expect(await page.locator('table.compared tr').count()).toBeGreaterThan(3)
    expect(await page.locator('table.compared :is(ins, del)').count()).toBeGreaterThan(0)
    const at = () => page.evaluate<string | null>(`document.activeElement?.getAttribute('data-difference')`)
    await page.keyboard.press('n')
    const first = await at()
    await page.keyboard.press('n')
    expect(await at()).not.toBe(first)
    await page.keyboard.press('p')
    expect(await at()).toBe(first)
  })

  it('are chosen from a list', async () => {
    await web.seen.page.goto('/compare')
    await web.seen.page.getByRole('button', { name: 'Compare' }).click()
    await web.seen.page.waitForSelector('table.compared')
  })
})

describe('statements', () => {
  it('are listed with their speakers and filtered by the address', async () => {
    const { page } = web.seen
    await page.goto('/statements')
    await page.waitForSelector('.list-table tbody tr')
    const all = await page.locator('.list-table tbody tr').count()
    await page.getByLabel('Mode').selectOption('direct')
    await page.getByRole('button', { name: 'Filter' }).click()
    await page.waitForURL('**/statements?mode=direct')
    const rows = () => page.locator('.list-table tbody tr').count()
    await expect.poll(rows, { timeout: 20_000 }).toBeLessThan(all)
  })
})

describe('hostile words', () => {
  it('are shown as the words they are, on every page', async () => {
    const { page } = web.seen
    const paths = ['/reports/hostile', '/reports', '/board', '/search?q=Iceland', '/compare/hostile/halyard-skagen']
    for (const path of paths) {
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      expect(await page.evaluate(`'hacked' in window`), path).toBe(false)
      expect(await page.locator('main img, main svg[onload], main script, main a[href^="javascript"]').count()).toBe(0)
    }
    await page.goto('/reports/hostile')
    expect(await page.locator('h1').innerText()).toBe(hostile.headline)
    expect(await page.locator('.report-text').innerText()).toContain('<img src="x" onerror="window.hacked=1">')
  })

  it('in an address do not act either', async () => {
    const { page } = web.seen
    await page.goto(`/search?q=${encodeURIComponent('<img src=x onerror=window.hacked=1>')}`)
    await page.waitForSelector('h1')
    expect(await page.locator('h1').innerText()).toContain('<img src=x')
    expect(await page.evaluate(`'hacked' in window`)).toBe(false)
  })
})

describe('where there is nothing to show', () => {
  it('an unknown report is told, with the one that may have been meant', async () => {
    await web.seen.page.goto('/reports/halyard-skagin')
    await web.seen.page.waitForSelector('[role="alert"] >> text=halyard-skagen')
  })

  it('an address that is none is told', async () => {
    await web.seen.page.goto('/atlantis')
    await web.seen.page.waitForSelector('text=No page has this address')
  })

  it('a ledger without reports says how to add some, and a server that stopped says that it did', async () => {
    const empty = await serveArticles([])
    const alone = await visit(web.browser, empty.url)
    await alone.page.goto('/board')
    await alone.page.waitForSelector('text=This ledger has no reports yet')
    await empty.close()
    await alone.page.getByRole('link', { name: 'Statements' }).click()
    await alone.page.waitForSelector('[role="alert"]')
    await alone.context.close()
  })
})
