import { partsOf } from '../positions/condition-register.ts'
import { type StatesOverTime, statesOverTime } from '../positions/condition-states.ts'
import { conditionId } from '../positions/hangs-on.ts'
import type { Desk } from './desk.ts'

/** What people said of the conditions. What was said of a partner under a second name holds for whom that name means. */
export async function statesSet({ store }: Desk): Promise<StatesOverTime> {
  const links = await store.actorLinks()
  const said = await store.conditionStates()
  if (links.size === 0) return statesOverTime(said)
  return statesOverTime(
    said.map((one) => {
      const { kind, party } = partsOf(one.condition)
      const meant = party === null ? undefined : links.get(party)
      return meant === undefined ? one : { ...one, condition: conditionId(kind, meant) }
    }),
  )
}
