import type { Stance } from '../../../src/records/position.ts'
import { stanceShapes } from './stance-shapes.ts'

/** The shapes alone, 16 by 16 in the current colour, to be drawn within another picture. */
export function StanceShape({ stance }: { readonly stance: Stance }) {
  return stanceShapes[stance].map(({ d, line }) =>
    line === null ? (
      <path key={d} d={d} fill="currentColor" />
    ) : (
      <path key={d} d={d} fill="none" stroke="currentColor" strokeWidth={line} strokeLinecap="round" />
    ),
  )
}

/** The sign of a stance, for the eye only: the word stands beside it. */
export function StanceMark({ stance }: { readonly stance: Stance }) {
  return (
    <svg className={`stance-mark is-${stance}`} viewBox="0 0 16 16" aria-hidden="true">
      <StanceShape stance={stance} />
    </svg>
  )
}

export function StanceWord({ stance }: { readonly stance: Stance }) {
  return (
    <span className="stance">
      <StanceMark stance={stance} /> {stance}
    </span>
  )
}
