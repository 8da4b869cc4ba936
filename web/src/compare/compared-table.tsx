import { useState } from 'react'
import type { ComparedRow, Comparison } from '../../../src/records/report-view.ts'
import { foldSame, type Stretch } from './folding.ts'

interface ComparedTableProps {
  readonly comparison: Comparison
  /** Shows also what is the same. */
  readonly unfolded: boolean
}

const kindWords: Readonly<Record<ComparedRow['kind'], string>> = {
  same: 'same',
  changed: 'changed',
  moved: 'moved',
  'only-a': 'only in A',
  'only-b': 'only in B',
}

/** The two texts aligned passage by passage: A on the left, B on the right. */
export function ComparedTable({ comparison: { rows }, unfolded }: ComparedTableProps) {
  const stretches: readonly Stretch[] = unfolded ? [{ kind: 'rows', from: 0, rows }] : foldSame(rows)
  return (
    <table className="compared">
      <thead className="hidden">
        <tr>
          <th scope="col">A</th>
          <th scope="col">B</th>
        </tr>
      </thead>
      {stretches.map((stretch) => (
        <StretchRows key={`${stretch.kind} ${stretch.from}`} stretch={stretch} />
      ))}
    </table>
  )
}

function StretchRows({ stretch: { kind, rows, from } }: { readonly stretch: Stretch }) {
  const [open, setOpen] = useState(kind === 'rows')
  if (!open) {
    return (
      <tbody>
        <tr className="folded">
          <td colSpan={2}>
            <button type="button" className="quiet" onClick={() => setOpen(true)}>
              {rows.length} passages the same
            </button>
          </td>
        </tr>
      </tbody>
    )
  }
  return (
    <tbody>
      {rows.map((row, at) => (
        <Row key={keyOf(row)} row={row} number={from + at} />
      ))}
    </tbody>
  )
}

/** A passage stands once on its side, so that its places name its row. */
function keyOf({ a, b }: ComparedRow): string {
  return `${a?.start ?? ''}/${b?.start ?? ''}`
}

function Row({ row, number }: { readonly row: ComparedRow; readonly number: number }) {
  const differs = row.kind !== 'same'
  return (
    <tr
      className={row.kind}
      data-difference={differs ? number : undefined}
      data-from={row.a?.start}
      tabIndex={differs ? -1 : undefined}
    >
      <td>
        <Words side={row.a} absent="Not in A" kind={row.kind} />
      </td>
      <td>
        <Words side={row.b} absent="Not in B" kind={row.kind} />
      </td>
    </tr>
  )
}

interface WordsProps {
  readonly side: ComparedRow['a']
  readonly absent: string
  readonly kind: ComparedRow['kind']
}

function Words({ side, absent, kind }: WordsProps) {
  if (side === null) return <span className="hidden">{absent}</span>
  return (
    <>
      {kind === 'moved' ? <span className="tag">{kindWords[kind]}</span> : null}
      {side.runs.map(({ text, change }, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: runs of a row never change or move
        if (change === 'added') return <ins key={at}>{text}</ins>
        // biome-ignore lint/suspicious/noArrayIndexKey: runs of a row never change or move
        if (change === 'dropped') return <del key={at}>{text}</del>
        return text
      })}
    </>
  )
}
