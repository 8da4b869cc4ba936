import type { Vocabulary } from '../packs/vocabulary.ts'
import type { Arrangement } from '../records/arrangement.ts'
import type { Dated } from '../records/day.ts'
import type { Reading } from '../records/reading.ts'
import type { Rendition, Report } from '../records/report.ts'
import { analysedText } from './analysed-text.ts'
import { countsOf } from './counts.ts'
import { nothingFound, type ReadDocument } from './document.ts'
import { meetingsOf } from './meetings.ts'
import type { KnownPerson } from './mention.ts'
import { mentionsOf, namedPeopleIn } from './mentions.ts'
import { positionsOf } from './positions.ts'
import { statementsOf, withFirstPersons } from './statements.ts'

/** One report with all that reading may use of its surroundings. */
export interface ToRead {
  readonly report: Report
  readonly rendition: Rendition
  /** The day of publication as it stands: set by a person, else found. */
  readonly published: Dated
  readonly arrangement: Arrangement | null
  /** People of the other members of its family (`peopleIn`), so that garbled names are known again. */
  readonly known: readonly KnownPerson[]
}

/** Reader and version. A change of what it finds changes the version, so that ledgers know what to read again. */
export const readBy = 'rules@1'

/** Languages whose text is read; all others are kept and marked unread. `und`: too short to tell. */
const readable = new Set(['en', 'und'])

/**
 * Reads the story parts of a report: statements, positions, counts and meetings, each with its passage. The same report, people
 * and vocabulary give the same reading. Linear in the length of the text.
 */
export function readReport(toRead: ToRead, vocabulary: Vocabulary): Reading {
  const { report, rendition } = toRead
  const base = { kind: 'reading' as const, report: report.id, rendition: rendition.id, readBy }
  if (!readable.has(report.language)) {
    return { ...base, unread: `language:${report.language}`, statements: [], positions: [], counts: [], meetings: [] }
  }
  const document = readDocument(toRead, vocabulary)
  return {
    ...base,
    unread: null,
    statements: document.statements,
    positions: positionsOf(document),
    counts: countsOf(document),
    meetings: meetingsOf(document),
  }
}

/** The text with its mentions and statements: what positions, counts and meetings are read from. */
export function readDocument(toRead: Omit<ToRead, 'report'>, vocabulary: Vocabulary): ReadDocument {
  const { rendition, published, arrangement, known } = toRead
  const text = analysedText(rendition, { published, arrangement, vocabulary })
  const mentioned = { ...text, mentions: mentionsOf(text, known) }
  const statements = statementsOf(mentioned)
  return { ...mentioned, mentions: withFirstPersons(mentioned, statements), statements, found: nothingFound() }
}

/** Who speaks for whom in a rendition, for `known` of the other members of its family. */
export function peopleIn(rendition: Rendition, vocabulary: Vocabulary): readonly KnownPerson[] {
  const text = analysedText(rendition, {
    published: { date: null, precision: 'unknown' },
    arrangement: null,
    vocabulary,
  })
  return namedPeopleIn(text)
}
