import { type ClientResponse, hc } from 'hono/client'
import type { Api } from '../../src/doors/api/app.ts'
import type { Problem } from '../../src/doors/api/schemas/problem.ts'
import { fromFiles } from './from-files.ts'
import { askFiles } from './site/ask-files.ts'

/** How an answer is got: from the server, or from the files of a static site. */
const ask: typeof fetch = fromFiles ? askFiles : (input, init) => fetch(input, init)

/** The typed client: addresses and answers are those of the server's own types. */
export const api = hc<Api>('/api/v1', { fetch: ask })

/** The same, of the ledger as it was known at an instant; as it is now where none is given. */
export function apiAt(knownAt: string | undefined): typeof api {
  if (knownAt === undefined) return api
  return hc<Api>('/api/v1', {
    fetch: (input: RequestInfo | URL, init?: RequestInit) => {
      const address = new URL(String(input), 'https://surety.invalid')
      address.searchParams.set('knownAt', knownAt)
      return ask(address.pathname + address.search, init)
    },
  })
}

/** A request that gave no value: the server's problem, or no answer at all (`problem` is null). */
export class Trouble extends Error {
  readonly problem: Problem | null

  constructor(problem: Problem | null) {
    super(problem?.detail ?? 'No answer from Surety.')
    this.name = 'Trouble'
    this.problem = problem
  }
}

type AnswerOf<Answer> = Answer extends ClientResponse<infer Value, 200 | 201, 'json'> ? Value : never

/** The value of an answer; throws `Trouble` where there is none, which the page that asked shows. */
export async function answerOf<Answer extends ClientResponse<unknown>>(
  asked: Promise<Answer>,
): Promise<AnswerOf<Answer>> {
  const answer = await asked.catch(() => {
    throw new Trouble(null)
  })
  const body: unknown = await answer.json().catch(() => null)
  if (answer.ok && body !== null) return body as AnswerOf<Answer>
  throw new Trouble(isProblem(body) ? body : null)
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body
}

/** A name as one segment of an address: ids given on input may have slashes ("coalition/01.txt"). */
export function segment(name: string): string {
  return encodeURIComponent(name)
}
