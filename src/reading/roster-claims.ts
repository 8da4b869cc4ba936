import type { Stance } from '../records/position.ts'
import type { Claim } from './claim.ts'
import type { ClaimContext, Reading } from './claim-draft.ts'
import { claimOf, wordsText } from './claim-draft.ts'
import type { Clause } from './clause.ts'
import { ownSubjects } from './clause.ts'
import { itemsOfPhrase } from './contributions.ts'
import type { ReadSentence } from './grammar.ts'
import type { Holder } from './holders.ts'
import { holdersOfSubject, holdersOfThing } from './holders.ts'
import type { Item } from './item.ts'
import type { NounPhrase } from './noun-phrase.ts'
import type { VerbGroup } from './verb-group.ts'

/** Verbs of lists. */
export const listingVerbs = new Set(
  'include be comprise range list show name consist cover feature count contain have run read carry put see'.split(' '),
)
/** What such a list is a list of, and the stance of who stands on it. */
const offered = new Set('offer proposal suggestion'.split(' '))
const listed = new Set(
  `pledge promise contribution commitment contributor donor participant member list roster ledger table tally annex column package document sheet
  offer proposal undertaking announcement entry newcomer giver force mission brigade contingent backer slide chart register it`.split(
    /\s+/,
  ),
)

interface Entry {
  readonly phrase: NounPhrase
  /** The preposition right before it; empty where none stands. */
  readonly led: string
}

/**
 * Lists of who gives what: "The contributors include Spain with 200 soldiers and Italy with a frigate", "Pledges include 200
 * soldiers from Spain and a frigate from Italy", "The list shows Canada down for 60 observers and Nepal for 35".
 */
export const roster: Reading = (read, clause, group, cx) => {
  if (group.negated || group.passive) return null
  const subjects = ownSubjects(clause)
  const heads = subjects.map((one) => read.words[one.head]?.lemma ?? '')
  const before = clause.parts.flatMap((part) => (part.kind === 'phrase' && !part.after ? part.phrases : []))
  const among = before.some((one) => listed.has(read.words[one.head]?.lemma ?? ''))
  if (!heads.some((lemma) => listed.has(lemma)) && !among) return null
  const stance: Stance = heads.some((lemma) => offered.has(lemma)) ? 'open' : 'pledged'
  const entries = entriesOf(read, clause, among)
  const claims = [
    ...namedThings(read, clause, group, entries, stance, cx),
    ...ownThings(read, clause, group, entries, stance, cx),
  ]
  return claims.length > 0 ? claims : null
}

function entriesOf(read: ReadSentence, clause: Clause, all: boolean): readonly Entry[] {
  return clause.parts.flatMap((part): readonly Entry[] => {
    if (part.kind === 'noun')
      return part.after || all ? part.phrases.map((phrase) => ({ phrase, led: before(read, phrase) })) : []
    if (part.kind !== 'phrase' || !part.after) return []
    return part.phrases.map((phrase, at) => ({ phrase, led: at === 0 ? part.preposition : '' }))
  })
}

/** "down for 60", "in for 600": the word right before a number that the phrase did not take in. */
function before(read: ReadSentence, phrase: NounPhrase): string {
  const word = read.words[phrase.first - 1]
  return word?.tag === 'ADP' ? word.lower : ''
}

const giving = new Set(['with', 'for', 'at', 'by', 'beside', 'through'])

/** Holder by holder, with what stands behind "with" or "for". A bare number counts what the one before it gave. */
function namedThings(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  entries: readonly Entry[],
  stance: Stance,
  cx: ClaimContext,
): readonly Claim[] {
  const claims: Claim[] = []
  let last: Item | null = null
  for (const [at, entry] of entries.entries()) {
    const next = entries[at + 1]
    if (next === undefined || !giving.has(next.led)) continue
    const holders = holdersOfSubject(read, entry.phrase)
    if (holders.length === 0) continue
    const found: readonly Item[] = itemsOfPhrase(read, next.phrase, cx)
    const named = found.filter((item) => !item.vague)
    const items: readonly Item[] =
      named.length > 0
        ? named
        : last === null
          ? []
          : found.map((item) => ({ ...item, component: last?.component ?? item.component, by: last?.by ?? item.by }))
    if (items.length === 0) continue
    last = items[0] ?? last
    claims.push(listedClaim(read, clause, group, holders, items, stance))
  }
  return claims
}

/** Thing by thing, with its owner before it or behind "from". */
function ownThings(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  entries: readonly Entry[],
  stance: Stance,
  cx: ClaimContext,
): readonly Claim[] {
  return entries.flatMap((entry, at) => {
    if (giving.has(entry.led)) return []
    const items = itemsOfPhrase(read, entry.phrase, cx).filter((item) => !item.vague)
    if (items.length === 0) return []
    const next = entries[at + 1]
    const from = next !== undefined && (next.led === 'from' || next.led === 'by') ? [next.phrase] : []
    const holders = holdersOfThing(read, entry.phrase, from)
    return holders.length === 0 ? [] : [listedClaim(read, clause, group, holders, items, stance)]
  })
}

function listedClaim(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  holders: readonly Holder[],
  items: readonly Item[],
  stance: Stance,
): Claim {
  return claimOf(read, clause, group, {
    holders,
    items,
    stance,
    rule: 'list-of-pledges',
    words: wordsText(read, group.first, group.last),
  })
}

/**
 * "Spain (200 soldiers), Italy (a frigate) and Greece (two boats) have made pledges": what stands in brackets behind each of
 * several names.
 */
export function bracketed(read: ReadSentence, clause: Clause, group: VerbGroup, cx: ClaimContext): readonly Claim[] {
  const { words } = read
  const phrases = new Map<number, NounPhrase>()
  for (const one of read.clauses)
    for (const part of one.parts)
      if (part.kind === 'noun' || part.kind === 'phrase')
        for (const phrase of part.phrases) phrases.set(phrase.first, phrase)
  const claims: Claim[] = []
  for (const [at, word] of words.entries()) {
    if (word.text !== '(') continue
    const thing = phrases.get(at + 1)
    const name = [...phrases.values()].find((one) => one.last === at - 1)
    if (thing === undefined || name === undefined) continue
    const holders = holdersOfSubject(read, name)
    const items = itemsOfPhrase(read, thing, cx).filter((item) => !item.vague)
    if (holders.length > 0 && items.length > 0) claims.push(listedClaim(read, clause, group, holders, items, 'pledged'))
  }
  return claims.length > 1 ? claims : []
}
