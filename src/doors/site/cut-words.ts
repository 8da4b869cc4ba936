import { cutQuote } from '../../publish/cut-quote.ts'

/*
 * Answers with no more words of reports than may be published: quotations cut, sentences around them cut, and of a text the
 * quotations alone. An answer is any JSON; what is cut is told by the names its fields have everywhere.
 */

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Who judged and why, and where on whose machine a report lay, are nobody's business but the ledger's. */
export function withoutPeople<Value>(value: Value): Value {
  return withoutIn(value) as Value
}

function withoutIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIn)
  if (!isFields(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      if (key === 'decisions' || (key === 'said' && Array.isArray(one))) return [key, []]
      if (key === 'source' && 'packed' in value) return [key, null]
      return [key, withoutIn(one)]
    }),
  )
}

/** Every quotation, and every sentence around one, of at most `length` characters. */
export function cutWords<Value>(value: Value, length: number): Value {
  return cutIn(value, length) as Value
}

function cutIn(value: unknown, length: number): unknown {
  if (Array.isArray(value)) return value.map((one) => cutIn(one, length))
  if (!isFields(value)) return value
  const cut = Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      if (key === 'quote' && typeof one === 'string') return [key, cutQuote(one, length).text]
      if (key === 'because') return [key, length === 0 ? [] : one]
      return [key, cutIn(one, length)]
    }),
  )
  return isFields(value.around) && isFields(value.position) ? { ...cut, around: cutAround(value, length) } : cut
}

/** The sentence from the passage on, where it is longer than may be shown. */
function cutAround({ around, position }: Fields, length: number): Fields {
  if (!isFields(around) || !isFields(position) || !isFields(position.passage)) return {}
  const [text, start] = [String(around.text), Number(around.start)]
  if (text.length <= length) return around
  const from = Math.max(0, Number(position.passage.start) - start)
  return { start: start + from, text: cutQuote(text.slice(from), length).text }
}

interface Stretch {
  readonly start: number
  readonly end: number
}

const between = ' […] '

/**
 * A report's answer whose text is what its values quote, cut, and "[…]" between; places are moved with the words. Nothing is
 * quoted from a text that is in no language that is read.
 */
export function cutReport(detail: unknown, length: number): unknown {
  if (!isFields(detail) || !isFields(detail.rendition) || typeof detail.rendition.text !== 'string') {
    return cutWords(detail, length)
  }
  const { text } = detail.rendition
  const kept = joined(
    quotedIn(detail.reading).map(({ start, end }) => ({ start, end: start + cutEnd(text, start, end, length) })),
  )
  const words = kept.map(({ start, end }) => text.slice(start, end))
  const short =
    words.length === 0
      ? ''
      : `${kept[0]?.start === 0 ? '' : between.trimStart()}${words.join(between)}${between.trimEnd()}`
  const moved = mover(kept, kept[0]?.start === 0 ? 0 : between.length - 1)
  const placed = moveIn(cutWords(detail, length), moved) as Fields
  const parts = [{ start: 0, end: short.length, role: 'story' }]
  return { ...placed, rendition: { ...(placed.rendition as Fields), text: short, parts }, quotedUnread: [] }
}

function cutEnd(text: string, start: number, end: number, length: number): number {
  return cutQuote(text.slice(start, end), length).kept
}

/** Places in the text that any value of a reading rests on. */
function quotedIn(value: unknown): readonly Stretch[] {
  if (Array.isArray(value)) return value.flatMap(quotedIn)
  if (!isFields(value)) return []
  const here =
    value.in === 'text' && typeof value.start === 'number' && typeof value.end === 'number'
      ? [{ start: value.start, end: value.end }]
      : []
  return [...here, ...Object.values(value).flatMap(quotedIn)]
}

/** In order, those that touch as one; none that is empty. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const sorted = stretches.filter(({ start, end }) => end > start).toSorted((one, other) => one.start - other.start)
  const all: { start: number; end: number }[] = []
  for (const one of sorted) {
    const last = all.at(-1)
    if (last !== undefined && one.start <= last.end) last.end = Math.max(last.end, one.end)
    else all.push({ ...one })
  }
  return all
}

/** Where a place of the whole text is in the short one; a place that was left out, at the end of what is kept before it. */
function mover(kept: readonly Stretch[], first: number): (place: number) => number {
  const starts: number[] = []
  let at = first
  for (const { start, end } of kept) {
    starts.push(at)
    at += end - start + between.length
  }
  return (place) => {
    const index = kept.findLastIndex(({ start }) => start <= place)
    const stretch = kept[index]
    if (stretch === undefined) return 0
    return (starts[index] ?? 0) + Math.min(place, stretch.end) - stretch.start
  }
}

function moveIn(value: unknown, moved: (place: number) => number): unknown {
  if (Array.isArray(value)) return value.map((one) => moveIn(one, moved))
  if (!isFields(value)) return value
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, moveIn(one, moved)]))
  const { start, end } = value
  if (value.in === 'headline' || typeof start !== 'number' || typeof end !== 'number') return inner
  return { ...inner, start: moved(start), end: moved(end) }
}
