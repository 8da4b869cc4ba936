import type { Links } from './links.ts'
import { namedOutlet } from './named-outlet.ts'
import { sameWording, wholeText } from './thresholds.ts'
import type { Version } from './version.ts'

/**
 * Two versions that both credit the same agency, whose own text is not among the family, and each of which has words of it
 * that the other lacks: neither was made from the other, both from a text that was never received. Gives the credit, as
 * printed; null where nothing says so.
 */
export function commonSourceNotSeen(
  links: Links,
  one: number,
  other: number,
  family: readonly number[],
): string | null {
  const a = links.version(one)
  const b = links.version(other)
  const { runsOfA, runsOfB } = links.pairs.signs(a, b)
  if (Math.max(runsOfA, runsOfB) < sameWording || Math.max(runsOfA, runsOfB) > wholeText) return null
  const direct = links.direction(one, other)
  if ([...direct.forward, ...direct.backward].some((sign) => sign.sign === 'credit-line')) return null
  const shared = a.report.credits.find((credit) => b.report.credits.some((each) => initials(each) === initials(credit)))
  if (shared === undefined) return null
  return family.some((member) => isFrom(links.version(member), shared)) ? null : shared
}

function isFrom({ report }: Version, agency: string): boolean {
  const { outlet } = report
  return outlet !== null && (initials(outlet) === initials(agency) || namedOutlet(`(${agency})`, outlet) !== null)
}

/** "Associated Press" and "AP" are one agency. */
function initials(name: string): string {
  const words = name.replace(/^the /i, '').trim().split(/\s+/)
  return words.length > 1
    ? words
        .map((word) => word[0] ?? '')
        .join('')
        .toUpperCase()
    : name.toUpperCase()
}
