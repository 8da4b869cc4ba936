/** A tick, for the eye only: the word stands beside it. Drawn, because not every machine has one among its letters. */
export function Tick() {
  return (
    <svg className="tick" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M2 6.5l2.8 2.8L10 3.2" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  )
}
