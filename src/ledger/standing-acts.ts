import { decisionId, isJudgement } from '../records/decision.ts'
import type { Act, RenditionSeal } from '../records/entry.ts'
import type { DecisionId, RenditionId } from '../records/ids.ts'
import type { Judgement } from '../records/judgement.ts'
import type { Passage } from '../records/passage.ts'
import type { Report } from '../records/report.ts'
import type { Reaching } from '../records/review.ts'
import type { SameRun } from '../records/same-run.ts'
import type { EntryOrder, OrderedAct } from '../records/stored-entry.ts'
import { movedBy } from '../text/same-runs.ts'

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
  /** What people judged of its values and did not take back, in the order of entries. */
  readonly judgements: readonly Reaching[]
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
  const read = latest(ordered, 'read')
  // What a renewal says of the report stands once its text does: with the reading made in it.
  const stands =
    receipts.findLast(({ rendition }) => rendition.id === read?.act.reading.rendition)?.rendition ?? last.rendition
  const renewal = receipts.findLast(({ renews, rendition }) => renews !== undefined && rendition.id === stands.id)
  return {
    report: sets.reduce(withSetting, (renewal ?? first).report),
    seals: new Map(receipts.map(({ rendition }) => [rendition.id, rendition])),
    latestSeal: last.rendition,
    placed: latest(ordered, 'placed'),
    read,
    removed: ordered.some(({ act }) => act.kind === 'removed'),
    judgements: judgementsIn(ordered),
  }
}

/** Decisions that were taken back, whichever of the two entries came first. */
export function undoneIn(acts: readonly OrderedAct[]): ReadonlySet<DecisionId> {
  return new Set(acts.flatMap(({ act }) => (act.kind === 'undone' ? [act.decision] : [])))
}

/** Judgements at their own passages that were not taken back, in the order of the acts. */
export function judgementsIn(acts: readonly OrderedAct[]): readonly Reaching[] {
  const undone = undoneIn(acts)
  const renewals = acts.flatMap(({ act }) => (act.kind === 'received' && act.renews !== undefined ? [act] : []))
  return acts.flatMap((ordered): Reaching[] => {
    const { act, writer, number, recorded } = ordered
    if (act.kind !== 'decided' || !isJudgement(act.decision)) return []
    const id = decisionId(ordered)
    if (undone.has(id)) return []
    const judgement = inLatestWords(act.decision, renewals)
    const { report, passage } = judgement.anchor
    const spans = [{ start: passage.start, end: passage.end, same: true }]
    return [{ id, writer, number, recorded, report, judgement, inherited: false, spans }]
  })
}

/**
 * A judgement at the place that its words have in the latest rendition; as it is where they do not stand there any more, or stand in
 * the headline, which was written anew.
 */
function inLatestWords(judgement: Judgement, renewals: readonly Of<'received'>[]): Judgement {
  let now = judgement
  for (const { renews, rendition } of renewals) {
    if (renews?.rendition !== now.anchor.rendition) continue
    const passage = movedPassage(now.anchor.passage, renews.same)
    const own = now.fields?.passage === undefined ? undefined : movedPassage(now.fields.passage, renews.same)
    if (passage === null || own === null) return judgement
    const fields = own === undefined ? now.fields : { ...now.fields, passage: own }
    now = { ...now, anchor: { ...now.anchor, rendition: rendition.id, passage }, fields } as Judgement
  }
  return now
}

function movedPassage(passage: Passage, runs: readonly SameRun[]): Passage | null {
  if (passage.in === 'headline') return passage
  const moved = movedBy(runs, passage)
  return moved === null ? null : { ...passage, ...moved }
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
