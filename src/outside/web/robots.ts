/** What one robots.txt asks of this program (RFC 9309). */
export interface Robots {
  readonly rules: readonly { readonly allow: boolean; readonly path: string }[]
  /** Seconds between two requests; null where it asks for none. Not in the RFC, but meant for us where it stands. */
  readonly delay: number | null
}

/** Bytes that are looked at: as many as the RFC asks of every program. */
export const robotsBytes = 512 * 1024

interface Group {
  readonly agents: string[]
  readonly rules: { readonly allow: boolean; readonly path: string }[]
  delay: number | null
}

/** `%c3%bc`, `%C3%BC` and `ü` are the same path. */
function normal(path: string): string {
  const encoded = path.replace(/[^\x21-\x7e]/gu, (sign) => encodeURIComponent(sign.isWellFormed() ? sign : '�'))
  return encoded.replace(/%[\da-f]{2}/gi, (code) => {
    const sign = String.fromCharCode(Number.parseInt(code.slice(1), 16))
    return /[A-Za-z\d._~-]/.test(sign) ? sign : code.toUpperCase()
  })
}

function groupsOf(text: string): readonly Group[] {
  const groups: Group[] = []
  let open = false
  for (const line of text.slice(0, robotsBytes).split(/\r\n|\r|\n/)) {
    const [said = ''] = line.split('#', 1)
    const colon = said.indexOf(':')
    if (colon < 0) continue
    const name = said.slice(0, colon).trim().toLowerCase()
    const value = said.slice(colon + 1).trim()
    if (name === 'user-agent') {
      // Lines of agents that follow each other head one group.
      if (!open) groups.push({ agents: [], rules: [], delay: null })
      groups.at(-1)?.agents.push(value.toLowerCase())
      open = true
      continue
    }
    const group = groups.at(-1)
    if (group === undefined) continue
    if (name === 'allow' || name === 'disallow') {
      open = false
      if (value !== '') group.rules.push({ allow: name === 'allow', path: normal(value) })
    } else if (name === 'crawl-delay') {
      open = false
      const seconds = Number(value)
      if (Number.isFinite(seconds) && seconds >= 0) group.delay = seconds
    }
  }
  return groups
}

/** The rules of all groups that name this program (its product token, whatever follows it), else of those for everybody. */
export function parseRobots(text: string, product: string): Robots {
  const groups = groupsOf(text.replace(/^\ufeff/, ''))
  const token = product.toLowerCase()
  const nameOf = (agent: string) => /^[a-z_-]*/.exec(agent)?.[0] ?? ''
  const own = groups.filter(({ agents }) => agents.some((agent) => nameOf(agent) === token))
  const meant = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'))
  const delays = meant.flatMap(({ delay }) => (delay === null ? [] : [delay]))
  return { rules: meant.flatMap(({ rules }) => rules), delay: delays.length === 0 ? null : Math.max(...delays) }
}

/** Whether a pattern with `*` and a `$` at its end fits the beginning of a path. Takes at most length times stars steps. */
function fits(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$')
  const pieces = (anchored ? pattern.slice(0, -1) : pattern).split(/\*+/)
  const [first = '', ...rest] = pieces
  if (!path.startsWith(first)) return false
  if (rest.length === 0) return !anchored || path.length === first.length
  let at = first.length
  for (const piece of rest.slice(0, -1)) {
    const found = path.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  const last = rest.at(-1) ?? ''
  return anchored ? path.length - last.length >= at && path.endsWith(last) : path.indexOf(last, at) >= 0
}

/** Whether an address may be asked for: the longest rule that fits decides, and of two as long the one that allows. */
export function mayAsk({ rules }: Robots, url: URL): boolean {
  const path = normal(`${url.pathname}${url.search}`)
  if (path === '/robots.txt') return true
  let best: { readonly allow: boolean; readonly length: number } = { allow: true, length: -1 }
  for (const { allow, path: pattern } of rules) {
    const { length } = pattern
    if (length < best.length || (length === best.length && !allow)) continue
    if (fits(pattern, path)) best = { allow, length }
  }
  return best.allow
}
