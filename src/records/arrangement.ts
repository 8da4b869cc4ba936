import type { ActorId } from './actor.ts'

/** What a ledger is about. A ledger without one takes every position it reads. */
export interface Arrangement {
  readonly kind: 'arrangement'
  readonly name: string | null
  /** Names the text uses for it: "reassurance force", "Coalition of the Willing". */
  readonly names: readonly string[]
  /** The state it is for and the one it is against: an actor id, or a name without a code. */
  readonly host: ActorId | string | null
  readonly adversary: ActorId | string | null
  /** Id of the pack, such as `security-guarantees`. */
  readonly pack: string
  /** Of a person's own pack the hash under which the ledger keeps it; null for one that ships. Absent in the first ledgers. */
  readonly packHash?: string | null
}
