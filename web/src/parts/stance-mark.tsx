import type { Stance } from '../../../src/records/position.ts'

/** Told apart by shape alone, in print and by anybody: disc, disc in a ring, ring, question, bar in a ring, cross. */
const shapes: Readonly<Record<Stance, React.ReactNode>> = {
  acting: <circle cx="8" cy="8" r="6.75" fill="currentColor" />,
  pledged: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <circle cx="8" cy="8" r="3.5" fill="currentColor" />
    </>
  ),
  open: <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.75" />,
  undecided: (
    <>
      <path
        d="M5.1 5.6C5.1 3.9 6.3 2.8 8 2.8s2.9 1.1 2.9 2.7c0 2.3-2.8 2.4-2.8 4.7"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.9"
        strokeLinecap="round"
      />
      <circle cx="8.1" cy="13.2" r="1.25" fill="currentColor" />
    </>
  ),
  refused: <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />,
  withdrawn: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M4.5 8h7" stroke="currentColor" strokeWidth="2.2" />
    </>
  ),
}

/** The shapes alone, 16 by 16 in the current colour, to be drawn within another picture. */
export function StanceShape({ stance }: { readonly stance: Stance }) {
  return shapes[stance]
}

/**
 * The sign of a stance, for the eye only: the word stands beside it. The same shapes, drawn as a background (`parts.css`): a
 * board has hundreds, and pictures of their own would be put together anew with every row (`node measure/web.ts`).
 */
export function StanceMark({ stance }: { readonly stance: Stance }) {
  return <i className={`stance-mark is-${stance}`} aria-hidden="true" />
}

export function StanceWord({ stance }: { readonly stance: Stance }) {
  return (
    <span className="stance">
      <StanceMark stance={stance} /> {stance}
    </span>
  )
}
