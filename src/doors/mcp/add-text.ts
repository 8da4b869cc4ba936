import { z } from 'zod'
import { answered } from '../../pipeline/answer.ts'
import type { Desk } from '../../pipeline/desk.ts'
import { takeArticles } from '../api/taking-in.ts'
import type { InTurn } from '../api/turns.ts'
import { given } from './asked.ts'
import { shown } from './quotation.ts'
import type { Tool } from './tool.ts'

const words = (most: number) => z.string().trim().min(1).max(most).optional()
const input = z.object({
  text: z.string().min(1).max(5_000_000),
  headline: words(2000),
  outlet: words(300),
  published: words(40).describe('Day or instant of publication; without it the report is kept and marked undated.'),
  url: z.url().max(2000).optional(),
})

const namesOf = z.array(z.object({ report: z.string(), name: z.string().nullable() }))
const output = z.object({
  added: namesOf,
  known: namesOf.describe('In the ledger already.'),
  refused: z.array(z.object({ code: z.string(), detail: z.string() })),
  positions: z.int().describe('Positions in the ledger that the reading of it brought.'),
  statements: z.int(),
})

export function addTextTool(desk: Desk, inTurn: InTurn): Tool<typeof input.shape, typeof output.shape> {
  return {
    name: 'add_text',
    title: 'Add a report',
    description:
      'Take the text of a report in and read it. Nothing in the ledger is overwritten; a text that is known stays as it is.',
    input,
    output,
    writes: true,
    answer: async (asked) => {
      const { added, known, refused, positions, statements } = await inTurn(() => takeArticles(desk, [given(asked)]))
      const named = (one: { id: string; name: string | null }) => ({
        report: one.id,
        name: one.name === null ? null : shown(one.name),
      })
      return answered({
        added: added.map(named),
        known: known.map(named),
        refused: refused.map(({ code, detail }) => ({ code, detail: shown(detail) })),
        positions,
        statements,
      })
    },
  }
}
