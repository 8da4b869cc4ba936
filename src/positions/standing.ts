import type { Day } from '../records/day.ts'
import type { Spoken } from './spoken.ts'

/** What of a cell's positions stands, and what is shown beside it. */
export interface Stands<One extends Spoken> {
  readonly standing: readonly One[]
  /** Later claims, or a report's own words, that do not take the place of the actor's own word. */
  readonly beside: readonly One[]
}

/** A report's own voice telling that the actor acts, or took a pledge back, overrides what the actor said before. */
function isFact({ voice, stance }: Spoken): boolean {
  return voice === 'report' && (stance === 'acting' || stance === 'withdrawn')
}

function latestDay(spoken: readonly Spoken[]): Day {
  return spoken.reduce((latest, { day }) => (day > latest ? day : latest), '')
}

/**
 * The positions with the latest day. An actor's own word yields only to a later own word, or to acting or withdrawn in a
 * report's own voice; a report's stances of that same day stand with it, and what others say later stands beside it.
 * `spoken` is of one cell: none of it past, all of it of the board's day or before.
 */
export function standingOf<One extends Spoken>(spoken: readonly One[]): Stands<One> {
  const own = spoken.filter(({ voice }) => voice === 'own')
  if (own.length === 0) {
    const day = latestDay(spoken)
    return { standing: spoken.filter((one) => one.day === day), beside: [] }
  }
  const ownDay = latestDay(own)
  const holds = spoken.filter((one) => one.voice === 'own' || (isFact(one) && one.day > ownDay))
  const day = latestDay(holds)
  const standing = spoken.filter((one) => one.day === day && one.voice !== 'claim')
  return { standing, beside: besideOf(spoken, standing, day) }
}

/** The latest of what others say on or after the day; nothing where that only says the same again. */
function besideOf<One extends Spoken>(spoken: readonly One[], standing: readonly One[], day: Day): readonly One[] {
  const others = spoken.filter((one) => one.day >= day && one.voice !== 'own' && !standing.includes(one))
  const latest = latestDay(others)
  const stances = new Set(standing.map(({ stance }) => stance))
  return others.filter((one) => one.day === latest && !stances.has(one.stance))
}
