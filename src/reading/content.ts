import type { FrameContent, StanceFrame } from '../packs/stance-frame.ts'
import type { Stance } from '../records/position.ts'
import type { Clause } from './clause.ts'
import { childrenOf, objectsOf, ownSubjects } from './clause.ts'
import type { ItemContext } from './contributions.ts'
import { itemsOfPhrase } from './contributions.ts'
import { again, doneBy, givenBy, joining, objectItems, phraseItems, seenTo, transferred, verbMatches } from './given.ts'
import type { ReadSentence } from './grammar.ts'
import { headMention } from './grammar.ts'
import { holdersOfSubject } from './holders.ts'
import type { Item } from './item.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { isSpeech } from './verb-lists.ts'

/** What the complement of a frame says would be contributed. */
export interface Content {
  readonly items: readonly Item[]
  /** A frame inside the complement that says less than the one outside ("agreed to consider"); else null. */
  readonly stance: Stance | null
  /** True where a complement stands there at all, whether or not it names a contribution. */
  readonly present: boolean
  /** True where the arrangement itself is the complement: "pulled out of the mission". */
  readonly arrangement?: boolean
  /** True where it is only talked of: who will not discuss a thing has not refused it. */
  readonly talk?: boolean
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

/** What is done against forces, or with them by others, contributes none. */
const hostile = new Set(
  'sink destroy attack shoot strike seize block stop fire bomb hit down kill expel resist oppose fight target treat capture arrest buy purchase sell threaten punish test count trust ask demand request thank welcome praise criticize attend'.split(
    ' ',
  ),
)

/** What an infinitive, gerund or embedded question says would be done. */
export function contentOfClause(read: ReadSentence, clause: Clause, cx: ItemContext, depth = 0): Content {
  if (depth > deepest) return nothing
  if (hostile.has(clause.group?.lemma ?? '')) return { ...nothing, present: true }
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
  // "too early to say whether Poland will send police", "not in a position to say yes or no to troops"
  if (answering.has(clause.group?.lemma ?? '')) {
    const told = below.items.length > 0 ? below.items : phraseItems(read, clause, cx, answeredTo)
    if (told.length > 0) return { items: told, stance: below.stance, present: true, talk: true }
  }
  if (discussing.has(clause.group?.lemma ?? '')) {
    const named = [...givenBy(read, clause, cx), ...phraseItems(read, clause, cx, discussed)]
    if (named.length > 0) return { items: named, stance: null, present: true, talk: true }
  }
  if (proVerb(clause)) return { items: again(cx.recent().slice(-1)), stance: null, present: true }
  const passed = clause.relation === 'question' && clause.group?.passive === true
  const seen = clause.marker === 'what' || passed ? objectItems(read, clause, cx, true) : []
  if (seen.some((item) => !item.vague)) return { items: seen, stance: null, present: true }
  const charged = sense === 'sees-to' ? seenTo(read, clause, cx) : []
  if (charged.length > 0) return { items: charged, stance: null, present: true }
  // "is ready to take over the mission"
  if (sense === 'sees-to' && namesArrangement(read, clause, cx, clause.first))
    return { items: [joining(read, clause, cx, false)], stance: null, present: true }
  const acting = phraseItems(read, clause, cx, actingAs).filter((item) => !item.vague)
  if (acting.length > 0 && objectsOf(clause).length === 0) return { items: acting, stance: null, present: true }
  const given = givenBy(read, clause, cx)
  if (given.some((item) => !item.vague)) return { items: given, stance: null, present: true }
  // "has not decided whether to come back": to what the report is about.
  if (sense === 'stays' && cx.usual().length > 0) return { items: again(cx.usual()), stance: null, present: true }
  if (sense === 'joins' || sense === 'stays' || sense === 'leaves')
    return { items: [joining(read, clause, cx, sense === 'leaves')], stance: null, present: true }
  if (clause.relation === 'question' && sense === 'gives')
    return { items: [joining(read, clause, cx, false)], stance: null, present: true }
  if (sense !== undefined && given.length > 0) return { items: given, stance: null, present: true }
  if (sense === 'goes' || sense === 'helps' || sense === 'gives')
    return below.items.length > 0 ? below : { ...nothing, present: true }
  return { ...nothing, present: true }
}

/** "too early to discuss a contribution", "not ready to talk about planes": what is talked of is the matter. */
const discussing = new Set(['discuss', 'talk', 'speak', 'think', 'debate', 'mention', 'negotiate'])
const discussed = new Set(['about', 'of', 'on', 'over'])
const answering = new Set(['say', 'tell', 'confirm', 'comment', 'answer', 'speculate', 'know'])
const answeredTo = new Set(['about', 'on', 'over', 'to'])
const actingAs = new Set(['as'])
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

/** "agreed to consider sending": the frame inside says what is true. */
function innerFrame(read: ReadSentence, clause: Clause, cx: ItemContext, depth: number): Content | null {
  const frame = verbMatches(read, clause, cx.vocabulary.frames.verbs).find((one) => one.value.when === 'any')?.value
  if (frame === undefined) return null
  const content = frameContent(read, clause, frame, cx, {}, depth + 1)
  if (content.items.length === 0 || (frame.named && content.items.every((item) => item.vague))) return null
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

/** Where the content may stand: from this word on; `phrase` is how many words the frame's own verb phrase takes ("decline to say"). */
export interface FrameWhere {
  readonly from?: number
  readonly phrase?: number
}

/** The prepositions of a frame, and the one its own words end in ("lean toward", "shy away from"). */
function leadingTo(read: ReadSentence, clause: Clause, frame: StanceFrame, phrase: number): ReadonlySet<string> {
  const listed = prepositionsOf(frame)
  const main = clause.group?.main
  const last = main === null || main === undefined || phrase < 2 ? undefined : read.words[main + phrase - 1]
  return last?.tag === 'ADP' && !listed.has(last.lower) ? new Set([...listed, last.lower]) : listed
}

const listedPrepositions = new WeakMap<StanceFrame, ReadonlySet<string>>()

function prepositionsOf(frame: StanceFrame): ReadonlySet<string> {
  if (frame.prepositions.length === 0) return carryingPrepositions
  const known = listedPrepositions.get(frame) ?? new Set(frame.prepositions)
  listedPrepositions.set(frame, known)
  return known
}

/** The clauses that may be content; an infinitive that belongs to the frame's own words gives its children instead. */
function contentChildren(clause: Clause, from: number, phrase: number): readonly Clause[] {
  const end = (clause.group?.main ?? clause.first) + phrase
  const content: Clause[] = []
  const take = (child: Clause) => {
    if (child.first >= from || (child.relation === 'gerund' && (child.group?.first ?? 0) >= from)) content.push(child)
  }
  for (const child of childrenOf(clause)) {
    if (phrase > 1 && (child.group?.main ?? end) < end) for (const inner of childrenOf(child)) take(inner)
    else take(child)
  }
  return content
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
  const takes = (way: FrameContent) => frame.content.includes(way)
  const children = contentChildren(clause, from, phrase).filter(
    (child) => !othersDoing(clause, frame, child) && !aboutOthers(read, child),
  )
  const verbal = children.filter(
    (child) =>
      (child.relation === 'infinitive' && takes('infinitive')) ||
      (child.relation === 'gerund' && (takes('gerund') || takes('infinitive'))) ||
      (child.relation === 'question' && (takes('question') || takes('clause'))) ||
      (child.relation === 'content' && frame.stance === 'undecided' && takes('clause')),
  )
  let stance: Stance | null = null
  let talk = false
  const items: Item[] = []
  for (const child of verbal) {
    const content = contentOfClause(read, child, cx, depth + 1)
    const not = child.group?.negated === true
    items.push(...(not ? content.items.map((item) => ({ ...item, negative: !item.negative })) : content.items))
    stance ??= content.stance
    talk ||= content.talk === true
  }
  if (items.length > 0) return { items: orMarked(read, verbal, items), stance, present: true, talk }
  const objects = takes('noun') ? givenBy(read, clause, cx, from) : []
  if (objects.some((item) => !item.vague) && takes('noun')) return { items: objects, stance: null, present: true }
  const prepositions = leadingTo(read, clause, frame, phrase)
  const led = transferred(read, clause, phraseItems(read, clause, cx, prepositions, from), cx.vocabulary)
  if (led.length > 0 && led.some((item) => !item.vague)) return { items: led, stance: null, present: true }
  const behindNoun = nounContent(read, clause, cx, from, depth)
  if (behindNoun !== null) return behindNoun
  const fronted = led.length === 0 && objects.length === 0 ? frontedItems(read, clause, cx) : []
  if (fronted.length > 0) return { items: fronted, stance: null, present: true }
  const vague = [...objects, ...led]
  const arrangement = namesArrangement(read, clause, cx, from)
  return {
    items: vague,
    stance: null,
    arrangement,
    present:
      vague.length > 0 ||
      verbal.some((child) => !onlySaying(child)) ||
      hasComplement(read, clause, frame, from, prepositions),
  }
}

const topics = new Set(['on', 'about', 'regarding', 'concerning', 'as for', 'as to', 'over'])

/** "On infantry Kenya would make up its mind in June": the matter stands before the subject. */
function frontedItems(read: ReadSentence, clause: Clause, cx: ItemContext): readonly Item[] {
  const items: Item[] = []
  for (const part of clause.parts) {
    if (part.kind !== 'phrase' || part.after || !topics.has(part.preposition)) continue
    for (const one of part.phrases) for (const item of itemsOfPhrase(read, one, cx)) if (!item.vague) items.push(item)
  }
  return items
}

/** Nouns that are only about something: "a request for jets", "its promise to send ships". */
const about = new Set(
  `request call appeal demand plea invitation idea proposal suggestion notion prospect possibility plan question offer promise pledge commitment
  decision intention readiness willingness obligation undertaking word bid application order talk option reports need contract agreement deal accord memorandum letter paper right`.split(
    /\s+/,
  ),
)
const aboutBy = new Set(['for', 'of', 'on', 'to', 'about', 'over', 'regarding'])

/** What the noun behind a frame's verb is about: its infinitive or gerund, or what stands behind its preposition. */
function nounContent(read: ReadSentence, clause: Clause, cx: ItemContext, from: number, depth: number): Content | null {
  for (const part of clause.parts) {
    if ((part.kind !== 'noun' && part.kind !== 'phrase') || !part.after) continue
    const phrase = part.phrases.at(-1)
    if (phrase === undefined || phrase.last < from || !about.has(read.words[phrase.head]?.lemma ?? '')) continue
    for (const child of childrenOf(clause)) {
      if (child.first <= phrase.last || !['infinitive', 'gerund', 'question'].includes(child.relation)) continue
      const content = contentOfClause(read, child, cx, depth + 1)
      if (content.items.some((item) => !item.vague)) return { ...content, present: true }
    }
    const behind = clause.parts
      .slice(clause.parts.indexOf(part) + 1)
      .flatMap((one) => (one.kind === 'phrase' && aboutBy.has(one.preposition) ? one.phrases : []))
    const named = behind.flatMap((one) => itemsOfPhrase(read, one, cx)).filter((item) => !item.vague)
    if (named.length > 0) return { items: named, stance: null, present: true }
  }
  return null
}

/** "too early to say": nothing but the saying. */
function onlySaying(child: Clause): boolean {
  return (
    child.group !== null &&
    isSpeech(child.group.lemma) &&
    objectsOf(child).length === 0 &&
    childrenOf(child).length === 0
  )
}

/** Whether the arrangement itself stands behind the verb: "of the mission". */
function namesArrangement(read: ReadSentence, clause: Clause, cx: ItemContext, from: number): boolean {
  return clause.parts.some(
    (part) =>
      (part.kind === 'noun' || part.kind === 'phrase') &&
      part.after &&
      part.phrases.some((one) =>
        [one, one.of].some(
          (phrase) =>
            phrase !== null && phrase.first >= from && cx.vocabulary.arrangement.at(read.words, phrase.head).length > 0,
        ),
      ),
  )
}

/** "did not say how many troops would be involved": the question is about something else than what its speaker does. */
function aboutOthers(read: ReadSentence, child: Clause): boolean {
  if (child.relation !== 'question') return false
  const subject = ownSubjects(child)[0]
  if ((child.marker === 'whether' || child.marker === 'if') && child.group?.passive === true) return false
  return subject !== undefined && !subject.pronoun && holdersOfSubject(read, subject).length === 0
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
  const it = (phrase: NounPhrase) =>
    phrase.pronoun && ['it', 'that', 'this'].includes(read.words[phrase.head]?.lower ?? '')
  const another = (phrase: NounPhrase) =>
    !phrase.time &&
    !(frame.stance === 'pledged' && isState(read, phrase)) &&
    !(frame.stance === 'refused' && it(phrase)) &&
    !(open && matters.has(read.words[phrase.head]?.lemma ?? ''))
  return clause.parts.some((part) => {
    if (part.kind === 'noun') return part.after && from === 0 && part.phrases.some(another)
    if (part.kind === 'phrase')
      return part.after && part.at >= from && prepositions.has(part.preposition) && part.phrases.some(another)
    return (
      part.kind === 'clause' &&
      !onlySaying(part.clause) &&
      ['infinitive', 'gerund', 'question', 'content'].includes(part.clause.relation) &&
      part.clause.first >= from
    )
  })
}
