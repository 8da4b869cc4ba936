import type { Vocabulary } from '../src/packs/vocabulary.ts'
import { analysedText } from '../src/reading/analysed-text.ts'
import { claimsOfDocument } from '../src/reading/claims-of-document.ts'
import { countsOf } from '../src/reading/counts.ts'
import { type AnalysedText, type MentionedText, nothingFound, type ReadDocument } from '../src/reading/document.ts'
import { grammarOf } from '../src/reading/grammar.ts'
import { meetingsOf } from '../src/reading/meetings.ts'
import { mentionsOf } from '../src/reading/mentions.ts'
import { positionsOf } from '../src/reading/positions.ts'
import type { ToRead } from '../src/reading/read-report.ts'
import { statementsOf, withFirstPersons } from '../src/reading/statements.ts'

/** What each stage of reading takes for all reports, in the order in which they follow; `timed` gives milliseconds. */
export function stagesOf(
  reports: readonly ToRead[],
  vocabulary: Vocabulary,
  timed: (work: () => void) => number,
): Readonly<Record<string, number>> {
  let texts: readonly AnalysedText[] = []
  let mentioned: readonly MentionedText[] = []
  let documents: readonly ReadDocument[] = []
  const each = (stage: (document: ReadDocument) => unknown) =>
    timed(() => {
      for (const document of documents) stage(document)
    })
  return {
    analysis: timed(() => {
      texts = reports.map(({ rendition, published, arrangement }) =>
        analysedText(rendition, { published, arrangement, vocabulary }),
      )
    }),
    mentions: timed(() => {
      mentioned = texts.map((text) => ({ ...text, mentions: mentionsOf(text) }))
    }),
    statements: timed(() => {
      documents = mentioned.map((text) => {
        const statements = statementsOf(text)
        return { ...text, mentions: withFirstPersons(text, statements), statements, found: nothingFound() }
      })
    }),
    grammar: each(grammarOf),
    claims: each(claimsOfDocument),
    positions: each((document) => positionsOf(document)),
    counts: each(countsOf),
    meetings: each(meetingsOf),
  }
}
