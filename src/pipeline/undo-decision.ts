import { decisionId } from '../records/decision.ts'
import type { Act } from '../records/entry.ts'
import type { Answer } from '../records/failure.ts'
import type { DecisionId, ReportId } from '../records/ids.ts'
import type { Undone } from '../records/judged.ts'
import { answered, failed } from './answer.ts'
import { decideLineage } from './decide-lineage.ts'
import type { Desk } from './desk.ts'

export interface Undoing {
  /** The id of a decision, or the first letters of it. */
  readonly decision: string
  readonly by: string
  readonly why: string
}

/** A decision that can be taken back. */
interface Found {
  readonly id: DecisionId
  readonly by: string
  readonly report: ReportId | null
  /** The reports of a decision on lineage, which is taken back by another one. */
  readonly pair: readonly [ReportId, ReportId] | null
}

/** Take a decision back by an entry of its own: both stay in the ledger, and the board is as if it had not been made. */
export async function undoDecision(desk: Desk, { decision, by, why }: Undoing): Promise<Answer<Undone>> {
  if (why.trim() === '') return failed({ code: 'nothing-asked', what: 'reason' })
  const asked = decision.trim().toLowerCase()
  const all = await standingLike(desk, asked)
  const exact = all.filter(({ id }) => id === asked)
  const [only, ...others] = exact.length > 0 ? exact : all
  if (only === undefined) return failed({ code: 'no-such-decision', words: decision })
  if (others.length > 0) return failed({ code: 'ambiguous-decision', words: decision, count: all.length })
  const { id, report, pair } = only
  if (pair !== null) {
    const [one, other] = pair
    const placed = await decideLineage(desk, { report: one, other, verdict: 'undecided', by, why })
    if (!placed.ok) return placed
  } else {
    const act: Act = { kind: 'undone', decision: id, report, by, why: why.trim() }
    await desk.store.append({ acts: [act], texts: new Map(), keys: [] })
  }
  return answered({ kind: 'undone', decision: id, by: only.by })
}

const shortest = 4

async function standingLike(desk: Desk, asked: string): Promise<readonly Found[]> {
  if (asked.length < shortest || !/^[0-9a-f]+$/.test(asked)) return []
  const judgements = await desk.store.judgements({ id: asked })
  const ofReports = judgements.map(
    ({ id, judgement }): Found => ({ id, by: judgement.by, report: judgement.anchor.report, pair: null }),
  )
  return [...ofReports, ...(await ofLedger(desk, asked))]
}

/** Decisions about the whole ledger and states of conditions, from their entries: they are few. */
async function ofLedger({ store }: Desk, asked: string): Promise<readonly Found[]> {
  const { entries } = await store.audit.settings()
  const acts = entries.map((entry) => ({ id: decisionId(entry), act: JSON.parse(entry.act) as Act }))
  const undone = new Set(acts.flatMap(({ act }) => (act.kind === 'undone' ? [act.decision] : [])))
  const lineage = await store.decisions()
  return acts.flatMap(({ id, act }): Found[] => {
    if (!id.startsWith(asked) || undone.has(id)) return []
    if (act.kind === 'condition-set') return [{ id, by: act.set.by, report: null, pair: null }]
    if (act.kind !== 'decided') return []
    const { decision } = act
    if (decision.about !== 'lineage') return [{ id, by: decision.by, report: null, pair: null }]
    const { report, other, by, why } = decision
    // Only the latest on a pair stands.
    const stands = lineage.some(
      (one) => one.report === report && one.other === other && one.by === by && one.why === why,
    )
    return stands ? [{ id, by, report: null, pair: [report, other] }] : []
  })
}
