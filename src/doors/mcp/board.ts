import { z } from 'zod'
import { answered } from '../../pipeline/answer.ts'
import { askBoard } from '../../pipeline/ask-board.ts'
import { askPassages } from '../../pipeline/ask-passages.ts'
import type { Desk } from '../../pipeline/desk.ts'
import type { Board, Cell, CellStance } from '../../records/board.ts'
import { actors, asOf, components, given, limit } from './asked.ts'
import { quotationOf, quotationSchema, shown } from './quotation.ts'
import type { Tool } from './tool.ts'

const input = z.object({
  asOf,
  actors,
  components,
  atLeast: z.enum(['undecided', 'open', 'pledged', 'acting']).optional().describe('Only this rung or above.'),
  ownOnly: z.boolean().default(false).describe('Only what actors say themselves.'),
  independentOnly: z.boolean().default(false).describe('Only what at least two independent texts carry.'),
  minGrade: z
    .string()
    .max(2)
    .optional()
    .describe('"B", "3" or "B3": least reliability of the outlet, least credibility.'),
  limit: limit(60, 300).describe('At most so many cells.'),
  offset: z
    .int()
    .min(0)
    .default(0)
    .describe('Cells to pass over: `offset` and `limit` of the answer before, added up.'),
})

const cellSchema = z.object({
  actor: z.string(),
  name: z.string(),
  component: z.string(),
  marks: z.array(z.enum(['mixed', 'contested', 'stale', 'new', 'changed', 'disputed'])),
  stances: z.array(
    z.object({
      stance: z.string(),
      said: z.string().nullable().describe('The day it counts for.'),
      voice: z.string(),
      conditions: z.array(z.object({ kind: z.string(), party: z.string().nullable() })),
      quantities: z.array(z.object({ value: z.number(), unit: z.string() })),
      reports: z.int(),
      independentTexts: z.int(),
      ownWord: z.boolean(),
      credibility: z.int().describe('1 (confirmed) to 6 (cannot be judged).'),
      beside: z.boolean().describe('A claim of others, later than the own word that stands: not counted in totals.'),
      quotation: quotationSchema.nullable().describe('The latest passage; null where the text was removed.'),
    }),
  ),
})

const output = z.object({
  asOf: z.string(),
  reports: z.int(),
  independentTexts: z.int(),
  components: z.array(z.object({ id: z.string(), name: z.string() })),
  totals: z.array(z.record(z.string(), z.union([z.string(), z.number()]))),
  cells: z.array(cellSchema),
  more: z.int().describe('Cells that were not shown.'),
})

interface Named {
  readonly name: string
  readonly cell: Cell
}

export function boardTool(desk: Desk): Tool<typeof input.shape, typeof output.shape> {
  return {
    name: 'board',
    title: 'The board',
    description:
      'Who takes part in which component as of a date: each cell with its stance, conditions, confirmations and the latest passage it rests on. Totals count named actors on each rung; lines of unnamed groups are never added to them.',
    input,
    output,
    answer: async ({ limit: most, offset, ...asked }) => {
      const found = await askBoard(desk, given(asked))
      if (!found.ok) return found
      const all = filled(found.value)
      const some = all.slice(offset, offset + most)
      const firsts = some.flatMap(({ cell }) => cell.stances.flatMap(({ positions }) => positions[0] ?? []))
      const passages = await askPassages(desk, firsts)
      const { asOf: day, reports, families, pack, totals } = found.value
      return answered({
        asOf: day,
        reports,
        independentTexts: families,
        components: pack.components.map(({ id, name }) => ({ id, name })),
        totals: totals.map((each) => ({ ...each })),
        cells: some.map((each) => cellOf(each, passages)),
        more: Math.max(0, all.length - offset - some.length),
      })
    },
  }
}

function filled({ rows, groups }: Board): readonly Named[] {
  const lines = [
    ...rows.map(({ name, cells }) => ({ name, cells })),
    ...groups.map(({ words, cells }) => ({ name: `a group: ${shown(words)}`, cells })),
  ]
  return lines.flatMap(({ name, cells }) =>
    cells.filter(({ stances }) => stances.length > 0).map((cell) => ({ name, cell })),
  )
}

function cellOf({ name, cell }: Named, passages: Awaited<ReturnType<typeof askPassages>>): z.infer<typeof cellSchema> {
  const marks = (['mixed', 'contested', 'stale', 'disputed'] as const).filter((mark) => cell[mark])
  return {
    actor: cell.actor,
    name,
    component: cell.component,
    marks: cell.lately === null ? marks : [...marks, cell.lately.what],
    stances: cell.stances.map((stance) => stanceOf(stance, passages)),
  }
}

function stanceOf(stance: CellStance, passages: Awaited<ReturnType<typeof askPassages>>) {
  const [first] = stance.positions
  const passage = first === undefined ? undefined : passages.get(first)
  return {
    stance: stance.stance,
    said: stance.said.date,
    voice: stance.voice,
    conditions: stance.conditions.map(({ kind, party }) => ({ kind, party: party === null ? null : shown(party) })),
    quantities: stance.quantities.map(({ value, unit }) => ({ value, unit: shown(unit) })),
    reports: stance.confirmations.reports,
    independentTexts: stance.confirmations.families,
    ownWord: stance.confirmations.own,
    credibility: stance.credibility.grade,
    beside: stance.beside,
    quotation: passage === undefined ? null : quotationOf(passage),
  }
}
