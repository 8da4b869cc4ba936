import { readdirSync, readFileSync } from 'node:fs'
import { dirname, extname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Rooms by their folder, with the rooms each may import: the table of ARCHITECTURE.md, read and not repeated. */
export function readMap(markdown: string): ReadonlyMap<string, readonly string[]> {
  const table = markdown.slice(markdown.indexOf('<!-- rooms:'), markdown.indexOf('<!-- /rooms -->'))
  const rows = table.split('\n').filter((line) => line.startsWith('| `'))
  return new Map(
    rows.map((line) => {
      const cells = line.split('|').map((cell) => cell.trim())
      const may = (cells[3] ?? '').split(',').map((name) => name.trim())
      return [(cells[1] ?? '').replaceAll('`', ''), may.filter((name) => name !== '')]
    }),
  )
}

/** Every source file below a folder of the project, as a path with forward slashes from its root. */
export function sourcesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ['.ts', '.tsx', '.js', '.mjs'].includes(extname(entry.name)))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path))
}

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

/** Everything a file says that matters to the map, found by a real parser. */
export interface Seen {
  /** Specifiers of static, re-exporting, dynamic and type-only imports, as written; `?` for a dynamic import of no literal. */
  readonly imports: readonly string[]
  /** Global calls that reach the clock or the network: `Date.now`, `new Date()`, `fetch`, `Math.random`. */
  readonly globals: readonly string[]
}

export function seeFile(name: string, code: string): Seen {
  const parsed = parseSync(name, code)
  if (parsed.errors.length > 0) throw new Error(`${name} does not parse: ${parsed.errors[0]?.message}`)
  const imports: string[] = []
  const globals: string[] = []
  const stack: unknown[] = [parsed.program]
  while (stack.length > 0) {
    const node = stack.pop()
    if (Array.isArray(node)) for (const each of node) stack.push(each)
    else if (isNode(node)) {
      const found = importOf(node)
      if (found !== null) imports.push(found)
      const global = globalOf(node)
      if (global !== null) globals.push(global)
      for (const each of Object.values(node)) if (typeof each === 'object' && each !== null) stack.push(each)
    }
  }
  return { imports, globals }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function literal(value: unknown): string | null {
  return isNode(value) && value.type === 'Literal' && typeof value.value === 'string' ? value.value : null
}

function importOf(node: Node): string | null {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return literal(node.source)
    case 'ExportNamedDeclaration':
      return node.source ? literal(node.source) : null
    case 'ImportExpression':
      return literal(node.source) ?? '?'
    case 'TSImportType':
      return literal(node.source) ?? '?'
    default:
      return null
  }
}

function globalOf(node: Node): string | null {
  if (node.type === 'NewExpression' && nameOf(node.callee) === 'Date' && isEmpty(node.arguments)) return 'new Date()'
  if (node.type !== 'CallExpression') return null
  const called = nameOf(node.callee)
  return called === 'fetch' || called === 'Date.now' || called === 'Math.random' || called === 'performance.now'
    ? called
    : null
}

function nameOf(node: unknown): string | null {
  if (!isNode(node)) return null
  if (node.type === 'Identifier') return String(node.name)
  if (node.type !== 'MemberExpression') return null
  const object = nameOf(node.object)
  const property = nameOf(node.property)
  return object === null || property === null ? null : `${object}.${property}`
}

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0
}

/** The room a path lies in: the longest folder of the map that holds it; null where none does. */
export function roomOf(path: string, map: ReadonlyMap<string, readonly string[]>): string | null {
  let best: string | null = null
  for (const folder of map.keys()) {
    if (path.startsWith(`${folder}/`) && folder.length > (best?.length ?? 0)) best = folder
  }
  return best
}

/** The short name a room goes by in the table's last column. */
export const shortName = (room: string): string => room.replace(/^src\//, '')

/** Where a relative import of a file leads, as a path from the root. */
export function target(from: string, specifier: string): string {
  return relative(root, resolve(root, dirname(from), specifier))
    .split(sep)
    .join('/')
}

/** What is wrong with one file's imports, in sentences. */
export function complaints(path: string, code: string, map: ReadonlyMap<string, readonly string[]>): string[] {
  const room = roomOf(path, map)
  if (room === null) return [`${path} is in no room that ARCHITECTURE.md shows`]
  const isTest = path.endsWith('.test.ts')
  const seen = seeFile(path, code)
  const wrong: string[] = []
  for (const specifier of seen.imports) {
    if (!specifier.startsWith('.')) continue
    const to = roomOf(target(path, specifier), map)
    if (to === room || (isTest && to === null)) continue
    if (to === null) wrong.push(`${path} imports ${specifier}, which is in no room`)
    else if (!(map.get(room) ?? []).includes(shortName(to)))
      wrong.push(`${path} looks into ${to}, which ${room} may not see`)
  }
  if (!isTest) wrong.push(...reaching(path, room, seen))
  return wrong
}

const effects = ['fs', 'fs/promises', 'net', 'http', 'https', 'http2', 'dns', 'sqlite', 'child_process', 'tls', 'os']
const pureRooms = ['records', 'text', 'packs', 'intake', 'lineage', 'reading', 'ledger', 'positions', 'publish']

function reaching(path: string, room: string, seen: Seen): string[] {
  if (!pureRooms.includes(shortName(room))) return []
  const modules = seen.imports.filter((name) => effects.some((effect) => name === `node:${effect}` || name === effect))
  return [...modules, ...seen.globals].map((name) => `${path} uses ${name}, which only src/outside may`)
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
