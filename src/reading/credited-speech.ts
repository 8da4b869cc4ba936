import { nth } from '../text/nth.ts'
import { type Content, contentOf } from './speech-content.ts'
import { hasVerb, type SpeechLine } from './speech-line.ts'
import type { Subject } from './speech-subject.ts'
import { subjectAfter } from './subject-after.ts'
import { subjectBefore } from './subject-before.ts'
import { tokenSign } from './token-signs.ts'
import type { Utterance } from './utterance.ts'

const creditStart = tokenSign(({ lower }) => /^(?:according|as|per|told|words|wording|phrase|from)$/.test(lower))

/** Reported speech without a verb of its own: "according to", "in the words of", "quoted as saying", "we hear from". */
export function creditedSpeech(line: SpeechLine): readonly Utterance[] {
  const found: Utterance[] = []
  const { pieces } = line
  pieces.forEach((piece, at) => {
    if ((piece.signs & creditStart) === 0) return
    const next = pieces[at + 1]?.lower
    if (piece.lower === 'according' && next === 'to') found.push(...accordingTo(line, at))
    else if (piece.lower === 'as' && next !== undefined && /^(?:saying|telling|writing)$/.test(next))
      found.push(...quotedAs(line, at))
    else if (piece.lower === 'as' && (at === 0 || pieces[at - 1]?.text === ',' || pieces[at - 1]?.quotation !== null))
      found.push(...asPut(line, at))
    else if (piece.lower === 'per' && pieces[at - 1]?.text === ',') found.push(...perSource(line, at))
    else if (piece.lower === 'told' && next === 'by') found.push(...toldBy(line, at))
    else if (/^(?:words|wording|phrase)$/.test(piece.lower) && piece.pos !== 'VERB') found.push(...inTheWords(line, at))
    else if (
      piece.lower === 'from' &&
      /^(?:hear|heard|hears|learn|learned|learnt|understand|understood)$/.test(nth(pieces, at - 1)?.lower ?? '')
    )
      found.push(...heardFrom(line, at))
  })
  return found
}

/** "According to Brandt, X." and "X, according to Brandt." */
function accordingTo(line: SpeechLine, at: number): readonly Utterance[] {
  const { pieces } = line
  const subject = subjectAfter(line, at + 1)
  if (subject === null) return []
  const opening = at <= 1 && (at === 0 || pieces[0]?.pos === 'CCONJ' || pieces[0]?.pos === 'ADV')
  const cited = citedBy(line, subject)
  // "The bridge is old and, according to its keeper, has not been mended": what stands behind the aside.
  const aside = nth(pieces, at - 1)?.text === ',' && nth(pieces, at - 2)?.pos === 'CCONJ'
  const content =
    opening || aside ? behindComma(line, cited?.last ?? subject.last) : contentOf(line, clauseBefore(line, at), at - 1)
  if (content === null) return []
  const one = made(line, subject, content, 'according to', at, 'according-to')
  return [cited === null ? one : { ...one, subject: cited.source, relay: subject }]
}

/** "According to the weekly, which cites an official, X": the official says so, and the paper relays it. */
function citedBy(line: SpeechLine, { last }: Subject): { readonly source: Subject; readonly last: number } | null {
  const { pieces } = line
  const verb = pieces[last + 2]?.lower === 'which' ? last + 3 : last + 2
  if (
    pieces[last + 1]?.text !== ',' ||
    !/^(?:cites|cited|citing|quotes|quoted|quoting)$/.test(pieces[verb]?.lower ?? '')
  )
    return null
  const source = subjectAfter(line, verb)
  return source === null || source.mention === null ? null : { source, last: source.last }
}

/** Where the clause starts that ends before a piece: behind a semicolon, a label, or what somebody else said before. */
function clauseBefore(line: SpeechLine, at: number): number {
  for (let back = at - 1; back > 0; back--) if (line.pieces[back - 1]?.text === ';') return back
  return 0
}

/** What stands behind the comma that closes "According to Ana Brandt, the Danish minister, X". */
function behindComma(line: SpeechLine, last: number): Content | null {
  const { pieces } = line
  let comma = -1
  for (let at = last + 1; at < pieces.length && comma < 0; at++) if (pieces[at]?.text === ',') comma = at
  if (comma < 0) return null
  // An apposition: the content is behind the next comma, if a verb is only there.
  for (let at = comma + 1; at < Math.min(pieces.length, comma + 16); at++) {
    if (pieces[at]?.text === ',' && !hasVerb(pieces, comma + 1, at) && line.starting[comma + 1] !== null) {
      comma = at
      break
    }
    if (hasVerb(pieces, comma + 1, at + 1)) break
  }
  return contentOf(line, comma + 1, pieces.length - 1)
}

/** `"X," as Ana Brandt put it`, "As Ana Brandt put it, X". */
function asPut(line: SpeechLine, at: number): readonly Utterance[] {
  const { pieces } = line
  let verb = at + 1
  while (verb < Math.min(pieces.length, at + 16) && !/^(?:put|puts)$/.test(pieces[verb]?.lower ?? '')) verb++
  if (pieces[verb + 1]?.lower !== 'it' || pieces[verb]?.quotation !== null) return []
  const subject = subjectBefore(line, verb)
  if (subject === null || subject.first <= at) return []
  const content = at === 0 ? behindComma(line, verb + 1) : contentOf(line, quotedBefore(line, at), at - 1)
  return content === null ? [] : [made(line, subject, content, 'put it', verb, 'as-put')]
}

/** Where the quotation starts that stands right before a piece; the clause, if none does. */
function quotedBefore({ pieces }: SpeechLine, at: number): number {
  const last = pieces[at - 1]?.text === ',' ? at - 2 : at - 1
  return pieces[last]?.quotation == null ? 0 : last
}

/** "X, per Ambassador Ana Brandt." */
function perSource(line: SpeechLine, at: number): readonly Utterance[] {
  const subject = subjectAfter(line, at)
  const kind = subject?.mention?.kind
  if (subject === null || (kind !== 'person' && kind !== 'role' && kind !== 'institution')) return []
  const content = contentOf(line, clauseBefore(line, at), at - 1)
  return content === null || !hasVerb(line.pieces, 0, at)
    ? []
    : [made(line, subject, content, 'per', at, 'according-to')]
}

const quoting =
  /^(?:quote|quotes|quoted|quoting|cite|cites|cited|citing|report|reports|reported|describe|describes|described)$/

/** "Il Ponte quoted Brandt as saying that X", "Brandt was quoted as saying X by Il Ponte". */
function quotedAs(line: SpeechLine, at: number): readonly Utterance[] {
  const { pieces } = line
  let verb = at - 1
  while (verb >= 0 && !quoting.test(pieces[verb]?.lower ?? '')) verb--
  if (verb < 0) return []
  const passive = /^(?:was|were|is|are|been|being)$/.test(pieces[verb - 1]?.lower ?? '')
  const active = passive ? null : subjectAfter(line, verb)
  const subject = passive ? subjectBefore(line, auxiliaryStart(line, verb)) : active
  const relay = passive ? byPhrase(line, verb, at) : subjectBefore(line, auxiliaryStart(line, verb))
  const start = pieces[at + 2]?.lower === 'that' ? at + 3 : at + 2
  const told = pieces[at + 1]?.lower === 'telling' ? thatAfter(line, at + 2) : start
  const behind = told < 0 ? null : contentOf(line, told, pieces.length - 1)
  const content = behind ?? contentBefore(line, verb)
  if (subject === null || content === null) return []
  return [
    {
      ...made(
        line,
        subject,
        content,
        `${pieces[verb]?.text ?? ''} as ${pieces[at + 1]?.text ?? ''}`,
        verb,
        'quoted-as',
      ),
      relay,
    },
  ]
}

/** "X, the papers quoted Brandt as saying." */
function contentBefore(line: SpeechLine, verb: number): Content | null {
  const opens = subjectBefore(line, auxiliaryStart(line, verb))?.opens ?? 0
  return line.pieces[opens - 1]?.text === ',' ? contentOf(line, 0, opens - 2) : null
}

function auxiliaryStart(line: SpeechLine, verb: number): number {
  let first = verb
  while (first > 0 && (line.pieces[first - 1]?.pos === 'AUX' || line.pieces[first - 1]?.pos === 'ADV')) first--
  return first
}

function byPhrase(line: SpeechLine, from: number, to: number): Subject | null {
  for (let at = from + 1; at < to; at++)
    if (line.pieces[at]?.lower === 'by' || line.pieces[at]?.lower === 'in') return subjectAfter(line, at)
  return null
}

function thatAfter(line: SpeechLine, from: number): number {
  for (let at = from; at < Math.min(line.pieces.length, from + 10); at++) {
    const piece = line.pieces[at]
    if (piece?.lower === 'that') return at + 1
    if (piece?.quotation !== null && piece !== undefined) return at
  }
  return -1
}

/** "In the diplomat's words, X" and "in the words of the diplomat, X". */
function inTheWords(line: SpeechLine, at: number): readonly Utterance[] {
  const { pieces } = line
  const ofWhom = pieces[at + 1]?.lower === 'of'
  const subject = ofWhom ? subjectAfter(line, at + 1) : ownerBefore(line, at)
  if (subject === null || pieces[subject.opens]?.lower === undefined) return []
  const first = ofWhom ? at - 1 : subject.first
  const opening =
    first <= 2 && pieces[0]?.quotation === null && pieces.slice(0, first).some((piece) => piece.lower === 'in')
  const closing = pieces.slice(Math.max(0, first - 2), first).some((piece) => piece.lower === 'in')
  if (!opening && !closing) return []
  const last = ofWhom ? subject.last : at
  // "It stays, in the words of the diplomat, 'neither here nor there'": the words are those behind.
  const behind = pieces[last + 1]?.text === ',' && pieces[last + 2]?.quotation !== null ? last + 2 : -1
  const before =
    behind > 0 ? contentOf(line, behind, behind) : contentOf(line, quotedBefore(line, first - 1), first - 2)
  const content = opening ? behindComma(line, last) : before
  return content === null ? [] : [made(line, subject, content, 'words', at, 'in-the-words-of')]
}

function ownerBefore(line: SpeechLine, at: number): Subject | null {
  const { pieces } = line
  const owned = pieces[at - 1]?.lower === "'s" || pieces[at - 1]?.lower === "'"
  const last = owned ? at - 2 : at - 1
  const mention = line.ending[last] ?? null
  if (mention === null || (!owned && mention.kind !== 'pronoun')) return null
  const first = pieces.findIndex((piece) => piece.start === mention.start)
  return { first, last, opens: first, mention, also: [] }
}

/** "X, journalists were told by the envoy." */
function toldBy(line: SpeechLine, at: number): readonly Utterance[] {
  const { pieces } = line
  const subject = subjectAfter(line, at + 1)
  let comma = at
  while (comma > 0 && pieces[comma]?.text !== ',') comma--
  if (subject === null || comma < 2 || !hasVerb(pieces, 0, comma)) return []
  const content = contentOf(line, 0, comma - 1)
  return content === null ? [] : [made(line, subject, content, 'told by', at, 'told-by')]
}

/** "We hear from two delegations that X". */
function heardFrom(line: SpeechLine, at: number): readonly Utterance[] {
  const subject = subjectAfter(line, at)
  if (subject === null) return []
  const content =
    line.pieces[subject.last + 1]?.lower === 'that'
      ? contentOf(line, subject.last + 2, line.pieces.length - 1)
      : heardBefore(line, at)
  return content === null
    ? []
    : [made(line, subject, content, `${line.pieces[at - 1]?.text ?? ''} from`, at - 1, 'heard-from')]
}

/** "X, the participants heard from Brandt." */
function heardBefore({ pieces, ...line }: SpeechLine, at: number): Content | null {
  let comma = at
  while (comma > 0 && pieces[comma]?.text !== ',') comma--
  return comma > 2 && at - comma < 8 ? contentOf({ pieces, ...line }, 0, comma - 1) : null
}

function made(line: SpeechLine, subject: Subject, content: Content, cue: string, at: number, rule: string): Utterance {
  return {
    line,
    content: { start: content.start, end: content.end },
    mode: content.mode,
    subject,
    relay: null,
    hearer: null,
    cue,
    cueAt: line.pieces[at]?.start ?? content.start,
    rule,
    relative: false,
    frame: { first: Math.min(at, subject.first), last: Math.max(at, subject.last) },
  }
}
