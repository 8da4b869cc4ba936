import type { Act } from '../../records/entry.ts'
import type { RenditionId } from '../../records/ids.ts'
import type { Words } from '../../records/ledger-rules.ts'
import type { TakenEntries } from '../../records/ledger-store.ts'
import { type Arrived, byReport } from '../rows/arrived.ts'
import { type Appending, bequeath, writeEntry, writeSettings } from './append.ts'
import { refreshEditions } from './editions.ts'
import { refreshFamilies } from './families.ts'
import { writeOriginals } from './originals.ts'
import { inTransaction } from './transaction.ts'
import { writeReport } from './write-report.ts'
import { writeScans } from './write-text.ts'

/**
 * One durable transaction: entries of other chains as they are, with their texts and keys, and every row that they change.
 * Entries that are here already are left out. A report whose receipt has not come yet has entries and no rows until it does.
 * Gives how many entries were new.
 */
export function takeOver(appending: Appending, taken: TakenEntries): number {
  const { statements } = appending
  const acts = taken.entries.map((entry) => JSON.parse(entry.act) as Act)
  const erases = acts.some(({ kind }) => kind === 'removed')
  return inTransaction(statements, { erases }, () => takeInside(appending, taken, acts))
}

function takeInside(
  { statements, lineage, rules, clock }: Appending,
  taken: TakenEntries,
  acts: readonly Act[],
): number {
  const now = clock().toISOString()
  const arrived: Arrived[] = []
  for (const [at, entry] of taken.entries.entries()) {
    const act = acts[at]
    if (act === undefined || isHere(statements, entry.writer, entry.number)) continue
    const received = taken.received === 'kept' ? entry.received : now
    arrived.push(writeEntry(statements, { ...entry, received }, act, rules.receipt(entry.hash, received)))
  }
  const words = (rendition: RenditionId): Words | null => {
    const given = taken.texts.get(rendition)
    return given?.text == null ? null : { text: given.text, headline: given.headline }
  }
  writeOriginals(statements, taken.originals ?? [])
  const touched = new Set<number>()
  for (const [report, all] of byReport(arrived)) {
    if (report === null) writeSettings(statements, rules)
    else for (const family of writeReport({ statements, rules, words, foreign: true }, report, all)) touched.add(family)
  }
  refreshFamilies(statements, touched)
  refreshEditions(
    statements,
    rules,
    arrived.map(({ ordered }) => ordered.act),
  )
  bequeath(statements, rules, arrived)
  const keyed = 'SELECT 1 FROM lineage_keys k JOIN report r ON r.n = k.report WHERE r.id = ?'
  lineage.write(taken.keys.filter(({ report }) => statements.get(keyed, report) === undefined))
  if (taken.scans !== undefined) writeScans(statements, taken.scans)
  return arrived.length
}

function isHere(statements: Appending['statements'], writer: string, number: number): boolean {
  return statements.get('SELECT 1 FROM entry WHERE writer = ? AND number = ?', writer, number) !== undefined
}
