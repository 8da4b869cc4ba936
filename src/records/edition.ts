import type { Day } from './day.ts'
import type { ReportId } from './ids.ts'
import type { Report } from './report.ts'
import type { Withdrawal } from './withdrawal.ts'

export const editionMarkKinds = ['update', 'correction', 'clarification', 'retraction'] as const

/** Words by which a text says that it was changed after it was first published; where they stand (UTF-16, end exclusive). */
export interface EditionMark {
  readonly kind: (typeof editionMarkKinds)[number]
  readonly in: 'text' | 'headline'
  readonly start: number
  readonly end: number
}

/** What a report says of which version it is of what was published under one name. */
export interface Edition {
  /** What its agency calls it, in all its versions; null where nothing does. */
  readonly uri: string | null
  /** As its agency numbers it, or "UPDATE 2": later ones have larger numbers. */
  readonly number: number | null
  /** ISO instant of this version. */
  readonly changed: string | null
  readonly marks: readonly EditionMark[]
}

/** A report among the versions of one page or item; `until` is told by `ledger/editions.ts`. */
export interface Version {
  readonly report: ReportId
  /** Its place among them, from 1. */
  readonly ord: number
  /**
   * The day from which on a later version stands in its place; null for the latest. Empty where it was
   * withdrawn and `0000-00-00` where its successor has no day: on no board then.
   */
  readonly until: Day | '' | null
  readonly withdrawn: boolean
}

/** What orders the versions of one page. */
export interface VersionFacts {
  readonly report: ReportId
  readonly key: string
  readonly day: Day | null
  readonly number: number | null
  readonly changed: string | null
  /** When it was first recorded. */
  readonly recorded: string
  /** By what a withdrawal may call it. */
  readonly names: readonly string[]
}

/**
 * What all versions of one page or item share: the name its agency gives it, else its address without scheme, www, fragment, a
 * slash at its end and what counts readers. Null for what has no address, and for the front page of a site, which is no story.
 */
export function versionKey({ edition, url, web }: Pick<Report, 'edition' | 'url' | 'web'>): string | null {
  const canonical = web?.canonical ?? null
  const names = [edition?.uri, canonical !== null && isOfOneStory(canonical) ? canonical : null, url]
  for (const name of names) {
    const key = name ? keyOfName(name) : null
    if (key !== null) return key
  }
  return null
}

/** Some sites call every page by the address of its section; that of a story has a number or several words in it. */
function isOfOneStory(address: string): boolean {
  return /\d{4}|[^/]-[^/]+-[^/]+$/.test(address)
}

export function keyOfName(name: string): string | null {
  const words = name.trim()
  if (!/^https?:/i.test(words) || !URL.canParse(words)) return words === '' ? null : words
  const { host, pathname, searchParams } = new URL(words)
  const kept = [...searchParams].filter(([each]) => !/^(?:utm_|fbclid$|gclid$|mc_|cmpid$)/i.test(each)).sort()
  const path = pathname.replace(/\/+$/, '')
  if (path === '' && kept.length === 0) return null
  const query = kept.map(([each, value]) => `${each}=${value}`).join('&')
  return `${host.replace(/^www\./, '')}${path}${query === '' ? '' : `?${query}`}`
}

/** What orders a report among its versions; null where it has no name that another version could share. */
export function versionFacts(report: Report, recorded: string): VersionFacts | null {
  const key = versionKey(report)
  if (key === null) return null
  const { edition, updated, published, web, name, url } = report
  const changed = edition?.changed ?? null
  const archived = web?.archived?.at ?? null
  const day = updated.date ?? changed?.slice(0, 10) ?? archived?.slice(0, 10) ?? published.date
  const names = [edition?.uri, name, url, web?.canonical].flatMap((one) => (one ? (keyOfName(one) ?? []) : []))
  return {
    report: report.id,
    key,
    day,
    number: edition?.number ?? null,
    changed: changed ?? archived,
    recorded,
    names: [...new Set(names)],
  }
}

/** Earliest first: by the day each says it is of, its number, its instant, and only then by when it was recorded. */
export function compareVersions(one: VersionFacts, other: VersionFacts): number {
  const key = ({ day, number, changed, recorded, report }: VersionFacts): readonly string[] => [
    day ?? '',
    String(number ?? 0).padStart(9, '0'),
    changed ?? '',
    recorded,
    report,
  ]
  const [a, b] = [key(one), key(other)]
  const at = a.findIndex((part, place) => part !== b[place])
  return at < 0 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1
}

/** A withdrawal holds for the version it names and those before it; an item that was published again later stands. */
export function withdraws(one: Withdrawal, { names, number, changed }: VersionFacts): boolean {
  const name = keyOfName(one.uri)
  if (name === null || !names.includes(name)) return false
  if (one.number !== null && number !== null) return number <= one.number
  if (one.changed !== null && changed !== null) return changed <= one.changed
  return true
}
