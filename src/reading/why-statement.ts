import type { Sign } from '../records/because.ts'
import type { AnalysedText } from './document.ts'
import type { Spoken } from './statements.ts'
import { sign, signAt, signsOfMention } from './why-mention.ts'

/** The rule that found it with its cue, who speaks and for whom, through whom it came, and what gives its day. */
export function signsOfStatement({ rule, cue, speaker, via, saidBy }: Spoken, { text }: AnalysedText): readonly Sign[] {
  return [
    sign(`speech:${rule}`, cue),
    ...(speaker.by === undefined
      ? [sign('speaker:printed', speaker.name)]
      : signsOfMention(speaker.by, text, 'speaker')),
    ...via.map((one) => sign('via', one)),
    ...(saidBy === null ? [] : [signAt('day', text, saidBy)]),
  ]
}
