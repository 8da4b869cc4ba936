import { z } from '@hono/zod-openapi'
import type { Board, BoardRow, Cell, CellStance, Confirmations, GroupLine, Totals } from '../../../records/board.ts'
import type { CredibilityGrade } from '../../../records/grade.ts'
import type { PackLabels } from '../../../records/pack.ts'
import type { Coverage, RungCoverage } from '../../../records/requirement.ts'
import { agreeing } from './agreeing.ts'
import { cellStanceExample } from './examples.ts'
import { datedSchema, daySchema } from './passage.ts'
import { actorIdSchema, componentIdSchema, stanceSchema, voiceSchema } from './reading.ts'
import { reportIdSchema } from './report.ts'

const label = z.object({ id: z.string(), name: z.string() })

export const packLabelsSchema = agreeing<PackLabels>()(
  z
    .object({
      id: z.string(),
      name: z.string(),
      components: z.array(label),
      conditions: z.array(label.extend({ party: z.enum(['own', 'holder', 'other', 'none']) })),
    })
    .openapi('PackLabels', { description: 'Names of components and conditions, in the order to show them.' }),
)

export const confirmationsSchema = agreeing<Confirmations>()(
  z.object({ reports: z.int(), families: z.int(), own: z.boolean() }).openapi('Confirmations', {
    description: "Reports in all, independent families among them, and whether one is the actor's own word.",
    example: { reports: 5, families: 2, own: true },
  }),
)

export const credibilitySchema = agreeing<CredibilityGrade>()(
  z
    .object({
      grade: z.literal([1, 2, 3, 4, 5, 6]),
      because: z.array(
        z.object({
          sign: z.enum(['own-word', 'families', 'one-family', 'anonymous', 'contested', 'against-own-word']),
          count: z.int().nullable(),
        }),
      ),
    })
    .openapi('CredibilityGrade', {
      description: 'How far a stance can be believed, computed: 1 confirmed to 5 improbable, 6 cannot be judged.',
    }),
)

export const cellStanceSchema = agreeing<CellStance>()(
  z
    .object({
      stance: stanceSchema,
      said: datedSchema,
      voice: voiceSchema,
      conditions: z.array(z.object({ kind: z.string(), party: z.string().nullable() })),
      quantities: z.array(z.object({ value: z.number(), unit: z.string() })),
      alternative: z.boolean(),
      beside: z.boolean(),
      confirmations: confirmationsSchema,
      credibility: credibilitySchema,
      reviewed: z.boolean(),
      positions: z.array(z.string()),
    })
    .openapi('CellStance', { description: 'One stance that stands in a cell.', example: cellStanceExample }),
)

export const cellSchema = agreeing<Cell>()(
  z
    .object({
      actor: actorIdSchema,
      component: componentIdSchema,
      stances: z.array(cellStanceSchema),
      empty: z.enum(['no-evidence', 'unread-only', 'rejected', 'filtered']).nullable(),
      mixed: z.boolean(),
      contested: z.boolean(),
      stale: z.boolean(),
      lately: z.object({ on: daySchema, what: z.enum(['new', 'changed']) }).nullable(),
      review: z.enum(['none', 'part', 'all']),
      disputed: z.boolean(),
      confirmations: confirmationsSchema,
    })
    .openapi('Cell', { description: 'One actor on one component as of a date.' }),
)

const rungCoverage = agreeing<RungCoverage>()(
  z
    .object({ value: z.number(), actors: z.array(actorIdSchema), unsized: z.array(actorIdSchema) })
    .openapi('RungCoverage', { description: 'What actors on one rung would bring, and who of them gives no number.' }),
)

export const coverageSchema = agreeing<Coverage>()(
  z
    .object({
      component: componentIdSchema,
      value: z.number(),
      unit: z.string(),
      by: z.string(),
      why: z.string(),
      open: rungCoverage,
      pledged: rungCoverage,
      acting: rungCoverage,
    })
    .openapi('Coverage', { description: 'What is needed of a component, and what of it the board covers.' }),
)

const rowSchema = agreeing<BoardRow>()(
  z.object({ actor: actorIdSchema, name: z.string(), cells: z.array(cellSchema) }).openapi('BoardRow'),
)

const groupSchema = agreeing<GroupLine>()(
  z
    .object({
      words: z.string(),
      cells: z.array(cellSchema),
      count: z
        .object({ count: z.number(), of: z.number().nullable(), approx: z.boolean(), atMost: z.boolean() })
        .nullable(),
    })
    .openapi('GroupLine', { description: 'A line for an unnamed group; never added to named actors.' }),
)

const totalsSchema = agreeing<Totals>()(
  z
    .object({
      component: componentIdSchema,
      open: z.int(),
      pledged: z.int(),
      acting: z.int(),
      undecided: z.int(),
      refused: z.int(),
      withdrawn: z.int(),
      alternatives: z.int(),
    })
    .openapi('Totals', { description: 'Named actors on each rung, each counted once at its highest.' }),
)

export const boardSchema = agreeing<Board>()(
  z
    .object({
      kind: z.literal('board'),
      asOf: daySchema,
      pack: packLabelsSchema,
      rows: z.array(rowSchema),
      groups: z.array(groupSchema),
      totals: z.array(totalsSchema),
      reports: z.int(),
      families: z.int(),
      undated: z.object({ reports: z.array(reportIdSchema), positions: z.int() }),
      unread: z.array(reportIdSchema),
      requirements: z.array(coverageSchema),
    })
    .openapi('Board', { description: 'The table actor by component as of a date.' }),
)
