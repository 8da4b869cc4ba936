import { nth } from '../text/nth.ts'
import type { Behind } from './behind-cue.ts'
import { contentEnd } from './content-end.ts'
import { type Around, type Framed, type Made, make, nextComma, takesClause } from './framed-cues.ts'
import { continues } from './going-on.ts'
import { handsOver } from './quotation-shape.ts'
import { type Content, contentOf } from './speech-content.ts'
import { hasVerb, isFiniteVerb, type SpeechLine } from './speech-line.ts'

/** What was said before the verb: `"X," he said` or `X, he said`; null where nothing complete stands there. */
export function leftContent(
  line: SpeechLine,
  frame: Framed,
  behind: Behind,
  taken: number,
): (Content & { readonly from: number }) | null {
  const { found, subject, inverted, shared } = frame
  if (shared && found.form !== 'finite') return null
  const { pieces } = line
  const clause = inverted || subject === null || shared ? found.first : subject.opens
  const mark = nth(pieces, clause - 1)
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
  const start = behindIntroduction(line, from, clause - 1)
  const content = contentOf(line, start, clause - 1)
  return content === null ? null : { ...content, from: start }
}

/** `Vang saw it differently: "X," she said`: what the report says before a colon is nobody's word. */
function behindIntroduction({ pieces }: SpeechLine, from: number, last: number): number {
  const quoted = pieces[last]?.quotation === null ? last - 1 : last
  return quoted - 1 > from && pieces[quoted]?.quotation !== null && pieces[quoted - 1]?.text === ':' ? quoted : from
}

/** `"X," he said: "Y"` and `"X," he told them that …`: only a quotation can stand before a verb that has its content behind it. */
export function quotedLeft(
  line: SpeechLine,
  frame: Framed,
  behind: Behind,
  taken: number,
): (Content & { readonly from: number }) | null {
  const { pieces } = line
  const { subject, found, shared } = frame
  if (shared) return null
  const clause = subject === null ? found.first : subject.opens
  const mark = nth(pieces, clause - 1)
  const quote = mark?.quotation ?? (mark?.text === ',' ? pieces[clause - 2]?.quotation : null)
  if (quote === null || quote === undefined) return null
  // "… she said at a meeting announcing that …": the quotation was said, and the rest is the scene.
  if (behind.how === 'that' && !handsOver(line, quote)) return null
  return leftContent(line, frame, behind, taken)
}

/** "In an interview on 'Face the Day', Holm said": a preposition and a name in quotation marks, and no verb. */
function isScene(line: SpeechLine, from: number, to: number): boolean {
  const { pieces } = line
  const first = pieces[from]
  return first !== undefined && first.pos === 'ADP' && !hasVerb(pieces, from, to)
}

/** Participles that set the scene of what is said behind the verb. */
const asking =
  /^(?:asked|questioned|pressed|speaking|writing|standing|addressing|quizzed|reached|contacted|responding|replying|commenting|referring|turning|citing|quoting)$/

/** "Asked about it, Holm said, 'X'", "After the vote he said, 'X'": the scene, and what was said is the quotation behind. */
function isSetting({ pieces }: SpeechLine, from: number, behind: Behind): boolean {
  const quoteBehind = behind.how === 'comma' && pieces[behind.at]?.quotation !== null && pieces[behind.at] !== undefined
  const first = pieces[from]
  if (first === undefined) return false
  if (asking.test(first.lower)) return true
  if (!quoteBehind) return false
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
export function splitClause(line: SpeechLine, frame: Framed, behind: Behind, around: Around): Made | null {
  const { pieces } = line
  const { subject, found, inverted, shared } = frame
  if (behind.how !== 'comma' || shared || subject === null || !takesClause(found)) return null
  const clause = inverted ? found.first : subject.opens
  if (nth(pieces, clause - 1)?.text !== ',' || clause < 2) return null
  let from = behind.at
  // "says a diplomat who took part, will lend": the main verb comes behind the next comma.
  const end = contentEnd(line, from, found, around.cues, around.startOf)
  if (!hasVerb(pieces, from, end + 1)) return null
  if (!isFiniteVerb(pieces, from) && pieces[from]?.lower.endsWith('ing') === true) from = end + 1
  const content = contentOf(line, from, end)
  return content === null ? null : { utterances: [make(line, frame, content, 'clause-around', behind)], taken: end + 1 }
}

/** "18:05 -", "• ": a label before the sentence is no part of what was said. */
function labelEnd(line: SpeechLine): number {
  const { pieces } = line
  let at = 0
  if (/^\d{1,2}[:.]\d{2}$/.test(pieces[0]?.text ?? '')) at = 1
  else if (/^\d{1,2}$/.test(pieces[0]?.text ?? '') && pieces[1]?.text === ':' && /^\d{2}$/.test(pieces[2]?.text ?? ''))
    at = 3
  if (at > 0 && /^(?:am|pm|[a-z]m|gmt|cet|utc)$/i.test(pieces[at]?.text ?? '')) at++
  if (/^[•*\u2022\u2013\u2014|:-]$/.test(pieces[at]?.text ?? '')) at++
  return headEnd(line, at)
}

/** An utterance whose words stand before the verb, and the one behind it where they go on there. */
export function withLeft(
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
  // "They were, he told the radio, 'guests'": a pronoun with its verb says nothing by itself.
  if (second.mode === 'direct' && left.mode === 'indirect' && isBareStart(line, left))
    return { utterances: [make(line, frame, second, 'goes-on-behind', behind)], taken: end + 1 }
  return { utterances: [first, make(line, frame, second, 'goes-on-behind', behind)], taken: end + 1 }
}

/** "It was", "They are": a pronoun and a form of "be", and no more. */
function isBareStart({ pieces }: SpeechLine, { from, end }: { readonly from: number; readonly end: number }): boolean {
  const words = pieces.slice(from, from + 3).filter((piece) => piece.end <= end && piece.pos !== 'PUNCT')
  return words.length === 2 && words[0]?.pos === 'PRON' && words[1]?.lemma === 'be'
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

/** "FRANCE: " heads an entry of a list; before `from` a bullet may stand. */
function headEnd({ pieces, starting }: SpeechLine, from: number): number {
  for (let at = from + 1; at < Math.min(from + 5, pieces.length); at++) {
    if (pieces[at]?.text !== ':') continue
    const words = pieces.slice(from, at)
    const capitals = words.every((piece) => piece.text === piece.text.toUpperCase())
    const state = starting[from]?.kind === 'state' || starting[from]?.kind === 'organisation'
    return (capitals && /\p{Lu}{2}/u.test(words[0]?.text ?? '')) || state ? at + 1 : from
  }
  return from
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
