import { partsOf } from '../positions/condition-register.ts'
import type { ConditionId } from '../records/condition.ts'
import type { Desk } from './desk.ts'

/** "Partner's backing (United States)"; "(unnamed)" for a partner that no text names. */
export function conditionNamer({ vocabulary }: Desk): (id: ConditionId) => string {
  const kinds = new Map(vocabulary.pack.conditions.map(({ id, name }) => [id, name]))
  return (id) => {
    const { kind, party } = partsOf(id)
    const name = kinds.get(kind) ?? kind
    if (party === null) return name
    return `${name} (${party === '?' ? 'unnamed' : party === 'group' ? 'unnamed groups' : vocabulary.gazetteer.nameOf(party)})`
  }
}
