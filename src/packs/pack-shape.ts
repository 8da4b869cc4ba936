import { z } from 'zod'
import { actorEntrySchema, actorSets } from './actors.ts'
import { exampleShape, frameShape, idForm, longestWord } from './stance-frame.ts'

const id = z.string().regex(idForm, 'id')
const name = z.string().min(1).max(longestWord)
const words = z.array(z.string().min(1).max(longestWord)).default([])

const action = z.strictObject({ verbs: words, objects: words })

const component = z.strictObject({
  id,
  name,
  covers: z.string().default(''),
  nouns: words,
  modifiers: words,
  verbs: words,
  actions: z.array(action).default([]),
})

const pair = z.strictObject({ one: words, other: words })

const condition = z.strictObject({
  id,
  name,
  covers: z.string().default(''),
  party: z.enum(['own', 'holder', 'other', 'none']).default('none'),
  elsewhere: id.nullable().default(null),
  onMoney: id.nullable().default(null),
  words,
  pairs: z.array(pair).default([]),
  except: words,
})

const sharedNouns = z.strictObject({ nouns: words, among: z.array(id).min(1) })
const transfer = z.strictObject({ verbs: words, phrases: words, from: z.array(id), to: id, except: words })

/** The keys of a pack. Ids are looked up in `misplacedIds`, once the shape holds. */
export const packShape = z.strictObject({
  id,
  name,
  components: z.array(component).min(1),
  conditions: z.array(condition).default([]),
  unspecified: id,
  money: id.nullable().default(null),
  standard: id.nullable().default(null),
  earmarked: z.boolean().default(false),
  shared: z.array(sharedNouns).default([]),
  arrangement: words,
  general: words,
  transfers: z.array(transfer).default([]),
  frames: z.array(frameShape).default([]),
  actors: z.array(actorEntrySchema).default([]),
  examples: z.array(exampleShape).default([]),
})

export type PackShape = z.infer<typeof packShape>

/** The keys that may stand at a place, by its path without numbers: "", "components", "components.actions". */
export const keysAt: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    '': packShape,
    components: component,
    'components.actions': action,
    conditions: condition,
    'conditions.pairs': pair,
    shared: sharedNouns,
    transfers: transfer,
    frames: frameShape,
    'frames.examples': exampleShape,
    actors: actorEntrySchema.unwrap(),
    examples: exampleShape,
  }).map(([path, shape]) => [path, Object.keys(shape.shape)]),
)

export type PathInPack = readonly (string | number)[]

/** What does not hold although each value has its form: an id that is nowhere, or twice, or that no word means. */
export interface Misplaced {
  readonly path: PathInPack
  readonly problem:
    | {
        readonly code: 'not-defined'
        readonly what: 'component' | 'condition' | 'set'
        readonly id: string
        readonly known: readonly string[]
      }
    | { readonly code: 'twice'; readonly id: string }
    | { readonly code: 'no-words'; readonly what: 'component' | 'condition'; readonly id: string }
}

/** All ids of a pack that are used and not defined, are defined twice, or that nothing could ever be read as. */
export function misplacedIds(pack: PackShape): readonly Misplaced[] {
  const slips = [...undefinedIds(pack), ...doubles(pack)]
  // Where an id is mistyped, what it was meant for only seems to have no words.
  return slips.length > 0 ? slips : [...unreadable(pack)]
}

function* undefinedIds(pack: PackShape): Generator<Misplaced> {
  const known = {
    component: pack.components.map((one) => one.id),
    condition: pack.conditions.map((one) => one.id),
    set: actorSets.map((one) => one.id),
  }
  for (const { what, id: used, path } of usedIds(pack)) {
    if (known[what].includes(used)) continue
    yield { path, problem: { code: 'not-defined', what, id: used, known: known[what] } }
  }
}

interface Used {
  readonly what: 'component' | 'condition' | 'set'
  readonly id: string
  readonly path: PathInPack
}

function* usedIds(pack: PackShape): Generator<Used> {
  for (const key of ['unspecified', 'money', 'standard'] as const) {
    const used = pack[key]
    if (used !== null) yield { what: 'component', id: used, path: [key] }
  }
  for (const [at, one] of pack.conditions.entries()) {
    for (const key of ['elsewhere', 'onMoney'] as const) {
      const used = one[key]
      if (used !== null) yield { what: 'condition', id: used, path: ['conditions', at, key] }
    }
  }
  for (const [at, { among }] of pack.shared.entries()) {
    yield* each('component', among, ['shared', at, 'among'])
  }
  for (const [at, { from, to }] of pack.transfers.entries()) {
    yield* each('component', from, ['transfers', at, 'from'])
    yield { what: 'component', id: to, path: ['transfers', at, 'to'] }
  }
  for (const [at, { sets }] of pack.actors.entries()) yield* each('set', sets, ['actors', at, 'sets'])
  for (const [at, frame] of pack.frames.entries()) yield* idsOfExamples(frame.examples, ['frames', at, 'examples'])
  yield* idsOfExamples(pack.examples, ['examples'])
}

function* each(what: Used['what'], ids: readonly string[], path: PathInPack): Generator<Used> {
  for (const [at, used] of ids.entries()) yield { what, id: used, path: [...path, at] }
}

function* idsOfExamples(examples: PackShape['examples'], path: PathInPack): Generator<Used> {
  for (const [at, one] of examples.entries()) {
    yield { what: 'component', id: one.component, path: [...path, at, 'component'] }
    yield* each('condition', one.conditions ?? [], [...path, at, 'conditions'])
  }
}

function* doubles(pack: PackShape): Generator<Misplaced> {
  for (const key of ['components', 'conditions', 'frames', 'actors'] as const) {
    const seen = new Set<string>()
    for (const [at, { id: given }] of pack[key].entries()) {
      if (seen.has(given)) yield { path: [key, at, 'id'], problem: { code: 'twice', id: given } }
      seen.add(given)
    }
  }
}

/** A component needs words of its own, unless the pack gives it a meaning elsewhere; a condition needs words or pairs. */
function* unreadable(pack: PackShape): Generator<Misplaced> {
  const elsewhere = new Set([
    ...[pack.unspecified, pack.money, pack.standard],
    ...pack.shared.flatMap(({ among }) => among),
    ...pack.transfers.map(({ to }) => to),
  ])
  for (const [at, one] of pack.components.entries()) {
    if (elsewhere.has(one.id)) continue
    if (one.nouns.length + one.modifiers.length + one.verbs.length + one.actions.length > 0) continue
    yield { path: ['components', at], problem: { code: 'no-words', what: 'component', id: one.id } }
  }
  const borrowed = new Set(pack.conditions.flatMap((one) => [one.elsewhere, one.onMoney]))
  for (const [at, one] of pack.conditions.entries()) {
    if (one.words.length + one.pairs.length > 0 || borrowed.has(one.id)) continue
    yield { path: ['conditions', at], problem: { code: 'no-words', what: 'condition', id: one.id } }
  }
}
