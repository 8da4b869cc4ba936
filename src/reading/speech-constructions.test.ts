import { expect, test } from 'vitest'
import { documentOf } from '../../tests/read-text.ts'

/** Statements of a text as "speaker [via A, B]: words", the words of direct ones in quotation marks. */
function told(text: string): readonly string[] {
  return documentOf(text).statements.map(({ speaker, via, mode, passage }) => {
    const words = mode === 'direct' ? `"${passage.quote}"` : passage.quote
    return `${speaker}${via.length === 0 ? '' : ` [via ${via.join(', ')}]`}: ${words}`
  })
}

const speaker = 'Danish minister Lena Vang'

test.each([
  // Where the verb stands.
  [`"The port is closed," ${speaker} said.`, ['Lena Vang: "The port is closed,"']],
  [`"The port is closed," said ${speaker}.`, ['Lena Vang: "The port is closed,"']],
  [`${speaker} said: "The port is closed."`, ['Lena Vang: "The port is closed."']],
  [`${speaker} said the port was closed.`, ['Lena Vang: the port was closed']],
  [`The port, ${speaker} said, was closed.`, ['Lena Vang: was closed']],
  [
    `"The port," ${speaker} said, "is closed, and that is that."`,
    ['Lena Vang: "The port,"', 'Lena Vang: "is closed, and that is that."'],
  ],
  [
    `"The port is closed," ${speaker} told Radio Skane on Wednesday, "but not for ever."`,
    ['Lena Vang [via Radio Skane]: "The port is closed,"', 'Lena Vang [via Radio Skane]: "but not for ever."'],
  ],
  [
    `"The port is closed," ${speaker} said at a recent news conference announcing that a quay would be rebuilt.`,
    ['Lena Vang: "The port is closed,"', 'Lena Vang: a quay would be rebuilt'],
  ],
  [
    `"The port is closed," ${speaker} told reporters after a meeting that was held in part on a boat.`,
    ['Lena Vang: "The port is closed,"'],
  ],
  // An introduction before the quotation is no part of it.
  [`${speaker} saw it differently: "The port is open," she said.`, ['Lena Vang: "The port is open,"']],
  [`Said ${speaker}: "The port is closed."`, ['Lena Vang: "The port is closed."']],
  [`Said ${speaker}, "The port is closed."`, ['Lena Vang: "The port is closed."']],
  [`${speaker} then asked the buzzing crowd, "Can the port stay?"`, ['Lena Vang: "Can the port stay?"']],
  [
    `${speaker} wrote in an opinion piece before the 2029 hearing, "The port is old."`,
    ['Lena Vang: "The port is old."'],
  ],
  [`${speaker} explained it this way: "The port is old."`, ['Lena Vang: "The port is old."']],
  [`${speaker} wrote, "The port is closed," on Friday afternoon.`, ['Lena Vang: "The port is closed,"']],
  [`("The port is closed," said ${speaker}.)`, ['Lena Vang: "The port is closed,"']],
  // A quotation in the paragraph below the words that announce it.
  [
    `${speaker} said:\n"The port is closed. Nobody will open it."`,
    ['Lena Vang: "The port is closed. Nobody will open it."'],
  ],
  [`On Friday ${speaker} made the following comment:\n"The port is closed."`, ['Lena Vang: "The port is closed."']],
  // Signed below or behind.
  [
    '"The port is closed." \u2015 Lena Vang, a baker\n"It is not." \u2015 Paula Holm',
    ['Lena Vang: "The port is closed."', 'Paula Holm: "It is not."'],
  ],
  // Verbs of saying that no list holds: a quotation that ends in a comma has one behind it.
  [`"The port is closed," ${speaker} grinned.`, ['Lena Vang: "The port is closed,"']],
  [`"The port is closed," yells ${speaker} across the quay.`, ['Lena Vang: "The port is closed,"']],
  // Quoted words.
  [`${speaker} called the port "a museum of rust".`, ['Lena Vang: "a museum of rust"']],
  [`${speaker} attacked "a museum of rust" on Friday.`, ['Lena Vang: "a museum of rust"']],
  // Over paragraphs.
  [
    `"The port is closed," ${speaker} said. "It is old.\n"It will be rebuilt."`,
    ['Lena Vang: "The port is closed,"', 'Lena Vang: "It is old."', 'Lena Vang: "It will be rebuilt."'],
  ],
  // One inside another.
  [
    `${speaker} said the harbour master had told her that the port was closed.`,
    [
      'Lena Vang: the harbour master had told her that the port was closed',
      'the harbour master [via Lena Vang]: the port was closed',
    ],
  ],
  // Through others.
  [`According to ${speaker}, the port is closed.`, ['Lena Vang: the port is closed']],
  [`In the words of ${speaker}, "the port is closed".`, ['Lena Vang: "the port is closed"']],
  [`Le Soir quoted ${speaker} as saying that the port was closed.`, ['Lena Vang [via Le Soir]: the port was closed']],
  [`${speaker} told Radio Skane that the port was closed.`, ['Lena Vang [via Radio Skane]: the port was closed']],
  ['The port is closed, Le Soir reported, citing two diplomats.', ['two diplomats [via Le Soir]: The port is closed']],
  // Lists, groups and papers.
  ['Merz and Macron said the port was closed.', ['Merz and Macron: the port was closed']],
  ['A senior official who asked not to be named said the port was closed.', ['A senior official: the port was closed']],
  ['The statement said the port was closed.', ['The statement: the port was closed']],
  // No speech.
  [`${speaker} thought that the port was closed.`, []],
  [`${speaker} believes the port is closed.`, []],
  [`${speaker} did not say that the port was closed.`, []],
  [`${speaker} hopes the port will open.`, []],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})
