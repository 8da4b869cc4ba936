import { type LibraryWord, lemmaUnder, libraryWords, taggingRules, tagNames } from './library-words.ts'
import { recognised, symbolIn, type TagMachine, tagMachine } from './tag-machine.ts'

/** Universal parts of speech as wink-nlp gives them: right for 92.5 % of words on news, so no rule may hang on one alone. */
export type PartOfSpeech = Exclude<(typeof tagNames)[number], 'UNK' | 'SPACE'>

/** A word with its tag; the same word with the same tag is the same object. */
export interface TaggedWord {
  readonly text: string
  readonly lower: string
  readonly lemma: string
  readonly pos: PartOfSpeech
  /** Counted from 0 as words are met. */
  readonly number: number
}

/** The words of a stretch in order, and where each starts: UTF-16 offsets in the stretch. */
export interface TaggedStretch {
  readonly words: readonly TaggedWord[]
  readonly starts: readonly number[]
}

/** A word of a piece of text, with all that tagging asks of it. */
interface PieceWord {
  /** Offset in its piece; -1 where the library changed its letters. */
  readonly at: number
  readonly given: LibraryWord
  readonly isSpace: boolean
  /** Its symbol in each machine where a class of its own stands for it; -1 where its tag does. */
  readonly hints: readonly number[]
  /** The word under each tag that was asked for so far. */
  readonly under: (TaggedWord | undefined)[]
}

/** Pieces come again and again ("said,", "the"); how they are cut is kept, up to so many. */
const mostPieces = 50_000
const pieces = new Map<string, readonly PieceWord[]>()
let met = 0

/** Class numbers start here in the tagging rules. */
const hintsFrom = 1_080_000

interface Machine {
  readonly machine: TagMachine
  readonly symbolOfTag: readonly number[]
}

let machines: readonly Machine[] | null = null

function taggingMachines(): readonly Machine[] {
  machines ??= taggingRules().map((rules) => {
    const machine = tagMachine(rules)
    return { machine, symbolOfTag: tagNames.map((_, tag) => symbolIn(machine, tag)) }
  })
  return machines
}

/**
 * The words of a text with their parts of speech, in order; white space is left out. The library (wink-nlp) cuts a piece between
 * spaces into words and looks them up the first time it is seen; its tagging rules, which look a few words to each side, are run
 * over the numbers of words and tags by `recognised`. Gives the tags that the library gives. Null where the library changes
 * letters of the text. Linear in its length.
 */
export function taggedWords(text: string): TaggedStretch | null {
  const cut = cutPieces(text)
  const tags = tagsOf(cut.words)
  const words: TaggedWord[] = []
  const starts: number[] = []
  for (let at = 0; at < cut.words.length; at++) {
    const word = cut.words[at]
    const start = cut.starts[at]
    if (word === undefined || start === undefined || start < 0) return null
    if (word.isSpace) continue
    const tag = tags[at] ?? 0
    words.push(word.under[tag] ?? underTag(word, tag))
    starts.push(start)
  }
  return { words, starts }
}

function tagsOf(words: readonly PieceWord[]): Uint8Array {
  const tags = new Uint8Array(words.length)
  const symbols = new Uint8Array(words.length)
  for (let at = 0; at < words.length; at++) tags[at] = words[at]?.given.tag || nounTag
  taggingMachines().forEach(({ machine, symbolOfTag }, pass) => {
    for (let at = 0; at < words.length; at++) {
      const hint = words[at]?.hints[pass] ?? -1
      symbols[at] = hint >= 0 ? hint : (symbolOfTag[tags[at] ?? 0] ?? 0)
    }
    const found = recognised(machine, symbols, words.length)
    for (let at = 0; at < found.length; at += 2) give(words, tags, found[at] ?? 0, found[at + 1] ?? 0)
  })
  for (let at = 0; at < words.length; at++) {
    const given = words[at]?.given
    if (given?.fixed === true) tags[at] = given.tag
  }
  return tags
}

const nounTag = 8

function give(words: readonly PieceWord[], tags: Uint8Array, at: number, tag: number): void {
  const word = words[at]
  if (word === undefined) return
  if (tag < 0) tags[at] = -tag
  else if ((word.given.may & (1 << tag)) !== 0) tags[at] = tag
}

function underTag(word: PieceWord, tag: number): TaggedWord {
  const name = tagNames[tag] ?? 'X'
  const made = {
    text: word.given.text,
    lower: word.given.text.toLowerCase(),
    lemma: lemmaUnder(word.given, tag),
    pos: name === 'UNK' || name === 'SPACE' ? 'X' : name,
    number: met++,
  }
  word.under[tag] = made
  return made
}

/** The words of the pieces of a text between spaces; line ends are pieces of their own, as in the library. */
function cutPieces(text: string): { readonly words: readonly PieceWord[]; readonly starts: readonly number[] } {
  const words: PieceWord[] = []
  const starts: number[] = []
  if (pieces.size > mostPieces) pieces.clear()
  for (let at = 0; at < text.length; ) {
    const end = pieceEnd(text, at)
    if (kindOf(text.charCodeAt(at)) !== space) {
      for (const word of piecesFrom(text, at, end)) {
        words.push(word)
        starts.push(word.at < 0 ? -1 : at + word.at)
      }
    }
    at = end
  }
  return { words, starts }
}

/** The words of one piece. At the first that was never seen, the library cuts all such pieces of the rest of the text together. */
function piecesFrom(text: string, start: number, end: number): readonly PieceWord[] {
  const piece = text.slice(start, end)
  const known = pieces.get(piece)
  if (known !== undefined) return known
  learn(text, start)
  return pieces.get(piece) ?? []
}

function pieceEnd(text: string, start: number): number {
  const kind = kindOf(text.charCodeAt(start))
  let end = start + 1
  while (end < text.length && kindOf(text.charCodeAt(end)) === kind) end++
  return end
}

const letter = 0
const space = 1
const lineEnd = 2

/** The library's own notion of what parts words. */
function kindOf(code: number): number {
  if (code === 32) return space
  if (code > 32 && code < 0xa0) return letter
  if (code === 10 || code === 13 || code === 9) return lineEnd
  const wide = code === 0xa0 || (code >= 0x2002 && code <= 0x2005) || code === 0x2009 || code === 0x200a
  return wide || code === 0x202f || code === 0x205f ? space : letter
}

/** Has the library cut the pieces of a text that were not seen before. */
function learn(text: string, start: number): void {
  const unseen = new Set<string>()
  for (let at = start; at < text.length; ) {
    const end = pieceEnd(text, at)
    const piece = text.slice(at, end)
    if (!pieces.has(piece) && kindOf(piece.charCodeAt(0)) !== space) unseen.add(piece)
    at = end
  }
  const given = [...unseen]
  libraryWords(given).forEach((words, index) => {
    const piece = given[index]
    if (piece !== undefined) pieces.set(piece, placedIn(piece, words.flatMap(possessiveApart)))
  })
}

/** Once it has met "harbour's," the library takes "harbour's" for one word; a genitive is always two here, whatever came before. */
function possessiveApart(word: LibraryWord): readonly LibraryWord[] {
  const { text } = word
  if (word.fixed || text.length < 3 || !text.endsWith("'s")) return [word]
  return libraryWords([text.slice(0, -2), "'s"]).flat()
}

function placedIn(piece: string, words: readonly LibraryWord[]): readonly PieceWord[] {
  let at = 0
  return words.map((given) => {
    const place = piece.startsWith(given.text, at) ? at : -1
    at += given.text.length
    const { hint } = given
    const hints = taggingMachines().map(({ machine }) => (hint === 0 ? -1 : symbolIn(machine, hint + hintsFrom)))
    return { at: place, given, isSpace: given.text.charCodeAt(0) <= 32, hints, under: new Array(tagNames.length) }
  })
}
