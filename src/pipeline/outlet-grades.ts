import { standingGrades } from '../positions/grades-of.ts'
import { outletKey, type Reliability } from '../records/grade.ts'
import type { Desk } from './desk.ts'

/** How far each outlet can be relied on, as people said so far; null where nobody graded it. */
export async function outletGrades({ store }: Desk): Promise<(outlet: string) => Reliability | null> {
  const grades = standingGrades(await store.ledgerDecisions())
  return (outlet) => grades.get(outletKey(outlet))?.grade ?? null
}
