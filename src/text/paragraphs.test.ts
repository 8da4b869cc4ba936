import { describe, expect, it } from 'vitest'
import { linesOf, paragraphsOf } from './paragraphs.ts'

const words = (text: string) => paragraphsOf(text).map((p) => text.slice(p.start, p.end))

describe('paragraphs', () => {
  it('are the lines of a page, whether blank lines stand between them or not', () => {
    expect(words('One.\nTwo.\n\n\nThree.')).toEqual(['One.', 'Two.', 'Three.'])
  })

  it('end at the line ends of every system, and offsets are those of the text as given', () => {
    expect(words('  One.\r\nTwo.\rThree.\u2028Four.\u00a0\r\n')).toEqual(['One.', 'Two.', 'Three.', 'Four.'])
  })

  it('go on over the line ends of a text that was broken at 72 columns', () => {
    const mail = [
      'The harbour council voted on Monday evening to send two of its three',
      'pilot boats to the outer islands, where the lights have been dark since',
      'the storm of last week and where no ferry will call before the weekend',
      'because the quay is full of timber.',
      '',
      'A second vote, on the money for it, was put off until the harbour master',
      'has counted what the first one costs and the islands have said who would',
      'pay for the fuel.',
    ].join('\n')
    expect(words(mail)).toHaveLength(2)
    expect(words(mail)[1]).toMatch(/^A second vote[\s\S]+fuel\.$/)
  })

  it('can be asked of a part of the text', () => {
    const text = 'Head\nBody one.\nBody two.'
    expect(paragraphsOf(text, 5).map((p) => p.start)).toEqual([5, 15])
    expect(paragraphsOf(text, 5, 9)).toEqual([{ start: 5, end: 9, blankBefore: 0 }])
  })

  it('cost no more than the length of the text, also for a hundred thousand empty lines or one endless word', () => {
    expect(linesOf(`${'\n'.repeat(100_000)}x`)).toEqual([{ start: 100_000, end: 100_001, blankBefore: 100_000 }])
    expect(linesOf('\r\n'.repeat(100_000))).toEqual([])
    expect(paragraphsOf('word'.repeat(250_000))).toHaveLength(1)
    expect(paragraphsOf(' '.repeat(1_000_000))).toEqual([])
  })
})
