import type { Token } from '../text/analyse.ts'
import { nth } from '../text/nth.ts'
import { organisationNouns } from './organisations.ts'
import { glued, type SentenceView } from './sentence-view.ts'
import { tokenSign } from './token-signs.ts'

/** Words that name an unnamed number of actors, by tokens, both inclusive. */
export interface GroupPhrase {
  readonly first: number
  readonly last: number
}

const heads = new Set(
  `countries states nations governments members allies partners capitals delegations powers contributors participants donors signatories
participating european-nations member-states neighbours neighbors backers parties contributing europeans westerners`.split(
    /\s+/,
  ),
)
/** Nouns that are a group only with a word of theirs before them: "European leaders", "coalition members". */
const leaders = new Set(['leaders', 'ministers', 'officials', 'envoys'])
const modifiers = new Set(
  'european western eastern northern southern nordic baltic african asian arab gulf western-allied allied nato eu member participating contributing donor like-minded willing coalition other more neighbouring neighboring smaller larger big small key major wealthy rich friendly non-european founding troop-contributing'.split(
    ' ',
  ),
)
const quantifiers = new Set(
  'several many some most few other others more numerous dozens various certain all'.split(' '),
)
const numbers = new Set(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety`.split(
    /\s+/,
  ),
)
const links = new Set(['of', 'the', 'its', 'their', 'our', 'these', 'those', 'what', 'are', 'now', 'them'])
const collectives = new Set([
  ...organisationNouns,
  'coalition',
  'group',
  'contributors',
  'allies',
  'partners',
  'participants',
  'signatories',
  'donors',
  'members',
])
/** Verbs that somebody does who can pledge: a bare number before one of these counts actors and not things. */
const doing = new Set(
  'have has will would pledge pledged promise promised agree agreed commit committed offer offered sign signed join joined say said refuse refused declined back backed want wanted'.split(
    ' ',
  ),
)

/** All groups of a sentence that no known name, name run or role covers, in order. */
export function groupPhrases(view: SentenceView, taken: readonly boolean[]): readonly GroupPhrase[] {
  const found: GroupPhrase[] = []
  if ((view.anySign & opensGroup) === 0) return found
  for (let at = 0; at < view.tokens.length; at++) {
    if (((view.signs[at] ?? 0) & opensGroup) === 0 || taken[at] === true) continue
    const last = groupFrom(view, at)
    if (last < at) continue
    found.push({ first: at, last })
    at = last
  }
  return found
}

const openers = new Set([
  ...quantifiers,
  ...numbers,
  ...modifiers,
  ...heads,
  'a',
  'the',
  'at',
  'more',
  'nearly',
  'some',
  'dozen',
  'its',
  'their',
  'our',
])

/** A look at the first word spares most tokens the rest. */
const opensGroup = tokenSign(({ text, lower }) => {
  const first = text.charCodeAt(0)
  return (first >= 48 && first <= 57) || openers.has(lower)
})

/** The last token of the group that starts here; before `at` where none does. */
function groupFrom(view: SentenceView, at: number): number {
  const { tokens } = view
  const token = tokens[at]
  if (token === undefined) return -1
  const collective = collectiveFrom(view, at)
  if (collective >= at) return collective
  let next = at
  let counted = false
  if (
    token.lower === 'a' ||
    token.lower === 'the' ||
    token.lower === 'at' ||
    token.lower === 'more' ||
    token.lower === 'nearly' ||
    token.lower === 'some'
  ) {
    const skipped = skipApproximation(tokens, at)
    if (skipped > at) next = skipped
  }
  while (next < tokens.length && next - at < 5 && isQuantity(tokens, next)) {
    counted = true
    next++
    if (tokens[next]?.text === '-' && glued(tokens, next)) next++
  }
  if (!counted) return bareGroup(view, at)
  return countedGroup(view, at, next)
}

/** "at least", "more than", "a total of", "a group of", "the other": words before the number. */
function skipApproximation(tokens: readonly Token[], at: number): number {
  const second = tokens[at + 1]?.lower ?? ''
  switch (tokens[at]?.lower) {
    case 'the':
      return second === 'other' || second === 'remaining' ? at + 2 : at + 1
    case 'nearly':
    case 'some':
      return at + 1
    case 'at':
      return second === 'least' ? at + 2 : at
    case 'more':
      return second === 'than' ? at + 2 : at
    case 'a':
      if (tokens[at + 2]?.lower === 'of' && ofMembers.has(second)) return at + 3
      return second === 'dozen' || second === 'few' ? at + 1 : at
    default:
      return at
  }
}

const ofMembers = new Set('group total number handful majority dozen score minority'.split(' '))

function isQuantity(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (quantifiers.has(token.lower) || numbers.has(token.lower) || token.lower === 'dozen') return true
  return /^\d{1,3}$/.test(token.text) && tokens[at + 1]?.text !== '%'
}

/** Behind a number: "of Lunia's partners", "European nations", "of the 31", or a verb that only an actor does. */
function countedGroup(view: SentenceView, at: number, from: number): number {
  const { tokens } = view
  let next = from
  let ofWhole = false
  while (next < tokens.length && next - from < 9) {
    const token = tokens[next]
    if (token === undefined) break
    if (isHead(tokens, next)) return next
    if (token.lower === 'of') ofWhole = true
    const name = view.nameAt[next] ?? null
    if (name !== null) {
      // "several European nations": the name holds the head.
      if (isHead(tokens, name.last)) return name.last
      next = name.last + 1
      continue
    }
    const linked = links.has(token.lower) || token.lower === "'s" || token.text === '-' || modifiers.has(token.lower)
    const inWhole =
      ofWhole &&
      (token.pos === 'NUM' ||
        /^\d+$/.test(token.text) ||
        token.pos === 'PROPN' ||
        token.pos === 'ADJ' ||
        tokens[next + 1]?.lower === "'s")
    if (!linked && !inWhole && token.pos !== 'ADJ' && !quantifiers.has(token.lower)) break
    next++
  }
  const last = wholeEnd(tokens, from, next)
  const verb = tokens[last + 1]
  const adverb = verb?.pos === 'ADV' || verb?.lower === 'now' ? tokens[last + 2] : verb
  const plural = tokens[at]?.lower !== 'one' && tokens[at]?.lower !== '1'
  const opening = at === 0 || /^(?:[,;:"\u2013\u2014(]|and|but|that|said|while)$/.test(tokens[at - 1]?.lower ?? '')
  return plural && opening && doing.has(adverb?.lower ?? '') ? last : -1
}

/** The end of "22 of the 31", "15", "some of them". */
function wholeEnd(tokens: readonly Token[], from: number, stop: number): number {
  let last = from - 1
  for (let at = from; at < stop; at++) {
    const token = tokens[at]
    if (token === undefined) break
    if (
      token.lower === 'them' ||
      token.lower === 'these' ||
      token.lower === 'those' ||
      /^\d+$/.test(token.text) ||
      token.pos === 'NUM'
    )
      last = at
  }
  return last
}

function isHead(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (heads.has(token.lower)) return !memberThing(tokens, at)
  const before = nth(tokens, at - 1)?.lower ?? ''
  return (
    leaders.has(token.lower) &&
    (before === 'european' || before === 'coalition' || before === 'western' || before === 'allied')
  )
}

/** "members of parliament", "parties to the conflict" are no actors. */
function memberThing(tokens: readonly Token[], at: number): boolean {
  const behind = `${tokens[at + 1]?.lower ?? ''} ${tokens[at + 2]?.lower ?? ''}`
  return (
    /^of (?:parliament|congress|staff|society)$/.test(behind) ||
    (tokens[at]?.lower === 'parties' && behind.startsWith('to'))
  )
}

/** "European allies", "the partners", "member states": a head with a word of its own or an article. */
function bareGroup(view: SentenceView, at: number): number {
  const { tokens } = view
  const first = tokens[at]
  if (first === undefined) return -1
  const start =
    first.lower === 'the' || first.lower === 'its' || first.lower === 'their' || first.lower === 'our' ? at + 1 : at
  let next = start
  while (next < tokens.length && next - start < 4 && modifiers.has(tokens[next]?.lower ?? '')) {
    next++
    if (tokens[next]?.text === '-' && glued(tokens, next)) next++
  }
  if (!isHead(tokens, next)) return -1
  const alone = next === at
  return alone && !['allies', 'partners', 'contributors', 'donors', 'europeans'].includes(tokens[next]?.lower ?? '')
    ? -1
    : next
}

/** "the coalition", "the group", "the coalition of the willing". */
function collectiveFrom(view: SentenceView, at: number): number {
  const { tokens } = view
  if (tokens[at]?.lower !== 'the' || !collectives.has(tokens[at + 1]?.lower ?? '')) return -1
  const behind = [2, 3, 4].map((ahead) => tokens[at + ahead]?.lower ?? '').join(' ')
  if (behind.startsWith('of the willing')) return at + 4
  const after = tokens[at + 2]
  // "the group leader", "the alliance's members": the noun is not the subject.
  if (after !== undefined && after.pos === 'NOUN') return -1
  return at + 1
}
