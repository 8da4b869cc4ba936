/** Words as a data file prints them. */
export interface Phrase {
  readonly printed: string
}

/** A phrase found in a text. UTF-16 offsets, end exclusive. */
export interface Found<Of extends Phrase> {
  readonly start: number
  readonly end: number
  readonly phrase: Of
}

interface Entry<Of extends Phrase> {
  readonly phrase: Of
  /** Folded; its first word in the case to match, the rest in lower case. */
  readonly key: string
  /** Length of the first word, up to which case counts. */
  readonly strict: number
}

/** Letters that Unicode does not take apart into a plain one and its mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ʻ: "'",
}
const folded = new Map<string, string>()

/** One UTF-16 unit without its accent; '' for a mark that stands alone. */
function fold(text: string, at: number): string {
  const character = text.charAt(at)
  if (character < '\u0080') return character
  const known = folded.get(character)
  if (known !== undefined) return known
  const plain = plainLetters[character] ?? (/\p{M}/u.test(character) ? '' : character.normalize('NFD').charAt(0))
  folded.set(character, plain)
  return plain
}

const wordCharacter = /[\p{L}\p{N}\p{M}]/u

/** Whether a letter, figure or mark stands at `at`. */
function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58)
  return wordCharacter.test(text.charAt(at))
}

function foldAll(text: string): string {
  let result = ''
  for (let at = 0; at < text.length; at++) result += fold(text, at)
  return result
}

/** Longer than the first word of any name; a longer run of letters matches nothing. */
const longestFirstWord = 32

/** The first word at `start`, folded. */
function firstWord(text: string, start: number): string {
  let end = start
  while (end - start < longestFirstWord && text.charCodeAt(end) < 0x80 && isWordAt(text, end)) end++
  if (end - start === longestFirstWord || !isWordAt(text, end)) return text.slice(start, end)
  let word = ''
  for (let at = start; word.length < longestFirstWord && isWordAt(text, at); at++) word += fold(text, at)
  return word
}

/** Values of `headOf`: few phrases share one. */
const heads = 16_384
const headLetters = 4

/** A number for the first letters of the word at `start`, the same for equal words; -1 where one of them may be folded to another. */
function headOf(text: string, start: number): number {
  let head = 0
  for (let at = start; at < start + headLetters && at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x80) return -1
    if (!isWordAt(text, at)) break
    head = (head * 31 + code) & (heads - 1)
  }
  return head
}

/** Spaces inside a name may be a line's end with its indent, never an empty line. */
const widestSpace = 4

/** Behind the white space at `at`; `at` itself where there is none, or more than a line's end. */
function afterSpace(text: string, at: number): number {
  let end = at
  let lines = 0
  while (end < text.length && end - at < widestSpace) {
    const character = text.charAt(end)
    if (character === '\n') lines++
    else if (character !== ' ') break
    end++
  }
  return lines > 1 ? at : end
}

/**
 * Finds the longest of many phrases at a place of a text, in time linear in the phrase.
 *
 * Case counts in the first word of a phrase and not in the rest ("European commission", "Ivory coast"); a text's word in
 * capitals matches as well ("GERMANY", a dateline's "THE HAGUE"). Accents are optional on both sides, also as marks of
 * their own. A phrase starts and ends where a word does: "Malian" is no "Mali", "US-led" and "Kenya's" are. Nothing is
 * found behind "non-".
 */
export class PhraseIndex<Of extends Phrase> {
  readonly #byWord = new Map<string, Entry<Of>[]>()
  /** What phrases start with, by `headOf`: most words of a text are told by their first letters. */
  readonly #starts = new Uint8Array(heads)

  constructor(phrases: readonly Of[]) {
    for (const phrase of phrases) {
      const plain = foldAll(phrase.printed)
      const word = firstWord(plain, 0)
      const rest = plain.slice(word.length).toLowerCase()
      for (const first of new Set([word, word.toUpperCase()])) {
        const entry = { phrase, key: first + rest, strict: first.length }
        const head = headOf(first, 0)
        if (head >= 0) this.#starts[head] = 1
        const before = this.#byWord.get(first)
        if (before === undefined) this.#byWord.set(first, [entry])
        else before.push(entry)
      }
    }
    // Longest first, and of the same length the one that is printed exactly so.
    for (const entries of this.#byWord.values()) {
      entries.sort((a, b) => b.key.length - a.key.length || Number(exact(b)) - Number(exact(a)))
    }
  }

  /** The longest phrase that starts exactly at `start` and does not go on behind `limit`. */
  at(text: string, start: number, limit = text.length): Found<Of> | null {
    const head = headOf(text, start)
    if ((head >= 0 && this.#starts[head] !== 1) || isWordAt(text, start - 1)) return null
    const entries = this.#byWord.get(firstWord(text, start))
    if (entries === undefined || behindNon(text, start)) return null
    for (const entry of entries) {
      const end = endOf(entry, text, start)
      if (end !== null && end <= limit) return { start, end, phrase: entry.phrase }
    }
    return null
  }

  /** All of a stretch from left to right, the longest at each place, none inside another. */
  allIn(text: string, start: number, end: number): readonly Found<Of>[] {
    const matches: Found<Of>[] = []
    let at = start
    while (at < end) {
      const word = isWordAt(text, at)
      const match = word ? this.at(text, at, end) : null
      if (match !== null) {
        matches.push(match)
        at = match.end
        continue
      }
      at++
      // Behind the word that was looked at: its other letters start none.
      if (word) while (at < end && isWordAt(text, at)) at++
    }
    return matches
  }
}

function behindNon(text: string, start: number): boolean {
  return text.charCodeAt(start - 1) === 45 && text.slice(Math.max(0, start - 4), start).toLowerCase() === 'non-'
}

function exact({ phrase, key, strict }: Entry<Phrase>): boolean {
  return foldAll(phrase.printed).startsWith(key.slice(0, strict))
}

/** Where the entry's words end in the text; null where they do not stand at `start`. */
function endOf({ key, strict }: Entry<Phrase>, text: string, start: number): number | null {
  // Most names stand in a text as they are listed.
  const asListed = text.startsWith(key, start)
  let at = asListed ? start + key.length : start
  for (let index = asListed ? key.length : 0; index < key.length; at++) {
    const wanted = key.charAt(index)
    if (wanted === ' ') {
      const next = afterSpace(text, at)
      if (next === at) return null
      at = next - 1
      index++
      continue
    }
    const letter = fold(text, at)
    if (letter === '' && at < text.length) continue
    if ((index < strict ? letter : letter.toLowerCase()) !== wanted) return null
    index++
  }
  while (at < text.length && fold(text, at) === '') at++
  const last = key.charAt(key.length - 1)
  // "Franco-" stands before another word, "U.S." may end a sentence: only a letter or figure must not go on.
  if (last === '-') return isWordAt(text, at) ? at : null
  return isWordAt(last, 0) && isWordAt(text, at) ? null : at
}
