import type { ActorId } from '../records/actor.ts'
import type { ActorLink } from '../records/actor-link.ts'
import type { Answer } from '../records/failure.ts'
import { answered, failed } from './answer.ts'
import type { Desk } from './desk.ts'
import { findActor } from './find-actor.ts'

export interface Linking {
  /** The second name. */
  readonly actor: string
  /** Whom it means; null takes a link back. */
  readonly same: string | null
  readonly by: string
  readonly why: string
}

/** An actor that people say is another one under a second name. */
export interface LinkedActor {
  readonly kind: 'linked-actor'
  readonly actor: ActorId
  readonly same: ActorId | null
  readonly sameName: string | null
  readonly by: string
  readonly why: string
}

/** Keep that an actor is another one under a second name, or is not, as an entry. */
export async function linkActor(desk: Desk, linking: Linking): Promise<Answer<LinkedActor>> {
  const why = linking.why.trim()
  if (why === '') return failed({ code: 'nothing-asked', what: 'reason' })
  const links = await standingLinks(desk)
  const actor = await actorMeant(desk, linking.actor, links)
  if (!actor.ok) return actor
  const same = linking.same === null ? answered({ id: null, name: null }) : await findActor(desk, linking.same)
  if (!same.ok) return same
  const before = links.get(actor.value)
  if (same.value.id === null && before === undefined) return failed({ code: 'not-linked', actor: actor.value })
  if (same.value.id === actor.value || (same.value.id !== null && links.get(same.value.id) === actor.value)) {
    return failed({ code: 'linked-round', actor: actor.value, same: same.value.id })
  }
  const decision: ActorLink = {
    kind: 'decision',
    about: 'actor',
    actor: actor.value,
    same: same.value.id,
    by: linking.by,
    why,
  }
  await desk.store.append({ acts: [{ kind: 'decided', decision }], texts: new Map(), keys: [] })
  return answered({
    kind: 'linked-actor',
    actor: actor.value,
    same: same.value.id,
    sameName: same.value.name,
    by: linking.by,
    why,
  })
}

/** Of several people the latest counts. */
async function standingLinks({ store }: Desk): Promise<ReadonlyMap<ActorId, ActorId>> {
  const links = new Map<ActorId, ActorId>()
  for (const { decision } of await store.ledgerDecisions()) {
    if (decision.about !== 'actor') continue
    if (decision.same === null) links.delete(decision.actor)
    else links.set(decision.actor, decision.same)
  }
  return links
}

/** A name that is linked already means its own actor here, and not the one it stands for. */
async function actorMeant(desk: Desk, words: string, links: ReadonlyMap<ActorId, ActorId>): Promise<Answer<ActorId>> {
  const asked = words.trim().toLowerCase().replace(/\s+/g, '-')
  const linked = [...links.keys()].find((id) => id.toLowerCase() === asked)
  if (linked !== undefined) return answered(linked)
  const found = await findActor(desk, words)
  return found.ok ? answered(found.value.id) : found
}
