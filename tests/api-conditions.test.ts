import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshServer, sampleArticles, sendJson, serveArticles } from '../scripts/fresh-server.ts'
import {
  conditionRegisterSchema,
  registeredConditionSchema,
  whatIfSchema,
} from '../src/doors/api/schemas/conditions.ts'
import { problemSchema } from '../src/doors/api/schemas/problem.ts'

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

test('the register lists what positions hang on, and a state that is set shows in it and in what would follow', async () => {
  const register = conditionRegisterSchema.parse(await asked('/conditions'))
  const most = register.conditions[0]
  expect(most?.dependents.length).toBeGreaterThan(0)
  expect(most?.state).toBe('unknown')
  const id = most?.id ?? ''
  const before = whatIfSchema.parse(await asked('/what-if'))
  const assumed = whatIfSchema.parse(await asked(`/what-if?met=${encodeURIComponent(id)}`))
  expect(before.differences).toEqual([])
  expect(assumed.differences.length).toBeGreaterThan(0)
  const body = { state: 'met', on: '2033-01-01', source: 'the official gazette' }
  const answer = await sendJson(api(`/conditions/${encodeURIComponent(id)}/states`), 'POST', body)
  expect(answer.status).toBe(200)
  expect(registeredConditionSchema.parse(await answer.json())).toMatchObject({
    id,
    state: 'met',
    states: [{ source: 'the official gazette' }],
  })
  const after = whatIfSchema.parse(await asked('/what-if'))
  expect(after.cells).toEqual(assumed.cells)
  expect(after.differences).toEqual([])
})

test.each([
  ['/what-if?met=moonlight', 404, 'unknown-condition'],
  ['/what-if?component=moonlight', 404, 'unknown-component'],
  ['/what-if?asOf=2033-02-30', 422, 'bad-input'],
  ['/what-if?component=troops&atLeast=0', 422, 'bad-input'],
  ['/conditions?ownConditions=perhaps', 422, 'bad-input'],
])('%s is a problem with a code and a sentence', async (path, status, code) => {
  const answer = await fetch(api(path))
  expect(answer.status).toBe(status)
  const problem = problemSchema.parse(await answer.json())
  expect(problem).toMatchObject({ status, code })
  expect(problem.detail).toMatch(/\w/)
})

test('a question as known at a time is answered without what came later', async () => {
  const { items } = (await asked('/log?limit=1&kind=received')) as { items: { received: string }[] }
  const before = new Date(Date.parse(items[0]?.received ?? '') - 1).toISOString()
  const register = conditionRegisterSchema.parse(await asked(`/conditions?knownAt=${encodeURIComponent(before)}`))
  expect(register.conditions).toEqual([])
  expect(conditionRegisterSchema.parse(await asked('/conditions')).conditions).not.toEqual([])
  const problem = await fetch(api('/conditions?knownAt=tea'))
  expect(problem.status).toBe(422)
  expect(problemSchema.parse(await problem.json()).code).toBe('bad-instant')
})
