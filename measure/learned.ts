// node measure/learned.ts: trains the learned reader on the labelled clusters, each time without those it is then scored on, and
// prints the scores of the rules alone and of both together. `--train` writes src/reading/learned/model.json instead, from all.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { countsOf } from '../src/reading/counts.ts'
import { grammarOf } from '../src/reading/grammar.ts'
import { learnedClaims } from '../src/reading/learned/learned-claims.ts'
import { judgeIds, type Linear } from '../src/reading/learned/linear.ts'
import type { Model } from '../src/reading/learned/model.ts'
import { type JudgedCandidate, pairsOf } from '../src/reading/learned/pairs.ts'
import { positionsOf, ruledPositions } from '../src/reading/positions.ts'
import type { Position } from '../src/records/position.ts'
import { bundledVocabulary } from './bundled-vocabulary.ts'
import { Numbered, type TaughtCandidate, taughtBy, taughtByPhrasings } from './learned/examples.ts'
import { growForest } from './learned/grow-forest.ts'
import { clusterFolders, type LabelledReport, readCluster } from './learned/labelled.ts'
import { packedModel } from './learned/packed-model.ts'
import { scoreReading } from './learned/score-reading.ts'
import { trainLinear } from './learned/train-linear.ts'
import { trainingData } from './learned/training-data.ts'
import { root } from './shared.ts'

const options = new Set(process.argv.slice(2))
/** Clusters whose words the rules were written on teach what a position looks like, but not when to trust the rules. */
const known = ['dev', 'dev2']
const fresh = ['dev3', 'train']
const folds = 5
const timesEachPhrasing = 2

interface Taught {
  readonly report: LabelledReport
  readonly set: string
  readonly candidates: readonly TaughtCandidate[]
  readonly ruled: readonly Position[]
}

const { pack } = bundledVocabulary()
const numbered = new Numbered()
const taught: Taught[] = []
const folders: { readonly folder: string; readonly set: string }[] = [...known, ...fresh].flatMap((set) =>
  clusterFolders(set).map((folder) => ({ folder, set })),
)
for (const { folder, set } of folders) {
  const reports = await readCluster(folder)
  for (const report of reports) {
    const family = reports.filter((one) => one.family === report.family).length
    const ruled = ruledPositions(report.document, grammarOf(report.document))
    taught.push({ report, set, candidates: taughtBy(report, family, numbered), ruled })
  }
}
const phrased = await taughtByPhrasings(timesEachPhrasing, numbered)
const clusters = folders.map(({ folder }) => folder.split('/').at(-1) ?? '')
console.log(
  `${clusters.length} clusters, ${taught.length} reports, ${taught.reduce((sum, one) => sum + one.candidates.length, 0)} candidates`,
)

/** A linear model from all clusters but some. */
function linearWithout(held: ReadonlySet<string>): Linear {
  const own = taught.filter(({ report }) => !held.has(report.cluster))
  return trainLinear(
    [...own.flatMap(({ candidates }) => candidates.map((one) => one.example)), ...phrased],
    numbered.names,
  )
}

const heldIn = (fold: number) => new Set(clusters.filter((_, at) => at % folds === fold))
const linears = Array.from({ length: folds }, (_, fold) => linearWithout(heldIn(fold)))
const foldOf = (cluster: string) => clusters.indexOf(cluster) % folds

/** Candidates judged by the model that has not seen their cluster. */
function judgedUnseen({ report, candidates }: Taught): readonly JudgedCandidate[] {
  const linear = linears[foldOf(report.cluster)]
  return linear === undefined
    ? []
    : candidates.map(({ candidate, example }) => ({ candidate, ...judgeIds(linear, example.features) }))
}

const pairs = taught
  .filter(({ set }) => fresh.includes(set))
  .flatMap((one) => {
    const { gold, cluster, file } = one.report
    return pairsOf(judgedUnseen(one), one.ruled, pack).flatMap((pair) => {
      const labels = gold.filter((label) => label.actor === pair.actor && label.component === pair.component)
      const is = labels.some((label) => label.optional !== true)
      return labels.length > 0 && !is
        ? []
        : [{ row: pair.row, is, cluster, file, weight: one.candidates[0]?.example.weight ?? 1 }]
    })
  })

function forestWithout(held: ReadonlySet<string>) {
  const own = pairs.filter((pair) => !held.has(pair.cluster))
  return growForest(
    { rows: own.map((one) => one.row), target: own.map((one) => one.is), weight: own.map((one) => one.weight) },
    5,
  )
}

/** Swept with this command: `--threshold=0.3` and so on. */
const option = (name: string, usual: number) =>
  Number([...options].find((one) => one.startsWith(`--${name}=`))?.split('=')[1] ?? usual)
const limits = { threshold: option('threshold', 0.4), second: option('second', 0.5) }

if (options.has('--train')) {
  const model: Model = { linear: linearWithout(new Set()), forest: forestWithout(new Set()), ...limits }
  const file = join(root, 'src', 'reading', 'learned', 'model.json')
  writeFileSync(file, `${JSON.stringify(packedModel(model, trainingData(folders.map(({ folder }) => folder))))}\n`)
  console.log(`written to ${file}`)
} else {
  const models = Array.from({ length: folds }, (_, fold): Model | null => {
    const linear = linears[fold]
    return linear === undefined ? null : { linear, forest: forestWithout(heldIn(fold)), ...limits }
  })
  for (const sets of [['train'], ['dev3'], known]) {
    const own = taught.filter(({ set }) => sets.includes(set))
    console.log(`\n== ${sets.join(' and ')}: the rules alone`)
    console.log(
      scoreReading(
        own.map((one) => ({ report: one.report, positions: one.ruled, counts: countsOf(one.report.document) })),
      ),
    )
    console.log(`\n== ${sets.join(' and ')}: with the learned reader, trained on the other clusters`)
    console.log(
      scoreReading(
        own.map((one) => ({
          report: one.report,
          positions: positionsOf(one.report.document, (document, sentences, ruled) =>
            learnedClaims(document, sentences, ruled, models[foldOf(one.report.cluster)] ?? undefined),
          ),
          counts: countsOf(one.report.document),
        })),
      ),
    )
  }
}
