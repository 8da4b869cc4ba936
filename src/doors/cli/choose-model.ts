import { type ModelPlace, openModel } from '../../outside/model/open-model.ts'
import { ModelReader } from '../../pipeline/model-reader.ts'

/** What a person says about who reads. */
export interface ReaderAsked {
  readonly reader: 'rules' | 'model'
  readonly model?: string
  readonly modelUrl?: string
}

export type ChosenReader =
  | { readonly ok: true; readonly model: ModelReader | null }
  | { readonly ok: false; readonly say: string }

/** Seconds that one answer may take where `SURETY_MODEL_TIMEOUT` does not say. */
const usualPatience = 120

/**
 * The reader that was asked for: the rules, unless a person says `--reader model`. The key comes from the environment
 * alone, so that it stands in no history of commands and no list of processes.
 */
export function chooseReader(asked: ReaderAsked, env: NodeJS.ProcessEnv = process.env): ChosenReader {
  if (asked.reader === 'rules') return { ok: true, model: null }
  const place = placeOf(asked, env)
  return typeof place === 'string' ? { ok: false, say: place } : { ok: true, model: new ModelReader(openModel(place)) }
}

function placeOf({ model, modelUrl: url }: ReaderAsked, env: NodeJS.ProcessEnv): ModelPlace | string {
  if (url === undefined || url === '')
    return 'To read with a model, say where it is: --model-url ADDRESS or SURETY_MODEL_URL, the base address of a server that speaks OpenAI\u2019s protocol (such as http://localhost:11434/v1).'
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    return `${url} is no address of a model\u2019s server; give its base address with http:// or https://.`
  if (model === undefined || model === '')
    return 'To read with a model, say which: --model NAME or SURETY_MODEL, as its server calls it.'
  const seconds = env.SURETY_MODEL_TIMEOUT === undefined ? usualPatience : Number(env.SURETY_MODEL_TIMEOUT)
  if (!(seconds > 0 && seconds <= 86_400))
    return `SURETY_MODEL_TIMEOUT is ${env.SURETY_MODEL_TIMEOUT}; it must be a number of seconds above 0.`
  return { url, model, key: env.SURETY_MODEL_KEY || null, patience: seconds * 1000 }
}
