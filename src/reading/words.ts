import { keysOf } from '../packs/lexicon.ts'
import type { Token } from '../text/analyse.ts'
import { figure, isNumberWord, numberAt } from '../text/numbers.ts'
import { irregularBase, verbForm } from '../text/verb-forms.ts'
import { straightened } from './inversions.ts'
import { repaired } from './tag-repairs.ts'
import type { KnownWords, Word } from './word.ts'
import { modals } from './word.ts'

/** Pronouns that a tagger takes for names at the head of a sentence. */
const always = new Set('none nobody nothing everyone everybody someone somebody anyone anything'.split(' '))

/** The tokens of a sentence as words: numbers in two parts joined, tags repaired. Linear in the number of tokens. */
export function wordsOf(tokens: readonly Token[], known: KnownWords): readonly Word[] {
  const words = joined(tokens).map(wordOf)
  return straightened(words.map((word, at) => repaired(words, at, word, known)))
}

/** "twenty", "-", "two" become one number and "so-called" one adjective; every other hyphen stays a word of its own. */
function joined(tokens: readonly Token[]): readonly Token[] {
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

/** "twenty-two" and "so-called" are one word; null for other words with a hyphen, whose parts are looked up. */
function posOfJoined(lower: string): 'NUM' | 'ADJ' | null {
  if (lower === 'so-called') return 'ADJ'
  return numberAt([lower], 0)?.words === 1 ? 'NUM' : null
}

/** A figure or a number in words, whatever the tagger calls it. */
function mayCount(lower: string): boolean {
  const digit = lower.charCodeAt(0) >= 48 && lower.charCodeAt(0) <= 57
  if (digit || /^[$£€¥]/.test(lower)) return figure(lower) !== null
  return isNumberWord(lower)
}

function wordOf(token: Token): Word {
  if (token.text === 'May' && token.pos === 'AUX') return wordOf({ ...token, pos: 'PROPN' })
  if (always.has(token.lower) && token.pos !== 'PRON') return wordOf({ ...token, pos: 'PRON' })
  const numeral = token.pos === 'NUM' || mayCount(token.lower)
  const lemma =
    irregularBase(token.lower) ?? (typeof token.lemma === 'string' ? token.lemma.toLowerCase() : token.lower)
  return {
    start: token.start,
    end: token.end,
    text: token.text,
    // The state, not the pronoun.
    lower: token.text === 'US' ? 'u.s.' : token.lower,
    tag: numeral ? 'NUM' : modals.has(token.lower) && token.text !== 'May' && token.pos !== 'PROPN' ? 'AUX' : token.pos,
    lemma: token.lower === 'left' && token.pos === 'ADJ' ? 'left' : lemma,
    keys: keysOf(token.lower, lemma),
    form: verbForm(token.lower, lemma),
  }
}
