import { conditionRegister } from '../positions/condition-register.ts'
import type { ConditionRegister } from '../records/condition.ts'
import type { Answer } from '../records/failure.ts'
import { answered } from './answer.ts'
import { askBoard } from './ask-board.ts'
import { conditionNamer } from './condition-names.ts'
import type { Desk } from './desk.ts'
import { statesSet } from './states-set.ts'

export interface ConditionsQuestion {
  readonly asOf?: string
  /** Leave out what groups' conditions would add. */
  readonly ownOnly?: boolean
}

/** Every condition with its state over time and all that hangs on it as of a day. */
export async function askConditions(desk: Desk, question: ConditionsQuestion): Promise<Answer<ConditionRegister>> {
  const board = await askBoard(desk, question.asOf === undefined ? {} : { asOf: question.asOf })
  if (!board.ok) return board
  const states = await statesSet(desk)
  const options = { ownOnly: question.ownOnly ?? false }
  return answered(conditionRegister(board.value, states, conditionNamer(desk), options))
}
