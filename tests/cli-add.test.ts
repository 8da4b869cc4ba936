import { existsSync, readFileSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import {
  article,
  courier,
  courierArticle,
  gazette,
  gazetteArticle,
  newPlace,
  started,
  until,
  wire,
  wireArticle,
} from './cli-desk.ts'

const oneSentence = (text: string): boolean => text.trimEnd().split('\n').length === 1

test('text, Markdown, JSON Lines and standard input go into one ledger, and a new ledger is said to be new', () => {
  const place = newPlace()
  place.write('in/wire.txt', wire)
  place.write('in/courier.md', courier)
  const folder = place.surety('add', 'in', '--published', '2031-02-14')
  expect(folder.code).toBe(0)
  expect(folder.err).toBe('Made the ledger surety.db.\n')
  expect(folder.out).toMatch(/^Added 2 reports in 2 families: \d+ positions?, \d+ statements?\./)
  const piped = place.given({ input: gazetteArticle }, 'add', '-')
  expect(piped).toMatchObject({ code: 0, err: '' })
  expect(piped.out).toContain('Added 1 report in 1 family that was there before')
  const listed = place.surety('reports')
  for (const name of ['wire.txt', 'courier.md', 'gazette-1']) expect(listed.out).toContain(name)
})

test('adding the same reports twice changes nothing and says so, however the lines end', () => {
  const place = newPlace()
  place.given({ input: wireArticle + courierArticle }, 'add', '-')
  const before = place.surety('export').out
  const again = place.given({ input: `\ufeff${(wireArticle + courierArticle).replaceAll('\n', '\r\n')}` }, 'add', '-')
  expect(again.code).toBe(0)
  expect(again.out).toContain('Nothing new was added.')
  expect(again.out).toContain('Already in the ledger: 2 reports (wire-1, courier-1).')
  expect(place.surety('export').out).toBe(before)
})

test('reports without a date are kept, and named as undated with what to do about it', () => {
  const place = newPlace()
  place.write('gazette.txt', gazette)
  const added = place.surety('add', 'gazette.txt')
  expect(added.code).toBe(0)
  expect(added.out).toContain('Undated: 1 report (gazette.txt)')
  expect(added.out.replace(/\s+/g, ' ')).toContain('surety report set ID --published YYYY-MM-DD')
  expect(place.surety('board').out).toContain('Undated: 1 report')
  const set = place.surety('report', 'set', 'gazette.txt', '--published', '2031-02-15', '--by', 'Test Desk')
  expect(set.code).toBe(0)
  expect(set.out).toContain('15 Feb 2031')
  expect(place.surety('board', '--as-of', '2031-02-20').out).not.toContain('Undated')
})

test('a broken line among good ones is named by its line, and the good ones are kept', () => {
  const place = newPlace()
  place.write(
    'mixed.jsonl',
    `${wireArticle}{"id": "broken", "text": \n${article({ id: 'bare', outlet: 'X' })}${courierArticle}`,
  )
  const added = place.surety('add', 'mixed.jsonl')
  expect(added.code).toBe(1)
  expect(added.out).toContain('Added 2 reports')
  expect(added.out).toContain('Refused: 2')
  const [made, broken, bare] = added.err
    .trimEnd()
    .split('\n')
    .sort((one, other) => Number(/line/.test(one)) - Number(/line/.test(other)))
  expect(made).toContain('Made the ledger')
  expect(broken).toMatch(/mixed\.jsonl, line 2: it is not valid JSON/)
  expect(bare).toMatch(/mixed\.jsonl, line 3: the article has no text/)
})

test('what is no report gets one sentence each and exit code 1, and makes no ledger', () => {
  const place = newPlace()
  place.write(
    'photo.txt',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 1, 2, 3, 250, 251]),
  )
  place.write('empty.txt', '')
  place.write('nothing/.hidden', wire)
  const cases: readonly (readonly [string, RegExp])[] = [
    ['photo.txt', /photo\.txt: it is not text/],
    ['empty.txt', /empty\.txt: it is empty/],
    ['gone.txt', /gone\.txt: there is no such file or folder/],
    ['nothing', /nothing: there is no report in it/],
    ['*.eml', /\*\.eml: there is no report in it/],
  ]
  for (const [path, sentence] of cases) {
    const seen = place.surety('add', path)
    expect(seen.code, path).toBe(1)
    expect(seen.err, path).toMatch(sentence)
    expect(oneSentence(seen.err), seen.err).toBe(true)
  }
  expect(existsSync(place.at('surety.db'))).toBe(false)
})

test('a line of fifty megabytes is refused and costs the lines around it nothing', () => {
  const place = newPlace()
  const long = article({ id: 'long', text: 'x'.repeat(50 * 1024 * 1024) })
  place.write('long.jsonl', wireArticle + long + courierArticle)
  const added = place.surety('add', 'long.jsonl')
  expect(added.code).toBe(1)
  expect(added.err).toMatch(/long\.jsonl, line 2: it is too large \(50 MB/)
  expect(added.out).toContain('Added 2 reports')
})

test('a mistyped date or address is told before anything is read', () => {
  const place = newPlace()
  place.write('wire.txt', wire)
  const date = place.surety('add', 'wire.txt', '--published', '2031-02-30')
  expect(date.code).toBe(2)
  expect(date.err).toContain('day of the calendar')
  const address = place.surety('add', 'wire.txt', '--url', 'example')
  expect(address.code).toBe(2)
  expect(existsSync(place.at('surety.db'))).toBe(false)
})

test('a file that is not a ledger is left as it is', () => {
  const place = newPlace()
  place.write('wire.txt', wire)
  place.write('notes.db', 'my notes, not a ledger')
  for (const args of [['add', 'wire.txt'], ['board'], ['init']]) {
    const seen = place.surety(...args, '--ledger', 'notes.db')
    expect(seen.code, args[0]).toBe(3)
    expect(seen.err).toContain('notes.db is not a ledger of Surety and was left as it is')
    expect(oneSentence(seen.err)).toBe(true)
  }
  expect(readFileSync(place.at('notes.db'), 'utf8')).toBe('my notes, not a ledger')
})

test('the database of another program is left as it is', () => {
  const place = newPlace()
  const other = new DatabaseSync(place.at('other.db'))
  other.exec('CREATE TABLE song (name TEXT)')
  other.close()
  const before = readFileSync(place.at('other.db'))
  place.write('wire.txt', wire)
  expect(place.surety('add', 'wire.txt', '--ledger', 'other.db').code).toBe(3)
  expect(readFileSync(place.at('other.db')).equals(before)).toBe(true)
})

test('a ledger of a newer version is refused with both versions named', () => {
  const place = newPlace()
  place.surety('init')
  const raw = new DatabaseSync(place.at('surety.db'))
  raw.exec('PRAGMA user_version = 99')
  raw.close()
  const seen = place.surety('board')
  expect(seen.code).toBe(3)
  expect(seen.err).toMatch(/written by a newer Surety \(its format is 99, this one knows \d+\)/)
})

test('a question to a ledger that is not there says how to get one', () => {
  const place = newPlace()
  const seen = place.surety('board')
  expect(seen.code).toBe(3)
  expect(seen.err).toContain('There is no ledger at surety.db')
  expect(existsSync(place.at('surety.db'))).toBe(false)
})

test('a run that was killed goes on where it was, and ends where an undisturbed run ends', async () => {
  // Twenty stories, each in eight papers, so that families grow over several batches.
  const lines = Array.from({ length: 160 }, (_, at) => {
    const story = at % 20
    return article({
      id: `r${at}`,
      outlet: `Paper ${Math.floor(at / 20)}`,
      published: '2031-02-14',
      text: wire.replaceAll('frigates', `frigates of class K${story}`).replaceAll('Lorne', `Lorne${story}`),
    })
  }).join('')
  const killed = newPlace()
  killed.write('many.jsonl', lines)
  const run = started(killed, 'add', 'many.jsonl')
  await until(() => existsSync(killed.at('surety.db-wal')) && statSync(killed.at('surety.db-wal')).size > 400_000)
  run.child.kill('SIGKILL')
  await run.ended
  expect(killed.surety('verify').code).toBe(0)
  const again = killed.surety('add', 'many.jsonl')
  expect(again.code).toBe(0)
  expect(again.out).toMatch(/Already in the ledger: [1-9]/)
  const whole = newPlace()
  whole.write('many.jsonl', lines)
  whole.surety('add', 'many.jsonl')
  expect(killed.surety('verify').code).toBe(0)
  expect(JSON.parse(killed.surety('export').out)).toEqual(JSON.parse(whole.surety('export').out))
  expect(killed.surety('board').out).toBe(whole.surety('board').out)
})

test('Ctrl-C stops an add at once, keeps what was added, and says how to go on', async () => {
  const place = newPlace()
  const many = Array.from({ length: 300 }, (_, at) =>
    article({
      id: `r${at}`,
      outlet: `Paper ${at}`,
      published: '2031-02-14',
      text: wire.replaceAll('Lorne', `Lorne${at}`),
    }),
  )
  place.write('many.jsonl', many.join(''))
  const run = started(place, 'add', 'many.jsonl')
  await until(() => existsSync(place.at('surety.db-wal')) && statSync(place.at('surety.db-wal')).size > 600_000)
  run.child.kill('SIGINT')
  expect(await run.ended).toBe(130)
  expect(run.complained()).toContain('Stopped. What was added is kept; run the command again to go on.')
  expect(place.surety('reports', '--limit', '1').out).toContain('Paper')
  expect(place.surety('verify').code).toBe(0)
})

test('two programs that add to one ledger at the same time see each other’s reports', async () => {
  const place = newPlace()
  const story = (at: number) => wire.replaceAll('Lorne', `Lorne${at % 40}`).replaceAll('Ferries', `Ferries ${at}`)
  const lines = (paper: string, from: number) =>
    Array.from({ length: 40 }, (_, at) =>
      article({ id: `${paper}-${at}`, outlet: paper, published: '2031-02-14', text: story(from + at) }),
    ).join('')
  place.write('one.jsonl', lines('one', 0))
  place.write('two.jsonl', lines('two', 0))
  place.surety('init')
  const runs = [started(place, 'add', 'one.jsonl'), started(place, 'add', 'two.jsonl')]
  expect(await Promise.all(runs.map(({ ended }) => ended))).toEqual([0, 0])
  const ledger = JSON.parse(place.surety('export').out)
  expect(ledger.reports).toHaveLength(80)
  expect(place.surety('verify').code).toBe(0)
  const alone = newPlace()
  alone.write('both.jsonl', lines('one', 0) + lines('two', 0))
  alone.surety('add', 'both.jsonl')
  const families = (found: readonly (readonly string[])[]) =>
    found.map((members) => [...members].sort().join(' ')).sort()
  expect(families(ledger.families)).toEqual(families(JSON.parse(alone.surety('export').out).families))
})

test('with --no-read families are found and nothing is read, said as it is, until an add with reading on', () => {
  const place = newPlace()
  const placed = place.given({ input: wireArticle + courierArticle }, 'add', '-', '--no-read')
  expect(placed.code).toBe(0)
  expect(placed.out).toMatch(/^Added 2 reports in \d famil(?:y|ies): 0 positions, 0 statements\./)
  expect(placed.out.replace(/\s+/g, ' ')).toContain('the next "surety add" without --no-read reads them')
  expect(place.surety('reports').out).toContain('not-read')
  const still = place.given({ input: gazetteArticle }, 'add', '-', '--no-read')
  expect(still.out).not.toContain('Read now')
  const read = place.given({ input: gazetteArticle }, 'add', '-')
  expect(read.out).toContain('Read now, left by an earlier run: 3 reports')
  expect(place.surety('reports').out).not.toContain('not-read')
  const whole = newPlace()
  whole.given({ input: wireArticle + courierArticle + gazetteArticle }, 'add', '-')
  expect(place.surety('board').out).toBe(whole.surety('board').out)
})
