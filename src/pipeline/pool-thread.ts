/** A thread of `take-in-by-pool.ts`: takes in pieces group by group and scans each report for lineage. */
import { parentPort } from 'node:worker_threads'
import type { Raw } from '../intake/raw.ts'
import { takeRaw } from '../intake/take-in.ts'
import { scannedOf } from '../lineage/version.ts'
import type { Scannable } from './intake-messages.ts'
import { withPacked } from './packed-original.ts'

const port = parentPort
if (port === null) throw new Error('This file runs as a thread.')

let working: Promise<void> = Promise.resolve()

async function takeGroup(raws: readonly Raw[]): Promise<readonly Scannable[]> {
  const taken: Scannable[] = []
  for (const raw of raws) {
    for await (const one of takeRaw(raw)) {
      const item = withPacked(one)
      taken.push(item.ok ? { ...item, scanned: scannedOf(item.report, item.rendition) } : item)
    }
  }
  return taken
}

port.on('message', ({ group, raws }: { readonly group: number; readonly raws: readonly Raw[] }) => {
  working = working.then(async () => port.postMessage({ group, taken: await takeGroup(raws) }))
})
