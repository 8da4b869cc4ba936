import type { Answer } from '../records/failure.ts'
import type { Page, PageRequest } from '../records/page.ts'
import type { SearchHit } from '../records/report-view.ts'
import { failed } from './answer.ts'
import type { Desk } from './desk.ts'
import { paged } from './paged.ts'

/** Full-text search over headlines and texts. */
export async function askSearch(desk: Desk, words: string, page: PageRequest): Promise<Answer<Page<SearchHit>>> {
  if (words.trim() === '') return failed({ code: 'nothing-asked', what: 'search' })
  return paged(() => desk.store.search(words, page))
}
