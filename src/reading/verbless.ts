import type { VerbGroup } from './verb-group.ts'

/** The present of "be" at a word, for lines without a verb. */
export function verbless(at: number): VerbGroup {
  return {
    first: at,
    last: at,
    main: at,
    lemma: 'be',
    form: 'finite',
    modal: null,
    past: false,
    perfect: false,
    progressive: false,
    passive: false,
    negated: false,
    yet: false,
    ceased: false,
    expected: false,
    adverbs: [],
  }
}
