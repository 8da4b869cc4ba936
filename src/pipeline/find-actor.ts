import { groupKey } from '../positions/group-words.ts'
import type { ActorEntry, ActorId } from '../records/actor.ts'
import type { Answer } from '../records/failure.ts'
import { answered, failed } from './answer.ts'
import type { Desk } from './desk.ts'
import { nearest } from './nearest.ts'

/** An actor as a question names it. */
export interface AskedActor {
  readonly id: ActorId
  readonly name: string
  /** The words of one unnamed group, where they and not an actor were given. */
  readonly group?: string
}

function wordsOf(actor: ActorEntry): readonly string[] {
  return [actor.id, actor.name, ...actor.names, ...actor.adjectives, ...actor.seats]
}

/**
 * The actor that `words` mean: its id, its name, another name, its adjective or its capital, in any
 * case; `group` means all unnamed groups, and the words of one ("26 countries") that one. An organisation that no
 * gazetteer lists is known by the id that a position in this ledger carries ("river-commission").
 */
export async function findActor(desk: Desk, words: string): Promise<Answer<AskedActor>> {
  const { gazetteer } = desk.vocabulary
  const asked = words.trim().toLowerCase()
  const links = await desk.store.actorLinks()
  // A second name means the actor it stands for.
  const named = (given: ActorId) => {
    const id = links.get(given) ?? given
    return answered({ id, name: gazetteer.nameOf(id) })
  }
  if (asked === 'group' || asked === 'groups') return named('group')
  const byId = gazetteer.entries.find(({ id }) => id.toLowerCase() === asked)
  const found = byId ?? gazetteer.entries.find((actor) => wordsOf(actor).some((word) => word.toLowerCase() === asked))
  if (found !== undefined) return named(found.id)
  const unlisted = asked.replace(/\s+/g, '-')
  if (links.has(unlisted)) return named(unlisted)
  if (unlisted !== '' && (await desk.store.hasActor(unlisted))) return named(unlisted)
  const line = (await desk.store.groupWords()).find((one) => groupKey(one) === groupKey(words))
  if (line !== undefined) return answered({ id: 'group', name: words.trim(), group: words.trim() })
  const near = nearest(
    asked,
    gazetteer.entries.map((item) => ({ item, words: wordsOf(item) })),
  )
  return failed({ code: 'unknown-actor', words, near: near.map(({ id, name }) => ({ id, name })) })
}
