import { pairOf } from '../records/decision.ts'
import type { OrderedAct } from '../records/stored-entry.ts'
import { compareEntries } from './standing-acts.ts'

/** What was set for the whole ledger: the latest arrangement, and the latest decision on each pair of reports. Values are JSON, by name. */
export function settingsOf(acts: readonly OrderedAct[]): ReadonlyMap<string, string> {
  const settings = new Map<string, string>()
  for (const { act } of [...acts].sort(compareEntries)) {
    if (act.kind === 'arranged') settings.set('arrangement', JSON.stringify(act.arrangement))
    if (act.kind === 'decided') settings.set(`lineage:${pairOf(act.decision)}`, JSON.stringify(act.decision))
  }
  return settings
}
