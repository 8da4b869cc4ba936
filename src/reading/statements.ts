import type { Dated } from '../records/day.ts'
import type { Statement } from '../records/statement.ts'
import { statementId } from '../records/statement.ts'
import { passageOf, trimmedSpan } from '../text/passage.ts'
import type { Quotation } from '../text/quotations.ts'
import type { Span } from '../text/sentences.ts'
import { bodyNamed } from './body-names.ts'
import { creditedSpeech } from './credited-speech.ts'
import type { AnalysedText, MentionedText } from './document.ts'
import { framedCues } from './framed-cues.ts'
import { looseQuotation } from './loose-quotations.ts'
import type { Mention } from './mention.ts'
import { actingBefore, actingBehind, closingBehind, namedBefore } from './neighbours-of-quotations.ts'
import { outletIn, outletSpeaking } from './outlets.ts'
import { saidDay } from './said-day.ts'
import { type Speaker, speakerOf } from './speakers.ts'
import { type SpeechLine, speechLines } from './speech-line.ts'
import type { Subject } from './speech-subject.ts'
import { type Turn, turnsOf } from './transcript.ts'
import type { Utterance } from './utterance.ts'
import { utterancesOf } from './utterances.ts'
import { signsOfStatement } from './why-statement.ts'

/** A statement before its id: speaker and chain are known. */
export interface Spoken {
  readonly content: Span
  /** The words that say who spoke, where they stand in the text; null where only what was said before tells. */
  readonly source: Span | null
  readonly mode: Statement['mode']
  readonly speaker: Speaker
  readonly via: readonly string[]
  readonly cue: string
  readonly cueAt: number
  readonly rule: string
  readonly said: Dated
  /** The words that give the day; null where it is that of publication. */
  readonly saidBy: Span | null
  readonly paragraph: number
  /** Told in a relative clause inside what may be somebody else's words ("Turkey, which said that"). */
  readonly relative: boolean
}

/**
 * Who said what in a report's story, in order of the words said.
 *  1. transcript - turns with labels, where the report is one
 *  2. verbs      - verbs of saying with their subject and content; "according to" and the like
 *  3. loose      - quotations that stand alone go to whoever spoke before them
 *  4. chain      - what is told inside what somebody else says in the same sentence comes through them
 */
export function statementsOf(doc: MentionedText): readonly Statement[] {
  return spokenOf(doc).flatMap((one) => statementOf(one, doc))
}

/** The same before it is put into records, with the places of speaker and verb, for measuring. */
export function spokenOf(doc: MentionedText): readonly Spoken[] {
  const lines = speechLines(
    doc.sentences,
    doc.quotations.filter((quotation) => quotation.depth === 0),
    doc.mentions,
  )
  // 1. transcript
  const turns = turnsOf(doc, doc.mentions)
  const spoken: Spoken[] = turns.flatMap((turn) => turnSpoken(turn, doc))
  // 2. verbs
  const used = new Set<Quotation>()
  const openedBehind = new Map<Quotation, SpeechLine | null>()
  let last: Spoken | null = null
  let before: SpeechLine | null = null
  let turn = 0
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined) break
    // A line that reports nothing has no pieces.
    if (line.pieces.length === 0) {
      before = line
      continue
    }
    for (const { quotation } of line.pieces)
      if (quotation !== null && !openedBehind.has(quotation)) openedBehind.set(quotation, before)
    while (turn < turns.length && (turns[turn]?.content.end ?? 0) <= line.sentence.start) turn++
    const current = turns[turn]
    const inTurn = current !== undefined && current.content.start < line.sentence.end ? current : undefined
    // 4. chain
    const own = chained(spokenIn(line, doc, last))
    // A turn is one statement; only what it says that others said is another.
    const kept =
      inTurn === undefined
        ? own
        : own.filter((one) => one.mode !== 'direct').map((one) => through(one, turnVia(inTurn)))
    for (const one of kept) {
      spoken.push(one)
      for (const { quotation } of line.pieces)
        if (quotation !== null && one.content.start < quotation.end && quotation.start < one.content.end)
          used.add(quotation)
    }
    last = kept.at(-1) ?? last
    // 3. loose
    if (turns.length === 0) {
      const loose = looseIn(line, { doc, used, last, openedBehind, next: lines[index + 1] ?? null })
      for (const one of loose) spoken.push(one)
      last = loose.at(-1) ?? last
    }
    before = line
  }
  return spoken.sort((a, b) => a.content.start - b.content.start || a.content.end - b.content.end)
}

function spokenIn(line: SpeechLine, doc: MentionedText, last: Spoken | null): readonly Spoken[] {
  const spoken: Spoken[] = []
  for (const utterance of [...utterancesOf(line), ...creditedSpeech(line)]) {
    const named = utterance.subject === null ? null : namedBy(utterance.subject, line, doc)
    // A pronoun that nothing else explains is whoever spoke last.
    const speaker = named ?? (utterance.subject === null || isPronounOnly(utterance) ? (last?.speaker ?? null) : null)
    if (speaker !== null)
      spoken.push(asSpoken(utterance, fuller(speaker, doc, utterance.cueAt), viaOf(utterance, line, doc), doc))
  }
  return spoken
}

/** Whom the words of a subject mean; a paper by its own name, and not by that of its town. */
function namedBy(subject: Subject, line: SpeechLine, doc: MentionedText): Speaker | null {
  const outlet = outletSpeaking(line, subject.first, subject.last)
  if (outlet !== null && subject.mention?.person == null)
    return { name: outlet, actor: null, official: false, anonymous: false }
  const speaker = speakerOf(subject, line, doc.vocabulary.gazetteer)
  const { mention } = subject
  if (speaker === null || mention?.kind !== 'pronoun' || mention.person !== null || mention.group !== null)
    return speaker
  return { ...speaker, name: metonymBefore(mention, doc) ?? speaker.name }
}

/** "it announced" behind "Bogota reacted": Bogota, as the text has it, and not Colombia. */
function metonymBefore(pronoun: Mention, { mentions, text }: MentionedText): string | null {
  const actor = pronoun.actors[0]
  if (pronoun.actors.length !== 1) return null
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) < pronoun.start) low = middle + 1
    else high = middle
  }
  for (let at = low - 1; at >= Math.max(0, low - farthest); at--) {
    const one = mentions[at]
    if (one === undefined || one.actors.length !== 1 || one.actors[0] !== actor || !standing.has(one.kind)) continue
    return one.place ? null : text.slice(one.start, one.end)
  }
  return null
}

/** Mentions looked through for what a pronoun takes up. */
const farthest = 12
const standing: ReadonlySet<string> = new Set(['state', 'seat', 'institution', 'organisation'])

/** "the department" is the one whose name the report has given: "Federal Department of Ports". */
function fuller(speaker: Speaker, doc: AnalysedText, before: number): Speaker {
  const noun = /^the (\p{Ll}{5,})$/u.exec(speaker.name)?.[1]
  if (noun === undefined) return speaker
  const name = bodyNamed(doc.plain, noun[0]?.toUpperCase() + noun.slice(1), before)
  return name === null ? speaker : { ...speaker, name }
}

function isPronounOnly({ subject, line }: Utterance): boolean {
  return (
    subject !== null &&
    subject.first === subject.last &&
    /^(?:he|she|it|they)$/.test(line.pieces[subject.first]?.lower ?? '')
  )
}

function asSpoken(utterance: Utterance, speaker: Speaker, via: readonly string[], doc: AnalysedText): Spoken {
  const { line, frame } = utterance
  const from = line.pieces[frame.first]?.token ?? 0
  const to = (line.pieces[frame.last]?.token ?? line.sentence.tokens.length - 1) + 1
  const day = saidDay(line.sentence.tokens, doc.published.date, from, to)
  return {
    content: utterance.content,
    source: sourceOf(utterance),
    mode: utterance.mode,
    speaker,
    via,
    cue: utterance.cue,
    cueAt: utterance.cueAt,
    rule: utterance.rule,
    said: day === null ? doc.published : { date: day.date, precision: day.precision },
    saidBy: day === null ? null : spanOfTokens(line, day.first, day.last),
    paragraph: line.sentence.paragraph,
    relative: utterance.relative,
  }
}

function spanOfTokens({ sentence }: SpeechLine, first: number, last: number): Span | null {
  const [from, to] = [sentence.tokens[first], sentence.tokens[last]]
  return from === undefined || to === undefined ? null : { start: from.start, end: to.end }
}

function sourceOf({ subject, line }: Pick<Utterance, 'subject' | 'line'>): Span | null {
  const first = line.pieces[subject?.first ?? -1]
  const last = line.pieces[subject?.last ?? -1]
  if (subject === null || first === undefined || last === undefined) return null
  const mention = subject.mention
  return {
    start: Math.min(first.start, mention?.start ?? first.start),
    end: Math.max(last.end, mention?.end ?? last.end),
  }
}

function viaOf(utterance: Utterance, line: SpeechLine, doc: AnalysedText): readonly string[] {
  const via: string[] = []
  if (utterance.hearer !== null) {
    const outlet = outletIn(line, utterance.hearer.first, utterance.hearer.last)
    if (outlet !== null) via.push(outlet)
  }
  if (utterance.relay !== null) {
    const outlet = outletIn(line, utterance.relay.first, utterance.relay.last)
    const relay = outlet ?? speakerOf(utterance.relay, line, doc.vocabulary.gazetteer)?.name
    if (relay !== undefined) via.push(relay)
  }
  return via
}

interface LooseAround {
  readonly doc: MentionedText
  readonly used: Set<Quotation>
  readonly last: Spoken | null
  /** The sentence before the one in which a quotation opens. */
  readonly openedBehind: ReadonlyMap<Quotation, SpeechLine | null>
  readonly next: SpeechLine | null
}

function looseIn(line: SpeechLine, { doc, used, last, openedBehind, next }: LooseAround): readonly Spoken[] {
  const spoken: Spoken[] = []
  for (const { quotation } of line.pieces) {
    if (quotation === null || used.has(quotation)) continue
    const before = openedBehind.get(quotation) ?? null
    const loose = looseQuotation(quotation, line, before, next)
    // A quotation over several sentences waits for the one it ends in: its verb may stand there.
    if (loose === null || (loose.subject === null && quotation.end > line.sentence.end)) continue
    const near = last !== null && line.sentence.paragraph - last.paragraph <= 1
    const teller = loose.subject === null ? announcerIn(before) : { subject: loose.subject, line: loose.line }
    const named = teller === null ? null : speakerOf(teller.subject, teller.line, doc.vocabulary.gazetteer)
    const still = near ? last.speaker : null
    const here = last?.paragraph === line.sentence.paragraph ? still : null
    const beat = spokeIn(last, before) ? null : actingBefore(before, line)
    const speaker =
      named ??
      beat ??
      here ??
      namedBefore(before, line) ??
      closingBehind(next, line) ??
      still ??
      actingBehind(before, next, line)
    const content = trimmedSpan(doc.text, quotation.inner.start, quotation.inner.end)
    if (speaker === null || content === null) continue
    used.add(quotation)
    const own = named !== null && teller !== null
    spoken.push({
      content,
      source: own ? sourceOf(teller) : last?.speaker === speaker ? last.source : null,
      mode: 'direct',
      speaker,
      via: [],
      cue: own ? (loose.verb?.text ?? '') : (last?.cue ?? ''),
      cueAt: own ? (loose.verb?.start ?? quotation.start) : (last?.cueAt ?? quotation.start),
      rule: loose.rule,
      said: last?.speaker === speaker ? last.said : doc.published,
      saidBy: last?.speaker === speaker ? last.saidBy : null,
      paragraph: line.sentence.paragraph,
      relative: false,
    })
  }
  return spoken
}

function spokeIn(last: Spoken | null, before: SpeechLine | null): boolean {
  return last !== null && before !== null && last.cueAt >= before.sentence.start
}

/** "The paper reports:", with the quotation in the paragraph below: the subject of the verb before the colon. */
function announcerIn(before: SpeechLine | null): { readonly subject: Subject; readonly line: SpeechLine } | null {
  if (before === null || before.sentence.tokens.at(-1)?.text !== ':') return null
  const subject = framedCues(before).at(-1)?.subject ?? null
  return subject === null ? null : { subject, line: before }
}

function turnSpoken(turn: Turn, doc: AnalysedText): readonly Spoken[] {
  if (turn.speaker === null) return []
  return [
    {
      content: turn.content,
      source: null,
      mode: 'direct',
      speaker: turn.speaker,
      via: [],
      cue: turn.label,
      cueAt: turn.content.start,
      rule: 'transcript-turn',
      said: doc.published,
      saidBy: null,
      paragraph: -1,
      relative: false,
    },
  ]
}

function turnVia(turn: Turn): string {
  return turn.speaker?.name ?? /\(([^()]+)\)/.exec(turn.label)?.[1] ?? turn.label
}

function through(one: Spoken, relay: string): Spoken {
  return { ...one, via: [...one.via, relay] }
}

/**
 * What is told inside somebody else's words comes through them. "According to X" around another's words is only the relay, and no
 * statement of its own.
 */
function chained(spoken: readonly Spoken[]): Spoken[] {
  const relays = new Set<Spoken>()
  const result = spoken.map((one) => {
    const outer = spoken.find((other) => other !== one && contains(other, one))
    if (outer === undefined || outer.speaker.name === one.speaker.name) return one
    if (outer.rule === 'according-to' || outer.rule === 'clause-before') {
      const reported = outer.cue.startsWith('report') && outer.speaker.actor === null
      if (one.relative || one.speaker.anonymous || !(reported || fills(one, outer)))
        return one.relative ? one : through(one, outer.speaker.name)
      relays.add(outer)
    }
    return through(one, outer.speaker.name)
  })
  return result.filter((_, at) => {
    const one = spoken[at]
    return one !== undefined && !relays.has(one)
  })
}

/** "He said that X, an official said": the official only relays where speaker, verb and words of X are most of it. */
function fills(inner: Spoken, outer: Spoken): boolean {
  const start = Math.min(inner.content.start, inner.source?.start ?? inner.cueAt, inner.cueAt)
  const end = Math.max(inner.content.end, inner.source?.end ?? 0, inner.cueAt + inner.cue.length)
  return end - start >= mostOf * (outer.content.end - outer.content.start)
}

const mostOf = 0.6

/** Whether the verb and the words of one statement stand inside the words of another. */
function contains(outer: Spoken, inner: Spoken): boolean {
  const words = outer.content.start <= inner.content.start && inner.content.end <= outer.content.end
  const cue = outer.content.start <= inner.cueAt && inner.cueAt < outer.content.end
  return words && cue && outer.mode !== 'direct'
}

function statementOf(one: Spoken, doc: AnalysedText): readonly Statement[] {
  const span = trimmedSpan(doc.text, one.content.start, one.content.end)
  if (span === null) return []
  const passage = passageOf(doc.text, span.start, span.end)
  const report = doc.report
  const { speaker } = one
  return [
    {
      kind: 'statement',
      id: statementId({ report, passage, speaker: speaker.name }),
      report,
      speaker: speaker.name,
      actor: speaker.actor,
      official: speaker.official,
      mode: one.mode,
      via: one.via,
      anonymous: speaker.anonymous,
      said: one.said,
      cue: one.cue,
      passage,
      because: signsOfStatement(one, doc),
    },
  ]
}

/** "I" and "we" inside a direct quotation stand for its speaker: mentions with them filled in, in the same order. */
export function withFirstPersons(doc: MentionedText, statements: readonly Statement[]): readonly Mention[] {
  const direct = statements.filter((one) => one.mode !== 'indirect')
  let next = 0
  return doc.mentions.map((mention) => {
    if (mention.kind !== 'pronoun' || mention.actors.length > 0 || mention.person !== null || mention.group !== null)
      return mention
    while (next < direct.length && (direct[next]?.passage.end ?? 0) <= mention.start) next++
    const around = direct[next]
    if (around === undefined || around.passage.start > mention.start || around.actor === null) return mention
    return { ...mention, actors: [around.actor], official: around.official, standsFor: around.speaker }
  })
}
