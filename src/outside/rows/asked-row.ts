import type { AskedBefore } from '../../records/asked-before.ts'
import type { ReportId } from '../../records/ids.ts'
import type { Refusal } from '../../records/refusal.ts'

/** What came of asking an address, from its row. */
export function askedRow(row: Readonly<Record<string, unknown>>): AskedBefore {
  const { address, at, etag, modified, reports, refusal } = row
  return {
    address: String(address),
    at: String(at),
    etag: etag === null ? null : String(etag),
    modified: modified === null ? null : String(modified),
    reports: JSON.parse(String(reports)) as readonly ReportId[],
    refusal: refusal === null ? null : (JSON.parse(String(refusal)) as Refusal),
  }
}
