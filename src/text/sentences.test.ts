import { describe, expect, it } from 'vitest'
import { paragraphsOf, sentencesOf } from './sentences.ts'

const cut = (text: string) => sentencesOf(text).map((s) => text.slice(s.start, s.end))

describe('sentences of a report', () => {
  it('end at full stops, questions and exclamations', () => {
    expect(cut('It rained. Who came? Nobody! The hall was empty.')).toEqual([
      'It rained.',
      'Who came?',
      'Nobody!',
      'The hall was empty.',
    ])
  })
  it('do not end behind titles, months, initials, decimals or dotted states', () => {
    for (const text of [
      'Mr. Holm met Gen. Adair on Feb. 3 in Lund.',
      'J. D. Winter and Carla F. Brun spoke at 3.5 percent.',
      'The U.S. President called U.N. Secretary General Aino Berg at 4 p.m. Tuesday.',
      'Article No. 5 of St. Olaf College Inc. was cited.',
    ])
      expect(cut(text)).toEqual([text])
  })
  it('end behind a dotted state when a new sentence plainly opens', () => {
    expect(cut('It was made in the U.S. The plan failed. They left at 4 p.m. She stayed.')).toEqual([
      'It was made in the U.S.',
      'The plan failed.',
      'They left at 4 p.m.',
      'She stayed.',
    ])
  })
  it('go on in a quotation that starts in lower case', () => {
    const text = 'She said the U.S. "looks forward" to it.'
    expect(cut(text)).toEqual([text])
  })
  it('keep a closing quotation mark behind the full stop', () => {
    expect(cut('“We stay.” He left. "Go!" "Where to?" They went.')).toEqual([
      '“We stay.”',
      'He left.',
      '"Go!"',
      '"Where to?"',
      'They went.',
    ])
  })
  it('go on after a quoted question when its speaker follows', () => {
    expect(
      cut('"Who pays?" asked the mayor. "Who pays?" Minister Lena Brandt asked. "Why?" The hall fell silent.'),
    ).toEqual([
      '"Who pays?" asked the mayor.',
      '"Who pays?" Minister Lena Brandt asked.',
      '"Why?"',
      'The hall fell silent.',
    ])
  })
  it('end at a line break, and a headline needs no stop', () => {
    expect(cut('Harbour stays open\nBy Ines Vale\nThe harbour stays open, the mayor said.')).toEqual([
      'Harbour stays open',
      'By Ines Vale',
      'The harbour stays open, the mayor said.',
    ])
  })
  it('go on over the line breaks of hard-wrapped copy', () => {
    const text =
      'The harbour will stay open through the winter, the mayor of\nLund said on Monday after a meeting of the council that\nlasted six hours. Nobody voted against it, but the deputy\nMayor was absent.\n\nThe next meeting is in May.\n'
    expect(sentencesOf(text).map((s) => text.slice(s.start, s.end).replace(/\s+/g, ' '))).toEqual([
      'The harbour will stay open through the winter, the mayor of Lund said on Monday after a meeting of the council that lasted six hours.',
      'Nobody voted against it, but the deputy Mayor was absent.',
      'The next meeting is in May.',
    ])
    expect(paragraphsOf(text)).toHaveLength(2)
  })
  it('leave a dateline alone', () => {
    expect(cut('LUND, Sweden, May 3 (NordPress) – The harbour stays open. It rained.')).toEqual([
      'LUND, Sweden, May 3 (NordPress) –',
      'The harbour stays open.',
      'It rained.',
    ])
    expect(cut('MALMO — The bridge closes.')).toEqual(['MALMO —', 'The bridge closes.'])
    expect(cut('Oslo (Reuters) - The bridge closes.')[0]).toBe('Oslo (Reuters) -')
  })
  it('are found inside a stretch only, with offsets of the whole text', () => {
    const text = 'One is here. Two is there. Three is away.'
    expect(sentencesOf(text, 13, 26)).toEqual([{ start: 13, end: 26, paragraph: 0 }])
  })
  it('are found where a page lost the space behind the stop', () => {
    expect(cut('They want peace.The minister left. See www.Harbour.example.Com now.')).toEqual([
      'They want peace.',
      'The minister left.',
      'See www.Harbour.example.Com now.',
    ])
  })
  it('of a hostile text are found in the time that its length needs', () => {
    const found = sentencesOf(`${'"A. '.repeat(200_000)}${'x'.repeat(1_000_000)}${'?'.repeat(500_000)}`)
    expect(found.length).toBeGreaterThan(0)
  })
})
