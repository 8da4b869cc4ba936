import { describe, expect, it } from 'vitest'
import { quotationsOf } from './quotations.ts'

const inner = (text: string) => quotationsOf(text).map((q) => text.slice(q.inner.start, q.inner.end))

describe('quotations', () => {
  it('are found in marks of every style', () => {
    for (const [open, close] of [
      ['"', '"'],
      ['“', '”'],
      ['«', '»'],
      ['„', '“'],
      ['‘', '’'],
      ["'", "'"],
      ["''", "''"],
      ['``', "''"],
    ])
      expect(inner(`The mayor said ${open}we stay open,${close} and left.`)).toEqual(['we stay open,'])
  })
  it('are not begun by apostrophes and genitives', () => {
    expect(inner("The mayors' plan isn't Lund's; it's the '90s again, don't ask 'em.")).toEqual([])
    expect(inner("'It is the soldiers' choice, not mine,' she said.")).toEqual([
      "It is the soldiers' choice, not mine,",
    ])
  })
  it('may hold another', () => {
    const text = '“They told us ‘never again’ and left,” she said.'
    expect(quotationsOf(text).map((q) => [text.slice(q.inner.start, q.inner.end), q.depth])).toEqual([
      ['They told us ‘never again’ and left,', 0],
      ['never again', 1],
    ])
  })
  it('go on in the next paragraph when that opens with a mark', () => {
    const text = 'She said: “We stay.\n“We pay as well.”\nNobody clapped.'
    const [first, second] = quotationsOf(text)
    expect(first).toMatchObject({ goesOn: true, continued: false })
    expect(second).toMatchObject({ goesOn: false, continued: true })
    expect(inner(text)).toEqual(['We stay.', 'We pay as well.'])
  })
  it('end with the paragraph when their closing mark is missing', () => {
    expect(inner('He wrote: "We stay as long as it takes.\nNobody clapped.')).toEqual(['We stay as long as it takes.'])
    expect(inner('A 5" gun')).toEqual([])
  })
  it('are found in a hostile text in the time that its length needs', () => {
    const text = `${" 'a".repeat(300_000)}\n${'" a'.repeat(300_000)}\n${'“'.repeat(300_000)}`
    expect(quotationsOf(text).filter(({ start, end }) => end <= start || end > text.length)).toEqual([])
  })
})
