import { describe, expect, it } from 'vitest'
import { analyse } from './analyse.ts'

describe('the words of a report', () => {
  it('keep their offsets in the text as given, whatever its quotation marks and spaces', () => {
    const text =
      '\uFEFFLUND, May 3 (AP) –  “We don’t\u00A0pay,” she said.\r\n\r\nThe U.N.’s 1,200 anti-mine\u2011teams: ‘I’m well-known’ — 3.5% of $1.6bn…\n'
    const sentences = analyse(text)
    for (const sentence of sentences)
      for (const token of sentence.tokens) {
        expect(token.end - token.start).toBe(token.text.length)
        expect(
          text
            .slice(token.start, token.end)
            .replace(/[“”]/g, '"')
            .replace(/[‘’]/g, "'")
            .replace(/\u2011/g, '-'),
        ).toBe(token.text)
        expect(token.start).toBeGreaterThanOrEqual(sentence.start)
        expect(token.end).toBeLessThanOrEqual(sentence.end)
      }
    expect(sentences.map((s) => s.paragraph)).toEqual([0, 0, 1])
    expect(sentences[1]?.tokens.map((t) => t.text)).toEqual([
      '"',
      'We',
      'do',
      "n't",
      'pay',
      ',',
      '"',
      'she',
      'said',
      '.',
    ])
  })
  it('are cut where a contraction follows a quotation mark', () => {
    expect(
      analyse('"I\u2019m here," he said. “We’re gone.”').map((s) => s.tokens.map((t) => t.text).join(' ')),
    ).toEqual(['" I \'m here , " he said .', '" We \'re gone . "'])
  })
  it('stay whole where they hold letters of many languages', () => {
    expect(analyse('Jiří Šťastný und Žofie Łęcka, Lončarek.')[0]?.tokens.map((t) => t.text)).toEqual([
      'Jiří',
      'Šťastný',
      'und',
      'Žofie',
      'Łęcka',
      ',',
      'Lončarek',
      '.',
    ])
  })
  it('have a lemma and a part of speech', () => {
    const said = analyse('Denmark pledged two frigates.')[0]?.tokens[1]
    expect(said).toMatchObject({ lower: 'pledged', lemma: 'pledge', pos: 'VERB' })
  })
  it('are found in the stretch asked for only', () => {
    expect(analyse('One came. Two went.', 10).map((s) => s.tokens[0]?.text)).toEqual(['Two'])
  })
  it('are found in a long or hostile text in seconds', () => {
    expect(analyse('The harbour stays open, he said. '.repeat(20_000))).toHaveLength(20_000)
    expect(
      analyse(`${'x'.repeat(2_000_000)}\n${"'-a.".repeat(200_000)}\n${'" '.repeat(100_000)}`).length,
    ).toBeGreaterThan(0)
  })
})
