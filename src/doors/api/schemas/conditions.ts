import { z } from '@hono/zod-openapi'
import type {
  ConditionRegister,
  Dependent,
  HungCondition,
  RegisteredCondition,
  SetCondition,
} from '../../../records/condition.ts'
import { conditionStates } from '../../../records/condition.ts'
import type { SmallestSets, WhatIf, WhatIfCell, WhatIfDifference, WhatIfTotals } from '../../../records/what-if.ts'
import { outcomes } from '../../../records/what-if.ts'
import { agreeing } from './agreeing.ts'
import { packLabelsSchema } from './board.ts'
import { daySchema } from './passage.ts'
import { actorIdSchema, componentIdSchema, stanceSchema } from './reading.ts'

export const conditionIdSchema = z.string().openapi('ConditionId', {
  description: 'A condition by its kind, with its party where it has one; `partner:?` where no text names the partner.',
  example: 'partner:US',
})
export const conditionStateSchema = z.enum(conditionStates).openapi('ConditionState')

const setConditionSchema = agreeing<SetCondition>()(
  z
    .object({
      condition: conditionIdSchema,
      state: conditionStateSchema,
      on: daySchema,
      source: z.string(),
      by: z.string(),
    })
    .openapi('SetCondition', { description: 'What a person said of a condition: its state from a day on.' }),
)

const from = z.enum(['own', 'inherited']).openapi({
  description: 'Stated for the actor itself, or for an unnamed group on the same component.',
})

const dependentSchema = agreeing<Dependent>()(
  z.object({
    actor: actorIdSchema,
    name: z.string(),
    group: z.string().nullable(),
    component: componentIdSchema,
    stance: stanceSchema,
    from,
    positions: z.array(z.string()),
  }),
)

export const registeredConditionSchema = agreeing<RegisteredCondition>()(
  z
    .object({
      id: conditionIdSchema,
      kind: z.string(),
      party: z.string().nullable(),
      name: z.string(),
      state: conditionStateSchema,
      states: z.array(setConditionSchema),
      dependents: z.array(dependentSchema),
    })
    .openapi('RegisteredCondition', { description: 'A condition, its state over time, and all that hangs on it.' }),
)

export const conditionRegisterSchema = agreeing<ConditionRegister>()(
  z
    .object({ kind: z.literal('conditions'), asOf: daySchema, conditions: z.array(registeredConditionSchema) })
    .openapi('ConditionRegister'),
)

const hungSchema = agreeing<HungCondition & Pick<SetCondition, 'state'>>()(
  z.object({
    id: conditionIdSchema,
    kind: z.string(),
    party: z.string().nullable(),
    from,
    state: conditionStateSchema,
  }),
)

const outcomeSchema = z.enum(outcomes).openapi('Outcome')

const whatIfCellSchema = agreeing<WhatIfCell>()(
  z
    .object({
      actor: actorIdSchema,
      name: z.string(),
      group: z.string().nullable(),
      component: componentIdSchema,
      stance: stanceSchema,
      outcome: outcomeSchema,
      freed: z.boolean(),
      alternative: z.boolean(),
      conditions: z.array(hungSchema),
      waitsFor: z.array(conditionIdSchema),
      positions: z.array(z.string()),
    })
    .openapi('WhatIfCell', { description: 'The highest stance of a cell and what it comes to.' }),
)

const totalsSchema = agreeing<WhatIfTotals>()(
  z.object({
    component: componentIdSchema,
    inForce: z.int(),
    due: z.int().openapi({ description: 'Those in force too.' }),
    waiting: z.int(),
    freed: z.int(),
    open: z.int(),
    undecided: z.int(),
    refused: z.int(),
    withdrawn: z.int(),
    alternatives: z.int(),
  }),
)

const side = z.object({ outcome: outcomeSchema, freed: z.boolean() })
const differenceSchema = agreeing<WhatIfDifference>()(
  z.object({
    actor: actorIdSchema,
    name: z.string(),
    group: z.string().nullable(),
    component: componentIdSchema,
    from: side,
    to: side,
  }),
)

const smallestSchema = agreeing<SmallestSets>()(
  z.object({
    component: componentIdSchema,
    atLeast: z.int(),
    now: z.int(),
    reachable: z.int(),
    sets: z.array(z.array(conditionIdSchema)),
    proven: z.boolean(),
  }),
)

const waiting = z.array(z.object({ actor: actorIdSchema, name: z.string(), waitsFor: conditionIdSchema }))

export const whatIfSchema = agreeing<WhatIf>()(
  z
    .object({
      kind: z.literal('what-if'),
      asOf: daySchema,
      pack: packLabelsSchema,
      assumed: z.array(z.object({ id: conditionIdSchema, name: z.string(), state: conditionStateSchema })),
      cells: z.array(whatIfCellSchema),
      groups: z.array(whatIfCellSchema),
      totals: z.array(totalsSchema),
      differences: z.array(differenceSchema),
      ranking: z.array(
        z.object({ id: conditionIdSchema, name: z.string(), due: z.int(), freed: z.int(), awaitedBy: z.int() }),
      ),
      smallest: smallestSchema.nullable(),
      circles: z.array(z.object({ ring: waiting, behind: waiting })),
    })
    .openapi('WhatIf', { description: 'What would be in force if these conditions held and those did not.' }),
)
