import type { Part } from '../records/report.ts'
import type { SentenceSpan, Span } from '../text/sentences.ts'
import { sentencesOf } from '../text/sentences.ts'
import { addWords, WordBuffer } from '../text/words.ts'

/** The stretches of a text that tell the report's own story; all of it where nothing says which. */
export function storyStretches(text: string, parts: readonly Part[]): readonly Span[] {
  const story = parts.filter((part) => part.role === 'story')
  return story.length > 0 ? story : [{ start: 0, end: text.length }]
}

/** A report's own story, cut into sentences and words once for all that lineage makes of it. */
export interface StoryWords {
  readonly sentences: readonly SentenceSpan[]
  /** The words of sentence `i` are those from `first[i]` up to, and without, `first[i + 1]`. */
  readonly first: Uint32Array
  readonly words: WordBuffer
}

/** Arrays for more words than this are not kept for the next text: few reports are as long as books. */
const mostKept = 1 << 18
let buffer = new WordBuffer()

/** The words lie in memory that is used again for the next text: take what you need before the next call. Linear in the length of the text. */
export function storyWords(text: string, parts: readonly Part[]): StoryWords {
  if (buffer.start.length > mostKept) buffer = new WordBuffer()
  buffer.count = 0
  const sentences = storyStretches(text, parts).flatMap(({ start, end }) => sentencesOf(text, start, end))
  const first = new Uint32Array(sentences.length + 1)
  for (const [at, { start, end }] of sentences.entries()) {
    addWords(text, buffer, start, end)
    first[at + 1] = buffer.count
  }
  return { sentences, first, words: buffer }
}
