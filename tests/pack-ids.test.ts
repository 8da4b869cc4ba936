import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { parsePack } from '../src/packs/parse-pack.ts'
import { read, root, sourcesBelow } from './map.ts'

/** Components and conditions of every pack that ships. */
function packIds(): ReadonlySet<string> {
  const files = readdirSync(join(root, 'src/packs')).filter((name) => name.endsWith('.yaml'))
  const packs = files.map((name) => parsePack(read(`src/packs/${name}`)))
  return new Set(
    packs.flatMap((one) => (one.ok ? [...one.pack.components, ...one.pack.conditions].map(({ id }) => id) : [])),
  )
}

type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

function literal(node: unknown): string | null {
  return isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : null
}

/** What a value is called where it is used: `one.kind` is "kind". */
function calledAs(node: unknown): string | null {
  if (!isNode(node)) return null
  if (node.type === 'MemberExpression') return calledAs(node.property)
  return node.type === 'Identifier' ? String(node.name) : null
}

const holders = new Set(['component', 'condition', 'kind', 'id'])

/** Literals that a file compares a component or condition with, or makes a type of. */
function knownIn(path: string, code: string, ids: ReadonlySet<string>): string[] {
  const found: string[] = []
  const tell = (value: string | null) => {
    if (value !== null && ids.has(value)) found.push(`${path} knows "${value}"`)
  }
  // One id alone in a union is a word that something else has too: "rules".
  const tellUnion = (types: readonly Node[]) => {
    const known = types.map(({ literal: value }) => literal(value)).filter((value) => value !== null && ids.has(value))
    if (known.length > 1) known.forEach(tell)
  }
  const stack: unknown[] = [parseSync(path, code).program]
  while (stack.length > 0) {
    const node = stack.pop()
    if (Array.isArray(node)) stack.push(...node)
    if (!isNode(node)) continue
    if (node.type === 'TSUnionType') tellUnion(node.types as readonly Node[])
    if (node.type === 'BinaryExpression') {
      for (const [one, other] of [
        [node.left, node.right],
        [node.right, node.left],
      ])
        if (holders.has(calledAs(one) ?? '')) tell(literal(other))
    }
    if (node.type === 'SwitchStatement' && holders.has(calledAs(node.discriminant) ?? ''))
      for (const one of node.cases as readonly Node[]) tell(literal(one.test))
    for (const each of Object.values(node)) if (typeof each === 'object' && each !== null) stack.push(each)
  }
  return found
}

test('no code decides by the id of a component or a condition: they are read from the pack', () => {
  const ids = packIds()
  expect(ids.size).toBeGreaterThan(20)
  const files = [...sourcesBelow('src'), ...sourcesBelow('web/src')].filter((path) => !/\.test\.|invented/.test(path))
  expect(files.flatMap((path) => knownIn(path, read(path), ids))).toEqual([])
})

test('the search itself finds comparisons, cases and types, and leaves words of English alone', () => {
  const ids = new Set(['sea', 'host'])
  const code = `type T = 'sea' | 'host'; type U = 'sea' | 'x'; const a = one.kind === 'host' || 'sea' !== component; const b = word.lower === 'host'
    switch (condition) { case 'sea': break }`
  expect(knownIn('x.ts', code, ids)).toHaveLength(5)
})
