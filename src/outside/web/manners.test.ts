import { afterAll, describe, expect, it } from 'vitest'
import { type Answering, httpServer, invented } from './invented-servers.ts'
import type { Limits } from './limits.ts'
import { openWeb } from './open-web.ts'
import { mayAsk, parseRobots } from './robots.ts'

const ends: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const end of ends) await end()
})

/** A server behind an invented name, and a visitor who keeps to its robots.txt. */
async function visiting(answer: Answering, limits: Partial<Limits> = {}) {
  const server = await httpServer(answer)
  const web = openWeb({
    userAgent: 'Surety/test',
    rule: { allowHosts: ['gazette.example'] },
    lookup: invented({ 'gazette.example': [['127.0.0.1']] }).lookup,
    env: {},
    limits: { delayMs: 0, waitMs: 3000, ...limits },
  })
  ends.push(server.close, web.close)
  const fetch = async (path: string, unless?: Parameters<typeof web.fetch>[1]) => {
    const fetched = await web.fetch(`http://gazette.example:${server.port}${path}`, unless)
    if (fetched.is === 'answer') for await (const _ of fetched.answer.chunks);
    return fetched.is === 'refusal' ? fetched.refusal : fetched.is
  }
  return { server, fetch }
}

const allowed = (text: string, path: string) =>
  mayAsk(parseRobots(text, 'Surety'), new URL(path, 'https://gazette.example'))

describe('a robots.txt', () => {
  it('is for those it names, else for everybody', () => {
    const text =
      'User-agent: other\nDisallow: /\n\nUser-Agent: *\nDisallow: /for-all\n\nuser-agent: SURETY/1.0\nuser-agent: b\ndisallow: /ours\n'
    expect([allowed(text, '/ours/1'), allowed(text, '/for-all'), allowed(text, '/')]).toEqual([false, true, true])
    expect(allowed('User-agent: suretyish\nDisallow: /', '/')).toBe(true)
    expect(allowed('User-agent: *\nDisallow:', '/a')).toBe(true)
  })

  it('puts groups for one name together, and lets its longest rule decide, of two as long the one that allows', () => {
    const text =
      'User-agent: surety\nDisallow: /a\n\nUser-agent: surety\nAllow: /a/b\nDisallow: /a/b/c\nAllow: /same\nDisallow: /same'
    expect(['/a', '/a/b', '/a/b/c/d', '/same'].map((path) => allowed(text, path))).toEqual([false, true, false, true])
  })

  it('has stars and an end, and reads escaped signs as what they are', () => {
    const text =
      'User-agent: *\nDisallow: /*.pdf$\nDisallow: /*/print*now\nDisallow: /s%C3%BCd\nDisallow: /%7Eana/\nDisallow: /x?a=*'
    const asked = ['/a.pdf', '/a.pdf?x', '/b/print/1/now/2', '/print/now', '/süd', '/~ana/', '/x?a=1', '/x']
    expect(asked.map((path) => allowed(text, path))).toEqual([false, true, false, true, false, false, false, true])
  })

  it('takes no time that grows faster than it does', () => {
    const rule = `Disallow: /${'*a'.repeat(20_000)}$`
    expect(allowed(`User-agent: *\n${rule}`, `/${'a'.repeat(5000)}b`)).toBe(true)
  })

  it('is asked for once, and kept to', async () => {
    const { server, fetch } = await visiting(({ url }) =>
      url === '/robots.txt'
        ? { body: 'User-agent: *\nDisallow: /no', headers: { 'content-type': 'text/plain' } }
        : { body: 'ok' },
    )
    expect(await fetch('/yes')).toBe('answer')
    expect(await fetch('/no/1')).toMatchObject({ code: 'robots', because: 'disallowed' })
    expect(await fetch('/yes/2')).toBe('answer')
    expect(server.asked).toEqual(['GET /robots.txt', 'GET /yes', 'GET /yes/2'])
  })

  it('that is not there allows all, and one that fails nothing', async () => {
    const missing = await visiting(({ url }) => (url === '/robots.txt' ? { status: 404 } : { body: 'ok' }))
    expect(await missing.fetch('/')).toBe('answer')
    const failing = await visiting(({ url }) => (url === '/robots.txt' ? { status: 500 } : { body: 'ok' }))
    expect(await failing.fetch('/')).toMatchObject({ code: 'robots', because: 'unreachable' })
    expect(failing.server.asked).toEqual(['GET /robots.txt'])
  })

  it('is kept to where a redirect leads', async () => {
    const { server, fetch } = await visiting(({ url }) => {
      if (url === '/robots.txt') return { body: 'User-agent: *\nDisallow: /no' }
      return url === '/go' ? { status: 307, headers: { location: '/no' } } : { body: 'ok' }
    })
    expect(await fetch('/go')).toMatchObject({ code: 'robots' })
    expect(server.asked).not.toContain('GET /no')
  })
})

describe('a guest', () => {
  it('waits between two requests to one host, longer where its robots.txt asks for it', async () => {
    const times: number[] = []
    const { fetch } = await visiting(
      ({ url }) => {
        if (url === '/robots.txt') return { body: 'User-agent: *\nCrawl-delay: 0.3' }
        times.push(performance.now())
        return { body: 'ok' }
      },
      { delayMs: 10 },
    )
    await Promise.all([fetch('/1'), fetch('/2'), fetch('/3')])
    const [first = 0, second = 0, third = 0] = times
    expect(Math.min(second - first, third - second)).toBeGreaterThan(200)
  })

  it('asks again after the while that a busy server names', async () => {
    let busy = 1
    const { server, fetch } = await visiting(({ url }) => {
      if (url === '/robots.txt') return { status: 404 }
      return busy-- > 0 ? { status: 429, headers: { 'retry-after': '1' } } : { body: 'ok' }
    })
    expect(await fetch('/')).toBe('answer')
    expect(server.asked.filter((one) => one === 'GET /')).toHaveLength(2)
  })

  it('leaves a server alone that names a longer one, without asking for its other pages', async () => {
    const { server, fetch } = await visiting(({ url }) =>
      url === '/robots.txt' ? { status: 404 } : { status: 503, headers: { 'retry-after': '3600' } },
    )
    const refusal = await fetch('/')
    if (typeof refusal === 'string' || refusal.code !== 'busy') throw new Error(JSON.stringify(refusal))
    expect(Math.round((Date.parse(refusal.until) - Date.now()) / 60_000)).toBe(60)
    expect(await fetch('/other')).toMatchObject({ code: 'busy', status: 503 })
    expect(server.asked).toEqual(['GET /robots.txt', 'GET /'])
  })

  it('is not sent again what has not changed', async () => {
    const { fetch } = await visiting(({ url, headers }) => {
      if (url === '/robots.txt') return { status: 404 }
      return headers['if-none-match'] === '"7"' || headers['if-modified-since'] === 'Fri, 14 Feb 2031 10:00:00 GMT'
        ? { status: 304 }
        : { body: 'ok' }
    })
    expect(await fetch('/', { etag: '"7"', modified: null })).toBe('unchanged')
    expect(await fetch('/', { etag: null, modified: 'Fri, 14 Feb 2031 10:00:00 GMT' })).toBe('unchanged')
    expect(await fetch('/', { etag: '"6"', modified: null })).toBe('answer')
  })
})
