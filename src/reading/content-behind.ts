import { nth } from '../text/nth.ts'
import type { Behind } from './behind-cue.ts'
import { contentEnd } from './content-end.ts'
import { type Around, type Framed, isInserted, type Made, make, nextComma, takesClause } from './framed-cues.ts'
import { plainClause } from './going-on.ts'
import { isWhole, ledUpTo } from './quotation-shape.ts'
import { isName } from './quoted-words.ts'
import { contentOf } from './speech-content.ts'
import { hasVerb, isFiniteVerb, type SpeechLine } from './speech-line.ts'
import type { CueFound } from './speech-verbs.ts'
import { subjectBefore } from './subject-before.ts'
import type { Utterance } from './utterance.ts'

/** A semicolon and a speaker take the verb up again: "Italy said that …; France, that …". */
function takenUp(line: SpeechLine, frame: Framed, end: number, behind: Behind): readonly Utterance[] {
  const { pieces } = line
  if (pieces[end + 1]?.text !== ';') return []
  for (let at = end + 3; at < Math.min(pieces.length, end + 10); at++) {
    if (pieces[at]?.lower !== 'that' || pieces[at - 1]?.text !== ',') continue
    const subject = subjectBefore(line, at - 1)
    const content = contentOf(line, at + 1, pieces.length - 1)
    if (subject?.mention === null || subject === null || content === null) return []
    return [make(line, { ...frame, subject, shared: false }, content, 'that-clause', behind)]
  }
  return []
}

/** What was said behind the verb: a clause, a quotation, or both; null where nothing complete stands there. */
export function rightContent(line: SpeechLine, frame: Framed, behind: Behind, around: Around): Made | null {
  const { pieces } = line
  const { found } = frame
  const led = behind.how === 'that' ? -1 : ledUpTo(line, behindVerb(frame), nextCue(around, found) - 1)
  let from = led < 0 ? behind.at : led
  if (led < 0 && behind.how === 'none') return null
  if (led < 0 && behind.how === 'comma') from = afterInsertion(line, behind, frame)
  if (from < 0 || from >= pieces.length) return null
  const what = whatClause(line, frame, from)
  if (what === 'none') return null
  if (what !== null) from = what
  else if (led < 0 && behind.how === 'clause' && !clauseHere(line, from, found)) return null
  if (
    behind.how === 'colon' &&
    !hasVerb(pieces, from, pieces.length) &&
    !pieces.slice(from).some((piece) => piece.quotation !== null)
  )
    return null
  if (found.cue.takes.includes('quote') && !takesClause(found) && pieces[from]?.quotation === null) return null
  const whole = insertionEnd(line, frame, from, contentEnd(line, from, found, around.cues, around.startOf))
  const end = isAlone(line, from, whole) ? from : whole
  if (led < 0 && behind.how === 'clause' && what === null && !hasWords(line, from, end)) return null
  const more = behind.how === 'that' ? thatAgain(line, from, end) : -1
  if (more > 0) return twoClauses(line, frame, behind, { from, more, end })
  const split = colonBeforeQuote(line, from, end)
  const content = contentOf(line, from, split < 0 ? end : split - 1)
  if (content === null || isName(line, content)) return null
  const rule = behind.how === 'that' ? 'that-clause' : content.mode === 'direct' ? 'quotation-behind' : 'clause-behind'
  const utterances = [make(line, frame, content, rule, behind)]
  const rest = split < 0 ? null : contentOf(line, split + 1, end)
  if (rest !== null) utterances.push(make(line, frame, rest, 'quotation-behind', behind))
  utterances.push(...takenUp(line, frame, end, behind))
  // What a relative clause tells stands inside what may be somebody else's words.
  return { utterances, taken: isInserted(line, frame) ? 0 : end + 1 }
}

/** The piece behind the verb and, in an inverted clause, its subject. */
function behindVerb({ found, subject, inverted }: Framed): number {
  return inverted && subject !== null ? subject.last + 1 : found.last + 1
}

/** Where the next verb of saying starts. */
function nextCue(around: Around, found: CueFound): number {
  return around.cues.find((cue) => cue.first > found.last)?.first ?? Number.POSITIVE_INFINITY
}

/** `tweeted, "Thank you!" on Friday`: a quoted sentence is all that was said, where no other quotation follows. */
function isAlone(line: SpeechLine, from: number, end: number): boolean {
  const quotation = line.pieces[from]?.quotation
  if (quotation === null || quotation === undefined || !isWhole(line, quotation)) return false
  return line.pieces.slice(from + 1, end + 1).every((piece) => piece.quotation === null)
}

/** "had promised to send ships", "had promised a clinic": a statement only inside what somebody else says of it. */
export function promised(line: SpeechLine, frame: Framed, around: Around): Made | null {
  const { found, subject } = frame
  const outer = around.cues.some((cue) => cue.first < found.first && cue !== found)
  const actor = subject?.mention
  if (
    found.cue.verb !== 'promise' ||
    !outer ||
    frame.shared ||
    actor === null ||
    actor === undefined ||
    actor.group !== null
  )
    return null
  const end = contentEnd(line, found.last + 1, found, around.cues, around.startOf)
  const content = contentOf(line, found.last + 1, end)
  if (content === null || content.end - content.start < 8) return null
  return {
    utterances: [make(line, frame, content, 'promised', { at: found.last + 1, how: 'clause', hearer: null })],
    taken: 0,
  }
}

/** "said, however, that", "said, citing a letter, that", `said, "X"`: where the content starts; -1 where none does. */
function afterInsertion(line: SpeechLine, behind: Behind, frame: Framed): number {
  const { pieces } = line
  if (pieces[behind.at]?.quotation !== null && pieces[behind.at] !== undefined) return behind.at
  if (pieces[behind.at]?.lower === 'that') return behind.at + 1
  // "As the minister said, the bridge is closed."
  const opens = frame.subject === null ? -1 : frame.subject.opens
  if (opens === 1 && pieces[0]?.lower === 'as') return behind.at
  const comma = nextComma(line, behind.at)
  if (comma < 0 || comma - behind.at > 14) return -1
  const next = pieces[comma + 1]
  if (next?.lower === 'that') return comma + 2
  return next?.quotation !== null && next !== undefined ? comma + 1 : -1
}

/** "Turkey, which said that it was open, will …", "Prague, having announced that …, will": the comma before the main verb ends it. */
function insertionEnd(line: SpeechLine, frame: Framed, from: number, end: number): number {
  const { pieces } = line
  if (!isInserted(line, frame)) return end
  for (let at = from + 1; at < end; at++) {
    if (pieces[at]?.text !== ',') continue
    const next = pieces[at + 1]?.pos === 'ADV' ? at + 2 : at + 1
    if (isFiniteVerb(pieces, next)) return at - 1
  }
  return end
}

function clauseHere(line: SpeechLine, from: number, { cue }: CueFound): boolean {
  // "the backing that Europeans say is vital": no subject, so what is said is the noun before.
  if (isFiniteVerb(line.pieces, from)) return false
  if (cue.takes.includes('clause'))
    return (
      hasVerb(line.pieces, from, line.pieces.length) ||
      line.pieces.slice(from, from + 4).some((piece) => piece.quotation !== null)
    )
  return cue.takes.includes('bare') && plainClause(line, from)
}

/** "what the Danes told us is that X" says X; "what governments have said so far" says nothing here. */
function whatClause({ pieces }: SpeechLine, frame: Framed, from: number): number | 'none' | null {
  const opens = frame.shared || frame.subject === null ? 0 : frame.subject.opens
  if (!/^(?:what|how|whatever|whom)$/.test(nth(pieces, opens - 1)?.lower ?? '')) return null
  for (let at = from; at < Math.min(pieces.length, from + 8); at++)
    if (/^(?:is|was)$/.test(pieces[at]?.lower ?? '') && pieces[at + 1]?.lower === 'that') return at + 2
  return 'none'
}

/** Where "and that" takes up "said that" again; -1 where it does not. */
function thatAgain({ pieces }: SpeechLine, from: number, end: number): number {
  for (let at = from + 3; at < end - 1; at++) {
    if (!/^(?:and|but)$/.test(pieces[at]?.lower ?? '') || pieces[at + 1]?.lower !== 'that') continue
    // "and that is why", "and that plan": a pronoun or a determiner.
    const next = pieces[at + 2]
    if (isFiniteVerb(pieces, at + 2) || (next?.pos === 'NOUN' && pieces[at + 1]?.pos === 'DET')) continue
    return at
  }
  return -1
}

/** "said that X and that Y": two statements. */
function twoClauses(
  line: SpeechLine,
  frame: Framed,
  behind: Behind,
  span: { readonly from: number; readonly more: number; readonly end: number },
): Made | null {
  const contents = [contentOf(line, span.from, span.more - 1), contentOf(line, span.more + 2, span.end)]
  const utterances = contents.flatMap((content) =>
    content === null ? [] : [make(line, frame, content, 'that-clause', behind)],
  )
  return utterances.length === 0 ? null : { utterances, taken: isInserted(line, frame) ? 0 : span.end + 1 }
}

/** A verb or a quotation stands in it: "said a word" has neither. */
function hasWords({ pieces }: SpeechLine, from: number, end: number): boolean {
  return hasVerb(pieces, from, end + 1) || pieces.slice(from, end + 1).some((piece) => piece.quotation !== null)
}

/** A clause that ends in a colon before a quotation is one statement, the quotation another. */
function colonBeforeQuote(line: SpeechLine, from: number, end: number): number {
  for (let at = from + 2; at < end; at++)
    if (line.pieces[at]?.text === ':' && line.pieces[at + 1]?.quotation !== null) return at
  return -1
}
