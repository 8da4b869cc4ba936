import type { LexiconMatch } from '../packs/lexicon.ts'
import type { StanceFrame } from '../packs/stance-frame.ts'
import type { Vocabulary } from '../packs/vocabulary.ts'
import type { Stance } from '../records/position.ts'
import type { Clause, ClausePart } from './clause.ts'
import { childrenOf, objectsOf, ownSubjects } from './clause.ts'
import type { ItemContext } from './contributions.ts'
import { doingOf, isNegative, itemsOfPhrase } from './contributions.ts'
import type { ReadSentence } from './grammar.ts'
import { headMention } from './grammar.ts'
import type { Amount, Item } from './item.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { amountOf, isMoney } from './quantities.ts'

/** What the complement of a frame says would be contributed. */
export interface Content {
  readonly items: readonly Item[]
  /** A frame inside the complement that says less than the one outside ("agreed to consider"); else null. */
  readonly stance: Stance | null
  /** True where a complement stands there at all, whether or not it names a contribution. */
  readonly present: boolean
}

const nothing: Content = { items: [], stance: null, present: false }
const deepest = 6
const carryingPrepositions = new Set([
  'to',
  'of',
  'for',
  'on',
  'with',
  'about',
  'over',
  'regarding',
  'towards',
  'toward',
])

/** The noun phrases of the prepositional phrases right behind a part. */
export function attachedTo(clause: Clause, part: ClausePart): readonly NounPhrase[] {
  const found: NounPhrase[] = []
  for (let at = clause.parts.indexOf(part) + 1; at < clause.parts.length; at++) {
    const next = clause.parts[at]
    if (next?.kind === 'adverb') continue
    if (next?.kind !== 'phrase') break
    found.push(...next.phrases)
  }
  return found
}

/** The contributions among the nouns behind a verb (or, `before`, those that are its subject). */
export function objectItems(
  read: ReadSentence,
  clause: Clause,
  cx: ItemContext,
  before = false,
  from = 0,
): readonly Item[] {
  const items: Item[] = []
  for (const part of clause.parts) {
    if (part.kind !== 'noun' || part.after === before) continue
    for (const phrase of part.phrases) {
      if (phrase.first < from) continue
      const last = phrase === part.phrases.at(-1)
      const before = items.at(-1)
      const apposed =
        part.joined === 'comma' &&
        phrase.number !== null &&
        read.words[phrase.head]?.tag === 'NUM' &&
        phrase.of === null
      const appositive = before !== undefined && part.joined === 'comma' && !part.after
      if (before !== undefined && before.amount === null && (appositive || ofThem(read, phrase) || apposed)) {
        items[items.length - 1] = { ...before, amount: amountOf(read.words, phrase), last: phrase.last }
        continue
      }
      items.push(...itemsOfPhrase(read, phrase, cx, last ? attachedTo(clause, part) : []))
    }
  }
  return marked(read, items)
}

/** "launchers, a dozen of them": a number of what stands before. */
function ofThem(read: ReadSentence, phrase: NounPhrase): boolean {
  return (
    phrase.of !== null &&
    phrase.number !== null &&
    read.words[phrase.head]?.lower !== 'both' &&
    read.words[phrase.of.head]?.lower === 'them'
  )
}

/** The contributions in prepositional phrases: "with four instructors", "to two patrol boats". */
export function phraseItems(
  read: ReadSentence,
  clause: Clause,
  cx: ItemContext,
  prepositions: ReadonlySet<string>,
  from = 0,
): readonly Item[] {
  const items: Item[] = []
  for (const part of clause.parts) {
    if (part.kind !== 'phrase' || !prepositions.has(part.preposition) || part.at < from) continue
    for (const phrase of part.phrases) {
      // "by 389 to 251": a bare number behind a preposition counts nothing.
      if (read.words[phrase.head]?.tag === 'NUM' && phrase.of === null && !isMoney(read.words, phrase)) continue
      items.push(...itemsOfPhrase(read, phrase, cx, attachedTo(clause, part)))
    }
  }
  return marked(read, items)
}

/** Items joined by "or" are alternatives. */
function marked(read: ReadSentence, items: readonly Item[]): readonly Item[] {
  const first = items[0]
  const last = items.at(-1)
  if (first === undefined || last === undefined || items.length < 2) return items
  const or = read.words.slice(first.last + 1, last.first).some((word) => word.lower === 'or')
  return or ? items.map((item) => ({ ...item, alternative: true })) : items
}

const withPhrase = new Set(['with', 'with only'])
const asPhrase = new Set(['as', 'only as'])

/** What a doing contributes: its own component, or what its objects name. Null where its verb is no doing at all. */
export function doneBy(read: ReadSentence, clause: Clause, cx: ItemContext): readonly Item[] | null {
  const source = clause.gapped ?? clause
  const doing = doingOf(
    read,
    clause.gapped === null ? clause : { ...source, parts: [...source.parts, ...clause.parts] },
    cx.vocabulary,
  )
  if (doing === null) return null
  const objects = clause.parts.flatMap((part) => (part.kind === 'noun' && part.after ? part.phrases : []))
  const first = clause.group?.first ?? clause.first
  const things = clause.group?.passive === true ? ownSubjects(clause) : objects.filter((one) => !one.time)
  const amount = firstAmount(read, things)
  return [
    {
      component: doing.component,
      amount,
      first,
      last: clause.last,
      negative: objects.some((one) => isNegative(read, one)),
      vague: false,
      alternative: false,
      by: doing.by,
    },
  ]
}

/** The first number among the objects. */
export function objectAmount(read: ReadSentence, clause: Clause): Amount | null {
  return firstAmount(read, objectsOf(clause))
}

function firstAmount(read: ReadSentence, phrases: readonly NounPhrase[]): Amount | null {
  for (const phrase of phrases) {
    const amount = amountOf(read.words, phrase)
    if (amount !== null) return amount
  }
  return null
}

/** What a verb that gives, goes or joins brings: objects, "with …", and what "as …" makes of them. */
export function givenBy(read: ReadSentence, clause: Clause, cx: ItemContext, from = 0): readonly Item[] {
  const objects = [...objectItems(read, clause, cx, false, from), ...relativeObject(read, clause, cx)]
  const items = objects.some((item) => !item.vague)
    ? objects
    : [...phraseItems(read, clause, cx, withPhrase), ...objects]
  return transferred(read, clause, asRole(read, clause, items, cx), cx.vocabulary)
}

/** "the 60 deminers whom Spain promised": the noun before a relative clause with a subject of its own is its object. */
function relativeObject(read: ReadSentence, clause: Clause, cx: ItemContext): readonly Item[] {
  if (clause.relation !== 'relative' || ownSubjects(clause).length === 0 || clause.marker === 'whose') return []
  return clause.antecedents.flatMap((one) => itemsOfPhrase(read, one, cx))
}

/** "40 police officers as observers": the role decides. */
function asRole(read: ReadSentence, clause: Clause, items: readonly Item[], cx: ItemContext): readonly Item[] {
  const role = phraseItems(read, clause, cx, asPhrase).find((item) => !item.vague)
  if (role === undefined || items.length === 0) return items
  return items.map((item) => ({
    ...item,
    component: role.component,
    by: role.by,
    last: Math.max(item.last, role.last),
  }))
}

/** How far behind a clause "to be handed over" may stand: a gapped clause lies between. */
const behindTransfer = 14

/** Jets that are given away are equipment. */
export function transferred(
  read: ReadSentence,
  clause: Clause,
  items: readonly Item[],
  vocabulary: Vocabulary,
): readonly Item[] {
  const { verbs, phrases } = vocabulary.transfers
  const main = (clause.group ?? clause.gapped?.group)?.main
  const found =
    main === null || main === undefined
      ? []
      : [...verbs.at(read.words, main), ...verbs.split(read.words, main, clause.last + 1)]
  const rules = found.map((one) => one.value)
  const last = Math.max(clause.last, ...childrenOf(clause).map((one) => one.last))
  for (let at = clause.first; at <= Math.min(last + behindTransfer, read.words.length - 1); at++)
    rules.push(
      ...phrases
        .at(read.words, at)
        .filter((one) => at <= last || one.phrase.startsWith('to be'))
        .map((one) => one.value),
    )
  if (rules.length === 0) return items
  return items.map((item) => {
    const rule = rules.find((one) => one.from.includes(item.component))
    return rule === undefined ? item : { ...item, component: rule.to }
  })
}

/** Frames and acts whose verb phrase starts at the main verb of a clause, the longest first. */
export function verbMatches<Value>(
  read: ReadSentence,
  clause: Clause,
  lexicon: {
    at: (words: ReadSentence['words'], index: number, end?: number) => readonly LexiconMatch<Value>[]
    split: (words: ReadSentence['words'], index: number, end?: number) => readonly LexiconMatch<Value>[]
  },
): readonly LexiconMatch<Value>[] {
  const source = clause.group === null && clause.gapped !== null ? clause.gapped : clause
  const main = source.group?.main
  if (main === null || main === undefined) return []
  const together = lexicon.at(read.words, main)
  const apart = lexicon.split(read.words, main, source.last + 1)
  return [...together.filter((one) => one.words > 1), ...apart, ...together.filter((one) => one.words === 1)]
}

/** What an infinitive, gerund or embedded question says would be done. */
export function contentOfClause(read: ReadSentence, clause: Clause, cx: ItemContext, depth = 0): Content {
  if (depth > deepest) return nothing
  const done = doneBy(read, clause, cx)
  if (done !== null) return { items: done, stance: null, present: true }
  const inner = innerFrame(read, clause, cx, depth)
  if (inner !== null) return inner
  const senses = verbMatches(read, clause, cx.vocabulary.acts).map((one) => one.value)
  const sense = senses.includes('joins')
    ? 'joins'
    : senses.includes('helps') && senses[0] === 'goes'
      ? 'helps'
      : senses[0]
  const below = childContent(read, clause, cx, depth)
  if (sense === 'helps' || clause.group === null) {
    if (below.items.length > 0) return { ...below, present: true }
    const on = phraseItems(read, clause, cx, helpedBy).filter((item) => !item.vague)
    if (on.length > 0) return { items: on, stance: null, present: true }
  }
  if (proVerb(clause)) return { items: again(cx.recent().slice(-1)), stance: null, present: true }
  const seen = clause.marker === 'what' ? objectItems(read, clause, cx, true) : []
  if (seen.some((item) => !item.vague)) return { items: seen, stance: null, present: true }
  const given = givenBy(read, clause, cx)
  if (given.some((item) => !item.vague)) return { items: given, stance: null, present: true }
  if (sense === 'joins' || sense === 'stays' || sense === 'leaves')
    return { items: [joining(read, clause, cx, sense === 'leaves')], stance: null, present: true }
  if (clause.relation === 'question' && sense === 'gives')
    return { items: [joining(read, clause, cx, false)], stance: null, present: true }
  if (sense !== undefined && given.length > 0) return { items: given, stance: null, present: true }
  if (sense === 'goes' || sense === 'helps' || sense === 'gives')
    return below.items.length > 0 ? below : { ...nothing, present: true }
  return { ...nothing, present: true }
}

const helpedBy = new Set(['on', 'with', 'in', 'for'])

/** "to go that far", "to do so": the doing that was spoken of. */
function proVerb(clause: Clause): boolean {
  const lemma = clause.group?.lemma
  if (lemma !== 'go' && lemma !== 'do') return false
  return (
    clause.parts.some(
      (part) => part.kind === 'adverb' && ['that far', 'so far', 'so', 'further'].includes(part.words),
    ) ||
    (lemma === 'do' && objectsOf(clause).some((one) => one.pronoun))
  )
}

/** Things spoken of before, as the things of this clause: without their number, their "no" and a place in this sentence. */
export function again(items: readonly Item[]): readonly Item[] {
  return items.map((item) => ({
    ...item,
    amount: null,
    first: -1,
    last: -1,
    vague: true,
    negative: false,
    alternative: false,
  }))
}

/** "agreed to consider sending": the frame inside says what is true. */
function innerFrame(read: ReadSentence, clause: Clause, cx: ItemContext, depth: number): Content | null {
  const frame = verbMatches(read, clause, cx.vocabulary.frames.verbs)[0]?.value
  if (frame === undefined || frame.tense === 'ahead') return null
  const content = frameContent(read, clause, frame, cx, {}, depth + 1)
  if (content.items.length === 0) return null
  const stance = content.stance ?? frame.later ?? (clause.group?.negated === true ? frame.negated : frame.stance)
  return { ...content, stance: stance === 'pledged' ? null : stance }
}

/** The infinitives and gerunds that hang on a clause. */
export function childContent(read: ReadSentence, clause: Clause, cx: ItemContext, depth: number): Content {
  const items: Item[] = []
  let stance: Stance | null = null
  for (const child of childrenOf(clause)) {
    if (!['infinitive', 'gerund', 'question'].includes(child.relation)) continue
    const content = contentOfClause(read, child, cx, depth + 1)
    items.push(...content.items)
    stance ??= content.stance
  }
  return { items, stance, present: items.length > 0 }
}

/** Taking part in a form that is not said, unless "in the training mission" says it. */
export function joining(read: ReadSentence, clause: Clause, cx: ItemContext, negative: boolean): Item {
  const named = phraseItems(read, clause, cx, new Set(['in', 'to', 'of', 'with'])).find((item) => !item.vague)
  const objects = objectItems(read, clause, cx).find((item) => !item.vague)
  const such = clause.parts.some(
    (part) =>
      (part.kind === 'noun' || part.kind === 'phrase') &&
      part.after &&
      part.phrases.some((one) => one.determiner === 'such'),
  )
  const spoken = such ? again(cx.recent().slice(-1))[0] : undefined
  const found = named ?? objects
  const unspecified: Item = {
    component: cx.vocabulary.pack.unspecified,
    amount: null,
    first: clause.group?.first ?? clause.first,
    last: clause.last,
    negative: false,
    vague: true,
    alternative: false,
    by: 'taking part',
  }
  return { ...(found ?? spoken ?? unspecified), negative }
}

/** Where the content may stand: from this word on; `phrase` is how many words the frame's own verb phrase takes ("decline to say"). */
export interface FrameWhere {
  readonly from?: number
  readonly phrase?: number
}

/** The clauses that may be content; an infinitive that belongs to the frame's own words gives its children instead. */
function contentChildren(clause: Clause, from: number, phrase: number): readonly Clause[] {
  const end = (clause.group?.main ?? clause.first) + phrase
  return childrenOf(clause)
    .filter((child) => child.first >= from)
    .flatMap((child) => (phrase > 1 && (child.group?.main ?? end) < end ? childrenOf(child) : [child]))
}

/**
 * What the frame of a clause is about: its infinitive, gerund or embedded question; else its objects; else the phrases that
 * its prepositions lead to. Only what stands at or behind the word `from` counts.
 */
export function frameContent(
  read: ReadSentence,
  clause: Clause,
  frame: StanceFrame,
  cx: ItemContext,
  where: FrameWhere = {},
  depth = 0,
): Content {
  const { from = 0, phrase = 1 } = where
  const takes = new Set(frame.content)
  const children = contentChildren(clause, from, phrase).filter((child) => !othersDoing(clause, frame, child))
  const verbal = children.filter(
    (child) =>
      (child.relation === 'infinitive' && takes.has('infinitive')) ||
      (child.relation === 'gerund' && (takes.has('gerund') || takes.has('infinitive'))) ||
      (child.relation === 'question' && (takes.has('question') || takes.has('clause'))),
  )
  let stance: Stance | null = null
  const items: Item[] = []
  for (const child of verbal) {
    const content = contentOfClause(read, child, cx, depth + 1)
    items.push(...content.items)
    stance ??= content.stance
  }
  if (items.length > 0) return { items: orMarked(read, verbal, items), stance, present: true }
  const objects = takes.has('noun') ? givenBy(read, clause, cx, from) : []
  if (objects.some((item) => !item.vague) && takes.has('noun')) return { items: objects, stance: null, present: true }
  const prepositions = frame.prepositions.length > 0 ? new Set(frame.prepositions) : carryingPrepositions
  const led = transferred(read, clause, phraseItems(read, clause, cx, prepositions, from), cx.vocabulary)
  if (led.length > 0 && led.some((item) => !item.vague)) return { items: led, stance: null, present: true }
  const vague = [...objects, ...led]
  return {
    items: vague,
    stance: null,
    present: vague.length > 0 || verbal.length > 0 || hasComplement(read, clause, frame, from, prepositions),
  }
}

/** "wants them to leave": the infinitive is what others are to do. */
function othersDoing(clause: Clause, frame: StanceFrame, child: Clause): boolean {
  if (frame.content.length !== 1 || child.relation !== 'infinitive') return false
  return clause.parts.some(
    (part) =>
      part.kind === 'noun' && part.after && part.phrases.some((phrase) => !phrase.time && phrase.last < child.first),
  )
}

function orMarked(read: ReadSentence, clauses: readonly Clause[], items: readonly Item[]): readonly Item[] {
  const or = clauses.some((clause) => clause.coordinate !== null && read.words[clause.first - 1]?.lower === 'or')
  return or ? items.map((item) => ({ ...item, alternative: true })) : items
}

/** Nouns and pronouns that only point to the matter spoken of: "studying it", "put off a decision". */
const matters = new Set(
  'it this that matter question issue idea request proposal file decision topic move vote debate reply answer point'.split(
    ' ',
  ),
)

/** "a pledge to Ukraine": for whom it is, not what. */
function isState(read: ReadSentence, phrase: NounPhrase): boolean {
  const kind = headMention(read, phrase)?.kind
  return kind === 'state' || kind === 'seat' || kind === 'institution'
}

/** Whether a complement stands there that names something else than the matter spoken of. */
function hasComplement(
  read: ReadSentence,
  clause: Clause,
  frame: StanceFrame,
  from: number,
  prepositions: ReadonlySet<string>,
): boolean {
  const open = frame.stance === 'open' || frame.stance === 'undecided'
  const another = (phrase: NounPhrase) =>
    !phrase.time &&
    !(frame.stance === 'pledged' && isState(read, phrase)) &&
    !(open && matters.has(read.words[phrase.head]?.lemma ?? ''))
  return clause.parts.some((part) => {
    if (part.kind === 'noun') return part.after && from === 0 && part.phrases.some(another)
    if (part.kind === 'phrase')
      return part.after && part.at >= from && prepositions.has(part.preposition) && part.phrases.some(another)
    return (
      part.kind === 'clause' &&
      ['infinitive', 'gerund', 'question', 'content'].includes(part.clause.relation) &&
      part.clause.first >= from
    )
  })
}
