import { keysOf } from '../packs/lexicon.ts'
import type { Token } from '../text/analyse.ts'
import { figure, isNumberWord } from '../text/numbers.ts'
import { shared } from '../text/shared-string.ts'
import { irregularBase, verbForm } from '../text/verb-forms.ts'
import { straightened } from './inversions.ts'
import { repaired } from './tag-repairs.ts'
import type { KnownWords, Word } from './word.ts'
import { modals } from './word.ts'
import { wordSignsOf } from './word-signs.ts'

/** Pronouns that a tagger takes for names at the head of a sentence. */
const always = new Set('none nobody nothing everyone everybody someone somebody anyone anything'.split(' '))

/** The tokens of a sentence as words: numbers in two parts joined, tags repaired. Linear in the number of tokens. */
export function wordsOf(tokens: readonly Token[], known: KnownWords): readonly Word[] {
  const words: Word[] = []
  for (const token of joined(stopped(unlabelled(tokens)))) words.push(wordOf(token, known))
  let out = words
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === undefined) break
    const better = repaired(words, at, word, known)
    if (better === word) continue
    // Repairs look at the words as the tagger has them.
    if (out === words) out = [...words]
    out[at] = better
  }
  return straightened(out)
}

const labels = new Set(['Q', 'A', 'QUESTION', 'ANSWER', 'Question', 'Answer'])

/** "Q: Will Spain send ships?", "A. No.": the label of a question or an answer is no word of it. */
function unlabelled(tokens: readonly Token[]): readonly Token[] {
  const [first, second] = tokens
  if (first === undefined || second === undefined || tokens.length < 3) return tokens
  if (second.text === ':' && labels.has(first.text)) return tokens.slice(2)
  return (first.text === 'Q.' || first.text === 'A.') && !(first.text === 'A.' && second.pos === 'PROPN')
    ? tokens.slice(1)
    : tokens
}

/** Short words that the tagger takes with a full stop behind them for an abbreviation: "in." as inch, "no." as number. */
const beforeStop: ReadonlyMap<string, Token['pos']> = new Map(
  Object.entries<Token['pos']>({ 'in.': 'ADP', 'no.': 'DET' }),
)

/** "have put something in.": at the end of a sentence the stop is its own. */
function stopped(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1)
  const pos = last === undefined ? undefined : beforeStop.get(last.lower)
  if (last === undefined || pos === undefined) return tokens
  const lower = last.lower.slice(0, -1)
  const word = { ...last, end: last.end - 1, text: last.text.slice(0, -1), lower, lemma: lower, pos, number: -1 }
  const stop = { ...last, start: last.end - 1, text: '.', lower: '.', lemma: '.', pos: 'PUNCT' as const, number: -1 }
  return [...tokens.slice(0, -1), word, stop]
}

/** "twenty", "-", "two" become one number and "so-called" one adjective; every other hyphen stays a word of its own. */
function joined(tokens: readonly Token[]): readonly Token[] {
  if (!hasHyphen(tokens)) return tokens
  const whole: Token[] = []
  for (const token of tokens) {
    const hyphen = whole.at(-1)
    const first = whole.at(-2)
    const glued =
      hyphen?.text === '-' && first !== undefined && first.end === hyphen.start && hyphen.end === token.start
    const lower = glued ? `${first.lower}-${token.lower}` : ''
    const pos = glued ? posOfJoined(lower) : null
    if (glued && pos !== null) {
      whole.splice(-2, 2, {
        ...token,
        start: first.start,
        text: `${first.text}-${token.text}`,
        lower,
        lemma: lower,
        pos,
      })
    } else {
      whole.push(token)
    }
  }
  return whole
}

function hasHyphen(tokens: readonly Token[]): boolean {
  for (const { text } of tokens) if (text === '-') return true
  return false
}

/** "twenty-two" and "so-called" are one word; null for other words with a hyphen, whose parts are looked up. */
function posOfJoined(lower: string): 'NUM' | 'ADJ' | null {
  if (lower === 'so-called') return 'ADJ'
  return isNumberWord(lower) ? 'NUM' : null
}

/** A figure or a number in words, whatever the tagger calls it. */
function mayCount(lower: string): boolean {
  const digit = lower.charCodeAt(0) >= 48 && lower.charCodeAt(0) <= 57
  if (digit || /^[$£€¥]/.test(lower)) return figure(lower) !== null
  return isNumberWord(lower)
}

/** What is the same wherever a word stands with one tag. */
interface Known {
  readonly text: string
  readonly pos: Token['pos']
  readonly lower: string
  readonly tag: Word['tag']
  readonly lemma: string
  readonly keys: Word['keys']
  readonly signs: number
  readonly form: Word['form']
  /** The vocabulary that was asked last which of its word lists know the word, and its answer. */
  asked: KnownWords | null
  listed: number
}

/** Words come again and again; what is known of so many is kept, by their number. One met again and again is seldom pushed out. */
const slots = 32_768
const remembered = new Array<Known | undefined>(slots).fill(undefined)

function wordOf(token: Token, vocabulary: KnownWords): Word {
  const { start, end, text, number } = token
  let known = number < 0 ? undefined : remembered[number % slots]
  if (known === undefined || known.text !== text || known.pos !== token.pos) {
    known = knownOf(token)
    if (number >= 0) remembered[number % slots] = known
  }
  if (known.asked !== vocabulary) {
    known.listed = vocabulary.listed(known.keys)
    known.asked = vocabulary
  }
  const { lower, tag, lemma, keys, listed, signs, form } = known
  return { start, end, text, lower, tag, lemma, keys, listed, signs, form }
}

function knownOf({ text, lower: printed, pos, lemma: given }: Token): Known {
  const base = irregularBase(printed) ?? given.toLowerCase()
  // The state, not the pronoun.
  const lower = text === 'US' ? 'u.s.' : shared(printed)
  const lemma = printed === 'left' && pos === 'ADJ' ? 'left' : shared(base)
  return {
    text,
    pos,
    lower,
    tag: tagOf(text, printed, pos),
    lemma,
    keys: keysOf(printed, base),
    signs: wordSignsOf({ text, lower, lemma }),
    form: verbForm(printed, base),
    asked: null,
    listed: 0,
  }
}

function tagOf(text: string, lower: string, tagged: Token['pos']): Word['tag'] {
  const month = text === 'May' && tagged === 'AUX'
  const pos = month ? 'PROPN' : always.has(lower) ? 'PRON' : tagged
  if (pos === 'NUM' || mayCount(lower)) return 'NUM'
  return modals.has(lower) && text !== 'May' && pos !== 'PROPN' ? 'AUX' : pos
}
