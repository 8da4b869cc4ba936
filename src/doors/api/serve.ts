import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Desk } from '../../pipeline/desk.ts'
import { usualWeb, type WebAsked, webFor } from '../open-web.ts'
import { isLoopback } from './security.ts'
import { createSite } from './site.ts'
import { readWebBuild, webFolder } from './web-build.ts'

export interface ServeOptions {
  /** `127.0.0.1`, `localhost` or `::1`; any other is refused, because this server knows no people and no sign-in. */
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** Who writes through the web app; `web` where not given. */
  readonly by?: string
  readonly log?: (line: string) => void
  /** How web addresses are asked; null: none are. Where not given, as usual on an address of this machine, and not at all on any other. */
  readonly asking?: WebAsked | null
  /** Whether the bytes of reports are kept as they were received; they are where nothing is said. */
  readonly originals?: boolean
  /** The built web app; `web/dist` of this installation where not given. */
  readonly webFolder?: string
}

export interface Serving {
  readonly ok: true
  /** Without a slash at its end: `http://127.0.0.1:4173`. */
  readonly url: string
  /** Stops taking requests, ends open connections and resolves when the port is free. */
  readonly close: () => Promise<void>
}

/** Why nothing is served. Facts only; the command words them. */
export type NotServing =
  | { readonly ok: false; readonly code: 'port-taken'; readonly port: number }
  | { readonly ok: false; readonly code: 'port-denied'; readonly port: number }
  | { readonly ok: false; readonly code: 'not-this-machine'; readonly host: string }
  | { readonly ok: false; readonly code: 'web-not-built'; readonly folder: string }

/** Pages of one feed or sitemap that one request asks for: its answer is waited for. */
const pagesAtOnce = 20

/** Serve one ledger on this machine: the API and the web app over it. */
export async function serveLedger(desk: Desk, options: ServeOptions): Promise<Serving | NotServing> {
  const { host, port, by = 'web', log = logToStderr, originals = true, webFolder: folder = webFolder } = options
  if (!isLoopback(host)) return { ok: false, code: 'not-this-machine', host }
  const web = await readWebBuild(folder)
  if (web === null) return { ok: false, code: 'web-not-built', folder }
  const asked = options.asking === undefined ? (isLoopback(host) ? usualWeb : null) : options.asking
  const asking = asked === null ? null : { web: await webFor(asked), atMost: pagesAtOnce }
  const server = createAdaptorServer({ fetch: createSite(desk, web, { by, log, asking, originals }).fetch }) as Server
  const refused = await listening(server, host, port)
  if (refused !== null) await asking?.web.close()
  const close = async () => {
    await asking?.web.close()
    await closing(server)
  }
  return refused ?? { ok: true, url: addressOf(server, host), close }
}

/** Null once the server listens; why it does not, where the port is the reason. */
function listening(server: Server, host: string, port: number): Promise<NotServing | null> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve({ ok: false, code: 'port-taken', port })
      else if (error.code === 'EACCES') resolve({ ok: false, code: 'port-denied', port })
      else reject(error)
    })
    server.listen(port, host.replace(/^\[|\]$/g, ''), () => resolve(null))
  })
}

function addressOf(server: Server, host: string): string {
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return `http://${host === '::1' ? '[::1]' : host}:${port}`
}

function closing(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)))
    server.closeAllConnections()
  })
}

function logToStderr(line: string): void {
  process.stderr.write(`surety serve: ${line}\n`)
}
