// node measure/reading-speed.ts [--rounds N]: how fast reports are read, beside what wink-nlp alone takes for tokens, sentences and parts
// of speech of the same texts. One run, one core, both warm, round by round in turn; the figure is the median of the rounds. Reports
// are read by portions, as a ledger has them read. Behind it what each stage takes of wink's time for all reports, in rounds of their own,
// and how often rules look at a list before its first element, which costs much.
import { readFileSync } from 'node:fs'
import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { takeIn } from '../src/intake/take-in.ts'
import { isFull } from '../src/pipeline/portion.ts'
import { readReports, type ToRead } from '../src/reading/read-report.ts'
import { bundledVocabulary } from './bundled-vocabulary.ts'
import { looksBefore } from './looks-before.ts'
import { stagesOf } from './reading-stages.ts'
import { reportFiles } from './report-files.ts'

const at = process.argv.indexOf('--rounds')
const rounds = at < 0 ? 11 : Number(process.argv[at + 1])
/** Rounds before the first that counts: by then the engine has compiled what is hot. */
const warming = 20
/** What the project wants: at least this part of wink's speed. */
const wanted = 1 / 3

const vocabulary = bundledVocabulary()
const nlp = winkNlp(model, ['sbd', 'pos'])

async function reports(): Promise<readonly ToRead[]> {
  const found: ToRead[] = []
  for (const file of reportFiles()) {
    const source = { name: file, given: { id: file, published: '2028-03-04' } }
    for await (const one of takeIn(readFileSync(file), source)) {
      if (!one.ok) continue
      const { report, rendition } = one
      found.push({ report, rendition, published: report.published, arrangement: null, known: [] })
    }
  }
  return found
}

/** The reports in the portions in which the pipeline has them read. */
function portionsOf(all: readonly ToRead[]): readonly (readonly ToRead[])[] {
  const portions: ToRead[][] = [[]]
  for (const one of all) {
    if (isFull(portions.at(-1) ?? [])) portions.push([])
    portions.at(-1)?.push(one)
  }
  return portions
}

/** Of this thread alone: what else the machine does, and what the engine compiles beside it, does not count. */
function milliseconds(work: () => void): number {
  const began = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(began)
  return (user + system) / 1000
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

const toRead = await reports()
const portions = portionsOf(toRead)
const texts = toRead.map(({ rendition }) => rendition.text)
let seen = 0
const wink = (): void => {
  for (const text of texts) {
    const doc = nlp.readDoc(text)
    seen += doc.sentences().length() + doc.tokens().out(nlp.its.value).length + doc.tokens().out(nlp.its.pos).length
  }
}
const surety = (): void => {
  for (const portion of portions)
    for (const { statements } of readReports(portion, vocabulary)) seen += statements.length
}
const took = { wink: [] as number[], surety: [] as number[] }
for (let round = 0; round < warming + rounds; round++) {
  const one = { wink: milliseconds(wink), surety: milliseconds(surety) }
  if (round < warming) continue
  took.wink.push(one.wink)
  took.surety.push(one.surety)
}
const perSecond = (times: readonly number[]) => (1000 * texts.length) / median(times)
const characters = texts.reduce((sum, text) => sum + text.length, 0)
const ratio = median(took.wink.map((time, round) => time / (took.surety[round] ?? Number.NaN)))
console.log(
  `${texts.length} reports in ${portions.length} portions, ${characters} characters, ${rounds} rounds after ${warming} to warm up (${seen} values)`,
)
console.log(`wink-nlp alone  ${perSecond(took.wink).toFixed(0)} reports per second`)
console.log(`surety          ${perSecond(took.surety).toFixed(0)} reports per second`)
const verdict = ratio >= wanted ? 'reached' : 'not reached'
console.log(`ratio           ${ratio.toFixed(3)} of wink's speed (bar: ${wanted.toFixed(3)}, ${verdict})`)
const stages: Record<string, number[]> = {}
for (let round = 0; round < rounds; round++) {
  for (const [stage, time] of Object.entries(stagesOf(toRead, vocabulary, milliseconds))) {
    stages[stage] ??= []
    stages[stage].push(time)
  }
}
console.log("stages, in per cent of wink's time:")
for (const [stage, times] of Object.entries(stages))
  console.log(`  ${stage.padEnd(13)} ${((100 * median(times)) / median(took.wink)).toFixed(0).padStart(4)}`)
const before = looksBefore(surety)
const looks = before.reduce((sum, { times }) => sum + times, 0)
const often = before.filter(({ times }) => times >= texts.length).map(({ place, times }) => `${place} ${times}`)
console.log(
  `looks before the first of a list: ${looks} in one round${often.length === 0 ? '' : ` (${often.join(', ')})`}`,
)
