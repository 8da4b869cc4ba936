import type { ActorId } from '../records/actor.ts'
import type { Day } from '../records/day.ts'
import type { ReportId } from '../records/ids.ts'
import type { ComponentId } from '../records/position.ts'

/*
 * Addresses of the pages that a server shows, each that of the API without its prefix: whoever has the ledger can serve it
 * and look a cited value up. `base` is where it is served, without a slash at its end.
 */

interface CellNamed {
  readonly actor: ActorId
  /** The words of an unnamed group, by which its cells go. */
  readonly group: string | null
  readonly component: ComponentId
}

/** A cell of the board at a date: `/cells/DE/troops?asOf=2031-03-01`. */
export function cellAddress({ actor, group, component }: CellNamed, asOf: Day, base = ''): string {
  return `${base}/cells/${encodeURIComponent((group ?? actor).toWellFormed())}/${encodeURIComponent(component)}?asOf=${asOf}`
}

/** A report, opened at a position or statement where one is given. */
export function reportAddress(report: ReportId, at: string | null, base = ''): string {
  return `${base}/reports/${encodeURIComponent(report)}${at === null ? '' : `?at=${encodeURIComponent(at)}`}`
}

/** What a person gives as the place where the ledger is served, without a slash at its end; null where it is no web address. */
export function baseGiven(given: string): string | null {
  if (!URL.canParse(given)) return null
  const { protocol, origin, pathname, search, hash } = new URL(given)
  if (!['http:', 'https:'].includes(protocol) || search !== '' || hash !== '') return null
  let end = pathname.length
  while (pathname.charAt(end - 1) === '/') end--
  return `${origin}${pathname.slice(0, end)}`
}

/** A report's own address where a link may lead there; null for anything but the web. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
