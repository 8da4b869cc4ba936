import { wordKind } from '../text/words.ts'
import { editDistance } from './edit-distance.ts'
import type { Told } from './told.ts'

/** At most this many names are looked at, in the order of the text. */
const mostNames = 120

/** Pairs of names of one text that differ in one or two letters and are no inflections: "Ashvara / Ashwara". */
export function spellingsIn(text: string, told: Told): readonly string[] {
  const names = namesOf(text, told)
  const pairs: string[] = []
  names.forEach((one, at) => {
    for (const other of names.slice(at + 1)) {
      if (one[0] === other[0] && spelledTwice(one.toLowerCase(), other.toLowerCase())) pairs.push(`${one} / ${other}`)
    }
  })
  return pairs
}

function namesOf(text: string, told: Told): readonly string[] {
  const names = new Set<string>()
  const unwanted = wordKind.functional | wordKind.common | wordKind.number
  for (const sentence of told.sentences) {
    for (let word = sentence.firstWord + 1; word < sentence.endWord; word++) {
      const kind = told.kind[word] ?? 0
      if ((kind & wordKind.capital) !== 0 && (kind & unwanted) === 0)
        names.add(text.slice(told.start[word], told.end[word]))
    }
    if (names.size >= mostNames) break
  }
  return [...names].filter((name) => name.length >= 6 && name.length <= 40)
}

const inflection = /(?:s|n|an|ian|ans|ese|ish|i|is|er|ers|ed|ing|al|a|o|e)$/

function spelledTwice(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false
  // A doubled last letter is a spelling ("Zelensky", "Zelenskyy"); another ending is an inflection.
  if (one.startsWith(other) || other.startsWith(one)) {
    const longer = one.length > other.length ? one : other
    return longer.at(-1) === longer.at(-2)
  }
  if (one.replace(inflection, '') === other.replace(inflection, '')) return false
  return editDistance(one, other) === 1
}
