import type { ActorId } from '../records/actor.ts'
import type { ConditionId } from '../records/condition.ts'
import type { Circle, WhatIfCell } from '../records/what-if.ts'

interface Wait {
  readonly to: ActorId
  readonly condition: ConditionId
}

type Waits = ReadonlyMap<ActorId, readonly Wait[]>

interface Means {
  readonly actorName: (actor: ActorId) => string
  readonly membersOf: (actor: ActorId) => readonly ActorId[]
}

/**
 * Actors that wait for each other: the strongly connected components (Tarjan, 1972) of "waits for a partner", each shown as
 * its shortest ring and those who wait behind it. Whoever waits for many ("Europe") waits for each of its members that waits
 * itself; unnamed groups are one actor here.
 */
export function circlesOf(cells: readonly WhatIfCell[], means: Means): readonly Circle[] {
  const waits = waitsOf(cells, means.membersOf)
  const name = (actor: ActorId): string => (actor === 'group' ? 'unnamed groups' : means.actorName(actor))
  return components(waits).flatMap((inside) => {
    const ring = shortestRing(waits, inside)
    if (ring === null) return []
    const members = new Set(ring.map(({ actor }) => actor))
    const behind = [...waits].flatMap(([actor, all]) => {
      const wait = members.has(actor) ? undefined : all.find(({ to }) => members.has(to))
      return wait === undefined ? [] : [{ actor, name: name(actor), waitsFor: wait.condition }]
    })
    return [{ ring: ring.map(({ actor, condition }) => ({ actor, name: name(actor), waitsFor: condition })), behind }]
  })
}

/** Who waits for whom, by the conditions that name a partner and are not met. Only a yes or a maybe waits. */
function waitsOf(cells: readonly WhatIfCell[], membersOf: Means['membersOf']): Waits {
  const waits = new Map<ActorId, Map<string, Wait>>()
  const actors = new Set(cells.map(({ actor }) => actor))
  for (const { actor, outcome, conditions } of cells) {
    if (!['waiting', 'open', 'undecided'].includes(outcome)) continue
    for (const { party, state, id } of conditions) {
      if (state === 'met' || party === null || party === '?' || party === actor) continue
      const mine = waits.get(actor) ?? new Map<string, Wait>()
      for (const to of [party, ...membersOf(party)].filter((one) => one !== actor && actors.has(one))) {
        mine.set(`${to} ${id}`, { to, condition: id })
      }
      waits.set(actor, mine)
    }
  }
  return new Map([...waits].map(([actor, mine]) => [actor, [...mine.values()]]).sort() as [ActorId, Wait[]][])
}

/** Strongly connected components of more than one actor. Recursion is as deep as there are actors on a board. */
function components(waits: Waits): readonly ReadonlySet<ActorId>[] {
  const index = new Map<ActorId, number>()
  const low = new Map<ActorId, number>()
  const stack: ActorId[] = []
  const on = new Set<ActorId>()
  const found: ReadonlySet<ActorId>[] = []
  const visit = (actor: ActorId): void => {
    const mine = index.size
    index.set(actor, mine)
    low.set(actor, mine)
    stack.push(actor)
    on.add(actor)
    for (const { to } of waits.get(actor) ?? []) {
      if (!index.has(to)) visit(to)
      if (on.has(to)) low.set(actor, Math.min(low.get(actor) ?? mine, low.get(to) ?? mine))
    }
    if (low.get(actor) !== mine) return
    const inside = stack.splice(stack.indexOf(actor))
    for (const one of inside) on.delete(one)
    if (inside.length > 1) found.push(new Set(inside))
  }
  for (const actor of waits.keys()) if (!index.has(actor)) visit(actor)
  return found
}

interface Step extends Wait {
  readonly actor: ActorId
}

/** The shortest way from an actor back to itself inside its component; of equal ones that of the first actor by id. */
function shortestRing(waits: Waits, inside: ReadonlySet<ActorId>): readonly Step[] | null {
  const rings = [...inside].sort().flatMap((start) => {
    const ring = ringFrom(waits, inside, start)
    return ring === null ? [] : [ring]
  })
  return rings.sort((one, other) => one.length - other.length)[0] ?? null
}

/** Breadth first: ways are lengthened in order, so the first that comes home is the shortest. */
function ringFrom(waits: Waits, inside: ReadonlySet<ActorId>, start: ActorId): readonly Step[] | null {
  const ways: (readonly Step[])[] = [[]]
  const seen = new Set<ActorId>()
  for (const way of ways) {
    const actor = way.at(-1)?.to ?? start
    for (const wait of waits.get(actor) ?? []) {
      const longer = [...way, { actor, ...wait }]
      if (wait.to === start) return longer
      if (!inside.has(wait.to) || seen.has(wait.to)) continue
      seen.add(wait.to)
      ways.push(longer)
    }
  }
  return null
}
