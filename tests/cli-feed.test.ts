import { expect, test } from 'vitest'
import { entriesOf, faultsOf, readXml, textOf } from './atom.ts'
import { courierArticle, gazetteArticle, newPlace, wireArticle } from './cli-desk.ts'
import { strait } from './hostile-desk.ts'

const idsOf = (xml: string) =>
  new Map(entriesOf(readXml(xml)).map((entry) => [textOf(entry, 'title'), textOf(entry, 'id')]))

test('a feed of changes holds to its standard, whatever the reports say', () => {
  const { given, surety } = newPlace()
  given({ input: strait }, 'add', '-')
  const told = surety('feed', '--base-url', 'https://tables.example.org/')
  expect(told.code, told.err).toBe(0)
  const feed = readXml(told.out)
  expect(faultsOf(feed)).toEqual([])
  const titles = entriesOf(feed).map((entry) => textOf(entry, 'title'))
  expect(titles).toContain('Netherlands, Troops: undecided → pledged (hardened), 17 Mar 2031')
  expect(titles[0]).toContain('20 Mar 2031')
  const estonia = entriesOf(feed).find((entry) => textOf(entry, 'title').startsWith('Estonia, Troops'))
  expect(estonia && textOf(estonia, 'content')).toContain('Estonia will send 40 <b>soldiers</b> & *ships')
  expect(told.out).not.toContain('<b>')
  const link = estonia?.children.find(({ name }) => name === 'link')
  expect(link?.attributes.href).toBe('https://tables.example.org/cells/EE/troops?asOf=2031-03-20')
  expect(surety('feed', '--base-url', 'https://tables.example.org/').out).toBe(told.out)
  expect(faultsOf(readXml(surety('feed').out))).toEqual([])
})

test('a reader never sees an item twice, in whatever order copies arrive', () => {
  const one = newPlace()
  one.given({ input: gazetteArticle }, 'add', '-')
  const before = idsOf(one.surety('feed').out)
  one.given({ input: courierArticle }, 'add', '-')
  const after = idsOf(one.surety('feed').out)
  for (const [title, id] of before) expect(after.get(title)).toBe(id)
  expect(after.size).toBeGreaterThan(before.size)
  const other = newPlace()
  other.given({ input: courierArticle + gazetteArticle }, 'add', '-')
  expect([...idsOf(other.surety('feed').out)].sort()).toEqual([...after].sort())
})

test('a feed of an arrangement has ids of its own, and one without changes is one too', () => {
  const { given, surety } = newPlace()
  surety('init', '--name', 'Strait Escort')
  const empty = readXml(surety('feed').out)
  expect(faultsOf(empty)).toEqual([])
  expect(entriesOf(empty)).toEqual([])
  expect(textOf(empty, 'title')).toBe('Changes: Strait Escort')
  given({ input: wireArticle }, 'add', '-')
  const plain = newPlace()
  plain.given({ input: wireArticle }, 'add', '-')
  const [named, unnamed] = [idsOf(surety('feed').out), idsOf(plain.surety('feed').out)]
  expect([...named.keys()]).toEqual([...unnamed.keys()])
  for (const [title, id] of named) expect(unnamed.get(title)).not.toBe(id)
})
