import type { ActorId } from './actor.ts'

/** What a person said of an actor: that it is another one under a second name, or (`same` null) that it is not. */
export interface ActorLink {
  readonly kind: 'decision'
  readonly about: 'actor'
  readonly actor: ActorId
  readonly same: ActorId | null
  readonly by: string
  readonly why: string
}
