import { describe, expect, it } from 'vitest'
import { takeIn } from '../src/intake/take-in.ts'
import { readReport } from '../src/reading/read-report.ts'
import type { Reading } from '../src/records/reading.ts'
import type { Refusal } from '../src/records/refusal.ts'
import { testVocabulary } from './read-text.ts'

/** Far more than any of them takes: a rule that is not linear in the length of a text would not end within hours. */
const patience = 240_000
const megabyte = 1_000_000

const told =
  'France will send 300 soldiers to the force once a ceasefire holds, the foreign minister, Anna Berg, said on Tuesday. ' +
  '"We are ready," she said. Germany ruled out troops, but would train police officers.\n\n'

/** A text of about so many characters, the unit again and again. */
function filled(unit: string, characters: number): string {
  return unit.repeat(Math.ceil(characters / unit.length))
}

/** Takes a text in and reads it as English whatever language it is in: what intake marks unread must not hang the reader either. */
async function readWhole(text: string): Promise<{ reading: Reading; text: string } | { refused: Refusal }> {
  const source = { name: 'hostile.txt', given: { id: 'hostile', published: '2028-03-04' } }
  for await (const one of takeIn(new TextEncoder().encode(text), source)) {
    if (!one.ok) return { refused: one.refused.refusal }
    const { rendition, report } = one
    const reading = readReport(
      { report: { ...report, language: 'en' }, rendition, published: report.published, arrangement: null, known: [] },
      testVocabulary(),
    )
    return { reading, text: rendition.text }
  }
  throw new Error('Neither a report nor a refusal came of the text.')
}

/** Values whose quote does not stand where they say. */
function misplaced({ reading, text }: { readonly reading: Reading; readonly text: string }): readonly unknown[] {
  const { statements, positions, counts, meetings } = reading
  return [...statements, ...positions, ...counts, ...meetings].filter(
    ({ passage }) => passage.in === 'text' && text.slice(passage.start, passage.end) !== passage.quote,
  )
}

/** The positions of a reading, each once. */
function positionsIn(found: Awaited<ReturnType<typeof readWhole>>): readonly string[] {
  if ('refused' in found) throw new Error(`The text was refused: ${found.refused.code}.`)
  return [...new Set(found.reading.positions.map((one) => `${one.actor} ${one.component} ${one.stance}`))]
}

describe('a hostile text through the whole reader', () => {
  it.each([
    ['5 MB of one word', filled('guarantee ', 5 * megabyte)],
    ['5 MB without a space', filled('guarantee', 5 * megabyte)],
    ['a megabyte of quotation marks', filled('"', megabyte)],
    ['a megabyte of opening quotation marks', filled('\u201C', megabyte)],
    ['a megabyte of names and commas', filled('Germany, France, Italy, ', megabyte)],
    ['a megabyte of parentheses', filled('(', megabyte)],
    ['a megabyte of "said that"', filled('said that ', megabyte)],
    ['half a megabyte of emoji', filled('\u{1F600}\u{1F468}\u200D\u{1F467} ', megabyte / 2)],
    ['half a megabyte from right to left', filled('\u05D0\u05D1\u05D2 \u0645\u0631\u062D\u0628\u0627 ', megabyte / 2)],
    ['conditions that never end', filled('if France will send troops ', megabyte)],
    ['headings without end', filled('France\n\nwill send 5 ships\n\n', megabyte / 5)],
  ])(
    '%s is read, and each value stands in it',
    async (_, text) => {
      const found = await readWhole(text)
      expect(found).toHaveProperty('reading.unread', null)
      expect('reading' in found && misplaced(found)).toEqual([])
    },
    patience,
  )

  it('ten thousand empty lines are refused, with how many characters there were', async () => {
    const found = await readWhole(`${'\n'.repeat(10_000)}A word.`)
    expect(found).toMatchObject({ refused: { code: 'too-little-text' } })
  })

  it(
    'reads what stands behind ten thousand empty lines',
    async () => {
      const found = await readWhole(`${'\n'.repeat(10_000)}${told}`)
      expect('reading' in found && found.reading.positions.map((one) => one.actor)).toContain('FR')
    },
    patience,
  )

  it(
    '5 MB of ordinary text give what one paragraph gives',
    async () => {
      const once = positionsIn(await readWhole(told))
      const often = positionsIn(await readWhole(filled(told, 5 * megabyte)))
      expect(once.length).toBeGreaterThan(0)
      expect(often).toEqual(expect.arrayContaining([...once]))
    },
    patience,
  )
})
