import { memo } from 'react'
import { StanceMark } from '../parts/stance-mark.tsx'
import { Tick } from '../parts/tick.tsx'
import { stanceMeaning, stanceOrder } from '../words.ts'

/** What the marks mean, always in sight: a table that is shown to others must explain itself. */
export const Legend = memo(function Legend() {
  return (
    <ul className="legend" aria-label="Legend">
      {stanceOrder.map((stance) => (
        <li key={stance} title={stanceMeaning[stance]}>
          <StanceMark stance={stance} /> {stance}
        </li>
      ))}
      <li>
        <b>if …</b> what it hangs on
      </li>
      <li>
        <b>5/2 own</b> 5 reports, 2 independent texts, the actor’s own word
      </li>
      <li>
        <b>+</b> new, <b>Δ</b> changed within a month
      </li>
      <li>
        <Tick /> reviewed
      </li>
      <li>
        <b>·</b> no evidence
      </li>
      <li className="keys">
        <kbd>Arrow keys</kbd> move <kbd>Enter</kbd> opens <kbd>Esc</kbd> closes
      </li>
    </ul>
  )
})
