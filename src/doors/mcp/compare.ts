import { z } from 'zod'
import { answered } from '../../pipeline/answer.ts'
import { askCompare } from '../../pipeline/ask-compare.ts'
import type { Desk } from '../../pipeline/desk.ts'
import type { Report } from '../../records/report.ts'
import type { ComparedRow } from '../../records/report-view.ts'
import { limit } from './asked.ts'
import { quotation, quotationSchema } from './quotation.ts'
import type { Tool } from './tool.ts'

const report = z.string().trim().min(1).max(500).describe('A report: its id, the first letters of it, or its name.')
const input = z.object({
  a: report,
  b: report,
  limit: limit(40, 200).describe('At most so many passages that differ.'),
})

const output = z.object({
  relation: z.string().nullable().describe('How one was made from the other; null where neither was.'),
  oneFamily: z.boolean().describe('Versions of one text: they confirm nothing of each other.'),
  shareOfA: z.number(),
  shareOfB: z.number(),
  variances: z
    .array(z.object({ what: z.string(), here: quotationSchema, there: quotationSchema }))
    .describe('Stances, negations, numbers and names that differ.'),
  differences: z.array(z.object({ kind: z.string(), a: quotationSchema.nullable(), b: quotationSchema.nullable() })),
  more: z.int(),
})

export function compareTool(desk: Desk): Tool<typeof input.shape, typeof output.shape> {
  return {
    name: 'compare',
    title: 'Compare two reports',
    description:
      'Two texts aligned passage by passage: whether one was made from the other, and every passage that differs.',
    input,
    output,
    answer: async ({ a, b, limit: most }) => {
      const found = await askCompare(desk, a, b)
      if (!found.ok) return found
      const { a: one, b: other, derivation, sameFamily, variances, rows, shareOfA, shareOfB } = found.value
      const differing = rows.filter(({ kind }) => kind !== 'same')
      return answered({
        relation: derivation?.relation ?? null,
        oneFamily: sameFamily,
        shareOfA,
        shareOfB,
        variances: variances.map(({ what, here, there }) => ({
          what,
          here: quotation(here, sourceOf(one)),
          there: quotation(there, sourceOf(other)),
        })),
        differences: differing
          .slice(0, most)
          .map((row) => ({ kind: row.kind, a: sideOf(row.a, one), b: sideOf(row.b, other) })),
        more: Math.max(0, differing.length - most),
      })
    },
  }
}

function sourceOf({ id, outlet, headline, published, url }: Report) {
  return { id, outlet, headline, published: published.date, url }
}

function sideOf(side: ComparedRow['a'], of: Report) {
  if (side === null) return null
  const words = side.runs.map(({ text }) => text).join('')
  return quotation(words, sourceOf(of), { in: 'text', start: side.start, end: side.end })
}
