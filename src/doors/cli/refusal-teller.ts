import type { Refused } from '../../records/refusal.ts'
import { explainRefused } from '../explain-refusal.ts'
import { counted } from '../sentences.ts'

/** So many sentences are read; a folder of a thousand pictures is told by its first. */
const toldAtMost = 20

export interface RefusalTeller {
  readonly tell: (refused: Refused) => void
  /** Said at the end where some were not told one by one. */
  readonly end: () => void
}

export function refusalTeller(say: (sentence: string) => void): RefusalTeller {
  let count = 0
  return {
    tell: (refused) => {
      count++
      if (count <= toldAtMost) say(explainRefused(refused))
    },
    end: () => {
      const more = count - toldAtMost
      if (more > 0) say(`${counted(more, 'more was', 'more were')} refused; --json lists all.`)
    },
  }
}
