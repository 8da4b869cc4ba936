import type { PackLabels } from '../../records/pack.ts'
import type { Condition } from '../../records/position.ts'

type Hung = Pick<Condition, 'kind' | 'party'>

/** An id of up to three letters is an abbreviation: "UN". */
function kindWord(kind: string): string {
  return kind.length <= 3 ? kind.toUpperCase() : kind
}

/** The party is told where it is another than the actor itself. */
function partyOf({ party }: Hung, actor: string): string | null {
  return party === null || party === actor || party === '?' ? null : party
}

/** "ceasefire", "partner US", "UN". */
export function conditionWord(condition: Hung, actor: string): string {
  const party = partyOf(condition, actor)
  return party === null ? kindWord(condition.kind) : `${kindWord(condition.kind)} ${party}`
}

/** Four letters for narrow tables: "ceas", "part:US". */
export function conditionCode(condition: Hung, actor: string): string {
  const party = partyOf(condition, actor)
  const code = kindWord(condition.kind).slice(0, 4)
  return party === null ? code : `${code}:${party}`
}

/** The pack's name with its party: "Partner's backing (US)". */
export function conditionName(condition: Hung, actor: string, pack: PackLabels): string {
  const name = pack.conditions.find(({ id }) => id === condition.kind)?.name ?? kindWord(condition.kind)
  const party = partyOf(condition, actor)
  return party === null ? name : `${name} (${party})`
}
