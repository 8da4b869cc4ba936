import type { ComponentId } from '../records/position.ts'
import { actors } from './actors.ts'
import { type ActSense, englishActs } from './english-acts.ts'
import { englishFrames } from './english-frames.ts'
import { widerFrames } from './english-frames-wide.ts'
import { type Gazetteer, gazetteerOf } from './gazetteer.ts'
import { type Keys, Lexicon, Listing, spelling } from './lexicon.ts'
import type { Pack, PackComponent, PackCondition, PackTransfer } from './pack.ts'
import type { StanceFrame } from './stance-frame.ts'

/** How a noun of the pack means its component. */
export interface NounSense {
  readonly component: ComponentId
  readonly weak: boolean
}

/** A doing that is a contribution; `objects` null where it is one whatever its object. */
export interface VerbSense {
  readonly component: ComponentId
  readonly objects: Lexicon<true> | null
}

/** Words of a condition: `part` 0 stands alone; 1 and 2 are the halves of a pair with the number `pair`. */
export interface ConditionSense {
  readonly kind: PackCondition
  readonly part: 0 | 1 | 2
  readonly pair: number
  readonly excludes: boolean
}

/** The bit of each word list in `listed` of a word. */
export const lists = {
  nouns: 1,
  modifiers: 2,
  verbs: 4,
  /** The objects of doings, of all of them together. */
  objects: 8,
  arrangement: 16,
  general: 32,
  conditions: 64,
  frameVerbs: 128,
  frameAdjectives: 256,
  frameNouns: 512,
  acts: 1024,
  transferVerbs: 2048,
  transferPhrases: 4096,
} as const

/** A pack's words and the actors, made ready for reading. Built once. */
export interface Vocabulary {
  readonly pack: Pack
  readonly gazetteer: Gazetteer
  readonly nouns: Lexicon<NounSense>
  readonly modifiers: Lexicon<ComponentId>
  readonly verbs: Lexicon<VerbSense>
  readonly arrangement: Lexicon<true>
  readonly general: Lexicon<true>
  readonly conditions: Lexicon<ConditionSense>
  readonly frames: FrameIndex
  readonly acts: Lexicon<ActSense>
  readonly transfers: { readonly verbs: Lexicon<PackTransfer>; readonly phrases: Lexicon<PackTransfer> }
  /** Which of these lists know a word, as bits of `lists` (`Listing`). */
  readonly listed: (keys: Keys) => number
  /** Bases of all verbs above and all nouns above, one by one: where a word must be one of them, it is. */
  readonly known: {
    readonly verbs: ReadonlySet<string>
    readonly nouns: ReadonlySet<string>
    readonly particleVerbs: ReadonlySet<string>
  }
}

export interface FrameIndex {
  readonly verbs: Lexicon<StanceFrame>
  readonly adjectives: Lexicon<StanceFrame>
  readonly nouns: Lexicon<StanceFrame>
}

/** Makes a pack (from `parsePack`) ready for reading, with the bundled actors and those the pack adds. */
export function vocabularyOf(pack: Pack, gazetteer: Gazetteer = gazetteerOf([...actors, ...pack.actors])): Vocabulary {
  const nouns = new Lexicon<NounSense>(lists.nouns)
  const modifiers = new Lexicon<ComponentId>(lists.modifiers)
  const verbs = new Lexicon<VerbSense>(lists.verbs)
  const objects: Lexicon<true>[] = []
  for (const component of pack.components) {
    for (const noun of component.nouns) nouns.add(noun, { component: component.id, weak: false })
    for (const modifier of component.modifiers) modifiers.add(modifier, component.id)
    objects.push(...addVerbs(component, verbs))
  }
  for (const { nouns: common, among } of pack.shared) {
    for (const noun of common) for (const component of among) nouns.add(noun, { component, weak: true })
  }
  const lexicons = {
    nouns,
    modifiers,
    verbs,
    arrangement: indexOf(pack.arrangement, lists.arrangement),
    general: indexOf(pack.general, lists.general),
    conditions: conditionsOf(pack.conditions),
    acts: actsOf(),
  }
  const frames = framesOf([...englishFrames, ...widerFrames, ...pack.frames])
  const transfers = transfersOf(pack.transfers)
  const listing = new Listing([
    ...Object.values(lexicons),
    ...Object.values(frames),
    ...Object.values(transfers),
    ...objects,
  ])
  return {
    pack,
    gazetteer,
    ...lexicons,
    frames,
    transfers,
    listed: (keys) => listing.of(keys),
    known: knownWords(pack),
  }
}

function indexOf(phrases: readonly string[], bit: number): Lexicon<true> {
  const index = new Lexicon<true>(bit)
  for (const phrase of phrases) index.add(phrase, true)
  return index
}

/** Adds the doings of a component; gives the lists of their objects. */
function addVerbs(component: PackComponent, into: Lexicon<VerbSense>): readonly Lexicon<true>[] {
  const always: VerbSense = { component: component.id, objects: null }
  for (const verb of component.verbs) into.add(verb, always)
  return component.actions.map((action) => {
    const objects = indexOf(action.objects, lists.objects)
    for (const verb of action.verbs) into.add(verb, { component: component.id, objects })
    return objects
  })
}

function conditionsOf(kinds: readonly PackCondition[]): Lexicon<ConditionSense> {
  const index = new Lexicon<ConditionSense>(lists.conditions)
  for (const kind of kinds) {
    const add = (words: readonly string[], part: 0 | 1 | 2, pair: number, excludes = false) => {
      const sense: ConditionSense = { kind, part, pair, excludes }
      for (const word of words) index.add(word, sense)
    }
    add(kind.words, 0, 0)
    add(kind.except, 0, 0, true)
    kind.pairs.forEach((pair, number) => {
      add(pair.one, 1, number)
      add(pair.other, 2, number)
    })
  }
  return index
}

function framesOf(frames: readonly StanceFrame[]): FrameIndex {
  const index = {
    verbs: new Lexicon<StanceFrame>(lists.frameVerbs),
    adjectives: new Lexicon<StanceFrame>(lists.frameAdjectives),
    nouns: new Lexicon<StanceFrame>(lists.frameNouns),
  }
  for (const frame of frames) {
    for (const verb of frame.verbs) index.verbs.add(verb, frame)
    for (const adjective of frame.adjectives) index.adjectives.add(adjective, frame)
    for (const noun of frame.nouns) index.nouns.add(noun, frame)
  }
  return index
}

function actsOf(): Lexicon<ActSense> {
  const index = new Lexicon<ActSense>(lists.acts)
  for (const sense of Object.keys(englishActs) as ActSense[]) {
    for (const verb of englishActs[sense]) index.add(verb, sense)
  }
  return index
}

/** Particles that belong to their verb whatever follows; "in" and "on" only where nothing does. */
const movable = new Set('out up down off away back over aside forward together'.split(' '))

/** The verb that a phrase starts with, and the noun that it ends with. */
function knownWords(pack: Pack): Vocabulary['known'] {
  const verbs = new Set<string>()
  const nouns = new Set<string>()
  const particleVerbs = new Set<string>()
  const addVerbs = (phrases: readonly string[]) => {
    for (const phrase of phrases) {
      const words = phrase.split(' ')
      const [verb = '', particle] = words
      verbs.add(spelling(verb))
      if (particle !== undefined && (words.length === 2 || movable.has(particle)))
        particleVerbs.add(`${spelling(verb)} ${particle}`)
    }
  }
  const addNouns = (phrases: readonly string[]) => {
    for (const phrase of phrases) nouns.add(spelling(phrase.split(/[ -]/).at(-1) ?? ''))
  }
  for (const frame of [...englishFrames, ...widerFrames, ...pack.frames]) {
    addVerbs(frame.verbs)
    addNouns(frame.nouns)
  }
  for (const phrases of Object.values(englishActs)) addVerbs(phrases)
  for (const component of pack.components) {
    addVerbs(component.verbs)
    for (const action of component.actions) addVerbs(action.verbs)
    addNouns(component.nouns)
  }
  addNouns(pack.general)
  for (const { nouns: common } of pack.shared) addNouns(common)
  return { verbs, nouns, particleVerbs }
}

function transfersOf(transfers: readonly PackTransfer[]): Vocabulary['transfers'] {
  const index = {
    verbs: new Lexicon<PackTransfer>(lists.transferVerbs),
    phrases: new Lexicon<PackTransfer>(lists.transferPhrases),
  }
  for (const transfer of transfers) {
    for (const verb of transfer.verbs) index.verbs.add(verb, transfer)
    for (const phrase of transfer.phrases) index.phrases.add(phrase, transfer)
  }
  return index
}
