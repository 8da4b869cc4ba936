import type { ActorId } from '../../records/actor.ts'
import type { PackLabels } from '../../records/pack.ts'
import type { ComponentId, Condition } from '../../records/position.ts'

/** How a table calls what has an id, and how much of a quotation it shows. */
export interface Naming {
  readonly nameOf: (actor: ActorId) => string
  readonly pack: PackLabels
  /** Characters. */
  readonly quoteLength: number
}

export function componentName({ pack }: Pick<Naming, 'pack'>, component: ComponentId): string {
  return pack.components.find(({ id }) => id === component)?.name ?? component
}

/** "ceasefire; partner:US", as the register names conditions. */
export function conditionIds(conditions: readonly Pick<Condition, 'kind' | 'party'>[]): string | null {
  return listed(conditions.map(({ kind, party }) => (party === null ? kind : `${kind}:${party}`)))
}

/** Several values in one cell. */
export function listed(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join('; ')
}
