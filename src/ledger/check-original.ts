import type { Act } from '../records/entry.ts'
import type { StoredReport } from '../records/ledger-audit.ts'
import type { ReportRow } from '../records/ledger-rows.ts'
import type { PackedOriginal } from '../records/origin.ts'
import type { Fault } from '../records/verification.ts'

/** Whether bytes that were kept give those that were received. */
export type OriginalCheck = (kept: PackedOriginal) => boolean

/** The bytes of a report against the hash it was received with. Those of a removed report stay only where another rests on them. */
export function checkOriginal(
  { report, original }: StoredReport,
  { removed }: ReportRow,
  receipts: readonly (Act & { readonly kind: 'received' })[],
  fits: OriginalCheck,
): readonly Fault[] {
  const receipt = receipts.find(({ origin }) => origin?.kept === true)
  if (original !== null) return fits(original) ? [] : [{ code: 'original-changed', report, hash: original.hash }]
  if (receipt === undefined || removed) return []
  return [{ code: 'original-missing', report, hash: receipt.report.original.hash }]
}
