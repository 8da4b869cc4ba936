import type { Mention } from './mention.ts'
import type { Speaker } from './speakers.ts'
import type { SpeechLine } from './speech-line.ts'

/** Tokens of a sentence that only says what somebody did before or behind their words: "Holm laughed.", "She lit a cigarette." */
const longestBeat = 14

/** `"So it is," said Brandt. Holm smiled. "Is it?"`: who does something in the short sentence right before, in the same paragraph. */
export function actingBefore(before: SpeechLine | null, line: SpeechLine): Speaker | null {
  if (before === null || before.sentence.paragraph !== line.sentence.paragraph) return null
  return before.sentence.tokens.length > longestBeat ? null : speakerBy(acting(before))
}

/** `"Ask me in June." Holm lit a cigarette.`: who does something behind words that open a paragraph. */
export function actingBehind(before: SpeechLine | null, next: SpeechLine | null, line: SpeechLine): Speaker | null {
  const opens = before === null || before.sentence.paragraph !== line.sentence.paragraph
  if (!opens || next === null || next.sentence.paragraph !== line.sentence.paragraph) return null
  return next.sentence.tokens.length > longestBeat ? null : speakerBy(acting(next))
}

const closing =
  /^(?:that was (?:all|how|the (?:answer|reply|verdict))|with (?:that|these words|those words)|so (?:said|spoke)|thus)\b/i

/** `"You will see." With that, Holm left the room.`: the sentence behind says that these were somebody's words. */
export function closingBehind(next: SpeechLine | null, line: SpeechLine): Speaker | null {
  if (next === null || next.sentence.paragraph !== line.sentence.paragraph) return null
  const opening = next.sentence.tokens.slice(0, 4).map((token) => token.text)
  if (!closing.test(opening.join(' '))) return null
  return speakerBy(next.mentions.find((one) => one.person !== null) ?? null)
}

/** The person that the sentence before is about. */
export function namedBefore(before: SpeechLine | null, line: SpeechLine): Speaker | null {
  if (before === null || line.sentence.paragraph - before.sentence.paragraph > 1) return null
  return speakerBy(
    before.mentions.find(
      (one) => one.person?.named === true && (one.kind === 'person' || one.kind === 'pronoun' || one.kind === 'role'),
    ) ?? null,
  )
}

/** The person whom a sentence opens with, as its subject: a verb follows at once. */
function acting({ sentence: { tokens }, mentions }: SpeechLine): Mention | null {
  const first = mentions.find((one) => one.person !== null)
  // Whom a pronoun means is told by who spoke last.
  if (first === undefined || first.person === null || first.kind === 'pronoun') return null
  const at = tokens.findIndex((token) => token.start === first.start)
  if (
    at < 0 ||
    tokens.slice(0, at).some(({ pos }) => pos !== 'DET' && pos !== 'ADV' && pos !== 'CCONJ' && pos !== 'ADJ')
  )
    return null
  const end = mentions.findLast((one) => one.person === first.person && one.start - first.end <= 1)?.end ?? first.end
  const verb = tokens.find((token) => token.start >= end)
  return verb !== undefined && (verb.pos === 'VERB' || verb.pos === 'AUX') ? first : null
}

function speakerBy(mention: Mention | null): Speaker | null {
  const person = mention?.person
  if (mention === null || person === null || person === undefined) return null
  return { name: person.name, actor: person.actor, official: person.official, anonymous: !person.named, by: mention }
}
