import { conditionName } from '../../../publish/words/condition-words.ts'
import { datedWords } from '../../../publish/words/day-words.ts'
import { glyphs } from '../../../publish/words/stance-words.ts'
import type { PackLabels } from '../../../records/pack.ts'
import type { Position } from '../../../records/position.ts'
import type { Part } from '../../../records/report.ts'
import type { ReportDetail } from '../../../records/report-view.ts'
import { clean, cleanLine } from '../terminal/clean.ts'
import type { Line, Run } from '../terminal/line.ts'
import { line, run } from '../terminal/line.ts'
import { wrap } from '../terminal/wrap.ts'
import { chainWords } from './history.ts'
import type { Paper, Printed } from './paper.ts'
import { blank } from './paper.ts'

function facts({ report, placement, familySize, unread }: ReportDetail): readonly Line[] {
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
    ...fact('credits', report.credits.join(', ')),
    ...fact('language', report.language),
    ...fact('family', placement === null ? 'not placed yet' : `${familySize} (${placement.family.slice(0, 8)})`),
    ...fact('unread', unread),
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

/** One report: what it is, what was read in it, and its text with what was not read set apart. */
export function printReport(detail: ReportDetail, pack: PackLabels, paper: Paper): Printed {
  const positions = detail.reading?.positions ?? []
  const statements = detail.reading?.statements ?? []
  const section = (head: string, lines: readonly Line[]): readonly Line[] =>
    lines.length === 0
      ? []
      : [blank, line(run(head, 'strong')), ...lines.flatMap((one) => wrap([run('  '), ...one], paper.width, 4))]
  return [
    line(run(cleanLine(detail.report.headline ?? 'No headline'), 'strong')),
    ...facts(detail).flatMap((one) => wrap(one, paper.width, 11)),
    ...section(
      'Positions',
      positions.map((one) => positionLine(one, pack)),
    ),
    ...section(
      'Statements',
      statements.map((one) => line(`${chainWords(one)}: `, run(cleanLine(one.passage.quote), 'faint'))),
    ),
    ...detail.rendition.parts.flatMap((part) => partLines(detail, part, paper.width)),
  ]
}
