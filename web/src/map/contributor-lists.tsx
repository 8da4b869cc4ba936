import type { Board } from '../../../src/records/board.ts'
import { conditionList } from '../parts/conditions.tsx'
import { Confirmations } from '../parts/confirmations.tsx'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { StanceWord } from '../parts/stance-mark.tsx'
import { numberWords } from '../words.ts'
import type { Contributor } from './contributors.ts'
import type { Pointing } from './world-map.tsx'

interface ListsProps extends Pointing {
  readonly shown: readonly Contributor[]
  readonly board: Board
  /** Null where any component is shown, which each line then names. */
  readonly component: string | undefined
}

const kinds = [
  { kind: 'state', title: 'States' },
  { kind: 'organisation', title: 'Organisations' },
  { kind: 'group', title: 'Unnamed groups' },
] as const

/** Everybody the map shows, in words, and those who have no place on it: organisations, and groups that nobody names. */
export function ContributorLists(props: ListsProps) {
  const { shown } = props
  if (shown.length === 0) {
    return (
      <div className="map-lists">
        <p className="soft">
          Nobody has such a stance on this day. That is no refusal: there is no evidence either way.
        </p>
      </div>
    )
  }
  return (
    <div className="map-lists">
      {kinds.map(({ kind, title }) => {
        const here = shown.filter((one) => one.kind === kind)
        if (here.length === 0) return null
        return (
          <section key={kind} aria-label={title}>
            <h2>
              {title} <span className="soft">{numberWords(here.length)}</span>
            </h2>
            {kind === 'group' ? <p className="soft small">As reports name them; never added to named actors.</p> : null}
            <List {...props} title={title} here={here} />
          </section>
        )
      })}
    </div>
  )
}

function List({
  here,
  title,
  board,
  component,
  pointed,
  onPoint,
  onOpen,
}: ListsProps & { readonly here: readonly Contributor[]; readonly title: string }) {
  const columns: readonly Column<Contributor>[] = [
    {
      name: 'Who',
      cell: ({ id, name }) => (
        <button
          type="button"
          className={`quiet${pointed === id ? ' pointed' : ''}`}
          onPointerEnter={() => onPoint(id)}
          onPointerLeave={() => onPoint(null)}
          onFocus={() => onPoint(id)}
          onBlur={() => onPoint(null)}
          onClick={() => onOpen(id)}
        >
          {name}
        </button>
      ),
    },
    { name: 'Stance', cell: (one) => <Stands of={one} board={board} naming={component === undefined} /> },
    {
      name: 'Carried by',
      kind: 'short',
      cell: ({ cell }) =>
        cell?.stances[0] === undefined ? null : <Confirmations of={cell.stances[0].confirmations} />,
    },
  ]
  return <DataTable caption={`${title} by stance`} columns={columns} rows={here} keyOf={({ id }) => id} />
}

function Stands({
  of: { stance, cell },
  board: { pack },
  naming,
}: {
  readonly of: Contributor
  readonly board: Board
  readonly naming: boolean
}) {
  if (stance === null || cell === null) return null
  const [first] = cell.stances
  const component = pack.components.find(({ id }) => id === cell.component)?.name ?? cell.component
  return (
    <>
      <StanceWord stance={stance} />{' '}
      <span className="soft small">
        {[naming ? component.toLowerCase() : '', conditionList(first?.conditions ?? [], pack)]
          .filter((words) => words !== '')
          .join(', ')}
      </span>
      {cell.contested ? <span className="tag warn">contested</span> : null}
      {cell.stale ? <span className="tag">stale</span> : null}
    </>
  )
}
