import { describe, expect, test } from 'vitest'
import { quotationProbes, sharedQuotations } from './shared-quotations.ts'

const side = (text: string) => ({ text, parts: [] })
const shared = (a: string, b: string) =>
  sharedQuotations(side(a), side(b)).map(({ here, there }) => [here.quote, there.quote])

const wire =
  'The minister spoke in the rain. "A ferry is not a warship, and nobody should have to swim to school," she said.'
const paper = '“A ferry is not a warship, and nobody should have to swim to school”, Brancourt told the Mail at noon.'

describe('what two texts quote', () => {
  test('is shared where both have the same words in marks, of whatever style', () => {
    expect(shared(wire, paper)).toEqual([
      [
        'A ferry is not a warship, and nobody should have to swim to school',
        'A ferry is not a warship, and nobody should have to swim to school',
      ],
    ])
  })

  test('is shared as far as both quote it', () => {
    const half = 'She said that "nobody should have to swim to school" and left.'
    expect(shared(wire, half)).toEqual([
      ['nobody should have to swim to school', 'nobody should have to swim to school'],
    ])
  })

  test('is shared with the speech or letter itself, which has no marks', () => {
    const speech = 'MINISTER: A ferry is not a warship, and nobody should have to swim to school. I thank you.'
    const [one] = sharedQuotations(side(wire), side(speech))
    expect(one).toMatchObject({ quotedHere: true, quotedThere: false })
    const [other] = sharedQuotations(side(speech), side(wire))
    expect(other).toMatchObject({ quotedHere: false, quotedThere: true })
    expect(other?.here.quote).toBe(one?.there.quote)
  })

  test('ends with the quotation, though the words behind it go on alike', () => {
    const [one] = shared(
      'He said "we will stay beside the burning boats" until autumn.',
      '"We will stay beside the burning boats until autumn."',
    )
    expect(one).toEqual(['we will stay beside the burning boats', 'We will stay beside the burning boats'])
  })

  test.each([
    ['words that neither quotes', wire.replaceAll('"', ''), paper.replace(/[“”]/g, '')],
    ['a turn of phrase', 'She called it "boots on the ground" again.', 'He called it "boots on the ground" once.'],
    ['grammar', '"It is what it is and so it was," she said.', '"It is what it is and so it will," he said.'],
  ])('is not %s', (_, a, b) => {
    expect(shared(a, b)).toEqual([])
  })

  test('is the same seen from either side', () => {
    const texts = [wire, paper, `${paper} ${wire}`, `${wire} "The last boat home carries a light for all," he said.`]
    for (const a of texts) {
      for (const b of texts) {
        const words = (pairs: readonly (readonly string[])[]) => new Set(pairs.map(([one]) => one?.toLowerCase()))
        expect(words(shared(a, b))).toEqual(words(shared(b, a)))
      }
    }
  })

  test('leaves the foreign story of a page out', () => {
    const page = `${'A beaver has built a dam. '.repeat(3)}\n\n${wire}`
    const at = page.indexOf(wire)
    const parts = [
      { start: 0, end: at, role: 'story' as const },
      { start: at, end: page.length, role: 'foreign' as const },
    ]
    expect(sharedQuotations({ text: page, parts }, side(paper))).toEqual([])
  })

  test('is found in hostile texts without end as well', () => {
    const words = `"${'word '.repeat(100_000)}"`
    expect(shared(words, words).length).toBeLessThanOrEqual(1)
    const marks = '" '.repeat(100_000)
    expect(shared(marks, wire)).toEqual([])
    expect(quotationProbes(side(words)).length).toBeLessThanOrEqual(60)
  })
})

describe('words that a quotation is looked for by', () => {
  test('are the longest of each ten, without those that stand in pieces', () => {
    expect(quotationProbes(side(wire))).toEqual([['warship', 'nobody', 'should']])
    expect(quotationProbes(side('Nothing is quoted here at all, said nobody.'))).toEqual([])
  })
})
