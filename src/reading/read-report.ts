import type { Vocabulary } from '../packs/vocabulary.ts'
import type { Arrangement } from '../records/arrangement.ts'
import type { Dated } from '../records/day.ts'
import type { Reading } from '../records/reading.ts'
import type { Rendition, Report } from '../records/report.ts'
import { analysedText } from './analysed-text.ts'
import { claimsOfDocument } from './claims-of-document.ts'
import { countsOf } from './counts.ts'
import { nothingFound, type ReadDocument } from './document.ts'
import { grammarOf } from './grammar.ts'
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
  const [reading] = readReports([toRead], vocabulary)
  if (reading === undefined) throw new Error('One report was to be read and no reading came of it.')
  return reading
}

/**
 * The readings of several reports, each as if it were alone. All go through one stage before any goes through the next: the rules
 * of all stages together are more code than a processor keeps at hand, those of one are not (decision 0160). Some thirty reports
 * at a time gain nearly all that there is to gain.
 */
export function readReports(toRead: readonly ToRead[], vocabulary: Vocabulary): readonly Reading[] {
  const readables = toRead.filter(({ report }) => readable.has(report.language))
  const documents = readDocuments(readables, vocabulary)
  for (const document of documents) grammarOf(document)
  for (const document of documents) claimsOfDocument(document)
  const positions = documents.map((document) => positionsOf(document))
  const others = documents.map((document) => ({ counts: countsOf(document), meetings: meetingsOf(document) }))
  let next = 0
  return toRead.map(({ report, rendition }): Reading => {
    const base = { kind: 'reading' as const, report: report.id, rendition: rendition.id, readBy }
    const document = readable.has(report.language) ? documents[next] : undefined
    if (document === undefined)
      return { ...base, unread: `language:${report.language}`, statements: [], positions: [], counts: [], meetings: [] }
    const at = next++
    return {
      ...base,
      unread: null,
      statements: document.statements,
      positions: positions[at] ?? [],
      counts: others[at]?.counts ?? [],
      meetings: others[at]?.meetings ?? [],
    }
  })
}

/** The text with its mentions and statements: what positions, counts and meetings are read from. */
export function readDocument(toRead: Omit<ToRead, 'report'>, vocabulary: Vocabulary): ReadDocument {
  const [document] = readDocuments([toRead], vocabulary)
  if (document === undefined) throw new Error('One text was to be read and no document came of it.')
  return document
}

function readDocuments(toRead: readonly Omit<ToRead, 'report'>[], vocabulary: Vocabulary): readonly ReadDocument[] {
  const texts = toRead.map(({ rendition, published, arrangement }) =>
    analysedText(rendition, { published, arrangement, vocabulary }),
  )
  const mentioned = texts.map((text, at) => ({ ...text, mentions: mentionsOf(text, toRead[at]?.known) }))
  return mentioned.map((text) => {
    const statements = statementsOf(text)
    return { ...text, mentions: withFirstPersons(text, statements), statements, found: nothingFound() }
  })
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
