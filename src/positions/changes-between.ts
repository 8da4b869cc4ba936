import type { ChangeType } from '../records/history.ts'
import type { LightPosition } from '../records/ledger-store.ts'
import type { Stance } from '../records/position.ts'
import { opposed } from './ladder.ts'

/** What two positions of one actor on one component are compared by. */
export type Comparable = Pick<LightPosition, 'stance' | 'conditions' | 'quantity' | 'place' | 'alternative'>

const ladder: readonly Stance[] = ['refused', 'undecided', 'open', 'pledged', 'acting']

/** Where a stance stands for going up and down; a withdrawal says no, as a refusal does. */
function rung(stance: Stance): number {
  return ladder.indexOf(stance === 'withdrawn' ? 'refused' : stance)
}

/**
 * How a position differs from the one before (null: there is none). Several may hold; `restated` only if none does. To
 * and from a withdrawal, which stands beside the ladder, a yes is reversed and neither hardened nor softened.
 */
export function changesBetween(before: Comparable | null, after: Comparable): readonly ChangeType[] {
  if (before === null) return ['new']
  const changes: ChangeType[] = []
  const reversed = opposed(before.stance, after.stance)
  const offLadder = before.stance === 'withdrawn' || after.stance === 'withdrawn'
  if (!(reversed && offLadder)) {
    if (rung(after.stance) > rung(before.stance)) changes.push('hardened')
    if (rung(after.stance) < rung(before.stance)) changes.push('softened')
  }
  if (reversed) changes.push('reversed')
  if (lacks(before, after)) changes.push('condition-added')
  if (lacks(after, before)) changes.push('condition-dropped')
  const scopes = [quantityChange(before, after), placeChange(before, after), alternativeChange(before, after)]
  if (scopes.some((scope) => scope > 0)) changes.push('widened')
  if (scopes.some((scope) => scope < 0)) changes.push('narrowed')
  return changes.length === 0 ? ['restated'] : changes
}

/** Whether `one` lacks a condition that `other` has. */
function lacks(one: Comparable, other: Comparable): boolean {
  if (other.conditions.length === 0) return false
  const known = new Set(one.conditions.map(({ kind, party }) => `${kind} ${party ?? ''}`))
  return other.conditions.some(({ kind, party }) => !known.has(`${kind} ${party ?? ''}`))
}

/** Numbers are compared where they count the same; a number that is stated or left out for the first time changes nothing. */
function quantityChange(before: Comparable, after: Comparable): number {
  if (before.quantity === null || after.quantity === null) return 0
  if (before.quantity.unit.toLowerCase() !== after.quantity.unit.toLowerCase()) return 0
  return after.quantity.value - before.quantity.value
}

/** A place named is a limit: "outside the country". */
function placeChange(before: Comparable, after: Comparable): number {
  return Number(after.place === null) - Number(before.place === null)
}

/** "Troops, or ships" promises less of troops than "troops" does. */
function alternativeChange(before: Comparable, after: Comparable): number {
  return Number(after.alternative === null) - Number(before.alternative === null)
}
