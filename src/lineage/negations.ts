import type { Span } from '../text/sentences.ts'

const not =
  "(?:(?<![\\p{L}\\p{N}])(?:not(?! (?:only|just|merely|least)(?!\\p{L}))|no(?!\\p{L}|\\.? ?\\d| (?:fewer|less|more|later|earlier) than| (?:doubt|matter)(?!\\p{L}))|never|none|nobody|nothing|neither|cannot)(?!\\p{L})|n['’]t(?!\\p{L}))"
const refusing =
  '(?<![\\p{L}\\p{N}])(?:unable|refus\\p{L}{1,5}|declin(?:e|es|ed|ing)|den(?:y|ies|ied|ying)|reject\\p{L}{0,3}|rul(?:e|es|ed|ing) (?:(?:it|them|this|that) )?out|exclud\\p{L}{1,3}|fail(?:s|ed|ing)? to|without|unless)(?!\\p{L})'
/** "Nor" alone; behind "neither" it is the same negation. */
const nor = /(?<![\p{L}\p{N}])nor(?!\p{L})/giu

/** Words that turn a clause round. "Not only", "no fewer than" and the like do not. */
const turning = new RegExp(`${not}|${refusing}`, 'giu')
/** Two that take each other back: "did not rule out", "will not leave unless". Groups: the first and the second. */
const doubled = new RegExp(
  `(${not})(?:(?: \\p{L}+){0,2}? (rul(?:e|ed|ing)(?: \\p{L}+)? out|exclude|refuse|reject|deny|object|oppose)|[^.;]{1,120}?(?<!\\p{L})(unless|without|until|before))(?!\\p{L})`,
  'giu',
)

/** Other ways to say that something is not so: beside one of these, a missing "not" says nothing. */
const otherwise =
  /(?<!\p{L})(?:fail\p{L}{0,4}|lack\p{L}{0,4}|exclud\p{L}{0,4}|oppos\p{L}{0,5}|against|block\p{L}{0,3}|too early|yet to|stop\p{L}{0,4} short|out of the question|off the table|unwilling|reluctan\p{L}{1,4}|unlikely|impossible|unclear|undecided|uncertain|unknown|unsure|unnamed|stay\p{L}{0,3} (?:away|out)|kept? out|missing|absent|without|hardly|barely|scarcely|instead|rather than|vain|little|few)(?!\p{L})/iu

/** All words of a stretch of a text that turn something round, by their offsets: of "did not rule out" both. */
export function turnsIn(text: string, { start, end }: Span): readonly Span[] {
  const words = text.slice(start, end)
  const neither = /(?<!\p{L})neither(?!\p{L})/iu.test(words)
  const found = new Map<number, number>()
  const keep = (at: number, length: number) => found.set(start + at, start + at + length)
  for (const { index, 0: one } of words.matchAll(turning)) keep(index, one.length)
  for (const { index, 0: both, 1: first = '', 2: clause, 3: bound } of words.matchAll(doubled)) {
    const second = clause ?? bound ?? ''
    keep(index, first.length)
    keep(index + both.length - second.length, second.length)
  }
  if (!neither) for (const { index, 0: one } of words.matchAll(nor)) keep(index, one.length)
  return [...found].map(([from, to]) => ({ start: from, end: to }))
}

/** Words of a stretch by which it says that something is not so; those that take each other back are left out. */
export function negationsIn(text: string, { start, end }: Span): readonly Span[] {
  const words = text.slice(start, end)
  const back = [...words.matchAll(doubled)].map(({ index, 0: both }) => ({ start: index, end: index + both.length }))
  return [...words.matchAll(turning)].flatMap(({ index, 0: one }) => {
    if (back.some((pair) => index >= pair.start && index < pair.end)) return []
    return [{ start: start + index, end: start + index + one.length }]
  })
}

/** Whether a stretch says in other words that something is not so. */
export function saysOtherwise(text: string, { start, end }: Span): boolean {
  return otherwise.test(text.slice(start, end))
}
