import type { Stance } from '../records/position.ts'
import type { Claim } from './claim.ts'
import type { ClaimContext } from './claim-draft.ts'
import { claimOf, ownersOf, subjectHolders, subjectItems, unique } from './claim-draft.ts'
import type { Clause } from './clause.ts'
import { objectsOf, ownSubjects, subjectsOf } from './clause.ts'
import { contentOfClause } from './content.ts'
import { itemsOfPhrase } from './contributions.ts'
import { again, objectItems } from './given.ts'
import type { ReadSentence } from './grammar.ts'
import { type Holder, holdersOfSubject } from './holders.ts'
import type { Item } from './item.ts'
import { verbless } from './verbless.ts'

/** What a question asked: who would contribute what. Nobody where it asks "you", whom only the answer tells. */
export interface Asked {
  readonly holders: readonly Holder[]
  readonly items: readonly Item[]
  readonly sentence: number
  /** Whether it asked for what may be ("could", "might"), not for what will. */
  readonly maybe: boolean
}

const askedIn = new Set(['will', 'would', 'can', 'could', 'may', 'is-to'])
const addressed = new Set(['you', 'your'])

/** "Will Portugal send soldiers?", "Would any troops be sent?": a question that yes or no answers; null for every other sentence. */
export function askedBy(read: ReadSentence, cx: ClaimContext): Asked | null {
  if (read.words.at(-1)?.text !== '?') return null
  const clause = read.clauses.find((one) => one.relation === 'main' && one.group !== null && one.group.main !== null)
  const group = clause?.group
  if (clause === undefined || group === undefined || group === null || clause.marker !== '') return null
  const first = read.words.find((word) => word.tag !== 'PUNCT')
  const asks =
    group.modal !== null ? askedIn.has(group.modal) : ['do', 'be'].includes(read.words[group.first]?.lemma ?? '')
  if (!asks || first?.tag === 'ADV' || read.clauses.some((one) => one.relation === 'question')) return null
  if (ownSubjects(clause).some((one) => read.words[one.head]?.lower === 'there')) return askedForThing(read, clause, cx)
  const things = group.passive || subjectHolders(read, clause).length === 0 ? subjectItems(read, clause, cx) : []
  const items = things.length > 0 ? things : contentOfClause(read, clause, cx).items
  const subject = subjectHolders(read, clause)
  const holders = subject.length > 0 ? subject : ownersOf(read, clause, subjectsOf(clause))
  const you = ownSubjects(clause).some((one) => addressed.has(read.words[one.first]?.lower ?? ''))
  if (items.length === 0 || (holders.length === 0 && !you)) return null
  return {
    holders: you ? [] : holders,
    items,
    sentence: read.index,
    maybe: ['can', 'could', 'may'].includes(group.modal ?? ''),
  }
}

/** "Will there be Dutch ships?" */
function askedForThing(read: ReadSentence, clause: Clause, cx: ClaimContext): Asked | null {
  const items = objectItems(read, clause, cx).filter((item) => !item.vague)
  const holders = ownersOf(read, clause, objectsOf(clause))
  return items.length === 0 || holders.length === 0 ? null : { holders, items, sentence: read.index, maybe: false }
}

/** "Asked whether Croatia would send troops, the minister said": the question that somebody was put. */
export function askedOf(read: ReadSentence, cx: ClaimContext): Asked | null {
  const asking = read.clauses.find((one) => one.group?.lemma === 'ask' && (one.group.first <= 2 || one.group.passive))
  const question = asking?.parts.find((part) => part.kind === 'clause' && part.clause.relation === 'question')
  if (question?.kind !== 'clause' || !['whether', 'if'].includes(question.clause.marker)) return null
  const holders = unique(ownSubjects(question.clause).flatMap((one) => holdersOfSubject(read, one)))
  const { items } = contentOfClause(read, question.clause, cx)
  if (items.length === 0 || holders.length === 0) return null
  return { holders, items, sentence: read.index, maybe: false }
}

interface Answer {
  readonly stance: Stance
  /** Index of the last word of the answer. */
  readonly last: number
}

/** Answers in their first words, longest first. Words behind them go on with it: "Yes, with 200 engineers". */
const answers: readonly { readonly words: string; readonly stance: Stance }[] = [
  { words: 'not yet', stance: 'undecided' },
  { words: 'not now', stance: 'refused' },
  { words: 'not for now', stance: 'refused' },
  { words: 'not at all', stance: 'refused' },
  { words: 'certainly not', stance: 'refused' },
  { words: 'absolutely not', stance: 'refused' },
  { words: 'definitely not', stance: 'refused' },
  { words: 'of course not', stance: 'refused' },
  { words: 'probably not', stance: 'refused' },
  { words: 'no', stance: 'refused' },
  { words: 'never', stance: 'refused' },
  { words: 'we will see', stance: 'undecided' },
  { words: 'we shall see', stance: 'undecided' },
  { words: 'nobody knows', stance: 'undecided' },
  { words: 'too early to say', stance: 'undecided' },
  { words: 'too early to tell', stance: 'undecided' },
  { words: 'that depends', stance: 'undecided' },
  { words: 'it depends', stance: 'undecided' },
  { words: 'unclear', stance: 'undecided' },
  { words: 'undecided', stance: 'undecided' },
  { words: 'perhaps', stance: 'undecided' },
  { words: 'maybe', stance: 'undecided' },
  { words: 'possibly', stance: 'undecided' },
  { words: 'of course', stance: 'pledged' },
  { words: 'certainly', stance: 'pledged' },
  { words: 'absolutely', stance: 'pledged' },
  { words: 'yes', stance: 'pledged' },
]

const opening = new Set(['"', '\u201c', '\u2018', '-', '\u2013', '\u2014'])

/** Where an answer may start: the first word, or behind the words of whoever gives it ("the minister said: “We will see.”"). */
function startOf({ words }: ReadSentence, same: boolean): number {
  if (!same) return words.findIndex((word) => !opening.has(word.text))
  const quote = words.findIndex((word) => word.text === '"' || word.text === '\u201c')
  const said = words.findLastIndex((word) => ['said', 'answered', 'replied'].includes(word.lower))
  return quote > 0 ? quote + 1 : said > 0 ? said + 1 : -1
}

/** The answer that a sentence gives at its start, where a stop or an aside follows it ("No troops" is none); null otherwise. */
function answerOf(read: ReadSentence, same: boolean): Answer | null {
  const { words } = read
  const first = startOf(read, same)
  if (first < 0) return null
  const text = words
    .slice(first, first + 5)
    .map((word) => word.lower.replace(/\.$/, ''))
    .join(' ')
  const found = answers.find((one) => text === one.words || text.startsWith(`${one.words} `))
  if (found === undefined) return null
  const last = first + found.words.split(' ').length - 1
  const next = words[last + 1]
  return next === undefined || next.tag === 'PUNCT' ? { stance: found.stance, last } : null
}

/** "Will Portugal send soldiers? No." "Does Norway take part? Yes, with 200 engineers.": what an answer says of what was asked. */
export function answered(read: ReadSentence, asked: Asked, cx: ClaimContext): readonly Claim[] {
  const answer = answerOf(read, read.index === asked.sentence)
  const clause = read.clauses[0]
  if (answer === null || clause === undefined) return []
  const holders = asked.holders.length > 0 ? asked.holders : unique(cx.speaker(read, clause))
  if (holders.length === 0) return []
  const named = answer.stance === 'pledged' ? namedIn(read, answer.last, cx) : []
  const items = named.length > 0 ? named : again(asked.items)
  const stance = answer.stance === 'pledged' && asked.maybe ? 'open' : answer.stance
  const words = read.words
    .slice(0, answer.last + 1)
    .map((word) => word.text)
    .join(' ')
  return [claimOf(read, clause, verbless(clause.first), { holders, items, stance, rule: 'answer', words })]
}

/** What a yes goes on with: "Yes, with 200 engineers". */
function namedIn(read: ReadSentence, from: number, cx: ClaimContext): readonly Item[] {
  return read.clauses
    .filter((clause: Clause) => clause.group === null)
    .flatMap((clause) =>
      clause.parts.flatMap((part) => (part.kind === 'noun' || part.kind === 'phrase' ? part.phrases : [])),
    )
    .filter((phrase) => phrase.first > from)
    .flatMap((phrase) => itemsOfPhrase(read, phrase, cx))
    .filter((item) => !item.vague || item.amount !== null)
}
