import { normalise } from './normalise.ts'
import type { SentenceSpan } from './sentences.ts'
import { sentencesOf } from './sentences.ts'
import { type PartOfSpeech, taggedWords } from './tagger.ts'

export type { PartOfSpeech } from './tagger.ts'

/** One word or mark. Offsets are UTF-16 in the text as given; `text` is its normalised form, of the same length. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly lemma: string
  readonly pos: PartOfSpeech
  /** The same for the same word with the same tag; -1 where it was made of others. */
  readonly number: number
}

export interface Sentence extends SentenceSpan {
  readonly tokens: readonly Token[]
}

/** Texts are handed over in stretches of about this many characters, cut between sentences: its cost stays linear. */
const stretch = 40_000
/** A run without a space that is longer than this is no word (data, a glued page); it is read as one token without grammar. */
const longestWord = 120

/**
 * Sentences with their tokens, lemmas and parts of speech. Offsets are those of `text` as given, checked against it word by
 * word; where the library's tokens and the text fall out of step, the sentence gets plain tokens tagged `X`.
 */
export function analyse(text: string, start = 0, end = text.length, plain = normalise(text)): readonly Sentence[] {
  const spans = sentencesOf(text, start, end)
  const sentences: Sentence[] = []
  let from = 0
  while (from < spans.length) {
    let to = from + 1
    const begin = spans[from]?.start ?? 0
    while (to < spans.length && (spans[to]?.end ?? 0) - begin < stretch) to++
    const group = spans.slice(from, to)
    const tokens = tagged(plain, begin, group.at(-1)?.end ?? begin)
    let next = 0
    for (const span of group) {
      while (next < tokens.length && (tokens[next]?.start ?? 0) < span.start) next++
      const first = next
      while (next < tokens.length && (tokens[next]?.start ?? 0) < span.end) next++
      const own = tokens.slice(first, next)
      sentences.push({ ...span, tokens: own.length > 0 ? own : plainTokens(plain, span.start, span.end) })
    }
    from = to
  }
  return sentences
}

/** The tagger's words of one stretch as tokens; plain ones where it changed letters of the text. */
function tagged(plain: string, start: number, end: number): readonly Token[] {
  const stretch = taggedWords(withoutRuns(plain.slice(start, end)))
  if (stretch === null) return plainTokens(plain, start, end)
  const tokens: Token[] = []
  let oddBefore = false
  for (let index = 0; index < stretch.words.length; index++) {
    const word = stretch.words[index]
    if (word === undefined) break
    const { text, lower, lemma, pos, number, length, odd } = word
    const from = start + (stretch.starts[index] ?? 0)
    if (odd || oddBefore) {
      oddBefore = odd
      const before = tokens[tokens.length - 1]
      if (before !== undefined && before.end === from && isOneWord(before.text, text)) {
        tokens[tokens.length - 1] = rejoined(before, text)
        oddBefore = true
        continue
      }
      const pronoun = contraction.exec(lower)?.[1]
      if (pronoun !== undefined) {
        tokens.push(...unglued(text, from, pronoun.length))
        continue
      }
    }
    tokens.push({ start: from, end: from + length, text, lower, lemma, pos, number })
  }
  return repaired(tokens)
}

/** The library cuts words at letters outside Latin-1: "Lon", "č", "arek". */
function isOneWord(first: string, second: string): boolean {
  if (first.charCodeAt(first.length - 1) <= 0xff && second.charCodeAt(0) <= 0xff) return false
  return /\p{L}$/u.test(first) && /^\p{L}/u.test(second)
}

/** "Both will send": a noun for the library, which expects one behind a determiner; before a verb it is an auxiliary. */
function repaired(tokens: Token[]): readonly Token[] {
  for (let at = 0; at + 1 < tokens.length; at++) {
    const token = tokens[at]
    const next = tokens[at + 1]
    if (token === undefined || next === undefined || token.lower !== 'will' || token.pos === 'AUX') continue
    if (next.pos === 'VERB' || next.pos === 'AUX' || next.lower === 'not')
      tokens[at] = { ...token, pos: 'AUX', lemma: 'will', number: -1 }
  }
  return tokens
}

function rejoined(before: Token, value: string): Token {
  const text = before.text + value
  const lower = text.toLowerCase()
  const pos = /^\p{Lu}/u.test(text) ? 'PROPN' : before.pos
  return { start: before.start, end: before.end + value.length, text, lower, lemma: lower, pos, number: -1 }
}

/** Behind a quotation mark the library leaves contractions whole: `"I'm`. */
const contraction = /^(i|you|he|she|we|they|it|that|there|who|what)'(?:m|re|ve|ll|d|s)$/
const verbOf: Readonly<Record<string, string>> = {
  "'m": 'be',
  "'re": 'be',
  "'s": 'be',
  "'ve": 'have',
  "'ll": 'will',
  "'d": 'would',
}

function unglued(value: string, start: number, pronoun: number): readonly Token[] {
  const words = [value.slice(0, pronoun), value.slice(pronoun)]
  return words.map((text, index) => {
    const at = start + index * pronoun
    const lower = text.toLowerCase()
    return {
      start: at,
      end: at + text.length,
      text,
      lower,
      lemma: verbOf[lower] ?? lower,
      pos: index === 0 ? 'PRON' : 'AUX',
      number: -1,
    }
  })
}

/** Blanks what is too long to be a word, so that no offset moves. */
function withoutRuns(text: string): string {
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at)
    if (
      at < text.length &&
      !(code === 32 || code === 10 || (code <= 13 && code >= 9) || (code >= 0x80 && isSpace(code)))
    )
      continue
    if (at - from >= longestWord) return blanked(text)
    from = at + 1
  }
  return text
}

function isSpace(code: number): boolean {
  return /\s/.test(String.fromCharCode(code))
}

const run = new RegExp(`\\S{${longestWord},}`, 'g')

function blanked(text: string): string {
  return text.replace(run, (word) => ' '.repeat(word.length))
}

function plainTokens(plain: string, start: number, end: number): readonly Token[] {
  const tokens: Token[] = []
  for (const word of plain.slice(start, end).matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)) {
    const at = start + word.index
    const lower = word[0].toLowerCase()
    tokens.push({ start: at, end: at + word[0].length, text: word[0], lower, lemma: lower, pos: 'X', number: -1 })
  }
  return tokens
}
