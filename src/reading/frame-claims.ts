import type { LexiconMatch } from '../packs/lexicon.ts'
import type { StanceFrame } from '../packs/stance-frame.ts'
import type { Claim } from './claim.ts'
import type { ClaimContext, Reading } from './claim-draft.ts'
import {
  agentsOf,
  apart,
  claimOf,
  ownersOf,
  pointsBack,
  subjectHolders,
  subjectItems,
  subjectNegative,
  unique,
  wordsText,
} from './claim-draft.ts'
import type { Clause } from './clause.ts'
import { childrenOf, objectsOf, ownSubjects, subjectsOf } from './clause.ts'
import type { Content } from './content.ts'
import { contentOfClause, frameContent } from './content.ts'
import { again, objectItems, transferred, verbMatches } from './given.ts'
import type { ReadSentence } from './grammar.ts'
import type { Holder } from './holders.ts'
import { holdersOfSubject, holdersOfThing } from './holders.ts'
import type { Item } from './item.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { stanceOfFrame } from './stance-of.ts'
import type { VerbGroup } from './verb-group.ts'
import { isSpeech } from './verb-lists.ts'

/** "promised", "ruled out", "is considering": the verb carries the stance. */
export const verbFrame: Reading = (read, clause, group, cx) => {
  for (const match of verbMatches(read, clause, cx.vocabulary.frames.verbs)) {
    if (!fits(match.value, group)) continue
    const claims = group.passive
      ? passiveFrame(read, clause, group, match.value, cx)
      : activeFrame(read, clause, group, match, cx)
    if (claims !== null) return claims
  }
  return null
}

/** Where the content of a verb phrase of several words may start: behind its last. */
function behindPhrase(read: ReadSentence, group: VerbGroup, words: number): number {
  if (words === 1 || group.main === null) return 0
  const last = group.main + words - 1
  const leads = read.words[last]?.tag === 'ADP' || ['to', 'of', 'on', 'at'].includes(read.words[last]?.lower ?? '')
  return leads ? last : last + 1
}

/** Whether a frame that counts only with its thing named has it: a contribution, or the arrangement that one keeps out of. */
function namesThing(content: Content, frame: StanceFrame): boolean {
  if (content.items.some((item) => !item.vague)) return true
  return content.arrangement === true && (frame.stance === 'refused' || frame.stance === 'withdrawn')
}

/** "seven agreed, three declined": of those who were asked. */
function countedAnswer(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  frame: StanceFrame,
  holders: readonly Holder[],
  cx: ClaimContext,
): readonly Claim[] {
  const stance = stanceOfFrame(frame, group, group.negated)
  const back = cx.recent()
  const items = back.length > 0 ? again(back) : cx.unspecified()
  return stance === null
    ? []
    : [
        claimOf(read, clause, group, {
          holders,
          items,
          stance,
          rule: `verb:${frame.id}`,
          words: wordsText(read, group.first, group.last),
        }),
      ]
}

/** Verbs that say nothing of a contribution without their complement: "the Bundestag votes on Friday". */
const bare = new Set(['vote', 'agree', 'mean', 'plan', 'set', 'aim', 'look', 'consent', 'guarantee', 'add'])

/** Some words say a stance only of what is to come, or only when denied. */
function fits(frame: StanceFrame, group: VerbGroup): boolean {
  if (frame.when === 'ahead') return group.modal !== null || group.form === 'infinitive'
  return frame.when === 'any' || group.negated || group.yet
}

function activeFrame(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  match: LexiconMatch<StanceFrame>,
  cx: ClaimContext,
): readonly Claim[] | null {
  const frame = match.value
  const inside = frameContent(read, clause, frame, cx, {
    phrase: match.words,
    from: behindPhrase(read, group, match.words),
  })
  const listed = inside.items.length > 0 || inside.present ? null : behindColon(read, clause, cx)
  const content = listed !== null && listed.items.length > 0 ? listed : inside
  const size = numbered(read, clause)
  if (frame.named && !namesThing(content, frame)) return null
  if (content.items.length === 0 && !content.present && bare.has(group.lemma) && size.length === 0) return null
  if (content.items.length === 0 && !content.present && size.length > 0)
    return countedAnswer(read, clause, group, frame, size, cx)
  if (content.items.length === 0 && isSpeech(group.lemma) && match.words === 1) return null
  if (content.items.length === 0 && stated(clause)) return null
  if ((frame.stance === 'open' || frame.stance === 'undecided') && againstSomebody(read, clause)) return []
  const subject = subjectHolders(read, clause)
  const counted = subject.length === 0 ? size : subject
  const holders = counted.length > 0 ? counted : ownersOfContent(read, clause, cx)
  const asked =
    bareRefusal.has(match.phrase) && !content.present && content.items.length === 0 && cx.recent().length === 0
  const whole = asked || (wholePhrases.has(match.phrase) && content.items.every((item) => item.vague))
  const items = whole ? cx.unspecified() : itemsFor(content, frame, holders, cx, group.lemma)
  if (items === null) return null
  if (foreign(read, clause, holders)) return []
  return apart(items).flatMap((some) => {
    const denied = some.some((item) => item.negative)
    const negative = group.negated !== (subjectNegative(read, clause) || denied)
    const thing = denied && !group.negated && frame.stance === 'pledged'
    const outer = thing ? 'refused' : stanceOfFrame(frame, group, negative)
    const talked = outer === 'refused' && content.talk === true
    const stance = talked ? 'undecided' : outer === 'pledged' || outer === 'open' ? (content.stance ?? outer) : outer
    const words = wordsText(read, group.first, group.last)
    return stance === null
      ? []
      : [claimOf(read, clause, group, { holders, items: some, stance, rule: `verb:${frame.id}`, words })]
  })
}

const attacks = new Set(['attack', 'strike', 'assault', 'invasion', 'raid'])

/** "would consider an attack on its people an act of war": no contribution is weighed. */
function againstSomebody(read: ReadSentence, clause: Clause): boolean {
  return objectsOf(clause).some((one) => attacks.has(read.words[one.head]?.lemma ?? ''))
}

/** "Seventeen have now promised soldiers": a bare number of those who can promise. */
function numbered(read: ReadSentence, clause: Clause): readonly Holder[] {
  const only = ownSubjects(clause)[0]
  // "None of the eleven intends to"
  const counted = only?.pronoun === true && only.of !== null ? only.of : only
  const size = counted?.number?.value ?? 0
  if (only === undefined || counted === undefined || size < 2 || read.words[counted.head]?.tag !== 'NUM') return []
  return [{ actor: 'group', group: wordsText(read, only.first, only.last) }]
}

/** "Denmark has decided: a mobile radar with 45 technicians." */
function behindColon(read: ReadSentence, clause: Clause, cx: ClaimContext): Content {
  const tail = read.clauses.find(
    (one) =>
      one.coordinate === clause && one.group === null && one.gapped === null && read.words[one.first - 1]?.text === ':',
  )
  const items = tail === undefined ? [] : objectItems(read, tail, cx, true)
  return { items, stance: null, present: items.length > 0 }
}

/** "pledged they would be involved": the content clause says it itself. */
function stated(clause: Clause): boolean {
  return clause.parts.some((part) => part.kind === 'clause' && part.clause.relation === 'content')
}

/** "signalled openness to German participation" by somebody whose country the text does not tell: the thing tells it. */
function ownersOfContent(read: ReadSentence, clause: Clause, cx: ClaimContext): readonly Holder[] {
  const things = clause.parts.flatMap((part) =>
    (part.kind === 'noun' || part.kind === 'phrase') && part.after ? part.phrases : [],
  )
  const owners = unique(things.flatMap((one) => holdersOfThing(read, one)))
  if (owners.length > 0) return owners
  const asked = questionHolders(read, clause)
  if (asked.length > 0) return asked
  return subjectsOf(clause).every((one) => one.pronoun) ? cx.fallback(read, clause, true) : []
}

/** Verbs that, with the arrangement itself, mean taking part: "approved the mission", "signed up to the plan". */
const approving = new Set(['approve', 'authorize', 'authorise', 'sign', 'vote', 'commit', 'consent'])

/** The items of a frame; what it points back to where it names none; null where it is about something else. */
export function itemsFor(
  content: Content,
  frame: StanceFrame,
  holders: readonly Holder[],
  cx: ClaimContext,
  lemma = '',
): readonly Item[] | null {
  const { items, present } = content
  if (ofWhole.has(frame.id) && items.every((item) => item.vague)) {
    if (holders.length === 0) return null
    const own = frame.stance === 'pledged' ? [] : cx.recentOf(holders)
    return own.length > 0 ? again(own) : cx.unspecified()
  }
  if (items.some((item) => !item.vague || item.component !== cx.vocabulary.pack.unspecified)) return items
  if (frame.stance === 'withdrawn' || !present) {
    const own = cx.recentOf(holders)
    const back = own.length > 0 || frame.stance !== 'withdrawn' || items.length === 0 ? own : cx.recent()
    if (back.length > 0) return again(back)
  }
  if (items.length > 0) return items
  if (frame.id === 'pledge' && content.arrangement === true && approving.has(lemma)) return cx.unspecified()
  if (frame.stance === 'refused' && content.arrangement === true) return cx.unspecified()
  if (frame.stance === 'withdrawn' && content.arrangement)
    return cx.recentOf(holders).length > 0 ? again(cx.recentOf(holders)) : cx.unspecified()
  if (present) return null
  const recent = cx.recent()
  if (recent.length > 0) return again(recent)
  return frame.id === 'decide' && holders.length > 0 ? cx.unspecified() : null
}

/** Frames that say of the whole arrangement that one is in it, or has not said so. */
const ofWhole = new Set(['no-word', 'sign-up', 'said-no'])
/** "The bank declined on Monday": who says no more than that stays out. */
const bareRefusal = new Set(['decline', 'refuse', 'abstain'])
/** Phrases of other frames that do. */
const wholePhrases = new Set(['want no part', 'have no part', 'want nothing to do'])

/** "It is unclear whether Poland will send police": the question says whose matter it is. */
export function questionHolders(read: ReadSentence, clause: Clause): readonly Holder[] {
  // "It is too early to say whether Poland will send police"
  const near = childrenOf(clause).flatMap((child) =>
    child.relation === 'infinitive' ? [child, ...childrenOf(child)] : [child],
  )
  const questions = near.filter((child) => child.relation === 'question' || child.relation === 'content')
  return unique(questions.flatMap((child) => ownSubjects(child).flatMap((one) => holdersOfSubject(read, one))))
}

/** "ruled out the deployment of troops from NATO nations": the thing is another's, so it is an opinion. */
function foreign(read: ReadSentence, clause: Clause, holders: readonly Holder[]): boolean {
  if (holders.length === 0) return false
  const things = clause.parts.flatMap((part) => (part.kind === 'noun' && part.after ? part.phrases : []))
  const owners = ownersOf(read, clause, things)
  return owners.length > 0 && !owners.some((one) => holders.some((other) => other.actor === one.actor))
}

function passiveFrame(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  frame: StanceFrame,
  cx: ClaimContext,
): readonly Claim[] | null {
  if (!frame.content.includes('noun')) return null
  const subjects = subjectsOf(clause)
  const named = transferred(read, clause, subjectItems(read, clause, cx), cx.vocabulary)
  const doing = named.length === 0 ? doingSubject(read, clause, cx) : []
  const told = doing.length > 0 ? doing : named
  const items = told.length === 0 && saysOfIt(read, subjects, frame) ? again(cx.recent().slice(-1)) : told
  if (items.length === 0 || (frame.named && items.every((item) => item.vague))) return null
  const agents = agentsOf(read, clause)
  const own = agents.length > 0 ? agents : ownersOf(read, clause, subjects)
  if (own.length === 0 && clause.relation === 'participle' && cx.owner().length === 0) return []
  const holders = own.length > 0 ? own : cx.fallback(read, clause, pointsBack(read, subjects))
  const stance = stanceOfFrame(frame, group, group.negated !== items.some((item) => item.negative))
  if (stance === null) return []
  return [
    claimOf(read, clause, group, {
      holders,
      items,
      stance,
      rule: `verb:${frame.id}`,
      words: wordsText(read, group.first, group.last),
    }),
  ]
}

const settling = new Set(['decide', 'rule-out', 'decide-against', 'reluctant'])

/** "Sending troops is ruled out", "Refuelling was promised": what the gerund before the verb does. */
function doingSubject(read: ReadSentence, clause: Clause, cx: ClaimContext): readonly Item[] {
  return clause.parts.flatMap((part) =>
    part.kind === 'clause' && !part.after && part.clause.relation === 'gerund'
      ? contentOfClause(read, part.clause, cx).items
      : [],
  )
}

/** "That has not been decided": of what was spoken of. */
function saysOfIt(read: ReadSentence, subjects: readonly NounPhrase[], frame: StanceFrame): boolean {
  const [only] = subjects
  const word = subjects.length === 1 && only?.pronoun === true ? read.words[only.head]?.lower : undefined
  return settling.has(frame.id) && (word === 'it' || word === 'that' || word === 'this')
}

export const copulas = new Set([
  'be',
  'remain',
  'stand',
  'seem',
  'appear',
  'become',
  'look',
  'feel',
  'declare',
  'stay',
  'sound',
  'get',
])
/** How many words behind the verb the adjective may stand: "is, an official said, ready to". */
const adjectiveReach = 7

/** "is ready to", "remains unwilling to", "participation is unclear". */
export const adjectiveFrame: Reading = (read, clause, group, cx) => {
  if (group.main === null) return null
  const { adjectives } = cx.vocabulary.frames
  for (let at = group.main + 1; at <= Math.min(clause.last, group.main + adjectiveReach); at++) {
    const match = adjectives.at(read.words, at)[0]
    const next = read.words[at + (match?.words ?? 1)]
    if (match === undefined || next?.tag === 'NOUN' || read.words[at]?.tag === 'PROPN') continue
    const words = wordsText(read, group.first, at + match.words - 1)
    const content = frameContent(read, clause, match.value, cx, { from: at + match.words })
    return (
      ofThing(read, clause, group, match.value, content, cx, words) ??
      ofActor(read, clause, group, match.value, content, cx, words)
    )
  }
  return null
}

/** "details of any U.S. participation remain unclear": the subject is the thing. */
function ofThing(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  frame: StanceFrame,
  content: Content,
  cx: ClaimContext,
  words: string,
): readonly Claim[] | null {
  if (content.items.length > 0) return null
  const owned = ownSubjects(clause).some(
    (one) => one.possessor !== null || one.of !== null || holdersOfThing(read, one).length > 0,
  )
  const things = subjectItems(read, clause, cx).filter((item) => !item.vague || owned)
  if (frame.named && things.every((item) => item.vague)) return null
  if (things.length === 0) return null
  const subjects = subjectsOf(clause)
  const own = ownersOf(read, clause, subjects)
  const holders = own.length > 0 ? own : cx.fallback(read, clause, pointsBack(read, subjects))
  const told = stanceOfFrame(frame, group, group.negated !== things.some((item) => item.negative))
  // "Its contribution remains open": of a thing, open means undecided.
  const stance = told === 'open' && words.endsWith(' open') ? 'undecided' : told
  return stance === null
    ? []
    : [claimOf(read, clause, group, { holders, items: things, stance, rule: `adjective:${frame.id}`, words })]
}

function ofActor(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  frame: StanceFrame,
  content: Content,
  cx: ClaimContext,
  words: string,
): readonly Claim[] | null {
  if (frame.named && !namesThing(content, frame)) return null
  const subject = subjectHolders(read, clause)
  const impersonal = subjectsOf(clause).every((one) => one.pronoun)
  const asked = impersonal ? questionHolders(read, clause) : []
  const holders =
    subject.length > 0 && asked.length === 0
      ? subject
      : asked.length > 0
        ? asked
        : impersonal
          ? cx.fallback(read, clause, true)
          : []
  const items = itemsFor(content, frame, holders, cx)
  if (items === null) return null
  return apart(items).flatMap((some) => {
    const negative = group.negated !== (subjectNegative(read, clause) || some.some((item) => item.negative))
    const told = content.stance ?? stanceOfFrame(frame, group, negative)
    const stance = told === 'refused' && content.talk === true ? 'undecided' : told
    return stance === null
      ? []
      : [claimOf(read, clause, group, { holders, items: some, stance, rule: `adjective:${frame.id}`, words })]
  })
}
