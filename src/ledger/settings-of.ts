import type { OrderedAct } from '../records/stored-entry.ts'
import { compareEntries } from './standing-acts.ts'

/** What was set for the whole ledger: the latest arrangement. Values are JSON, by name. */
export function settingsOf(acts: readonly OrderedAct[]): ReadonlyMap<string, string> {
  const settings = new Map<string, string>()
  for (const { act } of [...acts].sort(compareEntries)) {
    if (act.kind === 'arranged') settings.set('arrangement', JSON.stringify(act.arrangement))
  }
  return settings
}
