import type { ActorEntry, ActorId } from '../records/actor.ts'
import type { Answer } from '../records/failure.ts'
import { answered, failed } from './answer.ts'
import type { Desk } from './desk.ts'
import { nearest } from './nearest.ts'

/** An actor as a question names it. */
export interface AskedActor {
  readonly id: ActorId
  readonly name: string
}

/** Members of unnamed groups ("26 countries") stand under one id. */
const group: AskedActor = { id: 'group', name: 'unnamed groups' }

function wordsOf(actor: ActorEntry): readonly string[] {
  return [actor.id, actor.name, ...actor.names, ...actor.seats]
}

/**
 * The actor that `words` mean: its id, its name, another name, or its capital, in any case. An organisation that no
 * gazetteer lists is known by the id that a position in this ledger carries ("river-commission").
 */
export async function findActor(desk: Desk, words: string): Promise<Answer<AskedActor>> {
  const asked = words.trim().toLowerCase()
  if (asked === 'group' || asked === 'groups') return answered(group)
  const { actors } = desk.vocabulary
  const byId = actors.find(({ id }) => id.toLowerCase() === asked)
  const found = byId ?? actors.find((actor) => wordsOf(actor).some((word) => word.toLowerCase() === asked))
  if (found !== undefined) return answered({ id: found.id, name: found.name })
  const unlisted = asked.replace(/\s+/g, '-')
  const [position] = unlisted === '' ? [] : await desk.store.positions({ actors: [unlisted] })
  if (position !== undefined) return answered({ id: position.position.actor, name: position.position.actor })
  const near = nearest(
    asked,
    actors.map((item) => ({ item, words: wordsOf(item) })),
  )
  return failed({ code: 'unknown-actor', words, near: near.map(({ id, name }) => ({ id, name })) })
}
