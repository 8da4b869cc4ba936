import type { Relation } from '../records/derivation.ts'
import type { Measured } from './measure-alignment.ts'
import { relationBounds as bounds } from './thresholds.ts'

/** How `a` was made from `b`, by what their alignment measured and how many names they spell differently. */
export function relationOf(measured: Measured, garbled: number): Relation {
  const { likeness, coveredA, coveredB } = measured
  if (likeness >= bounds.sameWords) return verbatimRelation(measured)
  if (likeness >= bounds.translation) return 'translation'
  if (likeness < bounds.paraphrase) return garbled >= bounds.garbledNames ? 'translation' : 'paraphrase'
  // In between, a translation garbles names, or renders sentence by sentence what a paraphrase would merge and leave out.
  return garbled > 0 || Math.min(coveredA, coveredB) >= bounds.sentenceBySentence ? 'translation' : 'paraphrase'
}

function verbatimRelation(measured: Measured): Relation {
  const { length, coveredA, coveredB, changed, added, dropped, moved, sentences } = measured
  if (length <= bounds.abridged && coveredA >= bounds.mostly) return 'abridgement'
  if (coveredB >= bounds.mostly && (1 - coveredA) * length >= bounds.ownShare) return 'expansion'
  const touched = changed + moved + Math.max(0, added - bounds.notices) + Math.max(0, dropped - bounds.notices)
  const few = Math.max(bounds.touchedInCopy, bounds.touchedShare * sentences)
  return touched <= few && coveredA >= bounds.nearlyAll && coveredB >= bounds.nearlyAll ? 'copy' : 'edit'
}
