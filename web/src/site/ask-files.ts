import type { Problem } from '../../../src/doors/api/schemas/problem.ts'
import { answerTo } from './answer-to.ts'
import { NotHere } from './shelf.ts'

/** In place of a server: the same questions answered from the files of the site; what they do not hold is told as a problem. */
export async function askFiles(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const { pathname, searchParams } = new URL(String(input), 'https://site.invalid')
  try {
    if ((init?.method ?? 'GET') !== 'GET')
      throw new NotHere('This site is read-only: nothing can be judged or added here.')
    const value = await answerTo(pathname.replace(/^\/api\/v1/, ''), Object.fromEntries(searchParams))
    return answered(200, problemIn(value) ?? value)
  } catch (error) {
    if (!(error instanceof NotHere)) throw error
    return answered(404, problemOf(error.message))
  }
}

/** What the API itself refused when the site was written, such as the text of a report that was removed. */
function problemIn(value: unknown): Problem | null {
  return typeof value === 'object' && value !== null && 'problem' in value ? (value.problem as Problem) : null
}

function problemOf(detail: string): Problem {
  return {
    type: 'urn:surety:problem:not-on-this-site',
    title: 'Not on this site',
    status: 404,
    code: 'not-on-this-site',
    detail,
    instance: null,
    errors: [],
    suggestions: [],
  }
}

/** As much of a response as is asked of one. The value is handed on as it is: it came as a value. */
function answered(status: number, value: unknown): Response {
  const refused = typeof value === 'object' && value !== null && 'detail' in value && 'code' in value
  return { ok: status === 200 && !refused, status, json: async () => value } as Response
}
