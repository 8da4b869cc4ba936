import type { Answer } from '../records/failure.ts'
import type { History } from '../records/history.ts'
import type { Desk } from './desk.ts'

/** A cell as a person names it, and the date it is looked at from. */
export interface HistoryQuestion {
  readonly actor: string
  readonly component: string
  readonly asOf?: string
}

/** Every position of one actor on one component, with the passage, its words around it, and the change from the one before. */
export async function askHistory(_desk: Desk, _question: HistoryQuestion): Promise<Answer<History>> {
  throw new Error('History is wired when positions/ is there.')
}
