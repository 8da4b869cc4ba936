import type { Quotation } from '../text/quotations.ts'
import { hasVerb, type SpeechLine } from './speech-line.ts'

/** The last word or mark of a quotation in this sentence, its own closing mark left out; empty where none stands there. */
export function lastOf(line: SpeechLine, { inner }: Quotation): string {
  return line.sentence.tokens.findLast((token) => token.start >= inner.start && token.end <= inner.end)?.text ?? ''
}

function firstOf(line: SpeechLine, { inner }: Quotation): string {
  return line.sentence.tokens.find((token) => token.start >= inner.start && token.end <= inner.end)?.text ?? ''
}

/** It ends in a mark behind which the words of the report go on: `"We stay," he said`. */
export function handsOver(line: SpeechLine, quotation: Quotation): boolean {
  return /^(?:[,?!\u2026]|\.\.\.)$/.test(lastOf(line, quotation))
}

/** It is a sentence, or more: it starts with a capital letter or figure and ends in a mark of its own. */
export function isWhole(line: SpeechLine, quotation: Quotation): boolean {
  return (
    /^[\p{Lu}\p{N}\u2026[(]/u.test(firstOf(line, quotation)) &&
    (handsOver(line, quotation) || lastOf(line, quotation) === '.' || quotation.goesOn)
  )
}

/**
 * The quotation that words behind a verb lead up to: `asked the crowd, "Can she stay?"`, `explained it this way: "…"`. No verb stands
 * between, and the quotation is a sentence. Its piece; -1 where none is led up to.
 */
export function ledUpTo(line: SpeechLine, from: number, to: number): number {
  const { pieces } = line
  for (let at = from; at <= Math.min(to, pieces.length - 1); at++) {
    const quotation = pieces[at]?.quotation
    if (quotation === null || quotation === undefined) continue
    const mark = pieces[at - 1]?.text
    if ((mark !== ',' && mark !== ':') || at === from || hasVerb(pieces, from, at)) return -1
    return isWhole(line, quotation) ? at : -1
  }
  return -1
}
