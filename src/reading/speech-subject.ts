import type { Mention } from './mention.ts'
import type { SpeechLine } from './speech-line.ts'

/** Who is said to speak, by pieces (both inclusive), with the mention that it is; null where no mention is known. */
export interface Subject {
  readonly first: number
  readonly last: number
  /** First piece of the clause: of the subject itself, or of words before it that belong to the cue ("in Ankara", ", who"). */
  readonly opens: number
  readonly mention: Mention | null
  /** Other speakers of the same words: "Merz and Macron said". */
  readonly also: readonly Mention[]
}

/** The mention that the phrase is about: the first that no preposition leads to. */
export function headMention(line: SpeechLine, mentions: readonly Mention[], first: number): Mention | null {
  for (const mention of mentions) {
    const at = line.pieces.findIndex((piece) => piece.start === mention.start)
    let led = false
    for (let back = first; back < at; back++)
      if (line.pieces[back]?.pos === 'ADP' || line.pieces[back]?.lower === 'to') led = true
    const after = line.pieces[line.pieces.findIndex((piece) => piece.end === mention.end) + 1]
    // "Norway's navy said": the owner is not the speaker.
    if (led || after?.lower === "'s" || after?.text === "'") continue
    // "Minister Ana Holm's spokeswoman said": the second role is who speaks.
    const next = mentions.find((one) => one.start > mention.end && one.start - mention.end <= 1)
    const owned = mention.kind === 'role' && next?.kind === 'role' && next.person !== mention.person
    return owned ? next : mention
  }
  return null
}

/** The mentions that follow another in its list, in order: "Turkey, Egypt and Jordan". */
export function othersJoined(line: SpeechLine, first: Mention, mentions: readonly Mention[]): readonly Mention[] {
  const others: Mention[] = []
  let last = first
  for (const one of mentions) {
    if (one === last || !joined(line, last, one)) continue
    others.push(one)
    last = one
  }
  return others
}

/** Whether two mentions stand side by side in a list: "Merz and Macron". */
function joined(line: SpeechLine, one: Mention, other: Mention): boolean {
  if (other.start < one.end || other.kind === 'role' || (one.person !== null && one.person === other.person))
    return false
  // "French President Morel and German Chancellor Brand": titles belong to the names behind them.
  let start = other.start
  let end = one.end
  for (const mention of line.mentions) {
    if (mention.person === null || mention.start < one.end || mention.end > other.start) continue
    if (mention.person === other.person) start = Math.min(start, mention.start)
    if (mention.person === one.person) end = Math.max(end, mention.end)
  }
  const between = line.pieces.filter((piece) => piece.start >= end && piece.end <= start)
  return (
    between.length > 0 && between.length <= 2 && between.every((piece) => piece.lower === 'and' || piece.text === ',')
  )
}
