import { askReview, type ReviewQuestion } from '../../../pipeline/ask-review.ts'
import type { Desk } from '../../../pipeline/desk.ts'
import type { FieldWords } from '../../../pipeline/fields-given.ts'
import { findValue } from '../../../pipeline/find-value.ts'
import { type Judging, judgeValue } from '../../../pipeline/judge-value.ts'
import { undoDecision } from '../../../pipeline/undo-decision.ts'
import type { Failure } from '../../../records/failure.ts'
import type { DecisionId } from '../../../records/ids.ts'
import type { Position } from '../../../records/position.ts'
import type { QueueItem, ReviewQueue } from '../../../records/queue.ts'
import { explainFailure } from '../../explain.ts'
import type { Paper, Printed } from '../print/paper.ts'
import { printItem, printJudged } from '../print/review.ts'
import { line, run } from '../terminal/line.ts'
import { wrap } from '../terminal/wrap.ts'
import { type Correctable, correctable, keys, wishOf } from './keys.ts'

/** What a review by keyboard needs of a terminal. A key is named as `node:readline` names it; null when input ended. */
export interface Keyboard {
  readonly key: () => Promise<string | null>
  /** A line of words; null where the person thought better of it. */
  readonly words: (question: string) => Promise<string | null>
  readonly print: (lines: Printed) => Promise<void>
  readonly paper: Paper
}

export interface Reviewing {
  readonly desk: Desk
  readonly question: ReviewQuestion
  readonly by: string
  readonly keyboard: Keyboard
}

/** What a person did, so that the last can be taken back and is shown again. */
interface Done {
  readonly decision: DecisionId
  readonly at: number
}

/** So many are asked for at a time. */
const stretch = 100
const usualReason = 'the words do not say so'

/** Show one position after the other and do what the person says; gives why the queue could not be asked, or null. */
export async function review({ desk, question, by, keyboard }: Reviewing): Promise<Failure | null> {
  const skipped = new Set<string>()
  let judged = 0
  for (;;) {
    const asked = await askReview(desk, { ...question, limit: (question.limit ?? stretch) + skipped.size })
    if (!asked.ok) return asked.failure
    const queue = asked.value
    const items = queue.items.filter(({ position }) => !skipped.has(position.id))
    if (items.length === 0) {
      await keyboard.print([line(run(`Nothing waits any more; ${judged} judged.`, 'strong'))])
      return null
    }
    const left = await throughItems({ desk, queue, items, by, keyboard, skipped })
    judged += left.judged
    if (left.quit) {
      await keyboard.print([line(run(`${judged} judged.`, 'strong'))])
      return null
    }
  }
}

interface Through {
  readonly desk: Desk
  readonly queue: ReviewQueue
  readonly items: readonly QueueItem[]
  readonly by: string
  readonly keyboard: Keyboard
  /** Positions that the person left for later. */
  readonly skipped: Set<string>
}

async function throughItems(through: Through): Promise<{ readonly quit: boolean; readonly judged: number }> {
  const { desk, queue, items, by, keyboard, skipped } = through
  const { paper } = keyboard
  const done: Done[] = []
  let at = 0
  while (at < items.length) {
    const item = items[at]
    if (item === undefined || (await isJudged(desk, item.position))) {
      at++
      continue
    }
    const place = `${at + 1} of ${items.length + queue.more}`
    await keyboard.print([[], line(run(place, 'faint')), ...printItem(item, queue, paper), keyLine()])
    const key = await keyboard.key()
    const wish = key === null ? 'quit' : wishOf(key)
    if (wish === 'quit') return { quit: true, judged: done.length }
    if (wish === 'skip') {
      skipped.add(item.position.id)
      at++
    } else if (wish === 'undo') {
      at = await takeBack({ desk, by, keyboard }, done, at)
    } else if (wish === 'confirm' || wish === 'reject' || wish === 'correct' || wish === 'note') {
      const judging = await judgingBy(wish, item.position, keyboard)
      const decision = judging === null ? null : await judge({ desk, by, keyboard }, judging)
      if (decision !== null) done.push({ decision, at })
      if (decision !== null && wish !== 'note') at++
    } else await keyboard.print(help())
  }
  return { quit: false, judged: done.length }
}

/** A judgement of a copy may have reached it since the queue was made. */
async function isJudged(desk: Desk, { id }: Position): Promise<boolean> {
  const found = await findValue(desk, id)
  const review = found.ok ? found.value.value.review : undefined
  return review !== undefined && review.status !== 'noted'
}

function keyLine() {
  return line(run(keys.map(({ key, wish }) => `${key} ${wish}`).join('   '), 'faint'))
}

function help(): Printed {
  return keys.map(({ key, says }) => line(run(key, 'strong'), `  ${says}`))
}

type Asked = Pick<Reviewing, 'desk' | 'by' | 'keyboard'>
type Said = Omit<Judging, 'by'>

async function judgingBy(
  wish: 'confirm' | 'reject' | 'correct' | 'note',
  position: Position,
  keyboard: Keyboard,
): Promise<Said | null> {
  const value = position.id
  if (wish === 'confirm') return { value, verdict: 'confirmed', why: '' }
  if (wish === 'note') {
    const why = await keyboard.words('note')
    return why === null || why.trim() === '' ? null : { value, verdict: 'noted', why }
  }
  if (wish === 'reject') {
    const why = await keyboard.words(`why (Enter: ${usualReason})`)
    return why === null ? null : { value, verdict: 'rejected', why: why.trim() === '' ? usualReason : why }
  }
  return correctingBy(position, keyboard)
}

/** One field by its key, its new value, and why. */
async function correctingBy(position: Position, keyboard: Keyboard): Promise<Said | null> {
  const menu = correctable.map(({ key, field, now }) => line(run(key, 'strong'), `  ${field}: ${now(position)}`))
  await keyboard.print(menu.flatMap((one) => wrap(one, keyboard.paper.width, 3)))
  const key = await keyboard.key()
  const chosen = correctable.find((one) => one.key === key)
  if (chosen === undefined) return null
  const given = await keyboard.words(chosen.asks)
  if (given === null || given.trim() === '') return null
  const why = await keyboard.words('why')
  if (why === null || why.trim() === '') return null
  const said = { value: position.id, verdict: 'corrected' as const, why }
  return chosen.field === 'quote' ? { ...said, quote: given } : { ...said, fields: fieldOf(chosen, given.trim()) }
}

function fieldOf({ field }: Correctable, given: string): FieldWords {
  const list = (sign: string) => given.split(sign).map((one) => one.trim())
  if (field === 'conditions') return { conditions: list(',') }
  if (field === 'caveats') return { caveats: list(';') }
  if (field === 'past') return { past: /^y/i.test(given) }
  return { [field]: given }
}

async function judge({ desk, by, keyboard }: Asked, said: Said): Promise<DecisionId | null> {
  const answer = await judgeValue(desk, { ...said, by })
  if (!answer.ok) {
    await keyboard.print([line(run(explainFailure(answer.failure), 'bad'))])
    return null
  }
  await keyboard.print(printJudged(answer.value, keyboard.paper).slice(0, 1))
  return answer.value.decision
}

/** The last judgement of this sitting; gives where to go on. */
async function takeBack({ desk, by, keyboard }: Asked, done: Done[], at: number): Promise<number> {
  const last = done.pop()
  if (last === undefined) {
    await keyboard.print([line('There is nothing to undo in this sitting; "surety undo ID" takes back any decision.')])
    return at
  }
  const answer = await undoDecision(desk, { decision: last.decision, by, why: 'undone at once' })
  const words = answer.ok ? 'Undone.' : explainFailure(answer.failure)
  await keyboard.print([line(run(words, answer.ok ? 'good' : 'bad'))])
  return last.at
}
