import type { Desk } from '../../pipeline/desk.ts'
import { createApi } from '../api/app.ts'
import type { Problem } from '../api/schemas/problem.ts'
import type { Bundle, SiteIndex } from './bundle.ts'
import { cutReport, cutWords, withoutPeople } from './cut-words.ts'

/** A file of a site before it is written. */
export interface Recorded {
  /** Its name without folder and ending. */
  readonly bundle: string
  readonly content: Bundle | SiteIndex
}

/** Asks the API as a page would, and gives what may be published of its answers. */
export interface Recorder {
  readonly asked: <Value>(path: string) => Promise<Value>
  /** The same of a report, whose text is cut to its quotations; its trouble, where it has no text any more. */
  readonly askedText: (path: string) => Promise<unknown>
}

/** Over one ledger; quotations are cut at `quoteLength` characters, or texts left whole where it is null. */
export function recorderOver(desk: Desk, quoteLength: number | null): Recorder {
  const api = createApi(desk, 'site')
  const answer = async (path: string): Promise<{ readonly ok: boolean; readonly body: unknown }> => {
    const response = await api.request(path)
    return { ok: response.ok, body: withoutPeople(await response.json()) }
  }
  return {
    asked: async <Value>(path: string): Promise<Value> => {
      const { ok, body } = await answer(path)
      if (!ok) throw new Error(`The API gave no answer for ${path}: ${(body as Problem).code}`)
      return (quoteLength === null ? body : cutWords(body, quoteLength)) as Value
    },
    askedText: async (path) => {
      const { ok, body } = await answer(path)
      if (!ok) return { problem: body }
      return quoteLength === null ? body : cutReport(body, quoteLength)
    },
  }
}
