import type { Act } from '../../records/entry.ts'
import type { RenditionId } from '../../records/ids.ts'
import type { KeptScan } from '../../records/kept-scan.ts'
import type { Words } from '../../records/ledger-rules.ts'
import type { Addition } from '../../records/ledger-store.ts'
import type { Statements } from './node-sqlite.ts'

type Received = Act & { readonly kind: 'received' }

/** The words that passages of an addition lie in: those it brings, else those in the ledger. */
export function wordsOf(statements: Statements, addition: Addition): (rendition: RenditionId) => Words | null {
  const brought = new Map<RenditionId, Words>()
  for (const act of addition.acts) {
    if (act.kind !== 'received') continue
    const text = addition.texts.get(act.rendition.id)
    if (text !== undefined) brought.set(act.rendition.id, { text, headline: act.report.headline })
  }
  return (rendition) => {
    const words = brought.get(rendition)
    if (words !== undefined) return words
    const row = statements.get('SELECT text, headline FROM rendition WHERE id = ?', rendition)
    if (typeof row?.text !== 'string') return null
    return { text: row.text, headline: typeof row.headline === 'string' ? row.headline : null }
  }
}

/** Keep the text of a received rendition, once. */
export function writeText(statements: Statements, report: number, act: Received, words: Words): void {
  statements.run(
    'INSERT INTO rendition (id, report, headline, text, searched) VALUES (?, ?, ?, ?, 0) ON CONFLICT DO NOTHING',
    act.rendition.id,
    report,
    words.headline,
    words.text,
  )
}

/** The same for a report that has no other text: search finds it by this one from the start. False where it is here already. */
export function writeOnlyText(
  statements: Statements,
  report: number,
  act: Received,
  { headline, text }: Words,
): boolean {
  const insert =
    'INSERT INTO rendition (id, report, headline, text, searched) VALUES (?, ?, ?, ?, 1) ON CONFLICT DO NOTHING'
  const { changes, lastInsertRowid } = statements.run(insert, act.rendition.id, report, headline, text)
  if (Number(changes) === 0) return false
  statements.run('INSERT INTO search (rowid, headline, text) VALUES (?, ?, ?)', lastInsertRowid, headline, text)
  return true
}

/** Keep the place of a rendition whose text was removed before it came here. */
export function writeLostText(statements: Statements, report: number, act: Received): void {
  statements.run(
    'INSERT INTO rendition (id, report, headline, text, searched) VALUES (?, ?, ?, NULL, 0) ON CONFLICT DO NOTHING',
    act.rendition.id,
    report,
    act.report.headline,
  )
}

/** Keep what lineage found in the texts that stand, in the place of what it found before. */
export function writeScans(statements: Statements, scans: ReadonlyMap<RenditionId, KeptScan>): void {
  const keep = `INSERT OR REPLACE INTO lineage_scan (report, prepared, outline)
    SELECT report, ?, ? FROM rendition WHERE id = ? AND searched = 1`
  for (const [rendition, { prepared, outline }] of scans) statements.run(keep, prepared, outline, rendition)
}

/** Search finds a report by its standing rendition only, and so does lineage. */
export function searchBy(statements: Statements, report: number, rendition: RenditionId): void {
  for (const row of statements.all('SELECT n, id, headline, text, searched FROM rendition WHERE report = ?', report)) {
    const wanted = row.id === rendition && row.text !== null ? 1 : 0
    if (wanted === row.searched) continue
    if (wanted === 1) {
      statements.run('INSERT INTO search (rowid, headline, text) VALUES (?, ?, ?)', row.n, row.headline, row.text)
    } else {
      forget(statements, row)
      statements.run('DELETE FROM lineage_scan WHERE report = ?', report)
    }
    statements.run('UPDATE rendition SET searched = ? WHERE n = ?', wanted, row.n)
  }
}

/** An index over another table must be told the words it is to forget. */
function forget(statements: Statements, { n, headline, text }: Record<string, unknown>): void {
  statements.run(`INSERT INTO search (search, rowid, headline, text) VALUES ('delete', ?, ?, ?)`, n, headline, text)
}

/** Erase the texts of a report for good: from its rows, from the search index, and from the pages they stood on. */
export function erase(statements: Statements, report: number): void {
  for (const row of statements.all('SELECT n, headline, text, searched FROM rendition WHERE report = ?', report)) {
    if (row.searched === 1) forget(statements, row)
    statements.run('UPDATE rendition SET text = NULL, searched = 0 WHERE n = ?', row.n)
  }
  statements.run('DELETE FROM lineage_scan WHERE report = ?', report)
}
