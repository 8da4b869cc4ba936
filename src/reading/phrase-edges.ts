import type { Token } from '../text/analyse.ts'
import { nth } from '../text/nth.ts'
import type { Head } from './role-heads.ts'
import { abroad, days, determiners, isCapital, owners, participles, portfolios } from './role-phrases.ts'
import { roleHeadAt } from './role-words.ts'
import { glued, type KnownName, type SentenceView } from './sentence-view.ts'

/** How far a phrase may reach to the left; longer ones are lists or page furniture. */
const longestPhrase = 9

/** The first token of the phrase whose head stands at a token, not before `from`. */
export function leftEdge(view: SentenceView, at: number, from: number): number {
  const { tokens } = view
  let first = at
  let named = false
  while (first > from && at - first < longestPhrase) {
    const token = tokens[first - 1]
    if (token === undefined || days.has(token.lower) || /^\d+[:.]\d/.test(token.text)) break
    if (determiners.has(token.lower) || owners.has(token.lower)) {
      first--
      if (token.lower !== 'other' && token.pos !== 'NUM') break
      continue
    }
    const name = view.nameAt[first - 1] ?? null
    if (name !== null && isPlace(view, name)) break
    const linked = token.text === '-' && glued(tokens, first - 1)
    const nominal =
      token.pos === 'ADJ' ||
      token.pos === 'NOUN' ||
      token.pos === 'PROPN' ||
      token.pos === 'NUM' ||
      token.pos === 'X' ||
      (isCapital(token) &&
        first > 1 &&
        token.pos !== 'ADP' &&
        token.pos !== 'CCONJ' &&
        token.pos !== 'SCONJ' &&
        token.pos !== 'PRON')
    // "quotes Spain's minister": before a state's own name stands no other noun of the phrase.
    if (
      named &&
      name === null &&
      token.pos !== 'ADJ' &&
      token.pos !== 'NUM' &&
      !participles.has(token.lower) &&
      !linked
    )
      break
    if (name === null && !linked && !nominal && token.lower !== "'s" && !participles.has(token.lower)) break
    if (name !== null && name.senses[0]?.kind !== 'adjective') named = true
    first = name === null ? first - 1 : name.first
  }
  return Math.max(first, from)
}

/** A capital behind "in" or "at" is where it happens, and not whose minister it is. */
function isPlace(view: SentenceView, name: KnownName): boolean {
  const before = nth(view.tokens, name.first - 1)?.lower
  return (
    name.senses[0]?.kind === 'seat' && (before === 'in' || before === 'at' || before === 'from' || before === 'near')
  )
}

const leading = new Set(['of', 'for', 'from', 'in', 'at', 'with', 'to', 'on', 'close', 'familiar', 'involved'])

/** The phrase with the prepositions that belong to it: "a person close to the programme", "minister of defence". */
export function rightEdge(view: SentenceView, head: Head): { readonly last: number } {
  const { tokens } = view
  let last = head.last
  for (let complements = 0; complements < 2; complements++) {
    const word = tokens[last + 1]
    if (word === undefined || !leading.has(word.lower)) break
    // "the Ministry of Defence in Lima": the seat says whose it is.
    const seat = head.sort === 'body' && word.lower === 'in' && view.nameAt[last + 2]?.senses[0]?.actor != null
    if (complements > 0 && word.lower !== 'of' && !seat) break
    if (
      word.lower === 'on' ||
      word.lower === 'with' ||
      (word.lower === 'to' && !abroad.has(head.head) && head.sort !== 'official')
    )
      break
    const start = word.lower === 'close' || word.lower === 'familiar' || word.lower === 'involved' ? last + 3 : last + 2
    const end = nominalEnd(view, start, word.lower)
    if (end < start) break
    if (word.lower === 'in' && startsWithTime(tokens, start)) break
    last = end
  }
  return { last }
}

function startsWithTime(tokens: readonly Token[], start: number): boolean {
  const word = tokens[start]
  return word !== undefined && (days.has(word.lower) || /^\d{4}$/.test(word.text))
}

/** The end of a plain noun phrase that starts at a token; before it where none does. A person's name ends it. */
function nominalEnd(view: SentenceView, start: number, preposition: string): number {
  const { tokens } = view
  let at = start
  if (determiners.has(tokens[at]?.lower ?? '') || owners.has(tokens[at]?.lower ?? '')) at++
  let last = start - 1
  // "assured his president of 90 sappers": a number is nobody's office.
  if (tokens[at]?.pos === 'NUM') return last
  const portfolio = preposition === 'of' || preposition === 'for'
  while (at < tokens.length && at - start < 8) {
    const token = tokens[at]
    if (token === undefined || days.has(token.lower)) break
    const name = view.nameAt[at] ?? null
    if (name !== null) {
      last = name.last
      at = name.last + 1
      const owned =
        tokens[at]?.lower === "'s" ||
        (tokens[at]?.pos === 'NOUN' && (name.senses[0]?.kind !== 'name' || /^[\p{Lu}.]+$/u.test(token.text)))
      if (!owned) break
      continue
    }
    if (portfolio && portfolios.has(token.lower)) {
      if (token.lower !== 'and' && token.lower !== 'the' && token.lower !== 'for') last = at
      at++
      continue
    }
    const capital = isCapital(token)
    const office = capital && portfolio ? roleHeadAt(tokens, at) : null
    if (office !== null) {
      // "a spokesman for Defence Minister Ana Brandt"
      last = office.last
      at = office.last + 1
      while (isCapital(tokens[at])) last = at++
      break
    }
    // "Minister of Defence Lena Brandt": what follows a field of office is a name.
    if (capital && last >= start && portfolios.has(tokens[last]?.lower ?? '')) break
    const nominal =
      capital ||
      token.pos === 'ADJ' ||
      token.pos === 'NOUN' ||
      token.pos === 'PROPN' ||
      token.pos === 'NUM' ||
      token.lower === "'s" ||
      (token.text === '-' && glued(tokens, at))
    if (!nominal) break
    last = at
    at++
  }
  return last
}
