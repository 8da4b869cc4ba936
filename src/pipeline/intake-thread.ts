/** The thread of `take-in-beside.ts`: takes in one stream of bytes and scans each report for lineage. */
import { parentPort } from 'node:worker_threads'
import type { Source } from '../intake/article.ts'
import { takeInStream } from '../intake/take-in.ts'
import { arrivalOf } from '../lineage/version.ts'
import type { FromThread, Scannable, Scanned, ToThread } from './intake-messages.ts'
import { messagesAhead, reportsInMessage } from './intake-messages.ts'

const port = parentPort
if (port === null) throw new Error('This file runs as a thread.')

const chunks: Uint8Array[] = []
let ended: { readonly broken: boolean } | null = null
let handedOver = 0
let wake: () => void = () => undefined

/** Until the next message. */
function heard(): Promise<void> {
  return new Promise((resolve) => {
    wake = resolve
  })
}

function tell(message: FromThread, transfer: readonly ArrayBuffer[] = []): void {
  port?.postMessage(message, transfer)
}

async function* arriving(): AsyncGenerator<Uint8Array> {
  for (;;) {
    const next = chunks.shift()
    if (next !== undefined) {
      yield next
      tell({ kind: 'used' })
    } else if (ended === null) await heard()
    else if (ended.broken) throw new Error('The stream broke; the other thread knows why.')
    else return
  }
}

/** All arrays in one piece of memory: one instead of nine to hand over, and to free in the other thread. */
function packed({ prepared, textKeys, keys }: Scanned): Scanned {
  const { stems, first, at, weight, runs, numbers, names } = prepared
  const words = [textKeys, keys, stems, first, runs, numbers, names]
  const bytes = words.reduce((sum, { byteLength }) => sum + byteLength, weight.byteLength + at.byteLength)
  const memory = new ArrayBuffer(bytes)
  let from = 0
  const put = (array: Uint32Array): Uint32Array => {
    const copy = new Uint32Array(memory, from, array.length)
    copy.set(array)
    from += array.byteLength
    return copy
  }
  const own = { stems: put(stems), first: put(first), runs: put(runs), numbers: put(numbers), names: put(names) }
  const index = { textKeys: put(textKeys), keys: put(keys) }
  const weights = new Float32Array(memory, from, weight.length)
  weights.set(weight)
  const units = new Uint16Array(memory, from + weight.byteLength, at.length)
  units.set(at)
  return { prepared: { ...prepared, ...own, weight: weights, at: units }, ...index }
}

function memoryOf(scannable: readonly Scannable[]): ArrayBuffer[] {
  return scannable.flatMap(({ scanned }) => (scanned?.keys.buffer instanceof ArrayBuffer ? [scanned.keys.buffer] : []))
}

async function handOver(taken: readonly Scannable[]): Promise<void> {
  while (handedOver >= messagesAhead) await heard()
  handedOver++
  tell({ kind: 'taken', taken }, memoryOf(taken))
}

async function takeAll(source: Source): Promise<void> {
  let taken: Scannable[] = []
  try {
    for await (const one of takeInStream(arriving(), source)) {
      if (one.ok) {
        taken.push({ ...one, scanned: packed(arrivalOf(one.report, one.rendition)) })
      } else taken.push(one)
      if (taken.length < reportsInMessage) continue
      await handOver(taken)
      taken = []
    }
  } catch (error) {
    if (ended?.broken !== true) throw error
  }
  await handOver(taken)
  tell({ kind: 'done' })
}

port.on('message', (message: ToThread) => {
  switch (message.kind) {
    case 'source':
      void takeAll(message.source)
      break
    case 'bytes':
      chunks.push(message.bytes)
      break
    case 'end':
      ended = { broken: message.broken }
      break
    case 'dealt-with':
      handedOver--
      break
  }
  wake()
})
