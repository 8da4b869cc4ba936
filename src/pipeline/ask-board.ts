import type { Board } from '../records/board.ts'
import type { Answer } from '../records/failure.ts'
import type { Desk } from './desk.ts'

/** What of the board is asked for; actors and components as a person writes them, all of them where none is given. */
export interface BoardQuestion {
  /** `YYYY-MM-DD`; without it the later of today and the newest publication date. */
  readonly asOf?: string
  readonly actors?: readonly string[]
  readonly components?: readonly string[]
}

/** The table actor by component as of a date. */
export async function askBoard(_desk: Desk, _question: BoardQuestion): Promise<Answer<Board>> {
  throw new Error('The board is wired when positions/ is there.')
}
