import type { ReportId } from '../records/ids.ts'
import type { Desk } from './desk.ts'

export async function readWithFamilies(
  _desk: Desk,
  _reports: readonly ReportId[],
  _tell: (done: number) => void,
): Promise<void> {}
