import { expect, test } from 'vitest'
import { blankLedger, deskOverPrivate } from '../src/doors/open-desk.ts'
import { askVerify } from '../src/pipeline/ask-verify.ts'
import { chooseReread } from '../src/pipeline/choose-reread.ts'
import type { Desk } from '../src/pipeline/desk.ts'
import { judgeValue } from '../src/pipeline/judge-value.ts'
import { knownAt } from '../src/pipeline/known-at.ts'
import { sealOf } from '../src/pipeline/receive.ts'
import { removeReport } from '../src/pipeline/remove-report.ts'
import { reread } from '../src/pipeline/reread.ts'
import { setReport } from '../src/pipeline/set-report.ts'
import { idFrom, sha256 } from '../src/records/ids.ts'
import type { Position } from '../src/records/position.ts'
import { article } from './cli-desk.ts'
import { add, newDesk, stances } from './in-process-desk.ts'

const norway = 'Norway will send two frigates to the Lorne Strait, Norwegian Prime Minister Ingrid Moe said on Friday.'
const sweden = 'Sweden will send one minehunter to the Lorne Strait, its prime minister, Nils Berg, said.'
const rest =
  'Fishermen in the strait said the ferries had been running late since the shelling of the northern pier in December.'
const menu = 'Denmark has ruled out sending ships to the Lorne Strait, its foreign minister, Karla Bjerg, said.'
const page = `<html><head><title>Two frigates</title><meta property="article:published_time" content="2031-02-14T10:00:00Z"></head>
<body><article><h1>Two frigates for the strait</h1><p>${norway}</p><p>${sweden}</p><p>${rest}</p></article></body></html>`

async function verified(desk: Desk): Promise<void> {
  const answer = await askVerify(desk, {})
  expect(answer.ok && answer.value.faults).toEqual([])
}

async function onlyReport(desk: Desk): Promise<string> {
  const { items } = await desk.store.reports({ cursor: null, limit: 10 })
  return items[0]?.report.id ?? ''
}

/** As an earlier version of intake and reader left it: with a paragraph that is no story, another headline, and a false position. */
async function asAnEarlierVersionHadIt(desk: Desk): Promise<string> {
  await add(desk, { 'page.html': page })
  const id = await onlyReport(desk)
  const [standing, rendition, reading] = [
    await desk.store.report(id),
    await desk.store.rendition(id),
    await desk.store.readingAsRead(id),
  ]
  const origin = await desk.store.origin(id)
  if (standing === null || rendition === null || reading === null || origin === null) throw new Error('not read')
  const text = `${menu}\n\n${rendition.text}`
  const shift = menu.length + 2
  const old = {
    ...rendition,
    id: idFrom<'rendition'>('rendition', [id, 'intake/html@0', sha256(text)]),
    madeBy: 'intake/html@0',
    text,
    parts: [{ start: 0, end: text.length, role: 'story' as const }],
  }
  const moved = <Value extends { readonly passage: Position['passage'] }>(value: Value): Value => ({
    ...value,
    passage: { ...value.passage, start: value.passage.start + shift, end: value.passage.end + shift },
  })
  const [first] = reading.positions
  if (first === undefined) throw new Error('no position')
  const plain = (one: Position): Position => ({
    ...moved(one),
    conditions: [],
    because: [],
    quantity: one.quantity === null ? null : { ...one.quantity, passage: moved(one.quantity).passage },
  })
  const falsePosition: Position = {
    ...plain(first),
    id: idFrom<'position'>('position', ['false']),
    actor: 'DK',
    stance: 'refused',
    statement: null,
    quantity: null,
    passage: { start: 0, end: menu.length, quote: menu, in: 'text' },
  }
  await desk.store.append({
    acts: [
      {
        kind: 'received',
        report: { ...standing.report, headline: 'Home' },
        rendition: sealOf(old),
        origin,
        renews: { rendition: rendition.id, same: [[0, shift, rendition.text.length]] },
      },
      {
        kind: 'read',
        reading: {
          ...reading,
          rendition: old.id,
          readBy: 'rules@0',
          statements: reading.statements.map((one) => ({ ...moved(one), because: [] })),
          positions: [falsePosition, ...reading.positions.map(plain)],
          counts: [],
          meetings: [],
        },
      },
    ],
    texts: new Map([[old.id, text]]),
    keys: [],
  })
  return id
}

test('a report is read anew from its bytes, what stood before is known at its time, and a judgement stays on its words', async () => {
  const desk = await newDesk()
  const id = await asAnEarlierVersionHadIt(desk)
  await verified(desk)
  expect(await stances(desk, '2031-02-20')).toEqual(['DK sea refused 1/1', 'NO sea pledged 1/1', 'SE sea pledged 1/1'])
  const norwegian = (await desk.store.reading(id))?.positions.find(({ actor }) => actor === 'NO')
  const judged = await judgeValue(desk, { value: norwegian?.id ?? '', verdict: 'confirmed', by: 'Ana', why: '' })
  expect(judged.ok).toBe(true)
  const before = (await desk.store.log({}, { cursor: null, limit: 1 })).items[0]?.received ?? ''
  await new Promise((resolve) => setTimeout(resolve, 5))

  const older = await chooseReread(desk, { reports: [], all: false, olderThan: 'rules@1' })
  expect(older).toEqual({ ok: true, value: [id] })
  const done = await reread(desk, [id])
  expect(done).toMatchObject({
    same: 0,
    changed: [
      {
        from: 'original',
        outcome: 'changed',
        fields: [{ field: 'headline', was: 'Home', is: 'Two frigates for the strait' }],
        text: { dropped: 1 },
        gone: [{ actor: 'DK', stance: 'refused' }],
        added: [],
        lostJudgements: 0,
      },
    ],
  })
  await verified(desk)
  expect(await stances(desk, '2031-02-20')).toEqual(['NO sea pledged 1/1', 'SE sea pledged 1/1'])
  const now = (await desk.store.reading(id))?.positions.find(({ actor }) => actor === 'NO')
  expect(now?.review?.status).toBe('confirmed')
  expect(now?.passage.quote).toContain('Norway will send two frigates')
  expect(now?.passage.start).toBeLessThan(norwegian?.passage.start ?? 0)
  const then = await knownAt(desk, before, { blank: blankLedger, deskOver: deskOverPrivate })
  if (!then.ok) throw new Error(then.failure.code)
  expect(await stances(then.value, '2031-02-20')).toContain('DK sea refused 1/1')
  await then.value.store.close()

  // Nothing more to find: the ledger does not grow.
  const mark = await desk.store.mark()
  expect(await reread(desk, [id])).toMatchObject({ same: 1, changed: [] })
  expect(await desk.store.mark()).toBe(mark)
  expect(await chooseReread(desk, { reports: [], all: false, olderThan: 'rules@1' })).toEqual({ ok: true, value: [] })
  await desk.store.repair()
  await verified(desk)
})

test('without its bytes a report is read from its text, and keeps what people set', async () => {
  const desk = await newDesk()
  const id = await asAnEarlierVersionHadIt(desk)
  await setReport(desk, id, { outlet: 'Northern Wire', published: '2031-02-13', by: 'Ana' })
  // As if it had come with --no-originals.
  const bare = { ...desk, store: { ...desk.store, original: async () => null } }
  expect((await desk.store.rendition(id))?.madeBy).toBe('intake/html@0')
  await reread(bare, [id])
  const made = await desk.store.rendition(id)
  expect(made?.madeBy).toBe('intake/html@1')
  expect(made?.text.startsWith(menu)).toBe(true)
  const standing = await desk.store.report(id)
  expect(standing?.report).toMatchObject({ outlet: 'Northern Wire', published: { date: '2031-02-13' } })
  await reread(desk, [id])
  const after = await desk.store.report(id)
  expect(after?.report).toMatchObject({
    headline: 'Two frigates for the strait',
    outlet: 'Northern Wire',
    published: { date: '2031-02-13' },
  })
  await verified(desk)
})

test('articles of every kind come out of their bytes as they did at first', async () => {
  const desk = await newDesk()
  const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Gazette</title><item><title>Strait</title>
<link>https://gazette.example/2031/strait-one</link><pubDate>Sat, 15 Feb 2031 08:00:00 GMT</pubDate>
<description>&lt;p&gt;${sweden}&lt;/p&gt;&lt;p&gt;${rest}&lt;/p&gt;</description></item></channel></rss>`
  const mail = `From: Desk <desk@wire.example>\r\nSubject: Strait\r\nDate: Sat, 15 Feb 2031 08:00:00 +0000\r\nContent-Type: text/plain\r\n\r\n${norway}\r\n\r\n${rest}\r\n`
  await add(desk, {
    'a.jsonl': article({ id: 'a', outlet: 'Northern Wire', published: '2031-02-14', text: `${norway}\n\n${rest}` }),
    'b.csv': `title,date,outlet,text\nStrait,2031-02-16,Polder Courier,"${sweden} ${rest}"\n`,
    'c.xml': rss,
    'd.eml': mail,
    'e.html': page,
    'f.txt': `${norway}\n\n${sweden}\n\n${rest}`,
  })
  const { items } = await desk.store.reports({ cursor: null, limit: 20 })
  expect(items).toHaveLength(6)
  const done = await reread(
    desk,
    items.map(({ report }) => report.id),
  )
  expect(done).toMatchObject({ reports: 6, same: 6, changed: [] })
})

test('a removed report is not read again, and asking for nothing or for no version says so', async () => {
  const desk = await newDesk()
  await add(desk, { 'page.html': page })
  const id = await onlyReport(desk)
  expect(await chooseReread(desk, { reports: [], all: false })).toMatchObject({ failure: { code: 'nothing-asked' } })
  expect(await chooseReread(desk, { reports: [], all: false, olderThan: 'yesterday' })).toMatchObject({
    failure: { code: 'bad-version' },
  })
  await removeReport(desk, { report: id, why: 'ordered by a court', by: 'Ana' })
  expect(await chooseReread(desk, { reports: [id], all: false })).toMatchObject({ failure: { code: 'text-removed' } })
  expect(await chooseReread(desk, { reports: [], all: true })).toEqual({ ok: true, value: [] })
})
