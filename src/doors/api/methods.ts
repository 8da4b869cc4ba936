import type { RouterRoute } from 'hono/types'

/** Which methods an address does answer to, so that a wrong one is told the right ones (405) and not "not found". */
export function methodsOf(routes: readonly Pick<RouterRoute, 'method' | 'path'>[], path: string): readonly string[] {
  const fitting = routes.filter((route) => route.method !== 'ALL' && fits(route.path, path)).map(({ method }) => method)
  return [...new Set(fitting.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))]
}

function fits(pattern: string, path: string): boolean {
  const wanted = pattern.split('/')
  const given = path.split('/')
  return wanted.length === given.length && wanted.every((part, at) => part === given[at] || isFilled(part, given[at]))
}

function isFilled(part: string, given: string | undefined): boolean {
  return part.startsWith(':') && given !== undefined && given !== ''
}
