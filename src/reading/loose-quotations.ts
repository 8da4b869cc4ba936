import { isCapital } from '../text/capital.ts'
import { nth } from '../text/nth.ts'
import type { Quotation } from '../text/quotations.ts'
import { answeredQuotation } from './answered-quotations.ts'
import { passingQuotation } from './passing-quotations.ts'
import { type Piece, type SpeechLine, wordPiece } from './speech-line.ts'
import type { Subject } from './speech-subject.ts'
import { subjectBefore } from './subject-before.ts'

/** A quotation that no verb of saying in its own sentence takes, and where its speaker is to be looked for. */
export interface LooseQuotation {
  readonly quotation: Quotation
  readonly line: SpeechLine
  /** `before`: whoever spoke last. `subject`: these words name the speaker. */
  readonly from: 'before' | 'subject'
  readonly subject: Subject | null
  /** The verb whose object it is, though it is none of saying; null for most. */
  readonly verb?: Piece | null
  readonly rule: string
}

/**
 * How a quotation without a verb of saying tells its speaker:
 *  1. label   - `Her answer: "…"`, in the same paragraph or the one below; `"…" - Ana Brandt`
 *  2. carried - it stands alone behind what somebody said in the same paragraph, or goes on from the paragraph before
 *  3. named   - it stands alone behind a sentence that ends with a person
 *  4. answered - `"Good," came the reply`, `"Good" was all he said`
 *  5. passing - some words inside a sentence are those of its doer or of an owner
 */
export function looseQuotation(
  quotation: Quotation,
  line: SpeechLine,
  before: SpeechLine | null,
  next: SpeechLine | null,
): LooseQuotation | null {
  const { pieces } = line
  const at = pieces.findIndex((piece) => piece.quotation === quotation)
  if (at < 0) return null
  const others = pieces.filter((piece) => piece.quotation === null && !(piece.pos === 'PUNCT'))
  // 1. label
  if (nth(pieces, at - 1)?.text === ':' && at > 1) {
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
  if (at === 0 && dash.test(pieces[1]?.text ?? '')) return signed(quotation, line, 2)
  // 4. answered
  const answered = at === 0 && others.length > 0 ? answeredQuotation(line) : null
  if (answered !== null) return { quotation, line, from: answered.subject === null ? 'before' : 'subject', ...answered }
  // 5. passing
  if (others.length > 0) {
    const passing = passingQuotation(quotation, line, at)
    return passing === null ? null : { quotation, line, from: 'subject', ...passing }
  }
  if (next !== null && isSignature(next)) return signed(quotation, next, 1)
  // 2. carried
  if (quotation.continued || before === null)
    return { quotation, line, from: 'before', subject: null, rule: 'quotation-goes-on' }
  return { quotation, line, from: 'before', subject: null, rule: 'quotation-alone' }
}

const dash = /^[-\u2013\u2014]$|^--$/

/** A line under a quotation, or behind it, that only says whose it is: "— Ana Brandt, a baker". */
function isSignature({ sentence }: SpeechLine): boolean {
  const [mark, name] = sentence.tokens
  if (mark === undefined || name === undefined || sentence.tokens.length > longestSignature) return false
  return dash.test(mark.text) && isCapital(name.text) && sentence.tokens.every(({ pos }) => pos !== 'AUX')
}

const longestSignature = 14

function signed(quotation: Quotation, line: SpeechLine, name: number): LooseQuotation {
  const pieces = line.pieces.length > 0 ? line.pieces : line.sentence.tokens
  const comma = pieces.findIndex((piece, at) => at > name && piece.text === ',')
  const last = (comma < 0 ? pieces.length : comma) - 1
  const start = pieces[name]?.start ?? -1
  const mention = line.mentions.find((one) => one.start === start) ?? null
  const subject = { first: name, last, opens: name, mention, also: [] }
  return { quotation, line: asPieces(line), from: 'subject', subject, rule: 'quotation-before-dash' }
}

/** A line that reports nothing has no pieces until somebody asks for them. */
function asPieces(line: SpeechLine): SpeechLine {
  if (line.pieces.length > 0) return line
  const pieces = line.sentence.tokens.map(wordPiece)
  const at = (start: number) => line.mentions.find((one) => one.start === start) ?? null
  return { ...line, pieces, starting: pieces.map(({ start }) => at(start)), ending: pieces.map(() => null) }
}

/** "His Slovak counterpart, Jana Hlinka, was quicker: 'No.'": the person that the words before the colon are about. */
function personBefore(line: SpeechLine, before: number): Subject | null {
  const limit = line.pieces[before]?.start ?? 0
  const mention = line.mentions.find((one) => one.person !== null && one.end <= limit)
  if (mention === undefined) return null
  const first = line.pieces.findIndex((piece) => piece.start === mention.start)
  return first < 0 ? null : { first, last: first, opens: first, mention, also: [] }
}
