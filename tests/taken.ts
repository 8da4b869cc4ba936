import type { Taken } from '../src/intake/take-in.ts'
import type { Scannable } from '../src/pipeline/intake-messages.ts'
import { withPacked } from '../src/pipeline/packed-original.ts'

export async function all<One>(items: AsyncIterable<One>): Promise<One[]> {
  const found: One[] = []
  for await (const one of items) found.push(one)
  return found
}

/** What this thread takes in, packed as other threads send it. */
export async function allHere(items: AsyncIterable<Taken>): Promise<Scannable[]> {
  return (await all(items)).map(withPacked)
}

/** Without what a thread of its own scans beside. */
export function unscanned(one: Scannable): Scannable {
  if (!one.ok) return one
  const { scanned: _, ...rest } = one
  return rest
}
