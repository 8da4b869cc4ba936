import { quotationsOf } from '../text/quotations.ts'
import { scanWords, WordBuffer, wordKind } from '../text/words.ts'
import { storyStretches } from './story-words.ts'
import type { Version } from './version.ts'

/** Shorter quotations are turns of phrase: words, and how many of them say something. */
const fewestWords = 6
const fewestStems = 3
/** A quotation of which so much stands in one sentence of another text may be that one reworded. */
const mayBeReworded = 0.34

const buffer = new WordBuffer()

/**
 * Whether a text quotes people and nothing that it quotes stands in the other, quoted or told. Who rewords a text may drop its
 * quotations or tell them; who brings others has asked somebody. False where it has no quotation of some length.
 */
export function quotesOnlyItsOwn(made: Version, source: Version): boolean {
  const quotations = quotedStems(made)
  return quotations.length > 0 && quotations.every((stems) => !standsIn(stems, source))
}

/** Stems of each quotation of a report's own story, without doubles. */
function quotedStems({ rendition: { text, parts } }: Version): readonly ReadonlySet<number>[] {
  return storyStretches(text, parts).flatMap(({ start, end }) =>
    quotationsOf(text, start, end).flatMap(({ depth, inner }) => {
      if (depth > 0) return []
      const { count, kind, stem } = scanWords(text, buffer, inner.start, inner.end)
      const stems = new Set<number>()
      for (let word = 0; word < count; word++) {
        if (((kind[word] ?? 0) & wordKind.functional) === 0) stems.add(stem[word] ?? 0)
      }
      return count >= fewestWords && stems.size >= fewestStems ? [stems] : []
    }),
  )
}

function standsIn(stems: ReadonlySet<number>, { told }: Version): boolean {
  return told.sentences.some(({ firstStem, endStem }) => {
    let shared = 0
    for (let at = firstStem; at < endStem; at++) if (stems.has(told.stem[at] ?? 0)) shared++
    return shared >= mayBeReworded * stems.size
  })
}
