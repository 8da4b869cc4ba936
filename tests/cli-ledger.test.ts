import { expect, test } from 'vitest'
import { courierArticle, gazetteArticle, newPlace, wireArticle } from './cli-desk.ts'

const flat = (text: string): string => text.replace(/\s+/g, ' ')

test('two colleagues’ ledgers become one, and a text that both had versions of becomes one family', () => {
  const { given, surety, at } = newPlace()
  given({ input: wireArticle }, 'add', '-')
  given({ input: gazetteArticle + courierArticle }, '--ledger', at('colleague.db'), 'add', '-')
  const merged = surety('merge', 'colleague.db')
  expect(merged.code, merged.err).toBe(0)
  expect(flat(merged.out)).toMatch(/Took over \d+ entries of 1 writer: 2 new reports, 3 families now\./)
  expect(surety('merge', 'colleague.db').out).toContain('Nothing new')
  const placed = surety('place')
  expect(placed.code, placed.err).toBe(0)
  expect(surety('board', '--as-of', '2031-03-20').out).toContain('3 reports in 2 families')
  expect(surety('place').out).toContain('nothing changed')
  expect(surety('verify').code).toBe(0)
})

test('the log says what was recorded, by whom, and of what', () => {
  const { given, surety } = newPlace()
  given({ input: wireArticle + courierArticle }, 'add', '-')
  surety('condition', 'set', 'ceasefire', 'met', '--source', 'the gazette', '--by', 'Ines Dahl')
  const log = surety('log')
  expect(log.code, log.err).toBe(0)
  const kinds = log.out.split('\n').map((line) => line.slice(22, 36).trim())
  expect(kinds[0]).toBe('condition-set')
  expect(flat(log.out)).toMatch(/condition-set ceasefire met from \S+: the gazette by Ines Dahl/)
  const wire = JSON.parse(surety('log', '--report', 'wire-1', '--json').out)
  expect(new Set(wire.items.map(({ act }: { act: { kind: string } }) => act.kind))).toEqual(
    new Set(['received', 'placed', 'read']),
  )
  const [first] = JSON.parse(surety('log', '--limit', '1', '--json').out).items
  expect(first.act.kind).toBe('condition-set')
  expect(surety('log', '--since', '2999-01-01').out).toContain('No entry is like that.')
  expect(surety('log', '--since', 'tea').err).toContain('"tea" is not a time')
})

test('a question as known at a time does not see what came later, and writes nothing', () => {
  const { given, surety } = newPlace()
  given({ input: wireArticle }, 'add', '-')
  const [last] = JSON.parse(surety('log', '--limit', '1', '--json').out).items
  given({ input: courierArticle }, 'add', '-')
  const then = surety('board', '--as-of', '2031-03-20', '--known-at', last.received)
  expect(then.code, then.err).toBe(0)
  expect(then.out).toContain('1 report in 1 family')
  expect(surety('board', '--as-of', '2031-03-20').out).toContain('2 reports in 2 families')
  const refused = surety('--known-at', last.received, 'condition', 'set', 'ceasefire', 'met', '--source', 'x')
  expect(refused.code).not.toBe(0)
  expect(refused.err).toContain('can only be read; leave --known-at out to write')
})

test('a backup is a whole ledger, and never takes the place of a file', () => {
  const { given, surety, at, write } = newPlace()
  given({ input: wireArticle }, 'add', '-')
  const done = surety('backup', 'copy.db')
  expect(done.code, done.err).toBe(0)
  const board = (...of: string[]) => surety(...of, 'board', '--as-of', '2031-03-20', '--json').out
  expect(board('--ledger', at('copy.db'))).toBe(board())
  expect(surety('--ledger', at('copy.db'), 'verify').code).toBe(0)
  write('notes.txt', 'mine')
  const refused = surety('backup', 'notes.txt')
  expect(refused.code).not.toBe(0)
  expect(refused.err).toContain('notes.txt is there already and was left as it is')
})

test('a text is erased by law with a reason, its positions stay without words, and the ledger still verifies', () => {
  const { given, surety } = newPlace()
  given({ input: wireArticle }, 'add', '-')
  const removed = surety('remove', 'wire-1', '--why', 'court order', '--by', 'Ines Dahl')
  expect(removed.code, removed.err).toBe(0)
  expect(surety('report', 'show', 'wire-1').err).toContain('was removed from this ledger')
  expect(surety('search', 'frigates').out).not.toContain('wire-1')
  expect(surety('board', '--as-of', '2031-03-20').out).toContain('Norway')
  expect(flat(surety('log', '--kind', 'removed').out)).toMatch(/removed court order wire-1, Northern Wire by Ines Dahl/)
  expect(surety('verify').code).toBe(0)
  expect(surety('repair').out).toContain('Made anew all tables and indexes of 1 report')
  expect(surety('verify').code).toBe(0)
})
