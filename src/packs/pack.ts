import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { z } from 'zod'
import type { ActorEntry } from '../records/actor.ts'
import type { PackLabels } from '../records/pack.ts'
import type { ComponentId, ConditionKind } from '../records/position.ts'
import { actorEntrySchema } from './actors.ts'
import { frameShape, type StanceFrame } from './stance-frame.ts'

/** What can be contributed, and the words that mean it. Words are in lower case and in their base form: "field hospital". */
export interface PackComponent {
  readonly id: ComponentId
  readonly name: string
  readonly covers: string
  /** Things contributed: heads of a noun phrase. The longest that fits wins over shorter ones of other components. */
  readonly nouns: readonly string[]
  /** Words that make a general noun ("presence", "commitment") this component: "naval", "at sea". */
  readonly modifiers: readonly string[]
  /** Doings that are this contribution whatever their object: "train". What stands behind them names no further component. */
  readonly verbs: readonly string[]
  /** Doings that are it together with an object: "watch" a "truce line". */
  readonly actions: readonly { readonly verbs: readonly string[]; readonly objects: readonly string[] }[]
}

/** What a position may hang on, and the words of a condition that mean it. */
export interface PackCondition {
  readonly id: ConditionKind
  readonly name: string
  readonly covers: string
  /**
   * `own`: belongs to the actor's state (a parliament), and to nobody else's. `holder`: is the actor's whoever its words
   * name (what must be clear to it first). `other`: names another actor (a partner). `none`: the arrangement's.
   */
  readonly party: 'own' | 'holder' | 'other' | 'none'
  /** The kind it is instead when the words belong to another actor than the one that takes the position; else null. */
  readonly elsewhere: ConditionKind | null
  /** The kind that stands beside it on a position of money: a parliament that must vote a sum decides on the money too. */
  readonly onMoney: ConditionKind | null
  readonly words: readonly string[]
  /** Two lists; one word of each must stand in the condition: [war, fighting] and [end, stop]. */
  readonly pairs: readonly { readonly one: readonly string[]; readonly other: readonly string[] }[]
  /** Words beside which this kind is not meant. */
  readonly except: readonly string[]
}

/** A component that becomes another one when the thing is given away: jets that are handed over are equipment. */
export interface PackTransfer {
  readonly verbs: readonly string[]
  readonly phrases: readonly string[]
  readonly from: readonly ComponentId[]
  readonly to: ComponentId
  /** Last words of things that stay what they are when given: a picture is no equipment. */
  readonly except: readonly string[]
}

/** The vocabulary of a field as data. */
export interface Pack extends PackLabels {
  readonly components: readonly PackComponent[]
  readonly conditions: readonly PackCondition[]
  /** The component of taking part when its form is not said. */
  readonly unspecified: ComponentId
  /** The component of an amount of money. */
  readonly money: ComponentId | null
  /** The component of a general noun with an armed or other default meaning ("contingent", "deployment"). */
  readonly standard: ComponentId
  /** Nouns that several components share ("officer"), the likeliest first: counted only where nothing else in the phrase tells. */
  readonly shared: readonly { readonly nouns: readonly string[]; readonly among: readonly ComponentId[] }[]
  /** Nouns that mean the arrangement itself: one joins it, stays out of it. */
  readonly arrangement: readonly string[]
  /** Nouns that mean a contribution of any kind. */
  readonly general: readonly string[]
  readonly transfers: readonly PackTransfer[]
  /** Stance frames of the field, beside those of English. */
  readonly frames: readonly StanceFrame[]
  /** Actors and people of the field, beside the bundled ones. */
  readonly actors: readonly ActorEntry[]
}

/** Where a pack breaks its rules: the path in the YAML ("conditions[2].party"), its line from 1, and what is wrong. */
export interface PackFault {
  readonly path: string
  readonly line: number | null
  readonly message: string
}

export type ParsedPack =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly faults: readonly PackFault[] }

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is lower case letters, digits and hyphens')
const words = z.array(z.string().min(1).max(80)).default([])

const component = z.strictObject({
  id,
  name: z.string().min(1),
  covers: z.string().default(''),
  nouns: words,
  modifiers: words,
  verbs: words,
  actions: z.array(z.strictObject({ verbs: words, objects: words })).default([]),
})

const condition = z.strictObject({
  id,
  name: z.string().min(1),
  covers: z.string().default(''),
  party: z.enum(['own', 'holder', 'other', 'none']).default('none'),
  elsewhere: id.nullable().default(null),
  onMoney: id.nullable().default(null),
  words,
  pairs: z.array(z.strictObject({ one: words, other: words })).default([]),
  except: words,
})

const packShape = z
  .strictObject({
    id,
    name: z.string().min(1),
    components: z.array(component).min(1),
    conditions: z.array(condition).default([]),
    unspecified: id,
    money: id.nullable().default(null),
    standard: id.nullable().default(null),
    shared: z.array(z.strictObject({ nouns: words, among: z.array(id).min(1) })).default([]),
    arrangement: words,
    general: words,
    transfers: z
      .array(z.strictObject({ verbs: words, phrases: words, from: z.array(id), to: id, except: words }))
      .default([]),
    frames: z.array(frameShape).default([]),
    actors: z.array(actorEntrySchema).default([]),
  })
  .superRefine((pack, context) => {
    for (const fault of unknownIds(pack)) context.addIssue({ code: 'custom', ...fault })
  })

type Shape = z.infer<typeof packShape>
interface Misplaced {
  readonly path: (string | number)[]
  readonly message: string
}

/** Ids that are used and never defined, or defined twice. */
function unknownIds(pack: Omit<Shape, never>): readonly Misplaced[] {
  const components = new Set(pack.components.map((one) => one.id))
  const conditions = new Set(pack.conditions.map((one) => one.id))
  const faults: Misplaced[] = []
  const known = (value: string | null, among: ReadonlySet<string>, path: (string | number)[]) => {
    if (value !== null && !among.has(value)) faults.push({ path, message: `"${value}" is not defined in this pack` })
  }
  known(pack.unspecified, components, ['unspecified'])
  known(pack.money, components, ['money'])
  known(pack.standard, components, ['standard'])
  pack.conditions.forEach((one, at) => {
    known(one.elsewhere, conditions, ['conditions', at, 'elsewhere'])
    known(one.onMoney, conditions, ['conditions', at, 'onMoney'])
  })
  pack.shared.forEach((one, at) => {
    one.among.forEach((among, index) => {
      known(among, components, ['shared', at, 'among', index])
    })
  })
  pack.transfers.forEach((one, at) => {
    known(one.to, components, ['transfers', at, 'to'])
    one.from.forEach((from, index) => {
      known(from, components, ['transfers', at, 'from', index])
    })
  })
  const twice = (list: readonly { id: string }[], name: string) => {
    list.forEach((one, at) => {
      if (list.findIndex((other) => other.id === one.id) < at)
        faults.push({ path: [name, at, 'id'], message: `"${one.id}" is defined twice` })
    })
  }
  twice(pack.components, 'components')
  twice(pack.conditions, 'conditions')
  return faults
}

/**
 * Reads a pack's YAML. What is wrong comes back as facts with the path and line in the file, all of them at once; nothing is thrown.
 */
export function parsePack(yaml: string): ParsedPack {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true })
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => ({
      path: '',
      line: error.linePos?.[0].line ?? null,
      message: error.message.split('\n')[0] ?? 'not YAML',
    }))
    return { ok: false, faults }
  }
  const parsed = packShape.safeParse(document.toJS({ maxAliasCount: 100 }))
  if (parsed.success) {
    const { standard, ...rest } = parsed.data
    return { ok: true, pack: { ...rest, standard: standard ?? rest.unspecified } }
  }
  const faults = parsed.error.issues.map((issue) => {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))
    return { path: pathWords(path), line: lineOf(document.contents, path, lines), message: issue.message }
  })
  return { ok: false, faults }
}

function pathWords(path: readonly (string | number)[]): string {
  return path.map((key, at) => (typeof key === 'number' ? `[${key}]` : at === 0 ? key : `.${key}`)).join('')
}

/** The line of the deepest node on the path that is there: a missing key is shown where its map starts. */
function lineOf(root: Node | null, path: readonly (string | number)[], lines: LineCounter): number | null {
  let node: unknown = root
  let offset = root?.range?.[0] ?? null
  for (const key of path) {
    const next: unknown = isMap(node) || isSeq(node) ? node.get(key, true) : undefined
    if (next === undefined) break
    node = next
    if (isMap(node) || isSeq(node) || isScalar(node)) offset = node.range?.[0] ?? offset
  }
  return offset === null ? null : lines.linePos(offset).line
}
