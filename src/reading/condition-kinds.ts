import type { Pack, PackCondition } from '../packs/pack.ts'
import { type ConditionSense, lists, type Vocabulary } from '../packs/vocabulary.ts'
import type { ActorId } from '../records/actor.ts'
import { nth } from '../text/nth.ts'
import type { ReadSentence } from './grammar.ts'
import { mentionsAt } from './grammar.ts'
import type { Mention } from './mention.ts'
import { days } from './role-phrases.ts'

/** A kind of condition found in a stretch of words, and whose it is. */
export interface FoundKind {
  readonly kind: string
  readonly party: ActorId | '?' | null
  readonly words: string
}

/** Words that mean another contributor without naming one. */
const others = new Set([
  'others',
  'allies',
  'partners',
  'everybody',
  'everyone',
  'somebody',
  'someone',
  'anyone',
  'another',
])

interface Half {
  readonly kind: PackCondition
  readonly at: number
  readonly pair: number
  words: string
  readonly parts: Set<number>
}

interface Hits {
  readonly whole: { readonly kind: PackCondition; readonly words: string; readonly at: number }[]
  readonly halves: Map<string, Half>
  readonly excluded: Set<PackCondition>
}

/** The kinds of condition that the words from `first` to `last` name, for a position of `holders`. Linear in their number. */
export function kindsIn(
  read: ReadSentence,
  first: number,
  last: number,
  holders: readonly ActorId[],
  vocabulary: Vocabulary,
  pairs = true,
): readonly FoundKind[] {
  if ((read.listed & lists.conditions) === 0) return []
  const hits = hitsIn(read, first, last, vocabulary)
  if (pairs) for (const half of hits.halves.values()) if (half.parts.size === 2) hits.whole.push(half)
  if (hits.whole.length === 0) return []
  const mentions = mentionsAt(read, first, last)
  const found: FoundKind[] = []
  for (const { kind, words, at } of hits.whole) {
    // "a judge has cleared it" says of nothing that it is clear.
    if (words === 'clear' && read.words[at]?.tag === 'VERB' && read.words[at]?.lower === 'cleared') continue
    if (hits.excluded.has(kind) || (kind.party === 'holder' && insideName(read, at, mentions))) continue
    const one = settled(read, kind, words, at, mentions, holders, first, last)
    if (one !== null && !found.some((other) => other.kind === one.kind)) found.push(one)
  }
  unAsks(found, mentions, vocabulary)
  // "if the security situation permits": nobody is asked for leave.
  const situated = found.some((one) => /situation|condition/.test(one.words))
  const leave = situated ? found.findIndex((one) => one.words === 'permit') : -1
  if (leave >= 0) found.splice(leave, 1)
  // "until both sides guarantee their safety": the safety is the condition, whoever vouches for it.
  const safe = found.some((one) => /\bsafe/.test(one.words))
  const vouched = safe ? found.filter((one) => !/^(?:guarantee|assurance|vouch)$/.test(one.words)) : found
  const mandated = vouched.filter(
    (one) => !(one.party === 'UN' && found.some((other) => other.party === null && unWords.test(other.words))),
  )
  // "as long as others pay": the money is the condition, whoever finds it.
  const paid = found.some((one) => one.kind === vocabulary.pack.money)
  const settledKinds = mandated.filter(
    (one) => !(paid && one.kind !== vocabulary.pack.money && (one.party === '?' || arranging.has(one.words))),
  )
  const houses = new Set(vocabulary.pack.conditions.flatMap((kind) => (kind.party === 'own' ? [kind.id] : [])))
  const own = found.find((one) => houses.has(one.kind) && one.party !== null && holders.includes(one.party))
  // What one's own parliament signs or agrees to is no consent of the host's.
  return own === undefined
    ? settledKinds
    : settledKinds.filter((one) => one === own || !one.words.split(' … ').some((half) => agreed.has(half)))
}

/** Verbs for what has not ended; "as long as the fighting goes on" names the end of the fighting. */
export const goingOn: ReadonlySet<string> = new Set('go continue last rage persist drag remain'.split(' '))

/** The kinds that the end of what these words name would be: a war that lasts, for a refusal that lasts as long. */
export function kindsOfEnd(
  read: ReadSentence,
  first: number,
  last: number,
  vocabulary: Vocabulary,
): readonly FoundKind[] {
  const found: FoundKind[] = []
  for (const { kind, words, parts, pair } of hitsIn(read, first, last, vocabulary).halves.values()) {
    const ends =
      parts.has(1) && kind.party === 'none' && kind.pairs[pair]?.other.some((word) => ending.has(word)) === true
    if (ends && !found.some((one) => one.kind === kind.id)) found.push({ kind: kind.id, party: null, words })
  }
  return found
}

const ending = new Set(['end', 'stop', 'cease'])

/** "once the money is secured", "when the debts are settled": what is done with money is no condition beside it. */
const arranging = new Set([
  'secure',
  'secured',
  'settled',
  'lay down',
  'set out',
  'clear',
  'provide',
  'approve',
  'approval',
])

/** The kind that stands for the host's leave; null in a pack without one. */
export function hostKind({ conditions }: Pack): string | null {
  return conditions.find((one) => one.elsewhere !== null)?.elsewhere ?? null
}

/** The kind that stands for a mandate of the United Nations. */
export function mandateKind({ conditions }: Pack): PackCondition | undefined {
  return conditions.find((one) => one.words.some((word) => word.includes('un mandate')))
}

/** "were the UN to ask": what the United Nations ask for is their mandate, not the host's leave. */
function unAsks(found: FoundKind[], mentions: readonly Mention[], { pack }: Vocabulary): void {
  const asked = found.findIndex((one) => agreed.has(one.words.split(/ (?:… )?/)[0] ?? ''))
  const ask = nth(found, asked)
  if (ask === undefined || ask.kind !== hostKind(pack)) return
  const mandate = mandateKind(pack)
  if (mandate === undefined) return
  const named = mentions.filter((one) => one.kind !== 'pronoun').flatMap((one) => one.actors)
  if (named.length === 0 || named.some((actor) => actor !== 'UN')) return
  found[asked] = { kind: mandate.id, party: null, words: ask.words }
}

/** "the International Monetary Fund": a word of a name tells no kind. */
function insideName(read: ReadSentence, at: number, mentions: readonly Mention[]): boolean {
  const word = read.words[at]
  return (
    word !== undefined &&
    /^\p{Lu}/u.test(word.text) &&
    mentions.some((one) => one.kind === 'organisation' && one.start <= word.start && one.end >= word.end)
  )
}

/** What the Security Council gives is its mandate, not a partner's backing. */
const unWords = /security council|united nations|\bu\.?n\.? /

/** Halves of pairs that a parliament does as well as a host. */
const agreed = new Set([
  'consent',
  'agree',
  'want',
  'wish',
  'agreement',
  'accord',
  'protocol',
  'invite',
  'ask',
  'request',
  'call',
])

function hitsIn(read: ReadSentence, first: number, last: number, vocabulary: Vocabulary): Hits {
  const hits: Hits = { whole: [], halves: new Map(), excluded: new Set() }
  let at = first
  while (at <= last) {
    const found = vocabulary.conditions.at(read.words, at, last + 1)
    for (const one of found) keep(one.value, one.phrase, at, hits)
    at += Math.max(1, found.some((one) => one.value.part === 0) ? (found[0]?.words ?? 1) : 1)
  }
  return hits
}

function keep(sense: ConditionSense, words: string, at: number, hits: Hits): void {
  if (sense.excludes) hits.excluded.add(sense.kind)
  else if (sense.part === 0) hits.whole.push({ kind: sense.kind, words, at })
  else {
    const key = `${sense.kind.id} ${sense.pair}`
    const half = hits.halves.get(key) ?? { kind: sense.kind, at, pair: sense.pair, words: '', parts: new Set<number>() }
    half.parts.add(sense.part)
    half.words = half.words === '' ? words : `${half.words} … ${words}`
    hits.halves.set(key, half)
  }
}

/** Gives the kind its party; one that belongs to another actor may be another kind, or none. */
/** "the Congress of Quillara", "lawmakers in Villa Serena": a house of a place that nobody knows is the host's. */
function elsewhereBehind(read: ReadSentence, at: number, last: number, mentions: readonly Mention[]): boolean {
  const lead = read.words[at + 1]
  const place = read.words[at + 2]
  if (lead === undefined || place === undefined || at + 2 > last) return false
  if ((lead.lower !== 'of' && lead.lower !== 'in') || !/^\p{Lu}/u.test(place.text) || days.has(place.lower))
    return false
  return !mentions.some((one) => one.start <= place.start && one.end >= place.end)
}

function settled(
  read: ReadSentence,
  kind: PackCondition,
  words: string,
  at: number,
  mentions: readonly Mention[],
  holders: readonly ActorId[],
  first: number,
  last: number,
): FoundKind | null {
  if (kind.party === 'none') return { kind: kind.id, party: null, words }
  if (kind.party === 'holder') return { kind: kind.id, party: holders[0] ?? '?', words }
  const named = mentions.flatMap((one) => (one.group === null ? one.actors : []))
  const foreigner = named.find((actor) => !holders.includes(actor)) ?? null
  if (kind.party === 'other') {
    if (foreigner === 'UN') return null
    if (foreigner !== null) return { kind: kind.id, party: foreigner, words }
    const unnamed = read.words.slice(first, last + 1).some((word) => others.has(word.lower))
    return unnamed ? { kind: kind.id, party: '?', words } : null
  }
  // "Italy, should its parliament agree": whose it is is told by whose position it is.
  const pointed = /^(?:its|their|his|her)$/.test(read.words[at - 1]?.lower ?? '')
  if (pointed && mentions.every((one) => one.kind === 'pronoun' || one.standsFor !== null))
    return { kind: kind.id, party: holders[0] ?? '?', words }
  const own =
    named.find((actor) => holders.includes(actor)) ??
    (words === 'congress' ? withCongress(read, at, named, holders) : null)
  const stranger =
    unknownOwner(read, at - 2, at, mentions) ||
    elsewhereBehind(read, at + words.split(' ').length - 1, last, mentions) ||
    (own === null && (foreigner !== null || unknownOwner(read, first, last, mentions)))
  if (stranger)
    return kind.elsewhere === null || foreigner !== null ? null : { kind: kind.elsewhere, party: null, words }
  return { kind: kind.id, party: own ?? holders[0] ?? '?', words }
}

/** States whose parliament is a congress: "Congress" alone is theirs where one of them speaks. */
const congresses = new Set('AR BO BR CL CO DO EC GT HN MX PE PH PY US VE'.split(' '))

function withCongress(
  read: ReadSentence,
  at: number,
  named: readonly ActorId[],
  holders: readonly ActorId[],
): ActorId | null {
  const told = read.words
    .slice(Math.max(0, at - 2), at + 3)
    .some((word) => /^(?:u\.?s\.?|american|washington)$/.test(word.lower))
  if (told || named.some((actor) => actor !== 'US')) return null
  return holders.find((actor) => congresses.has(actor)) ?? null
}

/** "the Orlavian parliament": an adjective with a capital that no known actor has, so the host's. */
function unknownOwner(read: ReadSentence, first: number, last: number, mentions: readonly Mention[]): boolean {
  for (let at = Math.max(0, first); at < last; at++) {
    const word = read.words[at]
    if (word === undefined || !/^\p{Lu}\p{Ll}+(?:an|ian|ish|ese|i|ic)$/u.test(word.text)) continue
    if (!mentions.some((one) => one.start <= word.start && one.end >= word.end)) return true
  }
  return false
}
