import type { Board, Cell } from '../../../src/records/board.ts'
import { conditionList } from '../parts/conditions.tsx'
import { Confirmations } from '../parts/confirmations.tsx'
import { SidePanel } from '../parts/side-panel.tsx'
import { StanceWord } from '../parts/stance-mark.tsx'
import { counted, datedWords, dayWords, lineName } from '../words.ts'

interface ActorBesideProps {
  readonly board: Board
  /** An actor's id, or a group's words. */
  readonly actor: string
  readonly onClose: () => void
  readonly onOpen: (component: string) => void
}

/** All that stands for one actor, component by component; each leads to its cell. */
export function ActorBeside({ board, actor, onClose, onOpen }: ActorBesideProps) {
  const row = board.rows.find((one) => one.actor === actor)
  const group = board.groups.find(({ words }) => (words === '' ? 'group' : words) === actor)
  const cells = (row?.cells ?? group?.cells ?? []).filter(({ stances }) => stances.length > 0)
  const name = row?.name ?? (group === undefined ? actor : lineName({ name: group.words, group: group.words }))
  return (
    <SidePanel label="The actor" title={name} note={`As of ${dayWords(board.asOf)}`} shows={actor} onClose={onClose}>
      <section>
        <h3>
          {cells.length === 0
            ? 'No position stands. That is no refusal: there is no evidence either way.'
            : `Stands on ${counted(cells.length, 'component')}`}
        </h3>
        <ul className="actor-cells">
          {cells.map((cell) => (
            <li key={cell.component}>
              <button type="button" className="quiet" onClick={() => onOpen(cell.component)}>
                {board.pack.components.find(({ id }) => id === cell.component)?.name ?? cell.component}
              </button>
              <Stances cell={cell} board={board} />
            </li>
          ))}
        </ul>
      </section>
    </SidePanel>
  )
}

function Stances({ cell, board }: { readonly cell: Cell; readonly board: Board }) {
  return cell.stances.map((stance) => (
    <p key={`${stance.stance} ${stance.beside}`} className={`small is-${stance.stance}`}>
      <StanceWord stance={stance.stance} />
      {stance.beside ? ' (a claim beside its own word)' : ''} {conditionList(stance.conditions, board.pack)}{' '}
      <span className="soft">
        {datedWords(stance.said)} · <Confirmations of={stance.confirmations} />
      </span>
    </p>
  ))
}
