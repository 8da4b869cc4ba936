import { cutQuote } from '../../../publish/cut-quote.ts'
import type { PositionSaid, Reread, RereadReport } from '../../../records/reread.ts'
import { explainRefusal } from '../../explain-refusal.ts'
import { counted } from '../../sentences.ts'
import { cleanLine } from '../terminal/clean.ts'
import type { Line } from '../terminal/line.ts'
import { line, run } from '../terminal/line.ts'
import { wrap } from '../terminal/wrap.ts'
import type { Paper, Printed } from './paper.ts'
import { reportWords, shortId } from './report-words.ts'
import { editWords } from './versions.ts'

/** More reports than this are counted; `--json` has all. */
const listed = 50

function positionLine(sign: '+' | '-', said: PositionSaid): Line {
  const { actor, group, component, stance, past, quote } = said
  return line(
    run(`  ${sign} `, sign === '+' ? 'good' : 'bad'),
    run(cleanLine(`${group ?? actor} ${component} ${stance}${past ? ', told as past' : ''}`), 'strong'),
    ': ',
    run(cleanLine(cutQuote(quote, 200).text), 'faint'),
  )
}

function what({ outcome, refusal, from }: RereadReport): string {
  if (outcome === 'left') return 'left as it is: a model read it'
  if (outcome === 'refused') return refusal === null ? 'refused' : `left as it is: ${explainRefusal(refusal)}`
  return from === 'original' ? 'changed' : 'changed (read from its text; its original was not kept)'
}

function reportLines(one: RereadReport): readonly Line[] {
  const { report, fields, text, gone, added, statements, lostJudgements } = one
  return [
    line(run(reportWords(report), 'strong'), '  ', run(shortId(report.id), 'faint'), `  ${what(one)}`),
    ...fields.map(({ field, was, is }) => line(cleanLine(`  ${field}: ${was ?? 'none'} -> ${is ?? 'none'}`))),
    ...(text === null ? [] : [line(`  text: ${editWords(text)}`)]),
    ...gone.map((said) => positionLine('-', said)),
    ...added.map((said) => positionLine('+', said)),
    ...(statements.was === statements.is ? [] : [line(`  statements: ${statements.was} -> ${statements.is}`)]),
    ...(lostJudgements === 0
      ? []
      : [line(run(`  ${counted(lostJudgements, 'judgement')} lost its place; "surety review" lists it`, 'warning'))]),
  ]
}

/** What reading again changed, report by report. */
export function printReread({ reports, same, changed }: Reread, paper: Paper): Printed {
  const shown = changed.slice(0, listed)
  const more = changed.length - shown.length
  return [
    ...shown.flatMap((one) => reportLines(one).flatMap((each) => wrap(each, paper.width, 4))),
    ...(more > 0 ? [line(`and ${counted(more, 'more report')}; --json lists all.`)] : []),
    line(`Read ${counted(reports, 'report')} again: ${counted(same, 'report')} as before, ${changed.length} not.`),
  ]
}
