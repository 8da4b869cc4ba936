import { memo } from 'react'
import type { Cell, CellStance, EmptyBecause } from '../../../src/records/board.ts'
import type { PackLabels } from '../../../src/records/pack.ts'
import { conditionList } from '../parts/conditions.tsx'
import { Confirmations } from '../parts/confirmations.tsx'
import { StanceWord } from '../parts/stance-mark.tsx'
import { datedWords, numberWords, shortDatedWords } from '../words.ts'

const emptyWords: Readonly<Record<EmptyBecause, string>> = {
  'no-evidence': 'no evidence',
  'unread-only': 'unread only',
  rejected: 'rejected by review',
  filtered: 'left out by the filter',
}

interface BoardCellProps {
  readonly cell: Cell
  readonly pack: PackLabels
  /** The year of the board; days in it are shown without it. */
  readonly year: string
  /** Who and what, in words: the cell's name begins with it. */
  readonly called: string
  readonly address: string
  /** Names the cell for the keyboard. */
  readonly place: string
  readonly open: boolean
  readonly tabbable: boolean
}

/** One cell: its stances, what they hang on, since when, and who carries them. The whole of it is one link. */
export const BoardCell = memo(function BoardCell(props: BoardCellProps) {
  const { cell, pack, year, called, address, place, open, tabbable } = props
  return (
    <td>
      <a
        href={address}
        className={cell.stale ? 'cell stale' : 'cell'}
        data-place={place}
        tabIndex={tabbable ? 0 : -1}
        aria-current={open ? 'true' : undefined}
      >
        <span className="hidden">{called}: </span>
        {cell.stances.length === 0 ? <Nothing because={cell.empty} /> : null}
        {cell.stances.map((stance) => (
          <Stands key={`${stance.stance} ${stance.beside}`} stance={stance} pack={pack} year={year} />
        ))}
        <Flags cell={cell} />
      </a>
    </td>
  )
})

function Nothing({ because }: { readonly because: EmptyBecause | null }) {
  if (because === 'unread-only' || because === 'rejected')
    return <span className="cell-none">{emptyWords[because]}</span>
  return (
    <span className="cell-none">
      <span aria-hidden="true">·</span>
      <span className="hidden">{emptyWords['no-evidence']}</span>
    </span>
  )
}

interface StandsProps extends Pick<BoardCellProps, 'pack' | 'year'> {
  readonly stance: CellStance
}

function Stands({ stance, pack, year }: StandsProps) {
  const conditions = conditionList(stance.conditions, pack)
  return (
    <span className={`cell-stance tint is-${stance.stance}${stance.beside ? ' beside' : ''}`}>
      <StanceWord stance={stance.stance} />
      {stance.alternative ? <span className="cell-soft">one of several</span> : null}
      {stance.quantities.map(({ value, unit }) => (
        <span key={`${value} ${unit}`} className="cell-soft">
          {numberWords(value)} {unit}
        </span>
      ))}
      {conditions === '' ? null : <span className="cell-soft">{conditions}</span>}
      <span className="cell-foot">
        <time dateTime={stance.said.date ?? undefined} title={datedWords(stance.said)}>
          {shortDatedWords(stance.said, year)}
        </time>
        <Confirmations of={stance.confirmations} />
      </span>
    </span>
  )
}

function Flags({ cell }: { readonly cell: Cell }) {
  const claimed = cell.stances.some(({ beside }) => beside)
  if (!(cell.mixed || cell.contested || cell.stale || claimed)) return null
  return (
    <span className="cell-flags">
      {cell.contested ? <span className="tag warn">contested</span> : null}
      {cell.mixed ? <span className="tag">mixed</span> : null}
      {claimed ? <span className="tag">claim beside</span> : null}
      {cell.stale ? <span className="tag">stale</span> : null}
      {cell.lately === null ? null : <span className="tag">{cell.lately.what}</span>}
    </span>
  )
}
