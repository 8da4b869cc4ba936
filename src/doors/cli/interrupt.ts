import { exitCodes } from './exit-codes.ts'
import type { ProgressLine } from './terminal/progress.ts'

/** Ctrl-C says what is kept and ends at once: every step is committed before the next begins. Gives what takes this back. */
export function stopOnInterrupt(progress: ProgressLine, kept: string): () => void {
  const stop = () => {
    progress.clear()
    process.stderr.write(`Stopped. ${kept} is kept; run the command again to go on.\n`)
    process.exit(exitCodes.interrupted.code)
  }
  process.once('SIGINT', stop)
  return () => process.off('SIGINT', stop)
}
