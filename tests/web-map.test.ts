import { describe, expect, it } from 'vitest'
import { sampleArticles } from '../scripts/fresh-server.ts'
import type { ActorList } from '../src/records/actor-list.ts'
import type { Board, Cell } from '../src/records/board.ts'
import { webVisited } from './web-served.ts'

const web = webVisited(sampleArticles())
const { asked } = web

/** The stances that count on a component, by actor, as the API's board has them. */
async function stancesOn(component: string, query = ''): Promise<ReadonlyMap<string, string>> {
  const { rows } = await asked<Board>(`/board${query}`)
  const counts = (cell: Cell | undefined) => cell?.stances.find(({ beside }) => !beside)?.stance
  return new Map(
    rows.flatMap(({ actor, cells }) => {
      const stance = counts(cells.find((cell) => cell.component === component))
      return stance === undefined ? [] : [[actor, stance] as const]
    }),
  )
}

describe('the map of contributors', () => {
  it('counts whom it shows, marks each state by its stance, and lists organisations beside', async () => {
    const { page } = web.seen
    const stances = await stancesOn('troops')
    const { rows } = await asked<Board>('/board')
    const { actors } = await asked<ActorList>('/actors')
    await page.goto('/map')
    await page.getByLabel('Component').selectOption('troops')
    await page.waitForURL('**/map?component=troops')
    await page
      .getByRole('status')
      .filter({ hasText: `${stances.size} of ${rows.length}` })
      .waitFor()
    const kindOf = new Map(actors.map(({ id, kind }) => [id, kind]))
    const isState = (id: string) => kindOf.get(id) !== 'organisation'
    const states = page.getByRole('region', { name: 'States' }).locator('tbody tr')
    expect(await states.count()).toBe([...stances.keys()].filter(isState).length)
    expect(await page.getByRole('region', { name: 'Organisations' }).locator('tbody tr').count()).toBe(
      [...stances.keys()].filter((id) => !isState(id)).length,
    )
    const refusing = [...stances].filter(([id, stance]) => isState(id) && stance === 'refused').length
    await page.getByLabel('World').check()
    await page.waitForURL('**/map?component=troops&view=world')
    expect(await page.locator('.map-mark').count()).toBe([...stances.keys()].filter(isState).length)
    expect(await page.locator('.map-mark.is-refused').count()).toBe(refusing)
  })

  it('narrows to a rung, and an address brings the same map back at its date', async () => {
    const { page } = web.seen
    const day = '2033-03-20'
    const rungs = ['acting', 'pledged']
    const reaching = [...(await stancesOn('troops', `?asOf=${day}`)).values()].filter((one) => rungs.includes(one))
    await page.goto(`/map?component=troops&asOf=${day}`)
    await page.getByLabel('Rung').selectOption('pledged')
    await page.waitForURL(`**/map?component=troops&asOf=${day}&atLeast=pledged`)
    const status = page.getByRole('status').filter({ hasText: 'are pledged or higher' })
    expect(await status.innerText()).toMatch(new RegExp(`^${reaching.length} of `))
    await page.reload()
    expect(await status.innerText()).toMatch(new RegExp(`^${reaching.length} of `))
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('20 Mar 2033')
  })

  it('opens the cell of a state that is clicked, and of one chosen by keyboard', async () => {
    const { page } = web.seen
    await page.goto('/map?component=troops')
    await page.locator('.map-mark', { hasText: /^Germany: / }).click()
    await page.waitForURL('**/map?component=troops&actor=DE')
    await page.getByRole('complementary', { name: 'The cell' }).getByRole('article').first().waitFor()
    await page.keyboard.press('Escape')
    await page.waitForURL('**/map?component=troops')
    const spain = page.getByRole('region', { name: 'States' }).getByRole('button', { name: 'Spain' })
    await spain.focus()
    expect(await page.locator('.map-mark.pointed').count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^Spain · Troops/ }).waitFor()
  })

  it('says all that an actor stands for where no component is chosen', async () => {
    const { page } = web.seen
    const { rows } = await asked<Board>('/board')
    const standing = rows.find(({ actor }) => actor === 'FR')?.cells.filter(({ stances }) => stances.length > 0) ?? []
    await page.goto('/map?actor=FR')
    const lines = page.getByRole('complementary', { name: 'The actor' }).getByRole('listitem')
    await lines.first().waitFor()
    expect(await lines.count()).toBe(standing.length)
    await lines.first().getByRole('button').click()
    await page.waitForURL(`**/map?actor=FR&component=${standing[0]?.component}`)
  })

  it('says so where nobody has such a stance', async () => {
    const { page } = web.seen
    await page.goto('/map?component=troops&asOf=2030-01-01')
    await page.getByText('Nobody has such a stance on this day').waitFor()
  })
})
