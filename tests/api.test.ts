import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshServer, sampleArticles, sendJson, serveArticles } from '../scripts/fresh-server.ts'
import { addedSchema } from '../src/doors/api/schemas/added.ts'
import { boardSchema } from '../src/doors/api/schemas/board.ts'
import { comparisonSchema } from '../src/doors/api/schemas/comparison.ts'
import { exportSchema } from '../src/doors/api/schemas/export.ts'
import { historySchema } from '../src/doors/api/schemas/history.ts'
import { lineageSchema } from '../src/doors/api/schemas/lineage.ts'
import { problemSchema } from '../src/doors/api/schemas/problem.ts'
import {
  reportDetailSchema,
  reportPageSchema,
  searchPageSchema,
  standingReportSchema,
} from '../src/doors/api/schemas/report-view.ts'
import { statementPageSchema } from '../src/doors/api/schemas/statement-view.ts'
import { verificationSchema } from '../src/doors/api/schemas/verification.ts'
import type { ReportDetail } from '../src/records/report-view.ts'

interface Schema<Value> {
  readonly parse: (given: unknown) => Value
}

let served: FreshServer
const api = (path: string) => `${served.url}/api/v1${path}`

beforeAll(async () => {
  served = await serveArticles(sampleArticles())
})
afterAll(() => served.close())

/** A value in exactly the shape of its schema: what the schema does not list would be lost in parsing and differ. */
async function shaped<Value>(answer: Response, schema: Schema<Value>): Promise<Value> {
  const body: unknown = await answer.json()
  const parsed = schema.parse(body)
  expect(parsed).toEqual(body)
  return parsed
}

async function asked<Value>(path: string, schema: Schema<Value>): Promise<Value> {
  const answer = await fetch(api(path))
  expect(answer.status, path).toBe(200)
  expect(answer.headers.get('content-type')).toContain('application/json')
  return shaped(answer, schema)
}

/** How many characters but white space a report's own story has. */
function lettersOfStory({ rendition: { text, parts } }: ReportDetail): number {
  const story = parts.filter(({ role }) => role === 'story').map(({ start, end }) => text.slice(start, end))
  return story.join('').replace(/\s+/g, '').length
}

describe('the questions', () => {
  it('gives the board, with every component in every row', async () => {
    const board = await asked('/board', boardSchema)
    expect(board.asOf).toBe('2033-04-14')
    expect(board.reports).toBe(13)
    expect(board.rows.length).toBeGreaterThan(3)
    for (const { cells } of board.rows) expect(cells).toHaveLength(board.pack.components.length)
  })

  it('gives the board as of an earlier day, when less was said', async () => {
    const early = await asked('/board?asOf=2033-03-03', boardSchema)
    const late = await asked('/board', boardSchema)
    const stances = ({ rows }: typeof early) => rows.flatMap(({ cells }) => cells.flatMap(({ stances }) => stances))
    expect(early.asOf).toBe('2033-03-03')
    expect(stances(early).length).toBeLessThan(stances(late).length)
  })

  it('gives for a cell of the board a history whose passages are words of the report they name', async () => {
    const board = await asked('/board', boardSchema)
    const cell = board.rows.flatMap(({ cells }) => cells).find(({ stances }) => stances.length > 0)
    const history = await asked(`/cells/${cell?.actor}/${cell?.component}`, historySchema)
    expect(history.items.length).toBeGreaterThan(0)
    for (const { position, around } of history.items) {
      const { start, quote } = position.passage
      expect(around.text.slice(start - around.start).startsWith(quote)).toBe(true)
    }
  })

  it('gives a history in stretches, what stands first, each position once, and refuses a cursor of another list', async () => {
    const whole = await asked('/cells/NL/troops', historySchema)
    expect(whole.next).toBeNull()
    expect(whole.items.length).toBeGreaterThan(1)
    const first = await asked('/cells/NL/troops?limit=1', historySchema)
    const rest = await asked(`/cells/NL/troops?cursor=${encodeURIComponent(first.next ?? '')}`, historySchema)
    // What stands comes in the first stretch, even where others of its day come behind it.
    expect(first.items).toEqual(whole.items.filter(({ standing }) => standing === 'stands').slice(-1))
    expect(rest.items).toEqual(whole.items.filter(({ position }) => position.id !== first.items[0]?.position.id))
    expect(rest.next).toBeNull()
    expect(first.total).toBe(whole.items.length)
    const { next } = await asked('/reports?limit=1', reportPageSchema)
    const refused = await fetch(api(`/cells/NL/troops?cursor=${encodeURIComponent(next ?? '')}`))
    expect(refused.status).toBe(422)
    expect((await shaped(refused, problemSchema)).code).toBe('bad-cursor')
  })

  it('gives each report once, in stretches of any size, newest first', async () => {
    const ids: string[] = []
    const days: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const page: {
        items: readonly { report: { id: string; published: { date: string | null } } }[]
        next: string | null
      } = await asked(`/reports?limit=4${next === '' ? '' : `&cursor=${encodeURIComponent(next)}`}`, reportPageSchema)
      expect(page.items.length).toBeLessThanOrEqual(4)
      for (const { report } of page.items) {
        ids.push(report.id)
        days.push(report.published.date ?? '')
      }
      next = page.next
    }
    expect(ids).toHaveLength(13)
    expect(new Set(ids).size).toBe(13)
    expect(days).toEqual([...days].sort().reverse())
  })

  it('gives a report by the name it came with, and by a piece of its id', async () => {
    const named = await asked('/reports/hague-communique', reportDetailSchema)
    const prefixed = await asked(`/reports/${named.report.id.slice(0, 10)}`, reportDetailSchema)
    expect(prefixed.report).toEqual(named.report)
    for (const { passage } of named.reading?.positions ?? []) {
      const text = passage.in === 'text' ? named.rendition.text : (named.report.headline ?? '')
      expect(text.slice(passage.start, passage.end)).toBe(passage.quote)
    }
  })

  it('gives the family of a report as a tree that holds it', async () => {
    const lineage = await asked('/reports/humber-skagen/lineage', lineageSchema)
    expect(JSON.stringify(lineage.family)).toContain(lineage.report)
  })

  it('compares two reports down to words, and every word of both is in it', async () => {
    const a = await asked('/reports/halyard-skagen', reportDetailSchema)
    const b = await asked('/reports/humber-skagen', reportDetailSchema)
    const comparison = await asked('/compare/halyard-skagen/humber-skagen', comparisonSchema)
    expect([comparison.a.id, comparison.b.id]).toEqual([a.report.id, b.report.id])
    const words = (side: 'a' | 'b') =>
      comparison.rows
        .flatMap((row) => row[side]?.runs.map(({ text }) => text) ?? [])
        .join('')
        .replace(/\s+/g, '').length
    expect(words('a')).toBe(lettersOfStory(a))
    expect(words('b')).toBe(lettersOfStory(b))
  })

  it('finds statements by speaker, and words in texts', async () => {
    const all = await asked('/statements?limit=5', statementPageSchema)
    const [first] = all.items
    const speaker = first?.statement.speaker ?? ''
    const found = await asked(`/statements?speaker=${encodeURIComponent(speaker)}`, statementPageSchema)
    expect(found.items.map(({ statement }) => statement.speaker)).toContain(speaker)
    const { items } = await asked('/search?q=ceasefire', searchPageSchema)
    expect(items.length).toBeGreaterThan(2)
    for (const { snippet } of items) {
      for (const { start, end } of snippet.marks) {
        expect(snippet.text.slice(start, end).toLowerCase()).toContain('ceasefire')
      }
    }
  })

  it('exports the whole ledger, and finds nothing wrong with it', async () => {
    const exported = await asked('/export', exportSchema)
    expect(exported.reports.map(({ id }) => id)).toContain('hague-communique')
    const verification = await asked('/verify', verificationSchema)
    expect(verification).toMatchObject({ ok: true, faults: [], reports: 13 })
  })
})

describe('the writes', () => {
  const article = {
    id: 'lantern-01',
    outlet: 'The Lantern',
    headline: 'Norway offers divers',
    text: 'OSLO - Norway will send 40 clearance divers once a ceasefire holds, Defence Minister Ingrid Solheim said.',
  }

  it('takes a report in once, and says so when it comes again', async () => {
    const first = await sendJson(api('/reports'), 'POST', article)
    expect(first.status).toBe(201)
    expect(await first.json()).toMatchObject({ added: [{ name: 'lantern-01' }], known: [], refused: [] })
    const again = await sendJson(api('/reports'), 'POST', article)
    expect(again.status).toBe(200)
    expect(await again.json()).toMatchObject({ added: [], known: [{ name: 'lantern-01' }] })
  })

  it('keeps the good ones of a list and says which was not taken, and why', async () => {
    const answer = await sendJson(api('/reports'), 'POST', [
      { ...article, id: 'lantern-02', text: `${article.text} Solheim spoke at the harbour.` },
      { id: 'lantern-03', text: '.' },
    ])
    expect(answer.status).toBe(201)
    const body = await shaped(answer, addedSchema)
    expect(body.added).toHaveLength(1)
    expect(body.refused).toEqual([expect.objectContaining({ at: 1, detail: expect.stringMatching(/\S/) })])
  })

  it('keeps both when two are sent at the same moment', async () => {
    const answers = await Promise.all(
      ['north', 'south'].map((id) =>
        sendJson(api('/reports'), 'POST', { ...article, id, text: `${article.text} The ${id} office confirmed it.` }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    for (const id of ['north', 'south']) expect((await fetch(api(`/reports/${id}`))).status).toBe(200)
  })

  it('keeps apart by hand what it took for one text, and lets the texts decide again', async () => {
    const before = await asked('/reports/halyard-skagen/lineage', lineageSchema)
    const other = before.family.flatMap(({ report, children }) => [report, ...children.map((child) => child.report)])
    const sibling = other.find((id) => id !== before.report) ?? ''
    const said = { other: sibling, why: 'both reporters were there' }
    const path = api('/reports/halyard-skagen/lineage')
    const apart = await sendJson(path, 'POST', { ...said, verdict: 'different-text' })
    expect(apart.status).toBe(200)
    const lineage = await shaped(apart, lineageSchema)
    expect(lineage.decisions).toMatchObject([{ verdict: 'different-text', why: said.why }])
    expect(JSON.stringify(lineage.family)).not.toContain(sibling)
    const back = await sendJson(path, 'POST', { ...said, verdict: 'undecided' })
    expect(await shaped(back, lineageSchema)).toEqual(before)
    const nothing = await sendJson(path, 'POST', { ...said, verdict: 'undecided' })
    expect(nothing.status).toBe(409)
    expect(await shaped(nothing, problemSchema)).toMatchObject({ code: 'nothing-decided' })
  })

  it('puts an undated report on the board from the day that is set', async () => {
    const before = await asked('/board', boardSchema)
    expect(before.undated.reports.length).toBeGreaterThan(0)
    const answer = await sendJson(api('/reports/lantern-01'), 'PATCH', { published: '2033-04-02' })
    expect(answer.status).toBe(200)
    const set = await shaped(answer, standingReportSchema)
    expect(set.report.published).toEqual({ date: '2033-04-02', precision: 'day' })
    const after = await asked('/board', boardSchema)
    expect(after.undated.reports.length).toBe(before.undated.reports.length - 1)
  })
})

/** Requests that must fail: method, address, body (sent as it is), content type; then the status and the code. */
const wrong: readonly (readonly [string, string, string | null, string | null, number, string])[] = [
  ['GET', '/board?asOf=yesterday', null, null, 422, 'bad-input'],
  ['GET', '/board?asOf=2033-02-30', null, null, 422, 'bad-input'],
  ['GET', '/cells/Atlantis/troops', null, null, 404, 'unknown-actor'],
  ['GET', '/cells/DE/dragons', null, null, 404, 'unknown-component'],
  ['GET', '/cells/DE/troops?asOf=0', null, null, 422, 'bad-input'],
  ['GET', '/reports?limit=0', null, null, 422, 'bad-input'],
  ['GET', '/reports?limit=many', null, null, 422, 'bad-input'],
  ['GET', '/reports?limit=100000', null, null, 422, 'bad-input'],
  ['GET', '/reports?cursor=nonsense', null, null, 422, 'bad-cursor'],
  ['GET', '/reports/no-such-report', null, null, 404, 'no-such-report'],
  ['GET', '/reports/no-such-report/lineage', null, null, 404, 'no-such-report'],
  ['GET', `/reports/${'x'.repeat(600)}`, null, null, 422, 'bad-input'],
  ['GET', '/reports/%00', null, null, 404, 'no-such-report'],
  ['GET', '/compare/halyard-skagen/nobody', null, null, 404, 'no-such-report'],
  ['GET', '/compare/halyard-skagen/halyard-skagen', null, null, 422, 'same-report'],
  ['GET', '/statements?mode=shouted', null, null, 422, 'bad-input'],
  ['GET', '/statements?actor=Atlantis', null, null, 422, 'unknown-actor'],
  ['GET', '/search', null, null, 422, 'bad-input'],
  ['GET', '/search?q=%20', null, null, 422, 'bad-input'],
  ['GET', '/verify?head=short', null, null, 422, 'bad-input'],
  ['GET', '/nothing', null, null, 404, 'not-found'],
  ['GET', '/reports/a/b/c', null, null, 404, 'not-found'],
  ['POST', '/board', '{}', 'application/json', 405, 'method-not-allowed'],
  ['DELETE', '/reports/halyard-skagen', null, null, 405, 'method-not-allowed'],
  ['PUT', '/reports', '{}', 'application/json', 405, 'method-not-allowed'],
  ['POST', '/reports', '{', 'application/json', 400, 'broken-json'],
  ['POST', '/reports', '', 'application/json', 400, 'broken-json'],
  ['POST', '/reports', 'text=hello', 'application/x-www-form-urlencoded', 415, 'not-json'],
  ['POST', '/reports', '{"text":"x"}', 'text/plain', 415, 'not-json'],
  ['POST', '/reports', '{}', 'application/json', 422, 'bad-input'],
  ['POST', '/reports', '[]', 'application/json', 422, 'bad-input'],
  ['POST', '/reports', '"words"', 'application/json', 422, 'bad-input'],
  ['POST', '/reports', '{"text":""}', 'application/json', 422, 'bad-input'],
  ['POST', '/reports', '{"text":"words","title":"not a field"}', 'application/json', 422, 'bad-input'],
  ['POST', '/reports', '{"text":"words","url":"not an address"}', 'application/json', 422, 'bad-input'],
  ['POST', '/reports', '{"text":"."}', 'application/json', 422, 'too-little-text'],
  ['POST', '/reports', `{"text":"${'x'.repeat(11 * 1024 * 1024)}"}`, 'application/json', 413, 'too-large'],
  ['PATCH', '/reports/halyard-skagen', '{}', 'application/json', 422, 'bad-input'],
  ['PATCH', '/reports/halyard-skagen', '{"published":"soon"}', 'application/json', 422, 'bad-input'],
  ['PATCH', '/reports/halyard-skagen', '{"text":"other words"}', 'application/json', 422, 'bad-input'],
  ['POST', '/reports/halyard-skagen/lineage', '{"other":"lantern-01"}', 'application/json', 422, 'bad-input'],
  [
    'POST',
    '/reports/halyard-skagen/lineage',
    '{"other":"lantern-01","verdict":"same-text","relation":"copy","why":"x"}',
    'application/json',
    422,
    'bad-input',
  ],
  [
    'POST',
    '/reports/halyard-skagen/lineage',
    '{"other":"no-such-report","verdict":"same-text","why":"x"}',
    'application/json',
    404,
    'no-such-report',
  ],
  [
    'POST',
    '/reports/halyard-skagen/lineage',
    '{"other":"halyard-skagen","verdict":"same-text","why":"x"}',
    'application/json',
    422,
    'same-report',
  ],
  ['PATCH', '/reports/no-such-report', '{"outlet":"The Lantern"}', 'application/json', 404, 'no-such-report'],
]

describe('wrong input', () => {
  it.each(wrong)('%s %s is told in the one shape of errors', async (method, path, body, kind, status, code) => {
    const headers: Record<string, string> = kind === null ? {} : { 'content-type': kind }
    const answer = await fetch(api(path), { method, headers, ...(body === null ? {} : { body }) })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    const problem = await shaped(answer, problemSchema)
    expect(problem).toMatchObject({ status, code, type: `urn:surety:problem:${code}`, instance: null })
    expect(problem.detail).toMatch(/\S/)
    expect(JSON.stringify(problem)).not.toMatch(/\bat \S+ \(|node:internal|\.ts:/)
  })

  it('names what is possible where a method is not', async () => {
    const answer = await fetch(api('/reports/halyard-skagen'), { method: 'DELETE' })
    expect(answer.headers.get('allow')?.split(', ').toSorted()).toEqual(['GET', 'HEAD', 'PATCH'])
  })

  it('says which field is wrong, for each of several', async () => {
    const answer = await sendJson(api('/reports'), 'POST', [{ text: 'words' }, { outlet: 7 }])
    const { errors } = await shaped(answer, problemSchema)
    expect(errors.map(({ at }) => at)).toEqual(expect.arrayContaining([expect.stringContaining('json')]))
  })

  it('suggests the report that may have been meant', async () => {
    const answer = await fetch(api('/reports/halyard-skagin'))
    const { suggestions } = await shaped(answer, problemSchema)
    expect(suggestions.map(({ name }) => name)).toContain('halyard-skagen')
  })
})
