import type { Relation } from '../records/derivation.ts'
import type { Measured } from './measure-alignment.ts'
import { relationBounds as bounds } from './thresholds.ts'

/** How `a` was made from `b`, by what their alignment measured and how many names they spell differently. */
export function relationOf(measured: Measured, garbled: number): Relation {
  if (measured.likeness >= bounds.sameWords) return verbatimRelation(measured)
  if (measured.likeness >= bounds.translation) return 'translation'
  return garbled >= bounds.garbledNames ? 'translation' : 'paraphrase'
}

function verbatimRelation(measured: Measured): Relation {
  const { length, coveredA, coveredB, changed, added, dropped, moved } = measured
  if (length <= bounds.abridged && coveredA >= bounds.mostly) return 'abridgement'
  if (coveredB >= bounds.mostly && (1 - coveredA) * length >= bounds.ownShare) return 'expansion'
  const touched = changed + moved + Math.max(0, added - bounds.notices) + Math.max(0, dropped - bounds.notices)
  return touched <= bounds.touchedInCopy && coveredA >= bounds.nearlyAll && coveredB >= bounds.nearlyAll
    ? 'copy'
    : 'edit'
}
