import type { ActorId } from '../../records/actor.ts'
import type { StandingDecision } from '../../records/decision.ts'
import type { Position } from '../../records/position.ts'
import type { Links } from './light-rows.ts'

/** Which actors a person said are another one under a second name, each with the one it is in the end. */
export function linksOf(decisions: readonly StandingDecision[]): Links {
  const next = new Map<ActorId, ActorId>()
  for (const { decision } of decisions) {
    if (decision.about !== 'actor') continue
    // Of several people the latest counts; they come in that order.
    if (decision.same === null) next.delete(decision.actor)
    else next.set(decision.actor, decision.same)
  }
  return new Map([...next.keys()].map((actor) => [actor, endOf(actor, next)]))
}

/** Where links run in a circle, which merged ledgers may bring, the first of its names stands for all. */
function endOf(actor: ActorId, next: ReadonlyMap<ActorId, ActorId>): ActorId {
  const way = [actor]
  for (let at = next.get(actor); at !== undefined; at = next.get(at)) {
    const met = way.indexOf(at)
    if (met >= 0) return [...way.slice(met)].sort()[0] ?? actor
    way.push(at)
  }
  return way.at(-1) ?? actor
}

/** The actors of these names and all that were linked to them; without those that were linked to another. */
export function withLinked(actors: readonly ActorId[], links: ReadonlyMap<ActorId, ActorId>): readonly ActorId[] {
  const wanted = new Set(actors)
  const linked = [...links].flatMap(([actor, same]) => (wanted.has(same) ? [actor] : []))
  return [...actors.filter((actor) => (links.get(actor) ?? actor) === actor), ...linked]
}

/** A position under the actors that people linked its own to. */
export function linked(position: Position, links: Links): Position {
  if (links.size === 0) return position
  const { actor, conditions } = position
  return {
    ...position,
    actor: links.get(actor) ?? actor,
    conditions: conditions.map((one) => ({
      ...one,
      party: one.party === null ? null : (links.get(one.party) ?? one.party),
    })),
  }
}
