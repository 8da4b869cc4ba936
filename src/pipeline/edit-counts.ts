import type { ComparedRow } from '../records/report-view.ts'
import type { EditCounts } from '../records/versions-view.ts'

/** How many passages of the second of two texts stand in the first as they are, changed, not there, and were dropped from it. */
export function editOf({ rows }: { readonly rows: readonly ComparedRow[] }): EditCounts {
  const counts = { same: 0, changed: 0, added: 0, dropped: 0 }
  for (const { kind } of rows) {
    if (kind === 'only-a') counts.dropped++
    else if (kind === 'only-b') counts.added++
    else if (kind === 'changed') counts.changed++
    else counts.same++
  }
  return counts
}
