import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parsePack } from './pack.ts'

const shipped = readFileSync(new URL('./security-guarantees.yaml', import.meta.url), 'utf8')

test('the pack that ships is valid and has the fourteen components of a security guarantee', () => {
  const parsed = parsePack(shipped)
  expect(parsed).toMatchObject({ ok: true })
  if (!parsed.ok) return
  expect(parsed.pack.components).toHaveLength(14)
  expect(parsed.pack.conditions.map((one) => one.id)).toContain('ceasefire')
})

const small = `id: harbour-aid
name: Harbour aid
unspecified: help
components:
  - id: help
    name: Help
  - id: cranes
    name: Cranes
    nouns: [crane, floating crane]
conditions:
  - id: tide
    name: High water
    words: [tide]
`

test("a user's own small pack needs no more than components and their words", () => {
  const parsed = parsePack(small)
  expect(parsed).toMatchObject({ ok: true, pack: { unspecified: 'help', standard: 'help', money: null } })
})

test('a mistake in a pack is named by its path and line', () => {
  const parsed = parsePack(small.replace('words: [tide]', 'wrods: [tide]\n    party: mine'))
  expect(parsed.ok).toBe(false)
  if (parsed.ok) return
  expect(parsed.faults).toHaveLength(2)
  expect(parsed.faults[0]).toMatchObject({ path: 'conditions[0].party', line: 14 })
  expect(parsed.faults[1]?.message).toContain('wrods')
  expect(parsed.faults[1]?.line).toBe(11)
})

test('an id that is never defined, or defined twice, is named where it stands', () => {
  const parsed = parsePack(small.replace('unspecified: help', 'unspecified: aid').replace('- id: cranes', '- id: help'))
  expect(parsed).toMatchObject({ ok: false })
  if (parsed.ok) return
  expect(parsed.faults.map((fault) => [fault.path, fault.line, fault.message])).toEqual([
    ['unspecified', 3, '"aid" is not defined in this pack'],
    ['components[1].id', 7, '"help" is defined twice'],
  ])
})

test('a file that is no YAML is told with the line where it breaks', () => {
  const parsed = parsePack('id: x\nname: [unclosed\ncomponents:\n')
  expect(parsed.ok).toBe(false)
  if (!parsed.ok) expect(parsed.faults[0]?.line).toBeGreaterThan(0)
})

test('a pack that holds another kind of thing is told so and does not throw', () => {
  expect(parsePack('')).toMatchObject({ ok: false })
  expect(parsePack('just words')).toMatchObject({ ok: false })
})
