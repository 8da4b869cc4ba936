import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { WhatIf, WhatIfCell } from '../../../src/records/what-if.ts'
import { cellAddress, type WhatIfSearch } from '../addresses.ts'
import { Matrix, type MatrixRow, type MatrixSection } from '../matrix/matrix.tsx'
import { conditionWords } from '../parts/conditions.tsx'
import { StanceMark } from '../parts/stance-mark.tsx'
import { lineId, lineName } from '../words.ts'
import { comingOf, comingWords } from './outcomes.ts'

interface OutcomeTableProps {
  readonly whatIf: WhatIf
  readonly search: WhatIfSearch
}

/** The board as it would be: each cell by what it comes to, with what it still waits for. */
export function OutcomeTable({ whatIf, search }: OutcomeTableProps) {
  const navigate = useNavigate()
  const { pack, asOf } = whatIf
  const { asOf: chosen, knownAt } = search
  const columns = useMemo(() => {
    const spoken = new Set([...whatIf.cells, ...whatIf.groups].map(({ component }) => component))
    return pack.components.filter(({ id }) => spoken.has(id)).map(({ id, name }) => ({ id, name, foot: null }))
  }, [whatIf, pack])
  const sections = useMemo(() => sectionsOf(whatIf), [whatIf])
  const addressOf = useCallback(
    (row: string, column: string) =>
      cellAddress(row, column, {
        ...(chosen === undefined ? {} : { asOf: chosen }),
        ...(knownAt === undefined ? {} : { knownAt }),
      }),
    [chosen, knownAt],
  )
  const say = useCallback((cell: WhatIfCell | undefined) => spoken(cell, pack), [pack])
  const draw = useCallback((cell: WhatIfCell | undefined) => <OutcomeCell cell={cell} pack={pack} />, [pack])
  return (
    <div className="board-scroll">
      <Matrix<WhatIfCell>
        caption={`What positions come to, as of ${asOf}`}
        corner=""
        columns={columns}
        sections={sections}
        draw={draw}
        say={say}
        addressOf={addressOf}
        open={null}
        onOpen={(address) => void navigate({ href: address })}
        sorted={null}
        onSort={null}
      />
    </div>
  )
}

function sectionsOf({ cells, groups }: WhatIf): readonly MatrixSection<WhatIfCell>[] {
  const named = rowsOf(cells)
  const unnamed = rowsOf(groups)
  const note = 'apart, and never added to named actors'
  return [
    ...(named.length === 0 ? [] : [{ key: 'named', title: 'Named actors', note: String(named.length), rows: named }]),
    ...(unnamed.length === 0 ? [] : [{ key: 'groups', title: 'Unnamed groups', note, rows: unnamed }]),
  ]
}

function rowsOf(cells: readonly WhatIfCell[]): readonly MatrixRow<WhatIfCell>[] {
  const rows = new Map<string, { name: string; cells: Map<string, WhatIfCell> }>()
  for (const cell of cells) {
    const id = lineId(cell)
    const row = rows.get(id) ?? { name: lineName(cell), cells: new Map() }
    row.cells.set(cell.component, cell)
    rows.set(id, row)
  }
  return [...rows].map(([id, row]) => ({ id, name: row.name, head: row.name, cells: row.cells }))
}

interface OutcomeCellProps {
  readonly cell: WhatIfCell | undefined
  readonly pack: WhatIf['pack']
}

function spoken(cell: WhatIfCell | undefined, pack: WhatIf['pack']): string {
  if (cell === undefined) return 'no stance'
  const words = [comingWords[comingOf(cell)], waitsFor(cell, pack), cell.alternative ? 'one of several' : '']
  return words.filter((word) => word !== '').join(', ')
}

/** What a cell that waits does wait for: "for ceasefire". */
function waitsFor(cell: WhatIfCell, pack: WhatIf['pack']): string {
  if (comingOf(cell) !== 'waiting') return ''
  const missing = cell.conditions.filter(({ state }) => state !== 'met')
  return `for ${missing.map((one) => conditionWords(one, pack)).join(', ')}`
}

function OutcomeCell({ cell, pack }: OutcomeCellProps) {
  if (cell === undefined) return <span className="cell-none hidden-words">no stance</span>
  const coming = comingOf(cell)
  const waits = waitsFor(cell, pack)
  return (
    <span className={`cell-stance comes-${coming} is-${cell.stance}`}>
      <span className="stance">
        <StanceMark stance={cell.stance} /> {comingWords[coming]}
      </span>
      {waits === '' ? null : <span className="cell-soft"> {waits}</span>}
      {cell.alternative ? <span className="cell-soft"> one of several</span> : null}
    </span>
  )
}
