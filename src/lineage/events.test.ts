import { describe, expect, test } from 'vitest'
import { dayMeant, whenSaid } from './day-told.ts'
import { type FamilyTelling, isSameEvent } from './events.ts'
import { arrived } from './invented-stories.ts'
import { Version } from './version.ts'

const details =
  'Eleven states and 1,350 sailors were counted in Port Almere by Odile Brancourt, while 22 batteries and 47 dead were named by Cormac Hallinan of Ireland.'

/** The same details told by two newsrooms, so that only days tell the events apart. */
function telling(name: string, published: string | null, opening: string, told = details): FamilyTelling {
  const text = `${opening} ${told}`
  const { report, rendition, scan } = arrived(name, text, published === null ? {} : { published })
  return { family: name, origin: new Version(report, rendition, scan), day: published }
}

const meeting = telling('meeting', '2031-05-06', 'The ferries of Quillon are to be guarded, ministers said.')
const half =
  'Odile Brancourt was in Port Almere with Cormac Hallinan. Some 800 people sang, 15 of them in Norse, while 33 boats left for Bergen and Skagen.'

describe('two families tell of one event', () => {
  test('when they were published about the same day and share what is counted and named', () => {
    expect(isSameEvent(meeting, telling('other', '2031-05-07', 'A ferry needs friends.'))).toBe(true)
    expect(isSameEvent(meeting, telling('other', '2031-05-07', 'A ferry needs friends.', half))).toBe(false)
  })

  test('and not a fortnight later, however much is the same', () => {
    expect(isSameEvent(meeting, telling('next', '2031-05-20', 'The ferries were talked of again.'))).toBe(false)
  })

  test('and not where one tells of a day that came after the other was published', () => {
    const next = telling('next', '2031-05-09', 'On Friday the ministers met once more.')
    expect(isSameEvent(meeting, next)).toBe(false)
    expect(isSameEvent(next, meeting)).toBe(false)
    expect(isSameEvent(meeting, telling('late', '2031-05-09', 'On Tuesday the ministers met.'))).toBe(true)
  })

  test('and not without a day', () => {
    expect(isSameEvent(meeting, telling('undated', null, 'The ferries are to be guarded.'))).toBe(false)
  })

  test('only with more in common the further apart they are', () => {
    const mixed = `${half} Eleven states came, said Ireland.`
    expect(isSameEvent(meeting, telling('other', '2031-05-06', 'A ferry.', mixed))).toBe(true)
    expect(isSameEvent(meeting, telling('other', '2031-05-11', 'A ferry.', mixed))).toBe(false)
  })
})

describe('the day that a story tells of', () => {
  test.each([
    ['Ministers met on Thursday in Oslo.', '2031-05-10', '2031-05-08'],
    ['Ministers met on Saturday.', '2031-05-10', '2031-05-10'],
    ['Yesterday the ministers met.', '2031-05-01', '2031-04-30'],
    ['This morning they met.', '2031-05-01', '2031-05-01'],
  ])('%s, published %s', (lead, published, day) => {
    expect(dayMeant(whenSaid(lead) ?? '', published)).toBe(day)
  })

  test.each(['They will meet next Tuesday.', 'They met last Friday.', 'They met in spring.'])(
    'is not said: %s',
    (lead) => {
      expect(whenSaid(lead)).toBeNull()
    },
  )
})
