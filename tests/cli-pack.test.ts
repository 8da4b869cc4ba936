import { existsSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { newPlace, started, until } from './cli-desk.ts'

/* Invented: the harbour, its board and what the states say. */

const harbour = `# Who lends what to a harbour.
id: harbour-aid
name: Harbour aid
unspecified: help
money: cash
arrangement: [harbour plan]
components:
  - id: help
    name: Help
  - id: cranes
    name: Cranes
    nouns: [crane, floating crane]
  - id: cash
    name: Money
conditions:
  - id: tide
    name: High water
    words: [tide]
actors:
  - id: quay-board
    kind: organisation
    name: Quay Board
    people: [Ana Quill]
examples:
  - text: Norway will lend two floating cranes if the tide is high.
    actor: NO
    component: cranes
    stance: pledged
    conditions: [tide]
  - text: Norway praised the cranes.
    actor: NO
    component: cranes
    stance: null
`

const story = `Cranes for the harbour

Norway will lend two floating cranes if the tide is high, its prime minister said on Monday. "We will lend a crane in May," Ana Quill said.

Denmark ruled out cranes. Portugal promised 3 million euros for the harbour plan. Spain will send 300 soldiers.
`

const flat = (text: string): string => text.replace(/\s+/g, ' ')

test('a pack that breaks rules is refused with file, line, field, what is wrong and what to do, and no ledger is made', () => {
  const place = newPlace()
  place.write(
    'mine.yaml',
    harbour.replace('words: [tide]', 'wrods: [tide]\n    party: mine').replace('money: cash', 'money: gold'),
  )
  const { code, out, err } = place.surety('init', '--pack', 'mine.yaml')
  expect(code).toBe(2)
  expect(out).toBe('')
  expect(err.trim().split('\n')).toEqual([
    'mine.yaml, line 18, conditions[0].wrods: "wrods" is no key here; did you mean "words"?',
    'mine.yaml, line 19, conditions[0].party: "mine" is none of the possible values; write own, holder, other or none.',
  ])
  expect(existsSync(place.at('surety.db'))).toBe(false)
  expect(place.surety('pack', 'check', 'mine.yaml')).toMatchObject({ code: 1, err })
})

test('what is no pack, no file, or carries the id of one that ships is told as such', () => {
  const place = newPlace()
  expect(place.surety('init', '--pack', 'harbour')).toMatchObject({
    code: 2,
    err: expect.stringContaining('"harbour" is neither a pack that ships'),
  })
  place.write('a.yaml', harbour.replace('id: harbour-aid', 'id: security-guarantees'))
  expect(place.surety('pack', 'check', 'a.yaml').err).toBe(
    'a.yaml, line 2, id: "security-guarantees" is the id of a pack that ships with Surety; give yours another.\n',
  )
  place.write('b.yaml', 'id: [\n')
  expect(place.surety('pack', 'check', 'b.yaml').err).toMatch(/^b\.yaml, line \d+: it is not YAML from here on/)
  place.write('notes.yaml', '- buy bread\n')
  expect(place.surety('pack', 'check', 'notes.yaml').err).toContain('there are no keys of a pack in it')
})

test('a pack that breaks no rule is read against its own examples, and a wrong one is traced to the rule that read it', () => {
  const place = newPlace()
  place.write('mine.yaml', harbour)
  expect(place.surety('pack', 'check', 'mine.yaml')).toMatchObject({
    code: 0,
    out: `harbour-aid: Harbour aid   3 components, 1 condition, 0 frames, 1 actor, 2 examples
It breaks no rule, and every example is read as it says.
`,
  })
  place.write('mine.yaml', harbour.replace('conditions: [tide]', 'conditions: []'))
  const { code, out } = place.surety('pack', 'check', 'mine.yaml')
  expect(code).toBe(1)
  expect(flat(out)).toContain('line 25: Norway will lend two floating cranes if the tide is high.')
  expect(flat(out)).toContain('should say NO cranes pledged with no condition is read as NO cranes pledged if tide')
  expect(out).toContain('because component:cranes: "floating crane"')
  expect(out).toContain('because condition:tide: "tide"')
})

test('a ledger keeps the pack it was made with: what is added later is read by it when the file is gone', () => {
  const place = newPlace()
  const file = place.write('mine.yaml', harbour)
  const made = place.surety('init', '--pack', 'mine.yaml', '--name', 'Harbour Plan')
  expect(made).toMatchObject({ code: 0, err: '' })
  expect(made.out).toMatch(/pack +harbour-aid, your own, kept in this ledger \([0-9a-f]{8}\)/)
  rmSync(file)
  place.write('story.txt', story)
  place.surety('add', 'story.txt', '--published', '2031-02-03')
  const board = JSON.parse(place.surety('board', '--json').out)
  expect(board.pack).toMatchObject({
    id: 'harbour-aid',
    name: 'Harbour aid',
    components: [
      { id: 'help', name: 'Help' },
      { id: 'cranes', name: 'Cranes' },
      { id: 'cash', name: 'Money' },
    ],
    conditions: [{ id: 'tide', name: 'High water' }],
  })
  expect(board.rows.map((row: { name: string }) => row.name).sort()).toEqual([
    'Denmark',
    'Norway',
    'Portugal',
    'Quay Board',
  ])
  expect(place.surety('history', 'Norway', 'cranes', '--why').out).toContain(
    'because component:cranes: "floating crane"',
  )
  expect(place.surety('history', 'Norway', 'troops').err).toContain('There are help, cranes and cash')
  expect(place.surety('verify')).toMatchObject({ code: 0 })
  expect(place.surety('pack', 'show').out).toBe(harbour)
})

test('another pack has every report read again, and the first one can be given back', () => {
  const place = newPlace()
  place.write('mine.yaml', harbour)
  place.write('story.txt', story)
  place.surety('add', 'story.txt', '--published', '2031-02-03')
  const before = place.surety('board').out
  expect(before).toContain('300 soldiers')
  place.surety('init', '--pack', 'mine.yaml')
  const harbourBoard = place.surety('board').out
  expect(harbourBoard).toContain('Cranes')
  expect(harbourBoard).not.toContain('soldiers')
  place.surety('init', '--pack', 'security-guarantees')
  expect(place.surety('board').out).toBe(before)
  place.surety('init', '--pack', 'mine.yaml')
  expect(place.surety('board').out).toBe(harbourBoard)
  expect(place.surety('verify').out).toContain('The ledger is whole')
})

test('a board as known at an earlier time is told in the words of the pack of that time', async () => {
  const place = newPlace()
  place.write('mine.yaml', harbour)
  place.write('story.txt', story)
  place.surety('add', 'story.txt', '--published', '2031-02-03')
  const before = place.surety('board').out
  const then = new Date().toISOString()
  await new Promise((resolve) => setTimeout(resolve, 5))
  place.surety('init', '--pack', 'mine.yaml')
  const known = place.surety('board', '--known-at', then)
  expect(known.err).toBe('')
  expect(known.out).toBe(before)
})

test('a changed version of a pack with the same id is another pack to the ledger, and both are kept', () => {
  const place = newPlace()
  place.write('story.txt', story)
  place.write('mine.yaml', harbour)
  place.surety('init', '--pack', 'mine.yaml')
  place.surety('add', 'story.txt', '--published', '2031-02-03')
  place.write('mine.yaml', harbour.replace('[crane, floating crane]', '[soldier]'))
  place.surety('init', '--pack', 'mine.yaml')
  expect(place.surety('board').out).toContain('300 soldiers')
  const ledger = new DatabaseSync(place.at('surety.db'))
  const kept = ledger.prepare(`SELECT name FROM setting WHERE name LIKE 'pack:%'`).all()
  ledger.close()
  expect(kept).toHaveLength(2)
  expect(place.surety('verify').code).toBe(0)
})

test('a kept pack that somebody wrote over is found out and never read by', () => {
  const place = newPlace()
  place.write('mine.yaml', harbour)
  place.surety('init', '--pack', 'mine.yaml')
  const ledger = new DatabaseSync(place.at('surety.db'))
  ledger.exec(`UPDATE setting SET value = replace(value, '[crane,', '[ship,') WHERE name LIKE 'pack:%'`)
  ledger.close()
  expect(place.surety('board')).toMatchObject({
    code: 3,
    err: expect.stringContaining('surety.db is damaged (its pack harbour-aid was changed)'),
  })
  expect(place.surety('verify')).toMatchObject({
    code: 1,
    out: expect.stringMatching(/setting pack:[0-9a-f]{64} differs/),
  })
})

test('a server goes on in the words of the pack that another program gives its ledger', async () => {
  const place = newPlace()
  place.write('mine.yaml', harbour)
  place.write('story.txt', story)
  place.surety('add', 'story.txt', '--published', '2031-02-03')
  const run = started(place, 'serve', '--port', '0')
  await until(() => run.printed().includes('http://'))
  const api = `${/http:\/\/127\.0\.0\.1:\d+/.exec(run.printed())?.[0]}/api/v1`
  place.surety('init', '--pack', 'mine.yaml')
  const board = (await (await fetch(`${api}/board`)).json()) as { readonly pack: { readonly id: string } }
  expect(board.pack.id).toBe('harbour-aid')
  const article = { text: story.replaceAll('Norway', 'Chile'), published: '2031-03-01', headline: 'Chile' }
  const added = await fetch(`${api}/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(article),
  })
  expect(added.status).toBe(201)
  const cell = (await (await fetch(`${api}/cells/CL/cranes`)).json()) as { readonly items: readonly object[] }
  expect(cell.items).toMatchObject([{ position: { stance: 'pledged', conditions: [{ kind: 'tide' }] } }])
  run.child.kill('SIGINT')
  await run.ended
})
