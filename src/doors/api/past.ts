import type { Context, MiddlewareHandler } from 'hono'
import type { Desk } from '../../pipeline/desk.ts'
import { knownAt } from '../../pipeline/known-at.ts'
import type { Answer } from '../../records/failure.ts'
import { blankLedger, deskOverPrivate } from '../open-desk.ts'
import { failing } from './failing.ts'

/** So many past ledgers are kept; each lies in a temporary file of its own. */
const kept = 3
/** A past ledger that is given up may still be read from; milliseconds. */
const grace = 60_000

type Answers = (request: Request) => Response | Promise<Response>

/**
 * Answers every question that carries `knownAt` from the ledger as it was known then, by the same routes. Where nothing
 * was added since, the same past serves again.
 */
export function pastQuestions(desk: Desk, over: (past: Desk) => Answers): MiddlewareHandler {
  const pasts = new Map<string, Promise<Answer<Desk>>>()
  const at = async (instant: string): Promise<Answer<Desk>> => {
    const key = `${await desk.store.mark()} ${instant}`
    const known = pasts.get(key)
    if (known !== undefined) return known
    const made = knownAt(desk, instant, { blank: blankLedger, deskOver: deskOverPrivate })
    pasts.set(key, made)
    giveUpOldest(pasts)
    return made
  }
  return async (c, next) => {
    const url = new URL(c.req.url)
    const instant = url.searchParams.get('knownAt')
    if (instant === null || c.req.method !== 'GET') return next()
    const past = await at(instant)
    if (!past.ok) return failing(c, past.failure, [])
    url.searchParams.delete('knownAt')
    return over(past.value)(new Request(url, { headers: plain(c) }))
  }
}

function plain(c: Context): Headers {
  return new Headers({ accept: c.req.header('accept') ?? '*/*' })
}

function giveUpOldest(pasts: Map<string, Promise<Answer<Desk>>>): void {
  for (const [key, past] of pasts) {
    if (pasts.size <= kept) return
    pasts.delete(key)
    const close = () => past.then((answer) => (answer.ok ? answer.value.store.close() : undefined))
    setTimeout(close, grace).unref()
  }
}
