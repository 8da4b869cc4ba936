import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { parsePack } from './parse-pack.ts'

const folder = new URL('./', import.meta.url)
const shipped = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

it.each(shipped)('%s, which ships, is valid and is called as its file', (name) => {
  const parsed = parsePack(readFileSync(new URL(name, folder), 'utf8'))
  expect(parsed).toMatchObject({ ok: true, pack: { id: name.replace('.yaml', '') } })
})

test('the pack of security guarantees has the fourteen components of one', () => {
  const parsed = parsePack(readFileSync(new URL('security-guarantees.yaml', folder), 'utf8'))
  expect(parsed.ok && parsed.pack.components.length).toBe(14)
  expect(parsed.ok && parsed.pack.conditions.map((one) => one.id)).toContain('ceasefire')
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
examples:
  - text: Norway will lend a crane at high tide.
    actor: "NO"
    component: cranes
    stance: pledged
`

/** The faults of the small pack with some of its words changed, as "path line problem". */
function faults(...changes: readonly (readonly [string, string])[]) {
  const parsed = parsePack(changes.reduce((yaml, [from, to]) => yaml.replace(from, to), small))
  return parsed.ok ? [] : parsed.faults
}

test("a user's own small pack needs no more than components and their words", () => {
  const parsed = parsePack(small)
  expect(parsed).toMatchObject({ ok: true, pack: { unspecified: 'help', standard: 'help', money: null } })
  expect(parsed.ok && parsed.lineOf(['examples', 0])).toBe(15)
})

describe('a mistake in a pack is named by its path, its line and what is wrong', () => {
  it.each<[string, [string, string], object]>([
    [
      'a key that is no key',
      ['words: [tide]', 'wrods: [tide]'],
      { path: 'conditions[0].wrods', line: 13, problem: { code: 'unknown-key', key: 'wrods' } },
    ],
    [
      'a value that is none of those possible',
      ['words: [tide]', 'words: [tide]\n    party: mine'],
      { path: 'conditions[0].party', line: 14, problem: { code: 'not-one-of', got: 'mine' } },
    ],
    [
      'one value where a list belongs',
      ['words: [tide]', 'words: tide'],
      { path: 'conditions[0].words', line: 13, problem: { code: 'wrong-type', expected: 'list', got: 'text' } },
    ],
    [
      'a number where a word belongs',
      ['[tide]', '[tide, 7]'],
      { path: 'conditions[0].words[1]', line: 13, problem: { code: 'wrong-type', expected: 'text', got: 'number' } },
    ],
    [
      'a list with nothing in it, as a dash alone makes it',
      ['[crane, floating crane]', '[crane, ]\n    verbs:'],
      { path: 'components[1].verbs', line: 10, problem: { code: 'wrong-type', expected: 'list', got: 'nothing' } },
    ],
    [
      'a key that is missing',
      ['    name: Cranes\n', ''],
      { path: 'components[1].name', line: 7, problem: { code: 'missing', key: 'name' } },
    ],
    [
      'an id with capitals',
      ['id: tide', 'id: High-Tide'],
      { path: 'conditions[0].id', line: 11, problem: { code: 'bad-form', form: 'id', got: 'High-Tide' } },
    ],
    [
      'an id that is never defined',
      ['unspecified: help', 'unspecified: aid'],
      { path: 'unspecified', line: 3, problem: { code: 'not-defined', what: 'component', id: 'aid' } },
    ],
    [
      'an id that is defined twice',
      [
        '  - id: tide',
        '  - { id: ebb, name: Ebb, words: [ebb] }\n  - { id: ebb, name: Low water, words: [low water] }\n  - id: tide',
      ],
      { path: 'conditions[1].id', line: 12, problem: { code: 'twice', id: 'ebb' } },
    ],
    [
      'a component that no word means',
      ['    nouns: [crane, floating crane]\n', ''],
      { path: 'components[1]', line: 7, problem: { code: 'no-words', what: 'component', id: 'cranes' } },
    ],
    [
      'an actor in no form that an actor has',
      ['examples:', 'actors:\n  - { id: Harbour Board, kind: organisation, name: Harbour Board }\nexamples:'],
      { path: 'actors[0].id', line: 15, problem: { code: 'bad-form', form: 'actor-id', got: 'Harbour Board' } },
    ],
    [
      'an example about a component that is not there',
      ['component: cranes', 'component: crane'],
      { path: 'examples[0].component', line: 17, problem: { code: 'not-defined', what: 'component', id: 'crane' } },
    ],
    [
      'an unquoted NO, which is a state and no truth value here',
      ['actor: "NO"', 'actor: [NO]'],
      { path: 'examples[0].actor', line: 16, problem: { code: 'wrong-type', expected: 'text', got: 'list' } },
    ],
  ])('%s', (_, change, expected) => {
    expect(faults(change)).toMatchObject([expected])
  })

  test('all of them at once, in the order of the file', () => {
    const found = faults(['id: harbour-aid', 'id: Harbour'], ['words: [tide]', 'wrods: [tide]\n    party: mine'])
    expect(found.map(({ line }) => line)).toEqual([1, 13, 14])
  })
})

test('Norway needs no quotation marks: NO is its code', () => {
  expect(parsePack(small.replace('"NO"', 'NO'))).toMatchObject({ ok: true, pack: { examples: [{ actor: 'NO' }] } })
})

test('a file that is no YAML is told with the line where it breaks', () => {
  expect(faults(['components:', 'components: [\n'])).toEqual([
    expect.objectContaining({ line: expect.any(Number), problem: expect.objectContaining({ code: 'not-yaml' }) }),
  ])
  expect(faults(['name: Harbour aid', 'id: again'])).toMatchObject([{ line: 2, problem: { code: 'not-yaml' } }])
})

test.each(['', 'just words', '- a\n- list', '42', '# only a comment\n'])(
  'what holds another kind of thing is told so and does not throw: %j',
  (yaml) => {
    expect(parsePack(yaml)).toEqual({ ok: false, faults: [{ path: '', line: 1, problem: { code: 'not-a-pack' } }] })
  },
)

test('aliases that would grow without end are refused', () => {
  const bomb = [
    'a: &a [x, x]',
    ...'bcdefghijklm'.split('').map((key, at) => `${key}: &${key} [*${'abcdefghijkl'[at]}, *${'abcdefghijkl'[at]}]`),
  ]
  expect(parsePack(`${small}${bomb.join('\n')}\n`)).toMatchObject({ ok: false })
})
