import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshServer, sampleArticles, sendJson, serveArticles } from '../scripts/fresh-server.ts'
import { boardSchema } from '../src/doors/api/schemas/board.ts'
import { historySchema } from '../src/doors/api/schemas/history.ts'
import { problemSchema } from '../src/doors/api/schemas/problem.ts'
import {
  gradedOutletSchema,
  gradesSchema,
  judgedSchema,
  requirementsSchema,
  reviewQueueSchema,
  undoneSchema,
} from '../src/doors/api/schemas/queue.ts'

let served: FreshServer
const api = (path: string) => `${served.url}/api/v1${path}`
beforeAll(async () => {
  served = await serveArticles(sampleArticles())
})
afterAll(() => served.close())

async function asked(path: string): Promise<unknown> {
  const answer = await fetch(api(path))
  expect(answer.status, path).toBe(200)
  return answer.json()
}

async function sent(path: string, body: unknown, status = 200): Promise<unknown> {
  const answer = await sendJson(api(path), 'POST', body)
  const json = await answer.json()
  expect(answer.status, JSON.stringify(json)).toBe(status)
  return json
}

test('a page judges what waits, sees it on the board and in the history, and takes it back', async () => {
  const before = boardSchema.parse(await asked('/board'))
  const queue = reviewQueueSchema.parse(await asked('/review'))
  const item = queue.items.find(({ position }) => position.actor !== 'group')
  if (item === undefined) throw new Error('Nothing waits.')
  const { id, actor, component } = item.position
  const body = {
    verdict: 'corrected',
    fields: { stance: 'undecided', conditions: ['ceasefire'] },
    why: 'a question only',
  }
  const judged = judgedSchema.parse(await sent(`/values/${id}/judgements`, body))
  expect(judged.value).toMatchObject({ stance: 'undecided', conditions: [{ kind: 'ceasefire' }] })
  const history = historySchema.parse(await asked(`/cells/${actor}/${component}`))
  expect(history.items.find(({ position }) => position.id === id)?.position.review).toMatchObject({
    status: 'corrected',
    decisions: [{ why: 'a question only', stands: true }],
  })
  const after = reviewQueueSchema.parse(await asked('/review'))
  expect(after.reviewed).toBe(1)
  expect(after.items.some(({ position }) => position.id === id)).toBe(false)
  const undone = undoneSchema.parse(await sent(`/decisions/${judged.decision}/undo`, { why: 'a slip' }))
  expect(undone.decision).toBe(judged.decision)
  expect(boardSchema.parse(await asked('/board'))).toEqual(before)
})

test('a page adds what was missed by the words that were selected, as words or as offsets', async () => {
  const queue = reviewQueueSchema.parse(await asked('/review'))
  const [item] = queue.items
  if (item === undefined) throw new Error('Nothing waits.')
  const { start, end, in: place } = item.position.passage
  const fields = { actor: 'Iceland', component: 'funding', stance: 'open', said: '2031-01' }
  const on = { start, end, in: place }
  const added = judgedSchema.parse(
    await sent(`/reports/${item.report.id}/values`, { about: 'position', fields, on, why: 'm' }, 201),
  )
  expect(added.value).toMatchObject({ actor: 'IS', passage: item.position.passage, review: { status: 'added' } })
  const count = {
    about: 'count',
    fields: { what: 'pledged', count: 3 },
    on: { quote: item.position.passage.quote },
    why: 'm',
  }
  const counted = judgedSchema.parse(await sent(`/reports/${item.report.id}/values`, count, 201))
  expect(counted.value).toMatchObject({ kind: 'count', count: 3, passage: { start } })
})

test('outlets are graded, actors linked, and what is needed is said', async () => {
  const { outlets } = gradesSchema.parse(await asked('/outlets'))
  const [outlet] = outlets
  const path = `/outlets/${encodeURIComponent(outlet?.outlet ?? '')}/grades`
  expect(gradedOutletSchema.parse(await sent(path, { grade: 'B', why: 'known well' }))).toMatchObject({ grade: 'B' })
  const board = boardSchema.parse(await asked('/board?minGrade=A'))
  expect(board.rows).toEqual([])
  const needed = await sent('/requirements', { component: 'troops', quantity: '5000 soldiers', why: 'staff study' })
  expect(requirementsSchema.parse(needed).requirements).toMatchObject([{ component: 'troops', value: 5000 }])
  expect(boardSchema.parse(await asked('/board')).requirements).toHaveLength(1)
  await sent('/actors/IS/links', { same: 'Norway', why: 'a test of two names' })
  const rows = boardSchema.parse(await asked('/board')).rows.map(({ actor }) => actor)
  expect(rows).not.toContain('IS')
  await sent('/actors/IS/links', { same: null, why: 'it was a test' })
})

test.each([
  ['/values/ffffffff/judgements', { verdict: 'confirmed' }, 404, 'no-such-value'],
  ['/values/ffffffff/judgements', { verdict: 'perhaps' }, 422, 'bad-input'],
  ['/decisions/ffffffff/undo', { why: 'x' }, 404, 'no-such-decision'],
  ['/outlets/nobody/grades', { grade: 'B', why: 'x' }, 404, 'unknown-outlet'],
  ['/outlets/nobody/grades', { grade: 'B', why: '  ' }, 422, 'bad-input'],
  ['/requirements', { component: 'moonlight', quantity: '3 moons', why: 'x' }, 404, 'unknown-component'],
  ['/actors/SE/links', { same: null, why: 'x' }, 409, 'not-linked'],
])('%s is refused with a code and a sentence', async (path, body, status, code) => {
  const problem = problemSchema.parse(await sent(path, body, status))
  expect(problem).toMatchObject({ status, code })
  expect(problem.detail).toMatch(/\w/)
})
