import type { Context, TypedResponse } from 'hono'
import type { Problem } from './schemas/problem.ts'

/** The statuses that a question or a write may answer with when it has no value to give. */
export type ProblemStatus = 400 | 403 | 404 | 405 | 409 | 410 | 411 | 413 | 415 | 422 | 500 | 503

/** Titles say the kind of trouble and stay the same; `detail` says what happened this time. */
const titles: Readonly<Record<ProblemStatus, string>> = {
  400: 'The request cannot be read',
  403: 'This request is not allowed',
  404: 'Nothing is here',
  405: 'This address does not do that',
  409: 'More than one may be meant',
  410: 'The text was removed',
  411: 'The length of the body is missing',
  413: 'The request is too large',
  415: 'The body is not of a kind this address takes',
  422: 'The request is not as the API expects it',
  500: 'The server failed',
  503: 'The ledger cannot be used now',
}

export interface Trouble<Status extends ProblemStatus = ProblemStatus> {
  readonly status: Status
  readonly code: string
  readonly detail: string
  readonly instance?: string
  readonly errors?: Problem['errors']
  readonly suggestions?: Problem['suggestions']
}

/** A problem as a route's types see it: one response for each status, not one with many. */
export type ProblemResponse<Status extends ProblemStatus> = Status extends ProblemStatus
  ? Response & TypedResponse<Problem, Status, 'json'>
  : never

/** Put trouble on the wire: every error has every field, so that one shape holds for all. */
export function problem<Status extends ProblemStatus>(c: Context, trouble: Trouble<Status>): ProblemResponse<Status> {
  const { status, code, detail, instance = null, errors = [], suggestions = [] } = trouble
  const type = `urn:surety:problem:${code}`
  const body: Problem = { type, title: titles[status], status, code, detail, instance, errors, suggestions }
  const headers = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }
  return c.json<Problem, Status>(body, status, headers) as ProblemResponse<Status>
}
