import { readFileSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { warcOf } from '../src/intake/invented-files.ts'
import { courierArticle, gazetteArticle, newPlace, type Place, wire, wireArticle } from './cli-desk.ts'

const page = (words: string) =>
  `<html><head><title>Two frigates</title></head><body><article><h1>Two frigates</h1><p>${words.split('\n\n').join('</p><p>')}</p></article></body></html>`

function original(place: Place, report: string): Buffer {
  const file = place.at(`${report.replace(/\W/g, '-')}.bytes`)
  const given = place.surety('original', report, '--output', file)
  expect(given).toMatchObject({ code: 0, err: '' })
  return readFileSync(file)
}

test('the bytes of a report are given back as they were received: a file, a line of a list, a page in an archive', () => {
  const place = newPlace()
  place.write('wire.html', page(wire))
  const record = (url: string) => ({ url, body: page(`${wire}\n\nSeen at ${url}, the last of its pages.`) })
  place.write('crawl.warc', warcOf([record('https://a.example/1'), record('https://a.example/2')]))
  const added = place.surety('add', 'wire.html', 'crawl.warc')
  expect(added.out).toMatch(/Kept as received: 3 originals, \d+ KB in \d+ (?:KB|bytes)\./)
  place.given({ input: gazetteArticle + courierArticle }, 'add', '-')
  expect(original(place, 'wire.html').toString()).toBe(page(wire))
  expect(original(place, 'courier-1').toString()).toBe(courierArticle.trimEnd())
  const second = original(place, 'crawl.warc/https://a.example/2').toString()
  expect(second).toBe(record('https://a.example/2').body)
  const piped = place.surety('original', 'courier-1')
  expect(piped.out).toBe(courierArticle.trimEnd())
  const shown = place.surety('report', 'show', 'crawl.warc/https://a.example/2').out
  expect(shown).toMatch(/original {3}from crawl\.warc\/https:\/\/a\.example\/2, received \d{4}-/)
  expect(place.surety('verify').out).toContain('5 originals checked.')
})

test('a file that is there is not written over, and a report without its bytes says so', () => {
  const place = newPlace()
  place.write('wire.txt', wire)
  expect(place.surety('add', 'wire.txt', '--no-originals').out).not.toContain('Kept as received')
  const none = place.surety('original', 'wire.txt')
  expect(none).toMatchObject({ code: 1, out: '' })
  expect(none.err).toContain('were not kept')
  expect(place.surety('report', 'show', 'wire.txt').out).toMatch(/from wire\.txt, received .*, not\s+kept/)
  const set = place.given({ input: wireArticle, env: { SURETY_NO_ORIGINALS: '1' } }, 'add', '-')
  expect(set.out).not.toContain('Kept as received')
  const over = place.surety('original', 'wire-1', '--output', 'wire.txt')
  expect(over.err).toContain('is there already')
  expect(readFileSync(place.at('wire.txt'), 'utf8')).toBe(wire)
  expect(place.surety('verify').code).toBe(0)
})

test('verify finds an original that was changed, one that is gone, and one that nobody received', () => {
  const place = newPlace()
  place.given({ input: wireArticle + courierArticle }, 'add', '-')
  const db = new DatabaseSync(place.at('surety.db'))
  db.exec(`UPDATE original SET packed = (SELECT packed FROM original other WHERE other.hash <> original.hash)
    WHERE hash = (SELECT min(hash) FROM original)`)
  expect(place.surety('verify').out).toContain('are not those that were received')
  db.exec('DELETE FROM original WHERE hash = (SELECT min(hash) FROM original)')
  expect(place.surety('verify').out).toMatch(/The bytes that report \w+ came as are gone/)
  db.exec(`INSERT INTO original VALUES ('${'0'.repeat(64)}', 1, x'00')`)
  expect(place.surety('verify').out).toContain(`original ${'0'.repeat(64)} stands in the tables and in no entry`)
  db.close()
})

test('a removed report takes its bytes with it, unless another report came as the same', () => {
  const place = newPlace()
  place.write('a/wire.txt', wire)
  place.write('b/wire.txt', wire)
  place.surety('add', 'a/wire.txt', '--outlet', 'Northern Wire', '--published', '2031-02-14')
  place.surety('add', 'b/wire.txt', '--outlet', 'Harbour Gazette', '--published', '2031-02-15')
  const ids = JSON.parse(place.surety('reports', '--json').out).items.map(
    (one: { report: { id: string } }) => one.report.id,
  )
  place.surety('remove', ids[0], '--why', 'ordered by a court')
  expect(place.surety('verify').code).toBe(0)
  expect(place.surety('original', ids[0]).code).toBe(1)
  expect(place.surety('original', ids[1]).out).toBe(wire)
  place.surety('remove', ids[1], '--why', 'ordered by a court')
  expect(place.surety('verify').code).toBe(0)
  expect(place.surety('original', ids[1]).err).toContain('was removed')
  const db = new DatabaseSync(place.at('surety.db'))
  expect(db.prepare('SELECT count(*) AS n FROM original').get()).toEqual({ n: 0 })
  db.close()
})

test('originals go along into a backup, a merged ledger and an earlier state', () => {
  const place = newPlace()
  place.given({ input: wireArticle }, 'add', '-')
  place.surety('backup', 'copy.db')
  expect(place.surety('--ledger', 'copy.db', 'original', 'wire-1').out).toBe(wireArticle.trimEnd())
  place.given({ input: courierArticle }, '--ledger', 'other.db', 'add', '-')
  expect(place.surety('merge', 'other.db').code).toBe(0)
  expect(place.surety('original', 'courier-1').out).toBe(courierArticle.trimEnd())
  expect(place.surety('verify').out).toContain('2 originals checked.')
  expect(place.surety('--known-at', '2999-01-01', 'original', 'wire-1').out).toBe(wireArticle.trimEnd())
  expect(statSync(place.at('copy.db')).size).toBeGreaterThan(0)
})
