import { describe, expect, it } from 'vitest'
import { blocksOf } from './blocks.ts'
import { headingOf } from './heading.ts'

const lead =
  'Nine states will send pilots to the Sound of Ennis, the Tolvan foreign minister, Adela Quist, said on Tuesday.'
const more = '"We have counted the boats twice," she told reporters in Marrow. "There are enough of them."'

function read(...lines: readonly string[]) {
  const blocks = blocksOf([...lines, lead, more].join('\n'))
  const heading = headingOf(blocks)
  const dateline = heading.dateline === null ? null : (blocks[heading.dateline]?.dateline ?? null)
  return {
    headline: heading.headline === null ? null : blocks[heading.headline]?.words,
    byline: heading.byline?.names ?? null,
    credits: heading.byline?.credits ?? [],
    place: dateline?.place ?? null,
    agency: dateline?.agency ?? null,
  }
}

describe('the headline', () => {
  it('is the first line that looks like one', () => {
    expect(read('Nine states offer pilots').headline).toBe('Nine states offer pilots')
    expect(read('Will nine pilots be enough?', 'By Ana Brook').headline).toBe('Will nine pilots be enough?')
    expect(read('LIVE: pilots for the Sound of Ennis').headline).toBe('LIVE: pilots for the Sound of Ennis')
  })

  it('is not the name of the site, a section, a menu, a picture or a date over it', () => {
    const over = [
      'Coast Today',
      'WORLD',
      'Home / World / Sounds',
      'Updated 5 hours ago',
      'The sound in March. (Photo: I. Lund)',
    ]
    expect(read(...over, 'Nine states offer pilots').headline).toBe('Nine states offer pilots')
    expect(read('Ministry of Foreign Affairs', 'Media release').headline).toBeNull()
    expect(read('Coast Today, 4 May 2031', 'Nine states offer pilots').headline).toBe('Nine states offer pilots')
  })

  it('is the line that is printed twice, where one is', () => {
    expect(read('A winter of fog', 'Nine states offer pilots', 'Share', 'Nine states offer pilots').headline).toBe(
      'Nine states offer pilots',
    )
  })

  it('is not a dateline with an agency whose paragraph was broken into lines', () => {
    const broken = read(
      'MARROW (AP) - Nine states will send pilots to the sound of',
      'Ennis once the ceasefire holds, ministers said.',
    )
    expect(broken).toMatchObject({ headline: null, place: 'MARROW', agency: 'AP' })
  })

  it('is none where the text begins with its first sentence', () => {
    expect(read().headline).toBeNull()
  })
})

describe('the byline', () => {
  it.each([
    ['By Ana Brook in Marrow', 'Ana Brook in Marrow', []],
    ['By ANA BROOK, Harbour Gazette', 'ANA BROOK, Harbour Gazette', ['Harbour Gazette']],
    ['By HBW | Tue 4 May 2031, 21:14', 'HBW', ['HBW']],
    ['By Northern Wire Service', 'Northern Wire Service', ['Northern Wire Service']],
    ['From our own correspondent in Marrow', 'our own correspondent in Marrow', []],
    ['Staff reporter', 'Staff reporter', []],
    ['Analysis by Ana Brook', 'Ana Brook', []],
    ['Coast Desk, with reporting by the Valley Post', 'Coast Desk, with reporting by the Valley Post', ['Valley Post']],
    ['Ana Brook, Harbour Gazette, Marrow', 'Ana Brook, Harbour Gazette, Marrow', ['Harbour Gazette']],
    [
      "From the Harbour Quarterly's correspondents in Marrow",
      "the Harbour Quarterly's correspondents in Marrow",
      ['Harbour Quarterly'],
    ],
    ['Harbour News Wire', 'Harbour News Wire', ['Harbour News Wire']],
  ])('is read from "%s"', (line, names, credits) => {
    expect(read('Nine states offer pilots', line)).toMatchObject({
      headline: 'Nine states offer pilots',
      byline: names,
      credits,
    })
  })

  it('is none in a headline that begins with by or from', () => {
    expect(read('By sea or not at all').byline).toBeNull()
    expect(read('From Marrow to Ennis: how nine pilots sail').byline).toBeNull()
  })
})

describe('the dateline', () => {
  const first = (prefix: string) => {
    const blocks = blocksOf(['Nine states offer pilots', `${prefix}${lead}`, more].join('\n'))
    const heading = headingOf(blocks)
    const found = heading.dateline === null ? null : blocks[heading.dateline]?.dateline
    return found === null || found === undefined
      ? null
      : [found.place, found.agency, found.day?.month ?? null, found.day?.day ?? null]
  }

  it.each([
    ['MARROW, Tolva, Feb. 8 (Harbour Wire) - ', ['MARROW', 'Harbour Wire', 2, 8]],
    ['PORT LORNE: ', ['PORT LORNE', null, null, null]],
    ['ENNIS, Tolva (HW) – ', ['ENNIS', 'HW', null, null]],
    ['ENNIS — ', ['ENNIS', null, null, null]],
    ['BREST-SUR-MER, March 6 (CNS) -- ', ['BREST-SUR-MER', 'CNS', 3, 6]],
    ['Bern, 13.10.2031 - ', ['Bern', null, 10, 13]],
    ['Port of Ennis (Harbour Wire) - ', ['Port of Ennis', 'Harbour Wire', null, null]],
    ['Ennis - ', ['Ennis', null, null, null]],
  ])('is read from "%s"', (prefix, expected) => {
    expect(first(prefix)).toEqual(expected)
  })

  it('is none in a sentence with a dash or a colon, or before what a speaker says', () => {
    expect(first('')).toBeNull()
    expect(first('Quist - a former pilot - had news: ')).toBeNull()
    expect(first('Here is the list: ')).toBeNull()
    const turns = [
      'QUIST: Nine states.',
      'VASSE: None of them will pass.',
      'QUIST: We shall see about that in May.',
      'QUIST: Thank you.',
    ]
    expect(blocksOf(turns.join('\n')).every((block) => block.dateline === null)).toBe(true)
  })
})
