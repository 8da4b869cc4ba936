import { describe, expect, it } from 'vitest'
import { furnitureIn } from './furniture.ts'

describe('a line of the page', () => {
  it.each([
    ['Most read', 'index'],
    ['ALSO IN THE NEWS', 'index'],
    ["Editor's picks", 'index'],
    ['More on this story', 'index'],
    ['You may also like', 'index'],
    ['Read more: Five maps of the sound', 'exit'],
    ['Follow Coast TV on all platforms', 'exit'],
    ['Subscribe to our newsletter', 'exit'],
    ['12 comments', 'exit'],
    ['© Harbour Wire 2029. All rights reserved.', 'exit'],
    ['>> Do you know the family? Call our newsdesk', 'exit'],
    ['The morning papers, in your inbox before breakfast.', 'exit'],
    ['Updated 59 min 16 sec ago', 'entry'],
    ['Published: Jan. 21, 2031 at 6:12 PM CST', 'entry'],
    ['Share', 'entry'],
    ['5 min read', 'entry'],
    ['WORLD', 'entry'],
    ['Delegates in Marrow on Tuesday. Picture: HW', 'caption'],
    ['The sound in March. (Photo: Coast/pool)', 'caption'],
    ['A survey ship at the quay. © Harbour Wire', 'caption'],
    ['Home > World > Sounds', 'menu'],
    ['Share  Tweet  Copy link', 'menu'],
    ['We and our 214 partners use cookies. Accept all / Manage', 'notice'],
    ['ADVERTISEMENT', 'notice'],
  ])('is known by its words: %s', (line, kind) => {
    expect(furnitureIn(line)).toBe(kind)
  })

  it.each([
    'Nine states offer pilots for the Sound of Ennis',
    'More than nine states have offered pilots.',
    'Follow the boats, the old pilot said, and you will find the fish.',
    'She was asked whether the ministry uses cookies to count its visitors, and laughed.',
    'The minister shared the news with reporters on Monday.',
    'Updated charts of the sound were handed to all nine crews before they left the harbour.',
    'LIVE: pilots for the Sound of Ennis',
    'Denmark',
    'The price of a passage',
    '"Read more," she told the pilots.',
  ])('is none where it tells the story: %s', (line) => {
    expect(furnitureIn(line)).toBeNull()
  })
})
