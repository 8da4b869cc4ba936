import type { Day } from '../records/day.ts'
import type { Answer } from '../records/failure.ts'
import { answered, failed } from './answer.ts'
import type { Desk } from './desk.ts'

/** A calendar day as a question gives it: `YYYY-MM-DD`, and a day that exists. */
export function dayGiven(given: string): Answer<Day> {
  const day = given.trim()
  const parsed = /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00:00Z`) : null
  const exists = parsed !== null && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day)
  return exists ? answered(day) : failed({ code: 'bad-day', given })
}

/** Days that a list is narrowed to: each exists, and the first is not after the last. */
export function spanGiven({ from, to }: { readonly from?: string; readonly to?: string }): Answer<null> {
  for (const one of [from, to]) {
    const day = one === undefined ? null : dayGiven(one)
    if (day?.ok === false) return day
  }
  if (from !== undefined && to !== undefined && from > to) return failed({ code: 'days-reversed', from, to })
  return answered(null)
}

/** Today in the zone of the machine, as its user would say it. */
export function today(clock: () => Date): Day {
  const now = clock()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** The date a question is asked for: the one given, else the later of today and the newest publication date. */
export async function dayAsked(desk: Desk, given: string | undefined): Promise<Answer<Day>> {
  if (given !== undefined) return dayGiven(given)
  const now = today(desk.clock)
  const { newest } = await desk.store.summary()
  return answered(newest !== null && newest > now ? newest : now)
}
