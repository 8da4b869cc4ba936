import type { Brief } from '../../records/brief.ts'
import { dayWords } from '../words/day-words.ts'
import { type Block, faint, text, words } from './block.ts'
import { boardSection } from './board-section.ts'
import { changesSection } from './changes-section.ts'
import { citingIn } from './citing.ts'
import { countsSection } from './counts-section.ts'
import { notesSection } from './notes-section.ts'
import { whatIfSection } from './what-if-section.ts'

export function briefTitle({ about, asOf }: Brief): string {
  return `${about ?? 'Who takes part in what'}, ${dayWords(asOf)}`
}

/** A brief as headings, tables and lists, in the words of both its forms. */
export function briefBlocks(brief: Brief): readonly Block[] {
  const { about, asOf, board, quoteLength } = brief
  const citing = citingIn(brief)
  const quotations = quoteLength === 0 ? 'Quotations are left out.' : `Quotations are cut at ${quoteLength} characters.`
  return [
    { is: 'title', runs: [words(about ?? 'Who takes part in what')] },
    {
      is: 'paragraph',
      runs: [
        text(
          `As of ${dayWords(asOf)}. ${board.reports.toLocaleString('en')} reports that descend from ${board.families.toLocaleString('en')} independent texts. `,
        ),
        faint(`Every value has a note with the words it rests on and the report they stand in. ${quotations}`),
      ],
    },
    ...boardSection(brief, citing),
    ...changesSection(brief, citing),
    ...whatIfSection(brief, citing),
    ...countsSection(brief, citing),
    ...notesSection(brief),
  ]
}
