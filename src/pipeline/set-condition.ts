import type { ConditionState, RegisteredCondition } from '../records/condition.ts'
import type { Answer } from '../records/failure.ts'
import { answered, failed } from './answer.ts'
import { askConditions } from './ask-conditions.ts'
import { dayGiven, today } from './days.ts'
import type { Desk } from './desk.ts'
import { conditionGiven } from './find-condition.ts'

/** What a person says of a condition. Without `on` it holds from today. */
export interface ConditionSetting {
  readonly condition: string
  readonly state: ConditionState
  readonly on?: string
  readonly source: string
  readonly by: string
}

/** Keep the state of a condition from a day on as an entry; gives the condition as it stands then. */
export async function setCondition(desk: Desk, setting: ConditionSetting): Promise<Answer<RegisteredCondition>> {
  const source = setting.source.trim()
  if (source === '') return failed({ code: 'nothing-asked', what: 'source' })
  const day = dayGiven(setting.on ?? today(desk.clock))
  if (!day.ok) return day
  const condition = await conditionGiven(desk, setting.condition)
  if (!condition.ok) return condition
  const set = { condition: condition.value, state: setting.state, on: day.value, source, by: setting.by }
  await desk.store.append({ acts: [{ kind: 'condition-set', set }], texts: new Map(), keys: [] })
  const register = await askConditions(desk, {})
  if (!register.ok) return register
  const registered = register.value.conditions.find(({ id }) => id === set.condition)
  if (registered === undefined) throw new Error(`The condition ${set.condition} was set and is not in the register.`)
  return answered(registered)
}
