import type { ActorId } from '../records/actor.ts'
import { sha256 } from '../records/ids.ts'
import type { PositionRow } from '../records/ledger-rows.ts'
import type { BoardPosition, Standing } from '../records/ledger-store.ts'

/**
 * What the board of any day is made of, summed up by actor and component: the board is a pure function of its positions
 * in any order, so equal sums of their hashes give equal boards, and a ledger of any size is compared in little memory.
 */
export class BoardDigest {
  readonly #actors = new Map<ActorId, Map<string, number>>()

  addRow(row: PositionRow, report: string, standing: Standing): void {
    const conditions = row.conditions === null ? [] : JSON.parse(row.conditions)
    const quantity = row.quantity === null ? null : [row.quantity, row.unit ?? '']
    const { id, actor, words, component, stance, past, voice, said, precision, place, alternative, due } = row
    const review = row.review === null ? null : [row.review, row.disputed]
    const light = [id, report, actor, words, component, stance, past, voice, said, precision, place, alternative]
    this.#add(actor, component, [...light, conditions, quantity, due, review], standing)
  }

  add({ position, ...standing }: BoardPosition): void {
    const { id, report, actor, group, component, stance, past, voice, said, place, alternative } = position
    const conditions = position.conditions.map(({ kind, party }) => [kind, party])
    const quantity = position.quantity === null ? null : [position.quantity.value, position.quantity.unit]
    const review = position.review === undefined ? null : [position.review.status, position.review.disputed]
    const light = [id, report, actor, group, component, stance, past, voice, said.date, said.precision]
    this.#add(
      actor,
      component,
      [...light, place, alternative, conditions, quantity, position.due?.date ?? null, review],
      standing,
    )
  }

  /** Sums of 48 bits of SHA-256 modulo 2^48: they do not depend on the order, and a number holds them without loss. */
  #add(actor: ActorId, component: string, light: readonly unknown[], standing: Standing): void {
    const { published, day, family, source, added, anonymous } = standing
    const hash = sha256(JSON.stringify([light, published, day, family, source, added, anonymous]))
    const cells = this.#actors.get(actor) ?? new Map<string, number>()
    this.#actors.set(actor, cells)
    cells.set(component, ((cells.get(component) ?? 0) + Number.parseInt(hash.slice(0, 12), 16)) % 2 ** 48)
  }

  actors(): readonly ActorId[] {
    return [...this.#actors.keys()].sort()
  }

  /** Components on which an actor's positions differ between two digests. */
  differing(actor: ActorId, other: BoardDigest): readonly string[] {
    const [mine, theirs] = [this.#actors.get(actor), other.#actors.get(actor)]
    const components = new Set([...(mine?.keys() ?? []), ...(theirs?.keys() ?? [])])
    return [...components].filter((component) => mine?.get(component) !== theirs?.get(component)).sort()
  }
}
