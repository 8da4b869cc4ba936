import { nth } from '../text/nth.ts'
import { numberAt } from '../text/numbers.ts'
import type { ReadSentence } from './grammar.ts'
import type { Word } from './word.ts'

/** A size of a group found by the words around a number, whatever the clause. Word indexes, inclusive. */
export interface Size {
  readonly what: 'members' | 'pledged'
  readonly count: number
  readonly of: number | null
  readonly approx: boolean
  readonly first: number
  readonly last: number
  readonly rule: string
}

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Nouns that are states, or those who sit for them. */
const bodies =
  list(`country state nation government member ally partner capital delegation contributor donor participant signatory attendee
  party backer supporter pledger subscriber friend neighbour neighbor associate sponsor guarantor`)
const sitters = list('minister leader envoy ambassador delegate representative chief president premier secretary')
/** Bodies that have given by their name. */
const givers = list('contributor donor signatory pledger subscriber')
/** What is said of those who gave something. */
const giving =
  list(`pledge promise commit offer agree sign join contribute confirm donate subscribe enter give provide supply send deploy
  volunteer approve ratify apply enforce implement participate answer lay chip enlist undertake announce earmark list`)
/** Phrases of giving whose verb says little by itself: verb and one of the words behind it. */
const givingWith: ReadonlyMap<string, RegExp> = new Map(
  Object.entries<RegExp>({
    put: /\b(?:something|table|name|names|troops|soldiers|ships|money|law|forward|down|into|pot|pool)\b/,
    have: /\b(?:share|stake|part|assets?|people|something|commitments?|promises?|pledges?|offers?)\b/,
    come: /\b(?:forward|empty|gifts?)\b/,
    step: /\bforward\b/,
    raise: /\bhands?\b/,
    make: /\b(?:pledges?|promises?|commitments?|offers?)\b/,
    take: /\bpart\b/,
    remain: /\b(?:behind|committed|on board)\b/,
    stand: /\b(?:behind|by)\b/,
    be: /\b(?:in it|on board|signed up|behind it|on the list|in for)\b/,
    leave: /\b(?:promised|pledged|signatures?|promises?|pledges?)\b/,
    go: /\b(?:promised|pledged)\b/,
  }),
)
const sitting = list(
  'attend sit meet confer gather convene assemble belong congregate reconvene negotiate haggle deliberate',
)
/** Adjectives before the noun that say they belong or came. */
const belonging = list('participating contributing attending invited assembled')
const sittingPhrase =
  /\b(?:around the table|at the table|present|represented|attending|in the room|in the hall|on the call|took part|take part|were there|was there|under one roof|in attendance|came|invited|involved|answered to their names)\b/
/** Nouns before "of" that hold members. */
const meetings = list(
  'gathering meeting conference summit group coalition club alliance circle bloc grouping format pool body forum round session call ministers leaders envoys representatives delegates chiefs officials delegations ambassadors presidents heads',
)
const denying = list("not no never nor n't without none refuse decline fail reject")
const reach = 16

/** Every size that the words of a sentence state. Linear in their number. */
export function sizesOf(read: ReadSentence): readonly Size[] {
  const { words } = read
  const found: Size[] = []
  for (let at = 0; at < words.length; at++) {
    const number = sizeAt(words, at)
    if (number === null) continue
    found.push(...stated(words, at, number))
    at = number.end
  }
  return found
}

interface Sized {
  readonly value: number
  readonly approx: boolean
  /** Last word of the number. */
  readonly end: number
}

const currency = /^[$€£¥]/

function sizeAt(words: readonly Word[], at: number): Sized | null {
  const word = words[at]
  if (word === undefined || word.tag !== 'NUM' || currency.test(word.text)) return null
  if (nth(words, at - 1)?.tag === 'NUM' || nth(words, at - 1)?.text === '-' || words[at + 1]?.text === '%') return null
  const number = numberAt(
    words.slice(at, at + 4).map((one) => one.lower),
    0,
  )
  if (
    number === null ||
    number.to !== null ||
    number.value < 2 ||
    number.value > 250 ||
    !Number.isInteger(number.value)
  )
    return null
  const approx = number.approx || /^(?:about|around|some|roughly|nearly|almost)$/.test(nth(words, at - 1)?.lower ?? '')
  return { value: number.value, approx, end: at + number.words - 1 }
}

const between = list('ADJ NOUN PROPN PART')

/** The counted noun behind a number: "European defence ministers", "of Orlavia's partners"; -1 where none stands. */
function headAfter(words: readonly Word[], from: number): number {
  let at = from
  for (let steps = 0; steps < 6; steps++, at++) {
    const word = words[at]
    if (word === undefined) return -1
    if (bodies.has(word.lemma) && words[at + 1]?.tag !== 'NOUN') return at
    if (sitters.has(word.lemma) && word.form === 's') return at
    if (
      !between.has(word.tag) &&
      !(word.tag === 'CCONJ' && steps > 0) &&
      !belonging.has(word.lower) &&
      word.lower !== "'s" &&
      word.text !== '-' &&
      !(word.tag === 'VERB' && word.form === 'ing')
    )
      return -1
  }
  return -1
}

function textFrom(words: readonly Word[], from: number, most = reach): string {
  const out: string[] = []
  for (let at = from; at < Math.min(words.length, from + most); at++) {
    const word = words[at]
    if (word === undefined || word.text === '.' || word.text === ';') break
    out.push(word.lower)
  }
  return out.join(' ')
}

/** "did not come with empty hands": they gave. */
const emptyHanded =
  /^(?:not|n't|never) (?:come|arrive|turn up|leave|go) (?:to \w+ )?(?:with empty hands|empty[- ]handed|empty - handed)/
/** "have confirmed that they will attend": coming is no gift. */
const attendance =
  /^(?:that )?(?:they|it|to)? ?(?:will |would )?(?:attend|be present|be there|come|participation|attendance)\b/

/** Whether a verb of giving stands behind, before the next strong mark, and is not denied. */
function gives(words: readonly Word[], from: number): boolean {
  for (let at = from; at < Math.min(words.length, from + reach); at++) {
    const word = words[at]
    if (word === undefined || word.text === ';' || word.text === '.') return false
    if (denying.has(word.lemma)) return emptyHanded.test(textFrom(words, at))
    if (word.lower === 'each') continue
    // The tagger often takes "put" behind a number for a noun.
    const put = word.lower === 'put' && at === from
    if (word.tag !== 'VERB' && word.tag !== 'AUX' && !put) continue
    if (giving.has(word.lemma)) return !attendance.test(textFrom(words, at + 1))
    if (givingWith.get(word.lemma)?.test(textFrom(words, at + 1)) === true) return true
    if (word.tag === 'VERB' && !['say', 'tell', 'see'].includes(word.lemma)) return false
  }
  return false
}

function sits(words: readonly Word[], from: number): boolean {
  const verb = words.slice(from, from + 8).find((word) => word.tag === 'VERB')
  return (verb !== undefined && sitting.has(verb.lemma)) || sittingPhrase.test(textFrom(words, from, 5))
}

/** "a gathering of 24 states", "the foreign and finance ministers of 24 states". */
function heldBefore(words: readonly Word[], at: number): boolean {
  const of = nth(words, at - 1)?.lower === 'the' || nth(words, at - 1)?.lower === 'some' ? at - 2 : at - 1
  if (nth(words, of)?.lower === 'among') return true
  return (
    (nth(words, of)?.lower === 'of' || nth(words, of)?.lower === 'from') &&
    meetings.has(nth(words, of - 1)?.lower ?? '')
  )
}

/** Fewer than these are some of a group, and not its size. */
const fewest = 5

const those = list('them those these which whom')

function stated(words: readonly Word[], at: number, number: Sized): readonly Size[] {
  const { value, approx, end } = number
  const size = (what: Size['what'], count: number, last: number, rule: string, of: number | null = null): Size => ({
    what,
    count,
    of,
    approx,
    first: at,
    last,
    rule,
  })
  const strong = strongGroup(words, end)
  if (strong >= 0) return [size('members', value, strong, 'strong')]
  const whole = wholeBehind(words, end + 1)
  // "machines, ten of the 14 that Tokyo promised": of the things before.
  if (whole !== null && ofThings(words, at, whole.end)) return []
  if (whole !== null) {
    const members = { ...size('members', whole.value, whole.end, 'of-whole'), first: whole.first, approx: false }
    const named = headAfter(words, whole.end + 1)
    const beside = named >= 0 || words.slice(at, whole.first).some((word) => bodies.has(word.lemma))
    if (
      whole.value < fewest ||
      (!beside && /\b(?:be|been|being|is|are|was|were)\b/.test(textFrom(words, whole.end + 1, 5)))
    )
      return []
    const last = Math.max(whole.end, named)
    // "22 of the 60 armoured vehicles": of things.
    if (
      named < 0 &&
      ['NOUN', 'ADJ', 'PROPN'].includes(words[whole.end + 1]?.tag ?? '') &&
      words[whole.end + 1]?.lower !== 'put' &&
      !sittingPhrase.test(words[whole.end + 1]?.lower ?? '')
    )
      return []
    if (named < 0 && !gives(words, last + 1)) return []
    const coming = /\b(?:attend|be present|be there)\b/.test(textFrom(words, last + 1, 9))
    return gives(words, last + 1) || (named >= 0 && !coming)
      ? [size('pledged', value, last, 'part', whole.value), members]
      : [members]
  }
  if (words[end + 1]?.lower === 'of' && those.has(words[end + 2]?.lower ?? ''))
    return gives(words, end + 3) ? [size('pledged', value, end + 2, 'of-them')] : []
  const before = wholeBefore(words, at)
  if (before !== null && before.value > value && gives(words, end + 1)) {
    const members = { ...size('members', before.value, before.end, 'of-whole'), first: before.first, approx: false }
    return [size('pledged', value, end, 'part', before.value), ...(before.giver ? [] : [members])]
  }
  if (value < fewest) return []
  const head = headAfter(words, end + 1)
  if (head < 0) return bare(words, at, end) ? [size('pledged', value, end, 'bare')] : []
  const noun = words[head]?.lemma ?? ''
  if (byThem(words, at)) return [size('pledged', value, head, 'by')]
  if (opensWhole(words, at)) return []
  if (withPromise.test(textFrom(words, head + 1, 6))) return [size('pledged', value, head, 'with-promise')]
  if (words.slice(end + 1, head).some((word) => belonging.has(word.lower)))
    return [size('members', value, head, 'belonging')]
  if (sitters.has(noun))
    return sits(words, at) || /put together|agree/.test(textFrom(words, head))
      ? [size('members', value, head, 'sitters')]
      : []
  // "Around the table sat 14 countries"
  if (sitting.has(nth(words, at - 1)?.lemma ?? '')) return [size('members', value, head, 'sits')]
  // "began with 14 members"
  if (nth(words, at - 1)?.lower === 'with' && noun === 'member') return [size('members', value, head, 'with-members')]
  if (heldBefore(words, at)) return [size('members', value, head, 'held')]
  if (givers.has(noun) && words[at - 1]?.lower !== 'all') return [size('pledged', value, head, 'givers')]
  if (nth(words, at - 1)?.lower === 'of' && nth(words, at - 2)?.tag === 'NOUN') return []
  if (sits(words, head + 1) || noun === 'delegation') return [size('members', value, head, 'sits')]
  return gives(words, head + 1) ? [size('pledged', value, head, 'gives')] : []
}

/** "governments with a firm promise to their name" */
const withPromise = /^with (?:a |an )?(?:\w+ )?(?:promises?|pledges?|commitments?|contributions?)\b/

/** "promised by 29 governments" */
function byThem(words: readonly Word[], at: number): boolean {
  if (nth(words, at - 1)?.lower !== 'by') return false
  return words.slice(Math.max(0, at - 4), at - 1).some((word) => word.tag === 'VERB' && giving.has(word.lemma))
}

/** "Of the 26 governments represented, 11 …" opens with the whole: it is read with its part. */
function opensWhole(words: readonly Word[], at: number): boolean {
  const of = nth(words, at - 1)?.lower === 'the' ? at - 2 : at - 1
  return of <= 1 && nth(words, of)?.lower === 'of'
}

/** The whole that opens the sentence: "Of the 18 Forum members 13 …", "Of fourteen invited, nine …". */
function wholeBefore(
  words: readonly Word[],
  at: number,
): { readonly value: number; readonly first: number; readonly end: number; readonly giver: boolean } | null {
  const of = words[0]?.lower === 'of' ? 0 : words[1]?.lower === 'of' && words[0]?.tag === 'PUNCT' ? 1 : -1
  if (of < 0 || at - of > 12) return null
  const first = words[of + 1]?.lower === 'the' ? of + 2 : of + 1
  if (first >= at) return null
  const size = sizeAt(words, first)
  if (size === null || size.value < fewest) return null
  const head = headAfter(words, size.end + 1)
  const bodily = (head >= 0 && head < at) || belonging.has(words[size.end + 1]?.lower ?? '')
  return bodily ? { value: size.value, first, end: size.end, giver: givers.has(words[head]?.lemma ?? '') } : null
}

const strengths = list('strong member nation country state party')
const holders = list('group coalition club alliance circle bloc grouping format pool body forum consortium partnership')

/** "the 31-strong Karsk Group": where the noun that holds them stands; -1 where none does. */
function strongGroup(words: readonly Word[], end: number): number {
  if (words[end + 1]?.text !== '-' || !strengths.has(words[end + 2]?.lower ?? '')) return -1
  for (let at = end + 3; at < end + 7; at++) {
    const word = words[at]
    if (word === undefined || !['ADJ', 'NOUN', 'PROPN'].includes(word.tag)) return -1
    if (holders.has(word.lower)) return at
  }
  return -1
}

/** Right behind a noun in front of a comma that is no state and nobody who sits for one. */
function ofThings(words: readonly Word[], at: number, end: number): boolean {
  const noun = nth(words, at - 2)
  return (
    nth(words, at - 1)?.text === ',' &&
    noun?.tag === 'NOUN' &&
    !bodies.has(noun.lemma) &&
    !sitters.has(noun.lemma) &&
    headAfter(words, end + 1) < 0
  )
}

/** "of the 31", "of its 14", "of Orlavia's 31", "of what are now 36", "out of the 31". */
function wholeBehind(
  words: readonly Word[],
  from: number,
): { readonly value: number; readonly first: number; readonly end: number } | null {
  let at = from
  const noun = words[at]
  // "Eighteen states out of the 31 present".
  if (noun !== undefined && bodies.has(noun.lemma)) at++
  if (words[at]?.lower === 'out') at++
  if (words[at]?.lower !== 'of' && words[at]?.lower !== 'from') return null
  for (let step = 1; step < 7; step++) {
    const size = sizeAt(words, at + step)
    if (size !== null) return { value: size.value, first: at + step, end: size.end }
    const word = words[at + step]
    if (word === undefined || word.tag === 'VERB' || word.text === ',' || those.has(word.lower)) return null
  }
  return null
}

/** ", 15 have now pledged", "Seventeen have promised soldiers": a bare number that gives. */
function bare(words: readonly Word[], at: number, end: number): boolean {
  const before = nth(words, at - 1)
  const opens = before === undefined || [',', ';', ':', '"', 'and', 'but', 'that'].includes(before.lower)
  const next = words[end + 1]
  return opens && (next?.tag === 'AUX' || next?.tag === 'VERB' || next?.lower === 'put') && gives(words, end + 1)
}
