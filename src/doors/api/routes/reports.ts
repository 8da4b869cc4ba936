import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { askLineage } from '../../../pipeline/ask-lineage.ts'
import { askOriginal } from '../../../pipeline/ask-original.ts'
import { askReport } from '../../../pipeline/ask-report.ts'
import { askReports } from '../../../pipeline/ask-reports.ts'
import { askVersions } from '../../../pipeline/ask-versions.ts'
import { decideLineage } from '../../../pipeline/decide-lineage.ts'
import type { Desk } from '../../../pipeline/desk.ts'
import { setReport } from '../../../pipeline/set-report.ts'
import { failing } from '../failing.ts'
import { type ProblemResponse, problem } from '../problem.ts'
import { jsonOf, newRouter, problems } from '../router.ts'
import { type AddedAnswer, addedSchema, articlesSchema } from '../schemas/added.ts'
import { pageAsked, pageQuery, publishedQuery, reportWords } from '../schemas/asked.ts'
import { lineageSchema, relationSchema, verdictSchema } from '../schemas/lineage.ts'
import { daySchema } from '../schemas/passage.ts'
import { reportDetailSchema, reportPageSchema, standingReportSchema } from '../schemas/report-view.ts'
import { versionsSchema } from '../schemas/versions.ts'
import { takeArticles } from '../taking-in.ts'
import type { InTurn } from '../turns.ts'
import { isFile, kindOf, takeUpload } from '../uploads.ts'

const params = z.object({ id: reportWords })

const listRoute = createRoute({
  method: 'get',
  path: '/reports',
  summary: 'The reports of the ledger, newest publication first, undated last',
  request: {
    query: pageQuery.extend({
      ...publishedQuery.shape,
      language: z
        .string()
        .regex(/^[a-z]{2,3}$/)
        .optional()
        .openapi({ description: 'Code of its language; `und` where it is too short to tell.', example: 'en' }),
    }),
  },
  responses: { 200: jsonOf(reportPageSchema, 'A stretch of the reports'), 422: problems[422] },
})

const oneRoute = createRoute({
  method: 'get',
  path: '/reports/{id}',
  summary: 'One report with its text and all that was read in it',
  request: { params },
  responses: {
    200: jsonOf(reportDetailSchema, 'The report'),
    404: problems[404],
    409: problems[409],
    410: problems[410],
    422: problems[422],
  },
})

const originalRoute = createRoute({
  method: 'get',
  path: '/reports/{id}/original',
  summary: 'The bytes of a report as they were received, as a file to save',
  request: { params },
  responses: {
    200: { description: 'The bytes', content: { 'application/octet-stream': { schema: z.string() } } },
    404: problems[404],
    409: problems[409],
    410: problems[410],
    422: problems[422],
  },
})

const versionsRoute = createRoute({
  method: 'get',
  path: '/reports/{id}/versions',
  summary: 'The versions of the page or item that a report is of, and what was changed',
  request: { params },
  responses: {
    200: jsonOf(versionsSchema, 'The versions, earliest first'),
    404: problems[404],
    409: problems[409],
    422: problems[422],
  },
})

const uploadQuery = z.object({
  name: z.string().trim().min(1).max(300).optional().openapi({ description: 'Of a file: what it is called.' }),
  published: daySchema.optional().openapi({ description: 'Of a file: the day of reports that do not say it.' }),
  outlet: z.string().trim().min(1).max(300).optional().openapi({ description: 'Of a file: who published it.' }),
  url: z.url().max(2000).optional().openapi({ description: 'Of a file with one report: where it stands.' }),
})

/** Described and not parsed: the bytes are read as they come. */
const bytes = { schema: z.string().openapi({ format: 'binary' }) }
const fileBody: object = { 'application/octet-stream': bytes, '*/*': bytes }

const addRoute = createRoute({
  method: 'post',
  path: '/reports',
  summary: 'Take in one report, a list of them, or a file of any known format',
  description:
    'As application/json: an article or a list of them. As application/octet-stream, or its own kind: the bytes of one file (a page, PDF, Word, mail, JSON of a crawler, CSV, a feed, an archive of these), told by its content; its length must be said. What is in the ledger already stays as it is. 201 where something was added, 200 where all was known.',
  request: {
    query: uploadQuery,
    body: {
      content: {
        'application/json': { schema: articlesSchema },
        ...fileBody,
      },
    },
  },
  responses: {
    200: jsonOf(addedSchema, 'Nothing was added: all of it was in the ledger'),
    201: jsonOf(addedSchema, 'What was added, known and refused'),
    400: problems[400],
    411: problems[411],
    413: problems[413],
    415: problems[415],
    422: problems[422],
  },
})

const lineageRoute = createRoute({
  method: 'get',
  path: '/reports/{id}/lineage',
  summary: 'The family of a report as a tree, what it borrowed, and other families of the same event',
  request: { params },
  responses: {
    200: jsonOf(lineageSchema, 'The lineage'),
    404: problems[404],
    409: problems[409],
    422: problems[422],
  },
})

const decisionBody = z
  .strictObject({
    other: reportWords,
    verdict: verdictSchema,
    relation: relationSchema.optional(),
    why: z.string().trim().min(1).max(2000),
  })
  .refine(({ verdict, relation }) => relation === undefined || verdict === 'derives-from', {
    path: ['relation'],
    message: 'Only derives-from has a relation',
  })
  .openapi('LineageDecision', {
    description:
      'What a person says of this report and another: same-text, different-text, derives-from (this one was made from the other), or undecided to take it back.',
  })

const decideRoute = createRoute({
  method: 'post',
  path: '/reports/{id}/lineage',
  summary: 'Say by hand that two reports are the same text, are not, or that one derives from the other',
  description: 'It is kept as an entry with its reason, and their families are placed again at once.',
  request: { params, body: { required: true, content: { 'application/json': { schema: decisionBody } } } },
  responses: {
    200: jsonOf(lineageSchema, 'The lineage of the report as it stands then'),
    400: problems[400],
    404: problems[404],
    409: problems[409],
    410: problems[410],
    413: problems[413],
    415: problems[415],
    422: problems[422],
  },
})

const setBody = z
  .strictObject({ published: daySchema, outlet: z.string().trim().min(1).max(300), url: z.url().max(2000) })
  .partial()
  .refine((body) => Object.values(body).some((value) => value !== undefined), 'Give at least one field to set')
  .openapi('ReportSetting', { description: 'What a person says of a report that its text does not.' })

const setRoute = createRoute({
  method: 'patch',
  path: '/reports/{id}',
  summary: 'Set a report’s day of publication, outlet or address',
  request: { params, body: { required: true, content: { 'application/json': { schema: setBody } } } },
  responses: {
    200: jsonOf(standingReportSchema, 'The report as it stands then'),
    400: problems[400],
    404: problems[404],
    409: problems[409],
    413: problems[413],
    415: problems[415],
    422: problems[422],
  },
})

/** `originals`: whether the bytes of reports are kept as they were received. */
export function reportRoutes(desk: Desk, by: string, inTurn: InTurn, originals: boolean) {
  return newRouter()
    .openapi(addRoute, async (c) => {
      const asFile = isFile(kindOf(c))
      const asked = c.req.valid('query')
      const sent = asFile ? [] : c.req.valid('json')
      const answer = await inTurn(() =>
        asFile
          ? takeUpload(c, desk, asked, { originals })
          : takeArticles(desk, Array.isArray(sent) ? sent : [sent], { originals }),
      )
      if (answer.added.length > 0) return c.json(answer, 201)
      return answer.known.length + answer.withdrawn.length > 0 ? c.json(answer, 200) : refusedAll(c, answer)
    })
    .openapi(listRoute, async (c) => {
      const { cursor, limit, outlet, language, from, to } = c.req.valid('query')
      const answer = await askReports(desk, pageAsked(cursor, limit), {
        ...(outlet === undefined ? {} : { outlet }),
        ...(language === undefined ? {} : { language }),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      })
      return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [422])
    })
    .openapi(oneRoute, async (c) => {
      const answer = await askReport(desk, c.req.valid('param').id)
      return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [404, 409, 410])
    })
    .openapi(originalRoute, async (c) => {
      const answer = await askOriginal(desk, c.req.valid('param').id)
      if (!answer.ok) return failing(c, answer.failure, [404, 409, 410])
      const { report, bytes } = answer.value
      // Never shown as a page of this server, whatever it is.
      const name = `${report.report.id.slice(0, 12)}.original`
      return c.body(new Uint8Array(bytes), 200, {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename="${name}"`,
      })
    })
    .openapi(versionsRoute, async (c) => {
      const answer = await askVersions(desk, c.req.valid('param').id)
      return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [404, 409])
    })
    .openapi(lineageRoute, async (c) => {
      const answer = await askLineage(desk, c.req.valid('param').id)
      return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [404, 409])
    })
    .openapi(decideRoute, async (c) => {
      const { relation, ...said } = c.req.valid('json')
      const how = relation === undefined ? {} : { relation }
      const report = c.req.valid('param').id
      const answer = await inTurn(() => decideLineage(desk, { ...said, ...how, report, by }))
      return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [404, 409, 410])
    })
    .openapi(setRoute, async (c) => {
      const { published, outlet, url } = c.req.valid('json')
      const setting = {
        ...(published === undefined ? {} : { published }),
        ...(outlet === undefined ? {} : { outlet }),
        ...(url === undefined ? {} : { url }),
        by,
      }
      const answer = await inTurn(() => setReport(desk, c.req.valid('param').id, setting))
      return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [404, 409])
    })
}

/** Nothing of what was sent is a report: the request failed, and each reason has its place. */
function refusedAll(c: Context, { refused }: AddedAnswer): ProblemResponse<422> {
  const errors = refused.map(({ at, detail }) => ({ at: `json.${at}`, detail }))
  const [first] = refused
  const detail =
    refused.length === 1 && first !== undefined ? first.detail : `None of ${refused.length} could be taken in.`
  return problem(c, { status: 422, code: first?.code ?? 'nothing-given', detail, errors })
}
