import { expect, test } from 'vitest'
import { analyse, type Token } from '../text/analyse.ts'
import { signsOf, tokenSign } from './token-signs.ts'

const tokensOf = (text: string): readonly Token[] => analyse(text).flatMap(({ tokens }) => tokens)
const told = (text: string, sign: number): readonly string[] =>
  tokensOf(text)
    .filter((token) => (signsOf(token) & sign) !== 0)
    .map((token) => token.text)

test('a sign tells the words that its question is about, and no others', () => {
  const capital = tokenSign(({ text }) => /^\p{Lu}/u.test(text))
  const verb = tokenSign(({ pos }) => pos === 'VERB')
  const text = 'Norway sends ships, Peru sent none.'
  expect(told(text, capital)).toEqual(['Norway', 'Peru'])
  expect(told(text, verb)).toEqual(['sends', 'sent'])
  // The same words again, and one that the analysis made of two.
  expect(told(`${text} Jozef Gab\u010D\u00EDk left.`, capital)).toEqual(['Norway', 'Peru', 'Jozef', 'Gab\u010D\u00EDk'])
})

test('a question that is asked later is answered for words met before', () => {
  const text = 'Chile would train guards.'
  expect(
    told(
      text,
      tokenSign(({ lower }) => lower === 'guards'),
    ),
  ).toEqual(['guards'])
  expect(
    told(
      text,
      tokenSign(({ lower }) => lower === 'train'),
    ),
  ).toEqual(['train'])
})
