import { z } from 'zod'

/** What several tools are asked by. */
export const asOf = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .optional()
  .describe('YYYY-MM-DD; without it the later of today and the newest publication date.')
export const names = (what: string) => z.array(z.string().trim().min(1).max(300)).max(100).optional().describe(what)
export const actors = names('Only these actors, by name, capital or code: "Norway", "NO".')
export const components = names('Only these components, by id or name: "sea".')
export const limit = (usual: number, most: number) => z.int().min(1).max(most).default(usual)

/** An object without the keys whose value is undefined, for questions that tell "not asked" by a missing key. */
export function given<Value extends object>(all: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  const kept = Object.entries(all).filter(([, value]) => value !== undefined)
  return Object.fromEntries(kept) as { [Key in keyof Value]: Exclude<Value[Key], undefined> }
}
