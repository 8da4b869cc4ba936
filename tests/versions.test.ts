import { expect, test } from 'vitest'
import { askHistory } from '../src/pipeline/ask-history.ts'
import { askVerify } from '../src/pipeline/ask-verify.ts'
import { askVersions } from '../src/pipeline/ask-versions.ts'
import type { Desk } from '../src/pipeline/desk.ts'
import { article } from './cli-desk.ts'
import { add, newDesk, stances } from './in-process-desk.ts'

const rest = `Sweden will send one minehunter to the Lorne Strait, its prime minister, Nils Berg, said.

Fishermen in the strait said the ferries had been running late since the shelling of the northern pier in December.`
const norway = 'Norway will send two frigates to the Lorne Strait, Norwegian Prime Minister Ingrid Moe said on Friday.'
const denial = 'Norway will not send frigates to the Lorne Strait, Norwegian Prime Minister Ingrid Moe said on Friday.'

const url = 'https://wire.example/2031/two-frigates-for-the-strait'
const first = article({ url, outlet: 'Northern Wire', published: '2031-02-14', text: `${norway}\n\n${rest}` })
const second = article({
  url: 'http://www.wire.example/2031/two-frigates-for-the-strait/?utm_source=mail#top',
  outlet: 'Northern Wire',
  published: '2031-02-17',
  text: `Correction: An earlier version of this article misstated what Norway offers.\n\n${denial}\n\n${rest}`,
})
const elsewhere = article({
  url: 'https://gazette.example/strait-minehunter-and-ferries',
  outlet: 'Harbour Gazette',
  published: '2031-02-15',
  text: `Sweden will send one minehunter to the strait, a spokesman of its government told this paper.\n\nThe town of Lorne greeted the news with a brass band and free herring for everybody at the quay.`,
})

async function verified(desk: Desk): Promise<void> {
  const answer = await askVerify(desk, {})
  expect(answer.ok && answer.value.faults).toEqual([])
}

test('the board rests on the latest version of a page as of its day, whichever came first, and counts no version twice', async () => {
  for (const order of [first + second + elsewhere, second + elsewhere + first]) {
    const desk = await newDesk()
    for (const [at, line] of order.trimEnd().split('\n').entries()) await add(desk, { [`${at}.jsonl`]: `${line}\n` })
    expect(await stances(desk, '2031-02-16')).toEqual(['NO sea pledged 1/1', 'SE sea pledged 2/2'])
    expect(await stances(desk, '2031-02-18')).toEqual(['NO sea refused 1/1', 'SE sea pledged 2/2'])
    await verified(desk)
    const versions = await askVersions(desk, await idAt(desk, 'wire.example'))
    expect(versions.ok && versions.value.versions).toMatchObject([
      { ord: 1, until: '2031-02-17', edit: null, marks: [] },
      { ord: 2, until: null, edit: { changed: 1 }, marks: [{ kind: 'correction' }] },
    ])
    const history = await askHistory(desk, { actor: 'Norway', component: 'sea', asOf: '2031-02-18' }, null)
    expect(history.ok && history.value.items.map(({ standing, position }) => [position.stance, standing])).toEqual([
      ['pledged', 'replaced'],
      ['refused', 'stands'],
    ])
  }
})

async function idAt(desk: Desk, host: string): Promise<string> {
  const { items } = await desk.store.reports({ cursor: null, limit: 10 })
  return items.find(({ report }) => report.url?.includes(host) === true)?.report.id ?? ''
}

test('versions are one family however much was rewritten, and a front page has no versions', async () => {
  const desk = await newDesk()
  const rewritten = article({
    url,
    outlet: 'Northern Wire',
    published: '2031-02-20',
    text: 'Poland will train the coast guard of the strait, Polish Defence Minister Adam Lis said in Gdansk.\n\nNobody else spoke at the ceremony, which rain had driven indoors, next to a model of the old lighthouse.',
  })
  const front = (text: string, published: string) =>
    article({ url: 'https://wire.example/', outlet: 'Northern Wire', published, text })
  await add(desk, { 'a.jsonl': first, 'b.jsonl': rewritten })
  await add(desk, { 'c.jsonl': front(`${norway} It did so gladly.`, '2031-03-01') + front(rest, '2031-03-02') })
  const { items } = await desk.store.reports({ cursor: null, limit: 10 })
  const families = items.map(({ report, placement }) => [report.published.date, placement?.family])
  const of = new Map(families.map(([day, family]) => [day, family]))
  expect(of.get('2031-02-20')).toBe(of.get('2031-02-14'))
  expect(
    items.find(({ report }) => report.published.date === '2031-02-20')?.placement?.derivations[0]?.because,
  ).toContainEqual(expect.objectContaining({ sign: 'same-address' }))
  const fronts = items.filter(({ report }) => report.url === 'https://wire.example/')
  for (const { report } of fronts) expect(await desk.store.versions(report.id)).toEqual([])
  await verified(desk)
})

const item = (fields: Record<string, unknown>) =>
  `${JSON.stringify({
    uri: 'urn:newsml:wire.example:20310214:strait-1',
    type: 'text',
    pubstatus: 'usable',
    version: '1',
    versioncreated: '2031-02-14T10:00:00Z',
    provider: 'Northern Wire',
    headline: 'Two frigates for the strait',
    body_text: `${norway}\n\n${rest}`,
    ...fields,
  })}\n`
const cancelled = item({
  version: '2',
  versioncreated: '2031-02-15T10:00:00Z',
  pubstatus: 'canceled',
  ednote: 'Norway made no such offer.',
  body_text: '',
})
const again = item({
  version: '3',
  versioncreated: '2031-02-16T10:00:00Z',
  headline: 'UPDATE 1-Denial from Norway',
  body_text: `${denial}\n\n${rest}`,
})

test('a cancelled item leaves the board in whatever order item and cancellation come, and one published again stands', async () => {
  for (const order of [
    [item({}), cancelled, elsewhere],
    [cancelled, elsewhere, item({})],
    [elsewhere, item({}), cancelled, cancelled],
  ]) {
    const desk = await newDesk()
    const withdrawn = []
    for (const [at, line] of order.entries()) {
      const done = await add(desk, { [`${at}.jsonl`]: line })
      expect(done.refused).toEqual([])
      withdrawn.push(...done.withdrawn)
    }
    expect(withdrawn).toMatchObject([{ status: 'canceled', why: 'Norway made no such offer.', by: 'Northern Wire' }])
    expect(await stances(desk, '2031-02-20')).toEqual(['SE sea pledged 1/1'])
    await verified(desk)
    const history = await askHistory(desk, { actor: 'NO', component: 'sea', asOf: '2031-02-20' }, null)
    expect(history.ok && history.value.items.map(({ standing }) => standing)).toEqual(['withdrawn'])
    await add(desk, { 'again.jsonl': again })
    expect(await stances(desk, '2031-02-20')).toEqual(['NO sea refused 1/1', 'SE sea pledged 2/2'])
    await verified(desk)
    await desk.store.repair()
    expect(await stances(desk, '2031-02-20')).toEqual(['NO sea refused 1/1', 'SE sea pledged 2/2'])
    await verified(desk)
  }
})
