import type { ActorId } from '../records/actor.ts'
import type { PositionRow } from '../records/ledger-rows.ts'
import type { BoardPosition, Standing } from '../records/ledger-store.ts'

/** Stands in no field. */
const between = '\u0000'

/**
 * 48 bits of a text: two sums of 24 bits by FNV-1a with different primes. It tells two readings of one file apart that no
 * adversary chose: each row was compared with its entries before, and those with their hashes.
 */
function mixed(text: string): number {
  let [one, other] = [0x811c9dc5, 0x9dc5811c]
  for (let at = 0; at < text.length; at++) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193)
    other = Math.imul(other ^ one, 0x5bd1e995)
  }
  return ((one ^ (one >>> 15)) & 0xffffff) * 2 ** 24 + ((other ^ (other >>> 13)) & 0xffffff)
}

/**
 * What the board of any day is made of, summed up by actor and component: the board is a pure function of its positions
 * in any order, so equal sums of what each says give equal boards, and a ledger of any size is compared in little memory.
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

  /** Sums modulo 2^48: they do not depend on the order, and a number holds them without loss. */
  #add(actor: ActorId, component: string, light: readonly unknown[], standing: Standing): void {
    const { published, day, family, source, added, anonymous } = standing
    const all = `${light.join(between)}${between}${published}${between}${day}${between}${family}`
    const hash = mixed(`${all}${between}${source}${added}${anonymous}`)
    const cells = this.#actors.get(actor) ?? new Map<string, number>()
    this.#actors.set(actor, cells)
    cells.set(component, ((cells.get(component) ?? 0) + hash) % 2 ** 48)
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
