import type { ActorId } from '../../records/actor.ts'
import type { ReadSentence } from '../grammar.ts'
import type { Holder } from '../holders.ts'
import { holdersOf } from '../holders.ts'
import type { Mention } from '../mention.ts'

/**
 * How an actor comes into a sentence. `named`, `adjective`, `person`, `pronoun`, `group`, `number`: words of the sentence mean it.
 * `line`: the name that its line starts with. `heading`: the line above. `speaker`: who says it. `before`: named in the sentence before.
 */
export type ActorSource =
  | 'named'
  | 'adjective'
  | 'person'
  | 'pronoun'
  | 'group'
  | 'number'
  | 'line'
  | 'heading'
  | 'speaker'
  | 'before'

/** An actor that a sentence may be about. Word indexes of its sentence, inclusive; -1 where no words of it mean the actor. */
export interface ActorSighting {
  readonly holder: Holder
  readonly source: ActorSource
  readonly first: number
  readonly last: number
  /** True where a preposition or a dateline makes it a place. */
  readonly place: boolean
}

/** What came before a sentence, for those in which nobody is named. Carried on sentence by sentence. */
export interface Carried {
  readonly heading: readonly Holder[]
  readonly line: readonly Holder[]
  readonly paragraph: number
  readonly before: readonly Holder[]
}

export const nothingCarried: Carried = { heading: [], line: [], paragraph: -1, before: [] }

const sources: Readonly<Partial<Record<Mention['kind'], ActorSource>>> = {
  adjective: 'adjective',
  person: 'person',
  role: 'person',
  pronoun: 'pronoun',
  group: 'group',
}

/** Words that count or take up members of a group without naming it. */
const takingUp = new Set(
  'others most several some both many few none all each neither half dozens everyone everybody nobody rest'.split(' '),
)

/** Everybody whom a sentence may be about, those named in it first. */
export function actorSightings(read: ReadSentence, carried: Carried): readonly ActorSighting[] {
  const own = read.mentions.flatMap((mention) => ofMention(read, mention))
  const all = [...own, ...counting(read, own), ...firstPersons(read, own)]
  const add = (holders: readonly Holder[], source: ActorSource) => {
    for (const holder of holders)
      if (!all.some((one) => same(one.holder, holder) && (one.first >= 0 || one.source === source)))
        all.push({ holder, source, first: -1, last: -1, place: false })
  }
  add(speakers(read), 'speaker')
  if (carried.paragraph === read.sentence.paragraph) add(carried.line, 'line')
  add(carried.heading, 'heading')
  add(carried.before, 'before')
  return all
}

function same(a: Holder, b: Holder): boolean {
  return a.actor === b.actor
}

function ofMention(read: ReadSentence, mention: Mention): readonly ActorSighting[] {
  const first = read.words.findIndex((word) => word.end > mention.start)
  const last = read.words.findLastIndex((word) => word.start < mention.end)
  if (first < 0 || last < first) return []
  const source = sources[mention.kind] ?? 'named'
  return holdersOf(mention).map((holder) => ({ holder, source, first, last, place: mention.place }))
}

/** "Seventeen have promised", "the others": members of a group that only a number or a pronoun means. */
function counting(read: ReadSentence, own: readonly ActorSighting[]): readonly ActorSighting[] {
  const found: ActorSighting[] = []
  read.words.forEach((word, at) => {
    if (own.some((one) => one.first <= at && one.last >= at)) return
    const next = read.words[at + 1]
    const verb = next?.tag === 'VERB' || next?.tag === 'AUX' || next?.tag === 'ADV'
    const number = word.tag === 'NUM' && verb
    if (number || (takingUp.has(word.lower) && (verb || next?.lower === 'of')))
      found.push({ holder: { actor: 'group', group: word.text }, source: 'number', first: at, last: at, place: false })
  })
  return found
}

/** "We will": who says it. */
function firstPersons(read: ReadSentence, own: readonly ActorSighting[]): readonly ActorSighting[] {
  const found: ActorSighting[] = []
  read.words.forEach((word, at) => {
    if (!['we', 'us', 'our', 'i', 'my', 'me'].includes(word.lower)) return
    if (own.some((one) => one.first <= at && one.last >= at)) return
    const said = read.statements.find((one) => one.passage.start <= word.start && one.passage.end >= word.end)
    const actor = said?.official === true ? said.actor : null
    const holder =
      actor !== null && actor !== undefined
        ? { actor, group: null }
        : said === undefined && word.lower !== 'i'
          ? { actor: 'group', group: word.text }
          : null
    if (holder !== null) found.push({ holder, source: 'pronoun', first: at, last: at, place: false })
  })
  return found
}

function speakers(read: ReadSentence): readonly Holder[] {
  return read.statements.flatMap((one) =>
    one.official && one.actor !== null ? [{ actor: one.actor as ActorId, group: null }] : [],
  )
}

const filler = /^(?:,|and|&|the|:|\?|but|what|about|so|now|or|as|for|-|\u2013|\u2014|\(|\)|\.|\d+)$/i

/** What the next sentence may take up. */
export function carryOn(read: ReadSentence, sightings: readonly ActorSighting[], carried: Carried): Carried {
  const own = sightings.filter((one) => one.first >= 0 && !one.place)
  const holders = uniqueHolders(own.map((one) => one.holder))
  const heading = isHeading(read, own)
  const { paragraph } = read.sentence
  if (heading) return { heading: holders, line: [], paragraph, before: [] }
  const opens = paragraph !== carried.paragraph
  const lead = own.filter((one) => one.first <= 3)
  return {
    heading:
      opens && read.words.length < 10 && read.clauses.every((one) => one.group === null) && own.length === 0
        ? []
        : carried.heading,
    line: opens ? uniqueHolders((lead.length > 0 ? lead : own.slice(0, 1)).map((one) => one.holder)) : carried.line,
    paragraph,
    before: holders.length > 0 ? holders : carried.before,
  }
}

/** A line of names only stands over what follows. */
function isHeading(read: ReadSentence, own: readonly ActorSighting[]): boolean {
  if (read.words.length > 9 || own.length === 0) return false
  return read.words.every((word, at) => filler.test(word.text) || own.some((one) => one.first <= at && one.last >= at))
}

export function uniqueHolders(holders: readonly Holder[]): readonly Holder[] {
  return holders.filter((one, at) => holders.findIndex((other) => same(one, other)) === at)
}
