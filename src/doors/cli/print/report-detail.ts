import { conditionName } from '../../../publish/words/condition-words.ts'
import { datedWords } from '../../../publish/words/day-words.ts'
import { glyphs } from '../../../publish/words/stance-words.ts'
import { unreadWords } from '../../../publish/words/unread-words.ts'
import type { Sign } from '../../../records/because.ts'
import type { Count } from '../../../records/count.ts'
import type { Meeting } from '../../../records/meeting.ts'
import type { PackLabels } from '../../../records/pack.ts'
import type { Passage } from '../../../records/passage.ts'
import type { Position } from '../../../records/position.ts'
import type { Part } from '../../../records/report.ts'
import type { ReportDetail } from '../../../records/report-view.ts'
import { clean, cleanLine } from '../terminal/clean.ts'
import type { Line, Run } from '../terminal/line.ts'
import { line, run } from '../terminal/line.ts'
import { wrap } from '../terminal/wrap.ts'
import { sizeWords } from './added.ts'
import { chainWords } from './history.ts'
import type { Paper, Printed } from './paper.ts'
import { blank } from './paper.ts'
import { untilWords } from './versions.ts'
import { whereWhy, whyLines } from './why-lines.ts'

/** "from march.zip/wire/12.html, got 5 Sep 2025 08:00 UTC; 12 KB kept in 3 KB". */
function originalWords({ report, original }: ReportDetail): string {
  const { source, received, packed } = original
  const from = [
    ...(source === null || source === '-' ? [] : [`from ${source}`]),
    ...(received === null ? [] : [`received ${received.slice(0, 16).replace('T', ' ')} UTC`]),
  ].join(', ')
  const size = sizeWords(report.original.bytes)
  const kept = packed === null ? `${size}, not kept` : `${size} kept in ${sizeWords(packed)} ("surety original")`
  return from === '' ? kept : `${from}; ${kept}`
}

/** "2 of 3, replaced from 5 Sep 2025 on ("surety versions")"; null where no other is known and none was withdrawn. */
function versionWords({ report, versions }: ReportDetail): string | null {
  const one = versions.find((each) => each.report.id === report.id)
  if (one === undefined || (versions.length === 1 && one.withdrawn === null)) return null
  return `${one.ord} of ${versions.length}, ${untilWords(one)} ("surety versions")`
}

/** What it says of having been changed. */
function markFacts({ report, versions }: ReportDetail): readonly string[] {
  const one = versions.find((each) => each.report.id === report.id)
  return (one?.marks ?? []).map(({ kind, words }) => `${kind}: ${words}`)
}

function facts(detail: ReportDetail): readonly Line[] {
  const { report, placement, familySize, unread } = detail
  const fact = (name: string, value: string | null): readonly Line[] =>
    value === null || value === '' ? [] : [line(run(name.padEnd(11), 'faint'), cleanLine(value))]
  const from =
    report.publishedFrom === 'given' || report.publishedFrom === 'none' ? '' : ` (from its ${report.publishedFrom})`
  return [
    ...fact('name', report.name),
    ...fact('id', report.id),
    ...fact('outlet', report.outlet),
    ...fact('byline', report.byline),
    ...fact('published', `${datedWords(report.published)}${from}`),
    ...fact('updated', report.updated.date === null ? null : datedWords(report.updated)),
    ...fact('address', report.url),
    ...fact('original', originalWords(detail)),
    ...fact('version', versionWords(detail)),
    ...markFacts(detail).flatMap((words) => fact('says', words)),
    ...fact('credits', report.credits.join(', ')),
    ...fact('language', report.language),
    ...fact('family', placement === null ? 'not placed yet' : `${familySize} (${placement.family.slice(0, 8)})`),
    ...fact('not read', unread === null ? null : unreadWords(unread)),
  ]
}

function positionLine(position: Position, pack: PackLabels): Line {
  const conditions = position.conditions.map((one) => conditionName(one, position.actor, pack))
  return line(
    run(`${glyphs[position.stance]} ${position.stance} `, position.stance),
    run(`${position.group ?? position.actor} ${position.component}`, 'strong'),
    run(conditions.length === 0 ? '' : ` if ${conditions.join(', ')}`),
    run(`${position.past ? ', told as past' : ''}: `),
    run(cleanLine(position.passage.quote), 'faint'),
  )
}

const roleHeads: Readonly<Record<Part['role'], string | null>> = {
  story: null,
  foreign: 'Unrelated story on the same page, not read:',
  furniture: 'Page furniture, not read:',
}

function partLines({ rendition }: ReportDetail, part: Part, width: number): readonly Line[] {
  const head = roleHeads[part.role]
  const text = clean(rendition.text.slice(part.start, part.end)).trim()
  if (text === '') return []
  const style: Run['style'] = part.role === 'story' ? 'plain' : 'faint'
  return [
    blank,
    ...(head === null ? [] : [line(run(head, 'warning'))]),
    ...text.split('\n').flatMap((one) => wrap(line(run(one, style)), width)),
  ]
}

/** "26 of 35, pledged", "about 40, members". */
function countLine({ what, count, of, approx, passage }: Count): Line {
  const size = `${approx ? 'about ' : ''}${count.toLocaleString('en')}${of === null ? '' : ` of ${of.toLocaleString('en')}`}`
  return line(run(`${size} ${what}`, 'strong'), ': ', run(cleanLine(passage.quote), 'faint'))
}

function meetingLine({ form, held, place, passage }: Meeting): Line {
  const where = place === null ? '' : `, ${cleanLine(place)}`
  return line(run(`${form}, ${datedWords(held)}${where}`, 'strong'), ': ', run(cleanLine(passage.quote), 'faint'))
}

/** Words of a language that is not read: whose they are is not told. */
function quotedLine({ quote }: Passage): Listed {
  return { line: line(run(cleanLine(quote), 'faint')), because: [] }
}

/** A value as it is listed, with the signs that made it. */
interface Listed {
  readonly line: Line
  readonly because: readonly Sign[]
}

/** One report: what it is, what was read in it, and its text with what was not read set apart. */
export function printReport(
  detail: ReportDetail,
  pack: PackLabels,
  paper: Paper,
  { why }: { readonly why: boolean } = { why: false },
): Printed {
  const { positions = [], statements = [], counts = [], meetings = [] } = detail.reading ?? {}
  const section = (head: string, values: readonly Listed[]): readonly Line[] =>
    values.length === 0
      ? []
      : [
          blank,
          line(run(head, 'strong')),
          ...values.flatMap((one) => [
            ...wrap([run('  '), ...one.line], paper.width, 4),
            ...(why ? whyLines(one.because, paper.width, 6) : []),
          ]),
        ]
  const listed = <Value extends { readonly because: readonly Sign[] }>(
    values: readonly Value[],
    lineOf: (value: Value) => Line,
  ): readonly Listed[] => values.map((value) => ({ line: lineOf(value), because: value.because }))
  return [
    line(run(cleanLine(detail.report.headline ?? 'No headline'), 'strong')),
    ...facts(detail).flatMap((one) => wrap(one, paper.width, 11)),
    ...section(
      'Positions',
      listed(positions, (one) => positionLine(one, pack)),
    ),
    ...section(
      'Statements',
      listed(statements, (one) => line(`${chainWords(one)}: `, run(cleanLine(one.passage.quote), 'faint'))),
    ),
    ...section('In quotation marks, not read', detail.quotedUnread.map(quotedLine)),
    ...section('Counts', listed(counts, countLine)),
    ...section('Meetings', listed(meetings, meetingLine)),
    ...(why ? [blank, whereWhy] : []),
    ...detail.rendition.parts.flatMap((part) => partLines(detail, part, paper.width)),
  ]
}
