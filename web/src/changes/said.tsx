import { Link } from '@tanstack/react-router'
import type { NamedCell, Saying } from '../../../src/records/changes.ts'
import type { PackLabels } from '../../../src/records/pack.ts'
import { conditionList } from '../parts/conditions.tsx'
import { StanceWord } from '../parts/stance-mark.tsx'
import { dayWords, lineId, lineName } from '../words.ts'

const voiceWords = { own: 'own word', claim: 'a claim about it', report: 'the report itself' } as const

interface SaidProps {
  readonly saying: Saying
  readonly pack: PackLabels
}

/** What one text says of a cell: the stance, the words, whose and where they are. */
export function Said({ saying, pack }: SaidProps) {
  const { stance, day, voice, quote, outlet, report, position, conditions } = saying
  return (
    <div className={`said is-${stance}`}>
      <p>
        <StanceWord stance={stance} /> <span className="soft">{conditionList(conditions, pack)}</span>
      </p>
      <blockquote className="sentence">
        {quote === '' ? <span className="soft">The text was removed.</span> : <mark>{quote}</mark>}
      </blockquote>
      <p className="soft small">
        {voiceWords[voice]},{' '}
        <Link to="/reports/$id" params={{ id: report }} search={{ at: position }}>
          {outlet ?? 'outlet not known'}
        </Link>
        , {dayWords(day)}
      </p>
    </div>
  )
}

interface CellNameProps {
  readonly cell: NamedCell
  readonly pack: PackLabels
}

/** "Germany, troops". */
export function cellWords(cell: NamedCell, pack: PackLabels): string {
  const component = pack.components.find(({ id }) => id === cell.component)?.name.toLowerCase() ?? cell.component
  return `${lineName(cell)}, ${component}`
}

/** The same, leading to its history. */
export function CellName({ cell, pack }: CellNameProps) {
  return (
    <Link
      to="/cells/$actor/$component"
      params={{ actor: lineId(cell), component: cell.component }}
      className="cell-name"
    >
      {cellWords(cell, pack)}
    </Link>
  )
}

/** A key for lists: a cell, and what is said of it. */
export function keyOf({ actor, group, component }: NamedCell, ...sayings: readonly (Saying | null)[]): string {
  return JSON.stringify([actor, group, component, ...sayings.map((one) => one?.position ?? null)])
}
