import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Download } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { sampleArticles } from '../scripts/fresh-server.ts'
import type { BriefPage } from '../src/doors/api/schemas/brief-page.ts'
import type { Board } from '../src/records/board.ts'
import { svgOf } from '../web/src/picture/scene-svg.ts'
import { faultsOf } from './web-faults.ts'
import { webVisited } from './web-served.ts'
import { looks } from './web-visit.ts'

const web = webVisited(sampleArticles())
const { asked } = web

async function saved(press: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const coming: Promise<Download> = web.seen.page.waitForEvent('download')
  await press()
  const download = await coming
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

describe('the brief', () => {
  it('shows what the brief says, leads from a value to its note, and from there to the cell', async () => {
    const { page } = web.seen
    const { blocks, title } = await asked<BriefPage>('/brief.json')
    await page.goto('/brief')
    const brief = page.getByRole('article', { name: title })
    const headings = blocks.filter(({ is }) => is === 'heading')
    await brief.getByRole('heading', { level: 2 }).first().waitFor()
    expect(await brief.getByRole('heading', { level: 2 }).count()).toBe(headings.length)
    await brief.getByRole('button', { name: 'note 3', exact: true }).first().click()
    const note = brief.locator('#note-3')
    expect(await page.evaluate<string>('document.activeElement?.id')).toBe('note-3')
    await note.getByRole('link', { name: /^\/cells\// }).click()
    await page.getByRole('complementary', { name: 'The cell' }).getByRole('article').first().waitFor()
  })

  it('is of a date, and a link brings it back', async () => {
    const { page } = web.seen
    await page.goto('/brief?asOf=2033-03-20&met=ceasefire')
    await page.getByText('As of 20 Mar 2033').waitFor()
    await page.getByRole('button', { name: /supposing ceasefire/ }).click()
    await page.waitForURL('**/brief?asOf=2033-03-20')
    await page.getByLabel('Changes after').fill('2033-03-10')
    await page.waitForURL('**/brief?asOf=2033-03-20&from=2033-03-10')
    await page.getByRole('heading', { name: /after 10 Mar 2033/ }).waitFor()
  })

  it('is saved as tables, data package and linked data', async () => {
    const { page } = web.seen
    const { rows } = await asked<Board>('/board')
    await page.goto('/brief')
    const board = await saved(() => page.getByRole('link', { name: 'CSV of board' }).click())
    const lines: readonly { readonly actor: string }[] = parse(board.bytes, { columns: true, bom: true })
    expect(lines.filter(({ actor }) => actor === rows[0]?.actor).length).toBeGreaterThan(0)
    const all = await saved(() => page.getByRole('link', { name: 'Data package' }).click())
    expect(all.name).toBe('datapackage.zip')
    expect(all.bytes.subarray(0, 2).toString()).toBe('PK')
    const linked = await saved(() => page.getByRole('link', { name: 'JSON-LD' }).click())
    expect(JSON.parse(linked.bytes.toString())).toHaveProperty('@graph')
  })

  it('gives the board as a picture with its date, source and legend, drawn in the page', async () => {
    const { page } = web.seen
    const { rows, reports } = await asked<Board>('/board')
    await page.goto('/brief')
    const svg = await saved(() => page.getByRole('button', { name: 'Board as SVG' }).click())
    const text = svg.bytes.toString()
    expect(svg.name).toBe('board-2033-04-14.svg')
    for (const words of ['as of 14 Apr 2033', `Source: ${reports} reports in`, '>withdrawn<', `>${rows[0]?.name}<`]) {
      expect(text).toContain(words)
    }
    expect(text).not.toMatch(/<(script|image|foreignObject|use|a)\b|href|url\(/)
    const png = await saved(() => page.getByRole('button', { name: 'Board as PNG' }).click())
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
    const width = Number(/width="(\d+)"/.exec(text)?.[1])
    expect(png.bytes.readUInt32BE(16)).toBe(width * 2)
  })

  it('prints on A4 without what belongs to the screen', async () => {
    const { page } = web.seen
    await page.goto('/brief')
    await page.locator('.notes li').first().waitFor()
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const sizes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
      ([, wide, high]) => `${Math.round(Number(wide))} ${Math.round(Number(high))}`,
    )
    expect(new Set(sizes)).toEqual(new Set(['595 842']))
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false)
    expect(await page.locator('.masthead').isVisible()).toBe(false)
  })

  it('axe finds nothing in light and dark at three widths, and it fits its window', { timeout: 300_000 }, async () => {
    const { page } = web.seen
    await page.goto('/brief?asOf=2033-03-03')
    await page.locator('.notes li').first().waitFor()
    for (const { width, scheme } of looks) {
      await page.setViewportSize({ width, height: 844 })
      await page.emulateMedia({ colorScheme: scheme })
      expect(await faultsOf(page, scheme, 'main'), `${width} ${scheme}`).toEqual([])
      expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    }
  })
})

describe('the way to all pages', () => {
  const names = 'Board, What if, Changes, Reports, Statements, Compare, Counts, Review, Sources, Map, Brief'.split(', ')

  it('is a row of links on a wide screen, none of them out of sight at 1024 pixels', async () => {
    const { page } = web.seen
    await page.setViewportSize({ width: 1024, height: 700 })
    await page.goto('/counts')
    const links = page.getByRole('navigation', { name: 'Pages' }).getByRole('link')
    expect(await links.allInnerTexts()).toEqual(names)
    const last = await links.last().boundingBox()
    const find = await page.getByRole('searchbox').boundingBox()
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThan(find?.x ?? 0)
    expect(last?.height).toBeLessThan(40)
  })

  it('is a button on a telephone, which opens and closes by keyboard and closes behind who goes', async () => {
    const { page } = web.seen
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/counts')
    const button = page.getByRole('button', { name: 'Counts : all pages' })
    const links = page.getByRole('navigation', { name: 'Pages' }).getByRole('link')
    expect(await links.count()).toBe(0)
    await button.focus()
    await page.keyboard.press('Enter')
    expect(await links.allInnerTexts()).toEqual(names)
    await page.keyboard.press('Escape')
    expect(await links.count()).toBe(0)
    await page.keyboard.press('Enter')
    await links.filter({ hasText: 'Map' }).click()
    await page.waitForURL('**/map')
    await page.getByRole('button', { name: 'Map : all pages' }).waitFor()
    expect(await links.count()).toBe(0)
  })
})

it('keeps texts of reports texts in a picture', () => {
  const hostile = '</text><script>alert(1)</script>&\u202e"\u0000\ud800'
  const svg = svgOf({
    width: 10,
    height: 10,
    title: hostile,
    shows: hostile,
    items: [{ is: 'words', x: 0, y: 0, text: hostile, size: 12, bold: false, fill: 'red' }],
  })
  expect(svg).not.toContain('<script')
  for (const mark of ['\u0000', '\u202e', '\ud800']) expect(svg).not.toContain(mark)
  expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/)
  expect(svg.match(/<[a-z]+/g)).toEqual(['<svg', '<title', '<desc', '<text'])
})
