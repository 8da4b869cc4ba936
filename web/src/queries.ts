import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { SourceAnswer } from '../../src/doors/api/schemas/sources.ts'
import type { Board } from '../../src/records/board.ts'
import type { History } from '../../src/records/history.ts'
import type { Page } from '../../src/records/page.ts'
import type { Comparison, LineageView, ReportDetail, SearchHit, StandingReport } from '../../src/records/report-view.ts'
import type { StatementView } from '../../src/records/statement-view.ts'
import type { StatementSearch } from './addresses.ts'
import { answerOf, api, segment } from './api.ts'

/** Every question the pages ask, by the name it is kept under. Answers are the records the API promises. */

export function boardQuery(asOf: string | undefined) {
  return queryOptions({
    queryKey: ['board', asOf ?? null],
    queryFn: (): Promise<Board> => answerOf(api.board.$get({ query: dated(asOf) })),
  })
}

export function historyQuery(actor: string, component: string, asOf: string | undefined) {
  const param = { actor: segment(actor), component: segment(component) }
  return queryOptions({
    queryKey: ['history', actor, component, asOf ?? null],
    queryFn: (): Promise<History> => answerOf(api.cells[':actor'][':component'].$get({ param, query: dated(asOf) })),
  })
}

export function reportsQuery() {
  return infiniteQueryOptions({
    queryKey: ['reports'],
    queryFn: ({ pageParam }): Promise<Page<StandingReport>> => answerOf(api.reports.$get({ query: paged(pageParam) })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
}

export function reportQuery(id: string) {
  return queryOptions({
    queryKey: ['report', id],
    queryFn: (): Promise<ReportDetail> => answerOf(api.reports[':id'].$get({ param: { id: segment(id) } })),
  })
}

export function lineageQuery(id: string) {
  return queryOptions({
    queryKey: ['lineage', id],
    queryFn: async () => {
      const view: unknown = await answerOf(api.reports[':id'].lineage.$get({ param: { id: segment(id) } }))
      // The client's types cannot follow a tree into itself; the server's schema has checked it.
      return view as LineageView
    },
  })
}

export function compareQuery(a: string, b: string) {
  return queryOptions({
    queryKey: ['compare', a, b],
    queryFn: (): Promise<Comparison> =>
      answerOf(api.compare[':a'][':b'].$get({ param: { a: segment(a), b: segment(b) } })),
  })
}

export function sourcesQuery() {
  return queryOptions({
    queryKey: ['sources'],
    queryFn: (): Promise<{ readonly sources: readonly SourceAnswer[] }> => answerOf(api.sources.$get()),
  })
}

export function searchQuery(words: string) {
  return infiniteQueryOptions({
    queryKey: ['search', words],
    queryFn: ({ pageParam }): Promise<Page<SearchHit>> =>
      answerOf(api.search.$get({ query: { q: words, ...paged(pageParam) } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled: words !== '',
  })
}

export function statementsQuery(search: StatementSearch) {
  return infiniteQueryOptions({
    queryKey: ['statements', search],
    queryFn: ({ pageParam }): Promise<Page<StatementView>> =>
      answerOf(api.statements.$get({ query: { ...search, ...paged(pageParam) } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
}

function dated(asOf: string | undefined): { asOf?: string } {
  return asOf === undefined ? {} : { asOf }
}

function paged(cursor: string | null): { limit: string; cursor?: string } {
  return cursor === null ? { limit: '100' } : { limit: '100', cursor }
}
