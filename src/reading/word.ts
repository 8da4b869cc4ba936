import type { Keys } from '../packs/lexicon.ts'
import type { PartOfSpeech } from '../text/analyse.ts'
import type { VerbForm } from '../text/verb-forms.ts'

/** One word of a sentence with what grammar needs: the tagger's part of speech, repaired where the words around it say otherwise. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly tag: PartOfSpeech
  /** Base form; of a verb its infinitive. */
  readonly lemma: string
  /** Spellings under which a lexicon may list it. */
  readonly keys: Keys
  /** The word lists of the vocabulary that know it, as bits of `lists`. */
  readonly listed: number
  /** What rules of grammar ask of it wherever it stands, as bits (`wordSign`). */
  readonly signs: number
  /** What its ending allows; only meant where `tag` is VERB. */
  readonly form: VerbForm
}

export const modals: ReadonlySet<string> = new Set(
  "will would 'll 'd wo ca can cannot could may might shall should must ought".split(' '),
)

/** Words that a lexicon knows, asked by their base: a verb or a noun whatever the tagger says, where one must stand. */
export interface KnownWords {
  readonly verbs: ReadonlySet<string>
  readonly nouns: ReadonlySet<string>
  /** Verbs listed with a particle: "rule out". */
  readonly particleVerbs: ReadonlySet<string>
  /** The word lists that know a word, as bits. */
  readonly listed: (keys: Keys) => number
}
