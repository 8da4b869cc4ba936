import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { page, sentences, warcOf } from '../src/intake/invented-files.ts'
import { newPlace, type Place, started, until } from './cli-desk.ts'

/** More than two batches, in more than one thread takes; a comment makes a page large without making it long to read. */
const pages = 150
const archive = warcOf(
  Array.from({ length: pages }, (_, i) => ({
    url: `https://gazette.example/2031/story-${i}-of-the-strait`,
    body: page([...sentences.slice(0, 3), `Story ${i} ends here, and pier ${i * 7} is closed.`]).replace(
      '</body>',
      `<!--${'x'.repeat(16_000)}--></body>`,
    ),
  })),
)

/** How many reports a ledger that another program writes to has. */
function reportsIn(place: Place): number {
  try {
    const db = new DatabaseSync(place.at('surety.db'), { readOnly: true })
    try {
      return Number(db.prepare('SELECT count(*) AS n FROM report').get()?.n)
    } finally {
      db.close()
    }
  } catch {
    return 0
  }
}

test('an add of an archive that is stopped, and then killed, goes on where it was and doubles nothing', {
  timeout: 180_000,
}, async () => {
  const place = newPlace()
  place.write('crawl.warc', archive)
  const stopped = started(place, 'add', 'crawl.warc')
  await until(() => reportsIn(place) > 0, 60_000)
  stopped.child.kill('SIGINT')
  expect(await stopped.ended).toBe(130)
  const first = reportsIn(place)
  expect(first).toBeLessThan(pages)
  expect(place.surety('verify').code).toBe(0)

  const killed = started(place, 'add', 'crawl.warc')
  await until(() => reportsIn(place) > first, 60_000)
  killed.child.kill('SIGKILL')
  await killed.ended
  expect(place.surety('verify').code).toBe(0)

  const last = place.surety('add', 'crawl.warc')
  expect(last.code).toBe(0)
  expect(last.out).toMatch(/Already in the ledger: [1-9]/)
  expect(reportsIn(place)).toBe(pages)
  expect(place.surety('verify').out).toContain(`${pages} originals checked.`)

  const whole = newPlace()
  whole.write('crawl.warc', archive)
  whole.surety('add', 'crawl.warc')
  const exported = ({ surety }: Place) => JSON.parse(surety('export').out)
  expect(exported(place)).toEqual(exported(whole))
})
