import type { DecisionId, ReportId } from '../../records/ids.ts'
import type { AlignedWith, LedgerRules, Reach } from '../../records/ledger-rules.ts'
import type { Reaching } from '../../records/review.ts'
import { alignedFrom, alignedTo, inherited } from '../rows/aligned-rows.ts'
import { orderedAct, orderedColumns } from '../rows/entry-rows.ts'
import type { Statements } from './node-sqlite.ts'

/** For each report those it is aligned with, by their standing placements. */
export function neighboursOf(
  statements: Statements,
  reports: readonly ReportId[],
): ReadonlyMap<ReportId, readonly AlignedWith[]> {
  return new Map(reports.map((report) => [report, [...madeFrom(statements, report), ...madeOf(statements, report)]]))
}

/** Those a report was made from, of those that are here. */
function madeFrom(statements: Statements, report: ReportId): readonly AlignedWith[] {
  const placed = 'SELECT entry.act FROM report JOIN entry ON entry.seq = report.placed WHERE report.id = ?'
  const row = statements.get(placed, report)
  if (row === undefined) return []
  const isHere = (from: ReportId) => statements.get('SELECT 1 FROM report WHERE id = ?', from) !== undefined
  return alignedFrom(row, isHere)
}

/** Those that were made from it. */
function madeOf(statements: Statements, source: ReportId): readonly AlignedWith[] {
  const rows = statements.all(
    `SELECT DISTINCT report.id, entry.act FROM derivation JOIN report ON report.n = derivation.report
     JOIN entry ON entry.seq = report.placed WHERE derivation.source = ? ORDER BY report.id`,
    source,
  )
  return rows.flatMap((row) => alignedTo(row, source))
}

/** What a report inherits: judgements made at copies of its passages, as the table of reaches has it. */
export function inheritedBy(statements: Statements, report: ReportId): readonly Reaching[] {
  const rows = statements.all(
    `SELECT entry.writer, entry.number, entry.recorded, entry.act, reach.decision, reach.spans
     FROM reach JOIN report ON report.n = reach.report JOIN entry ON entry.seq = reach.entry
     WHERE report.id = ? ORDER BY reach.decision`,
    report,
  )
  return rows.flatMap((row) => inherited(row, report))
}

/** Judgements made at a report that were not taken back. */
export function judgedAt(statements: Statements, rules: LedgerRules, report: ReportId): readonly Reaching[] {
  const rows = statements.all(
    `SELECT ${orderedColumns} FROM entry WHERE report = ?
     AND (kind IN ('decided', 'undone') OR (kind = 'received' AND act -> '$.renews' IS NOT NULL))
     ORDER BY recorded, writer, number`,
    report,
  )
  return rules.judgementsIn(rows.map(orderedAct))
}

/**
 * Bring the reaches of all judgements into line that new placements, judgements or undoings of these reports may have
 * changed; gives the reports that inherit otherwise than before. A way that leads through one of the reports
 * comes from its anchor or from a neighbour that was reached, so only those judgements are followed again.
 */
export function refreshReaches(
  statements: Statements,
  rules: LedgerRules,
  changed: readonly ReportId[],
): ReadonlySet<ReportId> {
  const inheriting = new Set<ReportId>()
  if (statements.get('SELECT 1 FROM judgement UNION ALL SELECT 1 FROM reach LIMIT 1') === undefined) return inheriting
  for (const anchor of anchorsNear(statements, changed)) {
    const standing = new Map<DecisionId, Reaching>(judgedAt(statements, rules, anchor).map((one) => [one.id, one]))
    for (const { decision } of statements.all(
      'SELECT DISTINCT decision FROM reach JOIN report ON report.n = reach.anchor WHERE report.id = ?',
      anchor,
    )) {
      if (!standing.has(String(decision))) rewrite(statements, String(decision), null, new Map(), inheriting)
    }
    for (const one of standing.values()) rewrite(statements, one.id, one, followed(statements, rules, one), inheriting)
  }
  return inheriting
}

/** Reports at which judgements were made that reach, or may now reach, one of these reports. */
function anchorsNear(statements: Statements, changed: readonly ReportId[]): readonly ReportId[] {
  const rows = statements.all(
    `WITH changed (id) AS (SELECT value FROM json_each(?)),
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
    JSON.stringify(changed),
  )
  return rows.map(({ id }) => String(id))
}

function followed(statements: Statements, rules: LedgerRules, { judgement }: Reaching): Reach {
  const steps = rules.reachOf(judgement.anchor)
  let step = steps.next()
  while (step.done !== true) step = steps.next(neighboursOf(statements, step.value))
  return step.value
}

/** Put one judgement's reach in the place of what it was; notes the reports where it differs. */
function rewrite(
  statements: Statements,
  decision: DecisionId,
  judged: Reaching | null,
  reach: Reach,
  inheriting: Set<ReportId>,
): void {
  const before = new Map(
    statements
      .all('SELECT report.id, spans FROM reach JOIN report ON report.n = reach.report WHERE decision = ?', decision)
      .map(({ id, spans }) => [String(id), String(spans)]),
  )
  for (const report of before.keys()) {
    if (reach.has(report)) continue
    statements.run(
      'DELETE FROM reach WHERE decision = ? AND report = (SELECT n FROM report WHERE id = ?)',
      decision,
      report,
    )
    inheriting.add(report)
  }
  for (const [report, spans] of reach) {
    const now = JSON.stringify(spans)
    if (judged === null || before.get(report) === now) continue
    statements.run(
      `INSERT OR REPLACE INTO reach (report, decision, anchor, entry, spans)
       SELECT report.n, ?, anchor.n, entry.seq, ? FROM report, report anchor, entry
       WHERE report.id = ? AND anchor.id = ? AND entry.writer = ? AND entry.number = ?`,
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
