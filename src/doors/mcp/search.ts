import { z } from 'zod'
import { answered } from '../../pipeline/answer.ts'
import { askSearch } from '../../pipeline/ask-search.ts'
import type { Desk } from '../../pipeline/desk.ts'
import { limit } from './asked.ts'
import { quotation, quotationSchema } from './quotation.ts'
import type { Tool } from './tool.ts'

const input = z.object({
  words: z.string().trim().min(1).max(300),
  limit: limit(10, 50),
  cursor: z.string().min(1).max(1000).optional().describe('`next` of the answer before.'),
})
const output = z.object({
  hits: z.array(z.object({ quotation: quotationSchema })),
  next: z.string().nullable(),
})

export function searchTool(desk: Desk): Tool<typeof input.shape, typeof output.shape> {
  return {
    name: 'search',
    title: 'Search the reports',
    description: 'Reports that have these words in headline or text, each with the words around a hit.',
    input,
    output,
    answer: async ({ words, limit: most, cursor }) => {
      const found = await askSearch(desk, words, { cursor: cursor ?? null, limit: most })
      if (!found.ok) return found
      const hits = found.value.items.map(({ report, snippet, outlet, headline, published }) => ({
        quotation: quotation(snippet.text, { id: report, outlet, headline, published }),
      }))
      return answered({ hits, next: found.value.next })
    },
  }
}
