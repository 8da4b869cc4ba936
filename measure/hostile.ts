// node measure/hostile.ts [--count N] [--format NAME] [--seed N]: N seeded mutations of a file of every format (10,000 where nothing is
// said) are taken in. Wanted: no crash, no hang over 5 s, no more memory than a thread's limit, no report without its text.
import { Worker } from 'node:worker_threads'
import { soundFiles } from './spoiled-files.ts'

function option(name: string, otherwise: string): string {
  const at = process.argv.indexOf(name)
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise)
}

const count = Number(option('--count', '10000'))
const seed = Number(option('--seed', '1'))
const only = option('--format', '')
/** Milliseconds without an end of one file, and as many of processor time after them. */
const hang = 5000
const mostMegabytes = 512

/** A thread that has ended cannot say what it spent. */
const ended = () => undefined

interface Outcome {
  readonly faults: readonly string[]
  readonly slowest: number
  readonly done: number
}

/** One thread's work, until it ends, dies or stands still; `next` is where to go on. */
function run(format: string, from: number): Promise<Outcome & { readonly next: number }> {
  const progress = new Int32Array(new SharedArrayBuffer(8))
  // Until it has loaded what it needs, a thread stands still at no file.
  Atomics.store(progress, 0, -1)
  const resourceLimits = { maxOldGenerationSizeMb: mostMegabytes }
  const data = { format, from, to: count, seed, progress }
  const worker = new Worker(new URL('./hostile-thread.ts', import.meta.url), { workerData: data, resourceLimits })
  const faults: string[] = []
  let slowest = 0
  let current = -1
  let since = performance.now()
  /** The file of which it is known how much processor time the thread had spent before, in microseconds. */
  let asked = -1
  let spentBefore: number | null = null
  let spent = 0
  return new Promise((resolve) => {
    const end = (next: number) => {
      clearInterval(timer)
      void worker.terminate()
      resolve({ faults, slowest, done: Atomics.load(progress, 1), next })
    }
    const timer = setInterval(() => {
      const at = Atomics.load(progress, 0)
      if (at !== current || at < 0) {
        current = at
        spentBefore = null
        asked = -1
        since = performance.now()
      }
      slowest = Math.max(slowest, performance.now() - since)
      if (performance.now() - since < hang) return
      // On a busy machine a thread waits for its turn: only processor time tells that it goes round in a circle.
      if (asked !== at) {
        asked = at
        worker.cpuUsage().then(({ user }) => {
          spentBefore = user
        }, ended)
      }
      worker.cpuUsage().then(({ user }) => {
        spent = user
      }, ended)
      if (spentBefore === null || (spent - spentBefore) / 1000 < hang) return
      faults.push(`${format} ${current}: stands still for ${hang / 1000} s`)
      end(current + 1)
    }, 50)
    worker.on('message', ({ i, fault }: { i: number; fault: string }) => faults.push(`${format} ${i}: ${fault}`))
    worker.on('error', (error) => {
      const at = Atomics.load(progress, 0)
      faults.push(`${format} ${at}: ${error.message}`)
      end(at + 1)
    })
    worker.on('exit', () => end(count))
  })
}

let failed = 0
for (const format of Object.keys(soundFiles)) {
  if (only !== '' && format !== only) continue
  const began = performance.now()
  const faults: string[] = []
  let done = 0
  let slowest = 0
  for (let from = 0; from < count; ) {
    const outcome = await run(format, from)
    faults.push(...outcome.faults)
    done += outcome.done
    slowest = Math.max(slowest, outcome.slowest)
    from = outcome.next
  }
  failed += faults.length
  const took = ((performance.now() - began) / 1000).toFixed(0)
  const memory = (process.memoryUsage().rss / 1024 / 1024).toFixed(0)
  console.log(
    `${format.padEnd(10)} ${done} mutations in ${took} s, ${faults.length} faults, longest stand ${slowest.toFixed(0)} ms, ${memory} MB`,
  )
  for (const fault of faults.slice(0, 5)) console.log(`  ${fault.split('\n').slice(0, 4).join('\n    ')}`)
}
console.log(failed === 0 ? 'no fault' : `${failed} faults`)
if (failed > 0) process.exitCode = 1
