import { commonStems, functionWords, numberWords } from './word-lists.ts'

/** What a word is, as bits that may be combined. */
export const wordKind = {
  /** Says nothing about the matter: articles, pronouns, auxiliaries, reporting verbs. */
  functional: 1,
  /** Frequent in any news text: "government", "year". */
  common: 2,
  /** Written with a capital first letter. */
  capital: 4,
  /** A number in figures or in words; its stem is its value. */
  number: 8,
  /** A number of three or more figures, or with a decimal part. */
  exact: 16,
  /** Its second letter is a capital as well: "NATO", "McGill" is not. */
  capitals: 32,
} as const

/** Stems are the first five letters: crude, but the same for British and American spelling, for tenses and for plurals. */
export const stemLetters = 5

/**
 * The words of a text, in order, in typed arrays that are used again for the next text: read what you need before the next
 * scan. Offsets are UTF-16 in the text as given, end exclusive.
 */
export class WordBuffer {
  count = 0
  /** Words before this one stand in another stretch: no number word is joined with them. */
  stretch = 0
  start = new Uint32Array(4096)
  end = new Uint32Array(4096)
  /** Hash of the whole word, folded: lower case, without accents. Of a number: of its value. */
  hash = new Uint32Array(4096)
  /** Hash of its first five letters; of a number, of its value. */
  stem = new Uint32Array(4096)
  kind = new Uint8Array(4096)

  room(): void {
    if (this.count < this.start.length) return
    const size = this.start.length * 2
    const grown = (old: Uint32Array): Uint32Array<ArrayBuffer> => {
      const next = new Uint32Array(size)
      next.set(old)
      return next
    }
    this.start = grown(this.start)
    this.end = grown(this.end)
    this.hash = grown(this.hash)
    this.stem = grown(this.stem)
    const kind = new Uint8Array(size)
    kind.set(this.kind)
    this.kind = kind
  }
}

/** 0 for what separates words, else the folded letter (Latin letters without accents, other scripts in lower case). */
const foldedLetters = foldingTable()
const apostrophes = new Set([0x27, 0x2019, 0x2018, 0x02bc])
/** A run of letters longer than this is no word (data, a page that lost its spaces); it is cut there. */
const longestWord = 64

function foldingTable(): Uint16Array {
  const table = new Uint16Array(0x10000)
  const word = /[\p{L}\p{N}]/u
  // Ideographs and syllables need no folding, and asking for each of them would double the time to start.
  for (let code = 0x30; code < 0x3000; code++) {
    const letter = String.fromCharCode(code)
    if (!word.test(letter)) continue
    const folded = letter.normalize('NFKD').toLowerCase()
    table[code] = code < 0x250 ? folded.charCodeAt(0) : letter.toLowerCase().charCodeAt(0)
  }
  for (let code = 0x3041; code < 0xd7a4; code++) table[code] = code
  for (let code = 0xf900; code < 0xfb00; code++) table[code] = code
  const alone: Readonly<Record<string, string>> = {
    ø: 'o',
    Ø: 'o',
    ł: 'l',
    Ł: 'l',
    đ: 'd',
    Đ: 'd',
    ı: 'i',
    ß: 's',
    æ: 'a',
    Æ: 'a',
    œ: 'o',
    Œ: 'o',
  }
  for (const [letter, plain] of Object.entries(alone)) table[letter.charCodeAt(0)] = plain.charCodeAt(0)
  return table
}

/** One letter of ours, folded; 0 where it is none. */
export function foldedLetter(code: number): number {
  return foldedLetters[code] ?? 0
}

const seed = 0x811c9dc5
const prime = 0x01000193

/** Last step of MurmurHash3's 32-bit hash: spreads what FNV-1a left in the low bits. */
export function mixed(hash: number): number {
  let h = hash
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** Order matters: `joined(a, b)` and `joined(b, a)` differ. */
export function joined(first: number, second: number): number {
  return mixed(Math.imul(first, 0x9e3779b1) ^ second)
}

/** Hash of a folded word, as the scanner makes it (FNV-1a over its letters). */
export function wordHash(word: string, letters = longestWord): number {
  let hash = seed
  const stop = Math.min(letters, word.length)
  for (let at = 0; at < stop; at++) hash = Math.imul(hash ^ (foldedLetters[word.charCodeAt(at)] ?? 0), prime)
  return mixed(hash)
}

function numberHash(value: number): number {
  return joined(0x4e554d, Math.round(value * 1000) >>> 0)
}

const functionHashes = new Set(functionWords.map((word) => wordHash(word)))
const commonHashes = new Set(commonStems.map((stem) => wordHash(stem, stemLetters)))
const numberValues = new Map(Object.entries(numberWords).map(([word, value]) => [wordHash(word), value]))

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/**
 * Scans the words of `text` between two offsets into `into`, over what was there. Letters of any script and figures make
 * words; an apostrophe inside a word belongs to it, a possessive "'s" does not; figures and letters part ("900m" is two words).
 * "4,000" and "four thousand" are not made equal, "22" and "twenty-two" are. Linear in the length of the stretch.
 */
export function scanWords(text: string, into: WordBuffer, start = 0, end = text.length): WordBuffer {
  into.count = 0
  return addWords(text, into, start, end)
}

/** The same behind the words that are there already, which stand in other stretches. */
export function addWords(text: string, into: WordBuffer, start: number, end: number): WordBuffer {
  into.stretch = into.count
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isDigit(code)) at = scanNumber(text, at, end, into)
    else if ((foldedLetters[code] ?? 0) !== 0) at = scanLetters(text, at, end, into)
    else at++
  }
  return into
}

function scanNumber(text: string, from: number, end: number, into: WordBuffer): number {
  let at = from
  let value = 0
  let figures = 0
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isDigit(code)) {
      if (figures < 12) value = value * 10 + code - 48
      figures++
      at++
    } else if (code === 44 && groupAt(text, at, end)) at++
    else break
  }
  let part = 0.1
  if (text.charCodeAt(at) === 46 && at + 1 < end && isDigit(text.charCodeAt(at + 1))) {
    at++
    while (at < end && isDigit(text.charCodeAt(at))) {
      value += part * (text.charCodeAt(at) - 48)
      part /= 10
      at++
    }
  }
  const exact = value >= 100 || part < 0.1 ? wordKind.exact : 0
  keep(into, from, at, numberHash(value), wordKind.number | exact)
  return at
}

/** Whether the comma at `at` groups thousands: exactly three figures follow. */
function groupAt(text: string, at: number, end: number): boolean {
  return at + 3 < end && allDigits(text, at + 1) && !(at + 4 < end && isDigit(text.charCodeAt(at + 4)))
}

function allDigits(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2))
}

function scanLetters(text: string, from: number, end: number, into: WordBuffer): number {
  let at = from
  let hash = seed
  let stem = seed
  let letters = 0
  while (at < end && letters < longestWord) {
    const code = text.charCodeAt(at)
    const letter = foldedLetters[code] ?? 0
    if (letter !== 0) {
      hash = Math.imul(hash ^ letter, prime)
      if (letters < stemLetters) stem = hash
      letters++
    } else if (code === point && spelledOut(text, from, at, end)) {
      // "U.S." is the word "US".
    } else if (!(apostrophes.has(code) && joinsLetters(text, at, end))) break
    at++
  }
  keepWord(into, from, at, mixed(hash), mixed(stem), capitalsAt(text, from, at))
  return possessive(text, at, end)
}

const point = 46

/** Whether the point at `at` stands between single letters, each with a point behind it: "U.S.", "a.m.", no end of a sentence. */
function spelledOut(text: string, from: number, at: number, end: number): boolean {
  const alone = at - from === 1 || (at - from >= 3 && text.charCodeAt(at - 2) === point)
  return (
    alone && at + 2 < end && (foldedLetters[text.charCodeAt(at + 1)] ?? 0) !== 0 && text.charCodeAt(at + 2) === point
  )
}

function capitalsAt(text: string, from: number, to: number): number {
  if (!isUpper(text, from)) return 0
  const second = text.charCodeAt(from + 1) === point ? from + 2 : from + 1
  return second < to && isUpper(text, second) ? wordKind.capital | wordKind.capitals : wordKind.capital
}

function isUpper(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return code >= 65 && code <= 90
  const letter = text[at] ?? ''
  return letter !== letter.toLowerCase()
}

/** "Lang'at", "don't": a letter follows, and it is not the possessive "'s". */
function joinsLetters(text: string, at: number, end: number): boolean {
  if (at + 1 >= end || (foldedLetters[text.charCodeAt(at + 1)] ?? 0) === 0) return false
  const possessed =
    text.charCodeAt(at + 1) === 115 && (at + 2 >= end || (foldedLetters[text.charCodeAt(at + 2)] ?? 0) === 0)
  return !possessed
}

/** Behind a possessive "'s", where one stands at `at`. */
function possessive(text: string, at: number, end: number): number {
  if (at + 1 < end && apostrophes.has(text.charCodeAt(at)) && text.charCodeAt(at + 1) === 115) return at + 2
  return at
}

function keepWord(into: WordBuffer, from: number, to: number, hash: number, stem: number, capital: number): void {
  const value = numberValues.get(hash)
  if (value !== undefined) {
    keepNumberWord(into, from, to, value, capital)
    return
  }
  const kind = functionHashes.has(hash) ? wordKind.functional : commonHashes.has(stem) ? wordKind.common : 0
  into.room()
  into.start[into.count] = from
  into.end[into.count] = to
  into.hash[into.count] = hash
  into.stem[into.count] = stem
  into.kind[into.count] = kind | capital
  into.count++
}

/** "twenty" and "two" make 22 where nothing but one character stands between them. */
function keepNumberWord(into: WordBuffer, from: number, to: number, value: number, capital: number): void {
  const before = into.count - 1
  const tens =
    before >= into.stretch && value < 10 && into.end[before] === from - 1 ? tensBehind(into.hash[before] ?? 0) : 0
  if (tens > 0) {
    into.end[before] = to
    into.hash[before] = numberHash(tens + value)
    into.stem[before] = numberHash(tens + value)
    return
  }
  keep(into, from, to, numberHash(value), wordKind.number | capital)
}

const tensByHash = new Map([20, 30, 40, 50, 60, 70, 80, 90].map((value) => [numberHash(value), value]))
function tensBehind(hash: number): number {
  return tensByHash.get(hash) ?? 0
}

function keep(into: WordBuffer, from: number, to: number, hash: number, kind: number): void {
  into.room()
  into.start[into.count] = from
  into.end[into.count] = to
  into.hash[into.count] = hash
  into.stem[into.count] = hash
  into.kind[into.count] = kind
  into.count++
}
