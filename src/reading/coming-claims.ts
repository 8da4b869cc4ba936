import type { ActSense } from '../packs/english-acts.ts'
import type { LexiconMatch } from '../packs/lexicon.ts'
import type { Claim } from './claim.ts'
import type { ClaimContext, Reading } from './claim-draft.ts'
import {
  agentsOf,
  claimOf,
  doingDraft,
  ongoing,
  ownersOf,
  pointsBack,
  subjectHolders,
  subjectItems,
  subjectNegative,
  wordsText,
} from './claim-draft.ts'
import type { Clause } from './clause.ts'
import { objectsOf, ownSubjects, subjectsOf } from './clause.ts'
import { itemsOfPhrase } from './contributions.ts'
import { again, objectItems, phraseItems, transferred, verbMatches } from './given.ts'
import { noPlace } from './going-on-claims.ts'
import { headMention, type ReadSentence } from './grammar.ts'
import { type Holder, holdersOfSubject, holdersOfThing } from './holders.ts'
import type { Item } from './item.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { isNegative } from './phrase-signs.ts'
import { stanceOfDoing } from './stance-of.ts'
import type { VerbGroup } from './verb-group.ts'

/** What a thing would need or cost is no promise of it. */
const costing = new Set('need require depend cost face mean rest hinge have take pass be'.split(' '))

/** The contribution is the subject: it comes, is in place, would be stationed, could refuel; or "there" will be none of it. */
export const coming: Reading = (read, clause, group, cx) => {
  const existential = ownSubjects(clause).some((one) => read.words[one.head]?.lower === 'there')
  const people = ownSubjects(clause)
  const behind = existential ? objectsOf(clause)[0] : people.length === 1 ? people[0] : undefined
  const nobody = noPeople(read, clause, group, cx, behind)
  if (nobody.length > 0) return nobody
  if (existential) return existence(read, clause, group, cx)
  const acts = verbMatches(read, clause, cx.vocabulary.acts)
  const act =
    (group.passive ? acts.find((one) => one.value === 'gives') : acts.find((one) => movers.has(one.value))) ??
    acts[0] ??
    null
  const claims: Claim[] = []
  for (const { things, items } of arrivals(read, clause, group, cx, act?.value ?? null)) {
    const claim = arrival(read, clause, group, cx, act, things, items)
    if (claim === undefined) return act?.value === 'goes' ? comesWith(read, clause, group, cx) : null
    if (claim !== null) claims.push(claim)
  }
  return claims
}

/** What stands for those who wear or carry it: "no French uniform will be seen". */
const bearers = new Set(['uniform', 'boot', 'citizen', 'national', 'conscript'])

/**
 * "No Americans will be counted among the observers": people of a state, of whom none will be there; they are of the sort that the
 * clause names, else soldiers.
 */
function noPeople(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  cx: ClaimContext,
  phrase: NounPhrase | undefined,
): readonly Claim[] {
  if (phrase === undefined || group.modal === null || group.negated || !isNegative(read, phrase)) return []
  const worn = bearers.has(read.words[phrase.head]?.lemma ?? '')
  if (headMention(read, phrase)?.kind !== 'demonym' && !worn) return []
  const named = phraseItems(read, clause, cx, new Set(['among', 'as', 'in'])).filter((item) => !item.vague)
  const holders = worn ? holdersOfThing(read, phrase) : holdersOfSubject(read, phrase)
  const spokenOf = worn ? cx.usual()[0] : (cx.recentOf(holders)[0] ?? cx.recent().at(-1))
  const component = (named[0] ?? spokenOf)?.component ?? cx.vocabulary.pack.standard
  const { first, last } = phrase
  const by = wordsText(read, first, last)
  const item: Item = { component, amount: null, first, last, negative: true, vague: false, alternative: false, by }
  return holders.length === 0
    ? []
    : [claimOf(read, clause, group, { ...doingDraft(holders, [item], 'existence', read, group), stance: 'refused' })]
}

const movers = new Set<ActSense>(['goes', 'stays', 'keeps-home', 'leaves'])

interface Arrival {
  readonly things: readonly NounPhrase[]
  readonly items: readonly Item[]
}

/** What comes, thing by thing where each has an owner of its own ("two Belgian ships and a Dutch one"). */
function arrivals(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  cx: ClaimContext,
  sense: ActSense | null,
): readonly Arrival[] {
  const things = subjectsOf(clause)
  const single = things.length > 1 ? things.map((one) => ({ things: [one], items: itemsOfPhrase(read, one, cx) })) : []
  const each = single.every((one) => one.items.length > 0 && ownersOf(read, clause, one.things).length > 0)
  if (each && single.length > 0) return single
  const items = subjectItems(read, clause, cx)
  const sent = items.length === 0 && sense === 'gives' && group.passive && things.length === 1
  const pronoun = sent && ['they', 'it', 'these', 'those'].includes(read.words[things[0]?.head ?? -1]?.lower ?? '')
  return [{ things, items: pronoun ? again(cx.recent()) : items }]
}

/** The claim of one arrival; null where the tense says no stance, undefined where nothing comes at all. */
function arrival(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  cx: ClaimContext,
  act: LexiconMatch<ActSense> | null,
  things: readonly NounPhrase[],
  items: readonly Item[],
): Claim | null | undefined {
  const sense = act?.value ?? null
  // "Its soldiers remain a matter for the court": what something remains is no staying.
  if (group.lemma === 'remain' && objectsOf(clause).some((one) => !one.time)) return undefined
  if (items.length === 0 || (sense === 'goes' && group.passive)) return undefined
  const own = ownersOf(read, clause, things)
  const speaker = own.length === 0 && group.modal !== null && !group.negated ? cx.speaker(read, clause) : []
  const owned = own.length + speaker.length > 0
  const moves = (sense !== null && movers.has(sense)) || (sense === 'gives' && group.passive)
  const ahead = group.modal !== null && !group.passive && owned && (sense === 'joins' || !costing.has(group.lemma))
  const going = owned && ((group.perfect && group.progressive) || isPlaced(read, clause, group))
  const busy = sense === 'gives' && own.length > 0
  if (!moves && !ahead && !busy && !going) return undefined
  // "Nobody in this town can answer": a bare pronoun is a contingent only where it would move.
  if (!moves && things.length > 0 && things.every((one) => one.pronoun)) return undefined
  // "The guarantees will be deployed": the arrangement itself, and nobody's part in it.
  if (own.length === 0 && items.every((item) => item.component === cx.vocabulary.pack.unspecified)) return null
  const agents = agentsOf(read, clause)
  const whose = agents.length > 0 ? agents : own.length > 0 ? own : speaker
  const aside = clause.relation === 'participle' || clause.relation === 'relative'
  const first = items[0]
  const same = first !== undefined && further(read, things) ? cx.lastWith(first.component) : []
  const found = whose.length > 0 ? whose : same
  const holders = found.length > 0 || aside ? found : cx.fallback(read, clause, pointsBack(read, things))
  const negation = { thing: items.some((item) => item.negative), subject: false, ongoing: ongoing(clause) }
  const onTheWay = act?.phrase.endsWith(' way') === true && group.modal === null && !group.past
  const stance = onTheWay
    ? 'pledged'
    : stanceOfDoing(group, sense === 'gives' || sense === null ? 'goes' : sense, negation)
  if (stance === null || holders.length === 0) return null
  if (sense === 'stays' && stance === 'acting' && leftBefore(holders, cx)) return null
  const given = busy && !moves ? objectItems(read, clause, cx).filter((item) => !item.vague) : []
  const named = transferred(read, clause, given.length > 0 ? given : items, cx.vocabulary)
  return claimOf(read, clause, group, {
    ...doingDraft(holders, named, `doing:${sense ?? 'goes'}`, read, group),
    stance,
  })
}

/** "Six hundred more officers will follow": more of what was told of somebody before. */
function further(read: ReadSentence, things: readonly NounPhrase[]): boolean {
  return things.some(
    (one) =>
      one.number !== null &&
      read.words.slice(one.first, one.core + 1).some((word) => ['more', 'further', 'additional'].includes(word.lower)),
  )
}

/** "Portugal pulls out. Its jets stay in Beja": where they stay is at home. */
function leftBefore(holders: readonly Holder[], cx: ClaimContext): boolean {
  const before = cx.before()
  const left = before?.stance === 'withdrawn' || before?.stance === 'refused'
  return left && holders.some((one) => before.holders.some((other) => other.actor === one.actor))
}

/** "Norway's launchers are in Riga": being somewhere is having come. */
function isPlaced(read: ReadSentence, clause: Clause, group: VerbGroup): boolean {
  if (group.lemma !== 'be' || group.passive) return false
  const places = clause.parts.filter(
    (part) => part.kind === 'phrase' && part.after && ['in', 'at', 'on'].includes(part.preposition),
  )
  const heads = places
    .flatMap((part) => (part.kind === 'phrase' ? part.phrases : []))
    .map((one) => read.words[one.head])
  // "Its 150 are in training at the base": they have not come.
  return !noPlace.has(heads[0]?.lemma ?? '') && heads.some((head) => head?.tag === 'PROPN')
}

/** "There will be no American fighters." */
function existence(read: ReadSentence, clause: Clause, group: VerbGroup, cx: ClaimContext): readonly Claim[] | null {
  if (group.lemma !== 'be') return null
  const items = objectItems(read, clause, cx)
  const negative = group.negated !== items.some((item) => item.negative)
  if (items.length === 0 || (!negative && group.modal === null)) return null
  const stance = stanceOfDoing({ ...group, lemma: 'come' }, 'goes', {
    thing: items.some((item) => item.negative),
    subject: false,
    ongoing: ongoing(clause),
  })
  if (stance === null) return []
  const things = clause.parts.flatMap((part) => (part.kind === 'noun' && part.after ? part.phrases : []))
  const own = ownersOf(read, clause, things)
  if (own.length === 0 && group.modal === null) return null
  const holders = own.length > 0 ? own : cx.fallback(read, clause, true)
  return [claimOf(read, clause, group, { ...doingDraft(holders, items, 'existence', read, group), stance })]
}

/** "Norway will follow with 350 soldiers"; "we cannot fly before …" of what was spoken of. */
function comesWith(read: ReadSentence, clause: Clause, group: VerbGroup, cx: ClaimContext): readonly Claim[] | null {
  const holders = subjectHolders(read, clause)
  if (holders.length === 0) return null
  const brought = phraseItems(read, clause, cx, new Set(['with'])).filter((item) => !item.vague)
  const items = brought.length > 0 ? brought : group.modal === null ? [] : again(cx.recentOf(holders))
  if (items.length === 0) return null
  const stance = stanceOfDoing(group, 'goes', {
    thing: items.some((item) => item.negative),
    subject: subjectNegative(read, clause),
    ongoing: ongoing(clause),
  })
  return stance === null
    ? []
    : [claimOf(read, clause, group, { ...doingDraft(holders, items, 'doing:goes', read, group), stance })]
}
