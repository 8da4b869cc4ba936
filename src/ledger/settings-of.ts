import type { SetCondition } from '../records/condition.ts'
import { pairOf } from '../records/decision.ts'
import type { OrderedAct } from '../records/stored-entry.ts'
import { compareEntries } from './standing-acts.ts'

/**
 * What was set for the whole ledger: the latest arrangement, every pack that was kept, by its hash, the latest decision on
 * each pair of reports, and all that was said of each condition, in the order it was said. Values are JSON, by name.
 */
export function settingsOf(acts: readonly OrderedAct[]): ReadonlyMap<string, string> {
  const settings = new Map<string, string>()
  const conditions = new Map<string, SetCondition[]>()
  for (const { act } of [...acts].sort(compareEntries)) {
    if (act.kind === 'arranged') settings.set('arrangement', JSON.stringify(act.arrangement))
    if (act.kind === 'packed') settings.set(`pack:${act.pack.hash}`, JSON.stringify(act.pack))
    if (act.kind === 'decided') settings.set(`lineage:${pairOf(act.decision)}`, JSON.stringify(act.decision))
    if (act.kind === 'condition-set') {
      const { condition } = act.set
      conditions.set(condition, [...(conditions.get(condition) ?? []), act.set])
    }
  }
  for (const [condition, said] of conditions) settings.set(`condition:${condition}`, JSON.stringify(said))
  return settings
}
