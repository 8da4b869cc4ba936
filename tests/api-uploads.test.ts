import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FreshServer, sampleArticles, serveArticles } from '../scripts/fresh-server.ts'
import { addedSchema } from '../src/doors/api/schemas/added.ts'
import { problemSchema } from '../src/doors/api/schemas/problem.ts'
import { page, sentences, warcOf } from '../src/intake/invented-files.ts'

let served: FreshServer

beforeAll(async () => {
  served = await serveArticles(sampleArticles())
})
afterAll(() => served.close())

function send(bytes: Uint8Array | string, kind: string | null, query = ''): Promise<Response> {
  const body = typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes)
  return fetch(`${served.url}/api/v1/reports${query}`, {
    method: 'POST',
    body,
    headers: kind === null ? {} : { 'content-type': kind },
  })
}

const story = page(sentences)

it('a file is told by its content, whatever kind it is said to be, and is given back as it came', async () => {
  const answer = await send(story, 'application/octet-stream', '?name=strait.html&outlet=Harbour%20Gazette')
  expect(answer.status).toBe(201)
  const added = addedSchema.parse(await answer.json())
  expect(added.added).toMatchObject([{ name: 'strait.html' }])
  expect(added.originals.kept).toBe(1)
  const id = added.added[0]?.id ?? ''
  const original = await fetch(`${served.url}/api/v1/reports/${id}/original`)
  expect(original.headers.get('content-type')).toBe('application/octet-stream')
  expect(original.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(await original.text()).toBe(story)
  const again = await send(story, 'text/html', '?name=strait.html&outlet=Harbour%20Gazette')
  expect(again.status).toBe(200)
  expect(addedSchema.parse(await again.json()).known).toHaveLength(1)
})

it('of an archive each page is taken in, and what is refused is said with its place', async () => {
  const record = (n: number, status = '200 OK') => ({
    url: `https://gazette.example/story-${n}`,
    status,
    body: page([...sentences, `Story ${n} ends here, by the lighthouse.`]),
  })
  const answer = await send(
    warcOf([record(1), record(2, '404 Not Found'), record(3)]),
    'application/warc',
    '?name=a.warc',
  )
  expect(answer.status).toBe(201)
  const { added, refused } = addedSchema.parse(await answer.json())
  expect(added).toHaveLength(2)
  expect(refused).toMatchObject([{ code: 'http-status' }])
  expect(refused[0]?.detail).toContain('story-2')
})

it('what is no report is a problem with its reason', async () => {
  const answer = await send(Buffer.from('\u0089PNG\r\n\u001a\n0000', 'latin1'), 'image/png', '?name=photo.png')
  expect(answer.status).toBe(422)
  const problem = problemSchema.parse(await answer.json())
  expect(problem.detail).toContain('photo.png')
  const empty = await send('', 'application/octet-stream')
  expect(empty.status).toBe(422)
})

it('a form of another site cannot send a file, and one that is too large is refused before it is read', async () => {
  for (const kind of ['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded']) {
    const answer = await send(story, kind)
    expect(answer.status, kind).toBe(415)
    expect(problemSchema.parse(await answer.json()).detail).toContain('application/octet-stream')
  }
  const chunked = await fetch(`${served.url}/api/v1/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new ReadableStream({
      start(controller) {
        controller.enqueue(Buffer.from(story))
        controller.close()
      },
    }),
    duplex: 'half',
  } as RequestInit)
  expect(chunked.status).toBe(411)
  const large = await send(Buffer.alloc(128 * 1024 * 1024 + 1), 'application/octet-stream')
  expect(large.status).toBe(413)
  const elsewhere = await fetch(`${served.url}/api/v1/reports/nothing/values`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: 'x',
  })
  expect(elsewhere.status).toBe(415)
})
