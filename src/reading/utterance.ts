import type { Mode } from '../records/statement.ts'
import type { Span } from '../text/sentences.ts'
import type { SpeechLine } from './speech-line.ts'
import type { Subject } from './speech-subject.ts'

/** Reported speech as found in one sentence, before it is said who the words of its subject mean. Offsets are UTF-16. */
export interface Utterance {
  readonly line: SpeechLine
  readonly content: Span
  readonly mode: Mode
  /** The words that say who speaks; null where only the speech before tells. */
  readonly subject: Subject | null
  /** The words that say who relays it; null for most. */
  readonly relay: Subject | null
  /** Who is told, where that is named: an outlet relays what it is told. */
  readonly hearer: Subject | null
  readonly cue: string
  readonly cueAt: number
  /** The rule that found it, for `because`. */
  readonly rule: string
  /** The verb stands in a relative clause of another's words. */
  readonly relative: boolean
  /** Pieces around the cue in which a day may stand (both inclusive). */
  readonly frame: { readonly first: number; readonly last: number }
}
