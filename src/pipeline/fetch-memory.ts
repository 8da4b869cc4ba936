import type { AskedBefore } from '../records/asked-before.ts'
import { type ReportId, sha256 } from '../records/ids.ts'
import type { LedgerStore } from '../records/ledger-store.ts'
import type { Refusal } from '../records/refusal.ts'

/** A page that was refused is not asked for again for so long, unless its feed or sitemap says that it changed; milliseconds. */
const refusedFor = 24 * 3600_000

/** What was asked for before, in notes that a ledger keeps. Before there is a ledger nothing was, and notes wait. */
export class FetchMemory {
  #store: LedgerStore | null
  #waiting: AskedBefore[] = []

  constructor(store: LedgerStore | null) {
    this.#store = store
  }

  /** There is a ledger now. */
  async open(store: LedgerStore): Promise<void> {
    this.#store = store
    await this.note(this.#waiting)
    this.#waiting = []
  }

  /** Notes on addresses whose reports this ledger has all: a run that was stopped may have lost some. */
  async recall(addresses: readonly string[]): Promise<ReadonlyMap<string, AskedBefore>> {
    const store = this.#store
    if (store === null || addresses.length === 0) return new Map()
    const notes = await store.askedBefore(addresses)
    const known = await store.known([...new Set(notes.flatMap(({ reports }) => reports))])
    return new Map(
      notes.flatMap((one) => (one.reports.every((id) => known.has(id)) ? [[one.address, one] as const] : [])),
    )
  }

  async note(notes: readonly AskedBefore[]): Promise<void> {
    if (this.#store === null) this.#waiting.push(...notes)
    else if (notes.length > 0) await this.#store.noteAsked(notes)
  }

  /** Hashes of the texts of reports. */
  async textsOf(reports: readonly ReportId[]): Promise<ReadonlySet<string>> {
    const found = (await this.#store?.renditions(reports)) ?? []
    return new Set(found.map(({ text }) => sha256(text)))
  }
}

/**
 * Whether a page that is listed was dealt with before. `changed`: when its list says that it changed; an ISO instant, or null. A time that
 * is still to come says nothing: such a page would be asked for at every look.
 */
export function isDealtWith(before: AskedBefore | undefined, changed: string | null, now: Date): boolean {
  if (before === undefined) return false
  if (changed !== null && changed > before.at && changed <= now.toISOString()) return false
  return before.refusal === null || now.getTime() - Date.parse(before.at) < refusedFor
}

/** Whether a refusal may be another one the next time: it says something of the moment and not of the page. */
export function mayPass(refusal: Refusal): boolean {
  switch (refusal.code) {
    case 'not-reached':
    case 'too-slow':
    case 'busy':
    case 'bad-certificate':
      return true
    case 'robots':
      return refusal.because === 'unreachable'
    case 'http-status':
      return refusal.status >= 500 || refusal.status === 408
    default:
      return false
  }
}
