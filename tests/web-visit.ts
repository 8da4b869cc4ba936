import type { Browser, BrowserContext, Page } from 'playwright-core'

export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** What the page did that it must not: broken policy, errors, requests to anywhere but its server. */
  readonly offences: () => Promise<readonly string[]>
}

export interface Look {
  readonly width: number
  readonly scheme: 'light' | 'dark'
}

/** The three widths and two schemes that every page is looked at in. */
export const looks: readonly Look[] = [1440, 1024, 390].flatMap((width) => [
  { width, scheme: 'light' as const },
  { width, scheme: 'dark' as const },
])

/** Runs in the page: the browser tells of a broken policy only to who listens. */
const tellBrokenPolicy = {
  content:
    'document.addEventListener("securitypolicyviolation", (e) => console.error("policy broken: " + e.violatedDirective + " " + e.blockedURI))',
}

/** Open a page on a server and watch what it does. `url` is the server's, without a slash at its end. */
export async function visit(
  browser: Browser,
  url: string,
  look: Look = { width: 1440, scheme: 'light' },
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: look.width, height: look.width < 500 ? 844 : 900 },
    colorScheme: look.scheme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  })
  context.setDefaultTimeout(20_000)
  const seen: string[] = []
  await context.addInitScript(tellBrokenPolicy)
  const page = await context.newPage()
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`))
  page.on('console', (message) => {
    const told = message.text()
    // The browser itself tells each answer that is not 200; pages are meant to show those.
    if (message.type() === 'error' && !told.startsWith('Failed to load resource')) seen.push(told)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`)) seen.push(`request: ${request.url()}`)
  })
  return { page, context, offences: async () => seen }
}
