import { describe, expect, it } from 'vitest'
import { documentOf } from '../../../tests/read-text.ts'
import { positionsOf } from '../positions.ts'
import { learnedClaims } from './learned-claims.ts'

/** A report around a sentence: a text that short by itself is left to the rules. */
function around(sentence: string): string {
  return [
    'Ministers met in Lisbon on Thursday to count what the monitoring mission has and what it lacks.',
    sentence,
    'Austria will send 120 soldiers.',
    'Chile has promised 30 observers, and the first of them arrived last week.',
    'The talks went on until midnight.',
  ].join('\n\n')
}

const read = (sentence: string) => positionsOf(documentOf(around(sentence)), learnedClaims)
const learned = (sentence: string) => read(sentence).filter((one) => one.because[0]?.sign.startsWith('learned:'))
const short = (one: { readonly actor: string; readonly component: string; readonly stance: string }) =>
  `${one.actor} ${one.component} ${one.stance}`

describe('positions that no rule finds', () => {
  it.each([
    ['Kenya shook its head at the idea of soldiers.', 'KE troops refused'],
    ['Peru gave no sign of whether observers would follow.', 'PE monitoring undecided'],
  ])('%s', (sentence, expected) => {
    expect(learned(sentence).map(short)).toContain(expected)
  })

  it('name the words that weighed most, in the words of the passage, and how sure it is', () => {
    const [one] = learned('Kenya shook its head at the idea of soldiers.')
    expect(one?.because[0]?.words).toMatch(/\bshake|head\b.*\(0\.\d\d\)$/)
    expect(one?.passage.quote).toContain('shook its head')
  })

  it('stand beside those of the rules and change none of them', () => {
    const by = read('Kenya shook its head at the idea of soldiers.').map(short)
    expect(by).toContain('AT troops pledged')
    expect(by).toContain('CL monitoring pledged')
  })

  it('are the same at every reading', () => {
    const sentence = 'Kenya shook its head at the idea of soldiers.'
    expect(read(sentence)).toEqual(read(sentence))
  })
})

describe('what the learned reader leaves alone', () => {
  it.each([
    'A professor in Kenya thinks that soldiers would be useless.',
    'Kenya hosts the talks at which soldiers are discussed.',
    'In 2014 Kenya lost twelve soldiers in another mission.',
  ])('%s', (sentence) => {
    expect(read(sentence).filter((one) => one.actor === 'KE')).toEqual([])
  })

  it('is a text of one sentence, which only rules read', () => {
    expect(positionsOf(documentOf('Kenya shook its head at the idea of soldiers.'), learnedClaims)).toEqual([])
  })

  it('is hostile text: a thousand names and things in one breath are read or left out, and nothing fails', () => {
    const text = around(Array.from({ length: 1_000 }, () => 'Kenya soldiers').join(' '))
    expect(Array.isArray(positionsOf(documentOf(text), learnedClaims))).toBe(true)
  })
})
