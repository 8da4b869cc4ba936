import type { Rendition } from '../records/report.ts'
import type { SharedWords } from '../records/shared-statement.ts'
import { passageOf } from '../text/passage.ts'
import { quotationsOf } from '../text/quotations.ts'
import type { Span } from '../text/sentences.ts'
import { joined, scanWords, WordBuffer, wordKind } from '../text/words.ts'
import { storyStretches } from './story-words.ts'

type Side = Pick<Rendition, 'text' | 'parts'>

/** Words in a row that two texts must share, and how many of them must be no grammar: less is a turn of phrase. */
const fewestWords = 5
const fewestContent = 3
/** From so many words on two of them will do. */
const longRun = 7
const fewestOfLong = 2
/** The same words may stand in a text again and again; so many places are tried, so that it stays linear. */
const mostPlaces = 8

/** The words of a report's own story one after the other, by segments: odd ones are quotations, even ones what stands between. */
interface Words {
  readonly hash: number[]
  readonly content: boolean[]
  readonly start: number[]
  readonly end: number[]
  readonly segment: number[]
}

const buffer = new WordBuffer()

interface Stretch extends Span {
  readonly quoted: boolean
}

/** A report's own story cut at its outermost quotations; these without their marks. */
function stretchesOf({ text, parts }: Side): readonly Stretch[] {
  return storyStretches(text, parts).flatMap((story) => {
    const stretches: Stretch[] = []
    let from = story.start
    for (const { depth, start, end, inner } of quotationsOf(text, story.start, story.end)) {
      if (depth > 0 || start < from) continue
      stretches.push({ start: from, end: start, quoted: false }, { ...inner, quoted: true })
      from = end
    }
    return [...stretches, { start: from, end: story.end, quoted: false }]
  })
}

function wordsOf(side: Side): Words {
  const words: Words = { hash: [], content: [], start: [], end: [], segment: [] }
  stretchesOf(side).forEach(({ start, end, quoted }, place) => {
    const found = scanWords(side.text, buffer, start, end)
    for (let word = 0; word < found.count; word++) {
      words.hash.push(found.hash[word] ?? 0)
      words.content.push(((found.kind[word] ?? 0) & wordKind.functional) === 0)
      words.start.push(found.start[word] ?? 0)
      words.end.push(found.end[word] ?? 0)
      words.segment.push(place * 2 + (quoted ? 1 : 0))
    }
  })
  return words
}

const isQuoted = (words: Words, at: number): boolean => (words.segment[at] ?? 0) % 2 === 1

/**
 * The words that one text quotes and the other has as well, quoted or (a transcript, a letter) as its own, in the order of the
 * first: the longest runs of equal words (case, accents and punctuation aside), of at least five with three that are no grammar, or seven with two.
 * Linear in the length of the two.
 */
export function sharedQuotations(a: Side, b: Side): readonly SharedWords[] {
  const [one, other] = [wordsOf(a), wordsOf(b)]
  const places = runPlaces(other)
  const shared: SharedWords[] = []
  for (let at = 0; at + fewestWords <= one.hash.length; ) {
    const { place, length } = longestFrom(one, at, other, places)
    if (length < fewestWords) {
      at++
      continue
    }
    const content = one.content.slice(at, at + length).filter(Boolean).length
    if (content >= (length < longRun ? fewestContent : fewestOfLong)) {
      const here = passageOf(a.text, one.start[at] ?? 0, one.end[at + length - 1] ?? 0)
      const there = passageOf(b.text, other.start[place] ?? 0, other.end[place + length - 1] ?? 0)
      shared.push({ here, there, quotedHere: isQuoted(one, at), quotedThere: isQuoted(other, place) })
    }
    at += length
  }
  return shared
}

/** Hash of the run of words that starts at `at`; null where its segment ends before. */
function runAt({ hash, segment }: Words, at: number): number | null {
  if (at + fewestWords > hash.length || segment[at] !== segment[at + fewestWords - 1]) return null
  let run = 0
  for (let word = at; word < at + fewestWords; word++) run = joined(run, hash[word] ?? 0)
  return run
}

function runPlaces(words: Words): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  for (let at = 0; at < words.hash.length; at++) {
    const run = runAt(words, at)
    if (run === null) continue
    const known = places.get(run)
    if (known === undefined) places.set(run, [at])
    else if (known.length < mostPlaces) known.push(at)
  }
  return places
}

function longestFrom(one: Words, at: number, other: Words, places: ReadonlyMap<number, readonly number[]>) {
  let best = { place: 0, length: 0 }
  const run = runAt(one, at)
  for (const place of run === null ? [] : (places.get(run) ?? [])) {
    if (!isQuoted(one, at) && !isQuoted(other, place)) continue
    let length = 0
    while (isSame(one, at, other, place, length)) length++
    if (length > best.length) best = { place, length }
  }
  return best
}

/** Whether the words `length` behind two places are the same ones, in the segments that the places are in. */
function isSame(one: Words, at: number, other: Words, place: number, length: number): boolean {
  const [left, right] = [at + length, place + length]
  return (
    left < one.hash.length &&
    right < other.hash.length &&
    one.hash[left] === other.hash[right] &&
    one.segment[left] === one.segment[at] &&
    other.segment[right] === other.segment[place]
  )
}

/** A stretch of a quotation is looked for by its longest words: so many of so many words. */
const probeStretch = 10
const probeWords = 3
const shortestProbe = 4
/** No more stretches of one report are looked for. */
const mostProbes = 60

/** Words by which reports that quote the same may be found: the longest ones of each ten words quoted. */
export function quotationProbes(side: Side): readonly (readonly string[])[] {
  const { text } = side
  const probes: string[][] = []
  for (const { start, end, quoted } of stretchesOf(side)) {
    if (!quoted) continue
    const found = scanWords(text, buffer, start, end)
    const words = Array.from({ length: found.count }, (_, at) => text.slice(found.start[at], found.end[at]))
    for (let from = 0; from + fewestWords <= words.length && probes.length < mostProbes; from += probeStretch) {
      const plain = words.slice(from, from + probeStretch).filter((word) => /^[\p{L}\p{N}]+$/u.test(word))
      const longest = [...new Set(plain.map((word) => word.toLowerCase()))]
        .filter((word) => word.length >= shortestProbe)
        .sort((one, other) => other.length - one.length || (one < other ? -1 : 1))
      if (longest.length >= probeWords) probes.push(longest.slice(0, probeWords))
    }
  }
  return probes
}
