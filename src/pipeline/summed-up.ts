import type { Added } from '../records/added.ts'
import type { ReportId } from '../records/ids.ts'
import type { ListedReport } from '../records/report-view.ts'
import type { Desk } from './desk.ts'

/** Reports asked for at a time. */
const stretch = 500

type Sums = Omit<Added, 'kind' | 'known' | 'refused' | 'finished' | 'originals' | 'withdrawn'>

/**
 * The reports of a run as they stand at its end: a later one may have changed the family of an earlier one.
 * `added` says for each how many unrelated stories its page goes on with.
 */
export async function summedUp(desk: Desk, added: ReadonlyMap<ReportId, number>): Promise<Sums> {
  const ids = [...added.keys()]
  const sums = { added: [], undated: [], unread: [], foreignParts: [], positions: 0, statements: 0 }
  const families = new Map<ReportId, Members>()
  for (let at = 0; at < ids.length; at += stretch) {
    for (const one of await desk.store.listed(ids.slice(at, at + stretch))) {
      addTo(sums, one, added.get(one.report.id) ?? 0)
      const { family } = one
      families.set(family, { here: (families.get(family)?.here ?? 0) + 1, all: one.familySize })
    }
  }
  return {
    ...sums,
    families: families.size,
    // A family has more members than this run brought: some were there before.
    familiesJoined: [...families.values()].filter(({ here, all }) => all > here).length,
  }
}

/** Of one family: how many of its members this run brought, and how many it has. */
interface Members {
  readonly here: number
  readonly all: number
}

type Mutable<Value> = {
  -readonly [Key in keyof Value]: Value[Key] extends readonly (infer Item)[] ? Item[] : Value[Key]
}

function addTo(sums: Mutable<Omit<Sums, 'families' | 'familiesJoined'>>, one: ListedReport, parts: number): void {
  const { report } = one
  sums.added.push(report)
  if (report.published === null) sums.undated.push(report)
  if (one.unread !== null) sums.unread.push({ report, why: one.unread })
  if (parts > 0) sums.foreignParts.push({ report, parts })
  sums.positions += one.positions
  sums.statements += one.statements
}
