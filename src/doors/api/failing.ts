import type { Context } from 'hono'
import type { Failure } from '../../records/failure.ts'
import type { ReportName } from '../../records/report-name.ts'
import { explainFailure } from '../explain.ts'
import { type ProblemResponse, problem } from './problem.ts'

export type FailureStatus = 404 | 409 | 410 | 422

const statuses: Readonly<Record<Failure['code'], FailureStatus>> = {
  'no-such-report': 404,
  ambiguous: 409,
  'unknown-actor': 404,
  'unknown-component': 404,
  'unknown-outlet': 404,
  'text-removed': 410,
  'no-original': 404,
  'original-damaged': 409,
  'same-report': 422,
  'bad-day': 422,
  'days-reversed': 422,
  'bad-url': 422,
  'bad-cursor': 422,
  'nothing-asked': 422,
  'unknown-condition': 404,
  'two-states': 422,
  'bad-version': 422,
  'bad-instant': 422,
  'file-there': 409,
  'other-damaged': 422,
  'copy-damaged': 422,
  'copy-holds-other': 409,
  'copy-incomplete': 409,
  forked: 409,
  circular: 409,
  'two-sources': 409,
  contradicts: 409,
  'nothing-decided': 409,
  'no-such-value': 404,
  'ambiguous-value': 409,
  'no-such-decision': 404,
  'ambiguous-decision': 409,
  'quote-lost': 422,
  'bad-value': 422,
  'field-unfit': 422,
  'field-missing': 422,
  'table-unfit': 422,
  'linked-round': 409,
  'not-linked': 409,
  'no-such-source': 404,
}

/**
 * Answer a question that has no answer. `able` are the statuses the route describes; a failure that would have another is
 * a 422: an actor that the query and not the path misspells leaves nothing missing at the address.
 */
export function failing<const Status extends FailureStatus>(
  c: Context,
  failure: Failure,
  able: readonly Status[],
): ProblemResponse<Status | 422> {
  const wanted = statuses[failure.code]
  const status = able.find((one) => one === wanted) ?? 422
  return problem<Status | 422>(c, {
    status,
    code: failure.code,
    detail: explainFailure(failure),
    suggestions: suggestionsOf(failure),
  })
}

function suggestionsOf(failure: Failure): { readonly id: string; readonly name: string }[] {
  switch (failure.code) {
    case 'no-such-report':
      return failure.near.map(named)
    case 'ambiguous':
      return failure.candidates.map(named)
    case 'unknown-actor':
    case 'unknown-component':
    case 'unknown-condition':
      return failure.near.map(({ id, name }) => ({ id, name }))
    default:
      return []
  }
}

function named(report: ReportName): { readonly id: string; readonly name: string } {
  return { id: report.id, name: report.name ?? report.headline ?? report.outlet ?? report.id }
}
