import { wordKind } from '../text/words.ts'
import type { Told } from './told.ts'

/** At most this many names are looked at, in the order of the text. */
const mostNames = 120

/** Pairs of names of one text that differ in one or two letters and are no inflections: "Ashvara / Ashwara". */
export function spellingsIn(text: string, told: Told): readonly string[] {
  const names = namesOf(text, told)
  const pairs: string[] = []
  for (const [at, one] of names.entries()) {
    for (let next = at + 1; next < names.length; next++) {
      const other = names[next] ?? ''
      if (one.charCodeAt(0) !== other.charCodeAt(0) || Math.abs(one.length - other.length) > 1) continue
      if (spelledTwice(one.toLowerCase(), other.toLowerCase())) pairs.push(`${one} / ${other}`)
    }
  }
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
  return oneLetterApart(one, other)
}

/** Whether one letter inserted, dropped or changed makes one word of another; their lengths differ by one at most. */
function oneLetterApart(one: string, other: string): boolean {
  const [longer, shorter] = one.length < other.length ? [other, one] : [one, other]
  let at = 0
  while (at < shorter.length && longer.charCodeAt(at) === shorter.charCodeAt(at)) at++
  return longer.slice(at + 1) === shorter.slice(longer.length === shorter.length ? at + 1 : at)
}
