import type { Reading } from './claim-draft.ts'
import {
  claimOf,
  doingDraft,
  ongoing,
  ownersOf,
  pointsBack,
  subjectHolders,
  subjectItems,
  unique,
} from './claim-draft.ts'
import type { Clause } from './clause.ts'
import { childrenOf, objectsOf, subjectsOf } from './clause.ts'
import { itemsOfPhrase } from './contributions.ts'
import { objectItems } from './given.ts'
import type { ReadSentence } from './grammar.ts'
import { holdersOfThing } from './holders.ts'
import type { Item } from './item.ts'
import { stanceOfDoing } from './stance-of.ts'
import type { VerbGroup } from './verb-group.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words behind "be" that say a contribution is there or at work. */
const there =
  list(`ashore aboard airborne aloft afloat underway operational open running active deployed stationed present busy online functional
  live here there`)
const presence =
  /^(?:in (?:place|position|force|effect|action|operation|service|theatre|theater|country|the air|the field|the valley|use)|on (?:site|station|duty|patrol|the ground|the spot|call|alert|the job|the line)|at (?:work|sea|their posts?|its posts?|the front)|up and running|off the coast|under way)\b/
/** Prepositions that lead to where something is. */
const where = list(
  'in at on over off near along inside across between outside around above behind aboard beside within',
)
/** Verbs of going on by themselves. */
const continuing = list('continue go run work operate function patrol fly sail serve persist')
/** Verbs of staying where it is. */
const staying = list('remain stay keep')
export const goingVerbs: ReadonlySet<string> = new Set(['be', ...continuing, ...staying])
/** Nouns that are no place: "in doubt", "on the table", "at risk". */
export const noPlace =
  list(`doubt question table risk stake issue talk discussion preparation sight mind view way list order demand trouble fact
  principle line favour favor favour need hand offer power favour practice theory paper time schedule track course reserve limbo play standby
  agenda card cards condition disposal fact case hurry favor charge touch contact line business training storage repair development quarantine barracks rehearsal`)

const still = list('now already still by all since again')

/** Where something is, told behind "be": an adverb, a fixed phrase, or a preposition with a place. */
function isThere(read: ReadSentence, clause: Clause, group: VerbGroup): boolean {
  const behind = read.words.slice(group.last + 1, group.last + 5).map((word) => word.lower)
  const plain = behind.filter((word) => !still.has(word))
  if (there.has(plain[0] ?? '') || presence.test(plain.join(' '))) return true
  return clause.parts.some(
    (part) =>
      part.kind === 'phrase' &&
      part.after &&
      isNext(read, group.last + 1, part.at) &&
      where.has(part.preposition) &&
      part.phrases.some(
        (one) => !one.time && one.determiner !== 'no' && !noPlace.has(read.words[one.head]?.lemma ?? ''),
      ),
  )
}

/** "would stay at home": that is not there. */
function isHome(read: ReadSentence, group: VerbGroup): boolean {
  return read.words.slice(group.last + 1, group.last + 3).some((word) => word.lower === 'home')
}

/** Only adverbs stand between. */
function isNext(read: ReadSentence, from: number, at: number): boolean {
  return read.words.slice(from, at).every((word) => word.tag === 'ADV')
}

/** "Two Kenyan battalions are ashore", "the American airlift goes on", "its hospital has been open since March": it is there and at work. */
export const goingOn: Reading = (read, clause, group, cx) => {
  // "The ferries had been running late": how things were, and nobody's stance.
  if (group.negated || group.passive || (group.past && group.perfect)) return null
  const being = group.lemma === 'be' && isThere(read, clause, group)
  const going =
    (continuing.has(group.lemma) && goesOn(read, group)) ||
    (staying.has(group.lemma) && isThere(read, clause, group) && !isHome(read, group))
  if (!being && !going) return null
  const things = subjectsOf(clause)
  const items = subjectItems(read, clause, cx).filter(
    (item) => !item.vague && item.component !== cx.vocabulary.pack.unspecified,
  )
  const own = ownersOf(read, clause, things)
  const holders =
    own.length > 0 ? own : pointsBack(read, things) && ongoing(clause) ? cx.fallback(read, clause, true) : []
  if (items.length === 0 || holders.length === 0) return null
  const stance =
    group.modal === null
      ? 'acting'
      : stanceOfDoing({ ...group, lemma: 'come' }, 'goes', { thing: false, subject: false })
  return stance === null
    ? []
    : [claimOf(read, clause, group, { ...doingDraft(holders, items, 'in-place', read, group), stance })]
}

function goesOn(read: ReadSentence, group: VerbGroup): boolean {
  const next = read.words[group.last + 1]
  if (group.lemma === 'go')
    return next?.lower === 'on' || next?.lower === 'ahead' || read.words[group.last]?.lower === 'on'
  return group.progressive || group.perfect || next === undefined || next.tag === 'PUNCT'
}

export const holdingVerbs = list('have keep maintain operate run station base')

/** "Kenya has 400 soldiers in the valley", "keeps the railway running", "has run the hospital since March". */
export const holdsThere: Reading = (read, clause, group, cx) => {
  if (group.negated || group.modal !== null || group.passive || group.form === 'infinitive') return null
  const holders = subjectHolders(read, clause)
  const named = (items: readonly Item[]) => items.filter((item) => !item.vague && !item.negative)
  const items = named(objectItems(read, clause, cx))
  if (holders.length === 0 || items.length === 0) return null
  const running = childrenOf(clause).some(
    (child) =>
      (child.relation === 'gerund' || child.relation === 'participle') && child.first > group.last && isRunning(child),
  )
  const placed = clause.parts.some(
    (part) =>
      part.kind === 'phrase' &&
      part.after &&
      where.has(part.preposition) &&
      part.phrases.some(
        (one) =>
          !one.time && !noPlace.has(read.words[one.head]?.lemma ?? '') && itemsOfPhrase(read, one, cx).length === 0,
      ),
  )
  const kept = group.lemma !== 'have' && (ongoing(clause) || group.perfect)
  if (!running && !(placed && group.lemma !== 'keep') && !kept) return null
  if (
    objectsOf(clause).some((one) =>
      holdersOfThing(read, one).some((other) => !holders.some((own) => own.actor === other.actor)),
    )
  )
    return null
  if (group.past && !group.perfect) return null
  return [
    claimOf(read, clause, group, { ...doingDraft(unique(holders), items, 'in-place', read, group), stance: 'acting' }),
  ]
}

function isRunning(child: Clause): boolean {
  return ['run', 'work', 'operate', 'go', 'wait', 'stand', 'patrol', 'fly', 'guard', 'serve', 'train'].includes(
    child.group?.lemma ?? '',
  )
}
