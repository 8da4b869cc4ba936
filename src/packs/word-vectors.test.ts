import { describe, expect, it } from 'vitest'
import { likeness, wordUse } from './word-vectors.ts'

const like = (a: string, b: string) => {
  const [one, other] = [wordUse(a), wordUse(b)]
  return one === null || other === null ? 0 : likeness(one, other)
}

describe('words by their use', () => {
  it.each([
    ['frigate', 'destroyer', 'parliament'],
    ['pledge', 'promise', 'harbor'],
    ['embargo', 'sanctions', 'soldier'],
  ])('%s is used more like %s than like %s', (word, near, far) => {
    expect(like(word, near)).toBeGreaterThan(like(word, far) + 0.2)
  })

  it('a word has the same use as itself, and a made-up word none', () => {
    expect(like('frigate', 'frigate')).toBeCloseTo(1)
    expect(wordUse('zwqx')).toBeNull()
  })
})
