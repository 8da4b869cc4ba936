import { nth } from '../text/nth.ts'
import { behindCue } from './behind-cue.ts'
import { leftContent, quotedLeft, splitClause, withLeft } from './content-before.ts'
import { promised, rightContent } from './content-behind.ts'
import { type Around, type Framed, framedCues, type Made, takesClause } from './framed-cues.ts'
import { fragments } from './quoted-words.ts'
import type { SpeechLine } from './speech-line.ts'
import type { CueFound } from './speech-verbs.ts'
import { subjectAfter } from './subject-after.ts'
import type { Utterance } from './utterance.ts'

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
    if (made.utterances.length === 0 && onlyRelays(line, frame)) relayed(found, frame.subject)
    found.push(...cited(line, frame, made.utterances))
    taken = Math.max(taken, made.taken)
  }
  return found
}

/** "Orsk said that X, Radio Nord reported": a speaker and a verb that close a sentence whose words another verb has taken. */
function onlyRelays(line: SpeechLine, { found, subject, inverted, shared }: Framed): boolean {
  if (subject === null || subject.mention?.kind === 'pronoun' || shared || inverted || !takesClause(found)) return false
  const before = nth(line.pieces, subject.opens - 1)
  const marked = before?.text === ',' || (before !== undefined && before.quotation !== null)
  return marked && behindCue(line, found.last + 1, found.cue.hearer).how === 'none'
}

function relayed(found: Utterance[], relay: Utterance['relay']): void {
  found.forEach((one, at) => {
    if (one.relay === null && one.subject !== null) found[at] = { ...one, relay }
  })
}

/** "X, Le Soir reported, citing two diplomats": the diplomats say so, and the paper relays it. */
function cited(
  line: SpeechLine,
  { found, subject, inverted }: Framed,
  made: readonly Utterance[],
): readonly Utterance[] {
  const { pieces } = line
  const behind = inverted && subject !== null ? subject.last + 1 : found.last + 1
  const at = pieces[behind]?.text === ',' ? behind + 1 : behind
  if (subject === null || !/^(?:citing|quoting)$/.test(pieces[at]?.lower ?? '')) return made
  const source = subjectAfter(line, at)
  if (source === null || source.mention === null || !sources.has(source.mention.kind)) return made
  return made.map((one) => (one.subject === subject ? { ...one, subject: source, relay: subject } : one))
}

const sources: ReadonlySet<string> = new Set(['person', 'role', 'group', 'institution', 'organisation', 'pronoun'])

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
