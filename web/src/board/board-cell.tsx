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
          {conditions.length === 0 ? null : <span className="cell-if" />}
        </span>
      ))}
      {flagsOf(cell).map(({ words, sign, warns }) => (
        <span key={words} className={warns ? 'cell-sign warn' : 'cell-sign'} title={words} data-sign={sign}>
          {sign === undefined ? <Tick /> : null}
        </span>
      ))}
    </span>
  )
}

/**
 * A cell in words, for whoever listens: what it shows in words, in their order, and then what it shows by place, sign and
 * colour. Who speaks to the machine calls it by what is seen, so that what is seen comes first and whole.
 */
export function spokenCell(cell: Cell | undefined, pack: PackLabels, year: string): string {
  if (cell === undefined || cell.stances.length === 0) return emptyWords[cell?.empty ?? 'no-evidence']
  const { lately, review } = cell
  const seen = [
    ...cell.stances.map((stance) => seenWords(stance, pack, year).join(', ')),
    ...warningsOf(cell).map(({ words }) => words),
  ]
  const more = [
    ...cell.stances.map(({ confirmations }) => confirmationWords(confirmations)),
    ...(lately === null ? [] : [`${lately.what} within a month`]),
    ...(review === 'none' ? [] : [review === 'all' ? 'reviewed' : 'partly reviewed']),
  ]
  return `${seen.join('; ')} (${more.join('; ')})`
}

/** The words of a stance as its cell shows them. */
function seenWords(stance: CellStance, pack: PackLabels, year: string): readonly string[] {
  const { reports, families, own } = stance.confirmations
  const words = [
    stance.stance,
    stance.alternative ? 'one of several' : '',
    ...stance.quantities.map(({ value, unit }) => `${numberWords(value)} ${unit}`),
    conditionList(stance.conditions, pack),
    shortDatedWords(stance.said, year),
    `${reports}/${families}${own ? ' own' : ''}`,
  ]
  return words.filter((word) => word !== '')
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
      {stance.alternative ? <span className="cell-soft"> one of several</span> : null}
      {stance.quantities.map(({ value, unit }) => (
        <span key={`${value} ${unit}`} className="cell-soft">
          {' '}
          {numberWords(value)} {unit}
        </span>
      ))}
      {conditions === '' ? null : <span className="cell-soft"> {conditions}</span>}
      <span className="cell-foot">
        {' '}
        <time dateTime={stance.said.date ?? undefined} title={datedWords(stance.said)}>
          {shortDatedWords(stance.said, year)}
        </time>{' '}
        <ConfirmationMarks of={stance.confirmations} />
      </span>
    </span>
  )
}

const latelySigns = { new: '+', changed: 'Δ' } as const

function Lately({ what }: { readonly what: keyof typeof latelySigns }) {
  return <span className="cell-lately" title={`${what} within a month`} data-sign={latelySigns[what]} />
}

interface Flag {
  readonly words: string
  /** Where there is room for a sign only; a tick where it is none. */
  readonly sign?: string
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
    ...(review === 'none' ? [] : [{ words: review === 'all' ? 'reviewed' : 'partly reviewed' }]),
  ]
}

function Warnings({ cell }: { readonly cell: Cell }) {
  const flags = warningsOf(cell)
  if (flags.length === 0 || cell.stances.length === 0) return null
  return (
    <span className="cell-flags">
      {flags.map(({ words, warns }) => (
        <span key={words} className={warns === true ? 'tag warn' : 'tag'}>
          {' '}
          {words}
        </span>
      ))}
    </span>
  )
}
