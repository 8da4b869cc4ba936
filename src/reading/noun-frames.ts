import type { StanceFrame } from '../packs/stance-frame.ts'
import type { Stance } from '../records/position.ts'
import type { ClaimContext, Draft, Reading } from './claim-draft.ts'
import { claimOf } from './claim-draft.ts'
import type { Clause, ClausePart } from './clause.ts'
import { childrenOf, objectsOf, subjectsOf } from './clause.ts'
import { frameContent } from './content.ts'
import { itemsOfPhrase } from './contributions.ts'
import { again, attachedTo } from './given.ts'
import type { ReadSentence } from './grammar.ts'
import type { Holder } from './holders.ts'
import { holdersOfSubject, holdersOfThing } from './holders.ts'
import type { Item } from './item.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { isNegative } from './phrase-signs.ts'
import { stanceOfFrame } from './stance-of.ts'
import type { VerbGroup } from './verb-group.ts'
import { lightVerbs } from './verb-lists.ts'

/** Verbs under which a noun frame as subject still stands: "a pledge is pending". */
const standing = new Set(
  'be stand remain hang depend hold amount come include cover total run welcome accept praise greet confirm repeat reiterate await follow expect schedule postpone defer delay begin start continue announce complete finish end hinge rest'.split(
    ' ',
  ),
)
/** Verbs that, denied, leave it standing: "has not been paid". */
const fulfilling = new Set(
  'pay honor honour fulfil fulfill meet deliver keep implement materialize materialise'.split(' '),
)

/** Verbs of a promise that is no more: "Spain's offer of 40 gendarmes has lapsed". */
const lapsing = new Set(['lapse', 'expire', 'evaporate', 'collapse'])

/** "made no commitment", "has no plans for", "an offer of 40 gendarmes from Romania": the noun carries the stance. */
export const nounFrame: Reading = (read, clause, group, cx) => {
  const drafts: Draft[] = []
  for (const part of clause.parts) {
    const kept = part.kind === 'phrase' && part.after && keepingTo.has(group.lemma)
    if (part.kind !== 'noun' && !kept) continue
    for (const outer of part.phrases) {
      // "took note of the decision of Latvia": the phrase and what stands behind its "of".
      for (let phrase: NounPhrase | null = outer; phrase !== null; phrase = phrase.of) {
        const draft = draftAt(read, clause, group, part, phrase, cx)
        if (draft !== null) drafts.push(draft)
      }
    }
  }
  return drafts.length > 0 ? drafts.map((draft) => claimOf(read, clause, group, draft)) : null
}

/** "stands by its promise", "came up with an offer": verbs that reach their noun by a preposition. */
const keepingTo = new Set([
  'stand',
  'stick',
  'keep',
  'hold',
  'adhere',
  'abide',
  'come',
  'remain',
  'follow',
  'respond',
  'reply',
])

/** By the first of the frames of its noun that fits. */
function draftAt(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  part: ClausePart,
  phrase: NounPhrase,
  cx: ClaimContext,
): Draft | null {
  for (const { value } of cx.vocabulary.frames.nouns.at(read.words, phrase.head, phrase.head + 1)) {
    const draft = draftOf(read, clause, group, part, phrase, value, cx)
    if (draft !== null) return draft
  }
  return null
}

function draftOf(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  part: ClausePart,
  phrase: NounPhrase,
  frame: StanceFrame,
  cx: ClaimContext,
): Draft | null {
  const after = part.kind !== 'adverb' && part.kind !== 'adjective' && part.after
  const carried = group.passive && lightVerbs.has(group.lemma)
  const told = !after && isTold(read, clause, group, phrase)
  const lapses = lapsing.has(group.lemma) && (frame.stance === 'open' || frame.stance === 'pledged')
  if (
    !after &&
    !carried &&
    !told &&
    !lapses &&
    !standing.has(group.lemma) &&
    !(group.negated && fulfilling.has(group.lemma))
  )
    return null
  const holders = holdersFor(read, clause, group, part, phrase, after, cx)
  const found = itemsFor(read, clause, part, phrase, frame, after, holders, cx)
  if (found === null || holders.length === 0) return null
  // "never made any such promise": who denies that there was one has no stance by that.
  if (frame.id === 'pledge' && after && group.past && neverDid(read, group)) return null
  const { items } = found
  if (frame.named && items.every((item) => item.vague)) return null
  if (
    frame.id === 'plan' &&
    !isNegative(read, phrase) &&
    !group.negated &&
    phrase.determiner === 'the' &&
    !ofSomebody(read, phrase)
  )
    return null
  const unfulfilled = !after && fulfilling.has(group.lemma)
  const negative = (group.negated && !unfulfilled) !== isNegative(read, phrase) || items.some((item) => item.negative)
  const lapsed = !after && lapsing.has(group.lemma) && !group.negated && group.modal === null
  const neutral = after && lightVerbs.has(group.lemma) ? group : { ...group, modal: null, passive: false }
  if (frame.when === 'denied' && !negative) return null
  const settled = frame.id === 'decide' && told ? (negative ? 'refused' : 'pledged') : null
  const stance =
    (lapsed ? 'withdrawn' : settled) ??
    found.stance ??
    (frame.id === 'decide' ? decided(group, negative) : stanceOfFrame(frame, told ? plainly(group) : neutral, negative))
  if (stance === null) return null
  const words = read.words
    .slice(phrase.first, phrase.core + 1)
    .map((word) => word.text)
    .join(' ')
  return { holders, items, stance, rule: `noun:${frame.id}`, words }
}

/** "noted the intention of Spain to send police": whose it is stands behind it. */
function ofSomebody(read: ReadSentence, phrase: NounPhrase): boolean {
  return phrase.of !== null && holdersOfSubject(read, phrase.of).length > 0
}

function neverDid(read: ReadSentence, group: VerbGroup): boolean {
  return read.words.slice(Math.max(0, group.first - 2), group.last + 1).some((word) => word.lower === 'never')
}

/** "Spain's decision to send soldiers was welcomed by Italy": with its owner and its infinitive a noun tells it, whatever comes of it. */
function isTold(read: ReadSentence, clause: Clause, group: VerbGroup, phrase: NounPhrase): boolean {
  if (group.negated || group.modal !== null || holdersOfThing(read, { ...phrase, of: null }).length === 0) return false
  return childrenOf(clause).some((child) => child.relation === 'infinitive' && child.behind === phrase.last)
}

/** The verb says nothing of the stance: only the noun does. */
function plainly(group: VerbGroup): VerbGroup {
  return {
    ...group,
    modal: null,
    passive: false,
    past: false,
    perfect: false,
    negated: false,
    yet: false,
    ceased: false,
    expected: false,
  }
}

interface Found {
  readonly items: readonly Item[]
  readonly stance: Stance | null
}

const waiting = new Set([
  'expect',
  'await',
  'schedule',
  'postpone',
  'defer',
  'delay',
  'due',
  'loom',
  'lie',
  'wait',
  'hang',
])

/** "no decision has been made", "a decision on troops will come later". */
function decided(group: VerbGroup, negative: boolean): Stance | null {
  return negative || group.modal !== null || group.yet || waiting.has(group.lemma) ? 'undecided' : null
}

function holdersFor(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  part: ClausePart,
  phrase: NounPhrase,
  after: boolean,
  cx: ClaimContext,
): readonly Holder[] {
  const from = attachedTo(clause, part).filter((one) => ['from', 'by'].includes(read.words[one.first - 1]?.lower ?? ''))
  const ofActor = phrase.of === null ? [] : holdersOfSubject(read, phrase.of)
  const named = holdersOfThing(read, { ...phrase, of: null }, from)
  if (named.length > 0) return named
  if (ofActor.length > 0) return ofActor
  if (after && (lightVerbs.has(group.lemma) || keepingTo.has(group.lemma) || group.lemma === 'be')) {
    const subjects = subjectsOf(clause)
    const existential = subjects.some((one) => read.words[one.head]?.lower === 'there')
    const own = existential ? [] : subjects.flatMap((one) => holdersOfSubject(read, one))
    if (own.length > 0) return own
    const things = [...attachedTo(clause, part), ...phrasesBelow(clause)].flatMap((one) => holdersOfThing(read, one))
    if (!existential) return things
    return things.length > 0 ? things : cx.fallback(read, clause, true)
  }
  if (after) return []
  const behind = clause.parts
    .flatMap((one) => (one.kind === 'phrase' && one.after ? one.phrases : []))
    .flatMap((one) => holdersOfThing(read, one))
  return behind.length > 0 ? behind : cx.fallback(read, clause, true)
}

/** The noun phrases of the infinitives and gerunds below a clause: "no decision on sending French jets". */
function phrasesBelow(clause: Clause): readonly NounPhrase[] {
  return childrenOf(clause)
    .filter((child) => child.relation === 'gerund' || child.relation === 'infinitive')
    .flatMap((child) => objectsOf(child))
}

function itemsFor(
  read: ReadSentence,
  clause: Clause,
  part: ClausePart,
  phrase: NounPhrase,
  frame: StanceFrame,
  after: boolean,
  holders: readonly Holder[],
  cx: ClaimContext,
): Found | null {
  const attached = attachedTo(clause, part)
  const plain = (items: readonly Item[]): Found | null => (items.length === 0 ? null : { items, stance: null })
  const ofThing = phrase.of === null ? [] : itemsOfPhrase(read, phrase.of, cx, attached)
  if (ofThing.some((item) => !item.vague)) return plain(ofThing)
  const content = frameContent(read, clause, frame, cx, { from: phrase.last + 1 })
  if (content.items.length > 0) return content
  if (ofThing.length > 0) return plain(ofThing)
  if (content.present) return null
  if (phrase.determiner === 'such' || read.words[phrase.first + 1]?.lower === 'such')
    return plain(again(cx.recent().slice(-1)))
  const general = cx.vocabulary.general.at(read.words, phrase.head).length > 0
  const back = again(cx.recentOf(holders))
  // "The alliance's promise stands": of what was spoken of last.
  if (!after && back.length === 0 && phrase.possessor !== null) return plain(again(cx.recent().slice(-1)))
  if (!after) return plain(back)
  if (back.length > 0 && !general) return plain(back)
  return plain(general || frame.stance === 'pledged' ? itemsOfPhrase(read, phrase, cx, attached) : again(cx.recent()))
}
