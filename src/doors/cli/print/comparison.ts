import type { Variance } from '../../../records/derivation.ts'
import type { ComparedRow, Comparison, WordRun } from '../../../records/report-view.ts'
import { counted } from '../../sentences.ts'
import { cleanLine } from '../terminal/clean.ts'
import type { Line, Run, Style } from '../terminal/line.ts'
import { line, run } from '../terminal/line.ts'
import type { Block } from '../terminal/table.ts'
import { layRow } from '../terminal/table.ts'
import { wrap } from '../terminal/wrap.ts'
import type { Paper, Printed } from './paper.ts'
import { blank } from './paper.ts'
import { reportWords } from './report-words.ts'

const markOf: Readonly<Record<ComparedRow['kind'], { readonly mark: string; readonly style: Style }>> = {
  same: { mark: ' ', style: 'faint' },
  changed: { mark: '~', style: 'warning' },
  moved: { mark: '>', style: 'warning' },
  'only-a': { mark: '-', style: 'dropped' },
  'only-b': { mark: '+', style: 'added' },
}

/** Words that only one side has: in colour, or between the signs that `wdiff` made known. */
function wordRun({ text, change }: WordRun, whole: boolean, colour: boolean): Run {
  if (change === 'same' || whole) return run(text, change === 'same' ? 'plain' : change)
  if (colour) return run(text, change)
  return run(change === 'added' ? `{+${text}+}` : `[-${text}-]`, change)
}

function side(half: ComparedRow['a'], row: ComparedRow, width: number, colour: boolean): Block {
  if (half === null) return []
  const whole = row.kind === 'only-a' || row.kind === 'only-b' || row.kind === 'same'
  const runs = half.runs.map((one) => wordRun(one, whole, colour))
  const style = markOf[row.kind].style
  return wrap(whole && row.kind !== 'same' ? runs.map((one) => ({ ...one, style })) : runs, width)
}

function rowLines(row: ComparedRow, paper: Paper): Printed {
  const width = Math.max(10, Math.floor((paper.width - 5) / 2))
  const { mark, style } = markOf[row.kind]
  const left = side(row.a, row, width, paper.colour)
  const right = side(row.b, row, width, paper.colour)
  const marks = Array.from({ length: Math.max(left.length, right.length) }, () => line(run(mark, style)))
  return layRow([left, marks, right], [{ width }, { width: 1 }, { width }])
}

function varianceLine({ what, here, there }: Variance): Line {
  return line(
    run('! ', 'bad'),
    `${what}: `,
    run(cleanLine(here), 'marked'),
    '   in the other: ',
    run(cleanLine(there), 'marked'),
  )
}

/** Stances and negations each on a line; numbers and names, of which a translation changes many, as pairs on one. */
function varianceLines(variances: readonly Variance[]): readonly Line[] {
  const pairs = (what: 'number' | 'name') => {
    const changed = variances.filter((one) => one.what === what)
    if (changed.length === 0) return []
    const told = changed.map(({ here, there }) => `${cleanLine(here)} / ${cleanLine(there)}`.replaceAll(' ', '\u00a0'))
    return [line(run('! ', 'bad'), `${what}: `, run([...new Set(told)].join(', '), 'marked'))]
  }
  return [
    ...variances.filter(({ what }) => what === 'stance' || what === 'negation').map(varianceLine),
    ...pairs('number'),
    ...pairs('name'),
  ]
}

function joined({ derivation, sameFamily, a, shareOfA, shareOfB }: Comparison): string {
  const shares = `${Math.round(shareOfA * 100)} % of the left one's words are in the right one, ${Math.round(shareOfB * 100)} % of the right one's in the left one`
  if (derivation === null) return `${sameFamily ? 'Of one family' : 'Not of one family'}; ${shares}.`
  const [made, from] = derivation.report === a.id ? ['left', 'right'] : ['right', 'left']
  const unsure = derivation.direction === 'unknown' ? ' (or the other way round: nothing tells which was first)' : ''
  return `The ${made} one is ${article(derivation.relation)} of the ${from} one${unsure}; ${shares}.`
}

/** Quotations that two families have in common, each once: they are no copying. */
function sharedLines({ sharedStatements }: Comparison): readonly Line[] {
  if (sharedStatements.length === 0) return []
  const told = sharedStatements.map(({ here, speaker }) =>
    line(run('" ', 'faint'), speaker === null ? '' : `${cleanLine(speaker)}: `, run(cleanLine(here.quote), 'marked')),
  )
  return [
    line(run(`Both have ${counted(told.length, 'statement')} of one person in the same words:`, 'strong')),
    ...told,
  ]
}

function article(relation: string): string {
  return `${/^[aeiou]/.test(relation) ? 'an' : 'a'} ${relation}`
}

/** Two reports side by side, passage by passage; what changes the meaning is listed first. */
export function printComparison(comparison: Comparison, paper: Paper): Printed {
  const { a, b, rows, variances } = comparison
  const width = Math.max(10, Math.floor((paper.width - 5) / 2))
  const head = ({ id, name, outlet, published, headline }: Comparison['a']): Block => [
    ...wrap(line(run(reportWords({ id, name, outlet, published: published.date }), 'strong')), width),
    ...(headline === null ? [] : wrap(line(run(cleanLine(headline))), width)),
  ]
  const kinds = Object.entries(markOf)
    .map(([kind, { mark }]) => ({ mark, count: rows.filter((row) => row.kind === kind).length }))
    .filter(({ mark, count }) => mark !== ' ' && count > 0)
  const legend = { '~': 'changed', '>': 'moved', '-': 'only left', '+': 'only right' } as Readonly<
    Record<string, string>
  >
  const summary = kinds.map(({ mark, count }) => `${mark} ${count} ${legend[mark] ?? ''}`).join('   ')
  return [
    ...wrap(line(joined(comparison)), paper.width, 2),
    ...(variances.length === 0 ? [] : [line(run(`${counted(variances.length, 'variance')}:`, 'strong'))]),
    ...varianceLines(variances).flatMap((one) => wrap(one, paper.width, 4)),
    ...sharedLines(comparison).flatMap((one) => wrap(one, paper.width, 4)),
    line(run(summary === '' ? 'Every passage is the same.' : summary, 'faint')),
    blank,
    ...layRow([head(a), [line('')], head(b)], [{ width }, { width: 1 }, { width }]),
    line(run('─'.repeat(Math.min(paper.width, width * 2 + 5)), 'faint')),
    ...rows.flatMap((row) => rowLines(row, paper)),
  ]
}
