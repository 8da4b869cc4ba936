import type { ReportId } from '../records/ids.ts'
import type { LedgerAudit } from '../records/ledger-audit.ts'
import type { PositionRow, ReportRows } from '../records/ledger-rows.ts'
import type { Reaching } from '../records/review.ts'
import type { Fault } from '../records/verification.ts'
import { BoardDigest } from './board-digest.ts'
import type { FamilySums } from './check-families.ts'
import { eachReport, readEntry, rebuilt } from './read-stored.ts'

/** What a board is made with, beside the entries of each report. */
interface Made {
  /** As the members' entries give them. */
  readonly families: FamilySums
  /** What each report inherits from copies of its passages. */
  readonly inherited: ReadonlyMap<ReportId, readonly Reaching[]>
}

/**
 * Cells that the tables give otherwise than the entries. Asked where something differs, to say which answers that changes;
 * both boards are sums, so that they are compared in the memory of one position.
 */
export async function boardFaults(
  audit: Pick<LedgerAudit, 'reports' | 'everyPosition'>,
  { families, inherited }: Made,
): Promise<readonly Fault[]> {
  const made = new BoardDigest()
  await eachReport(audit, ({ report, entries }) => {
    const acts = entries.flatMap((entry) => readEntry(entry, []))
    const rows = rebuilt(acts, inherited.get(report) ?? [])
    for (const row of rows?.positions ?? []) if (rows !== null) addTo(made, row, rows, families)
  })
  const answered = new BoardDigest()
  await audit.everyPosition((one) => answered.add(one))
  return made
    .actors()
    .flatMap((actor) =>
      made
        .differing(actor, answered)
        .map((component): Fault => ({ code: 'board-differs', detail: `${actor} on ${component}` })),
    )
}

function addTo(digest: BoardDigest, row: PositionRow, { report }: ReportRows, families: FamilySums): void {
  const { day, added, anonymous, lender } = row
  const family = (lender === null ? null : families.familyOf(lender)) ?? report.family
  const source = families.sourceOf(family) === report.id
  digest.addRow(row, report.id, { published: report.published, day, family, source, added, anonymous })
}
