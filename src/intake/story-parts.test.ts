import { describe, expect, it } from 'vitest'
import { storyParts } from './story-parts.ts'

const headline = 'Nine states offer pilots for the Sound of Ennis'
const story = [
  'Nine states have offered harbour pilots and patrol boats for the Sound of Ennis, the Tolvan foreign minister, Adela Quist, said on Tuesday after a night of talks in Marrow.',
  'The boats would sail only once the ceasefire between Tolva and Brenn has held for thirty days, she said. Until then nobody would leave port.',
  'Norway put down four pilots and a tender. Denmark, which had hesitated, will send a survey ship if its parliament agrees in May.',
  '"We have counted the boats twice," Quist told reporters in Marrow. "There are enough of them, and there is one owner for each."',
  'Brenn has called the plan a provocation. Its envoy, Corin Vasse, said that foreign hulls in the sound would be turned back.',
  'The Tolvan coast guard lost two cutters there last winter. Ministers meet again in Marrow on May 9.',
]
const other = [
  'A family of beavers has built a dam across the canal at Willowby and flooded a car park, a cinema and the lower half of a bowling club.',
  'Engineers lowered a camera on Sunday and counted five animals. The lodge is protected and must not be touched before autumn, the nature trust said.',
  'The bowling club has moved its tournament to the upper lanes. "We hear them at night," said its treasurer, Hetty Marsh.',
]
const otherHeadline = 'Beavers close the bowling club at Willowby'

/** A page from its lines; '' is an empty line. */
const page = (...lines: readonly (string | readonly string[])[]) => lines.flat().join('\n')

/** The first words of each story on a page, its own first. */
function stories(text: string): string[] {
  const { parts } = storyParts(text)
  expect(parts[0]?.start).toBe(0)
  expect(parts.at(-1)?.end).toBe(text.length)
  for (const [i, part] of parts.entries()) expect(part.start).toBe(i === 0 ? 0 : parts[i - 1]?.end)
  return parts.flatMap((part) => (part.role === 'foreign' ? [text.slice(part.start, part.start + 20)] : []))
}
const beavers = [otherHeadline.slice(0, 20)]

describe('a page that goes on with another story is cut where that begins', () => {
  it('after a list heading and a gap', () => {
    expect(stories(page(headline, story, '', 'Most viewed today', '', otherHeadline, '', other))).toEqual(beavers)
  })

  it('under a headline that is printed twice, with the buttons of the page between', () => {
    const text = page(
      headline,
      '',
      story,
      '',
      '',
      otherHeadline,
      '',
      'Updated 12 min ago',
      'Follow',
      '',
      otherHeadline,
      '',
      other,
    )
    expect(stories(text)).toEqual(beavers)
  })

  it('in capitals, after a copyright line, with a dateline of its own', () => {
    const text = page(
      headline,
      story,
      '',
      '(c) 2031 Coastline Media',
      '',
      otherHeadline.toUpperCase(),
      `WILLOWBY: ${other[0]}`,
      other.slice(1),
    )
    expect(stories(text)).toEqual(['BEAVERS CLOSE THE BO'])
  })

  it('after links that lead elsewhere, however this house words them', () => {
    const links = ['Tide tables for the week', 'Our crossword', 'Letters: why I row to work']
    expect(
      stories(page(headline, '', story.join('\n\n'), '', '', '', links, '', '', otherHeadline, '', other.join('\n\n'))),
    ).toEqual(beavers)
  })

  it('after the line that closes an agency report', () => {
    const text = page(
      headline,
      story,
      '___',
      'Ellery reported from Marrow.',
      '',
      otherHeadline,
      `WILLOWBY (PNW) - ${other[0]}`,
      other.slice(1),
    )
    expect(stories(text)).toEqual(beavers)
  })

  it('without a headline, where a new dateline follows the links', () => {
    const text = page(
      headline,
      story,
      '',
      'Read more: Who owns the sound',
      'Subscribe for a krone',
      '',
      `WILLOWBY, June 3 (PNW) - ${other[0]}`,
      other.slice(1),
    )
    expect(stories(text)).toEqual(['WILLOWBY, June 3 (PN'])
  })

  it('with nothing but a wide gap before a headline', () => {
    expect(stories(page(headline, story, '', '', '', otherHeadline, '', other))).toEqual(beavers)
  })

  it('with nothing but other spacing between its paragraphs', () => {
    const apart = story.flatMap((line) => [line, ''])
    expect(stories(page(headline, '', apart, otherHeadline, '', other))).toEqual(beavers)
    const close = other.flatMap((line) => ['', line])
    expect(stories(page(headline, story, '', otherHeadline, close))).toEqual(beavers)
  })

  it('pasted right behind it, where a dateline is all that tells', () => {
    const wire = ['WILLOWBY, April 3 (Fenland Wire) - A family of beavers', other[0]?.slice(18) ?? ''].join('')
    expect(stories(page(headline, '', story, '', wire, other.slice(1)))).toEqual(['WILLOWBY, April 3 (F'])
  })

  it('under a number, as a letter with several stories has it', () => {
    const text = page(
      '1. Nine states offer pilots',
      '',
      story,
      '',
      '(Fenland Wire)',
      '',
      `2. ${otherHeadline}`,
      '',
      other,
    )
    expect(stories(text)).toEqual([`2. ${otherHeadline}`.slice(0, 20)])
  })

  it('and cut again where a third one follows', () => {
    const third = [
      'Bakers in Port Lorne have sold the last of the blue flour that a mill mixed by mistake.',
      'A second batch was fed to geese, and the mill has apologised to both.',
    ]
    const text = page(
      headline,
      story,
      '',
      'ALSO IN THE NEWS',
      otherHeadline,
      other,
      '',
      'ALSO IN THE NEWS',
      'Blue bread sells out in a morning',
      third,
    )
    expect(stories(text)).toEqual([...beavers, 'Blue bread sells out'])
  })

  it('with line ends of another system', () => {
    const text = page(headline, story, '', 'Most viewed today', '', otherHeadline, '', other).replaceAll('\n', '\r\n')
    expect(stories(text)).toEqual(beavers)
  })
})

describe('one story stays whole', () => {
  it('with subheads, links and advertisements between its paragraphs', () => {
    const text = page(
      headline,
      story.slice(0, 2),
      'Read more: Five maps of the sound',
      story[2] ?? '',
      'ADVERTISEMENT',
      '',
      'One owner for each boat',
      story.slice(3),
      'Follow us on Plaza',
    )
    expect(stories(text)).toEqual([])
  })

  it('with a factbox under it, behind the links of the page', () => {
    const facts = [
      'The Sound of Ennis is eleven kilometres long and belongs to Tolva by a treaty that Brenn left in 2024.',
      'The pilots would be under Tolvan command. Their boats carry no arms heavier than a rifle.',
    ]
    const text = page(
      headline,
      story,
      '',
      'Read more: Five maps of the sound',
      'Subscribe to our newsletter',
      '',
      'FACTBOX: The Ennis pilots',
      facts,
    )
    expect(stories(text)).toEqual([])
  })

  it('when it goes on to another side of its subject', () => {
    const more = [
      'Shipowners are less sure. Insurance for a passage has tripled since March, and two lines now sail around the cape.',
      'At the fish market of Marrow the talk is of diesel, which has doubled, and of sons who have gone to the mainland for work.',
      'Whether nine states are enough is a question of weather, an old pilot said: in November the sound is closed by fog one day in three.',
    ]
    expect(stories(page(headline, story, '', 'The price of a passage', more))).toEqual([])
  })

  it('as a live report under times of day', () => {
    const entries = story.map((line, i) => `1${8 - i}:05\nShare\n${line}`)
    expect(stories(page(`LIVE: ${headline}`, 'Updated 2 minutes ago', entries))).toEqual([])
  })

  it('as a transcript whose speakers stand in capitals', () => {
    const turns = story.map((line, i) => `${i % 2 === 0 ? 'QUIST' : 'VASSE'}: ${line.replaceAll('"', '')}`)
    expect(stories(page('TRANSCRIPT', headline, turns, 'QUESTION (Courier): And the fog?', turns))).toEqual([])
  })

  it('as a report that was sent from several places', () => {
    const report = story.map((line, i) => (i < 3 ? `${['MARROW', 'OSLO', 'BRENN'][i]}, April 3 - ${line}` : line))
    expect(stories(page(headline, '', report))).toEqual([])
  })

  it('as a list of numbered demands', () => {
    const demands = ['1. Open the sound by May', '2. Pay the pilots of both sides', '3. Bring home the crews']
    expect(stories(page(headline, story.slice(0, 4), '', demands, '', story.slice(4)))).toEqual([])
  })

  it('as a list of states, each under its name', () => {
    const states = [
      'NORWAY',
      'Oslo gives four pilots. They are paid until June.',
      'DENMARK',
      'A survey ship, if parliament agrees.',
      'ICELAND',
      'Nothing so far. A decision is due at Easter, its minister said.',
    ]
    expect(stories(page(headline, story.slice(0, 2), states))).toEqual([])
  })

  it('with notes for editors, the author and comments under it', () => {
    const text = page(
      headline,
      story,
      '',
      'Notes to editors',
      'The office of the coast guard answers questions on weekdays. Photographs of the survey ship may be used without charge.',
      'About the author',
      'Maud Ellery writes about ports and the people who live off them. She has crossed every sound in the north.',
      'Comments (2)',
      'Good luck to them.',
    )
    expect(stories(text)).toEqual([])
  })

  it('when its own headline is printed a second time over the text', () => {
    const text = page(headline, `${story[0]} ${story[1]}`, 'Updated 3 hours ago', 'Share', headline, story)
    expect(stories(text)).toEqual([])
  })

  it('when all it has is one paragraph, or none', () => {
    expect(stories(story[0] ?? '')).toEqual([])
    expect(storyParts('').parts).toEqual([{ start: 0, end: 0, role: 'story' }])
  })
})

describe('the parts of a page', () => {
  const text = page(
    'Coast Today',
    'Home > World',
    headline,
    'The Sound of Ennis in March. (Photo: Ida Lund)',
    'Share',
    story.slice(0, 3),
    'Read more: Nine states will send troops at once',
    story.slice(3),
    '',
    'MOST READ',
    'Mayor promises soldiers for the carnival',
    'Ferry rams pier',
    '',
    otherHeadline,
    other,
  )

  it('set furniture apart, so that nobody reads a promise in a link', () => {
    const kept = storyParts(text)
      .parts.filter((part) => part.role === 'story')
      .map((part) => text.slice(part.start, part.end))
      .join('')
    expect(kept).toContain(headline)
    for (const line of story) expect(kept).toContain(line)
    for (const line of ['Coast Today', 'Home', 'Photo', 'Share', 'troops at once', 'carnival', 'Ferry', 'Beavers']) {
      expect(kept).not.toContain(line)
    }
  })

  it('follow the headline that was given with the page, where the page begins with another story', () => {
    const swapped = page(otherHeadline, other, 'MOST READ', '', headline, story)
    const own = storyParts(swapped, headline).parts.filter((part) => part.role === 'story')
    expect(own.map((part) => swapped.slice(part.start, part.start + 20))).toEqual([headline.slice(0, 20)])
  })

  it('go back to the page’s own story after one that was set into it', () => {
    const inset = page(
      headline,
      story,
      '',
      'MOST READ',
      '',
      otherHeadline,
      other,
      '',
      'Story continues below',
      '',
      story.toReversed(),
    )
    expect(
      storyParts(inset)
        .parts.filter((part) => part.role !== 'furniture')
        .map((part) => part.role),
    ).toEqual(['story', 'foreign', 'story'])
  })

  it('say for every place that was weighed what spoke for and against it', () => {
    const { weighed } = storyParts(page(headline, story, '', 'Most viewed today', '', otherHeadline, '', other))
    expect(weighed).toMatchObject([{ cut: true }])
    expect(weighed[0]?.because.map((sign) => sign.sign)).toEqual(
      expect.arrayContaining(['index', 'headline', 'cohesion']),
    )
  })
})

describe('hostile pages', () => {
  it.each([
    ['one word a million times', 'word '.repeat(200_000)],
    ['one word without an end', 'word'.repeat(250_000)],
    ['a hundred thousand empty lines', `${'\n'.repeat(100_000)}${story.join('\n')}`],
    [
      'headlines and furniture without an end',
      'Read more: x\nUpdated 3 hours ago\nSome headline words here\nBERLIN: A body that ends and is long enough.\n'.repeat(
        8000,
      ),
    ],
    ['emoji', '🚢🚣 '.repeat(200_000)],
    ['text from right to left', 'مرحبا بالعالم. '.repeat(60_000)],
    ['halves of characters', '\ud800x\udc00 '.repeat(200_000)],
    ['brackets, dashes and capitals', '(ABC - '.repeat(150_000)],
  ])('are answered in time that grows with their length: %s', (_, text) => {
    const { parts } = storyParts(text)
    expect(parts[0]?.start).toBe(0)
    expect(parts.at(-1)?.end).toBe(text.length)
  })
})
