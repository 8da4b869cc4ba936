import type { ComponentId, Stance } from '../records/position.ts'
import type { Claim } from './claim.ts'
import type { Clause } from './clause.ts'
import { objectsOf, ownSubjects, subjectsOf } from './clause.ts'
import type { ItemContext } from './contributions.ts'
import { itemsOfPhrase } from './contributions.ts'
import { objectItems } from './given.ts'
import type { ReadSentence } from './grammar.ts'
import type { Holder } from './holders.ts'
import { holdersOfSubject, holdersOfThing } from './holders.ts'
import type { Item } from './item.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { isNegative } from './phrase-signs.ts'
import type { VerbGroup } from './verb-group.ts'

/** What reading claims asks of the document beside contributions. */
export interface ClaimContext extends ItemContext {
  /** Who it is where the clause itself does not say: the speaker, the heading, who was spoken of last. */
  /** Who was last said to do or promise something of a component. */
  readonly lastWith: (component: ComponentId) => readonly Holder[]
  readonly fallback: (read: ReadSentence, clause: Clause, far: boolean) => readonly Holder[]
  /** Whose line of a list, or whose section, the sentence is; nobody's in running text. */
  readonly owner: () => readonly Holder[]
  /** The claim that "Malta will not" denies: the last one of this sentence or the one before. */
  readonly before: () => Claim | null
  /** Who says it, where they speak for an actor: of what "would be shipped", "he said". */
  readonly speaker: (read: ReadSentence, clause: Clause) => readonly Holder[]
  /** What was last spoken of for these actors. */
  readonly recentOf: (holders: readonly Holder[]) => readonly Item[]
}

/** One way to read a clause; null where it does not fit, empty where it fits and says nothing. */
export type Reading = (
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  cx: ClaimContext,
) => readonly Claim[] | null

export interface Draft {
  readonly holders: readonly Holder[]
  readonly items: readonly Item[]
  readonly stance: Stance
  readonly rule: string
  readonly words: string
}

/** "the 60 vehicles that it promised": told of a thing whose present state the main clause tells. */
function isObjectRelative(clause: Clause, group: VerbGroup): boolean {
  return (
    clause.relation === 'relative' &&
    group.past &&
    group.modal === null &&
    ownSubjects(clause).length > 0 &&
    clause.marker !== 'whose'
  )
}

/** Makes a claim with the words that say it: the clause from its subject to its end. */
export function claimOf(read: ReadSentence, clause: Clause, group: VerbGroup, draft: Draft): Claim {
  const last = Math.max(clause.last, ...draft.items.map((item) => item.last))
  const around = read.words.slice(clause.first, Math.min(last + 4, read.words.length))
  return {
    holders: draft.holders,
    items: draft.items,
    stance: draft.stance,
    clause,
    sentence: read.index,
    first: clause.first,
    last: clause.last,
    past: (group.past && group.perfect) || isObjectRelative(clause, group),
    each: around.some((word) => word.lower === 'each' || word.lower === 'apiece'),
    because: [{ sign: draft.rule, words: draft.words }],
  }
}

export function wordsText(read: ReadSentence, first: number, last: number): string {
  return read.words
    .slice(first, last + 1)
    .map((word) => word.text)
    .join(' ')
}

export function unique(holders: readonly Holder[]): readonly Holder[] {
  return holders.filter((one, at) => holders.findIndex((other) => other.actor === one.actor) === at)
}

/** Who the subject of a clause is. "they" in what a list of states said means that list. */
export function subjectHolders(read: ReadSentence, clause: Clause): readonly Holder[] {
  const subjects = subjectsOf(clause)
  const own = unique([...subjects.flatMap((one) => holdersOfSubject(read, one)), ...beside(read, clause)])
  if (own.length === 0 && clause.relation === 'relative') return makers(read, clause)
  const word = subjects.length === 1 ? read.words[subjects[0]?.head ?? -1]?.lower : undefined
  if (clause.relation !== 'content' || clause.parent === null || (word !== 'they' && word !== 'it')) return own
  const told = objectsOf(clause.parent).flatMap((one) => holdersOfSubject(read, one))
  const recipient = own.length > 0 && own.every((one) => told.some((other) => other.actor === one.actor))
  const outer = unique(subjectsOf(clause.parent).flatMap((one) => holdersOfSubject(read, one)))
  return outer.length > own.length || (recipient && outer.length > 0) ? outer : own
}

const together = new Set(['along with', 'together with', 'as well as', 'alongside'])

/** "Spain, along with Italy, will", "several states, including Spain and Italy, have": others named with the subject. */
function beside(read: ReadSentence, clause: Clause): readonly Holder[] {
  return clause.parts.flatMap((part) => {
    if (part.kind === 'phrase' && !part.after && together.has(part.preposition))
      return part.phrases.flatMap((one) => holdersOfSubject(read, one))
    const included = part.kind === 'clause' && !part.after && part.clause.group?.lemma === 'include'
    return included ? objectsOf(part.clause).flatMap((one) => holdersOfSubject(read, one)) : []
  })
}

const making = new Set('lead head form build assemble raise put set create establish gather launch command'.split(' '))
const made = new Set('coalition force alliance mission corps group fleet pool consortium'.split(' '))

/** "France and Britain lead a coalition that would deploy troops": what somebody makes or leads acts for them. */
function makers(read: ReadSentence, clause: Clause): readonly Holder[] {
  const outer = clause.parent
  const lemma = outer?.group?.lemma ?? ''
  const thing = clause.antecedents.some((one) => made.has(read.words[one.head]?.lemma ?? ''))
  if (outer === null || !thing || !making.has(lemma)) return []
  return unique(subjectsOf(outer).flatMap((one) => holdersOfSubject(read, one)))
}

export function subjectNegative(read: ReadSentence, clause: Clause): boolean {
  const first = subjectsOf(clause)[0]
  return first !== undefined && isNegative(read, first)
}

/** The doers behind "by" in a passive. */
export function agentsOf(read: ReadSentence, clause: Clause): readonly Holder[] {
  const by = clause.parts.flatMap((part) => (part.kind === 'phrase' && part.preposition === 'by' ? part.phrases : []))
  const doers = by.flatMap((one) => holdersOfSubject(read, one))
  // "will be trained by Italian police"
  return unique(doers.length > 0 ? doers : by.flatMap((one) => holdersOfThing(read, one)))
}

/** The phrases behind "from" in a clause: "40 gendarmes from Romania", "is coming from Athens". */
export function sources(clause: Clause): readonly NounPhrase[] {
  return clause.parts.flatMap((part) => (part.kind === 'phrase' && part.preposition === 'from' ? part.phrases : []))
}

/** The contributions that the subject names. */
export function subjectItems(read: ReadSentence, clause: Clause, cx: ItemContext): readonly Item[] {
  const own = ownSubjects(clause)
  if (own.length === 0) return subjectsOf(clause).flatMap((one) => itemsOfPhrase(read, one, cx))
  return objectItems(read, clause, cx, true)
}

/** "Luxembourg, whose money has arrived": the relative pronoun owns the subject. */
function whose(read: ReadSentence, clause: Clause): readonly Holder[] {
  const direct = ownSubjects(clause)[0]?.first === clause.first + 1
  return clause.marker === 'whose' && direct ? clause.antecedents.flatMap((one) => holdersOfSubject(read, one)) : []
}

const committing = new Set(
  'pledge promise commit offer announce earmark supply provide send give donate contribute propose volunteer lend'.split(
    ' ',
  ),
)

/** "The 60 trainers that the Philippines committed cannot leave": whose a thing is, the relative clause that hangs on it says. */
function promisers(read: ReadSentence, things: readonly NounPhrase[]): readonly Holder[] {
  const relative = read.clauses.find(
    (one) =>
      one.relation === 'relative' &&
      committing.has(one.group?.lemma ?? '') &&
      ownSubjects(one).length > 0 &&
      one.antecedents.some((noun) => things.includes(noun)),
  )
  return relative === undefined ? [] : unique(ownSubjects(relative).flatMap((one) => holdersOfSubject(read, one)))
}

/** Whose the things are that a subject names, by owner, adjective or source. */
export function ownersOf(read: ReadSentence, clause: Clause, things: readonly NounPhrase[]): readonly Holder[] {
  const owners = whose(read, clause)
  const promised = owners.length > 0 ? owners : promisers(read, things)
  return promised.length > 0 ? promised : unique(things.flatMap((one) => holdersOfThing(read, one, sources(clause))))
}

/** A thing that points back ("its 150", "the other four", "the remaining ships") may belong to who was spoken of last; "a battery" may not. */
export function pointsBack(read: ReadSentence, things: readonly NounPhrase[]): boolean {
  return things.some((one) => {
    const determiner = one.determiner ?? ''
    if (['its', 'their', 'his', 'her'].includes(determiner)) return false
    return (
      determiner !== 'a' &&
      determiner !== 'an' &&
      (determiner !== '' || one.number !== null || one.pronoun || read.words[one.head]?.tag === 'NUM')
    )
  })
}

/** The parts of a claim about a doing, all but its stance. */
export function doingDraft(
  holders: readonly Holder[],
  items: readonly Item[],
  rule: string,
  read: ReadSentence,
  group: VerbGroup,
): Omit<Draft, 'stance'> {
  return { holders, items, rule, words: wordsText(read, group.first, group.last) }
}

/** "since April", "already": what is said goes on now. */
export function ongoing(clause: Clause): boolean {
  return clause.parts.some(
    (part) =>
      (part.kind === 'phrase' && part.preposition === 'since') || (part.kind === 'adverb' && part.words === 'already'),
  )
}

/** "money but no troops": what is given and what is not are two claims. */
export function apart(items: readonly Item[]): readonly (readonly Item[])[] {
  const given = items.filter((item) => !item.negative)
  const denied = items.filter((item) => item.negative)
  return given.length === 0 || denied.length === 0 ? [items] : [given, denied]
}
