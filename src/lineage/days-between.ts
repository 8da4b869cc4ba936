import type { Day } from '../records/day.ts'

/** Days from one to the other, whichever is later. */
export function daysBetween(one: Day, other: Day): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000
}
