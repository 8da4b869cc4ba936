import type { Vocabulary } from '../packs/vocabulary.ts'
import type { Arrangement } from '../records/arrangement.ts'
import type { Dated } from '../records/day.ts'
import type { Rendition } from '../records/report.ts'
import { analyse, type Sentence } from '../text/analyse.ts'
import { normalise } from '../text/normalise.ts'
import { quotationsOf } from '../text/quotations.ts'
import type { AnalysedText } from './document.ts'

/** What a rendition is read with. */
export interface ReadWith {
  readonly published: Dated
  readonly arrangement: Arrangement | null
  readonly vocabulary: Vocabulary
}

/** A sentence of more tokens than this is a list or data: it is not read, so that no text costs more than its length. */
const longestSentence = 400

function isProse(sentence: Sentence): boolean {
  return sentence.tokens.length <= longestSentence
}

/** Sentences, words and quotations of the story parts of a rendition. Foreign stories and page furniture are left out. */
export function analysedText(rendition: Rendition, readWith: ReadWith): AnalysedText {
  const story = rendition.parts.filter((part) => part.role === 'story')
  const { text, report } = rendition
  const plain = normalise(text)
  return {
    report,
    text,
    plain,
    sentences: story.flatMap((part) => analyse(text, part.start, part.end, plain)).filter(isProse),
    quotations: story.flatMap((part) => quotationsOf(text, part.start, part.end, plain)),
    ...readWith,
  }
}
