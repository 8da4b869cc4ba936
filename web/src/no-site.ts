/** In place of what only a static site needs, in the build that a server gives out. */

export const askFiles: typeof fetch = (input, init) => fetch(input, init)

export function SiteNote(): null {
  return null
}
