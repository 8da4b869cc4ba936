import type { Stance } from '../../../src/records/position.ts'

/** How land is filled: by colour and by pattern, so that a copy without colours can be read. */
export function fillOf(stance: Stance): string {
  return `url(#fill-${stance})`
}

/** Lines of a tile of 8 by 8; the denser, the nearer to taking part; against it, crossed. */
const lines: Readonly<Record<Stance, string | null>> = {
  acting: null,
  pledged: null,
  open: 'M2 2h.01M6 6h.01',
  undecided: 'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  refused: 'M0 0L8 8M8 0L0 8',
  withdrawn: 'M0 2h8M0 6h8',
}

/** The patterns themselves; once on a page. */
export function MapFills() {
  return (
    <defs>
      {Object.entries(lines).map(([stance, path]) => (
        <pattern
          key={stance}
          id={`fill-${stance}`}
          className={`map-fill is-${stance}`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
        >
          <rect width="8" height="8" className={path === null ? 'full' : 'tinted'} />
          {path === null ? null : <path d={path} />}
        </pattern>
      ))}
    </defs>
  )
}
