// node measure/pages.ts [--halves] [--rounds N]: article bodies of real pages, ours beside Readability with linkedom alone, by the
// benchmark's own score.mjs; and pages per second of this thread, both warm, round by round in turn. The pages are found through
// SURETY_SHARED (pages/html/*.gz, pages/ground-truth.json, pages/score.mjs).
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { decodePage } from '../src/intake/decode.ts'
import type { BodyRules } from '../src/intake/page/body.ts'
import { bodyOf } from '../src/intake/page/body.ts'
import { parsePage } from '../src/intake/page/dom.ts'
import { fieldsOf } from '../src/intake/page/page-fields.ts'
import { shared } from './shared.ts'

/** What the project wants: so much above Readability's F1, and this part of its speed. */
const wanted = { above: 0.008, speed: 0.8 }
const at = process.argv.indexOf('--rounds')
const rounds = at < 0 ? 3 : Number(process.argv[at + 1])

const truthFile = shared('pages', 'ground-truth.json')
const scoreFile = shared('pages', 'score.mjs')
const folder = shared('pages', 'html')
if (truthFile === null || scoreFile === null || folder === null)
  throw new Error('SURETY_SHARED names no folder with pages.')
const truth = JSON.parse(readFileSync(truthFile, 'utf8')) as Record<string, unknown>
const pages = Object.keys(truth).map((id) => ({ id, bytes: gunzipSync(readFileSync(join(folder, `${id}.html.gz`))) }))

type Body = (bytes: Uint8Array) => Promise<string>

const readability: Body = async (bytes) => {
  const { document } = parseHTML(new TextDecoder().decode(bytes)) as unknown as { document: never }
  return new Readability(document).parse()?.textContent ?? ''
}

function ours(rules?: BodyRules): Body {
  return async (bytes) => {
    const { text: html } = decodePage(bytes, null)
    const parsed = await parsePage(html)
    if (!parsed.ok) return ''
    const { headline } = fieldsOf(parsed.document, null)
    const paragraphs = await bodyOf(parsed.document, headline, rules)
    return paragraphs.map(({ text }) => text).join('\n\n')
  }
}

interface Score {
  readonly f1: number
  readonly precision: number
  readonly recall: number
}

const place = mkdtempSync(join(tmpdir(), 'surety-pages-'))

/** By the benchmark's own script, on all pages or on every second one. */
function scored(bodies: ReadonlyMap<string, string>, half: 0 | 1 | null): Score {
  const ids = [...bodies.keys()].filter((_, i) => half === null || i % 2 === half)
  const predictions = Object.fromEntries(ids.map((id) => [id, { articleBody: bodies.get(id) ?? '' }]))
  writeFileSync(join(place, 'bodies.json'), JSON.stringify(predictions))
  writeFileSync(join(place, 'truth.json'), JSON.stringify(Object.fromEntries(ids.map((id) => [id, truth[id]]))))
  const said = execFileSync(process.execPath, [
    String(scoreFile),
    join(place, 'bodies.json'),
    join(place, 'truth.json'),
  ])
  return JSON.parse(said.toString()) as Score
}

async function bodiesBy(body: Body): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const { id, bytes } of pages) found.set(id, await body(bytes))
  return found
}

/** Processor time of this thread: what else the machine does does not count. */
async function seconds(body: Body): Promise<number> {
  const began = process.threadCpuUsage()
  for (const { bytes } of pages) await body(bytes)
  const { user, system } = process.threadCpuUsage(began)
  return (user + system) / 1e6
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

const ways: readonly (readonly [string, Body])[] = [
  ['Readability', readability],
  ['its paragraphs, no rule of ours', ours({ prune: false, trim: false })],
  ['+ what stands beside is taken out', ours({ prune: true, trim: false })],
  ['+ what is in it is trimmed', ours({ prune: false, trim: true })],
  ['ours: both', ours()],
]
const f1 = new Map<string, number>()
console.log(`${pages.length} pages                          F1      precision recall   first half  second half`)
for (const [name, body] of ways) {
  const bodies = await bodiesBy(body)
  const all = scored(bodies, null)
  f1.set(name, all.f1)
  const halves = [scored(bodies, 0), scored(bodies, 1)].map((one) => one.f1.toFixed(4))
  console.log(
    `${name.padEnd(36)} ${all.f1.toFixed(4)}  ${all.precision.toFixed(4)}    ${all.recall.toFixed(4)}   ${halves.join('      ')}`,
  )
}
rmSync(place, { recursive: true })
const above = (f1.get('ours: both') ?? 0) - (f1.get('Readability') ?? 0)
console.log(`ours is ${above.toFixed(4)} above Readability (wanted: ${wanted.above})`)
const took: { readonly theirs: number; readonly mine: number }[] = []
for (let round = 0; round < rounds; round++)
  took.push({ theirs: await seconds(readability), mine: await seconds(ours()) })
const speed = (name: 'theirs' | 'mine') => (pages.length / median(took.map((one) => one[name]))).toFixed(1)
console.log(`Readability ${speed('theirs')} pages per second, ours ${speed('mine')}, fields of the page included`)
console.log(`ratio ${median(took.map(({ theirs, mine }) => theirs / mine)).toFixed(2)} (wanted: ${wanted.speed})`)
