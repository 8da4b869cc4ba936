import { nth } from '../text/nth.ts'
import type { Behind } from './behind-cue.ts'
import { isWhole, lastOf } from './quotation-shape.ts'
import type { Content } from './speech-content.ts'
import type { SpeechCue } from './speech-cues.ts'
import { hasVerb, isFiniteVerb, type SpeechLine } from './speech-line.ts'
import type { Subject } from './speech-subject.ts'
import { type CueFound, cuesIn } from './speech-verbs.ts'
import { subjectAfter } from './subject-after.ts'
import { subjectBefore } from './subject-before.ts'
import type { Utterance } from './utterance.ts'

/** A verb of saying with its subject. */
export interface Framed {
  readonly found: CueFound
  readonly subject: Subject | null
  readonly inverted: boolean
  /** The subject is that of another verb ("rejected it and said"). */
  readonly shared: boolean
}

/** The verbs of saying of a sentence with their subjects, in order. */
export function framedCues(line: SpeechLine): readonly Framed[] {
  const framed: Framed[] = []
  const quoted = line.pieces.some((piece) => piece.quotation !== null)
  for (const found of cuesIn(line.pieces)) {
    if (found.form === 'quoted' || (!quoted && !takesClause(found))) continue
    if (isRelativised(line, found)) continue
    const turned = found.form === 'finite' && canInvert(line, found) ? plainlyInverted(line, found) : null
    if (turned !== null) {
      framed.push({ found, subject: turned, inverted: true, shared: false })
      continue
    }
    const own = found.form === 'finite' ? subjectBefore(line, found.first) : null
    if (own !== null) {
      framed.push({ found, subject: own, inverted: false, shared: false })
      continue
    }
    const after = found.form === 'finite' && canInvert(line, found) ? subjectAfter(line, found.last) : null
    if (after !== null) framed.push({ found, subject: after, inverted: true, shared: false })
    else framed.push({ found, subject: sharedSubject(line, found, framed), inverted: false, shared: true })
  }
  return framed.length === 0 && quoted ? unlisted(line) : framed
}

/**
 * `"X," she grinned`, `"X," yelled the minister`: whatever verb stands with a subject behind a quotation that ends in a comma is a verb
 * of saying there.
 */
function unlisted(line: SpeechLine): readonly Framed[] {
  const { pieces } = line
  for (let at = 0; at < pieces.length - 2; at++) {
    const quotation = pieces[at]?.quotation
    if (quotation === null || quotation === undefined || lastOf(line, quotation) !== ',' || !isWhole(line, quotation))
      continue
    const verb = verbOf(line, at + 1)
    const own = verb === null ? null : subjectBefore(line, verb.first)
    if (verb !== null && own?.mention != null) return [{ found: verb, subject: own, inverted: false, shared: false }]
    const turned = plainVerb(line, at + 1)
    const subject = turned === null ? null : subjectAfter(line, at + 1)
    if (turned !== null && subject?.mention != null) return [{ found: turned, subject, inverted: true, shared: false }]
  }
  return []
}

/** The verb of the subject that starts at a piece, before any mark. */
function verbOf(line: SpeechLine, from: number): CueFound | null {
  for (let at = from + 1; at < Math.min(line.pieces.length, from + longestSubject); at++) {
    if (line.pieces[at]?.pos === 'PUNCT') return null
    const verb = plainVerb(line, at)
    if (verb !== null) return verb
  }
  return null
}

const longestSubject = 9

/** A finite verb that is no auxiliary, as a verb of saying that takes a quotation. */
function plainVerb({ pieces }: SpeechLine, at: number): CueFound | null {
  const verb = pieces[at]
  if (verb === undefined || verb.pos !== 'VERB' || !isFiniteVerb(pieces, at)) return null
  const cue: SpeechCue = { verb: verb.lemma, takes: ['quote'], hearer: false, examples: [] }
  return { cue, first: at, verb: at, last: at, form: 'finite', past: verb.lower.endsWith('ed') }
}

/** "an option he said he preferred": a pronoun right behind a noun; what is said is the noun, and no clause. */
function isRelativised({ pieces }: SpeechLine, found: CueFound): boolean {
  const pronoun = pieces[found.first - 1]
  const noun = nth(pieces, found.first - 2)
  return (
    pronoun !== undefined &&
    /^(?:he|she|they|it)$/.test(pronoun.lower) &&
    (noun?.pos === 'NOUN' || noun?.lower === 'that') &&
    !(noun.lower === 'that' && pieces[found.first - 3]?.pos !== 'NOUN')
  )
}

/** "…, said Ana Brandt, who …": somebody is named behind the verb, and no verb of theirs follows. */
function plainlyInverted(line: SpeechLine, found: CueFound): Subject | null {
  const apposed = nth(line.ending, found.first - 2)
  if (found.cue.hearer || apposed?.kind === 'person' || apposed?.kind === 'role') return null
  const subject = subjectAfter(line, found.last)
  if (subject === null || subject.mention === null || subject.mention.kind === 'pronoun') return null
  const next = line.pieces[subject.last + 1]
  const closes = next === undefined || next.pos === 'PUNCT' || next.lower === 'who' || next.pos === 'ADP'
  return closes ? subject : null
}

/** A verb goes before its subject only behind a quotation or a comma, or where the sentence opens with it. */
function canInvert(line: SpeechLine, found: CueFound): boolean {
  const before = line.pieces[found.first - 1]
  if (before === undefined || before.text === '(') return opensWithVerb(line, found)
  return before.quotation !== null || before.text === ',' || /^[?!\u2013\u2014]$/.test(before.text)
}

/** `Said Brandt, "X"`: a sentence that opens with the verb has its subject and a quotation behind it. */
function opensWithVerb(line: SpeechLine, found: CueFound): boolean {
  const subject = subjectAfter(line, found.last)
  if (subject === null || subject.mention === null) return false
  const mark = line.pieces[subject.last + 1]
  const quote = line.pieces[subject.last + 2]
  return /^[,:]$/.test(mark?.text ?? '') && quote !== undefined && quote.quotation !== null
}

/** "adding that", "and said that": the subject of the verb of saying before it, else that of the sentence. */
function sharedSubject(line: SpeechLine, found: CueFound, earlier: readonly Framed[]): Subject | null {
  const { pieces } = line
  const before = earlier.at(-1)
  if (before?.subject !== null && before !== undefined && !closedRelative(line, before, found)) return before.subject
  for (let at = 1; at < found.first; at++) {
    if (!hasVerb(pieces, at, at + 1)) continue
    return subjectBefore(line, at)
  }
  // "Prague, having announced that it would stay out, will": the verb comes later.
  return pieces[found.first - 1]?.text === ',' ? subjectBefore(line, found.first - 1) : null
}

/** What stands around one verb of saying in its sentence. */
export interface Around {
  readonly cues: readonly CueFound[]
  readonly startOf: (cue: CueFound) => number
  /** Pieces before this one belong to what was said by somebody before. */
  readonly taken: number
}

/** What one verb of saying gives; pieces before `taken` are used up. */
export interface Made {
  readonly utterances: readonly Utterance[]
  readonly taken: number
}

/** A verb that reports nothing. */
export const nothing: Made = { utterances: [], taken: 0 }

/** Whether the verb can have a clause, and not only a quotation, as what was said. */
export function takesClause({ cue }: CueFound): boolean {
  return cue.takes.some((one) => one === 'clause' || one === 'bare' || one === 'that')
}

/** Whether the verb before stands in a relative clause that closed before this one: its subject is not this one's by itself. */
function closedRelative(line: SpeechLine, before: Framed, found: CueFound): boolean {
  const opens = before.subject?.opens ?? 0
  const relative = /^(?:who|which)$/.test(line.pieces[opens]?.lower ?? '')
  return relative && line.pieces.slice(before.found.last, found.first).some((piece) => piece.text === ',')
}

/** The next comma before any quotation; -1 where none stands. */
export function nextComma(line: SpeechLine, from: number): number {
  for (let at = from; at < line.pieces.length; at++) {
    const piece = line.pieces[at]
    if (piece === undefined || piece.quotation !== null) return -1
    if (piece.text === ',') return at
  }
  return -1
}

/** Whether the verb stands in words between commas ("which said", "having announced") that the main clause goes on behind. */
export function isInserted({ pieces }: SpeechLine, frame: Framed): boolean {
  const opens = pieces[frame.subject?.opens ?? 0]?.lower ?? ''
  return (!frame.shared && /^(?:who|which)$/.test(opens)) || pieces[frame.found.first]?.lower === 'having'
}

/** One utterance: a verb of saying, its subject and what was said. */
export function make(
  line: SpeechLine,
  frame: Framed,
  content: Content,
  rule: string,
  behind: Pick<Behind, 'hearer' | 'at' | 'how'>,
): Utterance {
  const { found, subject, shared } = frame
  const { pieces } = line
  const from = subject === null || shared ? found.first : Math.min(subject.opens, found.first)
  const hearer = behind.hearer === null ? null : hearerOf(line, behind.hearer)
  return {
    line,
    content: { start: content.start, end: content.end },
    mode: content.mode,
    subject,
    relay: null,
    hearer,
    cue: pieces
      .slice(found.verb, found.last + 1)
      .map((piece) => piece.text)
      .join(' '),
    cueAt: pieces[found.verb]?.start ?? content.start,
    rule,
    relative: isInserted(line, frame),
    frame: { first: from, last: Math.max(found.last, Math.min(behind.at, pieces.length) - 1) },
  }
}

function hearerOf(line: SpeechLine, { first, last }: { readonly first: number; readonly last: number }): Subject {
  const start = line.pieces[first]?.start ?? 0
  const mention = line.mentions.find((one) => one.start >= start && one.end <= (line.pieces[last]?.end ?? 0)) ?? null
  return { first, last, opens: first, mention, also: [] }
}
