import { dayWords } from '../../../publish/words/day-words.ts'
import { groupName } from '../../../publish/words/group-name.ts'
import { glyphs } from '../../../publish/words/stance-words.ts'
import type { Judged, Undone } from '../../../records/judged.ts'
import type { Agreement, Dispute, LostJudgement, QueueItem, ReviewQueue } from '../../../records/queue.ts'
import { counted } from '../../sentences.ts'
import type { Line } from '../terminal/line.ts'
import { line, run } from '../terminal/line.ts'
import { wrap } from '../terminal/wrap.ts'
import { judgementWords } from './decision-words.ts'
import { markedPassage } from './history.ts'
import type { Paper, Printed } from './paper.ts'
import { blank } from './paper.ts'
import { positionTerms } from './position-terms.ts'
import { reportWords, shortId } from './report-words.ts'
import { consequenceWords, reviewLines } from './review-words.ts'

/** What waits for review, what lost its place, where two people differ and how far they agree. */
export function printQueue(queue: ReviewQueue, paper: Paper): Printed {
  const { items, more, lost, disputes, agreement, reviewed, asOf } = queue
  const title = line(
    run(`Review as of ${dayWords(asOf)}`, 'strong'),
    run(`   ${items.length + more} waiting, ${reviewed} reviewed`, 'faint'),
  )
  const none = items.length === 0 ? [blank, line('Everything that stands on the board was reviewed.')] : []
  const told = items.flatMap((item) => [blank, ...printItem(item, queue, paper)])
  const rest =
    more === 0 ? [] : [blank, line(run(`${more.toLocaleString('en')} more; ask for them with --limit.`, 'faint'))]
  return [
    title,
    ...none,
    ...told,
    ...rest,
    ...section(
      'Lost their place',
      lost.flatMap((one) => lostLines(one, paper)),
    ),
    ...section(
      'Two people differ',
      disputes.flatMap((one) => disputeLines(one, paper)),
    ),
    ...section(
      'Agreement',
      agreement.flatMap((one) => wrap(agreementLine(one), paper.width, 2)),
    ),
  ]
}

function section(name: string, lines: Printed): Printed {
  return lines.length === 0 ? [] : [blank, line(run(name, 'heading')), ...lines]
}

/** A position that waits: what it says, on which words, where from, and what hangs on it. */
export function printItem(item: QueueItem, { pack }: Pick<ReviewQueue, 'pack'>, paper: Paper): Printed {
  const { position, actorName, componentName, report, copies, around, consequences } = item
  const who = position.group === null ? actorName : groupName(position.group)
  const head = line(
    run(`${glyphs[position.stance]} ${position.stance}`, position.stance),
    ' ',
    run(`${who}, ${componentName}`, 'strong'),
    run(`   ${shortId(position.id)}`, 'faint'),
  )
  const shared = copies === 0 ? '' : `; ${counted(copies, 'copy', 'copies')} would inherit`
  const inset = [
    line('    ', ...markedPassage(position.passage, around)),
    line('    ', positionTerms(position, pack)),
    line('    ', run(`${reportWords(report)}${shared}`, 'faint')),
    ...(position.review === undefined ? [] : reviewLines(position.review).map((one) => line('    ', one))),
    ...(consequences.length === 0
      ? []
      : [line('    ', run(consequences.map((one) => consequenceWords[one]).join('; '), 'faint'))]),
  ]
  return [...wrap(head, paper.width, 4), ...inset.flatMap((one) => wrap(one, paper.width, 4))]
}

function lostLines({ decision, judgement, report }: LostJudgement, paper: Paper): readonly Line[] {
  const { by, why, anchor } = judgement
  return [
    line(judgementWords(judgement), run(`  by ${by}${why === '' ? '' : `: ${why}`}  ${shortId(decision)}`, 'faint')),
    line('    ', `“${anchor.passage.quote}”`, run(`  ${reportWords(report)}`, 'faint')),
  ].flatMap((one) => wrap(one, paper.width, 4))
}

function disputeLines({ position, actorName, componentName, report }: Dispute, paper: Paper): readonly Line[] {
  const head = line(
    run(`${actorName}, ${componentName}`, 'strong'),
    run(`   ${shortId(position.id)}  ${reportWords(report)}`, 'faint'),
  )
  const said = position.review === undefined ? [] : reviewLines(position.review)
  return [head, ...said.map((one) => line('    ', one))].flatMap((one) => wrap(one, paper.width, 4))
}

/** "Ines and Per: 7 of 9 alike, kappa 0.61 (confirmed 5/6, corrected 2/1, rejected 2/2)". */
function agreementLine({ one, other, both, agreed, kappa, counts }: Agreement): Line {
  const each = counts.map((count) => `${count.verdict} ${count.one}/${count.other}`).join(', ')
  return line(
    `${one} and ${other}: ${agreed} of ${both} alike, kappa ${kappa ?? 'not defined'}`,
    run(` (${each})`, 'faint'),
  )
}

/** What came of one judgement. */
export function printJudged({ decision, value, reached, report }: Judged, paper: Paper): Printed {
  const what =
    value.kind === 'position'
      ? `${value.group ?? value.actor} ${value.component} ${value.stance}`
      : value.kind === 'statement'
        ? `${value.speaker}`
        : `${value.what} ${value.count}`
  const copies = reached === 0 ? '' : `, and in ${counted(reached, 'copy', 'copies')}`
  const said = value.review === undefined ? [] : reviewLines(value.review)
  const lines = [
    line(
      run(value.review?.status ?? 'judged', 'good'),
      ` ${what}`,
      run(`  in ${reportWords(report)}${copies}`, 'faint'),
    ),
    ...said.map((one) => line('    ', one)),
    line(run(`Take it back with: surety undo ${shortId(decision)} --why WORDS`, 'faint')),
  ]
  return lines.flatMap((one) => wrap(one, paper.width, 4))
}

export function printUndone({ decision, by }: Undone): Printed {
  return [line(`Took back ${shortId(decision)}, which ${by} had decided. Both entries stay in the ledger.`)]
}
