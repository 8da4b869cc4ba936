import type { Quotation } from '../text/quotations.ts'
import type { SpeechLine } from './speech-line.ts'
import type { Subject } from './speech-subject.ts'
import { subjectBefore } from './subject-before.ts'

/** A quotation that no verb of saying in its own sentence takes, and where its speaker is to be looked for. */
export interface LooseQuotation {
  readonly quotation: Quotation
  readonly line: SpeechLine
  /** `before`: whoever spoke last. `subject`: these words name the speaker. */
  readonly from: 'before' | 'subject'
  readonly subject: Subject | null
  readonly rule: string
}

/**
 * How a quotation without a verb of saying tells its speaker:
 *  1. label   - `Her answer: "…"`, `"…" - Ana Brandt`
 *  2. carried - it stands alone behind what somebody said in the same paragraph, or goes on from the paragraph before
 *  3. named   - it stands alone behind a sentence that ends with a person
 * Null for words in quotation marks inside a sentence: they are nobody's.
 */
export function looseQuotation(
  quotation: Quotation,
  line: SpeechLine,
  before: SpeechLine | null,
): LooseQuotation | null {
  const { pieces } = line
  const at = pieces.findIndex((piece) => piece.quotation === quotation)
  if (at < 0) return null
  const others = pieces.filter((piece) => piece.quotation === null && !(piece.pos === 'PUNCT'))
  // 1. label
  if (pieces[at - 1]?.text === ':' && at > 1) {
    const near = subjectBefore(line, at - 1)
    const subject = near?.mention !== null && near !== null ? near : personBefore(line, at)
    const speaking = subject !== null
    return {
      quotation,
      line,
      from: speaking ? 'subject' : 'before',
      subject: speaking ? subject : null,
      rule: 'quotation-behind-colon',
    }
  }
  if (/^[-\u2013\u2014]$|^--$/.test(pieces[at + 1]?.text ?? '') && at === 0) {
    const mention = line.starting[at + 2] ?? null
    if (mention?.person !== null && mention !== null)
      return {
        quotation,
        line,
        from: 'subject',
        subject: { first: at + 2, last: at + 2, opens: at + 2, mention, also: [] },
        rule: 'quotation-before-dash',
      }
  }
  if (others.length > 0) return null
  // 2. carried
  if (quotation.continued || before === null)
    return { quotation, line, from: 'before', subject: null, rule: 'quotation-goes-on' }
  return { quotation, line, from: 'before', subject: null, rule: 'quotation-alone' }
}

/** "His Slovak counterpart, Jana Hlinka, was quicker: 'No.'": the person that the words before the colon are about. */
function personBefore(line: SpeechLine, before: number): Subject | null {
  const limit = line.pieces[before]?.start ?? 0
  const mention = line.mentions.find((one) => one.person !== null && one.end <= limit)
  if (mention === undefined) return null
  const first = line.pieces.findIndex((piece) => piece.start === mention.start)
  return first < 0 ? null : { first, last: first, opens: first, mention, also: [] }
}
