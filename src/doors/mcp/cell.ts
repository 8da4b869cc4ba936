import { z } from 'zod'
import { answered } from '../../pipeline/answer.ts'
import { askHistory } from '../../pipeline/ask-history.ts'
import type { Desk } from '../../pipeline/desk.ts'
import type { HistoryItem } from '../../records/history.ts'
import { asOf, given, limit } from './asked.ts'
import { quotation, quotationSchema, shown } from './quotation.ts'
import type { Tool } from './tool.ts'

const input = z.object({
  actor: z.string().trim().min(1).max(300).describe('By name, capital or code.'),
  component: z.string().trim().min(1).max(300),
  asOf,
  limit: limit(20, 100).describe('At most so many positions.'),
  cursor: z.string().min(1).max(1000).optional().describe('`next` of the answer before.'),
})

const itemSchema = z.object({
  stance: z.string(),
  day: z.string().nullable(),
  standing: z.string().describe('Whether it stands on the board of that day, or why not.'),
  changes: z.array(z.string()).describe('How it differs from the one before.'),
  voice: z.string(),
  conditions: z.array(z.object({ kind: z.string(), party: z.string().nullable() })),
  via: z.array(z.string()).describe('Who relays it, nearest the report first.'),
  anonymous: z.boolean(),
  textsOfOneFamily: z.int().describe('Reports that are versions of the same text, itself among them.'),
  outletReliability: z.string().nullable(),
  quotation: quotationSchema,
})

const output = z.object({
  actor: z.string(),
  name: z.string(),
  component: z.string(),
  asOf: z.string(),
  empty: z.string().nullable().describe('Why the cell has no stance; null where it has one.'),
  items: z.array(itemSchema),
  next: z.string().nullable().describe('Null where nothing is left.'),
  total: z.int().describe('Positions of the whole history.'),
})

export function cellTool(desk: Desk): Tool<typeof input.shape, typeof output.shape> {
  return {
    name: 'cell',
    title: 'One actor on one component',
    description:
      'Every position of one actor on one component, what stands and the latest first: passage, speaker, chain, family of its text, and the change from the one before.',
    input,
    output,
    answer: async ({ limit: most, cursor, ...asked }) => {
      const found = await askHistory(desk, given(asked), { cursor: cursor ?? null, limit: most })
      if (!found.ok) return found
      const { actor, actorName, component, asOf: day, cell, items, next, total } = found.value
      return answered({
        actor,
        name: shown(actorName),
        component,
        asOf: day,
        empty: cell.empty,
        items: items.toReversed().map(itemOf),
        next,
        total,
      })
    },
  }
}

function itemOf({ position, statement, report, standing, changes, familySize }: HistoryItem) {
  return {
    stance: position.stance,
    day: position.said.date ?? report.published,
    standing,
    changes: [...changes],
    voice: position.voice,
    conditions: position.conditions.map(({ kind, party }) => ({ kind, party: party === null ? null : shown(party) })),
    via: (statement?.via ?? []).map(shown),
    anonymous: statement?.anonymous ?? false,
    textsOfOneFamily: familySize,
    outletReliability: report.grade,
    quotation: quotation(position.passage.quote, report, position.passage, statement?.speaker ?? null),
  }
}
