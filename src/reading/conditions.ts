import type { Vocabulary } from '../packs/vocabulary.ts'
import type { ActorId } from '../records/actor.ts'
import { nth } from '../text/nth.ts'
import type { Claim } from './claim.ts'
import type { Clause, ClausePart } from './clause.ts'
import { childrenOf, objectsOf } from './clause.ts'
import type { FoundKind } from './condition-kinds.ts'
import { goingOn, kindsIn, kindsOfEnd } from './condition-kinds.ts'
import { kindOfDoer } from './condition-parties.ts'
import type { Place } from './condition-places.ts'
import { besides, phraseEnd, strict } from './condition-places.ts'
import type { ReadSentence } from './grammar.ts'
import { mentionsAt } from './grammar.ts'
import { isSpeech } from './verb-lists.ts'

/** A condition and the words of it: word indexes of its sentence, inclusive. */
export interface StatedCondition extends FoundKind {
  readonly sentence: number
  readonly first: number
  readonly last: number
}

/** Markers that often only say when or how: a condition only where its words are found behind them. */
const loose = new Set(
  'when|whenever|until|till|before|after|the day after|the day|the moment|following|upon|under|with|even after|only in|only on'.split(
    '|',
  ),
)
/** A refusal with one of these is a will with a condition: "will not move before a ceasefire". */
const reversing = new Set([
  'without',
  'not without',
  'unless',
  'before',
  'until',
  'till',
  'except if',
  'not before',
  'not until',
  'only if',
  'only when',
  'only with',
  'in the absence of',
  'barring',
  'failing',
  'absent',
  'for lack of',
  'for want of',
  'not unless',
])
/** Markers that set a condition against what stands before: "could send observers, though not before a resolution". */
const setAgainst = /^(?:but|though|and|and then) (?=only|not)/

const onlyMarkers = new Set([
  'only if',
  'only when',
  'only once',
  'only after',
  'only with',
  'but only with',
  'only under',
  'only as long as',
  'only provided that',
  'only in',
  'only on',
])
const hanging = new Set(['although', 'though', 'but', 'while', 'even though'])

/** Markers whose phrase says whose doing it hangs on: "only under the flag of the United Nations". */
const ofSomebody = new Set(
  'only with|only under|but only with|but only under|though only with|though only under|with the agreement of|with the consent of|with the approval of|with the blessing of'.split(
    '|',
  ),
)

/** "will send nobody for want of a mandate": a condition only of what is refused. */
const lacking = new Set(['for lack of', 'for want of'])

/** What the conditions of a claim do to it. */
export interface Conditioned {
  readonly conditions: readonly StatedCondition[]
  /** True where a marker says "only": it leaves "would" open. */
  readonly only: boolean
  /** True where the refusal holds only until the condition is met. */
  readonly reversed: boolean
}

/** The conditions stated for a claim: on its clause, on what its frame governs, and on the clause it is the content of. */
export function conditionsOf(
  read: ReadSentence,
  claim: Claim,
  vocabulary: Vocabulary,
  before: ReadSentence | null,
): Conditioned {
  const holders = claim.holders.map((holder) => holder.actor)
  const conditions: StatedCondition[] = []
  let only = false
  let reversed = false
  for (const place of placesOf(read, claim, vocabulary)) {
    if (isWaived(read, place)) continue
    const lasting = lastsAsLong(place, claim) ? kindsOfEnd(read, place.first, place.last, vocabulary) : []
    const kinds = lasting.length > 0 ? lasting : kindsAt(read, place, holders, vocabulary, before)
    if (kinds.length === 0) continue
    for (const kind of kinds) {
      if (!conditions.some((one) => one.kind === kind.kind))
        conditions.push({ ...kind, sentence: read.index, first: place.first, last: place.last })
    }
    if (
      onlyMarkers.has(place.marker) ||
      setAgainst.test(place.marker) ||
      claim.clause.group?.adverbs.includes('only') === true
    )
      only = true
    if (lasting.length > 0) reversed = true
    if (place.marker === 'if' && isDenied(read, place) && claim.stance === 'refused') reversed = true
    if (reversing.has(place.marker) || (place.marker.endsWith('as long as') && place.group?.negated === true))
      reversed = true
  }
  return { conditions, only, reversed }
}

/** "If the truce holds, the minister said, Kenya will …": what stands before the verb of saying belongs to what was said around it. */
function beforeSpeech({ coordinate, relation, first }: Clause): readonly ClausePart[] {
  const said = coordinate?.group
  if (relation !== 'main' || said == null || coordinate === null || !isSpeech(said.lemma)) return []
  if (coordinate.last + 3 < first || coordinate.parts.some((part) => part.kind === 'clause' && part.after)) return []
  return coordinate.parts.filter((part) => part.kind === 'clause' && !part.after)
}

const asLong = new Set(['as long as', 'so long as', 'for as long as', 'while'])

/** "no police as long as the war lasts": a refusal that ends with what it waits out. */
function lastsAsLong({ marker, group }: Place, claim: Claim): boolean {
  return claim.stance === 'refused' && asLong.has(marker) && goingOn.has(group?.lemma ?? '') && !group?.negated
}

/** "if there is no truce", "if parliament does not agree". */
function isDenied({ words }: ReadSentence, { first, last, group }: Place): boolean {
  return (
    group?.negated === true || words.slice(first, Math.min(first + 4, last) + 1).some(({ lower }) => lower === 'no')
  )
}

/** "even without a truce", "even if parliament objects", "whether or not there is one": said to be no condition. */
function isWaived({ words }: ReadSentence, { first, marker }: Place): boolean {
  return marker !== '' && (words[first - 1]?.lower === 'even' || words[first]?.lower === 'even')
}

/** Where conditions of a claim may stand: adverbial clauses and phrases of the clauses that belong to it. */
function placesOf(read: ReadSentence, claim: Claim, vocabulary: Vocabulary): readonly Place[] {
  const places: Place[] = [...besides(read, claim, vocabulary)]
  // What is done or taken back waits for nothing: "after losing a vote" says when.
  const waits = claim.stance !== 'acting' && claim.stance !== 'withdrawn'
  // "is suspended until the rules are clear"
  const paused = (marker: string) => claim.stance === 'withdrawn' && (marker === 'until' || marker === 'till')
  for (const clause of related(read, claim.clause)) {
    for (const part of [...clause.parts, ...beforeSpeech(clause)]) {
      if (part.kind === 'phrase') {
        const marker = soonAfter(clause, part) ? 'after' : markerOf(read, part.preposition, part.at)
        if (
          strict.has(plain(marker)) ||
          (loose.has(marker) &&
            waits &&
            !(marker === 'following' && isDone(claim)) &&
            !happened(read, claim, marker, part)) ||
          (lacking.has(marker) && claim.stance === 'refused')
        ) {
          const last = Math.max(...part.phrases.map((one) => one.last), phraseEnd(clause, part.at))
          places.push({ marker, first: part.at, last, group: null })
        }
      } else if (part.kind === 'clause' && part.clause.relation === 'adverbial') {
        const { clause: child } = part
        if (ofSaying(clause, child)) continue
        const marker = markerOf(read, child.marker, child.first)
        const gerund = child.group?.form === 'gerund'
        const counts =
          (strict.has(plain(marker)) && !(gerund && marker === 'without')) ||
          (loose.has(marker) && (waits || paused(marker)) && !gerund && !cameBefore(claim, marker, child)) ||
          (hanging.has(marker) && (child.group?.yet === true || lastWord(read, child))) ||
          (marker === 'while' && claim.stance === 'refused' && goingOn.has(child.group?.lemma ?? '')) ||
          (marker === 'only while' && claim.stance !== 'withdrawn')
        if (wantsFirst(read, child) && hanging.has(marker))
          places.push({
            marker: '',
            first: (child.group?.last ?? child.first) + 1,
            last: child.last,
            group: child.group,
          })
        else if (counts)
          places.push({
            marker,
            first: child.first,
            last: Math.max(child.last, includingEnd(clause, child)),
            group: child.group,
          })
      } else if (part.kind === 'clause' && isGiven(read, part.clause, claim)) {
        places.push({ marker: '', first: part.clause.first + 1, last: part.clause.last, group: null })
      }
    }
  }
  return places
}

/** "…, the minister said when asked": a time right behind a verb of saying is that of the saying. */
function ofSaying(clause: Clause, { first, marker }: Clause): boolean {
  if (!loose.has(marker)) return false
  return childrenOf(clause).some((one) => one.relation === 'attribution' && one.last + 1 === first)
}

/** "Given a mandate, Kenya would send police". */
function isGiven(read: ReadSentence, child: Clause, claim: Claim): boolean {
  if (child.relation !== 'participle' || read.words[child.first]?.lower !== 'given') return false
  return claim.clause.group?.modal === 'would' || claim.clause.group?.modal === 'could'
}

/** "announced 20 million following the vote": what came before it. */
function isDone({ clause }: Claim): boolean {
  return clause.group?.past === true && clause.group.modal === null
}

/** "agreed to send police after parliament had approved it": told of two things past, one after the other. */
function cameBefore(claim: Claim, marker: string, child: Clause): boolean {
  const { group } = child
  return marker === 'after' && isDone(claim) && group?.past === true && group.modal === null
}

const sittings = new Set('vote debate session meeting sitting talk election night week day'.split(' '))

/** "agreed to send police after a debate in parliament". */
function happened({ words }: ReadSentence, claim: Claim, marker: string, part: ClausePart): boolean {
  if (marker !== 'after' || part.kind !== 'phrase' || !isDone(claim)) return false
  return part.phrases.some((one) => sittings.has(words[one.head]?.lemma ?? ''))
}

/** "though Congress would have the last word", "although parliament must still agree". */
function lastWord(read: ReadSentence, clause: Clause): boolean {
  const { group } = clause
  if (group === null) return false
  if (group.modal === 'must') return true
  const words = read.words.slice(clause.first, clause.last + 1).map((word) => word.lower)
  return /\b(?:last word|final say|have to (?:agree|approve|vote)|need to (?:agree|approve|vote)|consent is|approval is)\b/.test(
    words.join(' '),
  )
}

const wanting = new Set(['want', 'insist', 'demand', 'require', 'expect'])

/** "though she wants the rules in writing before she goes further". */
function wantsFirst(read: ReadSentence, clause: Clause): boolean {
  if (!wanting.has(clause.group?.lemma ?? '') || clause.group?.negated === true) return false
  return read.words
    .slice(clause.first, clause.last + 1)
    .some((word) => word.lower === 'first' || word.lower === 'before')
}

/** "within weeks of a ceasefire". */
function soonAfter(clause: Clause, part: ClausePart): boolean {
  if (part.kind !== 'phrase' || part.preposition !== 'of') return false
  const before = nth(clause.parts, clause.parts.indexOf(part) - 1)
  return before?.kind === 'phrase' && before.preposition === 'within' && before.phrases.every((one) => one.time)
}

/** "…, including the extent of American involvement": goes on with the condition before it. */
function includingEnd(clause: Clause, child: Clause): number {
  const next = childrenOf(clause)[childrenOf(clause).indexOf(child) + 1]
  return next?.relation === 'participle' && next.group?.lemma === 'include' ? next.last : 0
}

/** The marker without the "only" before it. */
const plain = (marker: string): string => (strict.has(marker) ? marker : marker.replace(/^only /, ''))

/** "only" may stand right before the marker. */
function markerOf(read: ReadSentence, marker: string, at: number): string {
  const before = nth(read.words, at - 1)?.lower
  return before === 'only' && !marker.startsWith('only') ? `only ${marker}` : marker
}

/** The claim's clause, what hangs on it as its content, verbs that share its subject behind it, and what it is the content of. */
function related(read: ReadSentence, clause: Clause): readonly Clause[] {
  const found: Clause[] = [clause]
  for (let at = 0; at < found.length && found.length < 24; at++) {
    for (const child of childrenOf(found[at] ?? clause)) {
      if (
        ['infinitive', 'gerund', 'question', 'participle'].includes(child.relation) ||
        (child.relation === 'relative' && at === 0 && restricts(child))
      )
        found.push(child)
    }
  }
  for (const other of read.clauses) {
    // "will train recruits but will send police only after a truce": what "but" sets against it has conditions of its own.
    const against = nth(read.words, other.first - 1)?.lower === 'but'
    if (other.sharing === clause && other.relation === clause.relation && !against && !found.includes(other))
      found.push(other)
    if (
      other.coordinate === clause &&
      other.group === null &&
      !found.includes(other) &&
      (other.gapped === null || forBoth(read, other))
    )
      found.push(other)
  }
  let around = clause.parent
  let inside = clause
  for (let steps = 0; around !== null && steps < 6; steps++) {
    if (inside.relation !== 'content') break
    found.push(around)
    inside = around
    around = around.parent
  }
  return found
}

/** "…, both of them subject to a vote", "in both cases subject to a vote": said of the clause before as well. */
function forBoth(read: ReadSentence, clause: Clause): boolean {
  const cases = clause.parts.some(
    (part) =>
      part.kind === 'phrase' && part.phrases.some((one) => one.determiner === 'both' || one.determiner === 'each'),
  )
  if (cases) return true
  return objectsOf(clause).some(
    (one) => one.pronoun && ['both', 'each', 'all'].includes(read.words[one.head]?.lower ?? ''),
  )
}

/** "none of which would move before …": a relative clause that only says when the thing may come. */
function restricts(clause: Clause): boolean {
  const ahead = clause.group?.modal === 'will' || clause.group?.modal === 'would'
  return childrenOf(clause).some(
    ({ relation, marker }) =>
      relation === 'adverbial' && (reversing.has(marker) || (ahead && (strict.has(marker) || marker === 'when'))),
  )
}

/** "if the United States did": another does it too. */
function sameAs(
  read: ReadSentence,
  place: Place,
  holders: readonly ActorId[],
  vocabulary: Vocabulary,
): FoundKind | null {
  const kind = vocabulary.pack.conditions.find((one) => one.party === 'other')
  const other = mentionsAt(read, place.first, place.last)
    .flatMap((one) => one.actors)
    .find((actor) => !holders.includes(actor))
  return kind === undefined || other === undefined ? null : { kind: kind.id, party: other, words: 'does it too' }
}

/** Another actor as the subject: "before Washington has spoken". */
function namesFirst(read: ReadSentence, from: number, holders: readonly ActorId[]): boolean {
  return mentionsAt(read, from, from + 1).some(
    (one) => one.kind !== 'pronoun' && one.group === null && one.actors.some((actor) => !holders.includes(actor)),
  )
}

function kindsAt(
  read: ReadSentence,
  place: Place,
  holders: readonly ActorId[],
  vocabulary: Vocabulary,
  before: ReadSentence | null,
): readonly FoundKind[] {
  const telling = /consent|approval|agreement|blessing|request|invitation|payment|reimbursement/.test(place.marker)
  const from =
    telling || place.marker === '' ? place.first : place.first + place.marker.replace(/^only /, '').split(' ').length
  const kinds = kindsIn(read, from, place.last, holders, vocabulary)
  const too =
    kinds.length === 0 &&
    place.group !== null &&
    (place.group.main === null ||
      place.group.lemma === 'do' ||
      (place.group.lemma === 'have' && place.group.last === place.last))
      ? sameAs(read, place, holders, vocabulary)
      : null
  if (too !== null) return [too]
  const named = place.group === null && ofSomebody.has(place.marker)
  const doer =
    kinds.length === 0 &&
    (place.group !== null || named) &&
    (strict.has(place.marker.replace(/^only /, '')) || (reversing.has(place.marker) && namesFirst(read, from, holders)))
      ? kindOfDoer(read, from, place.last, holders, vocabulary)
      : null
  if (doer !== null) return [doer]
  if (kinds.length > 0 || before === null) return kinds
  // "only with such a mandate", "without it": the sentence before says what it is.
  const pointing = read.words
    .slice(place.first, place.last + 1)
    .some((word) => ['such', 'it', 'that', 'this', 'one'].includes(word.lower))
  return pointing && place.last - place.first <= 6 && strict.has(place.marker.replace(/^only /, ''))
    ? kindsIn(before, 0, before.words.length - 1, holders, vocabulary, false)
    : []
}
