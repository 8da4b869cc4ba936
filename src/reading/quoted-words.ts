import { contentEnd } from './content-end.ts'
import { type Around, type Framed, type Made, make, nothing } from './framed-cues.ts'
import { type Content, contentOf } from './speech-content.ts'
import { hasVerb, type SpeechLine } from './speech-line.ts'
import type { Subject } from './speech-subject.ts'
import type { Utterance } from './utterance.ts'

/** Quoted words that a verb of saying has as its object: `called it "a menu"`. */
export function fragments(line: SpeechLine, frame: Framed, around: Around): Made {
  const { found, subject } = frame
  if (!found.cue.takes.includes('fragment') || subject === null || !mayQuote(line, subject)) return nothing
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
    // "The fleet, called 'the bathtub' by Holm": whose words they are stands behind.
    if (line.pieces[at + 1]?.lower === 'by') continue
    // "one called it 'a menu', another 'a bill'"
    const other = /^(?:another|others)$/.test(line.pieces[at - 1]?.lower ?? '')
    const whose = other ? { first: at - 1, last: at - 1, opens: at - 1, mention: null, also: [] } : subject
    // One word in quotation marks is a word of those only who are known to speak.
    const word =
      subject.mention === null &&
      !line.sentence.tokens.some(
        ({ start, end, text }) => start > content.start && end <= content.end && /^\p{L}/u.test(text),
      )
    if (content.end > content.start && !word && !isName(line, content))
      utterances.push(
        make(line, { ...frame, subject: whose }, content, 'quoted-words', { at, how: 'quote', hearer: null }),
      )
  }
  return { utterances, taken: utterances.length > 0 ? end + 1 : 0 }
}

/** Words that nobody has a mention for are a speaker where they are a noun phrase: "newspapers in Ankara", "an Emirati communique". */
function mayQuote({ pieces }: SpeechLine, { first, last, mention }: Subject): boolean {
  if (mention !== null) return true
  const [opening, closing] = [pieces[first], pieces[last]]
  if (opening === undefined || closing === undefined || opening.quotation !== null) return false
  if (closing.pos !== 'NOUN' && closing.pos !== 'PROPN') return false
  const bare = opening.pos === 'NOUN' && !/(?:s|men|women|people)$/.test(opening.lower)
  if (!/^(?:DET|PRON|PROPN|NUM|NOUN)$/.test(opening.pos) || bare) return false
  return pieces.slice(first, last + 1).every(({ lower }) => lower !== 'that') && !hasVerb(pieces, first, last + 1)
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
export function isName(line: SpeechLine, content: Content): boolean {
  if (content.mode !== 'direct') return false
  const sentence = line.sentence
  if (/[.!?]/.test(sentence.tokens.findLast((token) => token.end <= content.end)?.text ?? '')) return false
  const tokens = sentence.tokens.filter(
    (token) => token.start >= content.start && token.end <= content.end && /^\p{L}/u.test(token.text),
  )
  return (
    tokens.length > 0 &&
    tokens.length <= 6 &&
    tokens.every((token) => /^\p{Lu}/u.test(token.text) || /^(?:of|the|for|and|in|on)$/.test(token.lower)) &&
    tokens.length > 1
  )
}
