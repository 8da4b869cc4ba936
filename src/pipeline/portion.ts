import type { ToRead } from '../reading/read-report.ts'

/**
 * Read by the rules in one go (`readReports`): more gain next to nothing, need more memory, and let others wait for longer than a
 * moment. `node measure/reading-speed.ts` reads by these portions.
 */
const most = { reports: 32, characters: 100_000 }

/** Whether a portion has all that should be read together; null stands for a report that the rules need not read. */
export function isFull(portion: readonly (Pick<ToRead, 'rendition'> | null)[]): boolean {
  const characters = portion.reduce((sum, one) => sum + (one?.rendition.text.length ?? 0), 0)
  return portion.length >= most.reports || characters >= most.characters
}
