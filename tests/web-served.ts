import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { openBrowser } from '../scripts/browser.ts'
import { type Article, type FreshServer, serveArticles } from '../scripts/fresh-server.ts'
import { type Visit, visit } from './web-visit.ts'

/** A browser and a server of the tests of one file. */
export interface Served {
  readonly browser: Browser
  readonly served: FreshServer
  /** What the API says at a path below `/api/v1`. */
  readonly asked: <Value>(path: string) => Promise<Value>
}

/** Opens both before the first test of a file and closes them behind the last. */
export function webServed(articles: readonly Article[]): Served {
  let browser: Browser
  let served: FreshServer
  beforeAll(async () => {
    served = await serveArticles(articles)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await served.close()
  })
  return {
    get browser() {
      return browser
    },
    get served() {
      return served
    },
    asked: async (path) => JSON.parse(await (await fetch(`${served.url}/api/v1${path}`)).text()),
  }
}

/** The same with a visit for each test, which fails where the page did what it must not. */
export function webVisited(articles: readonly Article[]): Served & { readonly seen: Visit } {
  const web = webServed(articles)
  let seen: Visit
  beforeEach(async () => {
    seen = await visit(web.browser, web.served.url)
  })
  afterEach(async () => {
    expect(await seen.offences()).toEqual([])
    await seen.context.close()
  })
  return {
    get browser() {
      return web.browser
    },
    get served() {
      return web.served
    },
    get seen() {
      return seen
    },
    asked: web.asked,
  }
}
