import { type Act, reportOf } from '../../records/entry.ts'
import type { DecisionId, ReportId } from '../../records/ids.ts'
import type { AlignedWith, LedgerRules, Reach } from '../../records/ledger-rules.ts'
import type { Reaching } from '../../records/review.ts'
import { alignedFrom, alignedTo, inherited } from '../rows/aligned-rows.ts'
import { orderedAct, orderedColumns } from '../rows/entry-rows.ts'
import type { Questions, Row } from './questions.ts'

interface Means {
  readonly questions: Questions
  readonly rules: LedgerRules
}

/** For each report those it is aligned with, by their standing placements. */
export async function neighboursOf(
  questions: Questions,
  reports: readonly ReportId[],
): Promise<ReadonlyMap<ReportId, readonly AlignedWith[]>> {
  const [from, to] = [await madeFrom(questions, reports), await madeOf(questions, reports)]
  return new Map(reports.map((report) => [report, [...(from.get(report) ?? []), ...(to.get(report) ?? [])]]))
}

/** Those each report was made from, of those that are here. */
async function madeFrom(questions: Questions, reports: readonly ReportId[]) {
  const rows = await questions.all(
    `SELECT report.id, entry.act FROM report JOIN entry ON entry.seq = report.placed WHERE report.id = ANY (?::text[])`,
    reports,
  )
  const sources = rows.flatMap((row) => alignedFrom(row, () => true).map(({ other }) => other))
  const here = await questions.all('SELECT id FROM report WHERE id = ANY (?::text[])', sources)
  const known = new Set(here.map(({ id }) => String(id)))
  return new Map(rows.map((row) => [String(row.id), alignedFrom(row, (report) => known.has(report))]))
}

/** Those that were made from each. */
async function madeOf(questions: Questions, sources: readonly ReportId[]) {
  const rows = await questions.all(
    `SELECT DISTINCT derivation.source, report.id, entry.act FROM derivation JOIN report ON report.n = derivation.report
     JOIN entry ON entry.seq = report.placed WHERE derivation.source = ANY (?::text[]) ORDER BY report.id`,
    sources,
  )
  const found = new Map<ReportId, AlignedWith[]>(sources.map((source) => [source, []]))
  for (const row of rows) found.get(String(row.source))?.push(...alignedTo(row, String(row.source)))
  return found
}

/** What reports inherit: judgements made at copies of their passages, as the table of reaches has it. */
export async function inheritedBy(
  questions: Questions,
  reports: readonly ReportId[],
): Promise<ReadonlyMap<ReportId, readonly Reaching[]>> {
  if (reports.length === 0) return new Map()
  const rows = await questions.all(
    `SELECT report.id AS report, entry.writer, entry.number, entry.recorded, entry.act, reach.decision, reach.spans
     FROM reach JOIN report ON report.n = reach.report JOIN entry ON entry.seq = reach.entry
     WHERE report.id = ANY (?::text[]) ORDER BY reach.decision`,
    reports,
  )
  return new Map(
    [...Map.groupBy(rows, ({ report }) => String(report))].map(([report, its]) => [
      report,
      its.flatMap((row) => inherited(row, report)),
    ]),
  )
}

/** Judgements made at each report that were not taken back. */
export async function judgedAt(
  { questions, rules }: Means,
  reports: readonly ReportId[],
): Promise<ReadonlyMap<ReportId, readonly Reaching[]>> {
  const rows = await questions.all(
    `SELECT report, kind, ${orderedColumns} FROM entry WHERE report = ANY (?::text[]) AND kind IN ('decided', 'undone', 'received')
     ORDER BY recorded, writer, number`,
    reports,
  )
  const acts = rows.flatMap((row) => {
    const ordered = orderedAct(row)
    return isAboutJudgements(ordered.act) ? [{ report: String(row.report), ordered }] : []
  })
  return new Map(
    [...Map.groupBy(acts, ({ report }) => report)].map(([report, its]) => [
      report,
      rules.judgementsIn(its.map(({ ordered }) => ordered)),
    ]),
  )
}

/** A receipt concerns judgements where it renews the text that they were made at. */
function isAboutJudgements(act: Act): boolean {
  return act.kind !== 'received' || act.renews !== undefined
}

/** Reports whose judgements, or ways of judgements to them, an act may change. */
const bequeathing: readonly Act['kind'][] = ['received', 'placed', 'decided', 'undone']

export function bequeathedBy(acts: readonly Act[]): readonly ReportId[] {
  const changed = acts.flatMap((act) => (bequeathing.includes(act.kind) ? (reportOf(act) ?? []) : []))
  return [...new Set(changed)]
}

/**
 * Bring the reaches of all judgements into line that new placements, judgements or undoings of these reports may have
 * changed; gives the reports that inherit otherwise than before. A way that leads through one of the reports
 * comes from its anchor or from a neighbour that was reached, so only those judgements are followed again.
 */
export async function refreshReaches(means: Means, changed: readonly ReportId[]): Promise<ReadonlySet<ReportId>> {
  const { questions } = means
  const inheriting = new Set<ReportId>()
  if (changed.length === 0) return inheriting
  const judged = await questions.get('SELECT 1 AS one FROM judgement UNION ALL SELECT 1 FROM reach LIMIT 1')
  if (judged === undefined) return inheriting
  for (const anchor of await anchorsNear(questions, changed)) await refreshAnchor(means, anchor, inheriting)
  return inheriting
}

async function refreshAnchor(means: Means, anchor: ReportId, inheriting: Set<ReportId>): Promise<void> {
  const { questions } = means
  const judged = (await judgedAt(means, [anchor])).get(anchor) ?? []
  const standing = new Map<DecisionId, Reaching>(judged.map((one) => [one.id, one]))
  const reaching = await questions.all(
    'SELECT DISTINCT decision FROM reach JOIN report ON report.n = reach.anchor WHERE report.id = ?',
    anchor,
  )
  for (const { decision } of reaching) {
    if (!standing.has(String(decision))) await rewrite(questions, String(decision), null, new Map(), inheriting)
  }
  for (const one of standing.values()) {
    await rewrite(questions, one.id, one, await followed(means, one), inheriting)
  }
}

/** Reports at which judgements were made that reach, or may now reach, one of these reports. */
async function anchorsNear(questions: Questions, changed: readonly ReportId[]): Promise<readonly ReportId[]> {
  const rows = await questions.all(
    `WITH changed (id) AS (SELECT unnest(?::text[]) COLLATE "C"),
     near (n, id) AS (
       SELECT report.n, report.id FROM changed JOIN report USING (id)
       UNION SELECT other.n, other.id FROM changed JOIN report USING (id)
         JOIN derivation ON derivation.report = report.n JOIN report other ON other.id = derivation.source
       UNION SELECT other.n, other.id FROM changed JOIN derivation ON derivation.source = changed.id
         JOIN report other ON other.n = derivation.report)
     SELECT near.id FROM near JOIN judgement ON judgement.report = near.n
     UNION SELECT near.id FROM near JOIN reach ON reach.anchor = near.n
     UNION SELECT report.id FROM near JOIN reach ON reach.report = near.n JOIN report ON report.n = reach.anchor
     ORDER BY 1`,
    changed,
  )
  return rows.map(({ id }) => String(id))
}

async function followed({ questions, rules }: Means, { judgement }: Reaching): Promise<Reach> {
  const steps = rules.reachOf(judgement.anchor)
  let step = steps.next()
  while (step.done !== true) step = steps.next(await neighboursOf(questions, step.value))
  return step.value
}

/** Put one judgement's reach in the place of what it was; notes the reports where it differs. */
async function rewrite(
  questions: Questions,
  decision: DecisionId,
  judged: Reaching | null,
  reach: Reach,
  inheriting: Set<ReportId>,
): Promise<void> {
  const rows: readonly Row[] = await questions.all(
    'SELECT report.id, spans FROM reach JOIN report ON report.n = reach.report WHERE decision = ?',
    decision,
  )
  const before = new Map(rows.map(({ id, spans }) => [String(id), String(spans)]))
  for (const report of before.keys()) {
    if (reach.has(report)) continue
    const gone = 'DELETE FROM reach WHERE decision = ? AND report = (SELECT n FROM report WHERE id = ?)'
    await questions.run(gone, decision, report)
    inheriting.add(report)
  }
  for (const [report, spans] of reach) {
    const now = JSON.stringify(spans)
    if (judged === null || before.get(report) === now) continue
    await questions.run(
      `INSERT INTO reach (report, decision, anchor, entry, spans)
       SELECT report.n, ?, anchor.n, entry.seq, ? FROM report, report anchor, entry
       WHERE report.id = ? AND anchor.id = ? AND entry.writer = ? AND entry.number = ?
       ON CONFLICT (report, decision) DO UPDATE
         SET anchor = excluded.anchor, entry = excluded.entry, spans = excluded.spans`,
      decision,
      now,
      report,
      judged.report,
      judged.writer,
      judged.number,
    )
    inheriting.add(report)
  }
}
