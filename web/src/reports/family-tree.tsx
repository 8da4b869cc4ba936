import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { FamilyNode, LineageView } from '../../../src/records/report-view.ts'
import { Because } from '../parts/because.tsx'
import { Loading, Troubled } from '../parts/states.tsx'
import { lineageQuery } from '../queries.ts'
import { dayWords, percent, relationWords } from '../words.ts'
import { Decided, NamedReport, SharedStatements, TakenFrom } from './other-families.tsx'
import { reportTitle } from './report-title.ts'

/** The family of a report, asked for when it is shown. */
export function FamilyOf({ report }: { readonly report: string }) {
  const { data, error, refetch } = useQuery(lineageQuery(report))
  if (error !== null) return <Troubled error={error} retry={() => refetch()} />
  return data === undefined ? <Loading what="its family" /> : <FamilyTree lineage={data} />
}

/** Whose text a report is: sources first, what was made of them below, and what tells so. */
function FamilyTree({ lineage }: { readonly lineage: LineageView }) {
  const { family, commonSourceNotSeen, report, others, sharedStatements, decisions, sameEvent } = lineage
  return (
    <div className="tree">
      {commonSourceNotSeen ? <p className="soft small">Their common source was not received.</p> : null}
      <ul className="roots">
        {family.map((node) => (
          <Branch key={node.report} node={node} source={null} shown={report} />
        ))}
      </ul>
      {decisions.length === 0 ? null : <Decided decisions={decisions} shown={report} />}
      {others.length === 0 ? null : <TakenFrom others={others} shown={report} />}
      {sharedStatements.length === 0 ? null : <SharedStatements statements={sharedStatements} shown={report} />}
      {sameEvent.length === 0 ? null : (
        <>
          <h3>Other texts on the same event</h3>
          <ul className="roots">
            {sameEvent.map(({ family: id, ...name }) => (
              <li key={id}>
                <NamedReport report={{ id, ...name }} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** How much each has of the other. */
function sharesWords({ shareOfReport, shareOfSource }: FamilyNode): string {
  if (shareOfReport === null || shareOfSource === null) return ''
  return `${percent(shareOfReport)} of its words, ${percent(shareOfSource)} of those above`
}

interface BranchProps {
  readonly node: FamilyNode
  /** The report it was made from. */
  readonly source: string | null
  /** The report whose page this is. */
  readonly shown: string
}

function Branch({ node, source, shown }: BranchProps) {
  const { report, name, headline, outlet, published, relation, direction, because, children } = node
  return (
    <li>
      <div className="node" aria-current={report === shown ? 'true' : undefined}>
        <Link to="/reports/$id" params={{ id: report }}>
          {reportTitle({ id: report, headline, name })}
        </Link>
        <span className="soft small">
          {[outlet, published === null ? 'undated' : dayWords(published)].filter((words) => words !== null).join(', ')}
        </span>
        {relation === null || source === null ? null : (
          <span className="soft small">
            <span className="tag">{relationWords[relation]}</span> {sharesWords(node)}
            {direction === 'unknown' ? ', direction unknown' : ''}{' '}
            <Link to="/compare/$a/$b" params={{ a: source, b: report }}>
              compare
            </Link>
          </span>
        )}
      </div>
      {source === null ? null : <Because signs={because} asks="Why they are joined" />}
      {children.length === 0 ? null : (
        <ul>
          {children.map((child) => (
            <Branch key={child.report} node={child} source={report} shown={shown} />
          ))}
        </ul>
      )}
    </li>
  )
}
