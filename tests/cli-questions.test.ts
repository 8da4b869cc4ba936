import { DatabaseSync } from 'node:sqlite'
import { beforeAll, expect, test } from 'vitest'
import type { History } from '../src/records/history.ts'
import { article, courierArticle, gazetteArticle, newPlace, type Seen, wireArticle } from './cli-desk.ts'

const place = newPlace()
const { surety } = place

beforeAll(() => {
  place.given({ input: wireArticle + gazetteArticle + courierArticle }, 'add', '-')
})

const answered = (seen: Seen): unknown => {
  expect(seen.code, seen.err).toBe(0)
  return JSON.parse(seen.out)
}

test('the board tells who stands where, on what condition, and by how many independent texts', () => {
  const { code, out } = place.given({ env: { COLUMNS: '200' } }, 'board', '--as-of', '2031-02-20')
  expect(code).toBe(0)
  expect(out).toContain('Board as of 20 Feb 2031   3 reports in 2 families')
  const rows = out.split('\n').filter((line) => /^(Norway|Netherlands|Portugal|Denmark) /.test(line))
  const told = rows.map((row) => row.split(/ {2,}/).filter((cell) => cell !== '·'))
  expect(told.map((cells) => cells.slice(0, 2))).toEqual([
    ['Denmark', '○ open *'],
    ['Netherlands', '? undecided *'],
    ['Norway', '● pledged *'],
    ['Portugal', '✗ refused *'],
  ])
  expect(out).toContain('2/1 own')
  expect(out).toContain('2 frigates')
  expect(out).toContain('if ceasefire')
})

test('a later date shows what has changed by then, and an earlier one nothing of it', () => {
  const dutch = (asOf: string) => surety('board', '--as-of', asOf, '--actor', 'The Hague', '--component', 'troops').out
  expect(dutch('2031-02-20')).toContain('? undecided')
  expect(dutch('2031-04-01')).toContain('● pledged')
  expect(dutch('2031-04-01')).toContain('300 soldiers')
  expect(dutch('2031-02-01')).toContain('No position stands on this date.')
})

test('history shows the passage in its sentence, who said it, its family and the change', () => {
  const { code, out } = surety('history', 'Netherlands', 'troops')
  expect(code).toBe(0)
  const flat = out.replace(/\s+/g, ' ')
  expect(flat).toMatch(/14 Feb 2031 \? undecided +new/)
  expect(flat).toMatch(/\[[^\]]*has not yet decided[^\]]*\]/)
  expect(flat).toContain('Dutch government spokesman')
  expect(flat).toContain('one of 2 texts of a family')
  expect(flat).toContain('hardened')
  expect(surety('history', 'Netherlands', 'troops', '--why').out).toContain('because ')
})

test('a history too long to be shown says how many positions there are and how to see them, and none is lost', () => {
  const cell = ['history', 'Netherlands', 'troops', '--as-of', '2031-04-01'] as const
  const whole = JSON.parse(surety(...cell, '--all', '--json').out) as History
  expect(whole.items.length).toBeGreaterThan(2)
  const first = surety(...cell, '--limit', '1').out.replace(/\s+/g, ' ')
  expect(first).toContain(`These are 1 of ${whole.items.length} positions`)
  expect(first).toContain('--all shows every one')
  const [, cursor = ''] = /--cursor (\S+)/.exec(first) ?? []
  const rest = JSON.parse(surety(...cell, '--cursor', cursor, '--json').out) as History
  const one = JSON.parse(surety(...cell, '--limit', '1', '--json').out) as History
  expect([...rest.items, ...one.items]).toEqual(whole.items)
})

test('lineage draws the reprint under its source, and compare shows what it left out', () => {
  const lineage = surety('lineage', 'gazette-1')
  expect(lineage.code).toBe(0)
  expect(lineage.out).toContain('A family of 2 reports: one confirmation')
  expect(lineage.out).toMatch(/wire-1, Northern Wire[\s\S]*└── gazette-1, Harbour Gazette/)
  const compared = surety('compare', 'wire-1', 'gazette-1')
  expect(compared.code).toBe(0)
  expect(compared.out).toMatch(/Fishermen in the strait .*-/)
})

test('statements, reports and search can be narrowed and read by programs', () => {
  const statements = answered(surety('statements', '--actor', 'Norway', '--mode', 'direct', '--json')) as {
    items: { statement: { speaker: string; mode: string } }[]
  }
  expect(statements.items.length).toBeGreaterThan(0)
  for (const { statement } of statements.items)
    expect(statement).toMatchObject({ speaker: 'Ingrid Moe', mode: 'direct' })
  const one = answered(surety('reports', '--limit', '1', '--json')) as {
    items: { report: { name: string } }[]
    next: string
  }
  expect(one.items.map(({ report }) => report.name)).toEqual(['courier-1'])
  const rest = answered(surety('reports', '--cursor', one.next, '--json')) as { items: unknown[]; next: null }
  expect(rest.items).toHaveLength(2)
  expect(surety('search', 'parliament voted').out).toContain('courier-1')
  expect(surety('search', 'unicorn').out).toContain('No report has these words.')
})

test('every question answers in JSON', () => {
  const questions = [
    ['board'],
    ['history', 'NO', 'sea'],
    ['lineage', 'wire-1'],
    ['compare', 'wire-1', 'gazette-1'],
    ['statements'],
    ['reports'],
    ['report', 'show', 'wire-1'],
    ['search', 'frigates'],
    ['verify'],
    ['export'],
  ]
  for (const question of questions)
    expect(typeof answered(surety(...question, '--json')), question.join(' ')).toBe('object')
})

test('a misspelt name is answered with what may be meant, on stderr, with exit code 1', () => {
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['history', 'Norwy', 'sea'], /No state or organisation is called "Norwy"\. Did you mean Norway \(NO\)/],
    [['history', 'Norway', 'see'], /No component is called "see"\. Did you mean sea/],
    [['lineage', 'wire-2'], /No report is called "wire-2"\. Did you mean wire-1/],
    [['compare', 'wire-1', 'wire-1'], /Both names mean the same report/],
  ]
  for (const [question, sentence] of cases) {
    const { code, out, err } = surety(...question)
    expect(err, question.join(' ')).toMatch(sentence)
    expect({ code, out }).toEqual({ code: 1, out: '' })
  }
})

test('a command or option that is not there, or a day that is none, is a usage error', () => {
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['bord'], /unknown command 'bord'\n\(Did you mean board\?\)/],
    [['board', '--as-off', '2031-01-01'], /unknown option '--as-off'\n\(Did you mean --as-of\?\)/],
    [['board', '--as-of', '2031-13-01'], /"2031-13-01" is not a day of the calendar/],
    [['statements', '--mode', 'loud'], /Allowed choices are direct, indirect, mixed/],
    [['reports', '--limit', '0'], /whole number above 0/],
    [['reports', '--cursor', 'nonsense'], /"nonsense" is not a place in this list/],
  ]
  for (const [question, sentence] of cases) {
    const { code, err } = surety(...question)
    expect(err, question.join(' ')).toMatch(sentence)
    expect(code, question.join(' ')).toBe(2)
  }
})

test('help tells of every command with examples and of the exit codes, without a ledger', () => {
  const elsewhere = newPlace()
  const { code, out } = elsewhere.surety('--help')
  expect(code).toBe(0)
  for (const word of ['add', 'board', 'verify', 'Examples:', 'Exit codes:', 'SURETY_LEDGER'])
    expect(out).toContain(word)
  expect(out).not.toContain('demo')
  expect(elsewhere.surety('history', '--help').out).toMatch(/Examples:\n {2}surety history/)
  expect(elsewhere.surety('--version').out).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('colour is for terminals: none in a pipe, some where it is forced, none where it is refused', () => {
  const sequence = '\u001b['
  expect(surety('board').out).not.toContain(sequence)
  expect(place.given({ env: { FORCE_COLOR: '1' } }, 'board').out).toContain(sequence)
  expect(place.given({ env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, 'board').out).not.toContain(sequence)
  expect(place.given({ env: { FORCE_COLOR: '1' } }, 'board', '--no-color').out).not.toContain(sequence)
})

test('a reader that has seen enough is no error', async () => {
  const { spawnSync } = await import('node:child_process')
  const { cleanEnv, launcher } = await import('./cli-desk.ts')
  const script = `set -o pipefail; '${process.execPath}' '${launcher}' export | head -c 20 >/dev/null; echo "ended \${PIPESTATUS[0]}"`
  const run = spawnSync('bash', ['-c', script], { cwd: place.folder, env: cleanEnv(place.folder), encoding: 'utf8' })
  expect(run.stderr).toBe('')
  expect(run.stdout).toBe('ended 0\n')
})

/** Controls but the line break, and marks that turn the direction of text around. */
function commands(character: string): boolean {
  const point = character.codePointAt(0) ?? 0
  const control = (point < 0x20 && point !== 0x0a) || (point >= 0x7f && point <= 0x9f)
  return control || (point >= 0x202a && point <= 0x202e)
}

test('text of a report cannot command the terminal it is printed on', () => {
  const hostile = newPlace()
  const evil =
    '\u001b]0;owned\u0007\u001b[2J\u009b31m\u202eNorway will send two frigates to the Lorne Strait, Norwegian Prime Minister Ingrid Moe said on Friday.'
  hostile.given(
    {
      input: article({
        id: 'evil\u001b[31m',
        outlet: 'Out\u001b[5mlet',
        headline: 'Head\u001b[2Jline \u202eturned',
        published: '2031-02-14',
        text: evil,
      }),
    },
    'add',
    '-',
  )
  for (const question of [
    ['reports'],
    ['board'],
    ['statements'],
    ['history', 'NO', 'sea'],
    ['search', 'frigates'],
    ['report', 'show', 'evil'],
    ['reports', '--json'],
  ]) {
    const { out, err } = hostile.surety(...question)
    expect([...(out + err)].filter(commands), question.join(' ')).toEqual([])
  }
})

test('export writes a file whole, and says so', () => {
  const { code, out, err } = surety('export', '--out', 'ledger.json')
  expect({ code, out }).toEqual({ code: 0, out: '' })
  expect(err).toContain('Wrote ledger.json.')
  const elsewhere = surety('export', '--out', 'no/such/folder/ledger.json')
  expect(elsewhere.code).toBe(1)
  expect(elsewhere.err).toContain('cannot be written')
})

test('a ledger can be about one arrangement', () => {
  const about = newPlace()
  const made = about.surety('init', '--name', 'Lorne Strait Watch', '--host', 'Lornia', '--adversary', 'Moscow')
  expect(made.code).toBe(0)
  expect(made.out).toMatch(/Made the ledger surety\.db[\s\S]*Lorne Strait Watch[\s\S]*Lornia[\s\S]*RU/)
  const again = about.surety('init', '--alias', 'the Watch')
  expect(again.out).toMatch(/The ledger surety\.db[\s\S]*Lorne Strait Watch[\s\S]*the Watch/)
  const other = about.surety('init', '--pack', 'no-such-pack')
  expect(other.code).toBe(2)
  expect(other.err).toContain('"no-such-pack" is neither a pack')
})

test('verify names what was changed behind the ledger’s back, and keeps an eye on a head that was noted', () => {
  const changed = newPlace()
  changed.given({ input: wireArticle }, 'add', '-')
  const whole = changed.surety('verify')
  expect(whole.code).toBe(0)
  expect(whole.out).toMatch(/^The ledger is whole: \d+ entries, 1 report, \d+ passages, 1 original checked\./)
  const head = / ([0-9a-f]{64})$/m.exec(whole.out)?.[1] ?? ''
  expect(changed.surety('verify', '--head', head).code).toBe(0)
  expect(changed.surety('verify', '--head', '0'.repeat(64)).code).toBe(1)
  const raw = new DatabaseSync(changed.at('surety.db'))
  raw.exec("UPDATE rendition SET text = replace(text, 'two frigates', 'ten frigates')")
  raw.close()
  const { code, out } = changed.surety('verify')
  expect(code).toBe(1)
  expect(out).toMatch(/The text of report \w+ is not the one that was received/)
})

test('a board is narrowed to a rung, to own words, to what two texts carry, and to outlets', () => {
  const { given, surety } = newPlace()
  given({ input: wireArticle + gazetteArticle + courierArticle }, 'add', '-')
  const board = (...args: string[]) => {
    const { code, err, out } = surety('board', '--as-of', '2031-03-20', '--json', ...args)
    expect(code, err).toBe(0)
    const { rows } = JSON.parse(out) as { rows: { actor: string; cells: { stances: { stance: string }[] }[] }[] }
    return rows.map(({ actor, cells }) => [actor, ...cells.flatMap(({ stances }) => stances.map((one) => one.stance))])
  }
  expect(board()).toEqual(
    expect.arrayContaining([
      ['NO', 'pledged'],
      ['PT', 'refused'],
      ['NL', 'pledged'],
    ]),
  )
  expect(board('--at-least', 'pledged').map(([actor]) => actor)).toEqual(['NL', 'NO'])
  expect(board('--own-only').map(([actor]) => actor)).not.toContain('XX')
  expect(board('--independent-only')).toEqual([])
  expect(board('--outlet', 'polder courier')).toEqual([['NL', 'pledged']])
  expect(surety('board', '--outlet', 'Polder Curier').err).toContain(
    'No report of an outlet called "Polder Curier" is in this ledger. Did you mean Polder Courier?',
  )
})

test('a stance of the last month is marked as new or changed', () => {
  const { given, surety } = newPlace()
  given({ input: wireArticle + courierArticle }, 'add', '-')
  const lately = (asOf: string) => {
    const { rows } = JSON.parse(surety('board', '--as-of', asOf, '--component', 'troops', '--json').out)
    return rows.map(({ actor, cells }: { actor: string; cells: { lately: unknown }[] }) => [actor, cells[0]?.lately])
  }
  expect(lately('2031-02-20')).toContainEqual(['NL', { on: '2031-02-14', what: 'new' }])
  expect(lately('2031-03-20')).toContainEqual(['NL', { on: '2031-03-17', what: 'changed' }])
  expect(lately('2031-05-20')).toContainEqual(['NL', null])
})
