import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { fails, type ModelServer, modelServer, says } from '../../../tests/model-server.ts'
import { keptAnswersIn } from './kept-answers.ts'
import { openModel } from './open-model.ts'

const none = { statements: [], positions: [], counts: [] }
const asked = { instructions: 'List what it says.', text: 'Norway will send two frigates.' }

let server: ModelServer
let folder = ''
beforeAll(async () => {
  server = await modelServer()
})
afterAll(() => server.close())
beforeEach(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true })
  folder = mkdtempSync(join(tmpdir(), 'surety-model-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const model = (url = server.url, patience = 20_000) =>
  openModel({ url, model: 'tiny', key: null, patience }, keptAnswersIn(folder))

it('asks a busy server again', async () => {
  server.answers = [fails(503, 'busy'), says(JSON.stringify(none))]
  expect(await model().answer(asked)).toMatchObject({ ok: true, kept: false, tokens: { sent: 1200, received: 34 } })
  expect(server.asked).toHaveLength(2)
})

it('asks once for the same words, and again for others', async () => {
  server.answers = [says(JSON.stringify(none))]
  await model().answer(asked)
  expect(await model().answer(asked)).toMatchObject({ ok: true, kept: true })
  await model().answer({ ...asked, text: 'Norway will not.' })
  expect(server.asked).toHaveLength(2)
  expect(readdirSync(folder)).toHaveLength(2)
})

it.each([
  ['rejected', () => fails(401, 'no such key')],
  ['malformed', () => says('{"statements": "none"}')],
  ['malformed', () => says('Sure! Norway will send two frigates.')],
  ['declined', () => says('', 'content_filter')],
] as const)('says %s where that is what came of it, and keeps nothing', async (code, reply) => {
  server.answers = [reply()]
  expect(await model().answer(asked)).toMatchObject({ ok: false, code })
  expect(readdirSync(folder)).toEqual([])
})

it('waits no longer than it was told, and says where nobody answers', async () => {
  server.answers = [() => {}]
  expect(await model(server.url, 200).answer(asked)).toMatchObject({ ok: false, code: 'timed-out' })
  expect(await model('http://127.0.0.1:9/v1', 15_000).answer(asked)).toMatchObject({ ok: false, code: 'unreachable' })
})
