import type { PositionId, ReportId } from '../records/ids.ts'
import type { Passage } from '../records/passage.ts'
import type { Position } from '../records/position.ts'
import type { Report } from '../records/report.ts'
import type { Desk } from './desk.ts'

/** The words that a position rests on, and the report that they stand in. */
export interface PassageOfPosition {
  readonly passage: Passage
  readonly report: Pick<Report, 'id' | 'name' | 'outlet' | 'headline' | 'url' | 'published'>
}

/** The passages of positions, by id; those that are not in the ledger are left out. Each report is read once. */
export async function askPassages(
  { store }: Desk,
  ids: readonly PositionId[],
): Promise<ReadonlyMap<PositionId, PassageOfPosition>> {
  const reports = new Set<ReportId>()
  for (const id of new Set(ids)) for (const found of await store.valuesLike(id)) reports.add(found.report)
  const positions = new Map<PositionId, Position>()
  for (const report of reports) {
    for (const one of (await store.reading(report))?.positions ?? []) positions.set(one.id, one)
  }
  const standing = new Map((await store.reportsOf([...reports])).map(({ report }) => [report.id, report]))
  return new Map(
    ids.flatMap((id): (readonly [PositionId, PassageOfPosition])[] => {
      const position = positions.get(id)
      const report = position === undefined ? undefined : standing.get(position.report)
      return position === undefined || report === undefined ? [] : [[id, { passage: position.passage, report }]]
    }),
  )
}
