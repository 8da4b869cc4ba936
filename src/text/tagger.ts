import { type LibraryWord, lemmaUnder, libraryWords, taggingRules, tagNames } from './library-words.ts'
import { shared } from './shared-string.ts'
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
  /** Of `text`. */
  readonly length: number
  /** Whether its letters ask for a second look where it stands: an apostrophe, a first or last letter outside Latin-1. */
  readonly odd: boolean
}

/** The words of a stretch in order, and where each starts: UTF-16 offsets in the stretch. */
export interface TaggedStretch {
  readonly words: readonly TaggedWord[]
  readonly starts: readonly number[]
}

/** A word of a piece of text. All that is asked of every word of every text stands in the object itself: following pointers costs most here. */
interface PieceWord {
  /** Offset in its piece; -1 where the library changed its letters. */
  readonly at: number
  readonly isSpace: boolean
  /** Its most likely tag, and whether that stands whatever is around it. */
  readonly tag: number
  readonly fixed: boolean
  /** Tags that it may have, one bit each. */
  readonly may: number
  /** Its symbol in each machine where a class of its own stands for it, eight bits each; all of them set where its tag does. */
  readonly hints: number
  /** The tag under which it was met last, and the word under that. */
  lastTag: number
  last: TaggedWord
  /** The word under each tag that was asked for so far. */
  readonly under: (TaggedWord | undefined)[]
  readonly given: LibraryWord
}

/** A stretch without a space, and the words it is cut into. */
interface Piece {
  readonly text: string
  readonly words: readonly PieceWord[]
  /** Its word where it is one. */
  readonly only: PieceWord | null
}

/** Pieces come again and again ("said,", "the"); how they are cut is kept, up to so many. */
const mostPieces = 50_000
const pieces = new Map<string, Piece>()
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
  retag(cut)
  const words: TaggedWord[] = []
  const starts: number[] = []
  for (let at = 0; at < cut.words.length; at++) {
    const word = cut.words[at]
    const start = cut.starts[at]
    if (word === undefined || start === undefined || start < 0) return null
    if (word.isSpace) continue
    const tag = word.fixed ? word.tag : (cut.tags[at] ?? 0)
    words.push(word.lastTag === tag ? word.last : underTag(word, tag))
    starts.push(start)
  }
  return { words, starts }
}

/** A text cut into words, as the machines see them. */
interface Cut {
  readonly words: PieceWord[]
  readonly starts: number[]
  readonly tags: number[]
  readonly hints: number[]
}

/** The symbols of a stretch, used again for the next: an array of its own would be memory asked of the system each time. */
let symbols = new Uint8Array(16_384)

/** Runs the machines over the words one after the other; each sees the tags that the one before gave. */
function retag({ words, tags, hints }: Cut): void {
  if (symbols.length < words.length) symbols = new Uint8Array(words.length * 2)
  taggingMachines().forEach(({ machine, symbolOfTag }, pass) => {
    const shift = pass * hintBits
    for (let at = 0; at < words.length; at++) {
      const hint = ((hints[at] ?? noHint) >>> shift) & noHint
      symbols[at] = hint !== noHint ? hint : (symbolOfTag[tags[at] ?? 0] ?? 0)
    }
    const found = recognised(machine, symbols, words.length)
    for (let at = 0; at < found.length; at += 2) give(words, tags, found[at] ?? 0, found[at + 1] ?? 0)
  })
}

const hintBits = 8
const noHint = 255
const nounTag = 8

function give(words: readonly PieceWord[], tags: number[], at: number, tag: number): void {
  const word = words[at]
  if (word === undefined) return
  if (tag < 0) tags[at] = -tag
  else if ((word.may & (1 << tag)) !== 0) tags[at] = tag
}

function underTag(word: PieceWord, tag: number): TaggedWord {
  const known = word.under[tag] ?? madeUnder(word, tag)
  word.under[tag] = known
  word.lastTag = tag
  word.last = known
  return known
}

function madeUnder({ given }: Pick<PieceWord, 'given'>, tag: number): TaggedWord {
  const name = tagNames[tag] ?? 'X'
  return {
    text: shared(given.text),
    lower: shared(given.text.toLowerCase()),
    lemma: shared(lemmaUnder(given, tag)),
    pos: name === 'UNK' || name === 'SPACE' ? 'X' : name,
    number: met++,
    length: given.text.length,
    odd: isOdd(given.text),
  }
}

function isOdd(text: string): boolean {
  return text.includes("'") || text.charCodeAt(0) > 0xff || text.charCodeAt(text.length - 1) > 0xff
}

/** The words of the pieces of a text between spaces; line ends are pieces of their own, as in the library. */
function cutPieces(text: string): Cut {
  const cut: Cut = { words: [], starts: [], tags: [], hints: [] }
  if (pieces.size > mostPieces) pieces.clear()
  for (let at = 0; at < text.length; ) {
    const kind = kindOf(text.charCodeAt(at))
    let end = at + 1
    let hash = text.charCodeAt(at)
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end)
      if (kindOf(code) !== kind) break
      hash = (Math.imul(hash, 31) + code) | 0
    }
    if (kind !== space) {
      const { only, words } = pieceAt(text, at, end, hash)
      if (only !== null) take(cut, only, at)
      else for (const word of words) take(cut, word, at)
    }
    at = end
  }
  return cut
}

function take(cut: Cut, word: PieceWord, start: number): void {
  cut.words.push(word)
  cut.starts.push(word.at < 0 ? -1 : start + word.at)
  cut.tags.push(word.tag || nounTag)
  cut.hints.push(word.hints)
}

/** Pieces are looked for here first, by their letters, so that no string is made for one that comes again. */
const slots = 65_536
const lately = new Array<Piece | undefined>(slots).fill(undefined)

function pieceAt(text: string, start: number, end: number, hash: number): Piece {
  const slot = (hash ^ (hash >>> 15)) & (slots - 1)
  const last = lately[slot]
  if (last !== undefined && stands(last.text, text, start, end)) return last
  const piece = pieceOf(text, start, end)
  lately[slot] = piece
  return piece
}

/** Whether these letters stand in a text from `start` to `end`. */
function stands(letters: string, text: string, start: number, end: number): boolean {
  if (letters.length !== end - start) return false
  for (let at = 0; at < letters.length; at++) if (letters.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

/** At the first piece that was never seen, the library cuts all such pieces of the rest of the text together. */
function pieceOf(text: string, start: number, end: number): Piece {
  const piece = text.slice(start, end)
  const known = pieces.get(piece)
  if (known !== undefined) return known
  learn(text, start)
  return pieces.get(piece) ?? { text: piece, words: [], only: null }
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
    // A copy: a slice would hold on to the whole text.
    if (!pieces.has(piece) && kindOf(piece.charCodeAt(0)) !== space) unseen.add(shared(piece))
    at = end
  }
  const given = [...unseen]
  libraryWords(given).forEach((words, index) => {
    const piece = given[index]
    if (piece === undefined) return
    const placed = placedIn(piece, words.flatMap(possessiveApart))
    pieces.set(piece, { text: piece, words: placed, only: placed.length === 1 ? (placed[0] ?? null) : null })
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
    const { tag, fixed, may } = given
    const isSpace = given.text.charCodeAt(0) <= 32
    const lastTag = tag || nounTag
    const last = madeUnder({ given }, lastTag)
    const under: (TaggedWord | undefined)[] = []
    under[lastTag] = last
    return { at: place, isSpace, tag, fixed, may, hints: hintsOf(given), lastTag, last, under, given }
  })
}

function hintsOf({ hint }: LibraryWord): number {
  let hints = 0
  taggingMachines().forEach(({ machine }, pass) => {
    hints |= (hint === 0 ? noHint : symbolIn(machine, hint + hintsFrom)) << (pass * hintBits)
  })
  return hints
}
