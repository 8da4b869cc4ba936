// node measure/web-archive.ts [--pages N] [--read]: the whole `surety add` of a web archive of N pages (10,000 where nothing is said) on
// two cores and on one (taskset -c 0), and the most memory it took, beside an archive of a tenth of the pages. The pages are made by
// a seeded script that puts paragraphs of the pages at hand (SURETY_SHARED) together anew, in the frame of a news page. Without
// --read reports are taken in and placed but not read.
import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { page, sentences, warcRecord } from '../src/intake/invented-files.ts'
import { numbersFrom } from './seeded.ts'
import { root, shared } from './shared.ts'

const wanted = { speed: 1.6, memory: 1.3 }
const at = process.argv.indexOf('--pages')
const count = at < 0 ? 10_000 : Number(process.argv[at + 1])
const read = process.argv.includes('--read')

/** What stands around stories on the pages at hand: their markup with each paragraph left empty. */
function frames(): readonly string[] {
  const folder = shared('pages', 'html')
  const truth = shared('pages', 'ground-truth.json')
  if (folder === null || truth === null) return [page(['@story@'])]
  const ids = Object.keys(JSON.parse(readFileSync(truth, 'utf8')) as Record<string, unknown>)
  return ids.flatMap((id) => {
    const html = gunzipSync(readFileSync(join(folder, `${id}.html.gz`))).toString('utf8')
    const body = html.search(/<\/h1>/i)
    if (body < 0 || html.length > 150_000) return []
    const without = html.slice(body).replace(/<p\b[^>]{0,300}>[\s\S]{30,3000}?<\/p>/gi, '')
    return [`${html.slice(0, body)}</h1><article>@story@</article>${without}`]
  })
}

function paragraphs(): readonly string[] {
  const truth = shared('pages', 'ground-truth.json')
  if (truth === null) return sentences
  const bodies = Object.values(JSON.parse(readFileSync(truth, 'utf8')) as Record<string, { articleBody: string }>)
  return bodies.flatMap(({ articleBody }) =>
    articleBody.split('\n').filter((one) => one.length > 80 && one.length < 1500),
  )
}

function writeArchive(file: string, pages: number): void {
  const random = numbersFrom(11)
  const pool = paragraphs()
  const around = frames()
  const one = <Value>(list: readonly Value[]): Value | undefined => list[Math.floor(random() * list.length)]
  const out = openSync(file, 'w')
  for (let n = 0; n < pages; n++) {
    const story = Array.from({ length: 6 + Math.floor(random() * 14) }, () => `<p>${one(pool) ?? ''}</p>`).join('\n')
    const body = (one(around) ?? '').replace('@story@', () => `<p>Account number ${n} of the day.</p>${story}`)
    writeSync(out, gzipSync(warcRecord({ url: `https://paper-${n % 97}.example/${n}`, body })))
  }
  closeSync(out)
}

interface Took {
  readonly seconds: number
  /** The most memory of the process at once, in MB. */
  readonly peak: number
}

async function add(file: string, ledger: string, cores: 1 | 2): Promise<Took> {
  const command = [process.execPath, join(root, 'bin', 'surety.js'), 'add', file, '--ledger', ledger]
  const args = ['-c', cores === 1 ? '0' : '0,1', ...command, ...(read ? [] : ['--no-read'])]
  const began = performance.now()
  const child = spawn('taskset', args, { stdio: ['ignore', 'ignore', 'ignore'] })
  let peak = 0
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      peak = Math.max(peak, Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024)
    } catch {
      // It has ended.
    }
  }, 100)
  await new Promise((resolve) => child.on('close', resolve))
  clearInterval(look)
  rmSync(ledger, { force: true })
  return { seconds: (performance.now() - began) / 1000, peak }
}

const place = mkdtempSync(join(tmpdir(), 'surety-archive-'))
const [large, small] = [join(place, 'large.warc.gz'), join(place, 'small.warc.gz')]
writeArchive(large, count)
writeArchive(small, Math.ceil(count / 10))
const ledger = join(place, 'a.db')
const tenth = await add(small, ledger, 2)
const two = await add(large, ledger, 2)
const one = await add(large, ledger, 1)
rmSync(place, { recursive: true })
const told = ({ seconds, peak }: Took, pages: number) =>
  `${seconds.toFixed(1)} s, ${(pages / seconds).toFixed(0)} pages per second, ${peak.toFixed(0)} MB at most`
console.log(`two cores, ${Math.ceil(count / 10)} pages: ${told(tenth, count / 10)}`)
console.log(`two cores, ${count} pages: ${told(two, count)}`)
console.log(`one core, ${count} pages: ${told(one, count)}`)
console.log(`two cores are ${(one.seconds / two.seconds).toFixed(2)} times as fast as one (wanted: ${wanted.speed})`)
console.log(
  `ten times the pages take ${(two.peak / tenth.peak).toFixed(2)} times the memory (wanted: at most ${wanted.memory})`,
)
