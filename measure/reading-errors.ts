// node measure/reading-errors.ts [--list] [CLUSTER...]: why labelled positions are missed, by the first thing that is wrong with them.
// Reads the reports without their families. Without clusters: all that may be read. The clusters kept unread are never listed.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { grammarOf, type ReadSentence } from '../src/reading/grammar.ts'
import { positionsOf } from '../src/reading/positions.ts'
import { readDocument } from '../src/reading/read-report.ts'
import type { Position } from '../src/records/position.ts'
import { bundledVocabulary } from './bundled-vocabulary.ts'
import { root } from './shared.ts'

interface Label {
  readonly report: string
  readonly actor: string
  readonly component: string
  readonly stance: string
  readonly quote: string
  readonly optional?: boolean
}
interface Gold {
  readonly reports: readonly { readonly file: string; readonly published: string }[]
  readonly commitments: readonly Label[]
}

const keptUnread = new Set(['strait-escort', 'embargo-watch'])
const asked = process.argv.slice(2).filter((option) => !option.startsWith('--'))
const listing = process.argv.includes('--list')
const vocabulary = bundledVocabulary()

/** The first thing that is wrong, from what was read near the label to what its words would have given. */
function kindOf(label: Label, near: readonly Position[], inside: readonly ReadSentence[]): string {
  if (near.some((one) => one.actor === label.actor && one.component === label.component)) return 'wrong stance'
  if (near.some((one) => one.actor === label.actor)) return 'wrong component'
  if (near.some((one) => one.component === label.component)) return 'wrong actor'
  const actor = inside.some((read) =>
    read.mentions.some((one) =>
      label.actor === 'group' ? one.group !== null : one.group === null && one.actors.includes(label.actor),
    ),
  )
  const named = inside.some((read) =>
    read.words.some((_, at) =>
      [...vocabulary.nouns.at(read.words, at), ...vocabulary.verbs.at(read.words, at)].some(
        (one) => one.value.component === label.component,
      ),
    ),
  )
  if (!actor) return named ? 'actor not in the sentence' : 'neither actor nor component in the sentence'
  if (!named && label.component !== vocabulary.pack.unspecified) return 'component word unknown'
  return 'all words known, clause not understood'
}

const tally = new Map<string, number>()
let expected = 0
for (const corpus of ['dev', 'dev2', 'dev3']) {
  for (const cluster of readdirSync(join(root, 'corpus', corpus))) {
    if (keptUnread.has(cluster) || (asked.length > 0 && !asked.includes(cluster))) continue
    const folder = join(root, 'corpus', corpus, cluster)
    const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Gold
    for (const { file, published } of gold.reports) {
      const text = readFileSync(join(folder, file), 'utf8')
      const rendition = {
        kind: 'rendition' as const,
        id: file,
        report: file,
        madeBy: 'measure',
        text,
        parts: [{ start: 0, end: text.length, role: 'story' as const }],
      }
      const day = { date: published, precision: 'day' as const }
      const document = readDocument({ rendition, published: day, arrangement: null, known: [] }, vocabulary)
      const positions = positionsOf(document)
      for (const label of gold.commitments.filter((one) => one.report === file && one.optional !== true)) {
        expected++
        const found = positions.some(
          (one) => one.actor === label.actor && one.component === label.component && one.stance === label.stance,
        )
        if (found) continue
        const [start, end] = [text.indexOf(label.quote), text.indexOf(label.quote) + label.quote.length]
        const inside = grammarOf(document).filter((read) => read.sentence.start < end && read.sentence.end > start)
        const near = positions.filter((one) => one.passage.start < end + 5 && one.passage.end > start - 5)
        const kind = kindOf(label, near, inside)
        tally.set(kind, (tally.get(kind) ?? 0) + 1)
        if (listing)
          console.log(
            `${kind} | ${cluster}/${file} | ${label.actor} ${label.component} ${label.stance} | ${label.quote.slice(0, 120)}`,
          )
      }
    }
  }
}
const missed = [...tally.values()].reduce((sum, one) => sum + one, 0)
console.log(`${missed} of ${expected} labelled positions are missed`)
for (const [kind, count] of [...tally].sort((a, b) => b[1] - a[1]))
  console.log(`${String(count).padStart(5)}  ${((100 * count) / missed).toFixed(0).padStart(3)} %  ${kind}`)
