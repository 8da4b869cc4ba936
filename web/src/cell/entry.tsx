import { Link } from '@tanstack/react-router'
import type { HistoryItem } from '../../../src/records/history.ts'
import type { PackLabels } from '../../../src/records/pack.ts'
import { fromFiles } from '../from-files.ts'
import { conditionWords } from '../parts/conditions.tsx'
import { Quoted } from '../parts/quoted.tsx'
import { StanceWord } from '../parts/stance-mark.tsx'
import { WhyRead } from '../parts/why-read.tsx'
import { Judge } from '../review/judge.tsx'
import { changeWords, counted, datedWords, dayWords, numberWords } from '../words.ts'

/** One position of a cell's history: the words it rests on, whose they are, and how many texts repeat them. */
export function Entry({ item, pack }: { readonly item: HistoryItem; readonly pack: PackLabels | null }) {
  const { position, report, changes, around } = item
  const { in: place } = position.passage
  return (
    <article className={`entry is-${position.stance}`}>
      <div className="entry-head">
        <StanceWord stance={position.stance} />
        {changes.map((change) => (
          <span key={change} className="tag">
            {changeWords[change]}
          </span>
        ))}
        <time dateTime={position.said.date ?? report.published ?? undefined}>
          {position.said.date === null && report.published !== null
            ? dayWords(report.published)
            : datedWords(position.said)}
        </time>
      </div>
      <Quoted around={around} passage={position.passage} stance={position.stance} report={report.id} />
      <dl className="facts">
        <dt>Said by</dt>
        <dd>
          <Speaker item={item} />
        </dd>
        <Conditions item={item} pack={pack} />
        <Particulars item={item} />
        <dt>Report</dt>
        <dd>
          <Link to="/reports/$id" params={{ id: report.id }} search={{ at: position.id }}>
            {[report.outlet, report.headline].filter((words) => words !== null).join(': ') || report.name || report.id}
          </Link>
          , {report.published === null ? 'undated' : dayWords(report.published)}
          {place === 'headline' ? ' (in its headline)' : ''}
          {report.grade === null ? '' : `, outlet graded ${report.grade}`}
        </dd>
        <dt>Text</dt>
        <dd>{familyWords(item)}</dd>
      </dl>
      <WhyRead signs={[...position.because, ...(item.statement?.because ?? [])]} />
      {fromFiles ? null : <Judge position={position} pack={pack} />}
    </article>
  )
}

/** Who says it and through whom, nearest the report last: "an official ← Le Matin ← this report". */
function Speaker({ item: { position, statement } }: { readonly item: HistoryItem }) {
  const own = position.voice === 'own' ? <span className="own"> (own word)</span> : null
  if (statement === null) return position.voice === 'report' ? 'the report itself' : (own ?? 'not told')
  const chain = statement.via.length === 0 ? '' : `, as told by ${statement.via.join(', citing ')}`
  return (
    <>
      {statement.speaker}
      {statement.anonymous ? ', not named' : ''}
      {own}
      {position.voice === 'claim' ? ' (a claim about it)' : ''}
      {chain}
    </>
  )
}

function Conditions({ item: { position }, pack }: { readonly item: HistoryItem; readonly pack: PackLabels | null }) {
  return (
    <>
      <dt>Hangs on</dt>
      <dd>
        {position.conditions.length === 0
          ? 'none stated'
          : position.conditions.map((condition, at) => (
              <span key={`${condition.kind} ${condition.party}`}>
                {at === 0 ? '' : '; '}
                <b>{conditionWords(condition, pack)}</b>: “{condition.passage.quote}”
              </span>
            ))}
      </dd>
    </>
  )
}

function Particulars({ item: { position } }: { readonly item: HistoryItem }) {
  const { quantity, place, caveats, alternative, due } = position
  return (
    <>
      {quantity === null ? null : <Fact name="How many">{`${numberWords(quantity.value)} ${quantity.unit}`}</Fact>}
      {place === null ? null : <Fact name="Where">{place}</Fact>}
      {caveats.length === 0 ? null : <Fact name="But">{caveats.join('; ')}</Fact>}
      {due === null ? null : <Fact name="To be done by">{datedWords(due)}</Fact>}
      {alternative === null ? null : <Fact name="Stated as">one of several alternatives</Fact>}
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function familyWords({ familySize, speaks }: HistoryItem): string {
  if (familySize <= 1) return 'stands alone: no other version was received'
  const versions = `one of ${counted(familySize, 'version')} of one text`
  return speaks ? `${versions}, and speaks for them` : `${versions}: restates what another carries`
}
