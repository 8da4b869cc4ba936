import type { Vocabulary } from '../packs/vocabulary.ts'
import type { ActorId } from '../records/actor.ts'
import type { FoundKind } from './condition-kinds.ts'
import { hostKind, mandateKind } from './condition-kinds.ts'
import type { ReadSentence } from './grammar.ts'
import { mentionsAt } from './grammar.ts'

/** What one who is asked for leave does: "if Tembara waives visas", "once both capitals consent". */
const allowing = new Set(
  `agree accept consent allow permit invite want wish ask request sign waive grant open welcome approve authorise authorize let admit license
  recognise recognize guarantee promise assure exempt lift drop clear call need say nod`.split(/\s+/),
)

/** What only a host gives. */
const leaves = new Set(['consent', 'permission', 'invitation'])

const elseWords = new Set(['somebody', 'someone', 'anybody', 'anyone', 'others'])
const otherStates = new Set(
  'country state nation member party government ally partner capital donor participant'.split(' '),
)

/** "if another member refuels it", "if somebody else pays", "once a third country has agreed": the one who does it has no name. */
function somebodyElse(read: ReadSentence, first: number, last: number): boolean {
  const opens = read.words.slice(first, Math.min(last, first + 3) + 1)
  if (elseWords.has(opens[0]?.lower ?? '')) return true
  const at = opens.findIndex((word) => ['another', 'other', 'third', 'second'].includes(word.lower))
  return at >= 0 && at <= 1 && otherStates.has(opens[at + 1]?.lemma ?? '')
}

/**
 * Whose doing a condition is that no word of the pack names: another known actor's ("if Paris puts its name to the text") makes it
 * that actor's backing; that of a place or people the gazetteer does not know ("if Tembara waives visas") is the host's leave.
 */
export function kindOfDoer(
  read: ReadSentence,
  first: number,
  last: number,
  holders: readonly ActorId[],
  vocabulary: Vocabulary,
): FoundKind | null {
  const { conditions } = vocabulary.pack
  const elsewhere = hostKind(vocabulary.pack)
  const named = mentionsAt(read, first, last).filter((one) => one.kind !== 'pronoun' && one.kind !== 'group')
  const other = named.flatMap((one) => one.actors).find((actor) => !holders.includes(actor))
  if (other === undefined && somebodyElse(read, first, last)) {
    const kind = conditions.find((one) => one.party === 'other')
    return kind === undefined ? null : { kind: kind.id, party: '?', words: 'somebody else does it' }
  }
  if (other === 'UN') {
    const mandate = mandateKind(vocabulary.pack)
    return mandate === undefined ? null : { kind: mandate.id, party: null, words: 'its mandate' }
  }
  const leave = read.words.slice(first, last + 1).some((word) => leaves.has(word.lemma) && word.tag === 'NOUN')
  if (other !== undefined && !(leave && elsewhere !== null)) {
    const kind = conditions.find((one) => one.party === 'other')
    return kind === undefined ? null : { kind: kind.id, party: other, words: 'another does it' }
  }
  if (other !== undefined && elsewhere !== null) return { kind: elsewhere, party: null, words: 'its leave' }
  const stranger = read.words.slice(first, last + 1).some((word, at) => {
    const covered = named.some((one) => one.start <= word.start && one.end >= word.end)
    return word.tag === 'PROPN' && !covered && at < 5 && /^\p{Lu}/u.test(word.text)
  })
  const allows = read.words.slice(first, last + 1).some((word) => word.tag === 'VERB' && allowing.has(word.lemma))
  return elsewhere !== null && stranger && allows ? { kind: elsewhere, party: null, words: 'its leave' } : null
}
