import type { History, HistoryItem } from '../../../src/records/history.ts'
import { fromFiles } from '../from-files.ts'
import { datedWords, dayWords } from '../words.ts'

/** Where a cell stands for good: its address with the day it was read at. Of a page opened from a file, that is behind its "#". */
export function permalinkOf(address: string, { asOf }: Pick<History, 'asOf'>): string {
  const link = new URL(address)
  const place = fromFiles ? new URL(link.hash.slice(1), 'https://site.invalid') : link
  place.searchParams.set('asOf', asOf)
  if (fromFiles) link.hash = `${place.pathname}${place.search}`
  return link.href.replaceAll('%3A', ':')
}

/** A cell as a footnote cites it: what stands, the words for it, whose they are, where they stand, and the link to all of it. */
export function footnoteOf(history: History, address: string): string {
  const { actorName, componentName, asOf, items } = history
  const standing = items.filter(({ standing }) => standing === 'stands')
  const said = standing.map(sayingOf).join(' ')
  const what =
    standing.length === 0
      ? 'no position stands'
      : [...new Set(standing.map(({ position }) => position.stance))].join(', ')
  return `${actorName}, ${componentName.toLowerCase()}: ${what} as of ${dayWords(asOf)}. ${said}${said === '' ? '' : ' '}${permalinkOf(address, history)}`
}

function sayingOf({ position, statement, report }: HistoryItem): string {
  const speaker = statement === null ? '' : `${statement.speaker}, `
  const source = [report.outlet, report.headline === null ? null : `“${report.headline}”`].filter(
    (words) => words !== null,
  )
  const published = report.published === null ? 'undated' : dayWords(report.published)
  const url = report.url === null ? '' : `, ${report.url}`
  return `“${position.passage.quote}” (${speaker}${datedWords(position.said)}), in ${[...source, published].join(', ')}${url}.`
}
