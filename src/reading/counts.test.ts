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
  it('may be about so many', () => {
    expect(counts('Around 30 leaders attended the meeting.')[0]?.slice(0, 4)).toEqual(['members', 30, null, true])
  })
  it('is not every number of countries', () => {
    expect(counts('Diplomats from three countries spoke. The war began in two countries.')).toEqual([])
  })
})
