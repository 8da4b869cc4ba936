import { z } from 'zod'
import { answered } from '../../pipeline/answer.ts'
import { askChanges } from '../../pipeline/ask-changes.ts'
import type { Desk } from '../../pipeline/desk.ts'
import type { NamedCell, Saying } from '../../records/changes.ts'
import { actors, asOf, components, given, limit } from './asked.ts'
import { quotation, quotationSchema, shown } from './quotation.ts'
import type { Tool } from './tool.ts'

const input = z.object({
  from: asOf.describe('Changes after this day; without it the month before `to`.'),
  to: asOf,
  actors,
  components,
  limit: limit(30, 200).describe('At most so many changes, the weightiest.'),
})

const sayingSchema = z.object({ stance: z.string(), day: z.string(), voice: z.string(), quotation: quotationSchema })
const cellShape = { actor: z.string(), name: z.string(), component: z.string() }

const output = z.object({
  from: z.string(),
  to: z.string(),
  changes: z.array(
    z.object({ ...cellShape, types: z.array(z.string()), before: sayingSchema.nullable(), after: sayingSchema }),
  ),
  more: z.int().describe('Changes that were not shown.'),
  contradictions: z
    .array(z.object({ ...cellShape, one: sayingSchema, other: sayingSchema }))
    .describe('Two independent texts say yes and no of one cell about the same day.'),
  variances: z
    .array(z.object({ ...cellShape, here: sayingSchema, there: sayingSchema }))
    .describe('A version of a text that gives another stance than the text it was made from.'),
  claimsAgainstOwnWord: z
    .array(z.object({ ...cellShape, claim: sayingSchema, own: sayingSchema.nullable() }))
    .describe('What others say of an actor, against its own word.'),
})

export function changesTool(desk: Desk): Tool<typeof input.shape, typeof output.shape> {
  return {
    name: 'changes',
    title: 'What changed',
    description: 'What changed between two days, and what contradicts, varies, or is claimed against an own word.',
    input,
    output,
    answer: async (asked) => {
      const found = await askChanges(desk, given(asked))
      if (!found.ok) return found
      const { from, to, changes, more, contradictions, variances, claims } = found.value
      return answered({
        from,
        to,
        changes: changes.map((each) => ({
          ...cellOf(each),
          types: [...each.types],
          before: each.before === null ? null : saying(each.before),
          after: saying(each.after),
        })),
        more,
        contradictions: contradictions.map((each) => ({
          ...cellOf(each),
          one: saying(each.one),
          other: saying(each.other),
        })),
        variances: variances.map((each) => ({ ...cellOf(each), here: saying(each.here), there: saying(each.there) })),
        claimsAgainstOwnWord: claims.map((each) => ({
          ...cellOf(each),
          claim: saying(each.claim),
          own: each.own === null ? null : saying(each.own),
        })),
      })
    },
  }
}

function cellOf({ actor, name, group, component }: NamedCell) {
  return { actor, name: group === null ? name : `a group: ${shown(group)}`, component }
}

function saying({ stance, day, voice, quote, outlet, report }: Saying) {
  return { stance, day, voice, quotation: quotation(quote, { id: report, outlet, headline: null, published: null }) }
}
