import { anyList } from '../packs/lexicon.ts'
import { lists } from '../packs/vocabulary.ts'
import { nth } from '../text/nth.ts'
import type { Claim } from './claim.ts'
import type { ClaimContext, Reading } from './claim-draft.ts'
import { claimOf, wordsText } from './claim-draft.ts'
import type { Clause } from './clause.ts'
import { ancestorsOf, childrenOf, objectsOf, ownSubjects, subjectsOf } from './clause.ts'
import { coming } from './coming-claims.ts'
import { itemsOfPhrase } from './contributions.ts'
import { deniesAmount } from './denied-amount.ts'
import { doing } from './doing-claims.ts'
import { doingOf } from './doings.ts'
import { elliptic, isElliptic, sameWith } from './elliptic-claims.ts'
import { withoutExceptions } from './exceptions.ts'
import { adjectiveFrame, copulas, verbFrame } from './frame-claims.ts'
import { verbMatches } from './given.ts'
import { goingOn, goingVerbs, holdingVerbs, holdsThere } from './going-on-claims.ts'
import type { ReadSentence } from './grammar.ts'
import { holdersOfSubject } from './holders.ts'
import { loosely } from './loose-claims.ts'
import {
  awaited,
  conditioned,
  equated,
  equatingVerbs,
  hingingVerbs,
  hung,
  needed,
  needingVerbs,
  tied,
  tyingVerbs,
  waitingVerbs,
} from './needed.ts'
import { nounFrame } from './noun-frames.ts'
import { askedFirst, pendingVerbs } from './question-claims.ts'
import { listingVerbs, roster } from './roster-claims.ts'
import type { VerbGroup } from './verb-group.ts'

/** Adverbial clauses that state something of their own; all others are conditions, times and reasons of what they hang on. */
const stating = new Set(['although', 'though', 'even though', 'while', 'whereas', 'because', 'as', 'since', 'now that'])
/** Verbs whose content is what somebody wants, expects or doubts, not what is so. */
const distancing = new Set(
  'want urge demand call ask request press expect beg need require suggest propose recommend fear doubt wonder deny accuse believe think predict imagine hope wish warn challenge pressure push lobby advise insist appeal encourage invite tell order await assume suspect'.split(
    ' ',
  ),
)
const saying = new Set(['insist', 'warn', 'tell'])
/** Words that make a thing one of another time: "an earlier observer group". */
const former = new Set(['earlier', 'previous', 'former', 'past', 'old', 'first-ever'])

/** The clauses of a sentence in the order of their verbs, so that "which had promised" is read before what came of it. */
export function clausesInOrder(read: ReadSentence): readonly Clause[] {
  const place = (clause: Clause) => clause.group?.first ?? clause.first
  let last = -1
  for (const clause of read.clauses) {
    const at = place(clause)
    if (at < last) return read.clauses.toSorted((a, b) => place(a) - place(b))
    last = at
  }
  return read.clauses
}

/** Whether a clause states something: it is finite (or a participle with its doer), and nothing around it takes it back. */
export function mayClaim(read: ReadSentence, clause: Clause): boolean {
  const group = clause.group ?? clause.gapped?.group ?? null
  if (group === null || read.words.at(-1)?.text === '?') return false
  if (
    clause.relation === 'attribution' ||
    clause.relation === 'question' ||
    clause.relation === 'infinitive' ||
    clause.relation === 'gerund'
  )
    return false
  if (subjectsOf(clause).some((one) => ofAnotherTime(read, one.first, one.last))) return false
  if (thoughtOf(read, clause, group) || timesOf(read, clause)) return false
  for (const around of ancestorsOf(clause)) {
    if (around.relation === 'question') return false
    if (around.relation === 'adverbial' && !stating.has(around.marker) && !goesOn(read, around)) return false
    if (around.relation === 'content' && distanced(around.parent, around, read)) return false
  }
  return true
}

/** "a contingent that some thought would never go": what is thought of it stands inside the relative clause. */
function thoughtOf(read: ReadSentence, clause: Clause, group: VerbGroup): boolean {
  const before = nth(read.words, group.first - 1)
  return (
    ownSubjects(clause).length === 0 && before?.tag === 'VERB' && group.modal !== null && distancing.has(before.lemma)
  )
}

/** "the first time that its aircraft are sent abroad" counts times. */
function timesOf(read: ReadSentence, clause: Clause): boolean {
  const at =
    clause.marker === '' ? clause.first - 1 : read.words[clause.first]?.lower === 'that' ? clause.first - 1 : -1
  return (
    (clause.relation === 'relative' || clause.relation === 'content') &&
    nth(read.words, at)?.lower === 'time' &&
    ['first', 'last', 'only', 'second', 'third'].includes(read.words[at - 1]?.lower ?? '')
  )
}

/** "…on Saturday, when the president said …": a "when" behind a comma in the past tells on. */
function goesOn(read: ReadSentence, clause: Clause): boolean {
  const { group } = clause
  return (
    clause.marker === 'when' &&
    read.words[clause.first - 1]?.text === ',' &&
    group?.past === true &&
    group.modal === null
  )
}

function ofAnotherTime(read: ReadSentence, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (former.has(read.words[at]?.lower ?? '')) return true
  return false
}

function distanced(parent: Clause | null, content: Clause, read: ReadSentence): boolean {
  const group = parent?.group
  if (group === null || group === undefined) return false
  if (saying.has(group.lemma)) return group.negated
  if (group.lemma === 'hope' || group.lemma === 'wish') return !sameHolder(read, parent, content)
  return distancing.has(group.lemma) || group.negated
}

function sameHolder(read: ReadSentence, parent: Clause | null, content: Clause): boolean {
  if (parent === null) return false
  const outer = subjectsOf(parent).flatMap((one) => holdersOfSubject(read, one))
  const inner = ownSubjects(content).flatMap((one) => holdersOfSubject(read, one))
  return inner.some((one) => outer.some((other) => other.actor === one.actor))
}

/**
 * What a clause claims. The first reading that fits decides:
 *  1. ellipsis    - "Malta will not."
 *     list        - "the contributors include Spain with 200 soldiers"
 *  2. verb frame  - "promised", "ruled out", "is considering"
 *  3. adjective   - "is ready to", "remains unwilling to"
 *  4. noun frame  - "its contribution will be two ships", "made no commitment", "a pledge of 10 observers is pending"
 *  5. need        - "is subject to a vote", "would need a request before it could lend helicopters"
 *  6. doing       - "will train", "has sent", "would come to the aid of"
 *  7. coming      - "a battery has been in place", "there will be no jets"
 *  8. any doing   - "would plough its helicopters into the effort": a verb that no lexicon knows, in the future only
 */
export function claimsOfClause(read: ReadSentence, clause: Clause, cx: ClaimContext): readonly Claim[] {
  const plain = clause.group ?? clause.gapped?.group
  if (plain === null || plain === undefined) return []
  const group = deniedBeside(read, clause) ? { ...plain, negated: !plain.negated } : plain
  if (sameWith(read, clause, group).length > 0 || isElliptic(read, clause, group))
    return elliptic(read, clause, group, cx)
  if (onlyRight(read, clause)) return []
  if (byObject(read, clause, cx)) return doing(read, clause, group, cx) ?? []
  for (const { reading, listed = anyList } of readingsUnder(group.lemma)) {
    if ((read.listed & listed) === 0) continue
    const found = reading(read, clause, group, cx)
    const claims = found
      ?.filter((claim) => !(group.negated && claim.stance === 'refused' && deniesAmount(read, claim, group.last)))
      .map((claim) => ({ ...claim, holders: withoutExceptions(read, claim.clause, claim.holders) }))
    if (claims !== undefined)
      return [...claims, ...claims.slice(0, 1).flatMap((claim) => excluded(read, clause, group, claim, cx))]
  }
  return []
}

/** A reading and where alone it can fit, so that most clauses ask few of them. */
interface Offered {
  readonly reading: Reading
  /** The verbs under which it can fit; any where none are given. */
  readonly verbs?: ReadonlySet<string>
  /** The word lists of which the sentence must have a word, as bits of `lists`. */
  readonly listed?: number
}

/** The readings in the order in which they are asked. */
const readings: readonly Offered[] = [
  { reading: askedFirst, verbs: pendingVerbs },
  { reading: roster, verbs: listingVerbs },
  { reading: goingOn, verbs: goingVerbs },
  { reading: holdsThere, verbs: holdingVerbs },
  { reading: verbFrame, listed: lists.frameVerbs },
  { reading: adjectiveFrame, verbs: copulas, listed: lists.frameAdjectives },
  { reading: tied, verbs: tyingVerbs },
  { reading: equated, verbs: equatingVerbs },
  { reading: nounFrame, listed: lists.frameNouns },
  { reading: awaited, verbs: waitingVerbs },
  { reading: conditioned },
  { reading: needed, verbs: needingVerbs },
  { reading: hung, verbs: hingingVerbs },
  { reading: doing, listed: lists.acts | lists.verbs },
  { reading: coming },
  { reading: loosely },
]

/** The readings of so many verbs are remembered. */
const mostVerbs = 4096
const remembered = new Map<string, readonly Offered[]>()

function readingsUnder(lemma: string): readonly Offered[] {
  const known = remembered.get(lemma)
  if (known !== undefined) return known
  if (remembered.size >= mostVerbs) remembered.clear()
  const fitting = readings.filter(({ verbs }) => verbs?.has(lemma) !== false)
  remembered.set(lemma, fitting)
  return fitting
}

/** "reserves the right to withdraw its soldiers": what one may do is not what one will. */
function onlyRight(read: ReadSentence, clause: Clause): boolean {
  const lemma = clause.group?.lemma
  if (lemma !== 'reserve' && lemma !== 'retain') return false
  return objectsOf(clause).some((one) => read.words[one.head]?.lemma === 'right')
}

const denyingNouns = new Set('circumstance condition event account case way means point time stage sense'.split(' '))

/** "Under no circumstances would Norway send ships", "Norway will in no way send ships": a phrase with "no" denies the verb. */
function deniedBeside(read: ReadSentence, clause: Clause): boolean {
  for (const part of clause.parts) {
    if (part.kind !== 'phrase') continue
    for (const { determiner, head } of part.phrases)
      if (determiner === 'no' && denyingNouns.has(read.words[head]?.lemma ?? '')) return true
  }
  return false
}

const exclusive = new Set(['with', 'in', 'by', 'through'])

/** "…, but not with soldiers", "… in money, though not in people": what is left out of an offer. */
function excluded(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  claim: Claim,
  cx: ClaimContext,
): readonly Claim[] {
  if (claim.stance === 'refused' || claim.stance === 'undecided' || claim.stance === 'withdrawn') return []
  const items = [clause, ...childrenOf(clause)].flatMap((one) =>
    one.parts.flatMap((part) =>
      part.kind === 'phrase' && exclusive.has(part.preposition) && nth(read.words, part.at - 1)?.lower === 'not'
        ? part.phrases.flatMap((phrase) => itemsOfPhrase(read, phrase, cx))
        : [],
    ),
  )
  if (items.length === 0) return []
  const words = wordsText(read, (items[0]?.first ?? 0) - 2, items.at(-1)?.last ?? 0)
  return [claimOf(read, clause, group, { holders: claim.holders, items, stance: 'refused', rule: 'left-out', words })]
}

/** "froze the assets of 40 companies": a doing with its object is meant before a frame with the same verb. */
function byObject(read: ReadSentence, clause: Clause, cx: ClaimContext): boolean {
  const frame = verbMatches(read, clause, cx.vocabulary.frames.verbs)[0]
  return frame?.words === 1 && doingOf(read, clause, cx.vocabulary)?.withObject === true
}
