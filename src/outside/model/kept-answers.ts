import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { sha256 } from '../../records/ids.ts'
import type { ModelValues } from '../../records/model-answers.ts'
import { readSmallFile } from '../small-file.ts'
import { writeWhole } from '../write-whole.ts'
import { modelValuesSchema } from './model-shape.ts'

/** An answer is some kilobytes; what is larger was not written here. */
const ceiling = 16_000_000

const keptSchema = z.object({ values: modelValuesSchema })

/** Answers of models kept by content, one file each: the same question to the same model is never paid for twice. */
export interface KeptAnswers {
  get(question: readonly string[]): Promise<ModelValues | null>
  keep(question: readonly string[], values: ModelValues): Promise<void>
}

export function keptAnswersIn(folder: string): KeptAnswers {
  const fileOf = (question: readonly string[]) => join(folder, `${sha256(JSON.stringify(question))}.json`)
  return {
    get: async (question) => {
      const file = await readSmallFile(fileOf(question), ceiling)
      if (!file.ok) return null
      try {
        return keptSchema.parse(JSON.parse(file.text)).values
      } catch {
        // Half a file, or one of another version: asked again.
        return null
      }
    },
    keep: async (question, values) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      // A folder that cannot be written only costs the next answer.
      await writeWhole(fileOf(question), JSON.stringify({ values }))
    },
  }
}
