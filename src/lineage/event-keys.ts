import type { Day } from '../records/day.ts'
import { joined } from '../text/words.ts'
import type { Prepared } from './sketch.ts'
import { eventDays, namesInEventKeys, numbersInEventKeys } from './thresholds.ts'

const millisecondsPerDay = 86_400_000

/**
 * Keys by which reports of one event are found: numbers and names with the stretch of days in which a report was published.
 * A report is kept under its own stretch; it is looked for in its own and the two beside it (`eventQuery`).
 */
export function eventKeys(prepared: Prepared, day: Day): Uint32Array {
  return keysIn(prepared, [stretchOf(day)])
}

/** Keys under which reports published within `eventDays` of `day` are kept that give the same numbers and names. */
export function eventQuery(prepared: Prepared, day: Day): Uint32Array {
  const own = stretchOf(day)
  return keysIn(prepared, [own - 1, own, own + 1])
}

/** Stretches are one day longer than an event may be apart, so that two of its days lie in one or in neighbours. */
function stretchOf(day: Day): number {
  return Math.floor(Date.parse(day) / millisecondsPerDay / (eventDays + 1))
}

/** Both lists are hashes in ascending order: their first are the same ones in every report that has them. */
function keysIn({ numbers, names }: Prepared, stretches: readonly number[]): Uint32Array {
  const details = [...numbers.subarray(0, numbersInEventKeys), ...names.subarray(0, namesInEventKeys)]
  const keys = stretches.flatMap((stretch) => details.map((detail) => joined(detail, stretch)))
  return Uint32Array.from(new Set(keys)).sort()
}
