import { Link } from '@tanstack/react-router'
import type { LineageDecision } from '../../../src/records/decision.ts'
import type { ReportName } from '../../../src/records/report-name.ts'
import type { Borrowed } from '../../../src/records/report-view.ts'
import type { SharedStatement } from '../../../src/records/shared-statement.ts'
import { Because } from '../parts/because.tsx'
import { dayWords, percent } from '../words.ts'
import { reportTitle } from './report-title.ts'

/** A report by its title, with its outlet and day, as a link to its page. */
export function NamedReport({
  report,
}: {
  readonly report: Omit<ReportName, 'published'> & { readonly published: string | null }
}) {
  const { id, outlet, published } = report
  return (
    <>
      <Link to="/reports/$id" params={{ id }}>
        {reportTitle(report)}
      </Link>{' '}
      <span className="soft small">
        {[outlet, published === null ? 'undated' : dayWords(published)].filter((words) => words !== null).join(', ')}
      </span>
    </>
  )
}

function CompareWith({ shown, other }: { readonly shown: string; readonly other: string }) {
  return (
    <Link className="small" to="/compare/$a/$b" params={{ a: shown, b: other }}>
      compare
    </Link>
  )
}

/** What a report has from texts of other families: a passage, or its part of a round-up. */
export function TakenFrom({ others, shown }: { readonly others: readonly Borrowed[]; readonly shown: string }) {
  return (
    <>
      <h3>Passages from other texts</h3>
      <ul className="roots">
        {others.map(({ derivation, source, passage }) => (
          <li key={source.id}>
            <NamedReport report={source} /> <CompareWith shown={shown} other={source.id} />
            {passage === null ? null : <blockquote>{passage.quote}</blockquote>}
            <span className="soft small">{percent(derivation.shareOfReport)} of its words stand there too</span>
            <Because signs={derivation.because} asks="Why" />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Words of one person that several newsrooms have: no sign that one copied the other. */
export function SharedStatements({
  statements,
  shown,
}: {
  readonly statements: readonly SharedStatement[]
  readonly shown: string
}) {
  return (
    <>
      <h3>Statements that other texts have too</h3>
      <p className="soft small">The same words of one person. They make no two texts one.</p>
      <ul className="roots">
        {statements.map(({ passage, speaker, others }) => (
          <li key={passage.start}>
            <blockquote>
              “{passage.quote}”{speaker === null ? null : <span className="soft small"> {speaker}</span>}
            </blockquote>
            <ul>
              {others.map(({ report, quoted }) => (
                <li key={report.id}>
                  <NamedReport report={report} />
                  {quoted ? null : <span className="soft small"> (its own words there)</span>}{' '}
                  <CompareWith shown={shown} other={report.id} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}

const verdictWords: Readonly<Record<LineageDecision['verdict'], string>> = {
  'same-text': 'The same text as',
  'different-text': 'Not the same text as',
  'derives-from': 'Made from',
  undecided: 'Nothing said of',
}

/** What people said of the shown report and another. */
export function Decided({
  decisions,
  shown,
}: {
  readonly decisions: readonly LineageDecision[]
  readonly shown: string
}) {
  return (
    <>
      <h3>Said by hand</h3>
      <ul className="roots">
        {decisions.map(({ verdict, report, other, by, why }) => {
          const id = report === shown ? other : report
          const isSource = verdict === 'derives-from' && report !== shown
          return (
            <li key={id}>
              {isSource ? 'The source of' : verdictWords[verdict]}{' '}
              <Link to="/reports/$id" params={{ id }}>
                {id.slice(0, 8)}
              </Link>
              <span className="soft small">
                {' '}
                {why} ({by})
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
