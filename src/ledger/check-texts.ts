import type { Act } from '../records/entry.ts'
import { sha256 } from '../records/ids.ts'
import type { KeptScan } from '../records/kept-scan.ts'
import type { StoredReport, StoredText } from '../records/ledger-audit.ts'
import type { ReportRow } from '../records/ledger-rows.ts'
import type { Part } from '../records/report.ts'
import type { Fault } from '../records/verification.ts'

type Received = Act & { readonly kind: 'received' }

/** Whether the bytes kept of a scan are what scanning the text gives, or of another version, which nobody reads. */
export type ScanCheck = (scan: KeptScan, text: string, parts: readonly Part[]) => boolean

/** Every text against the seal it was received with, and what is kept beside it. A removed report has no text. */
export function checkTexts(
  { report, texts }: StoredReport,
  row: ReportRow,
  receipts: readonly Received[],
  scanFits: ScanCheck,
): Fault[] {
  const seals = new Map(receipts.map((act) => [act.rendition.id, act]))
  const faults: Fault[] = []
  const differs = (id: string, detail: 'missing' | 'extra' | 'changed') =>
    faults.push({ code: 'row-differs', table: 'rendition', id, detail })
  for (const kept of texts) {
    const act = seals.get(kept.rendition)
    seals.delete(kept.rendition)
    if (act === undefined) differs(kept.rendition, 'extra')
    else if (!isSealed(kept, act, row)) faults.push({ code: 'text-changed', report, rendition: kept.rendition })
    else if (kept.headline !== act.report.headline || kept.searched !== isSearched(kept, row)) {
      differs(kept.rendition, 'changed')
    } else if (kept.scan !== null && !(kept.text !== null && scanFits(kept.scan, kept.text, act.rendition.parts))) {
      faults.push({ code: 'row-differs', table: 'lineage_scan', id: kept.rendition, detail: 'changed' })
    }
  }
  for (const rendition of seals.keys()) differs(rendition, 'missing')
  return faults
}

function isSealed({ text }: StoredText, { rendition }: Received, { removed }: ReportRow): boolean {
  if (text === null || removed) return removed && text === null
  return text.length === rendition.length && sha256(text) === rendition.textHash
}

/** Search finds the standing rendition, while it has its words. */
function isSearched({ rendition, text }: StoredText, row: ReportRow): boolean {
  return text !== null && rendition === row.rendition
}
