import type { NameSense } from '../packs/gazetteer.ts'
import type { ActorId } from '../records/actor.ts'
import { nth } from '../text/nth.ts'
import type { Discourse, Sight } from './discourse.ts'
import type { AnalysedText } from './document.ts'
import type { MentionKind } from './mention.ts'
import type { KnownName, SentenceView } from './sentence-view.ts'

/** What a known name needs of the report around it. */
interface Around {
  readonly doc: Pick<AnalysedText, 'plain' | 'vocabulary'>
  readonly discourse: Discourse
  readonly certain: ReadonlyMap<ActorId, readonly number[]>
}

const kinds: Readonly<Record<NameSense['kind'], MentionKind>> = {
  name: 'state',
  adjective: 'adjective',
  demonym: 'demonym',
  seat: 'seat',
  institution: 'institution',
  person: 'person',
  set: 'set',
  'set-adjective': 'set',
}

/** The largest set whose members are named one by one; of a larger one nobody in particular is meant. */
const largestList = 10

/** A name of the gazetteer as a mention: which of its senses, and whether it acts or is only a place; null where it is nobody. */
export function nameSight(name: KnownName, base: Sight, view: SentenceView, around: Around): Sight | null {
  const sense = senseOf(name, view, around)
  if (sense === null) return null
  if (sense.kind === 'set') return setSight(name, sense.set, base, around)
  if (sense.actor === null) return null
  const adjective = sense.kind === 'adjective' || sense.kind === 'demonym' ? adjectiveOrPeople(name, view) : null
  if (sense.kind === 'institution' && name.ambiguous && isOwned(view, name)) return ownedInstitution(base, view, around)
  const organisation = around.doc.vocabulary.gazetteer.entryOf(sense.actor)?.kind === 'organisation'
  const kind = adjective ?? (organisation && sense.kind === 'name' ? 'organisation' : kinds[sense.kind])
  return {
    ...base,
    kind,
    actors: [sense.actor],
    official: kind !== 'adjective',
    place: isPlace(name, view),
    plural: kind === 'demonym',
  }
}

/** The sense that the text means; null where an ambiguous word has no second sign. */
function senseOf(name: KnownName, view: SentenceView, { certain }: Around): NameSense | null {
  const senses = name.senses.filter((sense) => sense.kind !== 'set-adjective')
  const first = senses[0]
  if (first === undefined) return null
  if (!name.ambiguous) return first
  const distance = (sense: NameSense) => {
    const sentences = sense.actor === null ? [] : (certain.get(sense.actor) ?? [])
    return Math.min(...sentences.map((sentence) => Math.abs(sentence - view.index)), Number.POSITIVE_INFINITY)
  }
  const claimants = new Set(senses.map((sense) => sense.actor))
  let best = first
  for (const sense of senses) if (distance(sense) < distance(best)) best = sense
  // A capital of two powers means the state only where the text has just named the state.
  if (claimants.size > 1) return distance(best) <= 2 ? best : (organisationAmong(senses) ?? best)
  return distance(best) < Number.POSITIVE_INFINITY || inCompany(name, view) || doesSomething(name, view) ? best : null
}

function organisationAmong(senses: readonly NameSense[]): NameSense | null {
  return senses.find((sense) => sense.actor === 'EU' || sense.actor === 'NATO' || sense.actor === 'UN') ?? null
}

/** Another state stands beside it in a list. */
function inCompany(name: KnownName, view: SentenceView): boolean {
  const isLink = (at: number) => /^(?:,|and|or|&)$/i.test(view.tokens[at]?.text ?? '')
  const certainAt = (at: number) => view.nameAt[at]?.ambiguous === false && view.nameAt[at]?.senses[0]?.actor !== null
  return (isLink(name.last + 1) && certainAt(name.last + 2)) || (isLink(name.first - 1) && certainAt(name.first - 2))
}

/** It stands alone as a subject or has something: "Georgia will send", "Jordan's king". */
function doesSomething(name: KnownName, view: SentenceView): boolean {
  const before = view.tokens[name.first - 1]
  const after = view.tokens[name.last + 1]
  if (before !== undefined && /^\p{Lu}/u.test(before.text) && name.first - 1 > 0) return false
  // "Jordan, for its part, has", "Georgia, which will": an aside that no person has.
  const aside = after?.text === ',' ? [view.tokens[name.last + 2]?.lower, view.tokens[name.last + 3]?.lower] : []
  if (aside[0] === 'which' || (aside[0] === 'for' && aside[1] === 'its')) return true
  return after !== undefined && (after.pos === 'AUX' || after.lower === "'s" || after.pos === 'VERB')
}

/** "a German contingent" is an adjective, "the Germans" and "the Dutch" are people. */
function adjectiveOrPeople(name: KnownName, view: SentenceView): MentionKind {
  const word = view.tokens[name.last]
  const after = view.tokens[name.last + 1]
  const demonymOnly = name.senses.every((sense) => sense.kind === 'demonym')
  if (demonymOnly) return 'demonym'
  const nominal =
    after !== undefined &&
    (after.pos === 'NOUN' ||
      after.pos === 'ADJ' ||
      after.pos === 'PROPN' ||
      after.pos === 'NUM' ||
      after.text === '-' ||
      /^\p{Lu}/u.test(after.text))
  if (nominal) return 'adjective'
  const before = view.tokens[name.first - 1]?.lower
  return (before === 'the' || word?.lower.endsWith('s') === true) && !/^one$/i.test(after?.text ?? '')
    ? 'demonym'
    : 'adjective'
}

const placing = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'around',
  'across',
  'through',
  'into',
  'via',
  'toward',
  'towards',
  'over',
  'onto',
  'off',
  'within',
  'throughout',
])

/** A preposition makes a place of it, also over a list ("in Paris and London"); so does a dateline. */
function isPlace(name: KnownName, view: SentenceView): boolean {
  const { tokens } = view
  const last = tokens.at(-1)
  if (last !== undefined && /^(?:-|\u2013|\u2014|--)$/.test(last.text)) return true
  if (tokens[name.last + 1]?.lower === "'s") return false
  let at = name.first - 1
  let listed = true
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    const token = tokens[at]
    if (token === undefined) return false
    if (listed && placing.has(token.lower)) return nth(tokens, at - 1)?.lower !== 'confidence'
    const known = view.nameAt[at] ?? null
    if (known !== null && !listed) {
      at = known.first - 1
      listed = true
    } else if (/^(?:the|central|eastern|western|northern|southern)$/.test(token.lower)) at--
    else if (/^(?:,|and|or)$/.test(token.lower)) {
      // Behind a comma or "and" only another place may stand before the preposition.
      listed = false
      at--
    } else return false
  }
  return false
}

/** "its Congress", "Peru's Congress": whose, the words before say. */
function isOwned(view: SentenceView, name: KnownName): boolean {
  const before = view.tokens[name.first - 1]
  return before !== undefined && (/^(?:its|their|his|her|'s)$/.test(before.lower) || before.pos === 'ADJ')
}

function ownedInstitution(base: Sight, view: SentenceView, { discourse }: Around): Sight {
  const owner = discourse.bodyBefore(view.index)
  return { ...base, kind: 'institution', actors: owner?.actors.length === 1 ? owner.actors : [], official: true }
}

function setSight(name: KnownName, set: string, base: Sight, { doc }: Around): Sight {
  const members = doc.vocabulary.gazetteer.setMembers(set)
  const listed = members.length > 0 && members.length <= largestList
  const words = doc.plain.slice(base.start, base.end).replace(/\s+/g, ' ')
  return {
    ...base,
    kind: 'set',
    actors: listed ? members : [],
    group: listed ? null : words,
    official: true,
    plural: true,
    place: /^(?:Europe|Africa|Asia)$/.test(name.printed) && base.place,
  }
}
