import type { BoardRow, Cell, CellStance } from '../records/board.ts'
import type { StandingDecision } from '../records/decision.ts'
import { type Coverage, type RequirementSet, type RungCoverage, unitKey } from '../records/requirement.ts'
import { byRung } from './ladder.ts'

/** Requirements that stand: of each component and unit what was said last, unless that was none. */
export function standingRequirements(decisions: readonly StandingDecision[]): readonly RequirementSet[] {
  const latest = new Map<string, RequirementSet>()
  for (const { decision } of decisions) {
    if (decision.about !== 'requirement') continue
    latest.set(JSON.stringify([decision.component, unitKey(decision.unit)]), decision)
  }
  return [...latest.values()].filter(({ value }) => value > 0)
}

/** What of a requirement named actors cover on each rung, by quantities in its unit; groups have no names to count. */
export function coverageOf({ component, value, unit, by, why }: RequirementSet, rows: readonly BoardRow[]): Coverage {
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.component === component))
  const on = (rung: CellStance['stance']) => covered(rung, unitKey(unit), cells)
  return { component, value, unit, by, why, open: on('open'), pledged: on('pledged'), acting: on('acting') }
}

function covered(rung: CellStance['stance'], unit: string, cells: readonly Cell[]): RungCoverage {
  const sized: { readonly actor: string; readonly value: number }[] = []
  const unsized: string[] = []
  for (const { actor, stances } of cells) {
    const [highest] = stances.filter(({ beside }) => !beside).sort((one, other) => byRung(one.stance, other.stance))
    if (highest?.stance !== rung) continue
    const values = highest.quantities.filter((one) => unitKey(one.unit) === unit).map((one) => one.value)
    // Several texts give several numbers of the same thing: the largest is what may come.
    if (values.length === 0) unsized.push(actor)
    else sized.push({ actor, value: Math.max(...values) })
  }
  return {
    value: sized.reduce((sum, one) => sum + one.value, 0),
    actors: sized.map(({ actor }) => actor),
    unsized,
  }
}
