/** The thread of `take-in-beside.ts`: takes in one stream of bytes and scans each report for lineage. */
import { parentPort } from 'node:worker_threads'
import type { Source } from '../intake/article.ts'
import { takeInStream } from '../intake/take-in.ts'
import type { Scanned } from '../lineage/version.ts'
import { scannedOf } from '../lineage/version.ts'
import type { FromThread, Scannable, ToThread } from './intake-messages.ts'
import { messagesAhead, reportsInMessage } from './intake-messages.ts'
import { withPacked } from './packed-original.ts'

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

/** All that a message has in arrays, in one piece of memory: one to hand over, and to free in the other thread. */
function packed(taken: readonly Scannable[]): { readonly taken: readonly Scannable[]; readonly memory: ArrayBuffer } {
  const scans = taken.flatMap((one) => (one.ok ? (one.scanned ?? []) : []))
  const roomOf = ({ scan, textKeys, keys }: Scanned): number =>
    [scan.prepared, scan.outline, textKeys, keys].reduce((sum, list) => sum + room(list), 0)
  const bytes = scans.reduce((sum, one) => sum + roomOf(one), 0)
  const memory = new ArrayBuffer(bytes)
  let from = 0
  const put = (list: Uint8Array | Uint32Array): number => {
    new Uint8Array(memory, from).set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength))
    from += room(list)
    return from - room(list)
  }
  const numbers = (list: Uint32Array) => new Uint32Array(memory, put(list), list.length)
  const copy = (list: Uint8Array) => new Uint8Array(memory, put(list), list.length)
  const moved = ({ scan, textKeys, keys }: Scanned): Scanned => {
    const { prepared, outline } = scan
    const own = { scan: { prepared: copy(prepared), outline: copy(outline) }, textKeys: numbers(textKeys) }
    return { ...own, keys: keys === textKeys ? own.textKeys : numbers(keys) }
  }
  return {
    taken: taken.map((one) => (!one.ok || one.scanned === undefined ? one : { ...one, scanned: moved(one.scanned) })),
    memory,
  }
}

/** Lists of 32 bits start at multiples of 4 bytes. */
function room({ byteLength }: Uint8Array | Uint32Array): number {
  return Math.ceil(byteLength / 4) * 4
}

async function handOver(all: readonly Scannable[]): Promise<void> {
  while (handedOver >= messagesAhead) await heard()
  handedOver++
  const { taken, memory } = packed(all)
  tell({ kind: 'taken', taken }, [memory])
}

async function takeAll(source: Source): Promise<void> {
  let taken: Scannable[] = []
  try {
    for await (const one of takeInStream(arriving(), source)) {
      const item = withPacked(one)
      taken.push(item.ok ? { ...item, scanned: scannedOf(item.report, item.rendition) } : item)
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
