import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Desk } from '../../pipeline/desk.ts'
import { limitBody, onlyJson } from './body.ts'
import { pastQuestions } from './past.ts'
import { newRouter } from './router.ts'
import { boardRoutes } from './routes/board.ts'
import { cellRoutes } from './routes/cells.ts'
import { changeRoutes } from './routes/changes.ts'
import { choosingRoutes } from './routes/choosing.ts'
import { compareRoutes } from './routes/compare.ts'
import { conditionRoutes } from './routes/conditions.ts'
import { countRoutes } from './routes/counts.ts'
import { gradeRoutes } from './routes/grades.ts'
import { ledgerRoutes } from './routes/ledger.ts'
import { logRoutes } from './routes/log.ts'
import { publishingRoutes } from './routes/publishing.ts'
import { reportRoutes } from './routes/reports.ts'
import { reviewRoutes } from './routes/review.ts'
import { searchRoutes } from './routes/search.ts'
import { sourceRoutes } from './routes/sources.ts'
import { statementRoutes } from './routes/statements.ts'
import type { Asking } from './taking-in.ts'
import { turns } from './turns.ts'
import { unchangedAnswers } from './unchanged.ts'

/** Where the API stands. A page of the app has the same address without it. */
export const apiPrefix = '/api/v1'

const about = {
  openapi: '3.1.0',
  info: {
    title: 'Surety',
    version: '1',
    description:
      'Who takes part in what, with which stance, on which conditions, on whose word, and how many independent texts say so. Every error is problem+json (RFC 9457) in one shape. Lists give `items` and `next`; ask for the following stretch with `cursor`. Every GET takes `knownAt`, a day or a time with its zone, and answers as the ledger knew it then. Answers carry an `ETag`; asked again with `If-None-Match`, 304 says that nothing was entered since.',
  },
  servers: [{ url: apiPrefix }],
}

/**
 * The API over one ledger. `by` is who writes: the entries of this server's writes carry it. `asking`: how web addresses are asked; null
 * where none are. `originals`: whether the bytes of reports are kept as they were received.
 */
export function createApi(desk: Desk, by: string, asking: Asking | null = null, originals = true) {
  const router = newRouter()
  router.use(limitBody, onlyJson)
  router.use(unchangedAnswers(desk))
  router.use(
    pastQuestions(
      desk,
      (past) => newRouter().route(apiPrefix, questions(newRouter(), past, by, { asking: null, originals })).fetch,
    ),
  )
  // Another program may have given the ledger another pack since this server began.
  router.use(async (_, next) => {
    await desk.catchUp()
    await next()
  })
  return questions(router, desk, by, { asking, originals }).doc31('/openapi.json', about)
}

interface Taking {
  readonly asking: Asking | null
  readonly originals: boolean
}

function questions(router: OpenAPIHono, desk: Desk, by: string, { asking, originals }: Taking) {
  const inTurn = turns()
  return router
    .route('/', boardRoutes(desk))
    .route('/', cellRoutes(desk))
    .route('/', conditionRoutes(desk, by))
    .route('/', changeRoutes(desk))
    .route('/', countRoutes(desk))
    .route('/', choosingRoutes(desk))
    .route('/', reportRoutes(desk, by, inTurn, originals))
    .route('/', reviewRoutes(desk, by, inTurn))
    .route('/', gradeRoutes(desk, by, inTurn))
    .route('/', compareRoutes(desk))
    .route('/', statementRoutes(desk))
    .route('/', searchRoutes(desk))
    .route('/', sourceRoutes(desk, by, inTurn, asking))
    .route('/', ledgerRoutes(desk))
    .route('/', logRoutes(desk))
    .route('/', publishingRoutes(desk))
}

/** For the typed client of the web app: `hc<Api>('/api/v1')`. */
export type Api = ReturnType<typeof createApi>
