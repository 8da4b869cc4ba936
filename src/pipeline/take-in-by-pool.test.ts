import { expect, test } from 'vitest'
import { all, allHere, unscanned } from '../../tests/taken.ts'
import { page, sentences, type WarcRecord, warcOf } from '../intake/invented-files.ts'
import { takeIn } from '../intake/take-in.ts'
import { scannedOf } from '../lineage/version.ts'
import type { Scannable } from './intake-messages.ts'
import { takeInByPool } from './take-in-by-pool.ts'

const records: readonly WarcRecord[] = Array.from({ length: 150 }, (_, i) => ({
  url: `https://gazette.example/${i}`,
  status: i % 40 === 7 ? '404 Not Found' : '200 OK',
  // Some take far longer than others, so that the threads do not end in turn.
  body: page(Array.from({ length: i % 11 === 0 ? 12 : 1 }, () => [...sentences, `Story ${i} ends here.`]).flat()),
}))
const archive = warcOf(records, true)
const plain = warcOf(records)
const source = { name: 'crawl.warc.gz', given: {} }

async function* chunksOf(bytes: Uint8Array, breaksAt = Number.POSITIVE_INFINITY): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 5000) {
    if (at >= breaksAt) throw new Error('The disk is gone.')
    yield bytes.subarray(at, at + 5000)
  }
}

test('two threads give the same reports, texts, offsets and refusals in the same order as one', {
  timeout: 60_000,
}, async () => {
  const here = await allHere(takeIn(archive, source))
  const first = await all(takeInByPool(chunksOf(archive), source))
  expect(first.map(unscanned)).toEqual(here)
  expect(here.filter((one) => one.ok)).toHaveLength(146)
  const [one] = first
  if (one?.ok === true) expect(one.scanned).toEqual(scannedOf(one.report, one.rendition))
})

test('a stream that breaks gives what came before, and then its own error', { timeout: 60_000 }, async () => {
  const found: Scannable[] = []
  const reading = async () => {
    for await (const one of takeInByPool(chunksOf(plain, plain.length * 0.7), source)) found.push(one)
  }
  await expect(reading()).rejects.toThrow('The disk is gone.')
  expect(found.filter((one) => one.ok).length).toBeGreaterThan(20)
})
