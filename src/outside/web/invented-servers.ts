/* Servers of a test's own: invented hosts, each answered by this machine. */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { lookup } from 'node:dns'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, connect } from 'node:net'

export interface Reply {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

export type Answering = (request: IncomingMessage, response: ServerResponse) => Reply | undefined

export interface InventedServer {
  readonly port: number
  /** The requests that came, as "GET /path". */
  readonly asked: string[]
  readonly headersOf: IncomingMessage['headers'][]
  readonly close: () => Promise<void>
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

function closing(server: Server): () => Promise<void> {
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
}

function handler(answer: Answering, asked: string[], headersOf: IncomingMessage['headers'][]) {
  return (request: IncomingMessage, response: ServerResponse) => {
    asked.push(`${request.method} ${request.url}`)
    headersOf.push(request.headers)
    const reply = answer(request, response)
    if (reply === undefined) return
    response.writeHead(reply.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...reply.headers })
    response.end(reply.body ?? '')
  }
}

/** A server in HTTP. Where the handler gives nothing, it answers by itself. */
export async function httpServer(answer: Answering): Promise<InventedServer> {
  const asked: string[] = []
  const headersOf: IncomingMessage['headers'][] = []
  const server = createServer(handler(answer, asked, headersOf))
  return { port: await listening(server), asked, headersOf, close: closing(server) }
}

export async function httpsServer(certificate: Certificate, answer: Answering): Promise<InventedServer> {
  const asked: string[] = []
  const headersOf: IncomingMessage['headers'][] = []
  const server = createTlsServer(certificate, handler(answer, asked, headersOf)) as unknown as Server
  return { port: await listening(server), asked, headersOf, close: closing(server) }
}

/** A proxy that forwards requests in HTTP and tunnels all others, to this machine whatever host is named. */
export async function proxyServer(): Promise<InventedServer> {
  const asked: string[] = []
  const headersOf: IncomingMessage['headers'][] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    headersOf.push(request.headers)
    const { port, pathname } = new URL(request.url ?? '')
    fetch(`http://127.0.0.1:${port}${pathname}`).then(async (from) => {
      response.writeHead(from.status, { 'content-type': from.headers.get('content-type') ?? 'text/html' })
      response.end(new Uint8Array(await from.arrayBuffer()))
    })
  })
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`)
    const to = connect(Number(new URL(`http://${request.url}`).port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      to.pipe(socket)
      socket.pipe(to)
    })
    for (const one of [to, socket]) one.on('error', () => undefined)
  })
  return { port: await listening(server), asked, headersOf, close: closing(server) }
}

/** Looks names up in a table; a name with several lists gives one after the other, the last for ever. */
export function invented(hosts: Readonly<Record<string, readonly (readonly string[])[]>>) {
  const counts = new Map<string, number>()
  const look = (host: string, _: unknown, done: (error: Error | null, found?: unknown) => void) => {
    const lists = hosts[host]
    const count = counts.get(host) ?? 0
    counts.set(host, count + 1)
    const found = lists?.[Math.min(count, lists.length - 1)]
    if (found === undefined) done(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' }))
    else
      done(
        null,
        found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
  }
  return { lookup: look as unknown as typeof lookup, counts }
}

export interface Certificate {
  readonly key: string
  readonly cert: string
}

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts)
  const { length } = body
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), body])
}

const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))
const utc = (date: Date) => der(0x17, Buffer.from(`${date.toISOString().replace(/\D/g, '').slice(2, 14)}Z`))

/** A certificate for one host that it signs itself (X.509 version 3, P-256), good for a day around now, or for one long ago. */
export function certificateFor(host: string, { expired = false } = {}): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const now = Date.now() - (expired ? 40 : 0) * 86_400_000
  const name = der(0x30, der(0x31, der(0x30, oid('550403'), der(0x0c, Buffer.from(host)))))
  const algorithm = der(0x30, oid('2a8648ce3d040302'))
  const names = der(0x30, der(0x82, Buffer.from(host)))
  const extensions = der(0xa3, der(0x30, der(0x30, oid('551d11'), der(0x04, names))))
  const body = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    name,
    der(0x30, utc(new Date(now - 86_400_000)), utc(new Date(now + 86_400_000))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    extensions,
  )
  const signature = sign('sha256', body, privateKey)
  const whole = der(0x30, body, algorithm, der(0x03, Buffer.concat([Buffer.from([0]), signature])))
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  }
}
