import type { ActorEntry, ActorSet } from './actor.ts'

/** Who can be meant by an actor's id, and the sets they belong to: for choosing and grouping, not for reading. */
export interface ActorList {
  readonly kind: 'actors'
  /** By name. */
  readonly actors: readonly Pick<ActorEntry, 'id' | 'kind' | 'name' | 'sets'>[]
  /** Those that `sets` of an actor name. */
  readonly sets: readonly Pick<ActorSet, 'id' | 'name'>[]
}
