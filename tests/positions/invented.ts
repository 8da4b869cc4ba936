import type { Day } from '../../src/records/day.ts'
import { idFrom } from '../../src/records/ids.ts'
import type { StandingPosition } from '../../src/records/ledger-store.ts'
import type { Position } from '../../src/records/position.ts'

/** What a test says of a position; the rest is made up to fit. Reports and families go by short names here. */
export type Invented = Partial<Omit<Position, 'id' | 'said' | 'conditions' | 'report'>> & {
  readonly in?: string
  readonly family?: string
  readonly source?: boolean
  readonly added?: boolean
  readonly published?: Day | null
  readonly said?: Day
  readonly precision?: 'day' | 'month' | 'year'
  /** Conditions by kind, with a party where they have one: `partner:US`. */
  readonly on?: readonly string[]
  readonly at?: number
}

/** A position as the ledger gives it, of an invented report that is its own family unless told otherwise. */
export function invented(given: Invented): StandingPosition {
  const { in: report = 'a', family, source, added, published = '2031-05-01', said, precision, on = [], at = 0 } = given
  const { actor = 'NO', group = null, component = 'sea', stance = 'open', past = false, voice = 'report' } = given
  const {
    caveats = [],
    quantity = null,
    place = null,
    alternative = null,
    due = null,
    statement = null,
    because = [],
  } = given
  const passage = given.passage ?? { start: at, end: at + 10, quote: 'as it says', in: 'text' }
  const position: Position = {
    kind: 'position',
    id: idFrom('position', [report, actor, group, component, stance, past, at]),
    report,
    actor,
    group,
    component,
    stance,
    past,
    voice,
    conditions: on.map((one) => {
      const [kind = one, party = null] = one.split(':')
      return { kind, party, passage }
    }),
    caveats,
    quantity,
    place,
    alternative,
    due,
    said: said === undefined ? { date: null, precision: 'unknown' } : { date: said, precision: precision ?? 'day' },
    statement,
    passage,
    because,
  }
  const home = family ?? report
  return {
    position,
    published,
    day: published === null ? null : (said ?? published),
    outlet: null,
    family: home,
    source: source ?? report === home,
    added: added ?? report === home,
    anonymous: false,
  }
}

/** A number of soldiers, ships or the like. */
export function quantity(value: number, unit: string): NonNullable<Position['quantity']> {
  return { value, unit, passage: { start: 0, end: 1, quote: '1', in: 'text' } }
}
