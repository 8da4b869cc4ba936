import type { Sign } from '../records/because.ts'
import type { Act } from '../records/entry.ts'
import type { Words } from '../records/ledger-rules.ts'
import type { Passage } from '../records/passage.ts'
import type { Position } from '../records/position.ts'
import type { Reading } from '../records/reading.ts'
import type { Reaching } from '../records/review.ts'
import { oneLine } from '../text/one-line.ts'
import { judgedReading } from './judged-reading.ts'

/** A passage has a place in a text; nothing else in an act that carries a `quote` has. */
function isPassage(value: object): boolean {
  return 'in' in value && 'start' in value && 'end' in value
}

/**
 * Leaves out what the rendition's text says already: the quote of a passage, the words of a sign that has a place in it, and
 * a text given by mistake. Half a
 * surrogate pair, which no database stores, becomes U+FFFD here as it does there; it is one UTF-16 unit either way.
 */
function withoutWords(this: unknown, key: string, value: unknown): unknown {
  if (key !== 'quote' && key !== 'text' && key !== 'words') return wellFormed(value)
  if (typeof this !== 'object' || this === null) return value
  if (key === 'words') return 'sign' in this && 'at' in this && this.at !== undefined ? undefined : wellFormed(value)
  if (key === 'quote') return isPassage(this) ? undefined : value
  return 'kind' in this && this.kind === 'rendition' ? undefined : value
}

function wellFormed(value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value
}

/** An act as it is stored and hashed: JSON that holds places and no words of the text. */
export function seal(act: Act): string {
  return JSON.stringify(act, withoutWords)
}

/** A stored reading with its quotes cut from the text again. Where the text was removed by law, quotes are empty. */
export function unseal(
  read: Reading,
  text: string | null,
  headline: string | null,
  reaching: readonly Reaching[] = [],
): Reading {
  const stored = judgedReading(read, reaching).reading
  const words = text === null ? null : { text, headline }
  const whole = (passage: Passage): Passage => restored(passage, words)
  const signs = (because: readonly Sign[]) => because.map((one) => restoredSign(one, words))
  return {
    ...stored,
    statements: stored.statements.map((one) => ({ ...one, passage: whole(one.passage), because: signs(one.because) })),
    positions: stored.positions.map((one) => ({ ...restoredPosition(one, whole), because: signs(one.because) })),
    counts: stored.counts.map((one) => ({ ...one, passage: whole(one.passage), because: signs(one.because) })),
    // A reading of an earlier version says no reasons of meetings.
    meetings: stored.meetings.map((one) => ({
      ...one,
      passage: whole(one.passage),
      because: signs(one.because ?? []),
    })),
  }
}

export function restoredSign(sign: Sign, words: Words | null): Sign {
  const { at } = sign
  return at === undefined ? sign : { ...sign, words: oneLine(words?.text.slice(at.start, at.end) ?? '') }
}

export function restored({ start, end, in: place }: Passage, words: Words | null): Passage {
  const within = place === 'text' ? words?.text : words?.headline
  return { start, end, quote: within?.slice(start, end) ?? '', in: place }
}

function restoredPosition(position: Position, whole: (passage: Passage) => Passage): Position {
  const { quantity } = position
  return {
    ...position,
    // A reading of an earlier version says nothing of it.
    due: position.due ?? null,
    conditions: position.conditions.map((one) => ({ ...one, passage: whole(one.passage) })),
    quantity: quantity === null ? null : { ...quantity, passage: whole(quantity.passage) },
    passage: whole(position.passage),
  }
}
