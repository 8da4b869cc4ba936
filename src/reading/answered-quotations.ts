import { verdicts } from './passing-quotations.ts'
import { isFiniteVerb, type SpeechLine } from './speech-line.ts'
import type { Subject } from './speech-subject.ts'
import { subjectAfter } from './subject-after.ts'
import { subjectBefore } from './subject-before.ts'

/** Whose the words are that a sentence opens with and then says something of; a null subject where only what stands before tells. */
export interface AnsweredQuotation {
  readonly subject: Subject | null
  readonly rule: 'quotation-answered'
}

/**
 * A quotation as the subject of a sentence about it:
 *  1. came - `"Good," came the reply from Ankara`
 *  2. was  - `"Good" was the answer of the minister`, `"Good," was all she would say`, `"Good," was how Brandt put it`
 * Null where the sentence says something else.
 */
export function answeredQuotation(line: SpeechLine): AnsweredQuotation | null {
  const { pieces } = line
  const at = pieces[1]?.text === ',' ? 2 : 1
  const verb = pieces[at]
  if (verb === undefined || !/^(?:came|comes|was|is|were)$/.test(verb.lower)) return null
  const next = pieces[at + 1]?.lower ?? ''
  if (verb.lemma === 'be' && (next === 'all' || next === 'how' || next === 'what')) return toldBehind(line, at + 2)
  for (let noun = at + 2; noun < Math.min(pieces.length, at + 5); noun++) {
    if (!verdicts.has(pieces[noun]?.lemma ?? '')) continue
    const link = pieces[noun + 1]?.lower
    const owner = line.starting[at + 1] ?? null
    if (link === 'of' || link === 'from') return { subject: subjectAfter(line, noun + 1), rule: 'quotation-answered' }
    if (owner === null) return { subject: null, rule: 'quotation-answered' }
    return {
      subject: { first: at + 1, last: at + 1, opens: at + 1, mention: owner, also: [] },
      rule: 'quotation-answered',
    }
  }
  return null
}

/** "was all that Brandt would say", "was how she put it": the subject of the verb behind. */
function toldBehind(line: SpeechLine, from: number): AnsweredQuotation | null {
  for (let at = from + 1; at < line.pieces.length; at++) {
    if (!isFiniteVerb(line.pieces, at)) continue
    const subject = subjectBefore(line, at)
    return subject === null ? null : { subject, rule: 'quotation-answered' }
  }
  return null
}
