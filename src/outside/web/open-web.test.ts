import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import type { Fetched } from '../../records/web-answer.ts'
import { WebTrouble } from '../../records/web-answer.ts'
import { guardedLookup } from './address-rule.ts'
import {
  type Answering,
  certificateFor,
  httpServer,
  httpsServer,
  type InventedServer,
  invented,
  proxyServer,
} from './invented-servers.ts'
import type { Limits } from './limits.ts'
import { openWeb, type WebOptions } from './open-web.ts'

const ends: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const end of ends) await end()
})

const here = { 'gazette.example': [['127.0.0.1']] }
const fast: Partial<Limits> = { delayMs: 0, waitMs: 3000 }

async function serving(answer: Answering): Promise<InventedServer> {
  const server = await httpServer(answer)
  ends.push(server.close)
  return server
}

function web(options: Partial<WebOptions> = {}) {
  const opened = openWeb({
    userAgent: 'Surety/test (+mailto:desk@think.example)',
    rule: { allowHosts: ['gazette.example'] },
    lookup: invented(here).lookup,
    env: {},
    robots: false,
    ...options,
    limits: { ...fast, ...options.limits },
  })
  ends.push(opened.close)
  return opened
}

async function bodyOf(fetched: Fetched): Promise<string> {
  if (fetched.is !== 'answer') throw new Error(JSON.stringify(fetched))
  const held: Uint8Array[] = []
  for await (const chunk of fetched.answer.chunks) held.push(chunk)
  return Buffer.concat(held).toString()
}

/** What became of a whole fetch, body and all: its text, or the code of its refusal. */
async function became(fetching: Promise<Fetched>): Promise<string> {
  const fetched = await fetching
  if (fetched.is !== 'answer') return fetched.is === 'refusal' ? fetched.refusal.code : fetched.is
  try {
    return (await bodyOf(fetched)).slice(0, 100)
  } catch (error) {
    if (error instanceof WebTrouble) return error.refusal.code
    throw error
  }
}

describe('an address', () => {
  it('gives what its server answers, with where it led, when, and what the server says of it', async () => {
    const server = await serving(({ url }) =>
      url === '/old'
        ? { status: 301, headers: { location: '/new?a=1' } }
        : { body: 'The story', headers: { etag: '"1"' } },
    )
    const fetched = await web().fetch(`http://gazette.example:${server.port}/old#top`)
    if (fetched.is !== 'answer') throw new Error(fetched.is)
    const { address, finalAddress, fetchedAt, status, contentType, headers } = fetched.answer
    expect([address, finalAddress]).toEqual(
      ['/old', '/new?a=1'].map((path) => `http://gazette.example:${server.port}${path}`),
    )
    expect([status, contentType, headers.get('etag')]).toEqual([200, 'text/html; charset=utf-8', '"1"'])
    expect(Math.abs(Date.parse(fetchedAt) - Date.now())).toBeLessThan(60_000)
    expect(await bodyOf(fetched)).toBe('The story')
    expect(server.headersOf[0]?.['user-agent']).toBe('Surety/test (+mailto:desk@think.example)')
  })

  it('is one of http or https, without a password', async () => {
    for (const address of [
      'file:///etc/passwd',
      'ftp://gazette.example/',
      'not an address',
      'http://a:b@gazette.example/',
    ]) {
      expect(await became(web().fetch(address)), address).toBe('bad-address')
    }
  })

  it('is read packed in every way that is asked for, and in layers', async () => {
    const packings = {
      gzip: gzipSync('The story'),
      br: brotliCompressSync('The story'),
      zstd: zstdCompressSync('The story'),
      'gzip, br': brotliCompressSync(gzipSync('The story')),
    }
    for (const [encoding, body] of Object.entries(packings)) {
      const server = await serving(() => ({ body, headers: { 'content-encoding': encoding } }))
      expect(await became(web().fetch(`http://gazette.example:${server.port}/`)), encoding).toBe('The story')
    }
  })
})

describe('a private address', () => {
  it('is not asked, however it is written', async () => {
    const server = await serving(() => ({ body: 'a secret' }))
    const hosts = ['127.0.0.1', '2130706433', '0x7f.1', '0177.0.0.1', '127.1', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0']
    const others = [
      '[64:ff9b::7f00:1]',
      '[2002:7f00:1::]',
      '[::127.0.0.1]',
      '[::]',
      '10.1.2.3',
      '100.64.0.1',
      '169.254.169.254',
    ]
    for (const host of [...hosts, ...others]) {
      expect(await became(web().fetch(`http://${host}:${server.port}/`)), host).toBe('private-address')
    }
    expect(server.asked).toEqual([])
  })

  it('is not asked where a name means one, alone or beside public ones', async () => {
    const server = await serving(() => ({ body: 'a secret' }))
    const { lookup } = invented({
      'inside.example': [['10.0.0.7']],
      'mixed.example': [['127.0.0.1', '::1', 'fe80::1', '224.0.0.1']],
      'local.example': [['127.0.0.1']],
    })
    for (const host of ['inside.example', 'mixed.example', 'local.example']) {
      expect(await became(web({ lookup }).fetch(`http://${host}:${server.port}/`)), host).toBe('private-address')
    }
    expect(server.asked).toEqual([])
  })

  it('is not asked where a redirect leads to it', async () => {
    const secret = await serving(() => ({ body: 'a secret' }))
    const to = ['http://127.0.0.1', 'http://local.example', 'http://[::ffff:7f00:1]'].map(
      (host) => `${host}:${secret.port}/`,
    )
    for (const location of [...to, 'file:///etc/passwd']) {
      const server = await serving(() => ({ status: 302, headers: { location } }))
      const { lookup } = invented({ ...here, 'local.example': [['127.0.0.1']] })
      const code = await became(web({ lookup }).fetch(`http://gazette.example:${server.port}/`))
      expect(code, location).toBe(location.startsWith('file') ? 'bad-address' : 'private-address')
    }
    expect(secret.asked).toEqual([])
  })

  it('is not asked where a name that meant a public address means it a moment later', async () => {
    const secret = await serving(() => ({ body: 'a secret' }))
    const { lookup } = invented({ 'rebound.example': [['8.8.8.8'], ['127.0.0.1']] })
    const found = await new Promise((resolve) =>
      guardedLookup({}, lookup)('rebound.example', { all: true }, (...given) => resolve(given)),
    )
    // A connection is made to the very address that was looked at, so that the next answer is for the next connection.
    expect(found).toEqual([null, [{ address: '8.8.8.8', family: 4 }]])
    expect(await became(web({ lookup }).fetch(`http://rebound.example:${secret.port}/`))).toBe('private-address')
    expect(secret.asked).toEqual([])
  })

  it('is asked where a person allows it: all of them, or one host', async () => {
    const server = await serving(() => ({ body: 'The story' }))
    expect(await became(web({ rule: { allowPrivate: true } }).fetch(`http://127.0.0.1:${server.port}/`))).toBe(
      'The story',
    )
    const named = web({ rule: { allowHosts: ['127.0.0.1'] } })
    expect(await became(named.fetch(`http://127.0.0.1:${server.port}/`))).toBe('The story')
    expect(await became(named.fetch(`http://127.0.0.2:${server.port}/`))).toBe('private-address')
  })
})

describe('an answer without end or measure', () => {
  it('is given up where it is larger than anything that is read', async () => {
    const server = await serving((_, response) => {
      const more = () => {
        while (response.writable && response.write('x'.repeat(65_536)));
      }
      response.on('drain', more)
      more()
      return undefined
    })
    expect(await became(web({ limits: { most: 3_000_000 } }).fetch(`http://gazette.example:${server.port}/`))).toBe(
      'too-large',
    )
  })

  it('is given up where it comes a byte at a time, or not at all', async () => {
    const limits = { patienceMs: 200, slowest: 1000, silenceMs: 1000, answerMs: 1000 }
    const drip = await serving((_, response) => {
      const timer = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(timer))
      return undefined
    })
    expect(await became(web({ limits }).fetch(`http://gazette.example:${drip.port}/`))).toBe('too-slow')
    const silent = await serving((_, response) => {
      response.write('The st')
      return undefined
    })
    expect(await became(web({ limits }).fetch(`http://gazette.example:${silent.port}/`))).toBe('not-reached')
    const dumb = await serving(() => undefined)
    expect(await became(web({ limits }).fetch(`http://gazette.example:${dumb.port}/`))).toBe('not-reached')
  })

  it('is given up where it unpacks to far more than any text does', async () => {
    const body = gzipSync(Buffer.alloc(200 * 1024 * 1024), { level: 9 })
    const server = await serving(() => ({ body, headers: { 'content-encoding': 'gzip' } }))
    expect(await became(web().fetch(`http://gazette.example:${server.port}/`))).toBe('bomb')
  })

  it('is given up where what it is packed in is broken or unknown, or breaks off', async () => {
    const answers: readonly [string, ReturnType<Answering>, string][] = [
      ['cut', { body: gzipSync('The story').subarray(0, 12), headers: { 'content-encoding': 'gzip' } }, 'broken-file'],
      ['no gzip', { body: 'The story', headers: { 'content-encoding': 'gzip' } }, 'broken-file'],
      ['unknown', { body: 'The story', headers: { 'content-encoding': 'lzma' } }, 'unsupported'],
      ['short', { body: '', headers: { 'content-length': '100' } }, 'not-reached'],
    ]
    for (const [name, reply, code] of answers) {
      const server = await serving((_, response) => {
        if (name === 'short') setTimeout(() => response.destroy(), 50)
        if (name !== 'short') return reply
        response.writeHead(200, { 'content-length': '100' })
        response.write('The story')
        return undefined
      })
      expect(await became(web().fetch(`http://gazette.example:${server.port}/`)), name).toBe(code)
    }
  })

  it('is given up where it leads on and on', async () => {
    const server = await serving(({ url = '' }) => ({ status: 302, headers: { location: `${url}x` } }))
    expect(await became(web().fetch(`http://gazette.example:${server.port}/`))).toBe('redirects')
    expect(server.asked).toHaveLength(11)
  })

  it('is no answer where nothing listens, or no host has the name', async () => {
    const server = await httpServer(() => ({}))
    await server.close()
    const gone = await web().fetch(`http://gazette.example:${server.port}/`)
    expect(gone).toMatchObject({ refusal: { code: 'not-reached', reason: 'ECONNREFUSED' } })
    const unknown = await web().fetch('http://nowhere.example/')
    expect(unknown).toMatchObject({ refusal: { code: 'not-reached', reason: 'ENOTFOUND' } })
  })
})

describe('a certificate', () => {
  it('is checked: who signed it, for which host, and whether it has run out', async () => {
    const good = certificateFor('gazette.example')
    const cases = [
      { name: 'nobody known signed it', certificate: good, reason: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
      {
        name: 'another host',
        certificate: certificateFor('other.example'),
        known: true,
        reason: 'ERR_TLS_CERT_ALTNAME_INVALID',
      },
      {
        name: 'run out',
        certificate: certificateFor('gazette.example', { expired: true }),
        known: true,
        reason: 'CERT_HAS_EXPIRED',
      },
    ]
    for (const { name, certificate, known = false, reason } of cases) {
      const server = await httpsServer(certificate, () => ({ body: 'The story' }))
      ends.push(server.close)
      const opened = web(known ? { ca: certificate.cert } : {})
      expect(await opened.fetch(`https://gazette.example:${server.port}/`), name).toMatchObject({
        refusal: { code: 'bad-certificate', reason },
      })
      expect(server.asked).toEqual([])
    }
    const server = await httpsServer(good, () => ({ body: 'The story' }))
    ends.push(server.close)
    expect(await became(web({ ca: good.cert }).fetch(`https://gazette.example:${server.port}/`))).toBe('The story')
  })
})

describe('a proxy', () => {
  it('is asked for what the environment says, and not for what it excludes', async () => {
    const proxy = await proxyServer()
    ends.push(proxy.close)
    const server = await serving(() => ({ body: 'The story' }))
    const certificate = certificateFor('gazette.example')
    const secure = await httpsServer(certificate, () => ({ body: 'The secure story' }))
    ends.push(secure.close)
    const uri = `http://127.0.0.1:${proxy.port}`
    const env = { HTTP_PROXY: uri, https_proxy: uri }
    const opened = web({ env, ca: certificate.cert })
    expect(await became(opened.fetch(`http://gazette.example:${server.port}/a`))).toBe('The story')
    expect(await became(opened.fetch(`https://gazette.example:${secure.port}/b`))).toBe('The secure story')
    expect(proxy.asked).toEqual([
      `GET http://gazette.example:${server.port}/a`,
      `CONNECT gazette.example:${secure.port}`,
    ])
    const around = web({ env: { ...env, NO_PROXY: 'other.example, .example' } })
    expect(await became(around.fetch(`http://gazette.example:${server.port}/c`))).toBe('The story')
    expect(proxy.asked).toHaveLength(2)
  })

  it('is not asked for private addresses: those that are written, and those that this machine knows a name by', async () => {
    const proxy = await proxyServer()
    ends.push(proxy.close)
    const secret = await serving(() => ({ body: 'a secret' }))
    const env = { HTTP_PROXY: `http://127.0.0.1:${proxy.port}` }
    const { lookup } = invented({ 'inside.example': [['10.0.0.7']] })
    for (const host of ['127.0.0.1', 'inside.example']) {
      expect(await became(web({ env, lookup }).fetch(`http://${host}:${secret.port}/`)), host).toBe('private-address')
    }
    expect(await became(web({ env, lookup }).fetch(`http://known-to-the-proxy.example:${secret.port}/`))).toBe(
      'a secret',
    )
  })
})
