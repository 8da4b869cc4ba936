import { dayWords } from '../../../publish/words/day-words.ts'
import type { CredibilityGrade, CredibilitySign, Reliability } from '../../../records/grade.ts'
import type { Consequence } from '../../../records/queue.ts'
import type { ReviewDecision, ReviewMark } from '../../../records/review.ts'
import { counted } from '../../sentences.ts'
import { fieldWords } from './decision-words.ts'
import { shortId } from './report-words.ts'

export const reliabilityWords: Readonly<Record<Reliability, string>> = {
  A: 'wholly reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
}

const credibilityNames: Readonly<Record<CredibilityGrade['grade'], string>> = {
  1: 'confirmed',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'cannot be judged',
}

function signWords({ sign, count }: CredibilitySign): string {
  switch (sign) {
    case 'own-word':
      return "the actor's own word"
    case 'families':
      return counted(count ?? 0, 'independent family', 'independent families')
    case 'one-family':
      return 'one family'
    case 'anonymous':
      return 'who says it is not named'
    case 'contested':
      return 'contested'
    case 'against-own-word':
      return "against the actor's own word"
  }
}

/** "2, probably true: the actor's own word, one family". */
export function credibilityWords({ grade, because }: CredibilityGrade): string {
  return `${grade}, ${credibilityNames[grade]}: ${because.map(signWords).join(', ')}`
}

export const consequenceWords: Readonly<Record<Consequence, string>> = {
  'cell-empties': 'without it the cell is empty',
  'stance-changes': 'without it another stance counts',
  'stance-goes': 'without it one of the stances goes',
  'terms-change': 'without it conditions or quantities change',
  'no-longer-contested': 'without it the cell is not contested',
  disputed: 'two people differ on this cell',
  'less-confirmed': 'others carry the stance too',
}

/** "corrected (stance open) by Ines, 3 Mar 2031, at a copy: the words are a hope  3fa9c1d0". */
function decisionLine({ id, verdict, by, recorded, why, inherited, stands, fields }: ReviewDecision): string {
  const given = fieldWords(fields)
  const at = inherited ? ', at a copy of the passage' : ''
  const past = stands || verdict === 'noted' ? '' : ' (another stands)'
  const reason = why === '' ? '' : `: ${why}`
  return `${verdict}${given === '' ? '' : ` (${given})`} by ${by}, ${dayWords(recorded.slice(0, 10))}${at}${reason}${past}  ${shortId(id)}`
}

/** What people said of a value, a line each; what the reader had first, where that is otherwise. */
export function reviewLines(review: ReviewMark): readonly string[] {
  const { status, asRead, made, disputed, decisions } = review
  const had = [asRead.words ?? asRead.actor, asRead.component, asRead.stance].filter((one) => one !== null).join(' ')
  return [
    ...(disputed ? ['disputed: two people differ'] : []),
    ...decisions.map(decisionLine),
    ...(status === 'corrected' && !made ? [`read as: ${had}`] : []),
  ]
}
