import { expect, test } from 'vitest'
import { article, newPlace } from './cli-desk.ts'

const summit = article({
  id: 'wire-3',
  outlet: 'Northern Wire',
  published: '2031-02-14',
  text: `OSLO (Northern Wire) - Norway will send 400 soldiers to the Lorne Strait, Norwegian Prime Minister Ingrid Moe said on Friday.

"Nine of the 14 countries have pledged troops," Moe told reporters in Oslo after a meeting of 14 countries.
`,
})

test('a stated number is told with who gave it, what it counts, and how many of them have a name', () => {
  const { given, surety } = newPlace()
  given({ input: summit }, 'add', '-')
  const told = surety('counts', '--as-of', '2031-03-01')
  expect(told.code, told.err).toBe(0)
  const flat = told.out.replace(/\s+/g, ' ')
  expect(flat).toContain('9 of 14 pledged: troops 14 Feb 2031 1 report in 1 family')
  expect(flat).toMatch(/Nine of the 14 countries have pledged.*” Ingrid Moe, Northern Wire/)
  expect(flat).toContain('at most 1 of the 9 known by name, at least 8 unnamed: Norway')
  const { counts } = JSON.parse(surety('counts', '--as-of', '2031-03-01', '--json').out)
  expect(counts.map(({ what, count }: { what: string; count: number }) => `${what} ${count}`)).toEqual([
    'members 14',
    'pledged 9',
  ])
  expect(surety('counts', '--as-of', '2031-01-01').out).toContain('No report states how many take part.')
})
