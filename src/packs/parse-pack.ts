import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLParseError } from 'yaml'
import type { z } from 'zod'
import type { PackFault, PackForm, PackProblem } from '../records/pack-fault.ts'
import type { Pack } from './pack.ts'
import { keysAt, misplacedIds, type PathInPack, packShape } from './pack-shape.ts'

export type ParsedPack =
  | {
      readonly ok: true
      readonly pack: Pack
      /** The line from 1 of what stands at a path, for whoever finds something about it later. */
      readonly lineOf: (path: PathInPack) => number | null
    }
  | { readonly ok: false; readonly faults: readonly PackFault[] }

/**
 * Reads a pack's YAML. What is wrong comes back as facts with the path and line in the file, all of them at once, in the
 * order of the file; nothing is thrown.
 */
export function parsePack(yaml: string): ParsedPack {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true })
  if (document.errors.length > 0) return { ok: false, faults: [yamlFault(document.errors)] }
  const places: Places = { root: document.contents, lines }
  const value = plain(document)
  if (value === undefined) return { ok: false, faults: [fault({ code: 'not-yaml', detail: 'too many aliases' }, 1)] }
  if (!isMap(document.contents)) return { ok: false, faults: [fault({ code: 'not-a-pack' }, 1)] }
  const parsed = packShape.safeParse(value)
  const found = parsed.success
    ? misplacedIds(parsed.data)
    : parsed.error.issues.flatMap((issue) => problemsOf(issue, value))
  if (parsed.success && found.length === 0) {
    const { standard, ...rest } = parsed.data
    return {
      ok: true,
      pack: { ...rest, standard: standard ?? rest.unspecified },
      lineOf: (path) => lineOf(places, path),
    }
  }
  const faults = found.map(({ path, problem }) => ({
    path: pathWords(path),
    line: lineAt(places, path, problem),
    problem,
  }))
  return { ok: false, faults: faults.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)) }
}

function fault(problem: PackProblem, line: number | null): PackFault {
  return { path: '', line, problem }
}

/** The first place where it is no YAML; what comes behind it is most often its consequence. */
function yamlFault(errors: readonly YAMLParseError[]): PackFault {
  const [first] = errors.toSorted((one, other) => one.pos[0] - other.pos[0])
  const detail = (first?.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
  return fault({ code: 'not-yaml', detail }, first?.linePos?.[0].line ?? null)
}

/** The values of a document; undefined where aliases would blow it up. */
function plain(document: { toJS(options: { maxAliasCount: number }): unknown }): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) ?? null
  } catch {
    return undefined
  }
}

interface Found {
  readonly path: PathInPack
  readonly problem: PackProblem
}

/** One issue of the shape as facts; keys that are not known are told one by one. */
function problemsOf(issue: z.core.$ZodIssue, root: unknown): readonly Found[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))
  const got = valueAt(root, path)
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt.get(path.filter((key) => typeof key === 'string').join('.')) ?? []
      return issue.keys.map((key) => ({ path: [...path, key], problem: { code: 'unknown-key', key, known } }))
    }
    case 'invalid_value':
      if (got === undefined) return [missing(path)]
      return [{ path, problem: { code: 'not-one-of', got: printed(got), options: issue.values.map(String) } }]
    case 'invalid_format':
      return [{ path, problem: { code: 'bad-form', form: issue.message as PackForm, got: printed(got) } }]
    case 'too_small':
      return [{ path, problem: { code: 'empty' } }]
    case 'too_big':
      return [{ path, problem: { code: 'too-long', most: Number(issue.maximum) } }]
    default:
      if (got === undefined) return [missing(path)]
      return [{ path, problem: { code: 'wrong-type', expected: expectedOf(issue), got: typeName(got) } }]
  }
}

function missing(path: PathInPack): Found {
  return { path, problem: { code: 'missing', key: String(path.at(-1) ?? '') } }
}

function expectedOf(issue: z.core.$ZodIssue): string {
  const expected = issue.code === 'invalid_type' ? String(issue.expected) : 'another value'
  return { array: 'list', object: 'map', string: 'text' }[expected] ?? expected
}

function typeName(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'list'
  return { object: 'map', string: 'text' }[String(typeof value)] ?? typeof value
}

function printed(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 80) : JSON.stringify(value).slice(0, 80)
}

function valueAt(root: unknown, path: PathInPack): unknown {
  let value = root
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined
  }
  return value
}

function pathWords(path: PathInPack): string {
  return path.map((key, at) => (typeof key === 'number' ? `[${key}]` : at === 0 ? key : `.${key}`)).join('')
}

interface Places {
  readonly root: Node | null
  readonly lines: LineCounter
}

/** A key that is wrong is shown where the key stands, everything else where its value does. */
function lineAt(places: Places, path: PathInPack, { code }: PackProblem): number | null {
  if (code !== 'unknown-key') return lineOf(places, path)
  const map = nodeAt(places, path.slice(0, -1)).node
  const key = isMap(map)
    ? map.items.find((one) => isScalar(one.key) && String(one.key.value) === path.at(-1))?.key
    : null
  const offset = isScalar(key) ? key.range?.[0] : undefined
  return offset === undefined ? lineOf(places, path) : places.lines.linePos(offset).line
}

/** The line of the deepest node on the path that is there: a missing key is shown where its map starts. */
function lineOf(places: Places, path: PathInPack): number | null {
  const { offset } = nodeAt(places, path)
  return offset === null ? null : places.lines.linePos(offset).line
}

function nodeAt({ root }: Places, path: PathInPack): { readonly node: unknown; readonly offset: number | null } {
  let node: unknown = root
  let offset = root?.range?.[0] ?? null
  for (const key of path) {
    const next: unknown = isMap(node) || isSeq(node) ? node.get(key, true) : undefined
    if (next === undefined) return { node: null, offset }
    node = next
    if (isMap(node) || isSeq(node) || isScalar(node)) offset = node.range?.[0] ?? offset
  }
  return { node, offset }
}
