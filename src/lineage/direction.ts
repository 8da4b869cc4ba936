import type { Sign } from '../records/because.ts'
import type { PairSigns } from './compare-pair.ts'
import { daysBetween } from './days-between.ts'
import { namedOutlet } from './named-outlet.ts'
import { expanded, sameWording, shortened, directionWeights as weights, wholeText } from './thresholds.ts'
import type { Version } from './version.ts'

/** Which of two versions was made from the other. Above 0: the first from the second; below 0: the second from the first. */
export interface Direction {
  readonly score: number
  /** Signs that the first was made from the second, and the other way round. */
  readonly forward: readonly Sign[]
  readonly backward: readonly Sign[]
}

interface Found {
  readonly sign: Sign
  readonly weight: number
}

/** Weighs the signs of direction between two versions of one text. Turning the two round turns the sign of the score. */
export function directionBetween(a: Version, b: Version, signs: PairSigns): Direction {
  const forward = signsOf(a, b, signs.runsOfA, signs.runsOfB)
  const backward = signsOf(b, a, signs.runsOfB, signs.runsOfA)
  const sum = (found: readonly Found[]): number => found.reduce((total, each) => total + each.weight, 0)
  return {
    score: sum(forward) - sum(backward),
    forward: forward.map((each) => each.sign),
    backward: backward.map((each) => each.sign),
  }
}

/** Signs that `made` was made from `source`. */
function signsOf(made: Version, source: Version, runsOfMade: number, runsOfSource: number): Found[] {
  const reworded = Math.max(runsOfMade, runsOfSource) < sameWording
  return [
    creditSign(made, source),
    dateSign(made, source),
    when(made.facts.furniture.length > source.facts.furniture.length, weights.furniture, 'page-furniture', () =>
      made.facts.furniture.join(' | '),
    ),
    when(
      made.facts.revises !== null && source.facts.revises === null,
      weights.revises,
      'says-it-revises',
      () => made.facts.revises ?? '',
    ),
    when(
      made.facts.link !== null && source.facts.link === null,
      weights.link,
      'link-inside',
      () => made.facts.link ?? '',
    ),
    when(
      source.facts.dateline !== null && made.facts.dateline === null,
      weights.dateline,
      'dateline-in-source',
      () => source.facts.dateline ?? '',
    ),
    when(
      reworded && lostQuotes(made, source),
      weights.quotesLost,
      'quotations-turned-into-report',
      () => `${made.facts.quoted} of ${source.facts.quoted} quoted characters`,
    ),
    when(reworded && made.spellings.length > source.spellings.length, weights.spellings, 'names-spelled-two-ways', () =>
      made.spellings.join(', '),
    ),
    when(
      runsOfMade >= 0.75 && sizeOf(made, source) <= shortened,
      weights.shortened,
      'words-of-source-only',
      () => `${made.prepared.words} words, ${source.prepared.words} in the source`,
    ),
    when(
      runsOfSource >= wholeText && sizeOf(made, source) >= expanded && sizeOf(made, source) < 1 / shortened,
      weights.expanded,
      'holds-all-of-source',
      () => `${made.prepared.words} words, ${source.prepared.words} in the source`,
    ),
  ].filter((found) => found !== null)
}

function when(holds: boolean, weight: number, sign: string, words: () => string): Found | null {
  return holds ? { sign: { sign, words: words() }, weight } : null
}

function sizeOf(made: Version, source: Version): number {
  return made.prepared.words / Math.max(1, source.prepared.words)
}

/** One names the other's outlet: in a credit line or dateline, or, more weakly, in its story. */
function creditSign(made: Version, source: Version): Found | null {
  const outlet = source.report.outlet
  if (outlet === null || outlet === made.report.outlet) return null
  const page = [made.facts.credits, made.facts.dateline ?? '', made.report.byline ?? '', ...made.report.credits]
  const credited = namedOutlet(page.join('\n'), outlet)
  if (credited !== null) return { sign: { sign: 'credit-line', words: credited }, weight: weights.credit }
  const told = namedOutlet(made.rendition.text, outlet, false)
  return told === null ? null : { sign: { sign: 'names-the-source', words: told }, weight: weights.named }
}

/** A later date tells little where the later page was updated: the day may be that of the update. */
function dateSign(made: Version, source: Version): Found | null {
  const [later, earlier] = [made.report.published, source.report.published]
  if (later.date === null || earlier.date === null || later.precision !== 'day' || earlier.precision !== 'day')
    return null
  if (later.date <= earlier.date) return null
  const updated = made.facts.updated || made.report.updated.date !== null
  return {
    sign: { sign: updated ? 'updated-later' : 'published-later', words: `${earlier.date}, ${later.date}` },
    weight: updated
      ? weights.laterByUpdated
      : daysBetween(earlier.date, later.date) > 1
        ? weights.daysLater
        : weights.later,
  }
}

/** What was quoted in one is told without marks in the other: nobody turns a report back into the words themselves. */
function lostQuotes(made: Version, source: Version): boolean {
  return source.facts.quoted >= 80 && made.facts.quoted < 0.35 * source.facts.quoted
}
