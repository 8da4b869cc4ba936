/** A number stated in a text, with where it stands: offsets of the words that give it, end exclusive. */
export interface StatedNumber {
  readonly value: number
  /** Set where the text gives a span ("between 300 and 400"): `value` is then its lower end. */
  readonly to: number | null
  /** "around", "some", "about", "almost". */
  readonly approx: boolean
  /** "up to", "at most", "as many as": `value` is the most. */
  readonly atMost: boolean
  /** How many words it takes from the place where it was asked for. */
  readonly words: number
}

/** Numbers of one word, zero to ninety. */
export const units: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
/** Words that mean a set of a size: "a dozen", "a pair of". */
const sets: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({ dozen: 12, score: 20, pair: 2, couple: 2, trio: 3, quartet: 4 }),
)
const scales: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    hundred: 100,
    thousand: 1000,
    k: 1000,
    million: 1_000_000,
    mln: 1_000_000,
    m: 1_000_000,
    billion: 1_000_000_000,
    bln: 1_000_000_000,
    bn: 1_000_000_000,
    trillion: 1_000_000_000_000,
  }),
)
/** Short scale letters count only when they are glued to digits or follow money ("900m"), never as a word of their own. */
const gluedScales = new Set(['k', 'm', 'bn', 'mln', 'bln'])
const approximate = new Set(['about', 'around', 'roughly', 'approximately', 'some', 'nearly', 'almost', 'circa'])

const digits = /^[£$€¥]?(\d{1,3}(?:[,.]\d{3})+|\d+)(?:\.(\d+))?(k|m|bn|mln|bln)?$/

/** The value of one written figure ("4,000", "1.5", "900m"); null where the word is none. */
export function figure(word: string): number | null {
  const match = digits.exec(word)
  if (match === null) return null
  const [, whole = '', fraction, scale] = match
  const grouped = /[,.]\d{3}$/.test(whole)
  const base = Number(`${whole.replace(/[,.]/g, '')}${fraction === undefined ? '' : `.${fraction}`}`)
  // "1.500" is grouped by thousands only where nothing else says that its point is a decimal one.
  const value = grouped || fraction !== undefined || !whole.includes('.') ? base : Number(whole)
  return scale === undefined ? value : value * (scales.get(scale) ?? 1)
}

const unitOf: ReadonlyMap<string, number> = new Map(Object.entries(units))

function wordValue(word: string): number | null {
  const direct = unitOf.get(word)
  if (direct !== undefined) return direct
  const dash = word.indexOf('-')
  if (dash < 0) return null
  const tens = unitOf.get(word.slice(0, dash))
  const ones = unitOf.get(word.slice(dash + 1))
  return tens !== undefined && ones !== undefined && tens >= 20 && ones < 10 ? tens + ones : null
}

/** Whether one word in lower case is a number by itself: "seven", "twenty-two". */
export function isNumberWord(lower: string): boolean {
  return wordValue(lower) !== null
}

/** Words that may open a number beside figures and number words. */
const openers = new Set([
  ...approximate,
  ...sets.keys(),
  'a',
  'an',
  'half',
  'up',
  'at',
  'as',
  'more',
  'close',
  'less',
  'fewer',
  'between',
  'from',
  'c$',
  'us$',
  'a$',
])

/** Whether "a" before this word in lower case makes a number of it: "a dozen", "a hundred". */
export function isCountable(lower: string): boolean {
  return sets.has(lower) || lower === 'hundred' || lower === 'thousand'
}

/** A cheap look whether a number may start with this word; `numberAt` tells whether it does. */
export function mayStartNumber(lower: string): boolean {
  const code = lower.charCodeAt(0)
  return (code >= 48 && code <= 57) || code < 48 || code > 127 || openers.has(lower) || wordValue(lower) !== null
}

/** Words that open a number only with one of these behind them. */
const seconds: ReadonlyMap<string, readonly string[]> = new Map([
  ['up', ['to']],
  ['at', ['most', 'least']],
  ['as', ['many']],
  ['more', ['than']],
  ['close', ['to']],
  ['less', ['than']],
  ['fewer', ['than']],
])

/** Whether a number may start with these two words in lower case, the first of which `mayStartNumber`. */
export function opensNumber(lower: string, next: string): boolean {
  return seconds.get(lower)?.includes(next) ?? true
}

interface Run {
  readonly value: number
  readonly words: number
}

/** "two", "sixty-one", "nineteen hundred", "1.6 billion", "half a dozen", "a pair": the plain number at `at`. */
function plainNumber(words: readonly string[], at: number): Run | null {
  const first = words[at] ?? ''
  const second = words[at + 1] ?? ''
  if (first === 'half' && second === 'a' && sets.has(words[at + 2] ?? ''))
    return { value: (sets.get(words[at + 2] ?? '') ?? 0) / 2, words: 3 }
  if (first === 'a' || first === 'an') {
    const size =
      sets.get(second) ?? (second === 'hundred' ? 100 : undefined) ?? (second === 'thousand' ? 1000 : undefined)
    return size === undefined ? null : { value: size, words: 2 }
  }
  const start = figure(first) ?? wordValue(first)
  return start === null ? null : scaled(words, at + 1, start, figure(first) !== null)
}

/** Takes the scales and lower parts that follow: "two hundred and five thousand", "five dozen". */
function scaled(words: readonly string[], from: number, start: number, written: boolean): Run {
  let total = 0
  let current = start
  let at = from
  while (at < words.length) {
    const word = words[at] ?? ''
    const scale =
      gluedScales.has(word) && !written ? undefined : (scales.get(word) ?? (word === 'dozen' ? 12 : undefined))
    if (scale !== undefined) {
      if (scale === 100 || scale === 12) current *= scale
      else {
        total += current * scale
        current = 0
      }
      at++
      continue
    }
    const skip = word === 'and' && !written ? 1 : 0
    const next = written ? null : wordValue(words[at + skip] ?? '')
    const fits =
      next !== null &&
      ((current >= 20 && current < 100 && current % 10 === 0 && next < 10 && skip === 0) || lower(current, total, next))
    if (next === null || !fits) break
    current += next
    at += skip + 1
  }
  return { value: total + current, words: at - from + 1 }
}

/** "two hundred [and] five", "one thousand two hundred": a smaller number may follow a full hundred or thousand. */
function lower(current: number, total: number, next: number): boolean {
  return (current >= 100 && current % 100 === 0 && next < 100) || (current === 0 && total > 0 && next < 1000)
}

/** Money signs that a tokeniser may have cut off ("£ 900 m"). */
const signs = new Set(['£', '$', '€', '¥', 'c$', 'us$', 'a$'])

/**
 * Reads the number that starts at word `at` of lower-case words, with what stands before it: "up to 4,000",
 * "between 300 and 400", "some 60", "more than a dozen". Null where none starts there. Looks at a dozen words at most.
 */
export function numberAt(words: readonly string[], at: number): StatedNumber | null {
  let from = at
  let approx = false
  let atMost = false
  const pair = `${words[from] ?? ''} ${words[from + 1] ?? ''}`
  if (pair === 'up to' || pair === 'at most') {
    atMost = true
    from += 2
  } else if (pair === 'as many' && words[from + 2] === 'as') {
    atMost = true
    from += 3
  } else if (
    pair === 'more than' ||
    pair === 'close to' ||
    pair === 'at least' ||
    pair === 'less than' ||
    pair === 'fewer than'
  ) {
    approx = true
    from += 2
  } else if (approximate.has(words[from] ?? '')) {
    approx = true
    from += 1
  }
  const range = words[from] === 'between' || words[from] === 'from'
  if (range) from++
  if (signs.has(words[from] ?? '')) from++
  const first = plainNumber(words, from)
  if (first === null) return null
  const end = from + first.words
  const joint = words[end] ?? ''
  const second = range && (joint === 'and' || joint === 'to') ? plainNumber(words, end + 1) : null
  if (range && second === null) return null
  const stop = second === null ? end : end + 1 + second.words
  return { value: first.value, to: second?.value ?? null, approx, atMost, words: stop - at }
}
