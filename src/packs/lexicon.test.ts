import { expect, test } from 'vitest'
import { anyList, keysOf, Lexicon, Listing } from './lexicon.ts'

const words = (text: string) =>
  text.split(' ').map((word) => ({ keys: keysOf(word.toLowerCase(), word.toLowerCase()), listed: anyList }))

test('plurals, tenses and both spellings are found without being listed', () => {
  const lexicon = new Lexicon<string>(1)
  lexicon.add('field hospital', 'logistics')
  lexicon.add('send', 'gives')
  lexicon.add('air defence battery', 'air')
  expect(lexicon.at(words('field hospitals'), 0)[0]?.value).toBe('logistics')
  expect(lexicon.at(words('sent'), 0)[0]?.value).toBe('gives')
  expect(lexicon.at(words('air defense batteries'), 0)[0]?.value).toBe('air')
})

test('the longest phrase wins, and one that several list gives all of them', () => {
  const lexicon = new Lexicon<string>(1)
  lexicon.add('ship', 'sea')
  lexicon.add('hospital ship', 'logistics')
  lexicon.add('officer', 'police')
  lexicon.add('officer', 'troops')
  expect(lexicon.at(words('hospital ship'), 0).map((one) => one.value)).toEqual(['logistics'])
  expect(lexicon.at(words('officers'), 0).map((one) => one.value)).toEqual(['police', 'troops'])
})

test('a particle may stand behind the object, but not behind a comma', () => {
  const lexicon = new Lexicon<string>(1)
  lexicon.add('take back', 'withdrawn')
  expect(lexicon.split(words('took the promise back'), 0)[0]?.value).toBe('withdrawn')
  expect(lexicon.split(words('took the promise , back then'), 0)).toEqual([])
})

test('what is added later is found for words that were looked up before', () => {
  const lexicon = new Lexicon<string>(1)
  expect(lexicon.at(words('ferry'), 0)).toEqual([])
  lexicon.add('ferry', 'sea')
  expect(lexicon.at(words('ferries'), 0)[0]?.value).toBe('sea')
  expect(lexicon.at(words('ferry'), 0)[0]?.value).toBe('sea')
})

test('words are told apart by the lists that have a phrase starting with them, and whatever those ask for behind them', () => {
  const [sea, land] = [new Lexicon<string>(1), new Lexicon<string>(2)]
  sea.add('patrol boat', 'sea')
  land.add('patrol', 'land')
  land.add('tank', 'land')
  const listing = new Listing([sea, land])
  const listed = (text: string) => words(text).map((word) => ({ ...word, listed: listing.of(word.keys) }))
  expect(sea.at(listed('patrol boats'), 0)).toHaveLength(1)
  expect(sea.at(listed('patrol tanks'), 0)).toEqual([])
  expect(sea.at(listed('boat patrol'), 0)).toEqual([])
  expect(sea.split(listed('patrol by the boat'), 0)).toHaveLength(1)
  expect(['patrols', 'tanks', 'boat', 'sea'].map((word) => land.at(listed(word), 0).length)).toEqual([1, 1, 0, 0])
})
