import { nth } from '../text/nth.ts'
import type { Reading } from './claim-draft.ts'
import { claimOf, ownersOf, subjectHolders, subjectItems, wordsText } from './claim-draft.ts'
import type { Clause } from './clause.ts'
import { childrenOf, objectsOf, subjectsOf } from './clause.ts'
import { childContent, contentOfClause } from './content.ts'
import { gerundItems, objectItems, phraseItems } from './given.ts'
import type { ReadSentence } from './grammar.ts'
import type { Holder } from './holders.ts'
import { holdersOfSubject } from './holders.ts'

/** Verbs whose subject's will waits for what they govern. */
export const needingVerbs = new Set(['need', 'require', 'demand', 'want', 'insist', 'await', 'seek', 'take'])
const leading = new Set(['before', 'until', 'to', 'in order to', 'if'])

const pending = new Set('subject to|conditional on|contingent on|dependent on|pending|depending on'.split('|'))

export const waitingVerbs = new Set(['be', 'remain'])

/** "Denmark's contribution of 300 soldiers is subject to a vote": a promise that waits. */
export const awaited: Reading = (read, clause, group, cx) => {
  const waits = clause.parts.some((part) => part.kind === 'phrase' && pending.has(part.preposition))
  if (!waits) return null
  const things = subjectsOf(clause)
  const items = subjectItems(read, clause, cx)
  const holders = ownersOf(read, clause, things)
  if (items.length === 0 || holders.length === 0) return null
  return [
    claimOf(read, clause, group, {
      holders,
      items,
      stance: 'pledged',
      rule: 'awaited',
      words: wordsText(read, group.first, group.last),
    }),
  ]
}

/** Verbs that say what their subject hangs on, with the prepositions that lead to it; none where their object says it. */
const hinging: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['depend', ['on', 'upon']],
  ['hinge', ['on', 'upon']],
  ['rest', ['on', 'with']],
  ['hang', ['on']],
  ['turn', ['on']],
  ['ride', ['on']],
  ['await', []],
  ['require', []],
  ['need', []],
  ['presuppose', []],
  ['demand', []],
])
export const hingingVerbs: ReadonlySet<string> = new Set(hinging.keys())
const promised = new Set('promise pledge commitment undertaking offer'.split(' '))

/** "The dispatch of Kenyan police depends on a ceasefire", "any Kenyan deployment would require a vote": what a thing hangs on. */
export const hung: Reading = (read, clause, group, cx) => {
  const leads = hinging.get(group.lemma)
  if (leads === undefined || group.negated || group.passive) return null
  if (
    leads.length > 0 &&
    !clause.parts.some((part) => part.kind === 'phrase' && part.after && leads.includes(part.preposition))
  )
    return null
  const things = subjectsOf(clause)
  const items = subjectItems(read, clause, cx).filter(
    (item) => !item.vague || things.every((one) => one.of === null && one.number === null),
  )
  const holders = ownersOf(read, clause, things)
  if (items.length === 0 || holders.length === 0 || holders.some((one) => one.actor === 'group')) return null
  const kept = things.some((one) => promised.has(read.words[one.head]?.lemma ?? ''))
  return [
    claimOf(read, clause, group, {
      holders,
      items,
      stance: kept ? 'pledged' : 'open',
      rule: leads.length > 0 ? 'tied' : 'need',
      words: wordsText(read, group.first, group.last),
    }),
  ]
}

const conditions = new Set('condition precondition prerequisite requirement proviso'.split(' '))

function namesCondition({ words }: ReadSentence, clause: Clause): boolean {
  for (const part of clause.parts) {
    if (part.kind !== 'noun' && part.kind !== 'phrase') continue
    for (const { head } of part.phrases) if (conditions.has(words[head]?.lemma ?? '')) return true
  }
  return false
}

/** "Kenya set a ceasefire as the condition for sending police", "a precondition for Kenyan police would be a ceasefire". */
export const conditioned: Reading = (read, clause, group, cx) => {
  if (group.negated || !namesCondition(read, clause)) return null
  const nouns = clause.parts.flatMap((part) => (part.kind === 'noun' || part.kind === 'phrase' ? part.phrases : []))
  const forWhat = new Set(['for', 'of', 'to'])
  const items = [...gerundItems(read, clause, cx, forWhat), ...phraseItems(read, clause, cx, forWhat)].filter(
    (item) => !item.vague,
  )
  const subject = subjectHolders(read, clause)
  const holders =
    subject.length > 0
      ? subject
      : ownersOf(
          read,
          clause,
          nouns.filter((one) => one.pronoun === false),
        )
  if (items.length === 0 || holders.length === 0) return null
  return [
    claimOf(read, clause, group, {
      holders,
      items,
      stance: 'open',
      rule: 'condition-noun',
      words: wordsText(read, group.first, group.last),
    }),
  ]
}

const getting = new Set('see have get obtain secure receive'.split(' '))

/** "would want to see a mandate before sending": the clause that says what is needed first. */
export function neededClause(clause: Clause): Clause {
  const inner = childrenOf(clause).find((child) => child.relation === 'infinitive')
  return inner !== undefined && getting.has(inner.group?.lemma ?? '') ? inner : clause
}

/** "It would take a mandate for Kenya to send police": who stands behind "for" before the infinitive. */
function forWhom(read: ReadSentence, clause: Clause): readonly Holder[] {
  if (subjectsOf(clause).some((one) => !one.pronoun)) return []
  const at = clause.parts.findIndex((part) => part.kind === 'phrase' && part.after && part.preposition === 'for')
  const part = nth(clause.parts, at)
  const next = clause.parts[at + 1]
  if (part?.kind !== 'phrase' || next?.kind !== 'clause' || next.clause.relation !== 'infinitive') return []
  return part.phrases.flatMap((one) => holdersOfSubject(read, one))
}

/** "would need a request before it could lend helicopters": a will that waits for what is needed. */
export const needed: Reading = (read, clause, group, cx) => {
  const named = subjectHolders(read, clause)
  const behind = named.length > 0 ? [] : forWhom(read, clause)
  const holders = named.length > 0 ? named : behind
  if (holders.length === 0 || (group.lemma === 'take' && behind.length === 0)) return null
  for (const child of childrenOf(neededClause(clause))) {
    const own =
      child.relation === 'infinitive' &&
      (group.lemma === 'need' || group.lemma === 'require' || (group.lemma === 'take' && behind.length > 0))
    if (!own && !(child.relation === 'adverbial' && leading.has(child.marker))) continue
    const { items } = contentOfClause(read, child, cx)
    if (!items.some((item) => !item.vague)) continue
    return [
      claimOf(read, clause, group, {
        holders,
        items,
        stance: 'open',
        rule: 'need',
        words: wordsText(read, group.first, group.last),
      }),
    ]
  }
  return null
}

export const equatingVerbs = new Set(['be', 'consist', 'include', 'comprise', 'amount', 'total', 'remain'])

const parts = new Set(['mission', 'task', 'job'])

/** "Australia's contribution will be a liaison officer": what somebody's part consists of. */
export const equated: Reading = (read, clause, group, cx) => {
  if (group.negated) return null
  const subjects = subjectsOf(clause)
  const general = subjects.some(
    (one) => cx.vocabulary.general.at(read.words, one.head).length > 0 || parts.has(read.words[one.head]?.lemma ?? ''),
  )
  const holders = general ? ownersOf(read, clause, subjects) : []
  if (holders.length === 0) return null
  const direct = [...objectItems(read, clause, cx), ...phraseItems(read, clause, cx, new Set(['to', 'of']))]
  const named = direct.filter((item) => !item.vague)
  const items = named.length > 0 ? named : childContent(read, clause, cx, 0).items.filter((item) => !item.vague)
  if (items.length === 0) return null
  const stance = group.modal === 'could' || group.modal === 'may' ? 'open' : 'pledged'
  return [
    claimOf(read, clause, group, {
      holders,
      items,
      stance,
      rule: 'equals',
      words: wordsText(read, group.first, group.last),
    }),
  ]
}

export const tyingVerbs = new Set(['tie', 'link', 'subject', 'make', 'condition', 'peg'])

/** "made its participation conditional on a mandate": open, with what it is tied to. */
export const tied: Reading = (read, clause, group, cx) => {
  if (group.negated) return null
  const to = clause.parts.find(
    (part) =>
      part.kind === 'phrase' &&
      (pending.has(part.preposition) || (group.lemma !== 'make' && ['to', 'on', 'with'].includes(part.preposition))),
  )
  const objects = objectsOf(clause)
  const own = objects.some((one) => cx.vocabulary.general.at(read.words, one.head).length > 0)
  const holders = subjectHolders(read, clause)
  if (to === undefined || !own || holders.length === 0) return null
  const items = objectItems(read, clause, cx)
  return items.length === 0
    ? null
    : [
        claimOf(read, clause, group, {
          holders,
          items,
          stance: 'open',
          rule: 'tied',
          words: wordsText(read, group.first, group.last),
        }),
      ]
}
