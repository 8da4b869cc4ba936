import { z } from 'zod'
import { answered } from '../../pipeline/answer.ts'
import { askPassages } from '../../pipeline/ask-passages.ts'
import { askWhatIf } from '../../pipeline/ask-what-if.ts'
import type { Desk } from '../../pipeline/desk.ts'
import { asOf, given, limit, names } from './asked.ts'
import { quotationOf, quotationSchema, shown } from './quotation.ts'
import type { Tool } from './tool.ts'

const input = z.object({
  met: names('Conditions assumed to be met: "ceasefire", "partner:US", "parliament" for all of them.'),
  unmet: names('Conditions assumed not to be met.'),
  asOf,
  component: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .optional()
    .describe('Find the smallest sets of conditions for this component.'),
  atLeast: z.int().min(1).max(500).optional().describe('… that bring it into force for so many actors.'),
  limit: limit(60, 300).describe('At most so many cells: those that differ from today first.'),
})

const output = z.object({
  asOf: z.string(),
  assumed: z.array(z.object({ condition: z.string(), state: z.string() })),
  totals: z.array(z.record(z.string(), z.union([z.string(), z.number()]))),
  differences: z.array(z.object({ name: z.string(), component: z.string(), from: z.string(), to: z.string() })),
  ranking: z
    .array(z.object({ condition: z.string(), name: z.string(), due: z.int(), freed: z.int(), awaitedBy: z.int() }))
    .describe('What each condition, met alone, would change.'),
  smallest: z
    .object({ now: z.int(), reachable: z.int(), sets: z.array(z.array(z.string())), proven: z.boolean() })
    .nullable(),
  circles: z
    .array(z.array(z.object({ name: z.string(), waitsFor: z.string() })))
    .describe('Actors that wait for each other.'),
  cells: z.array(
    z.object({
      name: z.string(),
      component: z.string(),
      stance: z.string(),
      outcome: z.string(),
      freed: z.boolean(),
      waitsFor: z.array(z.string()),
      quotation: quotationSchema.nullable(),
    }),
  ),
  more: z.int(),
})

export function whatIfTool(desk: Desk): Tool<typeof input.shape, typeof output.shape> {
  return {
    name: 'what_if',
    title: 'What if',
    description:
      'What would be in force, due, waiting, open or refused if some conditions held and others did not; without any it is today. Computed from what was said: no forecast.',
    input,
    output,
    answer: async ({ limit: most, ...asked }) => {
      const found = await askWhatIf(desk, given(asked))
      if (!found.ok) return found
      const view = found.value
      const key = (one: { actor: string; group: string | null; component: string }) =>
        JSON.stringify([one.actor, one.group, one.component])
      const changed = new Set(view.differences.map(key))
      const all = [...view.cells, ...view.groups].sort(
        (a, b) => Number(changed.has(key(b))) - Number(changed.has(key(a))),
      )
      const some = all.slice(0, most)
      const passages = await askPassages(
        desk,
        some.flatMap(({ positions }) => positions[0] ?? []),
      )
      return answered({
        asOf: view.asOf,
        assumed: view.assumed.map(({ id, state }) => ({ condition: shown(id), state })),
        totals: view.totals.map((each) => ({ ...each })),
        differences: view.differences.map(({ name, group, component, from, to }) => ({
          name: named(name, group),
          component,
          from: outcomeWords(from),
          to: outcomeWords(to),
        })),
        ranking: view.ranking.map(({ id, name, due, freed, awaitedBy }) => ({
          condition: shown(id),
          name: shown(name),
          due,
          freed,
          awaitedBy,
        })),
        smallest:
          view.smallest === null
            ? null
            : {
                now: view.smallest.now,
                reachable: view.smallest.reachable,
                sets: view.smallest.sets.map((set) => set.map(shown)),
                proven: view.smallest.proven,
              },
        circles: view.circles.map(({ ring }) =>
          ring.map(({ name, waitsFor }) => ({ name: shown(name), waitsFor: shown(waitsFor) })),
        ),
        cells: some.map(({ name, group, component, stance, outcome, freed, waitsFor, positions: [first] }) => {
          const passage = first === undefined ? undefined : passages.get(first)
          return {
            name: named(name, group),
            component,
            stance,
            outcome,
            freed,
            waitsFor: waitsFor.map(shown),
            quotation: passage === undefined ? null : quotationOf(passage),
          }
        }),
        more: all.length - some.length,
      })
    },
  }
}

function named(name: string, group: string | null): string {
  return group === null ? shown(name) : `a group: ${shown(group)}`
}

function outcomeWords({ outcome, freed }: { readonly outcome: string; readonly freed: boolean }): string {
  return freed ? `${outcome}, freed` : outcome
}
