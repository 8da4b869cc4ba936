import type { Confirmations } from '../records/board.ts'
import type { Spoken } from './spoken.ts'

/** Reports in all, families among them, and whether one of them has it as the actor's own word. */
export function confirmationsOf(spoken: readonly Spoken[]): Confirmations {
  const reports = spoken.flatMap(({ positions, restatements }) => [...positions, ...restatements])
  return {
    reports: new Set(reports.map(({ position }) => position.report)).size,
    families: new Set(spoken.map(({ family }) => family)).size,
    own: spoken.some(({ voice }) => voice === 'own'),
  }
}
