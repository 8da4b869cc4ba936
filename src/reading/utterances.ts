import {
  type Behind,
  behindCue,
  type Content,
  contentEnd,
  contentOf,
  continues,
  plainClause,
} from './speech-content.ts'
import { hasVerb, isFiniteVerb, type SpeechLine } from './speech-line.ts'
import { type Subject, subjectAfter, subjectBefore } from './speech-subject.ts'
import { type CueFound, cuesIn } from './speech-verbs.ts'
import type { Utterance } from './utterance.ts'

/** A verb of saying with its subject. */
interface Framed {
  readonly found: CueFound
  readonly subject: Subject | null
  readonly inverted: boolean
  /** The subject is that of another verb ("rejected it and said"). */
  readonly shared: boolean
}

/** Reported speech that verbs of saying make in one sentence, in the order of the verbs. */
export function utterancesOf(line: SpeechLine): readonly Utterance[] {
  const framed = framedCues(line)
  const cues = framed.map((one) => one.found)
  const startOf = (cue: CueFound) => {
    const one = framed.find((other) => other.found === cue)
    return one === undefined || one.shared || one.inverted || one.subject === null
      ? cue.first
      : Math.min(one.subject.opens, cue.first)
  }
  const found: Utterance[] = []
  let taken = 0
  for (const frame of framed) {
    const made = utterancesAt(line, frame, { cues, startOf, taken })
    found.push(...made.utterances)
    taken = Math.max(taken, made.taken)
  }
  return found
}

function framedCues(line: SpeechLine): readonly Framed[] {
  const framed: Framed[] = []
  const quoted = line.pieces.some((piece) => piece.quotation !== null)
  for (const found of cuesIn(line.pieces)) {
    if (found.form === 'quoted' || (!quoted && !takesClause(found))) continue
    const own = found.form === 'finite' ? subjectBefore(line, found.first) : null
    if (own !== null) {
      framed.push({ found, subject: own, inverted: false, shared: false })
      continue
    }
    const after = found.form === 'finite' && canInvert(line, found) ? subjectAfter(line, found.last) : null
    if (after !== null) framed.push({ found, subject: after, inverted: true, shared: false })
    else framed.push({ found, subject: sharedSubject(line, found, framed), inverted: false, shared: true })
  }
  return framed
}

/** A verb goes before its subject only behind a quotation or a comma, or where the sentence opens with it. */
function canInvert(line: SpeechLine, found: CueFound): boolean {
  const before = line.pieces[found.first - 1]
  if (before === undefined) return false
  return before.quotation !== null || before.text === ',' || /^[?!\u2013\u2014]$/.test(before.text)
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

interface Around {
  readonly cues: readonly CueFound[]
  readonly startOf: (cue: CueFound) => number
  /** Pieces before this one belong to what was said by somebody before. */
  readonly taken: number
}

interface Made {
  readonly utterances: readonly Utterance[]
  readonly taken: number
}

const nothing: Made = { utterances: [], taken: 0 }

function utterancesAt(line: SpeechLine, frame: Framed, around: Around): Made {
  const { found, subject, inverted } = frame
  const after = inverted && subject !== null ? subject.last + 1 : found.last + 1
  const behind = behindCue(line, after, found.cue.hearer && !inverted)
  const fragmentOnly = found.cue.takes.every((one) => one === 'fragment')
  if (fragmentOnly) return fragments(line, frame, around)
  const left =
    inverted || behind.how === 'comma' || behind.how === 'none'
      ? leftContent(line, frame, behind, around.taken)
      : quotedLeft(line, frame, behind, around.taken)
  if (left !== null) return withLeft(line, frame, around, behind, left)
  const split = splitClause(line, frame, behind, around)
  if (split !== null) return split
  const right = rightContent(line, frame, behind, around) ?? promised(line, frame, around)
  if (right !== null) return right
  return fragments(line, frame, around)
}

/** What was said before the verb: `"X," he said` or `X, he said`; null where nothing complete stands there. */
function leftContent(
  line: SpeechLine,
  frame: Framed,
  behind: Behind,
  taken: number,
): (Content & { readonly from: number }) | null {
  const { found, subject, inverted, shared } = frame
  if (shared && found.form !== 'finite') return null
  const { pieces } = line
  const clause = inverted || subject === null || shared ? found.first : subject.opens
  const mark = pieces[clause - 1]
  if (mark === undefined) return null
  const marked = mark.quotation !== null || mark.text === ',' || /^[?!\u2013\u2014]$/.test(mark.text)
  if (!marked || shared) return null
  const from = Math.max(taken, labelEnd(line), behindSemicolon(line, clause))
  const quoted = pieces.slice(from, clause).some((piece) => piece.quotation !== null) && !isScene(line, from, clause)
  if (!quoted && isSetting(line, from, behind)) return null
  // Where nothing follows the verb, what stands before it was said even if no verb is recognised in it.
  if (!quoted && !hasVerb(pieces, from, clause) && ((behind.how !== 'none' && !inverted) || clause - from < 5))
    return null
  if (!quoted && !takesClause(found)) return null
  const content = contentOf(line, from, clause - 1)
  return content === null ? null : { ...content, from }
}

function takesClause({ cue }: CueFound): boolean {
  return cue.takes.some((one) => one === 'clause' || one === 'bare' || one === 'that')
}

/** `"X," he said: "Y"` and `"X," he told them that …`: only a quotation can stand before a verb that has its content behind it. */
function quotedLeft(
  line: SpeechLine,
  frame: Framed,
  behind: Behind,
  taken: number,
): (Content & { readonly from: number }) | null {
  const { pieces } = line
  const { subject, found, shared } = frame
  if (shared || behind.how === 'that') return null
  const clause = subject === null ? found.first : subject.opens
  const mark = pieces[clause - 1]
  const quote = mark?.quotation ?? (mark?.text === ',' ? pieces[clause - 2]?.quotation : null)
  if (quote === null || quote === undefined) return null
  return leftContent(line, frame, behind, taken)
}

/** "In an interview on 'Face the Day', Holm said": a preposition and a name in quotation marks, and no verb. */
function isScene(line: SpeechLine, from: number, to: number): boolean {
  const { pieces } = line
  const first = pieces[from]
  return first !== undefined && first.pos === 'ADP' && !hasVerb(pieces, from, to)
}

/** "Asked about it, Holm said, 'X'", "After the vote he said, 'X'": the scene, and what was said is the quotation behind. */
function isSetting({ pieces }: SpeechLine, from: number, behind: Behind): boolean {
  const quoteBehind = behind.how === 'comma' && pieces[behind.at]?.quotation !== null && pieces[behind.at] !== undefined
  const first = pieces[from]
  if (!quoteBehind || first === undefined) return false
  return (
    /(?:ed|ing)$/.test(first.lower) ||
    /^(?:after|when|as|while|before|in|on|at|with|during|though|although|despite)$/.test(first.lower)
  )
}

/** A semicolon parts what somebody else, or the report, says before it. */
function behindSemicolon({ pieces }: SpeechLine, before: number): number {
  for (let at = before - 1; at > 0; at--) {
    if (pieces[at]?.quotation !== null) return 0
    if (pieces[at]?.text === ';') return at + 1
  }
  return 0
}

/** "Without it, Holm said, nobody would go": what is said stands around the verb; its last part carries the verb. */
function splitClause(line: SpeechLine, frame: Framed, behind: Behind, around: Around): Made | null {
  const { pieces } = line
  const { subject, found, inverted, shared } = frame
  if (behind.how !== 'comma' || shared || subject === null || !takesClause(found)) return null
  const clause = inverted ? found.first : subject.opens
  if (pieces[clause - 1]?.text !== ',' || clause < 2) return null
  let from = behind.at
  // "says a diplomat who took part, will lend": the main verb comes behind the next comma.
  const end = contentEnd(line, from, found, around.cues, around.startOf)
  if (!hasVerb(pieces, from, end + 1)) return null
  if (!isFiniteVerb(pieces, from) && pieces[from]?.lower.endsWith('ing') === true) from = end + 1
  const content = contentOf(line, from, end)
  return content === null ? null : { utterances: [make(line, frame, content, 'clause-around', behind)], taken: end + 1 }
}

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

/** Whether the verb before stands in a relative clause that closed before this one: its subject is not this one's by itself. */
function closedRelative(line: SpeechLine, before: Framed, found: CueFound): boolean {
  const opens = before.subject?.opens ?? 0
  const relative = /^(?:who|which)$/.test(line.pieces[opens]?.lower ?? '')
  return relative && line.pieces.slice(before.found.last, found.first).some((piece) => piece.text === ',')
}

/** "18:05 -", "• ": a label before the sentence is no part of what was said. */
function labelEnd(line: SpeechLine): number {
  const { pieces } = line
  for (let at = 0; at < Math.min(5, pieces.length); at++) {
    const text = pieces[at]?.text ?? ''
    if (
      at > 0 &&
      /^(?:-|\u2013|\u2014|\||:)$/.test(text) &&
      /^[\d:.apm]+$/i.test(
        pieces
          .slice(0, at)
          .map((piece) => piece.text)
          .join(''),
      )
    )
      return at + 1
  }
  return /^[•*\u2022-]$/.test(pieces[0]?.text ?? '') ? 1 : 0
}

function withLeft(
  line: SpeechLine,
  frame: Framed,
  around: Around,
  behind: Behind,
  left: Content & { readonly from: number },
): Made {
  const rule = left.mode === 'direct' ? 'quotation-before' : 'clause-before'
  const first = make(line, frame, left, rule, behind)
  const next = mainClause(line, frame, behind, left) ?? secondStart(line, behind, left.mode === 'direct')
  if (next < 0) return { utterances: [first], taken: behind.at }
  const end = contentEnd(line, next, frame.found, around.cues, around.startOf)
  const second = contentOf(line, next, end)
  if (second === null) return { utterances: [first], taken: behind.at }
  return { utterances: [first, make(line, frame, second, 'goes-on-behind', behind)], taken: end + 1 }
}

/** "Even if it rains, he said, they will come": behind a clause that hangs on another, the main one follows. */
function mainClause(line: SpeechLine, frame: Framed, behind: Behind, left: { readonly from: number }): number | null {
  const first = line.pieces[left.from]?.lower ?? ''
  const hanging =
    /^(?:if|when|once|although|though|because|until|unless|while|since|as|even|after|before|provided|without|should)$/.test(
      first,
    )
  if (!hanging || behind.how !== 'comma' || frame.inverted) return null
  return hasVerb(line.pieces, behind.at, line.pieces.length) ? behind.at : null
}

/** Where the speech goes on behind its verb: `"X," he said, "Y"`, `X, he said, if Y`; -1 where it does not. */
function secondStart(line: SpeechLine, behind: Behind, direct: boolean): number {
  if (behind.how === 'quote' || behind.how === 'colon') return behind.at
  if (behind.how !== 'comma') return -1
  let at = behind.at
  for (let steps = 0; steps < 3; steps++) {
    if (continues(line, at) && !(direct && isNarrative(line, at))) return at
    // An apposition or a relative clause: "said the taoiseach, Niamh Corrigan, …".
    const comma = nextComma(line, at)
    if (comma < 0) return -1
    at = comma + 1
  }
  return -1
}

/** Behind whole quoted sentences "and" and "but" go on with the story, unless a quotation follows at once. */
function isNarrative({ pieces }: SpeechLine, at: number): boolean {
  return (
    /^(?:and|but|while|when|as|so|though|before|after)$/.test(pieces[at]?.lower ?? '') &&
    pieces[at + 1]?.quotation === null
  )
}

function nextComma(line: SpeechLine, from: number): number {
  for (let at = from; at < line.pieces.length; at++) {
    const piece = line.pieces[at]
    if (piece === undefined || piece.quotation !== null) return -1
    if (piece.text === ',') return at
  }
  return -1
}

function rightContent(line: SpeechLine, frame: Framed, behind: Behind, around: Around): Made | null {
  const { pieces } = line
  const { found } = frame
  let from = behind.at
  if (behind.how === 'none') return null
  if (behind.how === 'comma') from = afterInsertion(line, behind, frame)
  if (from < 0 || from >= pieces.length) return null
  if (behind.how === 'clause' && !clauseHere(line, from, found)) return null
  if (
    behind.how === 'colon' &&
    !hasVerb(pieces, from, pieces.length) &&
    !pieces.slice(from).some((piece) => piece.quotation !== null)
  )
    return null
  if (found.cue.takes.includes('quote') && !takesClause(found) && pieces[from]?.quotation === null) return null
  const end = insertionEnd(line, frame, from, contentEnd(line, from, found, around.cues, around.startOf))
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

/** "had promised to send ships", "had promised a clinic": a statement only inside what somebody else says of it. */
function promised(line: SpeechLine, frame: Framed, around: Around): Made | null {
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

function isInserted({ pieces }: SpeechLine, frame: Framed): boolean {
  const opens = pieces[frame.subject?.opens ?? 0]?.lower ?? ''
  return (!frame.shared && /^(?:who|which)$/.test(opens)) || pieces[frame.found.first]?.lower === 'having'
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

/** A clause that ends in a colon before a quotation is one statement, the quotation another. */
function colonBeforeQuote(line: SpeechLine, from: number, end: number): number {
  for (let at = from + 2; at < end; at++)
    if (line.pieces[at]?.text === ':' && line.pieces[at + 1]?.quotation !== null) return at
  return -1
}

/** Quoted words that a verb of saying has as its object: `called it "a menu"`. */
function fragments(line: SpeechLine, frame: Framed, around: Around): Made {
  const { found, subject } = frame
  if (!found.cue.takes.includes('fragment') || subject === null || subject.mention === null) return nothing
  const nextCue = around.cues.find((cue) => cue.first > found.last)
  const whole = contentEnd(line, found.last + 1, found, around.cues, around.startOf)
  const end = nextCue === undefined ? whole : Math.min(whole, nextCue.first - 1)
  if (found.cue.verb === 'speak' || found.cue.verb === 'talk') {
    const spoken = spokenOf(line, frame, end)
    if (spoken !== null) return spoken
  }
  const utterances: Utterance[] = []
  for (let at = found.last + 1; at <= end; at++) {
    const piece = line.pieces[at]
    if (piece === undefined || piece.quotation === null) continue
    const content: Content = { ...piece.quotation.inner, mode: 'direct' }
    if (content.end > content.start && !isName(line, content))
      utterances.push(make(line, frame, content, 'quoted-words', { at, how: 'quote', hearer: null }))
  }
  return { utterances, taken: utterances.length > 0 ? end + 1 : 0 }
}

/** "spoke of each sending troops to 'key points'": the whole object, where it is more than the quoted words. */
function spokenOf(line: SpeechLine, frame: Framed, end: number): Made | null {
  const { pieces } = line
  const of = frame.found.last + 1
  if (!/^(?:of|about)$/.test(pieces[of]?.lower ?? '') || pieces[of + 1]?.quotation !== null) return null
  if (!pieces.slice(of + 1, end + 1).some((piece) => piece.quotation !== null)) return null
  const content = contentOf(line, of + 1, end)
  return content === null
    ? null
    : {
        utterances: [make(line, frame, content, 'spoken-of', { at: of + 1, how: 'clause', hearer: null })],
        taken: end + 1,
      }
}

/** A few words in quotation marks that are all capitalised are a name ("Coalition of the Willing"). */
function isName(line: SpeechLine, content: Content): boolean {
  if (content.mode !== 'direct') return false
  const tokens = line.sentence.tokens.filter(
    (token) => token.start >= content.start && token.end <= content.end && /^\p{L}/u.test(token.text),
  )
  return (
    tokens.length > 0 &&
    tokens.length <= 6 &&
    tokens.every((token) => /^\p{Lu}/u.test(token.text) || /^(?:of|the|for|and|in|on)$/.test(token.lower)) &&
    tokens.length > 1
  )
}

function make(
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
    frame: { first: from, last: Math.max(found.last, Math.min(behind.at, pieces.length) - 1) },
  }
}

function hearerOf(line: SpeechLine, { first, last }: { readonly first: number; readonly last: number }): Subject {
  const start = line.pieces[first]?.start ?? 0
  const mention = line.mentions.find((one) => one.start >= start && one.end <= (line.pieces[last]?.end ?? 0)) ?? null
  return { first, last, opens: first, mention, also: [] }
}
