import type { Building, Knows } from './building.ts'
import { addPart, newBuilding, openClause, reachTo, rootOf } from './building.ts'
import type { Chunk } from './chunks.ts'
import type { Clause } from './clause.ts'
import { ownSubjects } from './clause.ts'
import { takeContent, takeLink, takePreposition, takeQuestion, takeRelative } from './clause-links.ts'
import { takeNoun } from './clause-nouns.ts'
import { takeVerb } from './clause-verbs.ts'
import { turnRound } from './inversions.ts'
import type { Word } from './word.ts'

/**
 * Builds the clauses of a sentence from its chunks, from left to right with one chunk of look-back and a bounded look-ahead. It has
 * no grammar to fail against: whatever comes is put into the clause where it most likely belongs.
 */
export function buildClauses(words: readonly Word[], chunks: readonly Chunk[], knows: Knows): readonly Clause[] {
  const b = newBuilding(words, chunks, knows)
  let at = 0
  while (at < chunks.length) at = takeChunk(b, at)
  for (const clause of b.clauses) turnRound(clause)
  return b.clauses
}

/** Takes the chunk at `at` and gives the index of the next one. */
function takeChunk(b: Building, at: number): number {
  const chunk = b.chunks[at]
  if (chunk === undefined) return at + 1
  const next = handleChunk(b, chunk, at)
  if (chunk.kind === 'quote') return next
  if (chunk.kind === 'comma') b.comma = true
  else if (chunk.kind === 'and') b.and = true
  else if (chunk.kind === 'stop' && /^[-\u2013\u2014]+$/.test(chunk.words) && goesOn(b, at)) b.comma = true
  else if (chunk.kind === 'stop') b.stop = true
  else if (!keepsMarks(b, chunk, at)) {
    b.comma = false
    b.and = false
    b.stop = false
  }
  b.previous = b.chunks[next - 1] ?? chunk
  return next
}

/** ", and until now it has": adverbs and times between a conjunction and the subject it opens. */
function keepsMarks(b: Building, chunk: Chunk, at: number): boolean {
  const next = b.chunks[at + 1]
  if (chunk.kind === 'adverb') return true
  if (chunk.kind === 'link') return next?.kind === 'adverb'
  return chunk.kind === 'preposition' && next?.kind === 'noun' && next.phrase.time
}

function handleChunk(b: Building, chunk: Chunk, at: number): number {
  switch (chunk.kind) {
    case 'noun':
      return takeNoun(b, chunk.phrase, at)
    case 'verb':
      return takeVerb(b, chunk.group, at)
    case 'preposition':
      return takePreposition(b, chunk.words, at)
    case 'link':
      return takeLink(b, chunk.words, at)
    case 'relative':
      return takeRelative(b, chunk.words, at)
    case 'that':
      return takeContent(b, chunk.words, at)
    case 'question':
      return takeQuestion(b, chunk.words, at)
    case 'comma':
      closeAtComma(b)
      return at + 1
    case 'stop':
      if (/^[-\u2013\u2014]+$/.test(chunk.words) && goesOn(b, at)) closeAtComma(b)
      else atStopMark(b, chunk.words, chunk.first)
      return at + 1
    case 'adjective':
      addPart(b.current, { kind: 'adjective', after: b.current.group !== null, at: chunk.first })
      reachTo(b.current, chunk.last)
      return at + 1
    case 'adverb':
      addPart(b.current, {
        kind: 'adverb',
        after: b.current.group !== null,
        at: chunk.first,
        words: chunk.words,
      })
      reachTo(b.current, chunk.last)
      return at + 1
    default:
      return at + 1
  }
}

/** A comma ends a relative or adverbial clause that has its verb. */
function closeAtComma(b: Building): void {
  const aside = asideAround(b)
  if (aside?.parent != null) b.current = aside.parent
  while (
    (b.current.relation === 'adverbial' || b.current.relation === 'relative' || b.current.relation === 'participle') &&
    b.current.group !== null &&
    b.current.parent !== null
  )
    b.current = b.current.parent
}

/** The condition or relative clause whose infinitive is open: "if there is a line to be watched, …". */
function asideAround(b: Building): Clause | null {
  for (let at: Clause | null = b.current, steps = 0; at !== null && steps < 4; at = at.parent, steps++) {
    const open = at.group !== null || at.marker === 'were'
    if ((at.relation === 'adverbial' || at.relation === 'relative') && open) return at
    if (at.relation !== 'infinitive' && at.relation !== 'gerund') return null
  }
  return null
}

/** A dash before a conjunction, a preposition or a verb that goes on is no more than a comma. */
function goesOn(b: Building, at: number): boolean {
  const next = b.chunks[at + 1]
  if (next === undefined) return false
  if (next.kind === 'verb') return next.group.form === 'infinitive' || next.group.form === 'gerund'
  return next.kind === 'and' || next.kind === 'preposition' || next.kind === 'link' || next.kind === 'relative'
}

function atStopMark(b: Building, mark: string, first: number): void {
  const root = rootOf(b.current)
  if (mark === '.' || mark === '?' || mark === '!') return
  const parenthesis = root.group === null && ownSubjects(root).length > 0 && mark !== ';' && mark !== ':'
  if (parenthesis) {
    b.current = root
    return
  }
  const opened = openClause(b, 'main', null, first + 1, '')
  opened.coordinate = root
  b.current = opened
}
