import type { Anchor } from '../records/judgement.ts'
import type { Passage } from '../records/passage.ts'
import type { AsRead, Reaching, ReviewMark } from '../records/review.ts'
import type { Judgeable, JudgedKindRules } from './judged-kinds.ts'
import { reviewOf } from './review-of.ts'
import { compareEntries } from './standing-acts.ts'

/** From this share of a passage on, a value rests on it: a clause of it, or the sentence around it. */
const enoughShared = 0.5

/** A value beside what reaches it. */
interface Item<Value> {
  readonly value: Value
  /** Made from what a person added; nobody read it. */
  readonly made: boolean
  readonly by: Reaching[]
}

export interface Judged<Value> {
  /** In the order they were read, then those added, with their marks. Rejected ones are among them. */
  readonly values: readonly Value[]
  /** Judgements made at this report that no value answers to. */
  readonly lost: readonly Reaching[]
}

/**
 * Values of one kind of one report as they stand after review: a pure function of what was read and of the judgements that
 * reach the report, in any order.
 *  1. added     - takes hold of the value that says the same, else makes it; in a copy from the words aligned with it
 *  2. the rest  - takes hold of each value that has its actor, component and words, on half of the passage
 *  3. standing  - of one person the latest counts; what was said at this report before what was said at a copy of it
 */
export function judge<Value extends Judgeable, Fields>(
  read: readonly Value[],
  reaching: readonly Reaching[],
  rules: JudgedKindRules<Value, Fields>,
): Judged<Value> {
  if (reaching.length === 0) return { values: read, lost: [] }
  const items: Item<Value>[] = read.map((value) => ({ value, made: false, by: [] }))
  const [inherited, own] = split(reaching)
  const lost: Reaching[] = []
  // 1. added
  for (const one of [...own, ...inherited].filter(({ judgement }) => judgement.verdict === 'added')) {
    const there = reachedBy(one, items, rules).filter(({ value }) => saysTheSame(rules.asRead(value), one))
    const item = there.length === 0 ? madeItem(one, rules) : null
    if (item !== null) items.push(item)
    for (const each of there) each.by.push(one)
  }
  // 2. the rest
  for (const one of [...own, ...inherited].filter(({ judgement }) => judgement.verdict !== 'added')) {
    const there = reachedBy(one, items, rules)
    for (const each of there) each.by.push(one)
    if (there.length === 0 && !one.inherited) lost.push(one)
  }
  // 3. standing
  return { values: items.map((item) => standing(item, rules)), lost }
}

function split(reaching: readonly Reaching[]): readonly [readonly Reaching[], readonly Reaching[]] {
  const ordered = [...reaching].sort(compareEntries)
  return [ordered.filter(({ inherited }) => inherited), ordered.filter(({ inherited }) => !inherited)]
}

function saysTheSame({ stance }: AsRead, { judgement }: Reaching): boolean {
  return stance === judgement.anchor.stance
}

/** Of several values on the passage those of the judged stance are meant, where there are any. */
function reachedBy<Value extends Judgeable, Fields>(
  one: Reaching,
  items: readonly Item<Value>[],
  rules: JudgedKindRules<Value, Fields>,
): readonly Item<Value>[] {
  const { anchor } = one.judgement
  const there = items.filter(({ value }) => {
    const asRead = rules.asRead(value)
    return sameMatter(asRead, anchor) && restsOn(value.passage, asRead, one)
  })
  const exact = there.filter(({ value }) => saysTheSame(rules.asRead(value), one))
  return exact.length > 0 ? exact : there
}

function sameMatter(read: AsRead, { actor, component, words }: Anchor): boolean {
  return read.actor === actor && read.component === component && wordsKey(read.words) === wordsKey(words)
}

function wordsKey(words: string | null): string | null {
  return words === null ? null : words.toLowerCase().replace(/\s+/g, ' ').trim()
}

/** In other words than those judged, the same stance must be told; in the very words any reading of them is meant. */
function restsOn(passage: Passage, { stance }: AsRead, { judgement, spans, inherited }: Reaching): boolean {
  const { anchor } = judgement
  if (passage.in !== anchor.passage.in) return false
  const length = passage.end - passage.start
  const whole = inherited ? length : Math.min(length, anchor.passage.end - anchor.passage.start)
  const touched = spans.filter((span) => shared(span, passage) > 0)
  if (touched.reduce((sum, span) => sum + shared(span, passage), 0) < enoughShared * whole) return false
  return stance === anchor.stance || touched.every(({ same }) => same)
}

function shared(one: Pick<Passage, 'start' | 'end'>, other: Pick<Passage, 'start' | 'end'>): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
}

/** In a copy the value rests on the longest stretch that is aligned with the judged passage. */
function madeItem<Value extends Judgeable, Fields>(
  one: Reaching,
  rules: JudgedKindRules<Value, Fields>,
): Item<Value> | null {
  const { anchor, fields } = one.judgement
  const [longest] = [...one.spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  if (longest === undefined) return null
  const { start, end } = longest
  const passage = one.inherited ? { start, end, quote: '', in: anchor.passage.in } : anchor.passage
  // The kind of a judgement decides both its fields and its rules.
  const value = rules.made({ ...anchor, report: one.report }, (fields ?? {}) as Fields, passage)
  return { value, made: true, by: [one] }
}

function standing<Value extends Judgeable, Fields>(item: Item<Value>, rules: JudgedKindRules<Value, Fields>): Value {
  const { value, made, by } = item
  if (by.length === 0) return value
  const { stands, ...found } = reviewOf(by, made)
  const fields = stands?.judgement.fields ?? null
  const whole = stands === null || stands.judgement.verdict === 'rejected' || fields === null
  const now = whole ? value : rules.corrected(value, fields as Fields, !stands.inherited)
  const { start, end, in: place } = value.passage
  const review: ReviewMark = { ...found, made, asRead: { ...rules.asRead(value), place: { start, end, in: place } } }
  return { ...now, review }
}
