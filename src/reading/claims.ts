import type { StanceFrame } from '../packs/stance-frame.ts'
import type { Stance } from '../records/position.ts'
import type { Claim } from './claim.ts'
import type { Clause } from './clause.ts'
import { ancestorsOf, ownSubjects, subjectsOf } from './clause.ts'
import { attachedTo, doneBy, frameContent, givenBy, joining, objectItems, transferred, verbMatches } from './content.ts'
import type { ItemContext } from './contributions.ts'
import { isNegative, itemsOfPhrase } from './contributions.ts'
import type { ReadSentence } from './grammar.ts'
import type { Holder } from './holders.ts'
import { holdersOfSubject, holdersOfThing } from './holders.ts'
import type { Item } from './item.ts'
import { nounFrameClaims } from './noun-frames.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { stanceOfDoing, stanceOfFrame } from './stance-of.ts'
import type { VerbGroup } from './verb-group.ts'

/** What reading claims asks of the document beside contributions. */
export interface ClaimContext extends ItemContext {
  /** Who it is where the clause itself does not say: the heading, the speaker, who was spoken of last. */
  readonly fallback: (read: ReadSentence, clause: Clause) => readonly Holder[]
  /** The claim that "Malta will not" denies: the last one of this sentence or the one before. */
  readonly before: () => Claim | null
  readonly recentOf: (holders: readonly Holder[]) => readonly Item[]
}

/** Adverbial clauses that state something of their own; all others are conditions, times and reasons of what they hang on. */
const stating = new Set(['although', 'though', 'even though', 'while', 'whereas', 'because', 'as', 'since', 'now that'])
/** Verbs whose content is what somebody wants, expects or doubts, not what is so. */
const distancing = new Set(
  'want urge demand call ask request press expect beg need require suggest propose recommend fear doubt wonder deny accuse believe think predict imagine hope wish warn challenge pressure push lobby advise insist appeal encourage invite tell order await assume suspect'.split(
    ' ',
  ),
)
const saying = new Set(['insist', 'warn', 'tell'])

/** All claims of a sentence, clause by clause. */
export function claimsOf(read: ReadSentence, cx: ClaimContext, tell: (claim: Claim) => void): void {
  if (isQuestion(read)) return
  for (const clause of read.clauses) {
    if (!mayClaim(read, clause)) continue
    for (const claim of claimsOfClause(read, clause, cx)) tell(claim)
  }
}

function isQuestion(read: ReadSentence): boolean {
  return read.words.at(-1)?.text === '?'
}

/** Whether a clause states something: it is finite (or a participle with its doer), and nothing around it takes it back. */
function mayClaim(read: ReadSentence, clause: Clause): boolean {
  const group = clause.group ?? clause.gapped?.group ?? null
  if (clause.relation === 'question' || clause.relation === 'infinitive' || clause.relation === 'gerund') return false
  if (group === null) return false
  for (const around of ancestorsOf(clause)) {
    if (around.relation === 'question') return false
    if (around.relation === 'adverbial' && !stating.has(around.marker)) return false
    if (around.relation === 'content' && distanced(around.parent, around, read)) return false
  }
  return true
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
 *  2. verb frame  - "promised", "ruled out", "is considering"
 *  3. adjective   - "is ready to", "remains unwilling to"
 *  4. noun frame  - "made no commitment", "a pledge of 10 observers is pending"
 *  5. doing       - "will train", "has sent", "would come to the aid of"
 *  6. coming      - "a battery has been in place", "there will be no jets"
 */
function claimsOfClause(read: ReadSentence, clause: Clause, cx: ClaimContext): readonly Claim[] {
  const group = clause.group ?? clause.gapped?.group
  if (group === null || group === undefined) return []
  if (group.main === null) return elliptic(read, clause, group, cx)
  for (const reading of [verbFrame, adjectiveFrame, nounFrame, doing, coming]) {
    const claims = reading(read, clause, group, cx)
    if (claims !== null) return claims
  }
  return []
}

type Reading = (read: ReadSentence, clause: Clause, group: VerbGroup, cx: ClaimContext) => readonly Claim[] | null

interface Draft {
  readonly holders: readonly Holder[]
  readonly items: readonly Item[]
  readonly stance: Stance
  readonly rule: string
  readonly words: string
}

/** Makes a claim with the words that say it: from the subject, where it stands in the clause, to the clause's end. */
function claimOf(read: ReadSentence, clause: Clause, group: VerbGroup, draft: Draft): Claim {
  const lastItem = Math.max(clause.last, ...draft.items.map((item) => item.last))
  const each = read.words
    .slice(clause.first, Math.min(lastItem + 4, read.words.length))
    .some((word) => word.lower === 'each' || word.lower === 'apiece')
  return {
    holders: draft.holders,
    items: draft.items,
    stance: draft.stance,
    clause,
    sentence: read.index,
    first: clause.first,
    last: clause.last,
    past: group.past && group.perfect,
    each,
    because: [
      { sign: draft.rule, words: draft.words },
      ...draft.items.slice(0, 3).map((item) => ({ sign: `component:${item.component}`, words: item.by })),
    ],
  }
}

function elliptic(read: ReadSentence, clause: Clause, group: VerbGroup, cx: ClaimContext): readonly Claim[] {
  const before = cx.before()
  const holders = subjectHolders(read, clause)
  if (before === null || holders.length === 0 || group.perfect) return []
  const stance = stanceOfDoing({ ...group, lemma: '' }, 'component', { thing: false, subject: false })
  if (stance === null) return []
  const items = before.items.map((item) => ({
    ...item,
    amount: null,
    vague: true,
    negative: false,
    first: clause.first,
    last: clause.last,
  }))
  return [
    claimOf(read, clause, group, {
      holders,
      items,
      stance,
      rule: 'ellipsis',
      words: textOf(read, group.first, group.last),
    }),
  ]
}

function subjectHolders(read: ReadSentence, clause: Clause): readonly Holder[] {
  const subjects = subjectsOf(clause)
  return unique(subjects.flatMap((one) => holdersOfSubject(read, one)))
}

function unique(holders: readonly Holder[]): readonly Holder[] {
  return holders.filter((one, at) => holders.findIndex((other) => other.actor === one.actor) === at)
}

function subjectNegative(read: ReadSentence, clause: Clause): boolean {
  const first = subjectsOf(clause)[0]
  return first !== undefined && isNegative(read, first)
}

function textOf(read: ReadSentence, first: number, last: number): string {
  return read.words
    .slice(first, last + 1)
    .map((word) => word.text)
    .join(' ')
}

const verbFrame: Reading = (read, clause, group, cx) => {
  const match = verbMatches(read, clause, cx.vocabulary.frames.verbs)[0]
  if (match === undefined) return null
  const frame = match.value
  const words = `${textOf(read, group.first, group.last)}`
  if (group.passive) return passiveFrame(read, clause, group, frame, cx, words)
  const content = frameContent(read, clause, frame, cx)
  const holders = subjectHolders(read, clause)
  const whose = holders.length > 0 ? holders : cx.fallback(read, clause)
  if (content.items.length === 0 && stated(clause)) return null
  const items = contentItems(content.items, content.present, frame, whose, cx)
  if (items === null) return null
  const others = foreign(read, clause, whose)
  if (others) return []
  const negative = group.negated || subjectNegative(read, clause) || items.some((item) => item.negative)
  const stance = content.stance ?? stanceOfFrame(frame, group, negative)
  if (stance === null) return []
  return [claimOf(read, clause, group, { holders: whose, items, stance, rule: `verb:${frame.id}`, words })]
}

/** "pledged they would be involved": the content clause says it itself. */
function stated(clause: Clause): boolean {
  return clause.parts.some((part) => part.kind === 'clause' && part.clause.relation === 'content')
}

/** The items of a frame; what it points back to where it names none; null where it is about something else. */
function contentItems(
  items: readonly Item[],
  present: boolean,
  frame: StanceFrame,
  holders: readonly Holder[],
  cx: ClaimContext,
): readonly Item[] | null {
  if (items.some((item) => !item.vague || item.component !== cx.vocabulary.pack.unspecified)) return items
  const back = frame.stance === 'withdrawn' || !present ? cx.recentOf(holders) : []
  if (back.length > 0 && (items.length > 0 || !present))
    return back.map((item) => ({ ...item, vague: true, negative: false, alternative: false }))
  if (items.length > 0) return items
  if (present) return null
  const recent = cx.recent()
  return recent.length > 0
    ? recent.map((item) => ({ ...item, amount: null, vague: true, negative: false, alternative: false }))
    : null
}

/** "ruled out the deployment of troops from NATO nations": the thing is another's, so it is an opinion. */
function foreign(read: ReadSentence, clause: Clause, holders: readonly Holder[]): boolean {
  for (const part of clause.parts) {
    if (part.kind !== 'noun' || !part.after) continue
    for (const phrase of part.phrases) {
      const from = attachedPhrases(read, clause, phrase)
      const owners = holdersOfThing(read, phrase, from)
      if (
        owners.length > 0 &&
        holders.length > 0 &&
        !owners.some((one) => holders.some((other) => other.actor === one.actor))
      )
        return true
    }
  }
  return false
}

function attachedPhrases(read: ReadSentence, clause: Clause, phrase: NounPhrase): readonly NounPhrase[] {
  const found: NounPhrase[] = []
  for (const part of clause.parts) {
    if (
      part.kind === 'phrase' &&
      part.preposition === 'from' &&
      part.at > phrase.first &&
      read.words[part.at] !== undefined
    )
      found.push(...part.phrases)
  }
  return found
}

function passiveFrame(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  frame: StanceFrame,
  cx: ClaimContext,
  words: string,
): readonly Claim[] | null {
  const subjects = subjectsOf(clause)
  const items = transferred(read, clause, subjectItems(read, clause, cx), cx.vocabulary)
  if (items.length === 0) return null
  const agent = agentsOf(read, clause)
  const own = unique(subjects.flatMap((one) => holdersOfThing(read, one, attachedPhrases(read, clause, one))))
  const holders = agent.length > 0 ? agent : own.length > 0 ? own : cx.fallback(read, clause)
  const negative = group.negated || items.some((item) => item.negative)
  const stance = stanceOfFrame(frame, group, negative)
  if (stance === null) return []
  return [claimOf(read, clause, group, { holders, items, stance, rule: `verb:${frame.id}`, words })]
}

/** The contributions that the subject names. */
function subjectItems(read: ReadSentence, clause: Clause, cx: ClaimContext): readonly Item[] {
  const own = ownSubjects(clause)
  if (own.length === 0) return subjectsOf(clause).flatMap((one) => itemsOfPhrase(read, one, cx))
  return objectItems(read, clause, cx, true)
}

function agentsOf(read: ReadSentence, clause: Clause): readonly Holder[] {
  const by = clause.parts.flatMap((part) => (part.kind === 'phrase' && part.preposition === 'by' ? part.phrases : []))
  return unique(by.flatMap((one) => holdersOfSubject(read, one)))
}

const copulas = new Set([
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
  'rest',
  'say',
])

const adjectiveFrame: Reading = (read, clause, group, cx) => {
  if (!copulas.has(group.lemma) || group.main === null) return null
  const { adjectives } = cx.vocabulary.frames
  for (let at = group.main + 1; at <= Math.min(clause.last, group.main + 7); at++) {
    const match = adjectives.at(read.words, at)[0]
    if (match === undefined) continue
    const frame = match.value
    const content = frameContent(read, clause, frame, cx, at + 1)
    const words = textOf(read, group.first, at + match.words - 1)
    const thing = subjectItems(read, clause, cx).filter(
      (item) => !item.vague || ownSubjects(clause).some((one) => one.possessor !== null),
    )
    const subjects = subjectsOf(clause)
    if (thing.length > 0 && content.items.length === 0) {
      const own = unique(subjects.flatMap((one) => holdersOfThing(read, one, attachedPhrases(read, clause, one))))
      const stance = stanceOfFrame(frame, group, group.negated || thing.some((item) => item.negative))
      if (stance === null) return []
      return [
        claimOf(read, clause, group, {
          holders: own.length > 0 ? own : cx.fallback(read, clause),
          items: thing,
          stance,
          rule: `adjective:${frame.id}`,
          words,
        }),
      ]
    }
    const holders = subjectHolders(read, clause)
    const whose = holders.length > 0 ? holders : subjects.some((one) => !one.pronoun) ? [] : cx.fallback(read, clause)
    const items = contentItems(content.items, content.present, frame, whose, cx)
    if (items === null) return null
    const negative = group.negated || subjectNegative(read, clause) || items.some((item) => item.negative)
    const stance = content.stance ?? stanceOfFrame(frame, group, negative)
    return stance === null
      ? []
      : [claimOf(read, clause, group, { holders: whose, items, stance, rule: `adjective:${frame.id}`, words })]
  }
  return null
}

const nounFrame: Reading = (read, clause, group, cx) => {
  const drafts = nounFrameClaims(read, clause, group, cx)
  return drafts === null ? null : drafts.map((draft) => claimOf(read, clause, group, draft))
}

const doing: Reading = (read, clause, group, cx) => {
  const done = doneBy(read, clause, cx)
  const act = verbMatches(read, clause, cx.vocabulary.acts)[0]
  const words = textOf(read, group.first, group.last)
  if (done !== null) {
    const stance = stanceOfDoing(group, 'component', {
      thing: done.some((item) => item.negative),
      subject: subjectNegative(read, clause),
    })
    if (stance === null) return []
    const holders = group.passive ? passiveHolders(read, clause, cx) : subjectHolders(read, clause)
    return [
      claimOf(read, clause, group, {
        holders: holders.length > 0 ? holders : cx.fallback(read, clause),
        items: done,
        stance,
        rule: 'doing',
        words,
      }),
    ]
  }
  if (act === undefined) return null
  const sense = act.value
  if (sense === 'gives') return group.passive ? null : gives(read, clause, group, cx, words)
  if (sense === 'helps') return helps(read, clause, group, cx, words)
  if (sense !== 'joins' && sense !== 'leaves' && sense !== 'stays' && sense !== 'keeps-home') return null
  const holders = subjectHolders(read, clause)
  if (holders.length === 0) return null
  const stance = stanceOfDoing(group, sense, { thing: false, subject: subjectNegative(read, clause) })
  if (stance === null) return []
  const given = givenBy(read, clause, cx).filter((item) => !item.vague)
  const back = sense === 'stays' ? cx.recentOf(holders) : []
  const items =
    given.length > 0
      ? given
      : back.length > 0
        ? back.map((item) => ({ ...item, amount: null, vague: true }))
        : [joining(read, clause, cx, false)]
  return [claimOf(read, clause, group, { holders, items, stance, rule: `doing:${sense}`, words })]
}

function passiveHolders(read: ReadSentence, clause: Clause, cx: ClaimContext): readonly Holder[] {
  const agents = agentsOf(read, clause)
  if (agents.length > 0) return agents
  const own = unique(subjectsOf(clause).flatMap((one) => holdersOfThing(read, one, attachedPhrases(read, clause, one))))
  return own.length > 0 ? own : cx.fallback(read, clause)
}

function gives(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  cx: ClaimContext,
  words: string,
): readonly Claim[] | null {
  const items = givenBy(read, clause, cx)
  if (items.length === 0) return null
  const negative = items.every((item) => item.negative)
  const stance = stanceOfDoing(group, 'gives', { thing: negative, subject: subjectNegative(read, clause) })
  if (stance === null) return []
  const holders = subjectHolders(read, clause)
  return [
    claimOf(read, clause, group, {
      holders: holders.length > 0 ? holders : cx.fallback(read, clause),
      items,
      stance,
      rule: 'doing:gives',
      words,
    }),
  ]
}

function helps(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  cx: ClaimContext,
  words: string,
): readonly Claim[] | null {
  const frame: StanceFrame = {
    id: 'help',
    stance: 'pledged',
    negated: 'refused',
    verbs: [],
    adjectives: [],
    nouns: [],
    content: ['infinitive', 'gerund'],
    prepositions: ['with'],
    later: null,
    whenever: false,
    examples: [],
  }
  const content = frameContent(read, clause, frame, cx)
  if (content.items.length === 0) return null
  const stance = stanceOfDoing(group, 'gives', {
    thing: content.items.some((item) => item.negative),
    subject: subjectNegative(read, clause),
  })
  if (stance === null) return []
  const holders = subjectHolders(read, clause)
  return [
    claimOf(read, clause, group, {
      holders,
      items: content.items,
      stance: content.stance ?? stance,
      rule: 'doing:helps',
      words,
    }),
  ]
}

/** The contribution is the subject: it comes, is in place, would be stationed; or "there" will be none of it. */
const coming: Reading = (read, clause, group, cx) => {
  const act = verbMatches(read, clause, cx.vocabulary.acts)[0]
  const words = textOf(read, group.first, group.last)
  const existential = ownSubjects(clause).some((one) => read.words[one.head]?.lower === 'there')
  const items = existential ? objectItems(read, clause, cx) : subjectItems(read, clause, cx)
  const sense = act?.value
  if (
    !existential &&
    sense !== 'goes' &&
    sense !== 'stays' &&
    sense !== 'keeps-home' &&
    !(sense === 'gives' && group.passive)
  )
    return null
  if (items.length === 0) return sense === 'goes' ? comesWith(read, clause, group, cx, words) : null
  const negative = items.some((item) => item.negative)
  if (existential && !negative && group.modal === null) return null
  const stance = stanceOfDoing(group, sense ?? 'goes', { thing: negative, subject: false })
  if (stance === null) return []
  const things = existential
    ? clause.parts.flatMap((part) => (part.kind === 'noun' && part.after ? part.phrases : []))
    : subjectsOf(clause)
  const agents = agentsOf(read, clause)
  const own = unique(things.flatMap((one) => holdersOfThing(read, one, attachedPhrases(read, clause, one))))
  const holders = agents.length > 0 ? agents : own.length > 0 ? own : cx.fallback(read, clause)
  return [
    claimOf(read, clause, group, {
      holders,
      items: transferred(read, clause, items, cx.vocabulary),
      stance,
      rule: existential ? 'existence' : `doing:${sense ?? 'goes'}`,
      words,
    }),
  ]
}

/** "Norway will follow with 350 soldiers". */
function comesWith(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  cx: ClaimContext,
  words: string,
): readonly Claim[] | null {
  const holders = subjectHolders(read, clause)
  const items = givenBy(read, clause, cx).filter((item) => !item.vague)
  if (holders.length === 0 || items.length === 0) return null
  const stance = stanceOfDoing(group, 'goes', {
    thing: items.some((item) => item.negative),
    subject: subjectNegative(read, clause),
  })
  return stance === null ? [] : [claimOf(read, clause, group, { holders, items, stance, rule: 'doing:goes', words })]
}

export { attachedTo }
