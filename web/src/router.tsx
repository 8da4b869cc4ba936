import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import {
  briefSearch,
  changesSearch,
  compareSearch,
  countsSearch,
  findSearch,
  mapSearch,
  parseSearch,
  reportSearch,
  reportsSearch,
  reviewSearch,
  sourcesSearch,
  statementSearch,
  stringifySearch,
  tableSearch,
  whatIfSearch,
} from './addresses.ts'
import { BoardPage } from './board/board-page.tsx'
import { CellPanel } from './cell/cell-panel.tsx'
import { ChoosePage } from './compare/choose-page.tsx'
import { ComparePage } from './compare/compare-page.tsx'
import { fromFiles } from './from-files.ts'
import { NotFound, PageTroubled } from './parts/states.tsx'
import { ReportPage } from './reports/report-page.tsx'
import { ReportsPage } from './reports/reports-page.tsx'
import { SearchPage } from './search/search-page.tsx'
import { Shell } from './shell.tsx'
import { StatementsPage } from './statements/statements-page.tsx'

function Failed({ error }: { readonly error: unknown }) {
  return <PageTroubled error={error instanceof Error ? error : new Error('Something on this page failed.')} />
}

/** The pages. Their addresses are those of the API without its prefix. */

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: Failed,
})

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/board' })
  },
})

/** The board stays where it is while the panels of its cells come and go. */
const table = createRoute({
  getParentRoute: () => root,
  id: 'table',
  validateSearch: tableSearch,
  component: BoardPage,
})
const board = createRoute({ getParentRoute: () => table, path: '/board' })
const cell = createRoute({ getParentRoute: () => table, path: '/cells/$actor/$component', component: CellPanel })

/** Pages of their own weight are loaded when they are opened. */
const whatIf = createRoute({
  getParentRoute: () => root,
  path: '/what-if',
  validateSearch: whatIfSearch,
  component: lazyRouteComponent(() => import('./what-if/what-if-page.tsx'), 'WhatIfPage'),
})
const changes = createRoute({
  getParentRoute: () => root,
  path: '/changes',
  validateSearch: changesSearch,
  component: lazyRouteComponent(() => import('./changes/changes-page.tsx'), 'ChangesPage'),
})
const counts = createRoute({
  getParentRoute: () => root,
  path: '/counts',
  validateSearch: countsSearch,
  component: lazyRouteComponent(() => import('./counts/counts-page.tsx'), 'CountsPage'),
})
const map = createRoute({
  getParentRoute: () => root,
  path: '/map',
  validateSearch: mapSearch,
  component: lazyRouteComponent(() => import('./map/map-page.tsx'), 'MapPage'),
})
const brief = createRoute({
  getParentRoute: () => root,
  path: '/brief',
  validateSearch: briefSearch,
  component: lazyRouteComponent(() => import('./brief/brief-page.tsx'), 'BriefPage'),
})
const review = createRoute({
  getParentRoute: () => root,
  path: '/review',
  validateSearch: reviewSearch,
  component: lazyRouteComponent(() => import('./review/review-page.tsx'), 'ReviewPage'),
})

const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  validateSearch: reportsSearch,
  component: ReportsPage,
})
const report = createRoute({
  getParentRoute: () => root,
  path: '/reports/$id',
  validateSearch: reportSearch,
  component: ReportPage,
})
const choose = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  component: ChoosePage,
})
const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare/$a/$b',
  validateSearch: compareSearch,
  component: ComparePage,
})
const statements = createRoute({
  getParentRoute: () => root,
  path: '/statements',
  validateSearch: statementSearch,
  component: StatementsPage,
})
const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  validateSearch: sourcesSearch,
  component: lazyRouteComponent(() => import('./sources/sources-page.tsx'), 'SourcesPage'),
})
const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: findSearch,
  component: SearchPage,
})

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    table.addChildren([board, cell]),
    whatIf,
    changes,
    counts,
    map,
    brief,
    review,
    reports,
    report,
    choose,
    compare,
    statements,
    sources,
    search,
  ]),
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  ...(fromFiles ? { history: createHashHistory() } : {}),
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
