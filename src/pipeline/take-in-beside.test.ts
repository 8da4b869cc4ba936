import { expect, test } from 'vitest'
import { all, allHere, unscanned } from '../../tests/taken.ts'
import { takeInStream } from '../intake/take-in.ts'
import { scannedOf } from '../lineage/version.ts'
import type { Scannable } from './intake-messages.ts'
import { takeInBeside } from './take-in-beside.ts'

const encoder = new TextEncoder()

function line(at: number): string {
  const text = `The harbour office of Velm said on Monday that ${at} ferries would sail again. "We were ready," said its head.`
  return `${at % 90 === 7 ? '{"broken": ' : JSON.stringify({ id: `r${at}`, text })}\n`
}

async function* chunksOf(count: number, breaksAt = Number.POSITIVE_INFINITY): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < count; at++) {
    if (at === breaksAt) throw new Error('The disk is gone.')
    yield encoder.encode(line(at))
  }
}

const source = { name: 'many.jsonl', given: {} }

test('a thread of its own takes in the same reports and refusals in the same order, and scans each as it would be here', async () => {
  const beside = await all(takeInBeside(chunksOf(2500), source))
  const here = await allHere(takeInStream(chunksOf(2500), source))
  expect(beside.map(unscanned)).toEqual(here)
  for (const one of beside.slice(0, 20)) {
    if (!one.ok) continue
    expect(one.scanned).toEqual(scannedOf(one.report, one.rendition))
  }
})

test('a stream that breaks gives what came before, and then its own error', async () => {
  const found: Scannable[] = []
  const reading = async () => {
    for await (const one of takeInBeside(chunksOf(2500, 2400), source)) found.push(one)
  }
  await expect(reading()).rejects.toThrow('The disk is gone.')
  expect(found.length).toBe(2400)
})

test('who stops listening early ends the thread and closes the stream', async () => {
  let closed = false
  async function* endless(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield* chunksOf(100)
    } finally {
      closed = true
    }
  }
  for await (const one of takeInBeside(endless(), source)) if (one.ok) break
  expect(closed).toBe(true)
})
