import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeIn } from '../src/intake/take-in.ts'
import { readReport } from '../src/reading/read-report.ts'
import type { Sign } from '../src/records/because.ts'
import type { Reading } from '../src/records/reading.ts'
import { newPlace } from './cli-desk.ts'
import { read, root } from './map.ts'
import { testVocabulary } from './read-text.ts'

/** Clusters of the project's own cases: agency copy, and genres beside it. */
const clusters = [
  'dev/line-monitors',
  'dev2/border-corps',
  'dev3/ouala-river',
  'dev3/split-isle',
  'climate/cordillera-water',
]
const folders = clusters.map((one) => join(root, 'corpus', one))

async function readings(): Promise<readonly { readonly text: string; readonly reading: Reading }[]> {
  const all: { text: string; reading: Reading }[] = []
  for (const folder of folders) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
      for await (const taken of takeIn(readFileSync(join(folder, file)), { name: file, given: {} })) {
        if (!taken.ok) continue
        const { report, rendition } = taken
        const toRead = { report, rendition, published: report.published, arrangement: null, known: [] }
        all.push({ text: rendition.text, reading: readReport(toRead, testVocabulary()) })
      }
    }
  }
  return all
}

const all = await readings()
const has = (because: readonly Sign[], ...prefixes: readonly string[]) =>
  prefixes.every((prefix) => because.some(({ sign }) => sign.startsWith(prefix)))

test('every position names what gave its stance, component, actor, number and each condition', () => {
  const positions = all.flatMap(({ reading }) => reading.positions)
  expect(positions.length).toBeGreaterThan(200)
  const silent = positions.filter(
    ({ because, component, quantity, conditions, due }) =>
      !has(because, `component:${component}`, 'actor:') ||
      /^(?:component|actor|number|condition)/.test(because[0]?.sign ?? 'component') ||
      (quantity !== null && !has(because, 'number')) ||
      (due !== null && !has(because, 'due')) ||
      conditions.some(({ kind }) => !has(because, `condition:${kind}`)),
  )
  expect(
    silent.map(({ passage, quantity, conditions, because }) => [passage.quote, quantity, conditions, because]),
  ).toEqual([])
})

test('every statement names its rule and its speaker, every count and meeting its rule', () => {
  const values = all.map(({ reading }) => reading)
  expect(
    values.flatMap(({ statements }) => statements).filter(({ because }) => !has(because, 'speech:', 'speaker:')),
  ).toEqual([])
  expect(values.flatMap(({ counts }) => counts).filter(({ because }) => !has(because, 'count:'))).toEqual([])
  expect(
    values.flatMap(({ meetings }) => meetings).filter(({ because }) => !has(because, 'meeting:', 'form:')),
  ).toEqual([])
})

test('words that have a place stand there', () => {
  for (const { text, reading } of all) {
    const { positions, statements, counts, meetings } = reading
    for (const { words, at } of [...positions, ...statements, ...counts, ...meetings].flatMap(
      ({ because }) => because,
    )) {
      if (at === undefined) continue
      expect(text.slice(at.start, at.end).replace(/\s+/g, ' ').trim().startsWith(words.replace(/…$/, ''))).toBe(true)
    }
  }
})

test('every sign is explained in docs/why.md, and every file it names is there', () => {
  const page = read('docs/why.md')
  const tables = page.slice(page.indexOf('<!-- signs'), page.indexOf('<!-- /signs'))
  const explained = [...tables.matchAll(/^\| (`.*?`) \|/gm)].flatMap((row) =>
    (row[1] ?? '').split(', ').map((sign) => sign.replaceAll('`', '')),
  )
  const known = explained.map((sign) => new RegExp(`^${sign.replace(/[A-Z]{1,}|…/g, '.+')}$`))
  const signs = new Set(
    all.flatMap(({ reading: { positions, statements, counts, meetings } }) =>
      [...positions, ...statements, ...counts, ...meetings].flatMap(({ because }) => because.map(({ sign }) => sign)),
    ),
  )
  expect(signs.size).toBeGreaterThan(60)
  expect([...signs].filter((sign) => !known.some((pattern) => pattern.test(sign)))).toEqual([])
  const files = [...tables.matchAll(/`(src\/[^`]+)`(?:, `([a-z-]+\.ts)`)*/g)].map((one) => one[1] ?? '')
  expect(files.filter((file) => !existsSync(join(root, file)) && file !== 'src/outside/model')).toEqual([])
})

test('a person sees in the terminal how "it", "she" and a capital were resolved', () => {
  const place = newPlace()
  place.write(
    'wire.txt',
    `Frigates for the strait

Norway's government met on Monday in Oslo. It would send two frigates by the end of June only if the United States joins, Norwegian Foreign Minister Ingrid Moe said. She said The Hague had promised 300 soldiers.
`,
  )
  place.surety('add', 'wire.txt', '--published', '2031-02-14')
  const flat = (text: string) => text.replace(/\s+/g, ' ')
  const sea = flat(place.surety('history', 'Norway', 'sea', '--why').out)
  for (const line of [
    'because doing:gives: "would send"',
    'because stance:pledged-to-open: "join"',
    'because actor:pronoun: "It"',
    'because actor:stands-for: "Norway\'s government"',
    'because number: "two frigates"',
    'because due: "of June"',
    'because party:US: "only if the United States joins"',
    'because speaker:by-title: "Norwegian Foreign Minister"',
    'docs/why.md says what each rule is',
  ])
    expect(sea).toContain(line)
  const troops = flat(place.surety('history', 'NL', 'troops', '--why').out)
  expect(troops).toContain('because actor:seat: "The Hague"')
  expect(troops).toContain('because speaker:stands-for: "Ingrid Moe"')
  expect(flat(place.surety('statements', '--why').out)).toContain('because speaker:pronoun: "She"')
  expect(flat(place.surety('report', 'show', 'wire.txt', '--why').out)).toContain('because number: "300 soldiers"')
  expect(place.surety('history', 'Norway', 'sea').out).not.toContain('because')
})
