import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshServer, sampleArticles, serveArticles } from '../scripts/fresh-server.ts'
import { problemSchema } from '../src/doors/api/schemas/problem.ts'

let served: FreshServer
beforeAll(async () => {
  served = await serveArticles([])
})
afterAll(() => served.close())

describe('who may ask', () => {
  /** Headers that `fetch` would not let us choose. */
  const raw = (path: string, headers: Record<string, string>, method = 'GET', body = '') =>
    new Promise<{ status: number; body: string }>((resolve, reject) => {
      const { port } = new URL(served.url)
      const asking = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (piece) => {
          text += piece
        })
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: text }))
      })
      asking.on('error', reject).end(body)
    })

  it('answers nobody who calls this machine by another name, so that no page elsewhere can re-bind its own', async () => {
    for (const host of ['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:80']) {
      for (const path of ['/board', '/api/v1/board']) {
        const { status, body } = await raw(path, { host })
        expect(status, `${host} ${path}`).toBe(403)
        expect(body).toContain('host-not-allowed')
      }
    }
  })

  it('answers to every name of this machine', async () => {
    const { port } = new URL(served.url)
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]) {
      expect((await raw('/api/v1/board', { host })).status).toBe(200)
    }
  })

  it('takes no write from a page of another site', async () => {
    const { host } = new URL(served.url)
    const json = { host, 'content-type': 'application/json' }
    const body = '{"text":"Words that must not get in from elsewhere, however long they go on."}'
    const cases = [
      { ...json, origin: 'https://evil.example' },
      { ...json, origin: 'null' },
      { ...json, origin: `http://localhost:1` },
      { ...json, 'sec-fetch-site': 'cross-site' },
      { ...json, 'sec-fetch-site': 'same-site' },
    ]
    for (const headers of cases) {
      const answer = await raw('/api/v1/reports', headers, 'POST', body)
      expect(answer.status, JSON.stringify(headers)).toBe(403)
      expect(answer.body).toContain('origin-not-allowed')
    }
    expect((await raw('/api/v1/reports', { ...json, origin: served.url }, 'POST', '{}')).status).toBe(422)
  })

  it('gives every answer, also a wrong one, the headers that keep a browser strict', async () => {
    for (const path of ['/board', '/api/v1/board', '/api/v1/nothing', '/favicon.svg', '/']) {
      const { headers } = await fetch(`${served.url}${path}`, { redirect: 'manual' })
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy, path).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('access-control-allow-origin')).toBeNull()
    }
  })
})

describe('a failure of the server', () => {
  it('tells the caller its name and no more, and the log no word of any report', async () => {
    const broken = await serveArticles(sampleArticles().slice(0, 1))
    await broken.desk.store.close()
    const answer = await fetch(`${broken.url}/api/v1/search?q=ceasefire`)
    expect(answer.status).toBeGreaterThanOrEqual(500)
    const problem = problemSchema.parse(await answer.json())
    expect(JSON.stringify(problem)).not.toMatch(/\bat \S+ \(|node:internal|\.ts:/)
    expect(broken.log.join('\n')).not.toContain('ceasefire')
    if (problem.instance !== null) expect(broken.log.join('\n')).toContain(problem.instance)
    await broken.close().catch(() => undefined)
  })
})
