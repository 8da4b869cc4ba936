import type { ActorId } from '../records/actor.ts'
import type { Answer } from '../records/failure.ts'
import type { ComponentId } from '../records/position.ts'
import { answered } from './answer.ts'
import type { Desk } from './desk.ts'
import { findActor } from './find-actor.ts'
import { findComponent } from './find-component.ts'

/** Actors and components as a person writes them; all of them where none is given. */
export interface Choice {
  readonly actors?: readonly string[]
  readonly components?: readonly string[]
}

/** What they mean; null for all. */
export interface Chosen {
  readonly actors: readonly ActorId[] | null
  readonly components: ReadonlySet<ComponentId> | null
}

/** The first word that names nothing is the answer. */
export async function chosenBy(desk: Desk, question: Choice): Promise<Answer<Chosen>> {
  const actors: ActorId[] = []
  for (const words of question.actors ?? []) {
    const found = await findActor(desk, words)
    if (!found.ok) return found
    actors.push(found.value.id)
  }
  const components = new Set<ComponentId>()
  for (const words of question.components ?? []) {
    const found = findComponent(desk, words)
    if (!found.ok) return found
    components.add(found.value.id)
  }
  return answered({
    actors: actors.length === 0 ? null : actors,
    components: components.size === 0 ? null : components,
  })
}
