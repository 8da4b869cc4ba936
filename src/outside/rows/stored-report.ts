import type { FiledEntry, StoredReport, StoredText } from '../../records/ledger-audit.ts'

type Row = Readonly<Record<string, unknown>>
type List = readonly unknown[]

/** The columns of an entry's row in the order of `filedEntry`. */
export const entryColumns = 'seq, writer, number, recorded, received, previous, hash, act, kind, report, receipt'

/** An entry with its place in this file. */
export type Filed = FiledEntry & { readonly seq: unknown }

export function filedEntry(row: List): Filed {
  return {
    seq: row[0],
    writer: String(row[1]),
    number: Number(row[2]),
    recorded: String(row[3]),
    received: String(row[4]),
    previous: String(row[5]),
    hash: String(row[6]),
    act: String(row[7]),
    kind: String(row[8]),
    report: row[9] === null ? null : String(row[9]),
    receipt: String(row[10]),
  }
}

/** A text with what was kept of it, from the columns rendition, id, headline, text, searched, prepared, outline. */
export function storedText([, id, headline, text, searched, prepared, outline]: List): StoredText {
  return {
    rendition: String(id),
    headline: typeof headline === 'string' ? headline : null,
    text: typeof text === 'string' ? text : null,
    searched: searched === 1,
    scan: prepared instanceof Uint8Array && outline instanceof Uint8Array ? { prepared, outline } : null,
  }
}

/** What somebody wrote over may be no report; it differs from its entries then. */
export function hashIn(record: string): string {
  try {
    const read = JSON.parse(record) as { readonly original?: { readonly hash?: unknown } } | null
    return String(read?.original?.hash)
  } catch {
    return ''
  }
}

export function familyOf(row: Row): StoredReport['family'] {
  if (typeof row.familyId !== 'string') return null
  return { family: row.familyId, source: String(row.speaker), size: Number(row.size) }
}
