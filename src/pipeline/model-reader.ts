import type { Vocabulary } from '../packs/vocabulary.ts'
import { modelInstructions } from '../reading/model-instructions.ts'
import { modelPieces } from '../reading/model-pieces.ts'
import { type Grounded, groundedValues } from '../reading/model-reading.ts'
import type { ToRead } from '../reading/read-report.ts'
import type { ReportId } from '../records/ids.ts'
import type { LanguageModel, ModelTrouble, RefusedValue } from '../records/model-answers.ts'
import type { Reading } from '../records/reading.ts'

/** A change of what a model is told, or of what is kept of its answers, changes the version. */
const version = 1

/** Whether a reading was made by a model, whichever. */
export function isByModel({ readBy }: Reading): boolean {
  return readBy.startsWith('model:')
}

/** What came of asking a model: what it cost, what was refused, and what has no reading yet. */
export interface ModelTally {
  readonly model: string
  /** Answers asked for, and how many of them were kept from an earlier time. */
  readonly answers: number
  readonly kept: number
  readonly tokens: { readonly sent: number; readonly received: number }
  readonly refused: readonly (RefusedValue & { readonly report: ReportId })[]
  readonly failed: readonly { readonly report: ReportId; readonly code: ModelTrouble; readonly detail: string }[]
}

/** Reads reports with a language model, and counts what that cost. */
export class ModelReader {
  readonly #model: LanguageModel
  #answers = 0
  #kept = 0
  #sent = 0
  #received = 0
  readonly #refused = new Map<ReportId, readonly RefusedValue[]>()
  readonly #failed = new Map<ReportId, { readonly code: ModelTrouble; readonly detail: string }>()

  constructor(model: LanguageModel) {
    this.#model = model
  }

  /** All of a report or nothing: null where a piece of it got no answer, so that it stands as not read until the next time. */
  async read(toRead: ToRead, vocabulary: Vocabulary): Promise<Reading | null> {
    const { report, rendition } = toRead
    const model = this.#model.name
    const instructions = modelInstructions(vocabulary.pack)
    const all: Grounded[] = []
    for (const piece of modelPieces(rendition)) {
      const answer = await this.#model.answer({ instructions, text: rendition.text.slice(piece.start, piece.end) })
      if (!answer.ok) {
        this.#failed.set(report.id, { code: answer.code, detail: answer.detail })
        return null
      }
      this.#answers++
      if (answer.kept) this.#kept++
      this.#sent += answer.tokens.sent
      this.#received += answer.tokens.received
      all.push(groundedValues({ toRead, piece, vocabulary, model }, answer.values))
    }
    this.#failed.delete(report.id)
    this.#refused.set(
      report.id,
      all.flatMap(({ refused }) => refused),
    )
    return {
      ...{
        kind: 'reading',
        report: report.id,
        rendition: rendition.id,
        readBy: `model:${model}@${version}`,
        unread: null,
      },
      statements: once(all.flatMap(({ statements }) => statements)),
      positions: once(all.flatMap(({ positions }) => positions)),
      counts: once(all.flatMap(({ counts }) => counts)),
      meetings: [],
    }
  }

  tally(): ModelTally {
    return {
      model: this.#model.name,
      answers: this.#answers,
      kept: this.#kept,
      tokens: { sent: this.#sent, received: this.#received },
      refused: [...this.#refused].flatMap(([report, all]) => all.map((one) => ({ ...one, report }))),
      failed: [...this.#failed].map(([report, one]) => ({ report, ...one })),
    }
  }
}

/** A model may say the same twice; a ledger keeps one value of an id. */
function once<Value extends { readonly id: string }>(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map((one) => [one.id, one])).values()]
}
