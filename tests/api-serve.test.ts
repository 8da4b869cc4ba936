import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshServer, serveArticles } from '../scripts/fresh-server.ts'
import { serveLedger } from '../src/doors/api/serve.ts'

let served: FreshServer
beforeAll(async () => {
  served = await serveArticles([])
})
afterAll(() => served.close())

describe('serving', () => {
  it('says when the port is taken, and by number', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    expect(await serveLedger(served.desk, { host: '127.0.0.1', port })).toEqual({ ok: false, code: 'port-taken', port })
    other.close()
  })

  it('is refused on an address that other machines reach: nobody has to sign in here', async () => {
    for (const host of ['0.0.0.0', '::', '192.168.1.20']) {
      expect(await serveLedger(served.desk, { host, port: 0 })).toEqual({ ok: false, code: 'not-this-machine', host })
    }
  })

  it('says where the web app should be when it was not built', async () => {
    const webFolder = mkdtempSync(join(tmpdir(), 'surety-no-web-'))
    const refused = await serveLedger(served.desk, { host: '127.0.0.1', port: 0, webFolder })
    expect(refused).toEqual({ ok: false, code: 'web-not-built', folder: webFolder })
    rmSync(webFolder, { recursive: true })
  })

  it('frees its port when it is closed, also with a connection open', async () => {
    const first = await serveLedger(served.desk, { host: '127.0.0.1', port: 0 })
    if (!first.ok) throw new Error(first.code)
    await fetch(`${first.url}/board`)
    await first.close()
    const port = Number(new URL(first.url).port)
    const second = await serveLedger(served.desk, { host: '127.0.0.1', port })
    expect(second.ok).toBe(true)
    if (second.ok) await second.close()
  })
})

describe('the pages', () => {
  const page = (path: string, headers: Record<string, string> = { accept: 'text/html' }) =>
    fetch(`${served.url}${path}`, { headers, redirect: 'manual' })

  it('have the addresses of the API without its prefix', async () => {
    const paths = ['/board', '/cells/DE/troops', '/reports', '/reports/one', '/compare/a/b', '/compare', '/search']
    for (const path of paths) {
      const answer = await page(path)
      expect(answer.status, path).toBe(200)
      expect(answer.headers.get('content-type')).toContain('text/html')
    }
    const start = await page('/')
    expect([start.status, start.headers.get('location')]).toEqual([302, '/board'])
  })

  it('hold no script and no style of their own, which their policy forbids', async () => {
    const html = await (await page('/board')).text()
    expect(html).toMatch(/<script type="module"[^>]* src="\/assets\//)
    expect(html).not.toMatch(/<script(?![^>]* src=)|<style| style=| on[a-z]+=/)
  })

  it('are asked for again each time, and sent again only when they changed', async () => {
    const first = await page('/board')
    expect(first.headers.get('cache-control')).toBe('no-cache')
    const etag = first.headers.get('etag') ?? ''
    expect((await page('/board', { accept: 'text/html', 'if-none-match': etag })).status).toBe(304)
  })

  it('load files that never change under their names', async () => {
    const html = await (await page('/board')).text()
    const [, script = ''] = html.match(/src="(\/assets\/[^"]+)"/) ?? []
    const answer = await page(script)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect(answer.headers.get('content-type')).toContain('text/javascript')
  })

  it('say that an address is none, to people in a page and to programs in the one shape', async () => {
    const people = await page('/atlantis')
    expect([people.status, people.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
    const programs = await page('/atlantis', { accept: 'application/json' })
    expect([programs.status, programs.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
  })

  it('are the only files: no address climbs out of the folder', async () => {
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/assets/../../package.json', '/built-from.txt']) {
      expect((await page(path, { accept: '*/*' })).status, path).toBe(404)
    }
  })
})

describe('whoever watches over a server', () => {
  it('is told that it runs, and whether its ledger answers', async () => {
    const serving = await serveLedger(served.desk, { host: '127.0.0.1', port: 0 })
    if (!serving.ok) throw new Error(serving.code)
    const said = async (path: string) => {
      const answer = await fetch(`${serving.url}${path}`)
      return [answer.status, answer.headers.get('cache-control'), await answer.json()]
    }
    expect(await said('/healthz')).toEqual([200, 'no-store', { kind: 'alive' }])
    expect(await said('/readyz')).toEqual([200, 'no-store', { kind: 'ready' }])
    await serving.close()
    const other = await serveArticles([])
    await other.desk.store.close()
    expect((await fetch(`${other.url}/healthz`)).status).toBe(200)
    expect((await fetch(`${other.url}/readyz`)).status).toBeGreaterThanOrEqual(500)
    await other.close()
  })
})
