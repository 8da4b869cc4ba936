import type { Day } from '../records/day.ts'
import type { LatestStretch } from '../records/latest-positions.ts'
import { datedUntil, isKept } from './cell-of.ts'
import { contestedDays } from './contested.ts'
import { daysApart } from './days-between.ts'
import { type Spoken, spokenOf } from './spoken.ts'
import { standingOf } from './standing.ts'

/** What families say in a stretch: of a group only what its own line says. */
function spokenIn({ positions, line }: LatestStretch, asOf: Day): readonly Spoken[] {
  const spoken = spokenOf(datedUntil(positions, asOf).filter(isKept))
  return line === null ? spoken : spoken.filter(({ group }) => group === line)
}

/** Whether what stands at the end of a stretch stands whatever came before it. */
function stands(now: readonly Spoken[], from: Day, ownBefore: boolean): boolean {
  const here = now.filter(({ day }) => day >= from)
  return here.some(({ voice }) => voice === 'own') || (here.length > 0 && !ownBefore)
}

/**
 * Whether earlier positions would not change the cell of a board: what stands is known, so is everything within the days in
 * which families contradict each other, and something else stood before each stance that is shown.
 */
export function cellIsSettled(stretch: LatestStretch, asOf: Day): boolean {
  const { from, ownBefore } = stretch
  if (from === null) return true
  const now = spokenIn(stretch, asOf).filter(({ past }) => !past)
  if (!stands(now, from, ownBefore)) return false
  const { standing, beside } = standingOf(now)
  const shown = [...standing, ...beside]
  const kept = new Set(shown.map(({ stance }) => stance))
  const hasOwn = standing.some(({ voice }) => voice === 'own')
  const other = now.filter(
    ({ day, stance, voice }) => day >= from && !kept.has(stance) && !(hasOwn && voice === 'claim'),
  )
  return shown.every(
    ({ stance, day }) =>
      from < day && daysApart(from, day) >= contestedDays && other.some((one) => one.day < latestOf(shown, stance)),
  )
}

function latestOf(shown: readonly Spoken[], stance: Spoken['stance']): Day {
  return shown.reduce((latest, one) => (one.stance === stance && one.day > latest ? one.day : latest), '')
}

/**
 * Whether earlier positions would not change what changed in a cell between two days: nothing was said in them, or what was
 * said just before is known, with what contradicts it and what stands at the end.
 */
export function changesAreSettled(
  stretch: LatestStretch,
  { from: after, to }: { readonly from: Day; readonly to: Day },
): boolean {
  const { from, ownBefore, positions } = stretch
  if (from === null) return true
  if (from >= after || daysApart(from, after) < contestedDays) return false
  if (!positions.some(({ day }) => day !== null && day > after && day <= to)) return true
  const spoken = spokenIn(stretch, to)
  const firmBefore = spoken.some(({ day, voice }) => day >= from && day <= after && voice !== 'claim')
  return (
    firmBefore &&
    stands(
      spoken.filter(({ past }) => !past),
      from,
      ownBefore,
    )
  )
}
