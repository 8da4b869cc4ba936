import type { ActorList } from '../records/actor-list.ts'
import type { Answer } from '../records/failure.ts'
import { answered } from './answer.ts'
import type { Desk } from './desk.ts'

/** Whom the words of this ledger's pack know by name. */
export async function askActors({ vocabulary: { gazetteer } }: Desk): Promise<Answer<ActorList>> {
  const known = new Map(gazetteer.entries.map(({ id, kind, name, sets }) => [id, { id, kind, name, sets }]))
  const actors = [...known.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'))
  const named = new Set(actors.flatMap(({ sets }) => sets))
  const sets = [...named].flatMap((id) => {
    const set = gazetteer.setOf(id)
    return set === null ? [] : [{ id, name: set.name }]
  })
  return answered({ kind: 'actors', actors, sets })
}
