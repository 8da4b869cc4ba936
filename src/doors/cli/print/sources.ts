import type { Look, SourcesView, SourceView, WatchedSource } from '../../../records/watched.ts'
import { countsByReason, explainRefusal } from '../../explain-refusal.ts'
import { counted } from '../../sentences.ts'
import type { Line } from '../terminal/line.ts'
import { line, run } from '../terminal/line.ts'
import { wrap } from '../terminal/wrap.ts'
import type { Paper, Printed } from './paper.ts'
import { blank } from './paper.ts'
import { shortId } from './report-words.ts'

/** "2031-02-14 10:30 UTC" */
const timeWords = (instant: string): string => `${instant.slice(0, 16).replace('T', ' ')} UTC`

/** "30 min", "2 h", "1 day" */
export function everyWords(minutes: number): string {
  if (minutes % 1440 === 0) return counted(minutes / 1440, 'day')
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`
}

const sumOf = (reasons: Look['reasons']): number => Object.values(reasons).reduce((sum, count) => sum + count, 0)

function leftWords(reasons: Look['reasons']): string {
  const left = sumOf(reasons)
  return left === 0 ? '' : `, ${left.toLocaleString('en')} left out (${countsByReason(reasons)})`
}

/** What one look gave: "3 added, 2 left out (1 paywalls, 1 error pages)". */
function gaveWords({ is, added, reasons }: Look): Line {
  if (is === 'failed') return line(run('failed', 'bad'), leftWords(reasons).replace(/^, \d+ left out /, ' '))
  if (is === 'unchanged') return line(run('nothing new', 'faint'))
  return line(run(`${added.toLocaleString('en')} added`, added > 0 ? 'good' : 'plain'), leftWords(reasons))
}

function headOf({ address, every, outlet, id }: WatchedSource): Line {
  const said = [`every ${everyWords(every)}`, ...(outlet === null ? [] : [outlet])].join(', ')
  return line(run(address, 'strong'), `   ${said}   `, run(shortId(id), 'faint'))
}

/** A source, what its last look gave, and what all did. */
export function printSource(source: SourceView, paper: Paper): Printed {
  const { last, next, looks, added, reasons } = source
  const told =
    last === null
      ? [line('    not looked at yet; "surety watch run" does')]
      : [
          line(`    ${timeWords(last.began)}: `, ...gaveWords(last), run(`   next ${timeWords(next)}`, 'faint')),
          line(`    in ${counted(looks, 'look')}: ${counted(added, 'report')}${leftWords(reasons)}`),
        ]
  return [headOf(source), ...told].flatMap((one) => wrap(one, paper.width, 6))
}

export function printSources({ sources }: SourcesView, paper: Paper): Printed {
  if (sources.length === 0)
    return [line('Nothing is watched. "surety watch add ADDRESS" adds a feed, a sitemap, a page or a folder.')]
  const title = line(run('Sources', 'strong'), run(`   ${sources.length.toLocaleString('en')} watched`, 'faint'))
  return [title, ...sources.flatMap((one) => [blank, ...printSource(one, paper)])]
}

/** Each look at one source, with why things were left out. */
export function printLooks(source: WatchedSource, looks: readonly Look[], paper: Paper): Printed {
  if (looks.length === 0) return [headOf(source), line('    not looked at yet')]
  const told = looks.flatMap((look) => [
    blank,
    line(
      run(timeWords(look.began), 'faint'),
      '  ',
      ...gaveWords(look),
      look.known > 0 ? run(`, ${look.known} known`, 'faint') : '',
    ),
    ...look.left.map(({ what, refusal }) => line(`    ${what}: ${explainRefusal(refusal)}`)),
  ])
  return [headOf(source), ...told].flatMap((one) => wrap(one, paper.width, 6))
}

/** One look as it ends, while sources are watched. */
export function printLook(source: WatchedSource, look: Look, paper: Paper): Printed {
  return wrap(line(run(timeWords(look.began), 'faint'), `  ${source.address}  `, ...gaveWords(look)), paper.width, 6)
}
