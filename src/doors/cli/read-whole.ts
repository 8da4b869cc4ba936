import { filesGiven, refusedBySystem } from '../../outside/files.ts'
import { explainRefused } from '../explain-refusal.ts'
import { endWith } from './exit-codes.ts'
import { outputTo } from './terminal/output.ts'

/** More than any table a person keeps; what reads it says its own limit. */
const mostBytes = 64 * 1024 * 1024

/** All bytes of one file (`-`: standard input), up to a limit; null where it cannot be read, which was told then. */
export async function readWhole(file: string): Promise<Uint8Array | null> {
  const say = outputTo(false).say
  for await (const found of filesGiven([file], process.stdin)) {
    if (!found.ok) {
      say(explainRefused(found.refused))
      endWith('incomplete')
      return null
    }
    try {
      const chunks: Uint8Array[] = []
      let length = 0
      for await (const chunk of found.file.chunks) {
        chunks.push(chunk)
        length += chunk.length
        if (length > mostBytes) break
      }
      return Buffer.concat(chunks)
    } catch (error) {
      const refused = refusedBySystem(file, error)
      if (refused === null) throw error
      say(explainRefused(refused))
      endWith('incomplete')
      return null
    }
  }
  return null
}
