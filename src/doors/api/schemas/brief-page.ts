import { z } from '@hono/zod-openapi'
import type { Block, Run } from '../../../publish/brief/block.ts'
import type { Day } from '../../../records/day.ts'
import { agreeing } from './agreeing.ts'
import { daySchema } from './passage.ts'
import { stanceSchema } from './reading.ts'

/** A brief for a page that draws it itself: headings, paragraphs, lists, tables and notes, in order. */
export interface BriefPage {
  readonly kind: 'brief-page'
  readonly title: string
  readonly asOf: Day
  readonly blocks: readonly Block[]
}

const runSchema = agreeing<Run>()(
  z
    .discriminatedUnion('is', [
      z.object({ is: z.enum(['text', 'strong', 'faint', 'words']), text: z.string() }),
      z.object({ is: z.literal('stance'), stance: stanceSchema, named: z.boolean() }),
      z.object({ is: z.literal('link'), text: z.string(), address: z.string() }),
      z.object({ is: z.literal('notes'), numbers: z.array(z.int()) }),
    ])
    .openapi('BriefRun', { description: 'A stretch of text; `words` are those of a report or a person.' }),
)
const runs = z.array(runSchema)

const blockSchema = agreeing<Block>()(
  z
    .discriminatedUnion('is', [
      z.object({ is: z.enum(['title', 'heading', 'subheading']), runs }),
      z.object({ is: z.literal('paragraph'), runs }),
      z.object({ is: z.literal('list'), items: z.array(runs) }),
      z.object({
        is: z.literal('table'),
        shape: z.enum(['matrix', 'lines']),
        caption: z.string(),
        heads: z.array(z.string()),
        rows: z.array(z.object({ kind: z.enum(['row', 'group']), cells: z.array(runs) })),
      }),
      z.object({ is: z.literal('notes'), notes: z.array(z.object({ number: z.int(), runs })) }),
    ])
    .openapi('BriefBlock', { description: 'What a brief is made of.' }),
)

export const briefPageSchema = agreeing<BriefPage>()(
  z
    .object({ kind: z.literal('brief-page'), title: z.string(), asOf: daySchema, blocks: z.array(blockSchema) })
    .openapi('BriefPage', { description: 'A brief as headings, tables and lists, in the words of its other forms.' }),
)
