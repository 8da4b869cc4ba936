import type { Answer } from '../records/failure.ts'
import type { Comparison } from '../records/report-view.ts'
import type { Desk } from './desk.ts'

/** Two texts aligned passage by passage, with the differences that matter first. */
export async function askCompare(_desk: Desk, _a: string, _b: string): Promise<Answer<Comparison>> {
  throw new Error('Comparing is wired when lineage/ is there.')
}
