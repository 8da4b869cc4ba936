import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { findSearch, parseSearch, reportSearch, statementSearch, stringifySearch, tableSearch } from './addresses.ts'
import { BoardPage } from './board/board-page.tsx'
import { CellPanel } from './cell/cell-panel.tsx'
import { NotFound, Troubled } from './parts/states.tsx'
import { Shell } from './shell.tsx'

function Failed({ error }: { readonly error: unknown }) {
  return <Troubled error={error instanceof Error ? error : new Error('Something on this page failed.')} />
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

const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  component: lazyRouteComponent(() => import('./reports/reports-page.tsx'), 'ReportsPage'),
})
const report = createRoute({
  getParentRoute: () => root,
  path: '/reports/$id',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('./reports/report-page.tsx'), 'ReportPage'),
})
const choose = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  component: lazyRouteComponent(() => import('./compare/choose-page.tsx'), 'ChoosePage'),
})
const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare/$a/$b',
  component: lazyRouteComponent(() => import('./compare/compare-page.tsx'), 'ComparePage'),
})
const statements = createRoute({
  getParentRoute: () => root,
  path: '/statements',
  validateSearch: statementSearch,
  component: lazyRouteComponent(() => import('./statements/statements-page.tsx'), 'StatementsPage'),
})
const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: findSearch,
  component: lazyRouteComponent(() => import('./search/search-page.tsx'), 'SearchPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    table.addChildren([board, cell]),
    reports,
    report,
    choose,
    compare,
    statements,
    search,
  ]),
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
