import type { SetCondition } from '../records/condition.ts'
import { type Decision, decisionId, pairOf, type StandingDecision } from '../records/decision.ts'
import { keyOfName } from '../records/edition.ts'
import { outletKey } from '../records/grade.ts'
import { unitKey } from '../records/requirement.ts'
import type { OrderedAct } from '../records/stored-entry.ts'
import { watchedId } from '../records/watched.ts'
import type { Withdrawal } from '../records/withdrawal.ts'
import { compareEntries, undoneIn } from './standing-acts.ts'

/**
 * What was set for the whole ledger: the latest arrangement, the sources that are watched, every pack that was kept, by its hash, the
 * latest decision on each pair of reports, all that was said of each condition, what was withdrawn under each name, and of each outlet, actor and requirement the latest that each
 * person said; all in the order it was said, and without what was taken back. Values are JSON, by name.
 */
export function settingsOf(acts: readonly OrderedAct[]): ReadonlyMap<string, string> {
  const settings = new Map<string, string>()
  const conditions = new Map<string, SetCondition[]>()
  const said = new Map<string, StandingDecision[]>()
  const withdrawn = new Map<string, Withdrawal[]>()
  const undone = undoneIn(acts)
  for (const ordered of [...acts].sort(compareEntries)) {
    const { act, recorded } = ordered
    if (act.kind === 'arranged') settings.set('arrangement', JSON.stringify(act.arrangement))
    if (act.kind === 'watched') {
      const { address, order, by } = act
      const source = order === null ? null : { id: watchedId(address), address, ...order, by, since: recorded }
      if (source === null) settings.delete(`watched:${address}`)
      else settings.set(`watched:${address}`, JSON.stringify(source))
    }
    if (act.kind === 'packed') settings.set(`pack:${act.pack.hash}`, JSON.stringify(act.pack))
    if (act.kind === 'withdrawn')
      withdrawn.set(keyOfWithdrawal(act.withdrawal), [
        ...(withdrawn.get(keyOfWithdrawal(act.withdrawal)) ?? []),
        act.withdrawal,
      ])
    const id = decisionId(ordered)
    if (undone.has(id)) continue
    if (act.kind === 'condition-set') {
      const { condition } = act.set
      conditions.set(condition, [...(conditions.get(condition) ?? []), act.set])
    }
    if (act.kind !== 'decided') continue
    const { decision } = act
    if (decision.about === 'lineage') settings.set(`lineage:${pairOf(decision)}`, JSON.stringify(decision))
    const name = nameOf(decision)
    if (name === null) continue
    const others = (said.get(name) ?? []).filter((one) => one.decision.by !== decision.by)
    said.set(name, [...others, { id, recorded, decision }])
  }
  for (const [condition, states] of conditions) settings.set(`condition:${condition}`, JSON.stringify(states))
  for (const [name, all] of withdrawn) settings.set(`withdrawn:${name}`, JSON.stringify(all))
  for (const [name, all] of said) settings.set(name, JSON.stringify(all))
  return settings
}

function keyOfWithdrawal({ uri }: Withdrawal): string {
  return keyOfName(uri) ?? uri
}

function nameOf(decision: Decision): string | null {
  switch (decision.about) {
    case 'outlet':
      return `outlet:${outletKey(decision.outlet)}`
    case 'actor':
      return `actor:${decision.actor}`
    case 'requirement':
      return `requirement:${decision.component}:${unitKey(decision.unit)}`
    default:
      return null
  }
}
