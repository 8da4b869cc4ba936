import { expect, test } from 'vitest'
import { article, courierArticle, gazetteArticle, newPlace, wireArticle } from './cli-desk.ts'

const flat = (text: string): string => text.replace(/\s+/g, ' ')
const denial = article({
  id: 'times-1',
  outlet: 'Fjord Times',
  published: '2031-02-16',
  headline: 'No frigates, Oslo says',
  text: 'Norway has ruled out sending frigates to the Lorne Strait, the government said.\n\nPortugal will send 200 soldiers.\n',
})

test('what changed in a month is told by weight, with the words before and after, and what contradicts stands apart', () => {
  const { given, surety } = newPlace()
  given({ input: wireArticle + gazetteArticle + courierArticle + denial }, 'add', '-')
  const told = surety('changes', '--from', '2031-02-28', '--to', '2031-03-31')
  expect(told.code, told.err).toBe(0)
  expect(flat(told.out)).toMatch(/17 Mar 2031 Netherlands, Troops: \? undecided → ● pledged hardened.* “/)
  expect(flat(told.out)).toContain('before: ? undecided')
  expect(told.out).not.toContain('Norway')
  const month = JSON.parse(surety('changes', '--since', '2031-02-01', '--to', '2031-02-28', '--json').out)
  expect(month.contradictions).toMatchObject([
    { actor: 'PT', one: { stance: 'refused' }, other: { stance: 'pledged', outlet: 'Fjord Times' } },
  ])
  expect(month.contradictions[0].other.quote).toContain('will send 200 soldiers')
  const short = JSON.parse(
    surety('changes', '--since', '2031-02-01', '--to', '2031-03-31', '--limit', '1', '--json').out,
  )
  expect(short.changes).toHaveLength(1)
  expect(short.more).toBeGreaterThan(2)
  const sea = JSON.parse(
    surety('changes', '--since', '2031-02-01', '--to', '2031-03-31', '--component', 'sea', '--json').out,
  )
  expect(new Set(sea.changes.map(({ component }: { component: string }) => component))).toEqual(new Set(['sea']))
})

test('days in the wrong order are refused in one sentence', () => {
  const { given, surety } = newPlace()
  given({ input: wireArticle }, 'add', '-')
  const refused = surety('changes', '--from', '2031-03-01', '--to', '2031-02-01')
  expect(refused.code).not.toBe(0)
  expect(refused.err).toBe('2031-03-01 is after 2031-02-01; give the earlier day first.\n')
})

test('a span in which nothing changed says so, and where to look instead', () => {
  const { given, surety } = newPlace()
  given({ input: wireArticle + denial }, 'add', '-')
  const later = surety('changes', '--from', '2032-01-01', '--to', '2032-02-01', '--actor', 'Norway')
  expect(later.code, later.err).toBe(0)
  expect(flat(later.out)).toContain('Nothing changed after 1 Jan 2032 up to 1 Feb 2032.')
  const see = /surety (changes --from \S+ --to \S+ --actor "Norway")/.exec(flat(later.out))?.[1] ?? ''
  expect(see).toBe('changes --from 2031-01-16 --to 2031-02-16 --actor "Norway"')
  expect(surety(...see.replaceAll('"', '').split(' ')).out).toContain('ruled out sending frigates')
  const earlier = JSON.parse(surety('changes', '--from', '2030-01-01', '--to', '2030-02-01', '--json').out)
  expect(earlier.nearest).toEqual({ before: null, after: '2031-02-14' })
  const nobody = surety('changes', '--from', '2032-01-01', '--to', '2032-02-01', '--actor', 'Peru')
  expect(nobody.out).toContain('Nothing was said before or after it either.')
})
