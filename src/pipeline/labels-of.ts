import type { Pack } from '../packs/pack.ts'
import type { PackLabels } from '../records/pack.ts'

/** The names of a pack without its words; `components` chooses and keeps the pack's order. */
export function labelsOf(pack: Pack, components: ReadonlySet<string> | null = null): PackLabels {
  const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name })
  return {
    id: pack.id,
    name: pack.name,
    components: pack.components.filter(({ id }) => components === null || components.has(id)).map(named),
    conditions: pack.conditions.map(({ id, name, party }) => ({ id, name, party })),
  }
}
