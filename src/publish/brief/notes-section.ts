import type { Brief, BriefNote, CitedReport } from '../../records/brief.ts'
import { cellAddress, reportAddress, webAddress } from '../addresses.ts'
import { dayWords } from '../words/day-words.ts'
import { type Block, faint, type Run, type Runs, text, words } from './block.ts'

/** The words that each value rests on, and the reports they stand in. */
export function notesSection(brief: Brief): readonly Block[] {
  const { notes, sources } = brief
  if (notes.length === 0) return []
  const cited = Map.groupBy(notes, ({ report }) => report.id)
  const texts = Map.groupBy(sources, ({ family }) => family)
  return [
    { is: 'heading', runs: [text('Notes')] },
    { is: 'notes', notes: notes.map((note) => ({ number: note.number, runs: noteRuns(note, brief) })) },
    { is: 'heading', runs: [text('Sources')] },
    {
      is: 'paragraph',
      runs: [
        faint(
          `${sources.length} reports that descend from ${texts.size} independent ${texts.size === 1 ? 'text' : 'texts'}. Those with the same letters behind "text" are versions of one.`,
        ),
      ],
    },
    { is: 'list', items: sources.map((one) => sourceRuns(one, cited.get(one.id) ?? [])) },
  ]
}

function noteRuns(note: BriefNote, { base, asOf }: Brief): Runs {
  const { quote, speaker, via, report, passage, value, cell } = note
  const chain = [...(speaker === null ? [] : [speaker]), ...via.map((name) => `by way of ${name}`)]
  return [
    ...(quote === '' ? [] : [words(`“${quote}”`), text(' ')]),
    ...(chain.length === 0 ? [] : [words(chain.join(', ')), text(', in ')]),
    ...reportRuns(report),
    faint(
      ` Report ${report.id}, ${passage.in} ${passage.start}–${passage.end}, ${cell === null ? 'count' : 'position'} ${value}.`,
    ),
    ...(base === null ? [] : links(note, base, asOf)),
  ]
}

/** Where the same can be looked up: the words in their report, and the cell at the date of the brief. */
function links({ value, report, cell }: BriefNote, base: string, asOf: string): readonly Run[] {
  const passage = reportAddress(report.id, cell === null ? null : value, base)
  const told: readonly Run[] = [text(' '), { is: 'link', text: 'In its report', address: passage }]
  if (cell === null) return told
  const address = cellAddress(cell, asOf, base)
  return [...told, text(' · '), { is: 'link', text: address, address }]
}

/** "Harbour Gazette, “Two frigates for the strait”, 15 Feb 2031, https://…". */
function reportRuns({ outlet, name, headline, published, url }: CitedReport): readonly Run[] {
  const address = webAddress(url)
  return [
    words(outlet ?? name ?? 'a report without an outlet'),
    ...(headline === null ? [] : [text(', '), words(`“${headline}”`)]),
    text(`, ${published === null ? 'undated' : dayWords(published)}`),
    ...(address === null ? [] : [text(', '), { is: 'link' as const, text: address, address }]),
    text('.'),
  ]
}

function sourceRuns(report: CitedReport, notes: readonly BriefNote[]): Runs {
  return [
    ...reportRuns(report),
    faint(
      ` ${report.id}, text ${report.family.slice(0, 8)}.${report.grade === null ? '' : ` Outlet graded ${report.grade}.`}`,
    ),
    { is: 'notes', numbers: notes.map(({ number }) => number) },
  ]
}
