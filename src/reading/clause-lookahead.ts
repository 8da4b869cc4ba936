import type { Building } from './building.ts'
import { rootOf } from './building.ts'
import type { Clause, ClauseRelation } from './clause.ts'
import type { NounPhrase } from './noun-phrase.ts'
import type { VerbGroup } from './verb-group.ts'

/** Clauses whose verb is not the one that a gap repeats. */
const gapAsides = new Set<ClauseRelation>([
  'adverbial',
  'relative',
  'attribution',
  'participle',
  'infinitive',
  'gerund',
])

/** Whether a finite verb follows the noun phrase at `at`, so that it is a subject. */
export function startsClause(b: Building, at: number): boolean {
  let next = at + 1
  let joined = false
  for (let steps = 0; steps < 10; steps++) {
    const chunk = b.chunks[next]
    if (chunk === undefined) return false
    if (chunk.kind === 'verb')
      return isFiniteVerb(b, next) && (joined || agrees(b, at, chunk.group)) && !(isAskedObject(b) && steps === 0)
    if (chunk.kind === 'quote' || chunk.kind === 'adverb') next++
    else if (chunk.kind === 'noun' && chunk.phrase.time) next++
    else if (chunk.kind === 'noun' && steps === 0) return verbBehindRelative(b, next)
    else if (chunk.kind === 'preposition' && b.chunks[next + 1]?.kind === 'noun') next += 2
    else if (chunk.kind === 'and' && b.chunks[next + 1]?.kind === 'noun') {
      if (isObjectSlot(b)) return false
      joined = true
      next += 2
    } else if (chunk.kind === 'comma') {
      if (isObjectSlot(b)) return false
      const behind = behindInsertion(b, next)
      if (behind === 0) return false
      next = behind
    } else return false
  }
  return false
}

/** Right behind a verb that takes no clause a noun is its object, and "and Italy will …" goes on with another clause. */
function isObjectSlot(b: Building): boolean {
  const { current } = b
  if (current.group === null || b.comma || b.and || b.stop || b.knows.takesClause(current.group.lemma)) return false
  return b.previous?.kind === 'verb'
}

/** "Whether Kenya sends police will depend …": the noun is the object of the question, and the verb that of the sentence. */
function isAskedObject(b: Building): boolean {
  const { current } = b
  return (
    current.relation === 'question' &&
    current.group !== null &&
    current.parent?.group === null &&
    b.previous?.kind === 'verb'
  )
}

const manyVerbs = new Set(['are', 'were', 'have', 'do'])

/** Whether the number of a noun fits a verb: "jets remains" are two phrases. Only what is plain counts. */
export function agrees(b: Building, at: number, group: VerbGroup): boolean {
  const chunk = b.chunks[at]
  const verb = b.words[group.first]
  if (chunk?.kind !== 'noun' || verb === undefined || chunk.phrase.pronoun || chunk.phrase.of !== null) return true
  const head = b.words[chunk.phrase.head]
  if (head === undefined || head.tag !== 'NOUN') return true
  const many = head.form === 's' && head.lemma !== head.lower
  if (many) return !(verb.tag === 'VERB' && verb.form === 's') && !['is', 'has', 'was', 'does'].includes(verb.lower)
  const one = chunk.phrase.determiner === 'a' || chunk.phrase.determiner === 'an'
  return !(one && chunk.phrase.number === null && manyVerbs.has(verb.lower))
}

/** "a field hospital it set up outside the town took in": a second finite verb behind a clause without its pronoun. */
function verbBehindRelative(b: Building, at: number): boolean {
  if (b.chunks[at + 1]?.kind !== 'verb' || !isFiniteVerb(b, at + 1)) return false
  for (let next = at + 2; next < at + 10; next++) {
    const chunk = b.chunks[next]
    if (chunk?.kind === 'verb') return isFiniteVerb(b, next) && b.chunks[next - 1]?.kind === 'noun'
    if (chunk === undefined || !['noun', 'preposition', 'adverb'].includes(chunk.kind)) return false
  }
  return false
}

/** The chunk behind an apposition or relative clause in commas, where a finite verb follows at once; 0 otherwise. */
function behindInsertion(b: Building, comma: number): number {
  const opens = b.chunks[comma + 1]
  if (opens === undefined || (opens.kind !== 'relative' && opens.kind !== 'noun' && opens.kind !== 'link')) return 0
  for (let at = comma + 2; at < comma + 24; at++) {
    const chunk = b.chunks[at]
    if (chunk === undefined || chunk.kind === 'stop') return 0
    if (opens.kind === 'noun' && chunk.kind === 'verb') return 0
    if (chunk.kind !== 'comma') continue
    const behind = b.chunks[at + 1]?.kind === 'adverb' ? at + 2 : at + 1
    if (b.chunks[behind]?.kind === 'verb' && isFiniteVerb(b, behind)) return behind
    if (opens.kind === 'noun') return 0
  }
  return 0
}

function isFiniteVerb(b: Building, at: number): boolean {
  const chunk = b.chunks[at]
  if (chunk?.kind !== 'verb') return false
  const { group } = chunk
  if (group.form !== 'finite' && group.form !== 'bare') return false
  return !isReduced(b, at, group)
}

/** "hosted by Berlin": an agent behind the verb, not a day. */
function byBehind(b: Building, at: number): boolean {
  const [next, agent] = [b.chunks[at + 1], b.chunks[at + 2]]
  return next?.kind === 'preposition' && next.words === 'by' && !(agent?.kind === 'noun' && agent.phrase.time)
}

/** "the forces trained by Spain", "pledges made in May were": a participle that only looks like a past tense. */
export function isReduced(b: Building, at: number, group: VerbGroup): boolean {
  const word = group.main === null ? undefined : b.words[group.main]
  if (word === undefined || group.first !== group.main || word.form !== 'past-or-participle') return false
  const waits = b.current.group === null && b.current.gapped === null
  if (waits && b.current.relation === 'adverbial' && isActorsClause(b, at + 1)) return false
  const before = b.current.parts.at(-1)
  if (!waits && behindObject(b, at)) return true
  const subject = waits && (b.comma || b.current.parts.some((part) => part.kind !== 'phrase'))
  if (byBehind(b, at) && !subject) return true
  if (waits && b.comma && before?.kind === 'noun' && before.phrases.length === 1) return true
  for (let ahead = at + 1; ahead < at + 10; ahead++) {
    const chunk = b.chunks[ahead]
    if (chunk === undefined || !['noun', 'preposition', 'adverb', 'verb'].includes(chunk.kind)) return false
    if (chunk.kind === 'verb')
      return (
        chunk.group.form === 'finite' &&
        b.chunks[ahead - 1]?.kind !== 'verb' &&
        ahead > at + 1 &&
        (byBehind(b, at) || !b.knows.takesClause(group.lemma))
      )
  }
  return false
}

/** "if the truce held Greece would sail": an actor and its verb right behind, so that the clause before has ended with its own. */
function isActorsClause(b: Building, at: number): boolean {
  const [noun, verb] = [b.chunks[at], b.chunks[at + 1]]
  if (noun?.kind !== 'noun' || noun.phrase.time || verb?.kind !== 'verb' || verb.group.form !== 'finite') return false
  return verb.group.modal !== null && (noun.phrase.pronoun || b.knows.isActor(noun.phrase))
}

/** Verbs without a passive: a form in -ed is their past. */
const neverPassive = new Set(
  'remain stay seem appear become happen occur arrive depart exist belong consist last rise fall vanish emerge matter wait expire lapse collapse'.split(
    ' ',
  ),
)

/** "offers the 35 observers listed at Accra": right behind an object that is no actor, in a clause that has its verb. */
function behindObject(b: Building, at: number): boolean {
  const noun = b.chunks[at - 1]
  if (noun?.kind !== 'noun' || noun.phrase.time || noun.phrase.pronoun || b.knows.isActor(noun.phrase)) return false
  const verb = b.chunks[at]
  if (verb?.kind === 'verb' && neverPassive.has(verb.group.lemma)) return false
  // "after parliament approved it": what has an object behind a link is no participle.
  const object = b.chunks[at + 1]
  if (b.chunks[at - 2]?.kind === 'link' && object?.kind === 'noun' && !object.phrase.time) return false
  const lemma = b.current.group?.lemma ?? b.current.gapped?.group?.lemma ?? ''
  const mark = b.chunks[at - 2]?.kind
  return !b.knows.takesClause(lemma) && mark !== 'comma' && mark !== 'and' && mark !== 'stop' && mark !== 'quote'
}

/** ", Merz said" and ", a spokesman said in Rome,": a speech verb behind what was said. */
export function isAttribution(b: Building, at: number): boolean {
  const verb = b.chunks.slice(at + 1, at + 12).find((chunk) => chunk.kind === 'verb')
  if (verb?.kind !== 'verb' || !b.knows.isSpeech(verb.group.lemma)) return false
  const behind = b.chunks[b.chunks.indexOf(verb, at) + 1]
  if (behind === undefined) return true
  return (
    behind.kind !== 'that' &&
    !(
      behind.kind === 'noun' &&
      !behind.phrase.time &&
      b.knows.isActor(behind.phrase) &&
      b.chunks[at + 3]?.kind === 'verb'
    )
  )
}

/** `"…," said Merz` and `…, wrote the organisers`: a speech verb before its subject. */
export function speechBehind(b: Building, group: VerbGroup, at: number): boolean {
  if (!b.knows.isSpeech(group.lemma) || !(b.comma || b.chunks[at - 1]?.kind === 'quote')) return false
  if (b.and || rootOf(b.current).group === null) return false
  const next = b.chunks[at + 1]
  return next?.kind === 'noun' && !next.phrase.time
}

/** "after the war ends": a subject and its verb follow before the next comma. */
export function clauseBehind(b: Building, at: number): boolean {
  const [next, verb] = [b.chunks[at + 1], b.chunks[at + 2]]
  if (next?.kind !== 'noun') return false
  const group = verb?.kind === 'verb' ? verb.group : null
  const form = group?.main == null || group.first !== group.main ? null : b.words[group.main]?.form
  if (form === 'past-or-participle' && byBehind(b, at + 2)) return false
  return startsClause(b, at + 1)
}

/** "and Portugal a field hospital", "Austria 20", "India to three stations", "Seoul, reluctance": the verb is not said again. */
export function isGap(b: Building, phrase: NounPhrase, at: number): boolean {
  const like = gapSource(b)
  if (like === null || !(b.comma || b.and || b.stop) || !(b.knows.isActor(phrase) || phrase.elided)) return false
  if (phrase.elided) return true
  const next = b.chunks[at + 1]
  if (next?.kind === 'noun')
    return !next.phrase.time && (!next.phrase.pronoun || b.words[next.phrase.head]?.lower === 'none')
  if (next?.kind === 'preposition' && b.chunks[at + 2]?.kind === 'noun' && next.words !== 'of' && next.words !== 'in')
    return like.parts.some((part) => part.kind === 'phrase' && part.preposition === next.words)
  const gerund = b.chunks[at + 2]
  if (next?.kind === 'preposition' && gerund?.kind === 'verb' && gerund.group.form === 'gerund' && next.words !== 'of')
    return like.parts.some((part) => part.kind === 'phrase' && part.preposition === next.words)
  const only = b.chunks[at + 2]
  const end = b.chunks[at + 3]
  if (b.and && next?.kind === 'comma' && only?.kind === 'link') return thingBehindAside(b, at + 2)
  if (next?.kind !== 'comma' || !b.stop) return false
  return only?.kind === 'that' || (only?.kind === 'noun' && (end === undefined || end.kind === 'stop'))
}

/** "and Italy, should its parliament agree, a hospital ship": behind an aside in commas stands a thing, and no verb. */
function thingBehindAside(b: Building, from: number): boolean {
  for (let at = from + 1; at < from + 12; at++) {
    const chunk = b.chunks[at]
    if (chunk === undefined || chunk.kind === 'stop') return false
    if (chunk.kind !== 'comma') continue
    const [noun, behind] = [b.chunks[at + 1], b.chunks[at + 2]]
    return noun?.kind === 'noun' && !noun.phrase.time && !noun.phrase.pronoun && behind?.kind !== 'verb'
  }
  return false
}

/** The clause whose verb a gap repeats: the nearest finite one around, or the one before a stop. */
export function gapSource(b: Building): Clause | null {
  let at: Clause | null = b.current
  if (at.group === null && at.gapped === null) at = at.coordinate
  while (at !== null && at.group === null && at.gapped === null) at = at.parent
  while (at !== null && at.parent !== null && gapAsides.has(at.relation)) at = at.parent
  return at?.gapped ?? at
}
