import { conditionRegister } from '../positions/condition-register.ts'
import { whatIfOf } from '../positions/what-if-of.ts'
import type { ConditionId, ConditionState } from '../records/condition.ts'
import { conditionStates } from '../records/condition.ts'
import type { Answer } from '../records/failure.ts'
import type { WhatIf } from '../records/what-if.ts'
import { answered, failed } from './answer.ts'
import { askBoard } from './ask-board.ts'
import { conditionNamer } from './condition-names.ts'
import type { Desk } from './desk.ts'
import { findComponent } from './find-component.ts'
import { conditionsMeant } from './find-condition.ts'
import { statesSet } from './states-set.ts'

/** Conditions assumed to be in a state, as people name them (`partner:US`, `parliament` for all of them). */
export type Assumptions = Readonly<Partial<Record<ConditionState, readonly string[]>>>

export interface WhatIfQuestion extends Assumptions {
  readonly asOf?: string
  readonly ownOnly?: boolean
  /** The smallest sets of conditions that bring this component into force for at least `atLeast` actors. */
  readonly component?: string
  readonly atLeast?: number
}

/** What would be in force if these conditions held and those did not. */
export async function askWhatIf(desk: Desk, question: WhatIfQuestion): Promise<Answer<WhatIf>> {
  const component = question.component === undefined ? null : findComponent(desk, question.component)
  if (component?.ok === false) return component
  const board = await askBoard(desk, question.asOf === undefined ? {} : { asOf: question.asOf })
  if (!board.ok) return board
  const states = await statesSet(desk)
  const nameOf = conditionNamer(desk)
  const options = { ownOnly: question.ownOnly ?? false }
  const known = conditionRegister(board.value, states, nameOf, options).conditions.map(({ id }) => id)
  const assumed = await assumedStates(desk, question, known)
  if (!assumed.ok) return assumed
  const { gazetteer } = desk.vocabulary
  return answered(
    whatIfOf(board.value, {
      ...options,
      states,
      assumed: assumed.value,
      nameOf,
      actorName: (actor) => gazetteer.nameOf(actor),
      membersOf: (actor) => gazetteer.setMembers(actor.toLowerCase()),
      wanted: component === null ? null : { component: component.value.id, atLeast: question.atLeast ?? 1 },
    }),
  )
}

async function assumedStates(
  desk: Desk,
  question: Assumptions,
  known: readonly ConditionId[],
): Promise<Answer<ReadonlyMap<ConditionId, ConditionState>>> {
  const assumed = new Map<ConditionId, ConditionState>()
  for (const state of conditionStates) {
    for (const words of question[state] ?? []) {
      const meant = await conditionsMeant(desk, words, known)
      if (!meant.ok) return meant
      for (const id of meant.value) {
        if ((assumed.get(id) ?? state) !== state) return failed({ code: 'two-states', condition: id })
        assumed.set(id, state)
      }
    }
  }
  return answered(assumed)
}
