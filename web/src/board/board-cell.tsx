import type { Cell, CellStance, EmptyBecause } from '../../../src/records/board.ts'
import type { PackLabels } from '../../../src/records/pack.ts'
import { conditionList } from '../parts/conditions.tsx'
import { ConfirmationMarks, confirmationWords } from '../parts/confirmations.tsx'
import { StanceMark, StanceWord } from '../parts/stance-mark.tsx'
import { Tick } from '../parts/tick.tsx'
import { datedWords, numberWords, shortDatedWords } from '../words.ts'

export const emptyWords: Readonly<Record<EmptyBecause, string>> = {
  'no-evidence': 'no evidence',
  'unread-only': 'unread only',
  rejected: 'rejected by review',
  filtered: 'left out by the filter',
}

interface CellProps {
  readonly cell: Cell
  readonly pack: PackLabels
  /** The year of the board; days in it are shown without it. */
  readonly year: string
}

/** What stands in a cell: its stances, what they hang on, since when, who carries them, and what is to be known of them. */
export function CellWords({ cell, pack, year }: CellProps) {
  return (
    <>
      {cell.stances.map((stance) => (
        <Stands
          key={`${stance.stance} ${stance.beside}`}
          stance={stance}
          stale={cell.stale}
          lately={stance === cell.stances[0] ? cell.lately : null}
          pack={pack}
          year={year}
        />
      ))}
      <Warnings cell={cell} />
    </>
  )
}

/** The same as marks alone, for a table that is to be seen at once. */
export function CellMarks({ cell, pack }: Pick<CellProps, 'cell' | 'pack'>) {
  const [first] = cell.stances
  return (
    <span className={`cell-marks tint is-${first?.stance}${cell.stale ? ' stale' : ''}`}>
      {cell.stances.map(({ stance, beside, conditions }) => (
        <span
          key={`${stance} ${beside}`}
          className={beside ? 'beside' : undefined}
          title={conditionList(conditions, pack)}
        >
          <StanceMark stance={stance} />
          {conditions.length === 0 ? null : <span className="cell-if">if</span>}
        </span>
      ))}
      {flagsOf(cell).map(({ words, sign, warns }) => (
        <span key={words} className={warns ? 'cell-sign warn' : 'cell-sign'} title={words}>
          {sign}
        </span>
      ))}
    </span>
  )
}

/** A cell in words, for whoever listens: all that it shows by place, sign and colour. */
export function spokenCell(cell: Cell | undefined, pack: PackLabels): string {
  if (cell === undefined || cell.stances.length === 0) return emptyWords[cell?.empty ?? 'no-evidence']
  const stances = cell.stances.map((stance) =>
    [
      `${stance.stance} ${conditionList(stance.conditions, pack)}`.trim(),
      ...(stance.alternative ? ['one of several'] : []),
      ...stance.quantities.map(({ value, unit }) => `${numberWords(value)} ${unit}`),
      datedWords(stance.said),
      confirmationWords(stance.confirmations),
    ].join(', '),
  )
  return [...stances, ...flagsOf(cell).map(({ words }) => words)].join('; ')
}

/** Why nothing stands in a cell; where there is just no evidence, as little as can be seen. */
export function Nothing({ because }: { readonly because: EmptyBecause | null }) {
  if (because !== null && because !== 'no-evidence') return <span className="cell-none">{emptyWords[because]}</span>
  return <span className="cell-none hidden-words">{emptyWords['no-evidence']}</span>
}

interface StandsProps extends Pick<CellProps, 'pack' | 'year'> {
  readonly stance: CellStance
  readonly stale: boolean
  /** Of the stance that the cell counts by. */
  readonly lately: Cell['lately']
}

function Stands({ stance, stale, lately, pack, year }: StandsProps) {
  const conditions = conditionList(stance.conditions, pack)
  const marks = `${stance.beside ? ' beside' : ''}${stale ? ' stale' : ''}`
  return (
    <span className={`cell-stance tint is-${stance.stance}${marks}`}>
      <span className="cell-top">
        <StanceWord stance={stance.stance} />
        {lately === null ? null : <Lately what={lately.what} />}
        {stance.reviewed ? (
          <span className="cell-reviewed" title="reviewed">
            <Tick />
          </span>
        ) : null}
      </span>
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
        <ConfirmationMarks of={stance.confirmations} />
      </span>
    </span>
  )
}

const latelySigns = { new: '+', changed: 'Δ' } as const

function Lately({ what }: { readonly what: keyof typeof latelySigns }) {
  return (
    <span className="cell-lately" title={`${what} within a month`}>
      {latelySigns[what]}
    </span>
  )
}

interface Flag {
  readonly words: string
  /** Where there is room for a sign only. */
  readonly sign: React.ReactNode
  readonly warns?: boolean
}

/** What is to be known of a cell as a whole. */
function warningsOf(cell: Cell): readonly Flag[] {
  const flags: (Flag | null)[] = [
    cell.contested ? { words: 'contested', sign: '!', warns: true } : null,
    cell.disputed ? { words: 'reviewers differ', sign: '?!', warns: true } : null,
    cell.mixed ? { words: 'mixed', sign: '±' } : null,
    cell.stances.some(({ beside }) => beside) ? { words: 'claim beside', sign: '“”' } : null,
    cell.stale ? { words: 'stale', sign: '…' } : null,
  ]
  return flags.filter((flag): flag is Flag => flag !== null)
}

/** The same, and what stands beside each stance where there is room for words. */
function flagsOf(cell: Cell): readonly Flag[] {
  const { lately, review } = cell
  return [
    ...warningsOf(cell),
    ...(lately === null ? [] : [{ words: lately.what, sign: latelySigns[lately.what] }]),
    ...(review === 'none' ? [] : [{ words: review === 'all' ? 'reviewed' : 'partly reviewed', sign: <Tick /> }]),
  ]
}

function Warnings({ cell }: { readonly cell: Cell }) {
  const flags = warningsOf(cell)
  if (flags.length === 0 || cell.stances.length === 0) return null
  return (
    <span className="cell-flags">
      {flags.map(({ words, warns }) => (
        <span key={words} className={warns === true ? 'tag warn' : 'tag'}>
          {words}
        </span>
      ))}
    </span>
  )
}
