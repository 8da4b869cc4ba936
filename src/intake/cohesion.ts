import type { Block } from './blocks.ts'

/**
 * Lexical cohesion: a story goes on as long as its words and names come back (Hearst, "TextTiling: Segmenting text into
 * multi-paragraph subtopic passages", 1997; after Halliday and Hasan). Where TextTiling compares the windows on both
 * sides of a gap, here all of the story before a boundary is compared with the beginning of what follows, because news
 * returns to its names and seldom to its other words.
 */
export interface Cohesion {
  /** Of the different content words after the boundary, the share that stands before it. */
  readonly known: number
  /** The share that are key words before it: names used twice, other words used three times. */
  readonly key: number
  /** Different names after it that stand before it. */
  readonly names: number
  /** Different content words after the boundary, and before it. */
  readonly words: number
  readonly before: number
}

/** Letters of a word that are compared: endings fall away. */
const stemLength = 6

/** Words that any two reports share: grammar, time, numbers, and the trade's own ("said", "spokesman", "according"). */
const common = new Set(
  (
    'the a an of and or but to in on at by for from with as is are was were be been being it its this that these those he she ' +
    'they we you his her their our your my him them us who whom which what when where why how not no nor so if then than too very ' +
    'can could will would shall should may might must do does did done have has had having also just only even more most much many ' +
    'such some any all each every both few other another own same about after again against along although amid among around ' +
    'because before behind below between beyond during either else except further here however into itself later less like near ' +
    'never next now off once onto out outside over per rather since still through throughout till toward towards under unless until ' +
    'up upon via well while within without yet there said says say saying told tell tells asked ask added adds according report ' +
    'reports reported statement spokesman spokeswoman spokesperson reporters news agency announced announcement monday tuesday ' +
    'wednesday thursday friday saturday sunday january february march april june july august september october november december ' +
    'today yesterday tomorrow week weeks month months year years day days hour hours morning evening night last first second third ' +
    'two three four five six seven eight nine ten one dozen hundred thousand million billion percent cent people person man woman ' +
    'time times way new old made make makes making take taken took get got give gave given go going went gone come came put set ' +
    'know known see seen left right part number long high good back end including included call called want wanted mr mrs ms dr ' +
    'minister ministry government official officials president leader country countries state states national'
  )
    .split(' ')
    .map((word) => word.slice(0, stemLength)),
)

interface Word {
  readonly stem: string
  readonly isName: boolean
}

const wordPattern = /\p{L}[\p{L}\p{M}']*/gu

/** A capital after the end of a sentence, a quotation mark or a line's start says nothing. */
function beginsSentence(text: string, at: number): boolean {
  let i = at - 1
  while (i >= 0 && /[\s"'([]/.test(text[i] ?? '')) i--
  if (i === at - 1 && text[i] === '-') return false
  return i < 0 || /[.!?:•\u2013\u2014-]/.test(text[i] ?? '')
}

function withoutPossessive(word: string): string {
  if (word.endsWith("'")) return word.slice(0, -1)
  return word.endsWith("'s") ? word.slice(0, -2) : word
}

function isCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  return code < 0x80 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word)
}

function wordsIn(text: string): Word[] {
  const words: Word[] = []
  for (const found of text.matchAll(wordPattern)) {
    const printed = withoutPossessive(found[0])
    if (printed.length < 3) continue
    const stem = printed.toLowerCase().slice(0, stemLength)
    if (common.has(stem)) continue
    words.push({ stem, isName: isCapital(printed) && !beginsSentence(text, found.index) })
  }
  return words
}

/** The words of a story as far as it has been read. */
export class Vocabulary {
  readonly #counts = new Map<string, number>()
  readonly #names = new Set<string>()

  add(block: Pick<Block, 'words'>): void {
    for (const { stem, isName } of wordsIn(block.words)) {
      this.#counts.set(stem, (this.#counts.get(stem) ?? 0) + 1)
      if (isName) this.#names.add(stem)
    }
  }

  #isKey(stem: string): boolean {
    return (this.#counts.get(stem) ?? 0) >= (this.#names.has(stem) ? 2 : 3)
  }

  /** How much of what follows is known here. */
  cohesionOf(text: string): Cohesion {
    const kinds = new Map<string, boolean>()
    for (const { stem, isName } of wordsIn(text)) kinds.set(stem, (kinds.get(stem) ?? false) || isName)
    let known = 0
    let key = 0
    let names = 0
    for (const [stem, isName] of kinds) {
      const isKnown = this.#counts.has(stem)
      if (isKnown) known++
      if (isKnown && this.#isKey(stem)) key++
      if (isName && isKnown) names++
    }
    const all = Math.max(1, kinds.size)
    return { known: known / all, key: key / all, names, words: kinds.size, before: this.#counts.size }
  }
}

/** Different content words that two short texts share, by their stems. */
export function shared(a: string, b: string): number {
  const first = new Set(wordsIn(a).map((word) => word.stem))
  return new Set(wordsIn(b).flatMap(({ stem }) => (first.has(stem) ? [stem] : []))).size
}
