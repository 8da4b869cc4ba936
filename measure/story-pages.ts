/** A page to cut: where its second, unrelated story begins, or null where it has none. */
export interface Page {
  readonly name: string
  readonly cluster: string
  readonly text: string
  readonly foreignAt: number | null
}

/** mulberry32: small, seeded, the same everywhere. */
function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const paragraphs = (text: string): string[] =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line.length > 60)

/** The first words of a sentence, as a headline that shares words with its story. */
function headlineFrom(lead: string, words: number): string {
  const plain = lead.replace(/^[^-\u2013\u2014:]{0,60}\s[-\u2013\u2014]\s/, '').replace(/[“”"]/g, '')
  return plain
    .split(' ')
    .slice(0, words)
    .join(' ')
    .replace(/[.,;:!?]+$/, '')
}

interface Story {
  readonly headline: string
  readonly lines: readonly string[]
}

/** How a house puts a second story on a page: what stands between the two, and around the second's headline. */
interface House {
  readonly name: string
  readonly gap: string
  readonly between: (main: Story, other: Story) => readonly string[]
  readonly over: (other: Story) => readonly string[]
  readonly lead: (line: string) => string
}

const same = (line: string) => line
/** None of these is on a page of the corpora; some of their words are in no list of ours. */
const houses: readonly House[] = [
  { name: 'wire portal', gap: '\n', between: () => ['', 'Most viewed', ''], over: (o) => [o.headline, ''], lead: same },
  {
    name: 'broadcaster',
    gap: '\n\n',
    between: () => ['', '', 'Share this story', 'Watch again on our player', '', 'Elsewhere today'],
    over: (o) => [o.headline, 'Posted 25 minutes ago'],
    lead: same,
  },
  {
    name: 'capitals',
    gap: '\n',
    between: () => ['', '(c) Coastline Media', ''],
    over: (o) => [o.headline.toUpperCase()],
    lead: (line) => `NEWPORT: ${line}`,
  },
  {
    name: 'links first',
    gap: '\n\n',
    between: (m) => [
      '',
      'Three charts on the vote',
      `Why ${m.headline.split(' ')[0] ?? 'it'} matters to you`,
      'The week in drawings',
      '',
    ],
    over: (o) => [o.headline],
    lead: same,
  },
  {
    name: 'twice',
    gap: '\n',
    between: () => ['', '', ''],
    over: (o) => [o.headline, '', 'Follow', '', o.headline, ''],
    lead: same,
  },
  {
    name: 'local paper',
    gap: '\n\n',
    between: () => ['', 'Subscribe for one krone a week', '', 'In other news'],
    over: (o) => ['', o.headline, 'By Maud Ellery, Valley Courier'],
    lead: same,
  },
  {
    name: 'agency stub',
    gap: '\n',
    between: () => ['___', ''],
    over: (o) => [o.headline],
    lead: (line) => `LIMA, Peru (PNW) — ${line}`,
  },
  {
    name: 'no furniture, a wide gap',
    gap: '\n',
    between: () => ['', '', '', ''],
    over: (o) => [o.headline, ''],
    lead: same,
  },
  { name: 'briefs, one after the other', gap: '\n', between: () => [''], over: (o) => [o.headline], lead: same },
  {
    name: 'no headline',
    gap: '\n\n',
    between: () => ['', 'Read also: The price of salt', 'Follow us on Plaza', ''],
    over: () => [],
    lead: (line) => `OSLO, Norway – ${line}`,
  },
  {
    name: 'unknown words',
    gap: '\n\n',
    between: () => ['', '+++ Klick', 'Our app', '', 'What our neighbours did this weekend', ''],
    over: (o) => [o.headline, '14:20, Sunday'],
    lead: same,
  },
]

function storyOf(page: Page, next: () => number): Story {
  const lines = paragraphs(page.text)
  return { headline: headlineFrom(lines[0] ?? '', 6 + Math.floor(next() * 4)), lines }
}

/** Each text with the beginning of an unrelated one under it, in every house style in turn. */
export function joinedPages(texts: readonly Page[]): Page[] {
  const next = random(7)
  return texts.flatMap((page, i) => {
    const others = texts.filter((other) => other.cluster !== page.cluster)
    const other = others[Math.floor(next() * others.length)]
    const house = houses[i % houses.length]
    if (other === undefined || house === undefined) return []
    const main = storyOf(page, next)
    const second = storyOf(other, next)
    const lines = second.lines.slice(0, 2 + Math.floor(next() * 5))
    const before = [main.lines.join(house.gap), ...house.between(main, second)].join('\n')
    const after = [...house.over(second), [house.lead(lines[0] ?? ''), ...lines.slice(1)].join(house.gap)].join('\n')
    const blank = after.length - after.trimStart().length
    return [
      {
        name: `${house.name}: ${page.name} + ${other.name}`,
        cluster: page.cluster,
        text: `${before}\n${after}`,
        foreignAt: before.length + 1 + blank,
      },
    ]
  })
}

/** How a house interrupts one story: with subheads, links, advertisements, or all of them. */
const interruptions: readonly { readonly name: string; readonly lines: (next: string) => readonly string[] }[] = [
  { name: 'nothing', lines: () => [] },
  { name: 'subhead', lines: (next) => ['', headlineFrom(next, 3)] },
  { name: 'long subhead', lines: (next) => ['', headlineFrom(next, 6), ''] },
  { name: 'link', lines: () => ['', 'Read more: What the harbour master knew', ''] },
  {
    name: 'newsletter',
    lines: () => [
      'Sign up for the Morning Tide, our daily newsletter',
      'Get the stories that matter in your inbox every day.',
    ],
  },
  { name: 'advertisement', lines: () => ['ADVERTISEMENT', 'Story continues below'] },
  { name: 'caption', lines: () => ['The harbour at dusk. (Photo: Ida Lund)', 'Share'] },
  { name: 'link and subhead', lines: (next) => ['Related: Who pays for the quay', '', headlineFrom(next, 4)] },
  { name: 'advertisement and subhead', lines: (next) => ['Advertisement', '', headlineFrom(next, 5), ''] },
]

const tails: readonly (readonly string[])[] = [
  [],
  ['', 'Read more: Ten things to know about tides', 'Follow us on Plaza'],
  [
    '',
    '© Coastline Media 2030. All rights reserved.',
    'MOST READ',
    'Ferry strike enters second day',
    'Lake freezes early',
  ],
  ['___', 'Ellery reported from Newport.'],
  ['', 'About the author', 'Maud Ellery writes about ports and the people who live off them.', 'Comments (3)'],
  ['', 'We use cookies to make this page better. Accept | Manage', 'Terms of use', 'Back to top'],
]

/** Each text alone, interrupted twice and closed as pages are: none of them has a second story. */
export function wholePages(texts: readonly Page[]): Page[] {
  const next = random(11)
  return texts.map((page, i) => {
    const story = storyOf(page, next)
    const kind = interruptions[i % interruptions.length]
    const tail = tails[i % tails.length] ?? []
    const places = new Set([0.4, 0.75].map((share) => Math.floor(story.lines.length * share)))
    const lines = story.lines.flatMap((line, at) =>
      at > 1 && places.has(at) ? [...(kind?.lines(line) ?? []), line] : [line],
    )
    return {
      name: `${kind?.name}: ${page.name}`,
      cluster: page.cluster,
      text: [story.headline, '', ...lines, ...tail].join('\n'),
      foreignAt: null,
    }
  })
}

/** Single signs that a house may give, before the headline of another story and after it. */
const signs: readonly { readonly before: readonly string[]; readonly after: readonly string[] }[] = [
  { before: [''], after: [] },
  { before: ['', '', ''], after: [] },
  { before: ['', 'Sponsored', ''], after: [] },
  { before: ['', 'Next article', ''], after: [] },
  { before: ['', 'Tags: security, politics', ''], after: [] },
  { before: ['', 'TRENDING NOW', ''], after: [] },
  { before: ['', 'Comments are closed', ''], after: [] },
  { before: ['', 'Elsewhere on Northern TV', ''], after: [] },
  { before: ['', 'The latest', ''], after: [] },
  { before: ['', 'Sport', ''], after: [] },
  { before: ['', '* * *', ''], after: [] },
  { before: ['', 'Print edition, page 4', ''], after: [] },
  { before: ['', 'Sign up for our morning briefing', ''], after: [] },
  { before: ['', 'Advertisement', ''], after: [] },
  { before: [''], after: ['2 hours ago'] },
  { before: [''], after: ['By Tom Marsh'] },
  { before: [''], after: ['Tuesday 14 May 2030'] },
  { before: [''], after: ['A view of the place. Photo: Plaza'] },
  { before: ['Share', ''], after: ['Share'] },
]

/** Each labelled foreign story under each report without one, with one sign at a time, lines close and apart. */
export function transplantedPages(pages: readonly Page[]): Page[] {
  const mains = pages.filter((page) => page.foreignAt === null)
  const foreign = pages.flatMap((page) => {
    const lines =
      page.foreignAt === null
        ? []
        : page.text
            .slice(page.foreignAt)
            .trim()
            .split(/[\r\n]+/)
    const [headline] = lines
    const story = lines.filter((line, i) => i > 0 && line !== headline && !/^(?:Updated|Follow)\b/.test(line))
    return headline === undefined ? [] : [{ name: page.name, headline, story }]
  })
  return mains.flatMap((page, i) =>
    foreign.flatMap((other, j) => {
      const sign = signs[(i + j * 5) % signs.length] ?? { before: [], after: [] }
      const gap = (i + j) % 2 === 0 ? '\n' : '\n\n'
      const before = [paragraphs(page.text).join(gap), ...sign.before, ''].join('\n')
      const after = [other.headline, ...sign.after, other.story.join(gap)].join(gap)
      const name = `${sign.before.join('/')} ${sign.after.join('/')}: ${page.name} + ${other.name}`
      return [{ name, cluster: page.cluster, text: `${before}${after}`, foreignAt: before.length }]
    }),
  )
}

/** Each report once for each of its later paragraphs, with a subhead of the paragraph's own first words over it. */
export function subheadedPages(texts: readonly Page[]): Page[] {
  return texts.flatMap((page) => {
    const lines = paragraphs(page.text)
    return lines.slice(Math.floor(lines.length * 0.4)).map((line) => {
      const at = lines.indexOf(line)
      const text = [...lines.slice(0, at), '', headlineFrom(line, 5), ...lines.slice(at)].join('\n')
      return { name: `subhead ${at}: ${page.name}`, cluster: page.cluster, text, foreignAt: null }
    })
  })
}
