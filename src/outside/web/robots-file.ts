import { WebTrouble } from '../../records/web-answer.ts'
import { redirectOf } from './addresses.ts'
import type { Asked, ServerAnswer } from './ask-server.ts'
import type { RobotsFound } from './hosts.ts'
import { parseRobots, robotsBytes } from './robots.ts'

/** The name that robots.txt files call this program by. */
const product = 'Surety'
/** Redirects that are followed to a robots.txt; one behind more counts as none (RFC 9309). */
const hops = 5

const noRules: RobotsFound = { is: 'rules', robots: { rules: [], delay: null } }

/** The robots.txt of a server, as RFC 9309 has it read: no rules where it has none (4xx), no access where it fails (5xx). */
export async function robotsAt(origin: string, ask: (url: URL) => Promise<Asked>): Promise<RobotsFound> {
  let url = new URL('/robots.txt', origin)
  for (let hop = 0; hop <= hops; hop++) {
    const asked = await ask(url)
    if (!asked.ok) return { is: 'unreachable', refusal: asked.refusal }
    const { answer } = asked
    const next = redirectOf(answer.status, answer.headers, url)
    if (next === null) return await robotsIn(answer)
    answer.drop()
    if (!(next instanceof URL)) break
    url = next
  }
  return noRules
}

async function robotsIn({ status, chunks, drop }: ServerAnswer): Promise<RobotsFound> {
  if (status < 200 || status >= 300) {
    drop()
    return status >= 500 || status === 429 ? { is: 'unreachable', refusal: null } : noRules
  }
  const held: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of chunks) {
      held.push(chunk)
      size += chunk.length
      if (size >= robotsBytes) break
    }
  } catch (error) {
    if (error instanceof WebTrouble) return { is: 'unreachable', refusal: error.refusal }
    throw error
  }
  return { is: 'rules', robots: parseRobots(new TextDecoder().decode(Buffer.concat(held)), product) }
}
