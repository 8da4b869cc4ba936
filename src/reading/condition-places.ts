import type { Vocabulary } from '../packs/vocabulary.ts'
import type { Claim } from './claim.ts'
import type { Clause } from './clause.ts'
import { objectsOf, ownSubjects } from './clause.ts'
import { kindsIn } from './condition-kinds.ts'
import { conditionMarkers } from './condition-markers.ts'
import type { ReadSentence } from './grammar.ts'
import { hurdleWord, namedConditions } from './named-conditions.ts'
import { neededClause } from './needed.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { wordSign } from './word-signs.ts'

/** Markers behind which a condition always stands. */
export const strict: ReadonlySet<string> = new Set(conditionMarkers)

/** Where a condition may stand: its marker, and the words behind it, inclusive. */
export interface Place {
  readonly marker: string
  readonly first: number
  readonly last: number
  readonly group: Clause['group']
}

function isHurdle(read: ReadSentence, clause: Clause): boolean {
  if (clause.group?.lemma !== 'be') return false
  return clause.parts.some(
    (part) =>
      part.kind === 'noun' &&
      part.after &&
      part.phrases.some(
        (one) => ((read.words[one.head]?.signs ?? 0) & hurdleWord) !== 0 || read.words[one.head]?.lower === 'all',
      ),
  )
}

/** Verbs that make what follows them a condition of their subject: "would need a mandate", "depends on Congress". */
const needing = new Set(
  'need require depend hinge rest hang presuppose await pass face go get win obtain secure clear'.split(' '),
)
const needingWith: Readonly<Record<string, readonly string[]>> = {
  pass: [],
  go: ['through', 'to', 'before'],
  face: [],
  rest: ['on', 'with'],
  hang: ['on'],
  get: ['past', 'through', 'by'],
  win: [],
  obtain: [],
  secure: [],
  clear: [],
}

/** Verbs of getting leave: "must still win the approval of parliament"; without a "must" they tell of something done. */
const winning = new Set(['pass', 'get', 'win', 'obtain', 'secure', 'clear'])

/** "depends on Congress", "would have to pass parliament". */
export function needs(clause: Clause): boolean {
  const { group } = clause
  if (group === null || !needing.has(group.lemma)) return false
  if (
    winning.has(group.lemma) &&
    !group.yet &&
    group.modal !== 'must' &&
    !(group.lemma === 'pass' && group.modal === 'would')
  )
    return false
  const prepositions = needingWith[group.lemma]
  if (prepositions === undefined || prepositions.length === 0) return true
  return clause.parts.some(
    (part) =>
      (part.kind === 'phrase' && prepositions.includes(part.preposition)) ||
      // "still has to get past the Cortes": the tagger calls "past" an adjective.
      (group.lemma === 'get' && part.kind === 'adjective' && part.at === group.last + 1),
  )
}

/** Phrases that follow a condition's own belong to it: "subject to a vote in parliament". */
export function phraseEnd(clause: Clause, at: number): number {
  let end = at
  let open = false
  for (const part of clause.parts) {
    if (part.kind === 'phrase' && part.at === at) open = true
    else if (open && part.kind !== 'phrase' && part.kind !== 'adverb') break
    else if (open && part.kind === 'phrase' && (strict.has(part.preposition) || part.preposition === 'after')) break
    if (open && part.kind === 'phrase') end = Math.max(end, ...part.phrases.map((one) => one.last))
  }
  return end
}

/** What is wanted of somebody else is a condition; what is wanted for oneself is none. */
function wantsOfOthers(read: ReadSentence, other: Clause, claim: Claim, vocabulary: Vocabulary): boolean {
  const holders = claim.holders.map((holder) => holder.actor)
  const from = (other.group?.last ?? other.first) + 1
  return kindsIn(read, from, other.last, holders, vocabulary).some(
    (kind) => kind.party !== null && !holders.some((one) => one === kind.party),
  )
}

const deciding = new Set('vote decide approve ratify debate pass agree consent'.split(' '))

/** Whether a clause tells of a decision to come: "must still approve", "will vote", "has the last word". */
export function decides(read: ReadSentence, clause: Clause): boolean {
  const { group } = clause
  if (group === null) return false
  if (group.yet || group.modal === 'must') return true
  // "Congress has not voted", "the Senate votes on Tuesday"
  if (deciding.has(group.lemma) && (notSoFar(group) || isScheduled(clause))) return true
  const ahead = group.modal === 'will' || group.modal === 'is-to' || group.modal === 'would' || group.progressive
  return (ahead && deciding.has(group.lemma)) || lastSay(read, clause)
}

/** "has not voted (yet)". */
export function notSoFar(group: NonNullable<Clause['group']>): boolean {
  return group.negated && group.perfect && !group.past
}

/** "votes on Tuesday": a present tense with a day is still to come. */
function isScheduled({ group, parts }: Clause): boolean {
  if (group === null || group.past || group.negated || group.modal !== null || group.form !== 'finite') return false
  return parts.some(
    (part) => (part.kind === 'noun' || part.kind === 'phrase') && part.after && part.phrases.some((one) => one.time),
  )
}

/** "its parliament will vote in May", "a pledge that parliament has yet to approve": who decides is a condition of what was promised. */
export function houseDecides(read: ReadSentence, other: Clause, claim: Claim, vocabulary: Vocabulary): boolean {
  if (!decides(read, other)) return false
  const subject = ownSubjects(other)
  const [first, last] = [subject[0]?.first, subject.at(-1)?.last]
  if (first === undefined || last === undefined) return false
  const holders = claim.holders.map((holder) => holder.actor)
  const own = new Set(vocabulary.pack.conditions.flatMap((kind) => (kind.party === 'own' ? [kind.id] : [])))
  return kindsIn(read, first, last, holders, vocabulary).some((kind) => own.has(kind.kind))
}

/** "parliament will have the last word". */
function lastSay({ words }: ReadSentence, { first, last }: Clause): boolean {
  for (let at = first; at < last; at++) {
    const word = words[at]?.lower
    const next = words[at + 1]?.lower
    if ((word === 'last' || word === 'final') && (next === 'word' || next === 'say')) return true
  }
  return false
}

/** Words of leave, and of what has still to come, that close a phrase with its noun before them. */
const granting = wordSign(({ lower }) =>
  /^(?:permitting|willing|allowing|consenting|agreeing|required|needed|pending|outstanding)$/.test(lower),
)

/** "parliament permitting", "parliament being willing", "Oman's approval required": a noun before a participle of leave. */
function absolutes(read: ReadSentence, claim: Claim): readonly Place[] {
  const places: Place[] = []
  const { words } = read
  const end = Math.min(claim.last + 8, words.length - 1)
  for (let at = Math.max(1, claim.first - 6); at <= end; at++) {
    if (((words[at]?.signs ?? 0) & granting) === 0) continue
    const noun = words[at - 1]?.lower === 'being' ? at - 2 : at - 1
    const tag = words[noun]?.tag
    if (tag !== 'NOUN' && tag !== 'PROPN') continue
    const opens = openingOf(words, noun)
    const closes = words[at + 1]
    if (opens !== null && (closes === undefined || /^[,.;)]$/.test(closes.text)))
      places.push({ marker: '', first: opens, last: noun, group: null })
  }
  return places
}

/** Where the phrase opens whose last word this is: behind a mark, or with the sentence; null where it reaches further. */
function openingOf(words: ReadSentence['words'], last: number): number | null {
  for (let at = last; at >= Math.max(0, last - longestAbsolute); at--)
    if (at === 0 || /^[,;(:]$/.test(words[at - 1]?.text ?? '')) return at
  return null
}

const longestAbsolute = 4

/** "No ceasefire, no police": the first "no" is the condition. */
function firstNo(clause: Clause): readonly Place[] {
  const phrase = ownSubjects(clause)[0] ?? clause.parts.flatMap((part) => (part.kind === 'noun' ? part.phrases : []))[0]
  return phrase === undefined ? [] : [{ marker: '', first: phrase.first, last: phrase.last, group: null }]
}

const demanding = new Set(['want', 'insist', 'need', 'demand', 'require', 'await'])

/** Conditions without a marker: what is needed, what a parliament "must still pass", "but has yet to find the money", "but wants the rules first". */
export function besides(read: ReadSentence, claim: Claim, vocabulary: Vocabulary): readonly Place[] {
  const { clause } = claim
  const places: Place[] = []
  if (claim.because[0]?.sign === 'tied') {
    const to = clause.parts.find((part) => part.kind === 'phrase' && part.after)
    if (to?.kind === 'phrase')
      places.push({
        marker: '',
        first: to.at,
        last: Math.max(...to.phrases.map((one) => one.last), phraseEnd(clause, to.at)),
        group: null,
      })
  }
  if (claim.because[0]?.sign === 'need') {
    const needed = neededClause(clause)
    const objects = [...objectsOf(needed), ...insistedOn(needed)]
    const [first, last] = [objects[0]?.first, objects.at(-1)?.last]
    if (first !== undefined && last !== undefined)
      places.push({ marker: '', first, last: Math.max(last, phraseEndAfter(needed, last)), group: null })
  } else if (needs(clause) && clause.group !== null && claim.stance !== 'acting')
    places.push({ marker: '', first: clause.group.last + 1, last: clause.last, group: null })
  places.push(...approvers(read, claim, vocabulary))
  if (claim.because[0]?.sign === 'condition-noun')
    places.push({ marker: '', first: clause.first, last: clause.last, group: null })
  if (claim.because[0]?.sign === 'no-without') places.push(...firstNo(clause))
  places.push(...absolutes(read, claim))
  for (const span of namedConditions(read)) places.push({ marker: '', ...span, group: null })
  // "Congress has yet to consider it": the house is the subject.
  if (clause.group?.yet === true && houseDecides(read, clause, claim, vocabulary)) {
    const subject = ownSubjects(clause)[0]
    if (subject !== undefined)
      places.push({ marker: '', first: subject.first, last: subject.last, group: clause.group })
  }
  for (const other of read.clauses) {
    const { group } = other
    if (group === null || other === clause) continue
    if (group.form === 'gerund' && isHurdle(read, other)) {
      const before = other.behind ?? other.first
      places.push({ marker: '', first: Math.max(0, Math.min(other.first, before) - 12), last: other.last, group })
    }
    const beside = other.coordinate === clause && other.sharing !== null
    const waiting =
      beside &&
      (group.yet ||
        (demanding.has(group.lemma) && (saysFirst(read, other) || wantsOfOthers(read, other, claim, vocabulary))))
    const house =
      other.parent === clause && other.relation === 'question' && other.marker === 'where' && group.modal === 'must'
    if (other.first > clause.first && houseDecides(read, other, claim, vocabulary)) {
      const subject = ownSubjects(other)
      places.push({
        marker: '',
        first: subject[0]?.first ?? other.first,
        last: subject.at(-1)?.last ?? other.last,
        group,
      })
    }
    if (waiting || house) places.push({ marker: '', first: other.first, last: other.last, group })
  }
  return places
}

/** "insists on a mandate before it sends police". */
function insistedOn(clause: Clause): readonly NounPhrase[] {
  if (clause.group?.lemma !== 'insist') return []
  return clause.parts.flatMap((part) =>
    part.kind === 'phrase' && part.after && part.preposition === 'on' ? part.phrases : [],
  )
}

/** "has yet to be approved by Congress", "must first be approved by parliament": the house behind "by". */
function approvers(read: ReadSentence, claim: Claim, vocabulary: Vocabulary): readonly Place[] {
  const { clause } = claim
  const { group } = clause
  if (group === null || !group.passive || !(group.yet || group.modal === 'must')) return []
  const by = clause.parts.find((part) => part.kind === 'phrase' && part.after && part.preposition === 'by')
  if (by?.kind !== 'phrase') return []
  const last = Math.max(...by.phrases.map((one) => one.last))
  const own = new Set(vocabulary.pack.conditions.flatMap((kind) => (kind.party === 'own' ? [kind.id] : [])))
  const holders = claim.holders.map((holder) => holder.actor)
  const houses = kindsIn(read, by.at + 1, last, holders, vocabulary).some((kind) => own.has(kind.kind))
  return houses ? [{ marker: '', first: by.at + 1, last, group: null }] : []
}

function saysFirst(read: ReadSentence, { first, last }: Clause): boolean {
  return read.words.slice(first, last + 1).some((word) => word.lower === 'first')
}

function phraseEndAfter(clause: Clause, last: number): number {
  const behind = clause.parts.find((part) => part.kind === 'phrase' && part.at === last + 1)
  return behind?.kind === 'phrase' ? Math.max(...behind.phrases.map((one) => one.last)) : last
}
