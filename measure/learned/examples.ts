import { takeIn } from '../../src/intake/take-in.ts'
import type { Candidate } from '../../src/reading/learned/candidates.ts'
import { candidatesOf, sightingsOf } from '../../src/reading/learned/candidates.ts'
import { SentenceFeatures } from '../../src/reading/learned/features.ts'
import type { Sink } from '../../src/reading/learned/sink.ts'
import { readDocument } from '../../src/reading/read-report.ts'
import { stances } from '../../src/records/position.ts'
import { bundledVocabulary } from '../bundled-vocabulary.ts'
import { seeded } from './grow-forest.ts'
import type { GoldPosition, LabelledReport } from './labelled.ts'
import type { Phrasing } from './phrasings.ts'
import { phrasings } from './phrasings.ts'
import type { Example } from './train-linear.ts'

/** Numbers for the names of features, given as they come. */
export class Numbered implements Sink {
  readonly names: (readonly [kind: string, value: string])[] = []
  readonly #numbers = new Map<string, Map<string, number>>()
  readonly #ids = new Set<number>()
  /** Features that are left out. */
  without: (kind: string, value: string) => boolean = () => false

  add(kind: string, value: string): void {
    if (this.without(kind, value)) return
    let values = this.#numbers.get(kind)
    if (values === undefined) {
      values = new Map()
      this.#numbers.set(kind, values)
    }
    let id = values.get(value)
    if (id === undefined) {
      id = this.names.length
      values.set(value, id)
      this.names.push([kind, value])
    }
    this.#ids.add(id)
  }

  addAll(kind: string, values: readonly string[]): void {
    for (const value of values) this.add(kind, value)
  }

  /** The features since the last asking, each once. */
  taken(): Uint32Array {
    const ids = Uint32Array.from(this.#ids)
    this.#ids.clear()
    return ids
  }
}

export interface TaughtCandidate {
  readonly candidate: Candidate
  readonly example: Example
}

const vocabulary = bundledVocabulary()

/** All candidates of a labelled report, labelled by the positions whose words stand in the candidate's sentence. */
export function taughtBy(report: LabelledReport, familySize: number, numbered: Numbered): readonly TaughtCandidate[] {
  const { gold, rendition } = report
  const places = gold.map((one) => rendition.text.indexOf(one.quote))
  return sightingsOf(report.document).flatMap((sentence) => {
    const features = new SentenceFeatures(sentence, vocabulary)
    const { start, end } = sentence.read.sentence
    const near = gold.filter((one, at) => (places[at] ?? 0) < end && (places[at] ?? 0) + one.quote.length > start)
    return candidatesOf(sentence).map((candidate) => ({
      candidate,
      example: {
        features: featuresOf(features, candidate, numbered),
        label: labelOf(candidate, near, gold),
        weight: 1 / Math.sqrt(familySize),
        cluster: report.cluster,
        group: `${report.cluster}/${report.file} ${candidate.actor.holder.actor} ${candidate.thing.component}`,
      },
    }))
  })
}

function featuresOf(features: SentenceFeatures, { actor, thing }: Candidate, numbered: Numbered): Uint32Array {
  features.tell(actor, thing, numbered)
  return numbered.taken()
}

function labelOf({ actor, thing }: Candidate, near: readonly GoldPosition[], all: readonly GoldPosition[]): number {
  const is = (one: GoldPosition) => one.actor === actor.holder.actor && one.component === thing.component
  const here = near.find((one) => is(one) && one.optional !== true)
  if (here !== undefined) return stances.indexOf(here.stance as (typeof stances)[number]) + 1
  return all.some(is) ? -1 : 0
}

/** Phrasings stand eight to a text; each sentence counts for this much of one of a report. */
const perText = 8
const phrasingWeight = 0.3
/** What only a whole report tells: a text of loose sentences says nothing of it. */
const ofReports = /^(?:share|together|elsewhere|back):/
const kindsOfReports = /^(?:often|backrivals|tsame|better)/
const saysOfReport = (kind: string, value: string) =>
  ofReports.test(value) || kindsOfReports.test(kind) || (kind === 's' && /^(?:first|actors)/.test(value))

export async function taughtByPhrasings(times: number, numbered: Numbered): Promise<readonly Example[]> {
  numbered.without = saysOfReport
  const all = shuffled(phrasings(times))
  const texts: string[] = []
  for (let at = 0; at < all.length; at += perText)
    texts.push(
      all
        .slice(at, at + perText)
        .map((one) => one.text)
        .join('\n\n'),
    )
  const lines = texts.map((text, at) =>
    JSON.stringify({
      id: `phrasings/${at}`,
      outlet: 'Phrasings',
      published: '2030-05-05',
      text: `A conference on the mission\n\n${text}\n`,
    }),
  )
  const byText = new Map(all.map((one) => [one.text, one]))
  const examples: Example[] = []
  let text = 0
  for await (const one of takeIn(new TextEncoder().encode(lines.join('\n')), { name: 'phrasings', given: {} })) {
    text++
    if (!one.ok) continue
    const { rendition, report } = one
    const document = readDocument({ rendition, published: report.published, arrangement: null, known: [] }, vocabulary)
    for (const sentence of sightingsOf(document)) {
      const { start, end } = sentence.read.sentence
      const phrasing = byText.get(rendition.text.slice(start, end))
      if (phrasing === undefined) continue
      const features = new SentenceFeatures(sentence, vocabulary)
      for (const candidate of candidatesOf(sentence)) {
        const { actor, thing } = candidate
        if (actor.first < 0 || thing.first < 0) continue
        examples.push({
          features: featuresOf(features, candidate, numbered),
          label: labelIn(phrasing, actor.holder.actor, thing.component),
          weight: phrasingWeight,
          cluster: `phrasings ${text % 40}`,
          group: `phrasings ${text} ${start} ${actor.holder.actor} ${thing.component}`,
        })
      }
    }
  }
  numbered.without = () => false
  return examples
}

function labelIn({ labels }: Phrasing, actor: string, component: string): number {
  const found = labels.find((one) => one.actor === actor && one.component === component)
  if (found !== undefined) return stances.indexOf(found.stance as (typeof stances)[number]) + 1
  // Taking part in a form that is not said follows from any position.
  return labels.length > 0 && component === vocabulary.pack.unspecified ? -1 : 0
}

function shuffled<One>(list: readonly One[]): readonly One[] {
  const random = seeded(99)
  return list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}
