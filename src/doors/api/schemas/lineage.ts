import { z } from '@hono/zod-openapi'
import { type LineageDecision, verdicts } from '../../../records/decision.ts'
import type { AlignedPair, Derivation, Placement, Variance } from '../../../records/derivation.ts'
import { relations } from '../../../records/derivation.ts'
import type { Borrowed, FamilyNode, LineageView } from '../../../records/report-view.ts'
import type { SharedStatement } from '../../../records/shared-statement.ts'
import { agreeing } from './agreeing.ts'
import { passageSchema, signSchema } from './passage.ts'
import { reportIdSchema } from './report.ts'
import { reportNameSchema } from './statement-view.ts'

const share = z.number().min(0).max(1)
export const relationSchema = z.enum(relations).openapi('Relation')
const directionSchema = z.enum(['known', 'unknown'])

export const alignedPairSchema = agreeing<AlignedPair>()(
  z
    .object({ start: z.int(), end: z.int(), fromStart: z.int(), fromEnd: z.int(), score: share })
    .openapi('AlignedPair', { description: 'A span of one report aligned with a span of its source.' }),
)

export const derivationSchema = agreeing<Derivation>()(
  z
    .object({
      kind: z.literal('derivation'),
      report: reportIdSchema,
      from: reportIdSchema,
      relation: relationSchema,
      direction: directionSchema,
      main: z.boolean(),
      shareOfReport: share,
      shareOfSource: share,
      because: z.array(signSchema),
      aligned: z.array(alignedPairSchema),
    })
    .openapi('Derivation', { description: 'This report was made from that one, and the signs that say so.' }),
)

export const placementSchema = agreeing<Placement>()(
  z
    .object({
      kind: z.literal('placement'),
      report: reportIdSchema,
      madeBy: z.string(),
      derivations: z.array(derivationSchema),
      siblings: z.array(reportIdSchema),
      family: reportIdSchema,
      event: reportIdSchema,
    })
    .openapi('Placement', { description: 'Where a report stands among all others.' }),
)

export const varianceSchema = agreeing<Variance>()(
  z
    .object({
      what: z.enum(['name', 'number', 'stance', 'negation']),
      here: z.string(),
      there: z.string(),
      start: z.int(),
      end: z.int(),
      fromStart: z.int(),
      fromEnd: z.int(),
    })
    .openapi('Variance', { description: 'A value that differs between two versions of one text.' }),
)

const node = z
  .object({
    report: reportIdSchema,
    name: z.string().nullable(),
    outlet: z.string().nullable(),
    headline: z.string().nullable(),
    published: z.string().nullable(),
    relation: relationSchema.nullable(),
    direction: directionSchema.nullable(),
    shareOfReport: share.nullable(),
    shareOfSource: share.nullable(),
    because: z.array(signSchema),
    get children() {
      return z.array(node)
    },
  })
  .openapi('FamilyNode', { description: 'One report of a family; its children were made from it.' })
export const familyNodeSchema = agreeing<FamilyNode>()(node)

export const verdictSchema = z.enum(verdicts).openapi('Verdict')

export const decisionSchema = agreeing<LineageDecision>()(
  z
    .object({
      kind: z.literal('decision'),
      about: z.literal('lineage'),
      verdict: verdictSchema,
      report: reportIdSchema,
      other: reportIdSchema,
      relation: relationSchema.nullable(),
      by: z.string(),
      why: z.string(),
    })
    .openapi('Decision', { description: 'What a person said of the texts of two reports.' }),
)

const borrowedSchema = agreeing<Borrowed>()(
  z
    .object({ derivation: derivationSchema, source: reportNameSchema, passage: passageSchema.nullable() })
    .openapi('Borrowed', { description: 'What a report has from one of another family.' }),
)

export const sharedStatementSchema = agreeing<SharedStatement>()(
  z
    .object({
      kind: z.literal('shared-statement'),
      passage: passageSchema,
      speaker: z.string().nullable(),
      others: z.array(
        z.object({
          report: reportNameSchema,
          family: reportIdSchema,
          passage: passageSchema,
          quoted: z.boolean(),
          speaker: z.string().nullable(),
        }),
      ),
    })
    .openapi('SharedStatement', {
      description:
        'One statement that reports of different families have: five words in a row or more, in quotation marks in one of them at least. It joins no families.',
    }),
)

export const lineageSchema = agreeing<LineageView>()(
  z
    .object({
      kind: z.literal('lineage'),
      report: reportIdSchema,
      family: z.array(familyNodeSchema),
      commonSourceNotSeen: z.boolean(),
      others: z.array(borrowedSchema),
      sharedStatements: z.array(sharedStatementSchema),
      decisions: z.array(decisionSchema),
      sameEvent: z.array(
        z.object({
          family: reportIdSchema,
          name: z.string().nullable(),
          outlet: z.string().nullable(),
          headline: z.string().nullable(),
          published: z.string().nullable(),
        }),
      ),
    })
    .openapi('LineageView', { description: 'The family of a report as a tree, and what it borrows from elsewhere.' }),
)
