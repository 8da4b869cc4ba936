import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPlace, type Place, started } from './cli-desk.ts'
import { fails, type ModelServer, modelServer, says } from './model-server.ts'

const text = `Frigates for the strait

OSLO - Norway will send two frigates once a ceasefire holds, Foreign Minister Ingrid Moe said on Monday. Denmark has not decided. Denmark has not decided.
`
const none = { statements: [], positions: [], counts: [] }
const moe = {
  speaker: 'Ingrid Moe',
  actor: 'NO',
  official: true,
  mode: 'indirect',
  via: [],
  anonymous: false,
  cue: 'said',
  quote: 'Norway will send two frigates once a ceasefire holds',
}
const frigates = {
  actor: 'NO',
  group: null,
  component: 'sea',
  stance: 'pledged',
  past: false,
  conditions: [{ kind: 'ceasefire', party: null, quote: 'once a ceasefire holds' }],
  quantity: { value: 2, unit: 'frigates', quote: 'two frigates' },
  place: null,
  quote: 'Norway will send two frigates once a ceasefire holds',
}
const answer = {
  ...none,
  statements: [moe],
  positions: [
    frigates,
    { ...frigates, component: 'troops', conditions: [], quote: 'Norway will send 500 soldiers' },
    { ...frigates, actor: 'DK', stance: 'undecided', conditions: [], quantity: null, quote: 'Denmark has not decided' },
    { ...frigates, component: 'cavalry' },
    { ...frigates, stance: 'open', conditions: [{ kind: 'un', party: null, quote: 'with a mandate' }] },
    { ...frigates, actor: 'Nowhere' },
  ],
}

let server: ModelServer
beforeAll(async () => {
  server = await modelServer()
})
afterAll(() => server.close())

/** A command that is left running, so that the server of this very process can answer it. */
async function surety(place: Place, ...args: readonly string[]) {
  const running = started(place, ...args)
  const code = await running.ended
  return { code, out: running.printed(), err: running.complained() }
}
const asking = (...more: readonly string[]) =>
  [
    'add',
    'wire.txt',
    '--published',
    '2031-02-14',
    '--reader',
    'model',
    '--model',
    'tiny',
    '--model-url',
    server.url,
    ...more,
  ] as const

function withReport(): Place {
  const place = newPlace()
  place.write('wire.txt', text)
  return place
}

test('a model reads in place of the rules, and what it cannot quote from the text is refused and listed', async () => {
  const place = withReport()
  process.env.SURETY_MODEL_KEY = 'a-key-of-the-test'
  server.answers = [says(JSON.stringify(answer))]
  const { out, code, err } = await surety(place, ...asking())
  delete process.env.SURETY_MODEL_KEY
  const told = out.replace(/\s+/g, ' ')
  expect(told).toContain('1 position, 1 statement')
  expect(told).toContain('Read with tiny: 1 answer, 0 of them kept from before; 1,200 tokens sent, 34 received.')
  expect(told).toMatch(/a position in \w{8}, not in the text word for word: Norway will send 500 soldiers/)
  expect(told).toMatch(/stands in two places of the text: Denmark has not decided/)
  expect(told).toContain('its component is not in the pack')
  expect(told).toMatch(/not in the text word for word: with a mandate/)
  expect(told).toContain('its actor is not known')
  expect(`${out}${err}`).not.toContain('a-key-of-the-test')
  expect(code).toBe(0)
  const [asked] = server.asked
  expect(asked?.path).toBe('/v1/chat/completions')
  expect(asked?.headers.authorization).toBe('Bearer a-key-of-the-test')
  expect(asked?.body).toMatchObject({ model: 'tiny', temperature: 0, response_format: { type: 'json_schema' } })
  expect(JSON.stringify(asked?.body.messages)).toContain('Norway will send two frigates')
  const { positions, statements } = JSON.parse(place.surety('export', '--format', 'json').out)
  expect(statements).toMatchObject([{ speaker: 'Ingrid Moe', actor: 'NO', passage: { quote: moe.quote } }])
  expect(positions).toMatchObject([
    {
      actor: 'NO',
      component: 'sea',
      stance: 'pledged',
      voice: 'own',
      conditions: [{ kind: 'ceasefire', passage: { quote: 'once a ceasefire holds' } }],
      quantity: { value: 2, unit: 'frigates', passage: { quote: 'two frigates' } },
      passage: { quote: frigates.quote, start: text.indexOf('Norway will') },
    },
  ])
  expect(place.surety('history', 'NO', 'sea', '--why').out).toContain('because model:tiny')
  expect(place.surety('verify').code).toBe(0)
})

test('an answer is kept by its content: the same text in a new ledger is not paid for again', async () => {
  const place = withReport()
  server.answers = [says(JSON.stringify(answer))]
  await surety(place, ...asking())
  const { out } = await surety(place, ...asking('--ledger', 'other.db', '--json'))
  expect(server.asked).toHaveLength(1)
  expect(JSON.parse(out).model).toMatchObject({ model: 'tiny', answers: 1, kept: 1, tokens: { sent: 0, received: 0 } })
})

test('a report that got no answer is told, stands as not read, and is read by the next run', async () => {
  const place = withReport()
  server.answers = [fails(401, 'no such key')]
  const { out, code } = await surety(place, ...asking())
  expect(out.replace(/\s+/g, ' ')).toMatch(/Not read: \w{8}, its server said no: 401 no such key/)
  expect(code).toBe(1)
  const next = place.surety('add', 'wire.txt', '--published', '2031-02-14')
  expect(next.code).toBe(0)
  const { positions } = JSON.parse(place.surety('export', '--format', 'json').out)
  expect(positions.map(({ actor, stance }: Record<string, string>) => `${actor} ${stance}`)).toContain('NO pledged')
})

test('nothing is sent unless asked, and what a model read stands when a run without it comes by', async () => {
  const place = withReport()
  server.answers = [says(JSON.stringify(answer))]
  const quiet = await surety(
    place,
    'add',
    'wire.txt',
    '--published',
    '2031-02-14',
    '--model-url',
    server.url,
    '--ledger',
    'r.db',
  )
  expect(quiet.code).toBe(0)
  expect(server.asked).toEqual([])
  await surety(place, ...asking())
  place.write('copy.txt', text.replace('on Monday', 'today'))
  place.surety('add', 'copy.txt', '--published', '2031-02-15')
  const { positions } = JSON.parse(place.surety('export', '--format', 'json').out)
  expect(positions.filter(({ report }: { report: string }) => report === 'wire.txt')).toHaveLength(1)
})

test('what is missing is said before anything is done', async () => {
  const place = withReport()
  const without = place.surety('add', 'wire.txt', '--reader', 'model')
  expect(without.code).toBe(2)
  expect(without.err).toContain('SURETY_MODEL_URL')
  expect(place.surety('add', 'wire.txt', '--reader', 'model', '--model-url', 'ftp://x').err).toContain('no address')
  expect(place.surety('add', 'wire.txt', '--reader', 'model', '--model-url', server.url).err).toContain('--model NAME')
  expect(place.surety('reports').code).not.toBe(0)
})
