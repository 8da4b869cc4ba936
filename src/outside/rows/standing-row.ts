/** Where a position stands, as both databases give it: truths are 0 and 1. */
export interface StandingRead {
  readonly published: string | null
  readonly day: string | null
  readonly family: string
  readonly source: number
  readonly added: number
  readonly anonymous: number
  readonly until: string | null
}

export function standing({ published, day, family, source, added, anonymous, until }: StandingRead) {
  return {
    ...(until === null ? {} : { until }),
    published,
    day,
    family,
    source: source === 1,
    added: added === 1,
    anonymous: anonymous === 1,
  }
}
