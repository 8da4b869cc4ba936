import type { Answer } from '../records/failure.ts'
import type { Page } from '../records/page.ts'
import { BadCursor } from '../records/page.ts'
import { answered, failed } from './answer.ts'

/** A list's stretch, or that its cursor is none of the list's own. */
export async function paged<Item>(question: () => Promise<Page<Item>>): Promise<Answer<Page<Item>>> {
  try {
    return answered(await question())
  } catch (error) {
    if (error instanceof BadCursor) return failed({ code: 'bad-cursor', given: error.given })
    throw error
  }
}
