import { isKept } from '../positions/cell-of.ts'
import { type ChangesFound, changesIn, type Unquoted } from '../positions/changes-in.ts'
import { monthsBefore } from '../positions/days-between.ts'
import { groupKey } from '../positions/group-words.ts'
import { changesAreSettled } from '../positions/settled.ts'
import type { ChangeItem, Changes, ClaimAgainst, Contradiction, Saying, StanceVariance } from '../records/changes.ts'
import type { Answer } from '../records/failure.ts'
import type { ReportId } from '../records/ids.ts'
import type { Position } from '../records/position.ts'
import { answered, failed } from './answer.ts'
import { chosenBy } from './chosen.ts'
import { dayAsked, dayGiven } from './days.ts'
import type { Desk } from './desk.ts'
import { labelsOf } from './labels-of.ts'

/** Without `from` the month before `to`; without `to` the later of today and the newest publication date. */
export interface ChangesQuestion {
  /** Changes after this day. */
  readonly from?: string
  readonly to?: string
  readonly actors?: readonly string[]
  readonly components?: readonly string[]
  /** At most this many changes, the first in the order asked for. */
  readonly limit?: number
  /** `weight` where not given. `newest`: by the day they count for, latest first, and the three other lists are left out. */
  readonly order?: 'weight' | 'newest'
  /** An instant: only what rests on a report that this ledger got then or later. */
  readonly since?: string
}

/** Shown without being asked for more. */
const usualLimit = 200

/** What changed between two days, what contradicts, varies, and is claimed against an actor's own word. */
export async function askChanges(desk: Desk, question: ChangesQuestion): Promise<Answer<Changes>> {
  const { store, vocabulary } = desk
  const to = await dayAsked(desk, question.to)
  if (!to.ok) return to
  const from = question.from === undefined ? answered(monthsBefore(to.value, 1)) : dayGiven(question.from)
  if (!from.ok) return from
  if (from.value > to.value) return failed({ code: 'days-reversed', from: from.value, to: to.value })
  const chosen = await chosenBy(desk, question)
  if (!chosen.ok) return chosen
  const { actors, components } = chosen.value
  const window = { from: from.value, to: to.value }
  const filter = {
    ...(actors === null ? {} : { actors }),
    ...(components === null ? {} : { components: [...components] }),
  }
  const positions = await store.latestPositions({
    ...filter,
    until: to.value,
    lineOf: groupKey,
    enough: (stretch) => changesAreSettled(stretch, window),
  })
  const all = changesIn(positions.filter(isKept), window, (actor) => vocabulary.gazetteer.nameOf(actor))
  const told = question.since === undefined ? all : await arrivedSince(desk, all, question.since)
  const found = question.order === 'newest' ? newestOf(told) : told
  const limit = question.limit ?? usualLimit
  const shown = { ...found, changes: found.changes.slice(0, limit) }
  return answered({
    kind: 'changes',
    ...window,
    pack: labelsOf(vocabulary.pack, components),
    ...(await quoted(desk, shown)),
    more: found.changes.length - shown.changes.length,
    nearest: found.changes.length > 0 ? null : await store.saidBeside({ ...filter, ...window }),
  })
}

/** What rests on a report that came then or later; what was known before is left out. */
async function arrivedSince({ store }: Desk, found: ChangesFound, since: string): Promise<ChangesFound> {
  const { changes, contradictions, variances, claims } = found
  const sides = [
    ...changes.flatMap(({ before, after }) => [before, after]),
    ...contradictions.flatMap(({ one, other }) => [one, other]),
    ...variances.flatMap(({ here, there }) => [here, there]),
    ...claims.map(({ claim }) => claim),
  ]
  const reports = new Set(sides.flatMap((side) => (side === null ? [] : [side.report])))
  const received = await store.receivedAt([...reports])
  const isNew = (side: Bare | null) => side !== null && (received.get(side.report) ?? '') >= since
  return {
    changes: changes.filter(({ before, after }) => isNew(before) || isNew(after)),
    contradictions: contradictions.filter(({ one, other }) => isNew(one) || isNew(other)),
    variances: variances.filter(({ here, there }) => isNew(here) || isNew(there)),
    claims: claims.filter(({ claim }) => isNew(claim)),
  }
}

function newestOf({ changes }: ChangesFound): ChangesFound {
  const newest = changes.toSorted((one, other) =>
    one.after.day < other.after.day ? 1 : one.after.day > other.after.day ? -1 : 0,
  )
  return { changes: newest, contradictions: [], variances: [], claims: [] }
}

type Bare = Omit<Saying, 'quote' | 'outlet'>
type Lists = Pick<Changes, 'changes' | 'contradictions' | 'variances' | 'claims'>

/** The lists with the words that each saying rests on; every report is read once. */
async function quoted({ store }: Desk, found: ChangesFound): Promise<Lists> {
  const sayings: (Bare | null)[] = [
    ...found.changes.flatMap(({ before, after }) => [before, after]),
    ...found.contradictions.flatMap(({ one, other }) => [one, other]),
    ...found.variances.flatMap(({ here, there }) => [here, there]),
    ...found.claims.flatMap(({ claim, own }) => [claim, own]),
  ]
  const reports = new Set<ReportId>(sayings.flatMap((one) => (one === null ? [] : [one.report])))
  const outlets = new Map<ReportId, string | null>()
  for (const { report } of await store.reportsOf([...reports])) outlets.set(report.id, report.outlet)
  const whole = new Map<Position['id'], Position>()
  for (const id of reports) for (const one of (await store.reading(id))?.positions ?? []) whole.set(one.id, one)
  const told = (bare: Bare): Saying => ({
    ...bare,
    quote: whole.get(bare.position)?.passage.quote ?? '',
    outlet: outlets.get(bare.report) ?? null,
  })
  const orNull = (bare: Bare | null): Saying | null => (bare === null ? null : told(bare))
  return {
    changes: found.changes.map(
      (one: Unquoted<ChangeItem>): ChangeItem => ({ ...one, before: orNull(one.before), after: told(one.after) }),
    ),
    contradictions: found.contradictions.map(
      (one): Contradiction => ({ ...one, one: told(one.one), other: told(one.other) }),
    ),
    variances: found.variances.map((one): StanceVariance => ({ ...one, here: told(one.here), there: told(one.there) })),
    claims: found.claims.map((one): ClaimAgainst => ({ ...one, claim: told(one.claim), own: orNull(one.own) })),
  }
}
