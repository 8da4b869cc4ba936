import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { BriefPage } from '../../src/doors/api/schemas/brief-page.ts'
import type { LookAnswer, SourceAnswer } from '../../src/doors/api/schemas/sources.ts'
import type { ActorList } from '../../src/records/actor-list.ts'
import type { Board } from '../../src/records/board.ts'
import type { Changes } from '../../src/records/changes.ts'
import type { ConditionRegister } from '../../src/records/condition.ts'
import type { Grades } from '../../src/records/grades.ts'
import type { History } from '../../src/records/history.ts'
import type { LedgerDays } from '../../src/records/ledger-days.ts'
import type { Page } from '../../src/records/page.ts'
import type { ReviewQueue } from '../../src/records/queue.ts'
import type { Reconciliation } from '../../src/records/reconciled.ts'
import type { Comparison, LineageView, ReportDetail, SearchHit, StandingReport } from '../../src/records/report-view.ts'
import type { StatementView } from '../../src/records/statement-view.ts'
import type { WhatIf } from '../../src/records/what-if.ts'
import type {
  BriefSearch,
  ChangesSearch,
  ReportsSearch,
  ReviewSearch,
  StatementSearch,
  TableSearch,
  WhatIfSearch,
} from './addresses.ts'
import { answerOf, api, apiAt, segment } from './api.ts'

/** Every question the pages ask, by the name it is kept under. Answers are the records the API promises. */

/** What of a board's address the server answers to; how its rows are put in order is the page's own. */
function boardAsked(search: TableSearch) {
  const { asOf, actors, outlets, atLeast, ownOnly, independentOnly, minGrade } = search
  const components = search.components === 'all' ? undefined : search.components
  return given({ asOf, actors, components, outlets, atLeast, ownOnly, independentOnly, minGrade })
}

export function boardQuery(search: TableSearch) {
  const { knownAt } = search
  const query = boardAsked(search)
  return queryOptions({
    queryKey: ['board', knownAt ?? null, query],
    queryFn: (): Promise<Board> => answerOf(apiAt(knownAt).board.$get({ query })),
    placeholderData: keepPreviousData,
  })
}

/** Positions of a cell are long to look at; so many are shown before more are asked for. */
const historyShown = '50'

export function historyQuery(actor: string, component: string, { asOf, knownAt }: TableSearch) {
  const param = { actor: segment(actor), component: segment(component) }
  return infiniteQueryOptions({
    queryKey: ['history', actor, component, asOf ?? null, knownAt ?? null],
    queryFn: ({ pageParam }): Promise<History> =>
      answerOf(
        apiAt(knownAt).cells[':actor'][':component'].$get({
          param,
          query: { ...given({ asOf }), ...paged(pageParam, historyShown) },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
}

/** What became of a cell's promises; it takes a board of each day on which something was said, so the history does not wait for it. */
export function lifecycleQuery(actor: string, component: string, { asOf, knownAt }: TableSearch) {
  const param = { actor: segment(actor), component: segment(component) }
  return queryOptions({
    queryKey: ['history', actor, component, asOf ?? null, knownAt ?? null, 'lifecycle'],
    queryFn: (): Promise<History> =>
      answerOf(
        apiAt(knownAt).cells[':actor'][':component'].$get({
          param,
          query: { ...given({ asOf }), limit: '1', lifecycle: 'true' },
        }),
      ),
    select: ({ lifecycle }) => lifecycle ?? [],
  })
}

/** Days on which something happened; they change only with the ledger. */
export function daysQuery() {
  return queryOptions({
    queryKey: ['days'],
    queryFn: (): Promise<LedgerDays> => answerOf(api.days.$get()),
    staleTime: 300_000,
  })
}

export function actorsQuery() {
  return queryOptions({
    queryKey: ['actors'],
    queryFn: (): Promise<ActorList> => answerOf(api.actors.$get()),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function outletsQuery() {
  return queryOptions({
    queryKey: ['outlets'],
    queryFn: (): Promise<Grades> => answerOf(api.outlets.$get()),
  })
}

export function countsQuery({ asOf, knownAt }: Pick<TableSearch, 'asOf' | 'knownAt'>) {
  return queryOptions({
    queryKey: ['counts', asOf ?? null, knownAt ?? null],
    queryFn: (): Promise<Reconciliation> => answerOf(apiAt(knownAt).counts.$get({ query: given({ asOf }) })),
    placeholderData: keepPreviousData,
  })
}

export function conditionsQuery({ asOf, knownAt }: Pick<TableSearch, 'asOf' | 'knownAt'>) {
  return queryOptions({
    queryKey: ['conditions', asOf ?? null, knownAt ?? null],
    queryFn: (): Promise<ConditionRegister> => answerOf(apiAt(knownAt).conditions.$get({ query: given({ asOf }) })),
    placeholderData: keepPreviousData,
  })
}

export function whatIfQuery({ knownAt, ...search }: WhatIfSearch) {
  return queryOptions({
    queryKey: ['what-if', knownAt ?? null, search],
    queryFn: (): Promise<WhatIf> => answerOf(apiAt(knownAt)['what-if'].$get({ query: { ...search } })),
    placeholderData: keepPreviousData,
  })
}

/** At most so many changes are shown at once; how many more there are is said. */
const changesShown = '500'

export function changesQuery(search: ChangesSearch) {
  const { from, to, actors, components, since } = search
  const query = { ...given({ from, to, actors, components, since }), limit: changesShown }
  return queryOptions({
    queryKey: ['changes', query],
    queryFn: (): Promise<Changes> => answerOf(api.changes.$get({ query })),
    placeholderData: keepPreviousData,
  })
}

export function briefQuery(search: BriefSearch) {
  return queryOptions({
    queryKey: ['brief', search],
    queryFn: async (): Promise<BriefPage> => {
      const brief: unknown = await answerOf(api['brief.json'].$get({ query: { ...search } }))
      // The client's types cannot tell runs of text apart by what they are; the server's schema has checked them.
      return brief as BriefPage
    },
    placeholderData: keepPreviousData,
  })
}

export function reviewQuery(search: ReviewSearch) {
  return queryOptions({
    queryKey: ['review', search],
    queryFn: async (): Promise<ReviewQueue> => {
      const queue: unknown = await answerOf(api.review.$get({ query: { ...search, limit: '200' } }))
      // The client's types lose what a judgement's free fields are; the server's schema has checked them.
      return queue as ReviewQueue
    },
  })
}

export function reportsQuery(search: ReportsSearch) {
  return infiniteQueryOptions({
    queryKey: ['reports', search],
    queryFn: ({ pageParam }): Promise<Page<StandingReport>> =>
      answerOf(api.reports.$get({ query: { ...search, ...paged(pageParam) } })),
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

export function looksQuery(source: string) {
  return infiniteQueryOptions({
    queryKey: ['looks', source],
    queryFn: ({ pageParam }): Promise<Page<LookAnswer>> =>
      answerOf(
        api.sources[':id'].runs.$get({
          param: { id: segment(source) },
          query: { limit: '20', ...(pageParam === null ? {} : { cursor: pageParam }) },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
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

type Without<Value> = { [Key in keyof Value]?: Exclude<Value[Key], undefined> }

/** A question without what is not asked. */
function given<Asked extends Readonly<Record<string, string | undefined>>>(asked: Asked): Without<Asked> {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as Without<Asked>
}

function paged(cursor: string | null, limit = '100'): { limit: string; cursor?: string } {
  return cursor === null ? { limit } : { limit, cursor }
}
