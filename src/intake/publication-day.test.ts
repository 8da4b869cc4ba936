import { describe, expect, it } from 'vitest'
import { blocksOf } from './blocks.ts'
import { headingOf } from './heading.ts'
import { publicationDay } from './publication-day.ts'

const lead = 'Nine states will send pilots to the Sound of Ennis, the Tolvan foreign minister said on Tuesday.'
const more = 'Brenn called the plan a provocation. Ministers meet again on May 9, 2033, she said.'

/** Date, where from, and the update, of a report with these lines over and under it. */
function day(over: readonly string[], under: readonly string[] = [], first = lead) {
  const blocks = blocksOf(['Nine states offer pilots', ...over, first, more, ...under].join('\n'))
  const { published, from, updated } = publicationDay(blocks, headingOf(blocks))
  return [published.date, from, updated.date]
}

describe('the day of publication', () => {
  it('is what a line says it is', () => {
    expect(day(['Published: Jan. 21, 2031 at 6:12 PM CST | Updated: 3 hours ago'])).toEqual([
      '2031-01-21',
      'text',
      null,
    ])
    expect(day(['Published on 16 March 2031', 'Updated 17 March 2031'])).toEqual(['2031-03-16', 'text', '2031-03-17'])
  })

  it('is that of a dateline with its year', () => {
    expect(day([], [], `TRIESTE, June 23, 2028 - ${lead}`)).toEqual(['2028-06-23', 'dateline', null])
    expect(day(['Koper, 22. 6. 2028 (Coast Portal)'])).toEqual(['2028-06-22', 'dateline', null])
  })

  it('takes the year of a dateline from a full date near it on the page', () => {
    expect(day(['Coast Today - Thursday, January 2, 2031'], [], `ENNIS, Dec. 31 (HW) - ${lead}`)).toEqual([
      '2030-12-31',
      'dateline',
      null,
    ])
  })

  it('takes the year from a copyright line only where the weekday of the first sentence agrees', () => {
    // 6 March 2029 is a Tuesday; 6 March 2031 is none.
    expect(day([], ['© Harbour Wire 2029'], `ENNIS, March 6 (HW) - ${lead}`)).toEqual(['2029-03-06', 'dateline', null])
    expect(day([], ['© Harbour Wire 2031'], `ENNIS, March 6 (HW) - ${lead}`)).toEqual([null, 'none', null])
  })

  it('is the day of an update where nothing else is given', () => {
    expect(day(['Updated 17 March 2031', 'Follow'])).toEqual(['2031-03-17', 'updated-line', '2031-03-17'])
  })

  it('is a date that stands for itself over the story', () => {
    expect(day(['By Ana Brook', '24 October 2031'])).toEqual(['2031-10-24', 'text', null])
    expect(day(['Harbour Review, April 12, 2031'])).toEqual(['2031-04-12', 'text', null])
    expect(day(['By HW | Tue 4 Feb 2031, 21:14'])).toEqual(['2031-02-04', 'text', null])
    expect(day(['2031-05-04'])).toEqual(['2031-05-04', 'text', null])
  })

  it.each([
    ['a dateline without a year', [], `ENNIS, Feb. 8 (HW) - ${lead}`],
    ['an update some hours ago', ['Updated 3 hours ago'], lead],
    ['figures that could be read in two ways', ['03/04/2031'], lead],
    ['a day that no calendar has', ['31 February 2031'], lead],
    ['a date in the middle of a headline', ['What we know of the pact signed on 6 March 2030'], lead],
    ['a date in the text', [], lead],
  ])('is not guessed from %s', (_, over, first) => {
    expect(day(over, [], first)).toEqual([null, 'none', null])
  })
})
