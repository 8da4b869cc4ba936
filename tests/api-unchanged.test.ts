import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshServer, sampleArticles, sendJson, serveArticles } from '../scripts/fresh-server.ts'

let served: FreshServer
beforeAll(async () => {
  served = await serveArticles(sampleArticles().slice(0, 2))
})
afterAll(() => served.close())

const ask = (path: string, headers: Record<string, string> = {}) => fetch(`${served.url}/api/v1${path}`, { headers })
const tagOf = (answer: Response): string => answer.headers.get('etag') ?? ''

test('an answer that is there already is not sent again until something is entered', async () => {
  const first = await ask('/board')
  expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'private, no-cache'])
  const tag = tagOf(first)
  expect(tag).toMatch(/^W\/"[\w-]{22}"$/)
  const again = await ask('/board', { 'if-none-match': `"other", ${tag}` })
  expect([again.status, await again.text(), tagOf(again)]).toEqual([304, '', tag])
  const text = 'Norway will send 400 trainers once a ceasefire holds, its prime minister said on Monday.'
  const added = await sendJson(`${served.url}/api/v1/reports`, 'POST', { text, published: '2031-02-14' })
  expect(added.status, await added.clone().text()).toBeLessThan(300)
  const changed = await ask('/board', { 'if-none-match': tag })
  expect(changed.status).toBe(200)
  expect(tagOf(changed)).not.toBe(tag)
  expect(await changed.json()).not.toEqual(await first.json())
})

test('another question has another tag, and what failed has none', async () => {
  const tags = await Promise.all(
    ['/board', '/board?asOf=2031-02-01', '/statements', '/counts'].map(async (path) => tagOf(await ask(path))),
  )
  expect(new Set(tags).size).toBe(tags.length)
  expect(tagOf(await ask('/board?asOf=yesterday'))).toBe('')
  expect((await ask('/cells/NO/nothing')).headers.get('etag')).toBeNull()
})

test('another ledger under the same address, and what changes without an entry, is always sent', async () => {
  const other = await serveArticles(sampleArticles().slice(0, 2))
  try {
    const tag = tagOf(await ask('/board'))
    expect(tagOf(await fetch(`${other.url}/api/v1/board`))).not.toBe(tag)
  } finally {
    await other.close()
  }
  expect((await ask('/sources')).headers.get('etag')).toBeNull()
})
