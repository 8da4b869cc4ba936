import type { Sign } from '../records/because.ts'
import type { Count } from '../records/count.ts'
import { countId } from '../records/count.ts'
import { passageOf } from '../text/passage.ts'
import type { Claim } from './claim.ts'
import { claimsOfDocument } from './claims-of-document.ts'
import type { Clause } from './clause.ts'
import { childrenOf, ownSubjects } from './clause.ts'
import type { ReadDocument } from './document.ts'
import type { ReadSentence } from './grammar.ts'
import { grammarOf, spanOf } from './grammar.ts'
import { sizesOf } from './group-sizes.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { signAt } from './why-mention.ts'

/** Nouns that mean states or those who speak for them, when they are counted. */
const counted = new Set(
  'country state nation government member ally partner capital delegation contributor donor participant signatory leader'.split(
    ' ',
  ),
)
/** Verbs of being there: whoever sits at the table is a member of what meets. */
const attending = new Set('attend sit meet confer gather join participate convene assemble belong'.split(' '))
const attendingPhrases = [
  'around the table',
  'at the table',
  'be present',
  'were present',
  'was present',
  'be involved',
  'were involved',
  'took part',
  'take part',
  'in the room',
  'on the call',
]
/** Nouns that hold members: "a group of 35 countries". */
const holding = new Set('group coalition club alliance circle bloc grouping format pool body forum'.split(' '))
/** Nouns that hold pledges: "a list of 22 countries", "the number of countries that have committed". */
const listing = new Set('list number total tally'.split(' '))

interface Found {
  readonly what: 'members' | 'pledged'
  readonly count: number
  readonly of: number | null
  readonly approx: boolean
  /** "26 of the countries": of those whose size was stated before. */
  readonly ofThem?: boolean
  readonly first: number
  readonly last: number
  readonly rule: string
}

/** Sizes that the document states of groups: of those who belong or attend, and of those who committed. */
export function countsOf(document: ReadDocument): readonly Count[] {
  const claims = claimsOfDocument(document).filter((one) => one.stance === 'pledged' || one.stance === 'acting')
  const bySentence = Map.groupBy(claims, (one) => one.sentence)
  const counts: Count[] = []
  for (const read of grammarOf(document)) {
    const own = bySentence.get(read.index) ?? []
    for (const found of [...foundIn(read, own), ...sizesOf(read)] as readonly Found[]) {
      const of = found.ofThem ? sizeBefore(counts, found.count) : found.of
      counts.push(countOf(document, read, { ...found, of }))
    }
  }
  return firstOfEach(whole(counts))
}

/** The size of the group last spoken of that can hold so many; null where none was stated. */
function sizeBefore(counts: readonly Count[], part: number): number | null {
  return counts.findLast(({ what, count }) => what === 'members' && count > part)?.count ?? null
}

/** "seven countries said they would send deminers" beside "21 of 34": the part is no size of the whole. */
function whole(counts: readonly Count[]): readonly Count[] {
  const full = counts.filter((one) => one.what === 'pledged' && one.of !== null).map((one) => one.count)
  return counts.filter((one) =>
    one.what === 'pledged'
      ? one.of !== null || full.length === 0 || full.includes(one.count) || one.because[0]?.sign === 'count:givers'
      : !full.includes(one.count),
  )
}

/** Each size once: where it is first stated with what it is of, else where it is first stated. */
function firstOfEach(counts: readonly Count[]): readonly Count[] {
  const each = Map.groupBy(counts, ({ what, count }) => `${what} ${count}`)
  return [...each.values()].flatMap((same) => same.find(({ of }) => of !== null) ?? same[0] ?? [])
}

function countOf(document: ReadDocument, read: ReadSentence, found: Found): Count {
  const { start, end } = spanOf(read.words, found.first, found.last)
  const statement = read.statements.find((one) => one.passage.start <= start && one.passage.end > start)
  const because: readonly Sign[] = [signAt(`count:${found.rule}`, document.text, { start, end })]
  const body = {
    kind: 'count' as const,
    report: document.report,
    what: found.what,
    count: found.count,
    of: found.of,
    approx: found.approx,
    statement: statement?.id ?? null,
    passage: passageOf(document.text, start, end),
    because,
  }
  return { ...body, id: countId(body) }
}

function foundIn(read: ReadSentence, claims: readonly Claim[]): readonly Found[] {
  const found: Found[] = []
  for (const clause of read.clauses) {
    if (claims.length > 0) found.push(...committed(read, clause, claims))
    for (const part of clause.parts) {
      if (part.kind !== 'noun' && part.kind !== 'phrase') continue
      for (const phrase of part.phrases)
        if (hasNumber(read, phrase))
          found.push(...sizesIn(read, clause, phrase, part.kind === 'phrase' ? part.preposition : ''))
    }
  }
  return found
}

/** Nothing is counted without a number: in the phrase, in its complement, or beside "the number of countries". */
function hasNumber({ words }: ReadSentence, { number, of, first, core, head }: NounPhrase): boolean {
  if (number !== null || (of !== null && (of.number !== null || listing.has(words[head]?.lemma ?? '')))) return true
  for (let at = first; at < core; at++) if (words[at]?.tag === 'NUM') return true
  return false
}

/** More than these are no states: there are some two hundred, and a bare number above sixty counts soldiers or money. */
const mostActors = 250
const mostBare = 60

/** "22 of the 31 have agreed": the subject of a pledge. */
function committed(read: ReadSentence, clause: Clause, claims: readonly Claim[]): readonly Found[] {
  const claimed = claims.some((one) => one.clause === clause && one.holders.some((holder) => holder.actor === 'group'))
  // Who says that they will come has promised nothing yet.
  if (!claimed || [clause, ...childrenOf(clause)].some((one) => one.group?.lemma === 'attend')) return []
  return ownSubjects(clause).flatMap((phrase) => {
    const { number } = phrase
    if (number === null || number.to !== null || number.value < 2 || !countsActors(read, phrase)) return []
    if (number.value > (read.words[phrase.head]?.tag === 'NUM' ? mostBare : mostActors)) return []
    const of = wholeOf(read, phrase) ?? wholeBefore(clause)
    // "Two Asian states pledged a frigate" are some of the group.
    if (of === null && number.value < 4) return []
    return [
      {
        what: 'pledged' as const,
        count: number.value,
        of,
        approx: number.approx,
        ofThem: of === null && phrase.of?.determiner === 'the' && countsActors(read, phrase.of),
        first: phrase.first,
        last: Math.max(phrase.last, clause.group?.last ?? 0),
        rule: 'committed',
      },
    ]
  })
}

/** A bare number counts actors where it is the subject of a pledge; with a noun, the noun must be one of theirs. */
function countsActors(read: ReadSentence, phrase: NounPhrase): boolean {
  const head = read.words[phrase.head]
  return (
    head?.tag === 'NUM' ||
    phrase.pronoun ||
    counted.has(head?.lemma ?? '') ||
    (phrase.of !== null && countsActors(read, phrase.of))
  )
}

/** The 31 of "22 of the 31 countries", also "of what are now 31 members". */
function wholeOf(read: ReadSentence, phrase: NounPhrase): number | null {
  const inner = phrase.of?.number ?? null
  if (inner !== null) return inner.value
  const next = read.words[phrase.last + 1]?.lower
  if (next !== 'of' && next !== 'from') return null
  for (let at = phrase.last + 2; at < Math.min(read.words.length, phrase.last + 8); at++) {
    const number = numberOf(read, at)
    if (number !== null) return number
  }
  return null
}

function numberOf(read: ReadSentence, at: number): number | null {
  for (const clause of read.clauses) {
    for (const part of clause.parts) {
      if (part.kind !== 'noun' && part.kind !== 'phrase') continue
      const phrase = part.phrases.find((one) => one.numberFrom === at && counted.has(read.words[one.head]?.lemma ?? ''))
      if (phrase?.number !== null && phrase?.number !== undefined) return phrase.number.value
    }
  }
  return null
}

/** "Of the 24 states around the table, 15 pledged soldiers." */
function wholeBefore(clause: Clause): number | null {
  for (const part of clause.parts) {
    if (part.kind === 'phrase' && part.preposition === 'of' && !part.after)
      return part.phrases[0]?.number?.value ?? null
  }
  return null
}

/** Members: in "N of the M", "Of the M …", "a group of M countries", "the M countries that …", "M states are at the table". */
function sizesIn(read: ReadSentence, clause: Clause, phrase: NounPhrase, preposition: string): readonly Found[] {
  const found: Found[] = []
  const member = (size: NounPhrase, rule: string, last = size.last): void => {
    if (size.number === null || size.number.to !== null || size.number.value < 3) return
    found.push({
      what: 'members',
      count: size.number.value,
      of: null,
      approx: size.number.approx,
      first: size.first,
      last,
      rule,
    })
  }
  const strong = strongSize(read, phrase)
  if (strong !== null) found.push(strong)
  const head = read.words[phrase.head]?.lemma ?? ''
  const inner = phrase.of
  if (inner !== null && inner.number !== null && isGroup(read, inner)) {
    if (phrase.number !== null || phrase.pronoun) member(inner, 'whole')
    else if (holding.has(head)) member(inner, 'group-of')
    else if (listing.has(head)) found.push(...listed(inner))
  }
  if (!isGroup(read, phrase)) return [...found, ...numberOfCountries(read, clause, phrase)]
  if (
    (preposition === 'of' || preposition === 'from') &&
    phrase.number !== null &&
    /^(?:the|its|their|those)$/.test(phrase.determiner ?? '')
  )
    member(phrase, 'whole')
  else if (head === 'member' && clause.group?.lemma === 'have') member(phrase, 'has-members')
  else if (defined(read, clause, phrase)) member(phrase, 'the-members')
  else if (attends(read, clause, phrase)) member(phrase, 'attending', Math.max(phrase.last, clause.group?.last ?? 0))
  return found
}

function listed(inner: NounPhrase): readonly Found[] {
  const { number } = inner
  return number === null
    ? []
    : [
        {
          what: 'pledged',
          count: number.value,
          of: null,
          approx: number.approx,
          first: inner.first,
          last: inner.last,
          rule: 'list',
        },
      ]
}

function isGroup(read: ReadSentence, phrase: NounPhrase): boolean {
  const head = read.words[phrase.head]
  return (
    counted.has(head?.lemma ?? '') ||
    (head?.tag === 'PROPN' && head.lower.endsWith('s') && phrase.number !== null && phrase.determiner === 'the')
  )
}

/** What makes a unit of soldiers of a group: "a battle group". */
const fighting: ReadonlySet<string> = new Set(['battle', 'carrier', 'combat', 'strike', 'task'])

/** "the 31-strong Karsk Group" */
function strongSize(read: ReadSentence, phrase: NounPhrase): Found | null {
  for (let at = phrase.first; at + 2 <= phrase.core; at++) {
    const word = read.words[at]
    if (
      word?.tag !== 'NUM' ||
      read.words[at + 1]?.text !== '-' ||
      !['strong', 'member', 'nation', 'country', 'state'].includes(read.words[at + 2]?.lower ?? '')
    )
      continue
    const count = Number(word.lower.replace(/,/g, ''))
    if (!holding.has(read.words[phrase.head]?.lower ?? '') || !Number.isFinite(count)) return null
    if (fighting.has(read.words[phrase.head - 1]?.lower ?? '')) return null
    return { what: 'members', count, of: null, approx: false, first: phrase.first, last: phrase.core, rule: 'strong' }
  }
  return null
}

/** "the 31 countries that have backed …", "the 31 states of the Group": the article and what follows say which. */
function defined(read: ReadSentence, clause: Clause, phrase: NounPhrase): boolean {
  if (phrase.number === null || phrase.determiner !== 'the') return false
  const holder = phrase.of !== null && holding.has(read.words[phrase.of.head]?.lower ?? '')
  const relative = childrenOf(clause).some(
    (child) => child.relation === 'relative' && child.antecedents.some((one) => one === phrase),
  )
  return holder || relative
}

function attends(read: ReadSentence, clause: Clause, phrase: NounPhrase): boolean {
  const { group } = clause
  if (group === null || phrase.number === null) return false
  if (attending.has(group.lemma)) return true
  const text = read.words
    .slice(phrase.first, clause.last + 1)
    .map((word) => word.lower)
    .join(' ')
  return attendingPhrases.some((words) => text.includes(words))
}

/** "bringing to 19 the number of countries that have committed troops" */
function numberOfCountries(read: ReadSentence, clause: Clause, phrase: NounPhrase): readonly Found[] {
  const { of } = phrase
  if (
    of === null ||
    of.number !== null ||
    !listing.has(read.words[phrase.head]?.lemma ?? '') ||
    !counted.has(read.words[of.head]?.lemma ?? '')
  )
    return []
  const size = clause.parts
    .flatMap((part) =>
      part.kind === 'phrase' && (part.preposition === 'to' || part.preposition === 'at') ? part.phrases : [],
    )
    .find((one) => one.number !== null)
  if (size?.number === null || size?.number === undefined) return []
  return [
    {
      what: 'pledged',
      count: size.number.value,
      of: null,
      approx: size.number.approx,
      first: Math.min(size.first, phrase.first),
      last: Math.max(clause.last, phrase.last),
      rule: 'number-of',
    },
  ]
}
