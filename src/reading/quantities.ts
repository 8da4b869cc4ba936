import { figure } from '../text/numbers.ts'
import type { Amount } from './item.ts'
import type { NounPhrase } from './noun-phrase.ts'
import type { Word } from './word.ts'

const currencies = new Set(
  'euro dollar pound yen yuan renminbi crown krone krona kroner kronor franc zloty lira rupee rand won peso shekel dirham riyal forint koruna lev leu dinar ruble rouble hryvnia real baht ringgit rupiah cedi naira shilling cent'.split(
    ' ',
  ),
)
const currencySigns = new Set('$€£¥')
const signs = new Set(['us$', 'c$', 'a$', 'nz$', 'hk$'])
const noUnit = new Set(['more', 'other', 'others', 'million', 'billion', 'thousand', 'hundred'])

/** Whether a phrase is a sum of money: a currency as its head with a number, or a sign before a number. */
export function isMoney(words: readonly Word[], phrase: NounPhrase): boolean {
  const head = words[phrase.head]
  for (let at = phrase.first; at <= phrase.core; at++) {
    const word = words[at]
    if (word !== undefined && hasSign(word)) return true
  }
  if (head === undefined) return false
  if (currencies.has(head.lemma) && phrase.number !== null) return true
  // "Latvia 60 million": nothing else is counted by the million without its noun.
  return head.tag === 'NUM' && phrase.number !== null && phrase.number.value >= 1_000_000
}

/** "$40", "€", "US$": told by the first letter or the last, since every word of a phrase is asked. */
export function hasSign({ text, lower }: Word): boolean {
  return currencySigns.has(text.charAt(0)) || (lower.endsWith('$') && signs.has(lower))
}

/** The number of a phrase or of its complement ("a brigade of up to 4,000 soldiers"); null for "a" and for a span of two numbers. */
export function amountOf(words: readonly Word[], phrase: NounPhrase): Amount | null {
  const strong = strongNumber(words, phrase)
  if (strong !== null) return strong
  const { number } = phrase
  if (number !== null && number.to === null && !isOrdinalName(words, phrase)) {
    const from = phrase.numberFrom ?? phrase.first
    return { value: number.value, unit: unitOf(words, phrase), first: from, last: phrase.core }
  }
  if (number !== null) return null
  const set = setNumber(words, phrase)
  if (set !== null) return set
  return phrase.of === null || phrase.of.possessor !== null ? null : amountOf(words, phrase.of)
}

const sets: ReadonlyMap<string, number> = new Map(Object.entries<number>({ pair: 2, trio: 3, quartet: 4, dozen: 12 }))
const owning = new Set(['its', 'their', 'his', 'her', 'our', "'s"])

/** "its pair of frigates", "Chad's dozen officers", "both its ships": a set that somebody has. */
function setNumber(words: readonly Word[], phrase: NounPhrase): Amount | null {
  const unit = unitOf(words, phrase.of ?? phrase)
  if (words[phrase.first]?.lower === 'both' && owning.has(words[phrase.first + 1]?.lower ?? ''))
    return { value: 2, unit, first: phrase.first, last: phrase.core }
  for (let at = phrase.first + 1; at <= phrase.core; at++) {
    const value = sets.get(words[at]?.lower ?? '')
    if (value !== undefined && owning.has(words[at - 1]?.lower ?? ''))
      return { value, unit, first: at, last: phrase.core }
  }
  return null
}

/** "a 700-strong battalion" */
function strongNumber(words: readonly Word[], phrase: NounPhrase): Amount | null {
  for (let at = phrase.first; at + 2 <= phrase.core; at++) {
    if (words[at]?.tag !== 'NUM' || words[at + 1]?.text !== '-' || words[at + 2]?.lower !== 'strong') continue
    const value = figure(words[at]?.lower ?? '')
    if (value !== null) return { value, unit: words[phrase.head]?.text ?? '', first: at, last: at + 2 }
  }
  return null
}

/** "March 3", "Article 5": a number that names and does not count. */
function isOrdinalName(words: readonly Word[], phrase: NounPhrase): boolean {
  return phrase.numberFrom === null && words[phrase.head]?.tag === 'NUM' && words[phrase.head - 1]?.tag === 'PROPN'
}

function unitOf(words: readonly Word[], phrase: NounPhrase): string {
  const head = words[phrase.head]
  if (head === undefined || head.tag === 'NUM' || noUnit.has(head.lower)) return ''
  return head.text
}
