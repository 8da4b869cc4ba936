import type { CDPSession, Page } from 'playwright-core'
import { ask } from './web-trace.ts'

/** What a person does with the board, driven by real keys and a real pointer. */
export interface Step {
  readonly name: string
  readonly act: (page: Page, session: CDPSession) => Promise<void>
}

/** Clicks in the middle of the first thing that a selector names. */
async function click(page: Page, session: CDPSession, selector: string): Promise<void> {
  const { x, y } = await middleOf(session, selector)
  await page.mouse.click(x, y)
}

async function middleOf(session: CDPSession, selector: string): Promise<{ x: number; y: number }> {
  return ask(
    session,
    `(() => {
      const { x, y, width, height } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    })()`,
  )
}

/** Chooses of a list by its value, as its popup does: headless browsers have none to click in. */
async function choose(session: CDPSession, selector: string, value: string): Promise<void> {
  await ask(
    session,
    `(() => {
      const list = document.querySelector(${JSON.stringify(selector)})
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(list, ${JSON.stringify(value)})
      list.dispatchEvent(new Event('change', { bubbles: true }))
    })()`,
  )
}

const rowsDrawn = `(() => {
  const table = document.querySelector('table.board')
  return table === null || table.getAttribute('aria-busy') === 'true' ? -1 : table.tBodies.length
})()`

/** Waits until the board is whole and nothing of the page has changed for a while. */
export async function settled(page: Page, session: CDPSession): Promise<void> {
  const changes = () => ask<number>(session, 'window.changesSeen ?? 0')
  await ask(
    session,
    `if (window.changesSeen === undefined) {
      window.changesSeen = 0
      new MutationObserver((all) => { window.changesSeen += all.length }).observe(document, { subtree: true, childList: true, attributes: true })
    }`,
  )
  for (let still = 0, before = -1; still < 4; ) {
    await page.waitForTimeout(200)
    const now = await changes()
    still = now === before && (await ask<number>(session, rowsDrawn)) >= 0 ? still + 1 : 0
    before = now
  }
}

const slider = '.timeline-line input'

/** In this order, each on what the one before left. */
export const steps: readonly Step[] = [
  { name: 'first load', act: async (page) => void (await page.goto('/board?components=all')) },
  {
    name: 'keyboard, cell to cell',
    act: async (page, session) => {
      await ask(session, `document.querySelector('a.cell').focus()`)
      for (const key of ['ArrowDown', 'ArrowRight', 'PageDown', 'PageDown', 'Control+End', 'Control+Home'])
        await page.keyboard.press(key)
    },
  },
  {
    name: 'date slider',
    act: async (page, session) => {
      const { x, y } = await middleOf(session, slider)
      await page.mouse.move(x, y)
      await page.mouse.down()
      for (let at = 0; at < 6; at++) await page.mouse.move(x - 10 * at, y)
      await page.mouse.up()
    },
  },
  { name: 'a day later', act: (page, session) => click(page, session, '.as-of [aria-label="One day later"]') },
  { name: 'sort by a component', act: (page, session) => click(page, session, 'table.board thead .sorting') },
  { name: 'sort by newest word', act: (_, session) => choose(session, '.tools select', 'newest') },
  { name: 'group by region', act: (_, session) => choose(session, '.tools label:nth-child(2) select', 'region') },
  { name: 'marks alone', act: (_, session) => choose(session, '.tools label:nth-child(3) select', 'marks') },
  { name: 'words again', act: (_, session) => choose(session, '.tools label:nth-child(3) select', '') },
  { name: 'open the filters', act: (page, session) => click(page, session, '.tools [aria-controls="filters"]') },
  { name: 'filter by rung', act: (_, session) => choose(session, '#filters select', 'pledged') },
  { name: 'take the filter away', act: (page, session) => click(page, session, '.tools .chip') },
  { name: 'open a cell', act: (page, session) => click(page, session, 'table.board tbody a.cell .stance') },
  { name: 'close the cell', act: (page) => page.keyboard.press('Escape') },
]
