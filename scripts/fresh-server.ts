import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveLedger } from '../src/doors/api/serve.ts'
import { openDesk } from '../src/doors/open-desk.ts'
import type { Desk } from '../src/pipeline/desk.ts'
import { buildWeb } from './build-web.ts'

/** An article as the API takes it. */
export interface Article {
  readonly id?: string
  readonly url?: string
  readonly outlet?: string
  readonly headline?: string
  readonly published?: string
  readonly text: string
}

/** A ledger of its own in a temporary folder, served on a free port. */
export interface FreshServer {
  readonly url: string
  readonly desk: Desk
  /** What the server told its log. */
  readonly log: readonly string[]
  /** Stops serving and removes the ledger. */
  readonly close: () => Promise<void>
}

/** The bundled, invented reports. */
export function sampleArticles(): readonly Article[] {
  const lines = readFileSync(new URL('../sample/reports.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line): Article => JSON.parse(line))
}

/** Serve a fresh ledger with these reports in it, taken in and read as any others; the web app is built where it is not. */
export async function serveArticles(articles: readonly Article[]): Promise<FreshServer> {
  buildWeb()
  const folder = mkdtempSync(join(tmpdir(), 'surety-served-'))
  process.env.SURETY_CONFIG ??= join(folder, '.config')
  const opened = await openDesk(join(folder, 'surety.db'), { create: true })
  if (!opened.ok) throw new Error(`No ledger could be made: ${opened.refusal.code}`)
  const { desk } = opened
  const log: string[] = []
  const serving = await serveLedger(desk, { host: '127.0.0.1', port: 0, log: (line) => log.push(line) })
  if (!serving.ok) throw new Error(`Nothing is served: ${serving.code}`)
  const close = async () => {
    await serving.close()
    await desk.store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  if (articles.length > 0) {
    const answer = await sendJson(`${serving.url}/api/v1/reports`, 'POST', articles)
    if (answer.status !== 201)
      throw new Error([`The reports were not taken in: ${await answer.text()}`, ...log].join('\n'))
  }
  return { url: serving.url, desk, log, close }
}

export function sendJson(url: string, method: string, body: unknown): Promise<Response> {
  return fetch(url, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}
