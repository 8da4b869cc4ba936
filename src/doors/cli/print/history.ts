import { datedWords, dayWords } from '../../../publish/words/day-words.ts'
import { glyphs } from '../../../publish/words/stance-words.ts'
import type { ChangeType, History, HistoryItem, Surroundings } from '../../../records/history.ts'
import type { LifecyclePhase } from '../../../records/lifecycle.ts'
import type { PackLabels } from '../../../records/pack.ts'
import type { Passage } from '../../../records/passage.ts'
import type { Voice } from '../../../records/position.ts'
import type { Statement } from '../../../records/statement.ts'
import { counted } from '../../sentences.ts'
import type { Line, Run } from '../terminal/line.ts'
import { line, run } from '../terminal/line.ts'
import { wrap } from '../terminal/wrap.ts'
import { cellBlock } from './board-cell.ts'
import type { Paper, Printed } from './paper.ts'
import { blank } from './paper.ts'
import { positionTerms } from './position-terms.ts'
import { reportWords, shortId } from './report-words.ts'
import { credibilityWords, reliabilityWords, reviewLines } from './review-words.ts'
import { whereWhy, whyLines } from './why-lines.ts'

const standingWords: Readonly<Record<HistoryItem['standing'], string>> = {
  stands: 'stands',
  superseded: 'superseded',
  past: 'told as past',
  restated: 'restated',
  undated: 'undated',
  later: 'after this date',
  rejected: 'rejected by review',
  replaced: 'in an earlier version of its page',
  withdrawn: 'withdrawn by its agency',
}

const voiceWords: Readonly<Record<Voice, string>> = {
  own: 'own word',
  claim: "somebody else's claim",
  report: "the report's own words",
}

function changeWords(changes: readonly ChangeType[]): string {
  return changes.map((change) => change.replace('-', ' ')).join(', ')
}

/** The sentence with its passage in brackets, which are seen without colour and copied with the text. */
export function markedPassage(passage: Passage, around: Surroundings): readonly Run[] {
  if (passage.quote === '') return [run('the words were removed', 'faint')]
  const start = passage.start - around.start
  const end = passage.end - around.start
  const fits = start >= 0 && end <= around.text.length && around.text.slice(start, end) === passage.quote
  if (!fits) return [run('['), run(passage.quote, 'marked'), run(']')]
  return [
    run(around.text.slice(0, start)),
    run('['),
    run(around.text.slice(start, end), 'marked'),
    run(']'),
    run(around.text.slice(end)),
  ]
}

/** "Jan Vos (NL), own word, direct, cue "said", by way of Radio Noord": the chain from the report back to the mouth. */
export function chainWords(statement: Statement): string {
  const { speaker, actor, anonymous, mode, cue, via } = statement
  return [
    `${speaker}${actor === null ? '' : ` (${actor})`}`,
    ...(anonymous ? ['not named'] : []),
    `${mode} speech${cue === '' ? '' : `, "${cue}"`}`,
    ...(via.length === 0 ? [] : [`by way of ${via.join(', then ')}`]),
  ].join('; ')
}

function source({ report, family, familySize, speaks }: HistoryItem): string {
  const size = familySize === 1 ? 'the only text of its family' : `one of ${familySize} texts of a family`
  const kin = `${size} (${shortId(family)})${speaks ? '' : '; another of them speaks for it'}`
  const graded = report.grade === null ? '' : `, ${report.grade} (${reliabilityWords[report.grade]})`
  return `${reportWords(report)}${graded}; ${kin}`
}

/** The day it was said, else the one it counts for: that of its report. */
function countedFrom({ position: { said }, report: { published } }: HistoryItem): string {
  return said.date === null && published !== null ? dayWords(published) : datedWords(said)
}

function itemLines(item: HistoryItem, pack: PackLabels): readonly { readonly line: Line; readonly indent: number }[] {
  const { position, statement, changes, standing, around } = item
  const review = position.review === undefined ? '' : `, ${position.review.status}`
  const head = line(
    run(countedFrom(item).padEnd(12)),
    run(` ${glyphs[position.stance]} ${position.stance}`, position.stance),
    run(changes.length === 0 ? '' : `   ${changeWords(changes)}`, 'strong'),
    run(
      `   ${standingWords[standing]}, ${voiceWords[position.voice]}${standing === 'rejected' ? '' : review}`,
      'faint',
    ),
  )
  const inset = (...parts: readonly (Run | string)[]) => ({ line: line('    ', ...parts), indent: 4 })
  return [
    { line: head, indent: 13 },
    inset(...markedPassage(position.passage, around), ...(position.passage.in === 'headline' ? [' (headline)'] : [])),
    ...(statement === null ? [] : [inset(chainWords(statement))]),
    inset(positionTerms(position, pack)),
    inset(run(source(item), 'faint')),
    ...(position.review === undefined ? [] : reviewLines(position.review).map((one) => inset(one))),
  ]
}

/** "1 Mar 2031  due  (pledged): ceasefire". */
function phaseLine({ phase, from, stance, waitsFor, because }: LifecyclePhase): Line {
  const reasons = [
    ...(waitsFor.length === 0 ? [] : [`waits for ${waitsFor.join(', ')}`]),
    ...(because.conditions.length === 0 ? [] : [`set that day: ${because.conditions.join(', ')}`]),
    ...(because.passed === null ? [] : [`its own day, ${dayWords(because.passed)}, has passed`]),
  ]
  return line(
    run(dayWords(from).padEnd(12)),
    ' ',
    run(phase.replace('-', ' '), stance),
    run(`  ${glyphs[stance]} ${stance}${reasons.length === 0 ? '' : `; ${reasons.join('; ')}`}`, 'faint'),
  )
}

/** What of a long history is shown, and how to see the others. The cursor is never wrapped: two pieces of it lead nowhere. */
function moreLines(shown: number, all: number, next: string, width: number): Printed {
  const words = `These are ${shown} of ${counted(all, 'position')}: what stands, and the latest of the others until the date. --all shows every one; those that follow:`
  return [blank, ...wrap(line(run(words, 'faint')), width, 2), line(run(`  --cursor ${next}`, 'faint'))]
}

/** Positions of a cell, oldest first, each with its words, who said them, where, and what changed. */
export function printHistory(
  history: History,
  pack: PackLabels,
  paper: Paper,
  options: { readonly why: boolean; readonly address: string },
): Printed {
  const { actorName, componentName, asOf, cell, items, next, total } = history
  const title = line(
    run(`${actorName}: ${componentName}`, 'strong'),
    run(`   as of ${dayWords(asOf)}   ${counted(total, 'position')}`, 'faint'),
  )
  const believed = cell.stances.map(({ stance, credibility }) =>
    line(run(`${glyphs[stance]} ${stance}: credibility ${credibilityWords(credibility)}`, 'faint')),
  )
  const standing = [...cellBlock(cell, 'words', paper.width), ...believed.flatMap((one) => wrap(one, paper.width, 4))]
  // Never wrapped: an address in two pieces leads nowhere.
  const link = line(run(options.address, 'faint'))
  const told = items.flatMap((item) => [
    blank,
    ...itemLines(item, pack).flatMap((one) => wrap(one.line, paper.width, one.indent)),
    ...(options.why ? whyLines([...item.position.because, ...(item.statement?.because ?? [])], paper.width, 4) : []),
  ])
  const became = (history.lifecycle ?? []).flatMap((one) => wrap(phaseLine(one), paper.width, 13))
  const lifecycle = became.length === 0 ? [] : [blank, line(run('What became of it', 'heading')), ...became]
  const more = next === null ? [] : moreLines(items.length, total, next, paper.width)
  const where = options.why && items.length > 0 ? [blank, whereWhy] : []
  return [...wrap(title, paper.width, 2), link, ...standing, ...lifecycle, ...told, ...more, ...where]
}
