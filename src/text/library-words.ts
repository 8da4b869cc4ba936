import model from 'wink-eng-lite-web-model'
import winkNlp, { type ItsFunction } from 'wink-nlp'

/** A word as the library cuts it, before the words around it are looked at. Tags are the library's numbers. */
export interface LibraryWord {
  readonly text: string
  /** Its most likely tag. */
  readonly tag: number
  /** Whether the tag stands whatever is around it: a part of a contraction. */
  readonly fixed: boolean
  /** Class of the word in the tagging rules ("that", "to"); 0 for most. */
  readonly hint: number
  /** Tags that the word may have, one bit each. */
  readonly may: number
  /** Its base form under a tag. */
  readonly lemmas: ReadonlyMap<number, string>
}

/** What the library hands to the last step of tagging: its words as numbers, four for each, and its dictionary. */
interface RawWords {
  readonly tokens: number[]
  readonly cache: {
    property(word: number, name: string): unknown
    normal(word: number): number
    nox(word: number): number
    isMemberPOS(word: number, tag: number): boolean
  }
}

/** Tags in the library's order. */
export const tagNames = (
  'UNK ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SPACE SYM VERB X SCONJ' as const
).split(' ')
/** Only under these tags does a word have a base form of its own. */
const inflected = [1, 8, 16]
const other = 0

const perWord = 4
/** Where a word's tag stands in the third of its numbers, and its lemma where that is fixed. */
const tagBits = 20
/** From here on the second number points at the full form of a part of a contraction. */
const expanded = 0xffff

interface TaggingModel {
  readonly machines: readonly string[]
}

function taggingModel(): TaggingModel {
  const made: unknown = typeof model.pos === 'function' ? model.pos() : null
  if (typeof made !== 'object' || made === null || !('machines' in made) || !Array.isArray(made.machines))
    throw new Error('The language model has no tagging rules.')
  return { machines: made.machines.map(String) }
}

/** The tagging rules of the model, each as JSON. */
export function taggingRules(): readonly string[] {
  return taggingModel().machines
}

let last: { readonly raw: RawWords; readonly tags: readonly number[] } | null = null
let loaded: ReturnType<typeof winkNlp> | null = null

/**
 * The library with a model whose tagging rules are empty: it cuts words and looks them up, and hands over what it found. Loads in
 * about 0.1 s; once for the life of the program.
 */
function library(): ReturnType<typeof winkNlp> {
  const setter = (raw: RawWords, tags: readonly number[]) => {
    last = { raw, tags: [...tags] }
  }
  const pos = () => ({ machines: [], transformers: [], updater: () => undefined, setter })
  loaded ??= winkNlp({ ...model, pos }, ['pos'])
  return loaded
}

/**
 * Pieces of a text that hold no space, each as the words that the library cuts it into. What a piece is cut into does not depend on
 * those around it.
 */
export function libraryWords(pieces: readonly string[]): readonly (readonly LibraryWord[])[] {
  const together = wordsOf(pieces.join(' '))
  const starts = together.flatMap(({ opens }, at) => (opens || at === 0 ? [at] : []))
  if (starts.length !== pieces.length)
    return pieces.length === 1
      ? [together.map(({ word }) => word)]
      : pieces.map((piece) => wordsOf(piece).map(({ word }) => word))
  return starts.map((start, at) => together.slice(start, starts[at + 1]).map(({ word }) => word))
}

interface Cut {
  readonly word: LibraryWord
  /** Whether a space stands before it. */
  readonly opens: boolean
}

function wordsOf(text: string): readonly Cut[] {
  const { its, readDoc } = library()
  const words = readDoc(text).tokens()
  const values = words.out(its.value)
  const found = last
  if (found === null) throw new Error('The library did not look its words up.')
  const { tokens } = found.raw
  const fixed = values.map((_, at) => (tokens[at * perWord + 2] ?? 0) !== 0)
  const lemmasUnder = (tag: number): readonly string[] => {
    fixed.forEach((is, at) => {
      if (!is) tokens[at * perWord + 2] = tag << tagBits
    })
    // Its types know `its.lemma` only for single words; at run time it serves collections too.
    return words.out(its.lemma as unknown as ItsFunction<string>)
  }
  const lemmas = new Map([other, ...inflected].map((tag) => [tag, lemmasUnder(tag)]))
  return values.map((text, at) => ({
    opens: ((tokens[at * perWord + 1] ?? 0) & expanded) > 0,
    word: {
      text,
      fixed: fixed[at] === true,
      tag: found.tags[at] ?? 0,
      hint: Number(found.raw.cache.property(tokens[at * perWord] ?? 0, 'posHint')) || 0,
      may: tagsOf(found.raw, at),
      lemmas: new Map([...lemmas].map(([tag, all]) => [tag, all[at] ?? text.toLowerCase()])),
    },
  }))
}

function tagsOf({ tokens, cache }: RawWords, at: number): number {
  const full = tokens[at * perWord + 1] ?? 0
  const word = full > expanded ? cache.nox(full) : cache.normal(tokens[at * perWord] ?? 0)
  let may = 0
  for (let tag = 0; tag < tagNames.length; tag++) if (cache.isMemberPOS(word, tag)) may |= 1 << tag
  return may
}

/** The base form of a word under a tag. */
export function lemmaUnder(word: LibraryWord, tag: number): string {
  return word.lemmas.get(inflected.includes(tag) ? tag : other) ?? word.text
}
