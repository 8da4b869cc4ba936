import type { Act, RenditionSeal } from '../records/entry.ts'
import type { RenditionId } from '../records/ids.ts'
import type { Report } from '../records/report.ts'
import type { EntryOrder, OrderedAct } from '../records/stored-entry.ts'

type Of<Kind extends Act['kind']> = Act & { readonly kind: Kind }

/** An act that stands, and the entry that holds it. */
export interface Stood<Kind extends Act['kind']> {
  readonly act: Of<Kind>
  readonly entry: EntryOrder
}

/** What of one report's acts stands: the first receipt, the latest placement, reading and settings, any removal. */
export interface StandingActs {
  readonly report: Report
  readonly seals: ReadonlyMap<RenditionId, RenditionSeal>
  readonly latestSeal: RenditionSeal
  readonly placed: Stood<'placed'> | null
  readonly read: Stood<'read'> | null
  readonly removed: boolean
}

/**
 * The order of all entries: by `recorded`, then writer, then number. It does not ask when an entry arrived, so that
 * the same entries give the same answers in every ledger. Within one writer `recorded` never goes back (`chain`).
 */
export function compareEntries(one: EntryOrder, other: EntryOrder): number {
  if (one.recorded !== other.recorded) return one.recorded < other.recorded ? -1 : 1
  if (one.writer !== other.writer) return one.writer < other.writer ? -1 : 1
  return one.number - other.number
}

/** Later acts take the place of earlier ones of their kind; all of them stay in the ledger. Null before receipt. */
export function standingActs(acts: readonly OrderedAct[]): StandingActs | null {
  const ordered = [...acts].sort(compareEntries)
  const receipts = ordered.flatMap(({ act }) => (act.kind === 'received' ? [act] : []))
  const first = receipts[0]
  const last = receipts.at(-1)
  if (first === undefined || last === undefined) return null
  const sets = ordered.flatMap(({ act }) => (act.kind === 'set' ? [act] : []))
  return {
    report: sets.reduce(withSetting, first.report),
    seals: new Map(receipts.map(({ rendition }) => [rendition.id, rendition])),
    latestSeal: last.rendition,
    placed: latest(ordered, 'placed'),
    read: latest(ordered, 'read'),
    removed: ordered.some(({ act }) => act.kind === 'removed'),
  }
}

function latest<Kind extends Act['kind']>(ordered: readonly OrderedAct[], kind: Kind): Stood<Kind> | null {
  const found = ordered.findLast(({ act }) => act.kind === kind)
  if (found === undefined) return null
  const { act, writer, number, recorded } = found
  return { act: act as Of<Kind>, entry: { writer, number, recorded } }
}

function withSetting(report: Report, { field, to }: Of<'set'>): Report {
  switch (field) {
    case 'published':
      return { ...report, published: { date: to, precision: 'day' }, publishedFrom: 'given' }
    case 'outlet':
      return { ...report, outlet: to }
    case 'url':
      return { ...report, url: to }
  }
}
