/** The thread of `hostile.ts`: takes in one mutation after the other and says in shared numbers where it is. */
import { parentPort, workerData } from 'node:worker_threads'
import { takeAgain } from '../src/intake/take-again.ts'
import { takeIn } from '../src/intake/take-in.ts'
import { mutated, soundFiles } from './spoiled-files.ts'

const { format, from, to, seed, progress } = workerData as {
  readonly format: string
  readonly from: number
  readonly to: number
  readonly seed: number
  readonly progress: Int32Array
}

/** What is wrong with what came of one file; null where nothing is. */
async function faultOf(bytes: Uint8Array): Promise<string | null> {
  let any = false
  for await (const taken of takeIn(bytes, { name: 'hostile', given: {} })) {
    any = true
    if (!taken.ok) continue
    const { report, rendition } = taken
    const last = rendition.parts.at(-1)
    if (rendition.text.trim().length < 40) return 'a report without text'
    if (!rendition.text.isWellFormed()) return 'halves of characters'
    if (last?.end !== rendition.text.length || rendition.parts[0]?.start !== 0)
      return 'parts that do not cover the text'
    if (/^\s*(?:javascript|data|vbscript):/i.test(report.url ?? '')) return 'an address that would run'
    const again = await takeAgain(taken.original, taken.origin, report)
    if (again?.ok !== true || again.rendition.text !== rendition.text)
      return 'other text from the same bytes, read again'
  }
  return any ? null : 'neither a report nor a refusal'
}

const base = soundFiles[format]
if (base === undefined || parentPort === null) throw new Error(`No such format: ${format}`)
for (let i = from; i < to; i++) {
  Atomics.store(progress, 0, i)
  try {
    const fault = await faultOf(mutated(base, seed, i))
    if (fault !== null) parentPort.postMessage({ i, fault })
  } catch (error) {
    parentPort.postMessage({ i, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
  Atomics.add(progress, 1, 1)
}
