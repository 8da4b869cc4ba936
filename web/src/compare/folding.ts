import type { ComparedRow } from '../../../src/records/report-view.ts'

/** A stretch of the comparison: rows to show, or a run of unchanged ones that is folded away. */
export type Stretch =
  | { readonly kind: 'rows'; readonly from: number; readonly rows: readonly ComparedRow[] }
  | { readonly kind: 'folded'; readonly from: number; readonly rows: readonly ComparedRow[] }

/** Unchanged rows kept beside a difference, so that one sees where it stands. */
const beside = 1
/** Folding fewer than this many hides more than it saves. */
const worthFolding = 3

/** Fold long runs of unchanged rows, but for those beside a difference. `from` is the number of the first row. */
export function foldSame(rows: readonly ComparedRow[]): readonly Stretch[] {
  const shown = rows.map((_, at) => nearDifference(rows, at))
  const stretches: Stretch[] = []
  let at = 0
  while (at < rows.length) {
    let end = at
    while (end < rows.length && shown[end] === shown[at]) end++
    const folds = shown[at] === false && end - at >= worthFolding
    stretches.push({ kind: folds ? 'folded' : 'rows', from: at, rows: rows.slice(at, end) })
    at = end
  }
  return stretches
}

function nearDifference(rows: readonly ComparedRow[], at: number): boolean {
  return rows.slice(Math.max(0, at - beside), at + beside + 1).some(({ kind }) => kind !== 'same')
}
