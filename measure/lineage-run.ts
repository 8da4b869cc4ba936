// Lineage over a set of reports, in memory, as an export that the scorer reads.

import { EarlierInMemory } from '../src/lineage/earlier-in-memory.ts'
import { place } from '../src/lineage/place.ts'
import { arrivalOf } from '../src/lineage/version.ts'
import type { ReportId } from '../src/records/ids.ts'
import type { Part } from '../src/records/report.ts'
import type { LabelledReport } from './lineage-corpora.ts'

/** Where each story of a page starts; furniture inside a story does not divide it. */
function storiesOf(parts: readonly Part[]): Pick<Part, 'start' | 'end'>[] {
  const stories: { role: Part['role']; start: number; end: number }[] = []
  for (const { role, start, end } of parts) {
    if (role === 'furniture') continue
    const last = stories.at(-1)
    if (last !== undefined && last.role === role) last.end = end
    else stories.push({ role, start, end })
  }
  return stories
}

/** Places the reports in batches of the given size. */
export async function lineageExport(reports: readonly LabelledReport[], batch = 1) {
  const ledger = new EarlierInMemory()
  for (let at = 0; at < reports.length; at += batch) {
    const arrivals = reports.slice(at, at + batch).map(({ report, rendition }) => arrivalOf(report, rendition))
    ledger.add(arrivals, await place(arrivals, ledger))
  }
  const nameOf = new Map(reports.map(({ report, name }) => [report.id, name]))
  const named = (id: ReportId): string => nameOf.get(id) ?? id
  const placements = [...ledger.placements().values()]
  const groups = (key: 'family' | 'event'): string[][] =>
    [...Map.groupBy(placements, (each) => each[key]).values()].map((group) => group.map((each) => named(each.report)))
  return {
    reports: reports.map(({ name, rendition }) => ({
      id: name,
      parts: storiesOf(rendition.parts),
    })),
    derivations: placements.flatMap((each) =>
      each.derivations.map((derivation) => ({
        ...derivation,
        report: named(derivation.report),
        from: named(derivation.from),
      })),
    ),
    families: groups('family'),
    events: groups('event'),
    statements: [],
    positions: [],
    counts: [],
  }
}
