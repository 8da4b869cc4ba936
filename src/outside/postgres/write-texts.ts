import type { Act } from '../../records/entry.ts'
import type { RenditionId } from '../../records/ids.ts'
import type { KeptScan } from '../../records/kept-scan.ts'
import type { Words } from '../../records/ledger-rules.ts'
import type { Addition } from '../../records/ledger-store.ts'
import { insertRows } from './insert-rows.ts'
import type { Questions } from './questions.ts'
import { searchable } from './search-words.ts'

export type Received = Act & { readonly kind: 'received' }

/** Renditions that passages of acts lie in and that an addition does not bring. */
function namedIn(act: Act): readonly RenditionId[] {
  if (act.kind === 'read') return [act.reading.rendition]
  if (act.kind === 'decided' && 'anchor' in act.decision) return [act.decision.anchor.rendition]
  return []
}

/** The words that passages of an addition lie in: those it brings, else those in the ledger. */
export async function wordsOf(
  questions: Questions,
  addition: Addition,
): Promise<(rendition: RenditionId) => Words | null> {
  const known = new Map<RenditionId, Words>()
  for (const act of addition.acts) {
    if (act.kind !== 'received') continue
    const text = addition.texts.get(act.rendition.id)
    if (text !== undefined) known.set(act.rendition.id, { text, headline: act.report.headline })
  }
  const sealed = addition.acts.flatMap((act) => (act.kind === 'received' ? [act.rendition.id] : []))
  const wanted = [...sealed, ...addition.acts.flatMap(namedIn)].filter((id) => !known.has(id))
  if (wanted.length > 0) {
    const rows = await questions.all('SELECT id, text, headline FROM rendition WHERE id = ANY (?::text[])', wanted)
    for (const { id, text, headline } of rows) {
      if (typeof text !== 'string') continue
      known.set(String(id), { text, headline: typeof headline === 'string' ? headline : null })
    }
  }
  return (rendition) => known.get(rendition) ?? null
}

/** A text to keep, or (null) the place of one that was removed before it came here. */
export interface KeptText {
  readonly report: number
  readonly rendition: RenditionId
  readonly headline: string | null
  readonly text: string | null
  /** Whether search finds its report by it from the start. */
  readonly searched: boolean
}

/** Keep the texts of received renditions, each once. */
export async function writeTexts(questions: Questions, texts: readonly KeptText[]): Promise<void> {
  const rows = texts.map(({ report, rendition, headline, text, searched }) => {
    const words = text === null ? [null, null] : [searchable(headline ?? ''), searchable(text)]
    return [rendition, report, headline, text, searched, ...words]
  })
  await insertRows(questions, 'rendition (id, report, headline, text, searched, words)', rows, {
    row: `(?, ?, ?, ?, ?, ${wordsFrom('?', '?')})`,
    ending: 'ON CONFLICT DO NOTHING',
  })
}

/** The words of a headline and of a text as search keeps them; the parameters are what `searchable` made. */
export function wordsFrom(headline: string, text: string): string {
  const weighed = (words: string, weight: string) =>
    `setweight(to_tsvector('surety_words', ${words}::text), '${weight}')`
  return `${weighed(headline, 'A')} || ${weighed(text, 'B')}`
}

/** Search finds a report by its standing rendition only, and so does lineage. Gives nothing; asks once for all of them. */
export async function searchBy(questions: Questions, reports: readonly number[]): Promise<void> {
  if (reports.length === 0) return
  await questions.run(
    `WITH changed AS (
       UPDATE rendition SET searched = 1 - searched FROM report
       WHERE report.n = rendition.report AND report.n = ANY (?::integer[])
         AND searched <> (rendition.id = report.rendition AND rendition.text IS NOT NULL)::integer
       RETURNING rendition.report, searched)
     DELETE FROM lineage_scan USING changed WHERE lineage_scan.report = changed.report AND changed.searched = 0`,
    reports,
  )
}

/** Erase the texts of reports: from their rows, from search, and what lineage found in them. */
export async function erase(questions: Questions, reports: readonly number[]): Promise<void> {
  if (reports.length === 0) return
  await questions.run(
    'UPDATE rendition SET text = NULL, words = NULL, searched = 0 WHERE report = ANY (?::integer[])',
    reports,
  )
  await questions.run('DELETE FROM lineage_scan WHERE report = ANY (?::integer[])', reports)
}

/** Keep what lineage found in the texts that stand, in the place of what it found before. */
export async function writeScans(questions: Questions, scans: ReadonlyMap<RenditionId, KeptScan>): Promise<void> {
  const standing = await questions.all('SELECT report, id FROM rendition WHERE id = ANY (?::text[]) AND searched = 1', [
    ...scans.keys(),
  ])
  const rows = standing.flatMap(({ report, id }) => {
    const scan = scans.get(String(id))
    return scan === undefined ? [] : [[report, scan.prepared, scan.outline]]
  })
  await insertRows(questions, 'lineage_scan (report, prepared, outline)', rows, {
    ending: 'ON CONFLICT (report) DO UPDATE SET prepared = excluded.prepared, outline = excluded.outline',
  })
}
