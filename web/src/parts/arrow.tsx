/** From the one to the other; drawn, because not every machine has an arrow among its letters. */
export function Arrow() {
  return (
    <>
      <svg className="arrow" viewBox="0 0 14 8" aria-hidden="true">
        <path d="M0 4h12M9 1l3 3-3 3" fill="none" stroke="currentColor" strokeWidth="1.25" />
      </svg>
      <span className="hidden"> to </span>
    </>
  )
}
