import { expect, test } from 'vitest'
import model from 'wink-eng-lite-web-model'
import winkNlp, { type ItsFunction } from 'wink-nlp'
import { taggedWords } from './tagger.ts'

const nlp = winkNlp(model, ['sbd', 'pos'])

function ofLibrary(text: string): readonly string[] {
  const words = nlp.readDoc(text).tokens()
  const tags = words.out(nlp.its.pos)
  const lemmas = words.out(nlp.its.lemma as unknown as ItsFunction<string>)
  return words
    .out(nlp.its.value)
    .flatMap((word, at) => (word.trim() === '' ? [] : [`${word}/${tags[at]}/${lemmas[at]}`]))
}

function ofOurs(text: string): readonly string[] {
  return (taggedWords(text)?.words ?? []).map(({ text: word, pos, lemma }) => `${word}/${pos}/${lemma}`)
}

const texts = [
  'The minister said she could not rule out sending two more frigates, but that nothing had been decided.',
  "He can't, won't and shouldn't've. \"I'm here,\" they said; it's 3:30pm.\n\nRead the rest here",
  'Making a point of reading what was read: they lead, the lead was lost, and talking big wins big.',
  'A $1.6bn plan (up 5%) for the U.S. and the U.K., agreed on 22nd May in the 1980s at http://x.test/y by a@b.test #now',
  'x–y — “quoted” … and ‘single’ marks, rock-and-roll, state-of-the-art: 4,000 of 1,2 or 3.',
  '\t\nTabs\r\nand\n\n\nlines\u00a0with\u2009spaces',
  'Śródmieście, Żofie Łęcka, 中文 and 😀 stand here',
  '',
  'one',
]

test('words get the tags and base forms that the library gives them', () => {
  for (const text of texts) expect(ofOurs(text)).toEqual(ofLibrary(text))
})

test('each word stands where it is in the text', () => {
  for (const text of texts) {
    const found = taggedWords(text)
    expect(found?.words.map((word, at) => text.startsWith(word.text, found.starts[at]))).toEqual(
      found?.words.map(() => true),
    )
  }
})

test('a genitive is two words whatever was read before', () => {
  const genitive = (word: string) => taggedWords(`${word}'s`)?.words.map(({ text }) => text)
  taggedWords('"Quillhaven\'s," she said of Quillhaven\'s-style walls.')
  expect(genitive('Quillhaven')).toEqual(['Quillhaven', "'s"])
  expect(taggedWords('Old Tarnby\'s", he said')?.words.map(({ text }) => text)).toEqual([
    'Old',
    'Tarnby',
    "'s",
    '"',
    ',',
    'he',
    'said',
  ])
})
