import { standingRequirements } from '../positions/coverage-of.ts'
import type { Answer } from '../records/failure.ts'
import type { Coverage, RequirementSet } from '../records/requirement.ts'
import { answered, failed } from './answer.ts'
import { askBoard } from './ask-board.ts'
import type { Desk } from './desk.ts'
import { quantityOf } from './fields-given.ts'
import { findComponent } from './find-component.ts'

export interface Requiring {
  readonly component: string
  /** "6 minehunters"; "0 minehunters" takes it back. */
  readonly quantity: string
  readonly by: string
  readonly why: string
}

/** What the arrangement needs, as a view of what people said. */
export interface Requirements {
  readonly kind: 'requirements'
  readonly asOf: string
  readonly requirements: readonly Coverage[]
}

/** What people said is needed, and what of it the board covers on each rung. */
export async function askRequirements(desk: Desk, question: { readonly asOf?: string }): Promise<Answer<Requirements>> {
  const board = await askBoard(desk, question)
  if (!board.ok) return board
  const { asOf, requirements } = board.value
  return answered({ kind: 'requirements', asOf, requirements })
}

/** Keep what is needed of a component as an entry; gives all that is needed, with what of it is covered today. */
export async function requireComponent(desk: Desk, requiring: Requiring): Promise<Answer<Requirements>> {
  const why = requiring.why.trim()
  if (why === '') return failed({ code: 'nothing-asked', what: 'reason' })
  const component = findComponent(desk, requiring.component)
  if (!component.ok) return component
  const quantity = quantityOf(requiring.quantity)
  if (!quantity.ok) return quantity
  const { value, unit } = quantity.value
  const decision: RequirementSet = {
    kind: 'decision',
    about: 'requirement',
    component: component.value.id,
    value,
    unit,
    by: requiring.by,
    why,
  }
  if (value === 0 && !(await isRequired(desk, decision))) {
    return failed({ code: 'bad-value', field: 'requirement', given: requiring.quantity, known: [] })
  }
  await desk.store.append({ acts: [{ kind: 'decided', decision }], texts: new Map(), keys: [] })
  return askRequirements(desk, {})
}

/** There must be something to take back. */
async function isRequired({ store }: Desk, { component }: RequirementSet): Promise<boolean> {
  return standingRequirements(await store.ledgerDecisions()).some((one) => one.component === component)
}
