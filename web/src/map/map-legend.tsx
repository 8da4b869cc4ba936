import { StanceMark } from '../parts/stance-mark.tsx'
import { stanceMeaning, stanceOrder } from '../words.ts'
import { fillOf } from './map-fills.tsx'

/** What the fills and marks of the map mean, and where its shapes are from. */
export function MapLegend() {
  return (
    <>
      <ul className="legend map-legend" aria-label="Legend">
        {stanceOrder.map((stance) => (
          <li key={stance} title={stanceMeaning[stance]}>
            <svg className={`swatch is-${stance}`} viewBox="0 0 24 14" aria-hidden="true">
              <rect width="24" height="14" fill={fillOf(stance)} />
            </svg>
            <StanceMark stance={stance} /> {stance}
          </li>
        ))}
        <li>
          <b>if</b> on conditions
        </li>
        <li>
          <svg className="swatch" viewBox="0 0 24 14" aria-hidden="true">
            <rect className="no-stance" width="24" height="14" />
          </svg>
          nothing of this kind stands, or not on this board
        </li>
      </ul>
      <p className="map-source soft small">
        Shapes: Natural Earth, public domain; Crimea as Ukraine’s, by resolution 68/262 of the UN General Assembly.
        Lines on this map take no side.
      </p>
    </>
  )
}
