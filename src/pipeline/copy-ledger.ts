import { verify } from '../ledger/verify.ts'
import { scanFits } from '../lineage/scan-fits.ts'
import type { Copied } from '../records/copied.ts'
import type { Answer } from '../records/failure.ts'
import type { LedgerStore } from '../records/ledger-store.ts'
import type { Verification } from '../records/verification.ts'
import { answered, failed } from './answer.ts'
import { copyEntries } from './copy-entries.ts'
import { originalFits } from './packed-original.ts'

type Heads = Awaited<ReturnType<LedgerStore['heads']>>

/**
 * Make another ledger of all that one has: entries as they are with the times they were got, texts, bytes, keys, what
 * lineage found, and what the looks at watched sources gave. The other must be empty, or what a copy of this one left when it
 * was stopped, which goes on. Both are verified, and their chains compared at the end. What was asked of addresses before is
 * not copied: they are asked once more.
 */
export async function copyLedger(from: LedgerStore, to: LedgerStore): Promise<Answer<Copied>> {
  const source = await whole(from)
  if (!source.ok) return damaged('source', source)
  const stranger = await notFrom(from, await to.heads())
  if (stranger !== null) return failed({ code: 'copy-holds-other', ...stranger })
  const entries = await copyEntries(from, to, { received: 'kept', scans: true })
  await copyLooks(from, to)
  const copy = await whole(to)
  if (!copy.ok) return damaged('copy', copy)
  const missing = missingIn(copy.heads, source.heads)
  if (missing !== null) return failed({ code: 'copy-incomplete', ...missing })
  return answered({ kind: 'copied', entries, all: copy.entries, reports: copy.reports, passages: copy.passages })
}

function damaged(which: 'source' | 'copy', { faults }: Verification): Answer<Copied> {
  return failed({ code: 'copy-damaged', which, faults: faults.length, first: faults[0] ?? null })
}

function whole(store: LedgerStore): Promise<Verification> {
  return verify(store, { scanFits, originalFits })
}

/** The first chain of a ledger that is not the beginning of one of `from`; null where all are. */
async function notFrom(from: LedgerStore, heads: Heads) {
  for (const { writer, number, hash } of heads) {
    const [link] = await from.audit.links({ writer, number: number - 1 }, 1)
    if (link?.writer !== writer || link.number !== number || link.hash !== hash) return { writer, number }
  }
  return null
}

/** Of two lists of chains the first that the copy does not have as far as the source had it. */
function missingIn(copy: Verification['heads'], source: Verification['heads']) {
  const there = new Map(copy.map((head) => [head.writer, head.number]))
  const missing = source.find(({ writer, number }) => (there.get(writer) ?? 0) < number)
  return missing === undefined ? null : { writer: missing.writer, number: missing.number }
}

const looksAtOnce = 100

/** Looks that the copy has already are not noted twice. */
async function copyLooks(from: LedgerStore, to: LedgerStore): Promise<void> {
  for (const { id } of await from.watched()) {
    const there = new Set((await everyLook(to, id)).map(({ began }) => began))
    for (const look of (await everyLook(from, id)).toReversed()) if (!there.has(look.began)) await to.noteLook(look)
  }
}

type Look = Awaited<ReturnType<LedgerStore['looks']>>['items'][number]

async function everyLook(store: LedgerStore, source: Look['source']): Promise<readonly Look[]> {
  const found: Look[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<LedgerStore['looks']>> = await store.looks(source, { cursor, limit: looksAtOnce })
    found.push(...page.items)
    cursor = page.next
  } while (cursor !== null)
  return found
}
