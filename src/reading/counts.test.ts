import { describe, expect, it } from 'vitest'
import { documentOf } from '../../tests/read-text.ts'
import { countsOf } from './counts.ts'

const counts = (text: string) =>
  countsOf(documentOf(text)).map((one) => [one.what, one.count, one.of, one.approx, one.passage.quote])

describe('a size of a group', () => {
  it('of those who committed stands beside that of all members', () => {
    expect(counts('Twenty-two of the 31 countries have promised troops.')).toEqual([
      ['pledged', 22, 31, false, 'Twenty-two of the 31 countries have promised'],
      ['members', 31, null, false, 'the 31 countries'],
    ])
    expect(counts('Of the 24 states around the table, 15 pledged soldiers.').map((one) => one.slice(0, 3))).toEqual([
      ['pledged', 15, 24],
      ['members', 24, null],
    ])
  })
  it('is told by what holds it', () => {
    expect(counts('He spoke to a group of 35 countries.')[0]?.slice(0, 2)).toEqual(['members', 35])
    expect(counts('The 31-strong coalition met in Oslo.')[0]?.slice(0, 2)).toEqual(['members', 31])
    expect(counts('The pool has 14 members.')[0]?.slice(0, 2)).toEqual(['members', 14])
    expect(counts('The vote brings to 19 the number of countries that have committed troops.')[0]?.slice(0, 2)).toEqual(
      ['pledged', 19],
    )
  })
  it.each([
    ['Around the table sat 14 countries.', ['members 14']],
    ['Talks among 23 governments ended on Tuesday.', ['members 23']],
    ['The pool began with 14 members.', ['members 14']],
    ['The 21 participating states met in Oslo.', ['members 21']],
    ['Fourteen states came, and ten of them did not come with empty hands.', ['members 14', 'pledged 10']],
    ['Of the 18 Forum members 13 now give something.', ['pledged 13', 'members 18']],
    ['Of the 12 signatories, just seven have promised ships.', ['pledged 7', 'members 12']],
    ['A total of 600 million dollars was promised by 29 governments.', ['pledged 29']],
    ['Nine of the 16 American and European states invited there sent troops.', ['pledged 9', 'members 16']],
    ['Twenty-three of the 27 put something on the table.', ['pledged 23', 'members 27']],
    ['He counts 11 governments with a firm promise to their name.', ['pledged 11']],
  ])('%s', (text, expected) => {
    expect(
      counts(text)
        .map(([what, count]) => `${what} ${count}`)
        .toSorted(),
    ).toEqual(expected.toSorted())
  })
  it('may be about so many', () => {
    expect(counts('Around 30 leaders attended the meeting.')[0]?.slice(0, 4)).toEqual(['members', 30, null, true])
  })
  it('is not every number of countries', () => {
    expect(counts('Diplomats from three countries spoke. The war began in two countries.')).toEqual([])
    expect(counts('Norway will send a 500-strong battle group.')).toEqual([])
    // Of machines, of money, of soldiers, of those who only come.
    expect(counts('Japan sent machines, ten of the 14 that it had promised.')).toEqual([])
    expect(counts('By Thursday 640 million dollars had been promised.')).toEqual([])
    expect(counts('Nine of its ten members have confirmed that they will attend.').map((one) => one[0])).toEqual([
      'members',
    ])
  })
})
