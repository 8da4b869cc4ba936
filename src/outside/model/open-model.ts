import { join } from 'node:path'
import type { LanguageModel, ModelAnswer, ModelAsked, ModelTrouble } from '../../records/model-answers.ts'
import { configFolder } from '../writer.ts'
import { type KeptAnswers, keptAnswersIn } from './kept-answers.ts'
import { modelValuesSchema } from './model-shape.ts'

/** Where a model is to be had: any server that speaks OpenAI's protocol. */
export interface ModelPlace {
  /** Base address of the server, such as http://localhost:11434/v1. */
  readonly url: string
  readonly model: string
  /** Null for a server that asks for none. Goes to that server and nowhere else. */
  readonly key: string | null
  /** Milliseconds that one answer may take, its retries among them. */
  readonly patience: number
}

/** How often one question is put again where a server is busy or does not answer. */
const retries = 2

/** A model of a server, its answers kept in the person's own folder. Nothing is sent before the first question. */
export function openModel(place: ModelPlace, kept: KeptAnswers = keptAnswersIn(answersFolder())): LanguageModel {
  return {
    name: place.model,
    answer: async (asked) => {
      const question = [place.url, place.model, asked.instructions, asked.text]
      const values = await kept.get(question)
      if (values !== null) return { ok: true, values, kept: true, tokens: { sent: 0, received: 0 } }
      const answer = await ask(place, asked)
      if (answer.ok) await kept.keep(question, answer.values)
      return answer
    },
  }
}

function answersFolder(): string {
  return join(configFolder(), 'model-answers')
}

async function ask(
  { url, model, key, patience }: ModelPlace,
  { instructions, text }: ModelAsked,
): Promise<ModelAnswer> {
  // Half a second of start-up that only who asks a model pays for.
  const [{ generateText, Output }, { createOpenAICompatible }] = await Promise.all([
    import('ai'),
    import('@ai-sdk/openai-compatible'),
  ])
  const server = createOpenAICompatible({
    name: 'model',
    baseURL: url,
    supportsStructuredOutputs: true,
    ...(key === null ? {} : { apiKey: key }),
  })
  try {
    const { output, totalUsage } = await generateText({
      model: server(model),
      output: Output.object({ schema: modelValuesSchema, name: 'values' }),
      instructions,
      prompt: text,
      temperature: 0,
      maxRetries: retries,
      abortSignal: AbortSignal.timeout(patience),
    })
    const tokens = { sent: totalUsage.inputTokens ?? 0, received: totalUsage.outputTokens ?? 0 }
    return { ok: true, values: output, kept: false, tokens }
  } catch (error) {
    return { ok: false, ...(await troubleOf(error)) }
  }
}

/** What went wrong, as a code and the server's own words, cut short. @throws what is a bug. */
async function troubleOf(error: unknown): Promise<{ readonly code: ModelTrouble; readonly detail: string }> {
  const { APICallError, NoObjectGeneratedError, NoOutputGeneratedError, RetryError } = await import('ai')
  if (RetryError.isInstance(error)) return troubleOf(error.lastError)
  if (error instanceof Error && /^(?:TimeoutError|AbortError)$/.test(error.name))
    return { code: 'timed-out', detail: '' }
  if (NoObjectGeneratedError.isInstance(error)) {
    const declined = error.finishReason === 'content-filter' || (error.text ?? '').trim() === ''
    return { code: declined ? 'declined' : 'malformed', detail: short(declined ? '' : (error.text ?? '')) }
  }
  if (NoOutputGeneratedError.isInstance(error)) return { code: 'declined', detail: '' }
  if (APICallError.isInstance(error)) {
    if (error.statusCode === undefined) return { code: 'unreachable', detail: short(error.message) }
    if (error.statusCode === 200) return { code: 'malformed', detail: short(error.responseBody ?? error.message) }
    return { code: 'rejected', detail: short(`${error.statusCode} ${error.message}`) }
  }
  throw error
}

function short(words: string): string {
  return words.length <= 200 ? words : `${words.slice(0, 199)}…`
}
