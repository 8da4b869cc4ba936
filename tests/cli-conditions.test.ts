import { expect, test } from 'vitest'
import { newPlace } from './cli-desk.ts'

const article = {
  id: 'wire-9',
  outlet: 'Northern Wire',
  published: '2031-02-14',
  headline: 'Three capitals and a truce',
  text: [
    'OSLO — Norway will send two frigates once a ceasefire holds, its defence minister, Ingrid Moe, said on Friday.',
    'Sweden will send a minehunter if a ceasefire holds and the United States backs the mission, its prime minister, Nils Berg, said.',
    'Denmark has ruled out sending ships.',
  ].join('\n\n'),
}

function desk() {
  const place = newPlace()
  place.given({ input: `${JSON.stringify(article)}\n` }, 'add', '-')
  return place
}
const flat = (text: string): string => text.replace(/\s+/g, ' ')

test('a person sees what positions hang on, sets a condition with its source, and it holds from that day on', () => {
  const { surety } = desk()
  const before = surety('conditions', '--as-of', '2031-03-10')
  expect(before.code, before.err).toBe(0)
  expect(flat(before.out)).toMatch(/\? unknown Ceasefire ceasefire Sea: ● Norway, ● Sweden/)
  const source = ['--source', 'https://example.org/truce', '--by', 'Ines Dahl']
  const done = surety('condition', 'set', 'Ceasefire', 'met', '--on', '2031-03-01', ...source)
  expect(done.code, done.err).toBe(0)
  expect(flat(done.out)).toContain('1 Mar 2031: met, https://example.org/truce (Ines Dahl)')
  const state = (asOf: string) =>
    JSON.parse(surety('conditions', '--as-of', asOf, '--json').out).conditions.find(
      ({ id }: { id: string }) => id === 'ceasefire',
    ).state
  expect(state('2031-02-28')).toBe('unknown')
  expect(state('2031-03-01')).toBe('met')
  expect(surety('verify').code).toBe(0)
})

test('what would be in force is told in a table, in words, and as JSON', () => {
  const { surety } = desk()
  const asked = ['what-if', '--met', 'ceasefire', '--as-of', '2031-03-10']
  const told = surety(...asked, '--component', 'sea', '--at-least', '2')
  expect(told.code, told.err).toBe(0)
  expect(flat(told.out)).toContain('due: Norway waiting: Sweden (waits for partner:US) refused: Denmark')
  expect(flat(told.out)).toContain('Norway, sea: waiting → due')
  expect(flat(told.out)).toContain('What it takes: Sea for at least 2 actors partner:US')
  const json = JSON.parse(surety(...asked, '--unmet', 'partner:Washington', '--json').out)
  expect(json.assumed).toEqual([
    { id: 'ceasefire', name: 'Ceasefire', state: 'met' },
    { id: 'partner:US', name: expect.stringContaining('United States'), state: 'unmet' },
  ])
})

test('what cannot be set or assumed is refused in one sentence each, and nothing is kept', () => {
  const { surety } = desk()
  const entries = () => JSON.parse(surety('verify', '--json').out).entries
  const before = entries()
  const refusals: readonly (readonly [readonly string[], RegExp])[] = [
    [['what-if', '--met', 'ceasfire'], /hangs on a condition called "ceasfire". Did you mean ceasefire\?/],
    [['what-if', '--met', 'un'], /There are ceasefire and partner:US\./],
    [
      ['what-if', '--met', 'ceasefire', '--unmet', 'ceasefire'],
      /The condition ceasefire is given two states; give it one/,
    ],
    [['condition', 'set', 'partner:Atlantis', 'met', '--source', 'x'], /No state or organisation is called "Atlantis"/],
    [['condition', 'set', 'ceasefire', 'met', '--source', ' '], /needs a source that others can look up/],
    [['condition', 'set', 'ceasefire', 'met', '--source', 'x', '--on', '2031-02-30'], /not a day of the calendar/],
  ]
  for (const [args, sentence] of refusals) {
    const refused = surety(...args)
    expect(refused.code, args.join(' ')).not.toBe(0)
    expect(refused.out).toBe('')
    expect(refused.err).toMatch(sentence)
  }
  expect(entries()).toEqual(before)
})

test('what became of a promise is told over time: waiting, then due from the day its condition was met', () => {
  const { surety } = desk()
  surety('condition', 'set', 'ceasefire', 'met', '--on', '2031-03-01', '--source', 'gazette')
  const told = surety('history', 'Norway', 'sea', '--lifecycle', '--as-of', '2031-03-10')
  expect(told.code, told.err).toBe(0)
  expect(flat(told.out)).toContain(
    'What became of it 14 Feb 2031 waiting ● pledged; waits for ceasefire 1 Mar 2031 due ● pledged; set that day: ceasefire',
  )
})
